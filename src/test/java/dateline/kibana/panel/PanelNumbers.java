package dateline.kibana.panel;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * The numbers that a panel draws, out of Elasticsearch's answer: for each combination of keys (day, country ...) one number. Days are
 * written as {@code 2024-02-07}.
 */
final class PanelNumbers {
    /** How many documents there are. */
    static final String COUNT = "count";

    private final String number;
    private final Map<List<String>, Double> all = new LinkedHashMap<>();

    private PanelNumbers(String number) {
        this.number = number;
    }

    /** The number of that name: an aggregation's, or {@link #COUNT}. */
    static Map<List<String>, Double> of(JsonNode answer, String number) {
        PanelNumbers numbers = new PanelNumbers(number);
        numbers.level(
                answer.path("aggregations"),
                List.of(),
                answer.path("hits").path("total").path("value"));
        int deepest = numbers.all.keySet().stream().mapToInt(List::size).max().orElse(0);
        numbers.all.keySet().removeIf(keys -> keys.size() < deepest);
        return numbers.all;
    }

    private void level(JsonNode aggregations, List<String> keys, JsonNode count) {
        if (number.equals(COUNT)) {
            all.put(keys, count.asDouble());
        }
        aggregations.properties().forEach(aggregation -> {
            JsonNode value = aggregation.getValue();
            if (value.has("buckets")) {
                for (JsonNode bucket : value.path("buckets")) {
                    List<String> inner = new ArrayList<>(keys);
                    inner.add(key(bucket));
                    level(bucket, List.copyOf(inner), bucket.path("doc_count"));
                }
            } else if (value.valueStream().anyMatch(inner -> inner.has("buckets"))) {
                level(value, keys, value.path("doc_count"));
            } else if (aggregation.getKey().equals(number)) {
                JsonNode of = value.has("value") ? value.path("value") : value.path("doc_count");
                // a mean of nothing
                if (!of.isNull()) {
                    all.put(keys, of.asDouble());
                }
            }
        });
    }

    private static String key(JsonNode bucket) {
        return bucket.has("key_as_string")
                ? LocalDate.parse(bucket.path("key_as_string").asString().substring(0, 10))
                        .toString()
                : bucket.path("key").asString();
    }
}
