package dateline.kibana.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dateline.kibana.check.Values;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Counts again, document by document, what Elasticsearch answered to the aggregations of a Vega panel. */
final class AggregationRecount {
    private int numbers;

    /** Compares an answer with the documents that were asked about; returns how many numbers were compared. */
    static int compare(JsonNode asked, JsonNode answer, List<JsonNode> documents) {
        AggregationRecount recount = new AggregationRecount();
        recount.level(asked, answer, documents);
        return recount.numbers;
    }

    private void level(JsonNode asked, JsonNode answer, List<JsonNode> documents) {
        asked.properties().forEach(one -> {
            JsonNode definition = one.getValue();
            JsonNode here = answer.path(one.getKey());
            if (here.has("buckets")) {
                buckets(one.getKey(), definition, here.path("buckets"), documents);
            } else if (definition.has("filter")) {
                List<JsonNode> inside = passing(definition.path("filter"), documents);
                count(one.getKey(), here, inside);
                level(definition.path("aggs"), here, inside);
            } else {
                number(one.getKey(), definition, here.path("value"), documents);
            }
        });
    }

    private void buckets(String name, JsonNode definition, JsonNode buckets, List<JsonNode> documents) {
        Map<String, List<JsonNode>> expected = new TreeMap<>();
        if (definition.has("filters")) {
            definition
                    .path("filters")
                    .path("filters")
                    .properties()
                    .forEach(filter -> expected.put(filter.getKey(), passing(filter.getValue(), documents)));
        } else {
            for (JsonNode document : documents) {
                keys(definition, document)
                        .forEach(key -> expected.computeIfAbsent(key, none -> new ArrayList<>())
                                .add(document));
            }
        }
        int size = definition.path("terms").path("size").asInt(Integer.MAX_VALUE);
        Set<String> filled = buckets.valueStream()
                .filter(bucket -> bucket.path("doc_count").asLong() > 0 || definition.has("filters"))
                .map(bucket -> bucket.path("key").toString().replace("\"", ""))
                .collect(Collectors.toSet());
        assertThat(filled).as(name).hasSize(Math.min(size, expected.size()));
        for (JsonNode bucket : buckets) {
            String key = bucket.path("key").toString().replace("\"", "");
            List<JsonNode> inside = expected.getOrDefault(key, List.of());
            count(name + " " + key, bucket, inside);
            level(definition.path("aggs"), bucket, inside);
        }
    }

    private void count(String name, JsonNode bucket, List<JsonNode> expected) {
        assertThat(bucket.path("doc_count").asInt()).as(name).isEqualTo(expected.size());
        numbers++;
    }

    private void number(String name, JsonNode definition, JsonNode value, List<JsonNode> documents) {
        boolean mean = definition.has("avg");
        String field =
                definition.path(mean ? "avg" : "sum").path("field").asString("only avg and sum are counted again");
        List<String> values = documents.stream()
                .flatMap(document -> Values.of(document, field).stream())
                .toList();
        if (!values.isEmpty()) {
            double sum = values.stream().mapToDouble(AggregationRecount::amount).sum();
            double expected = mean ? sum / values.size() : sum;
            assertThat(value.asDouble()).as(name).isCloseTo(expected, within(Math.abs(expected) * 1e-6));
            numbers++;
        }
    }

    /** Dates in milliseconds. */
    private static double amount(String value) {
        return value.contains("T") ? Instant.parse(value).toEpochMilli() : Double.parseDouble(value);
    }

    private static List<JsonNode> passing(JsonNode query, List<JsonNode> documents) {
        return documents.stream().filter(document -> passes(query, document)).toList();
    }

    private static boolean passes(JsonNode query, JsonNode document) {
        Map.Entry<String, JsonNode> clause = query.properties().iterator().next();
        JsonNode body = clause.getValue();
        return switch (clause.getKey()) {
            case "match_all" -> true;
            case "exists" -> !Values.of(document, body.path("field").asString()).isEmpty();
            case "bool" -> {
                boolean all = !body.has("must_not") || !passes(body.path("must_not"), document);
                for (JsonNode filter : body.path("filter")) {
                    all &= passes(filter, document);
                }
                yield all;
            }
            case "term", "terms" -> {
                Map.Entry<String, JsonNode> field = body.properties().iterator().next();
                List<String> accepted = new ArrayList<>();
                (field.getValue().isArray() ? field.getValue() : List.of(field.getValue()))
                        .forEach(value -> accepted.add(value.asString()));
                yield Values.of(document, field.getKey()).stream().anyMatch(accepted::contains);
            }
            default -> throw new IllegalArgumentException("not counted again: " + query);
        };
    }

    /** The buckets that a document falls into, as JSON without quotes. */
    private static List<String> keys(JsonNode definition, JsonNode document) {
        if (definition.has("terms")) {
            return Values.of(document, definition.path("terms").path("field").asString());
        }
        if (definition.has("date_histogram")) {
            JsonNode histogram = definition.path("date_histogram");
            return Values.of(document, histogram.path("field").asString()).stream()
                    .map(value -> start(
                            LocalDate.parse(value.substring(0, 10)),
                            histogram.path("calendar_interval").asString()))
                    .distinct()
                    .toList();
        }
        List<String> keys = List.of("{");
        for (JsonNode source : definition.path("composite").path("sources")) {
            Map.Entry<String, JsonNode> part = source.properties().iterator().next();
            List<String> before = keys;
            keys = keys(part.getValue(), document).stream()
                    .flatMap(value -> before.stream()
                            .map(key -> key + (key.equals("{") ? "" : ",") + part.getKey() + ":" + value))
                    .toList();
        }
        return keys.stream().map(key -> key + "}").toList();
    }

    private static String start(LocalDate day, String interval) {
        LocalDate month = day.withDayOfMonth(1);
        LocalDate start = switch (interval) {
            case "day" -> day;
            case "month" -> month;
            case "quarter" -> month.minusMonths((month.getMonthValue() - 1) % 3);
            case "year" -> month.withMonth(1);
            default -> throw new IllegalArgumentException("not counted again: " + interval);
        };
        return String.valueOf(start.atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli());
    }
}
