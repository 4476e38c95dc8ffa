package dateline.kibana.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dateline.kibana.check.Kql;
import dateline.kibana.check.Values;
import dateline.kibana.panel.LensRequest.LensColumn;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import tools.jackson.databind.JsonNode;

/** Counts again, document by document, what Elasticsearch answered for a Lens panel. */
final class Recount {
    private int numbers;

    /** Compares an answer's aggregations with the documents; returns how many numbers were compared. */
    static int compare(JsonNode aggregations, List<LensColumn> columns, List<JsonNode> documents) {
        Recount recount = new Recount();
        recount.level(aggregations, columns, documents);
        return recount.numbers;
    }

    private void level(JsonNode answer, List<LensColumn> columns, List<JsonNode> documents) {
        if (columns.isEmpty()) {
            return;
        }
        LensColumn column = columns.getFirst();
        if (!column.bucket()) {
            columns.forEach(number -> metric(answer, number, documents));
            return;
        }
        List<LensColumn> rest = columns.subList(1, columns.size());
        JsonNode buckets = answer.path(column.name()).path("buckets");
        Map<String, Long> shown = new HashMap<>();
        for (JsonNode bucket : buckets) {
            List<JsonNode> inside = documents.stream()
                    .filter(document -> in(document, column, bucket))
                    .toList();
            assertThat(bucket.path("doc_count").asLong())
                    .as(column.name() + " " + bucket.path("key"))
                    .isEqualTo(inside.size());
            shown.put(bucket.path("key").asString(), (long) inside.size());
            numbers++;
            level(bucket, rest, inside);
        }
        if (column.operation().equals("terms")) {
            complete(column, shown, documents);
        } else {
            assertThat(shown.values().stream().mapToLong(Long::longValue).sum())
                    .as("all dated documents are in a bucket of " + column.name())
                    .isEqualTo(documents.stream()
                            .filter(document ->
                                    !Values.of(document, column.field()).isEmpty())
                            .count());
        }
    }

    /** No value is left out while there is room, and none that has more documents than one shown (where documents decide). */
    private static void complete(LensColumn column, Map<String, Long> shown, List<JsonNode> documents) {
        Map<String, Long> all = new HashMap<>();
        documents.forEach(
                document -> Values.of(document, column.field()).forEach(value -> all.merge(value, 1L, Long::sum)));
        int size = column.json().path("params").path("size").asInt();
        assertThat(shown).as(column.name()).hasSize(Math.min(size, all.size()));
        String by =
                column.json().path("params").path("orderBy").path("columnId").asString("count");
        if (by.equals("count")) {
            long least =
                    shown.values().stream().mapToLong(Long::longValue).min().orElse(0);
            all.forEach((value, count) -> {
                if (!shown.containsKey(value)) {
                    assertThat(count)
                            .as(value + " is left out of " + column.name())
                            .isLessThanOrEqualTo(least);
                }
            });
        }
    }

    private static boolean in(JsonNode document, LensColumn column, JsonNode bucket) {
        List<String> values = Values.of(document, column.field());
        if (column.operation().equals("terms")) {
            return values.contains(bucket.path("key").asString());
        }
        LocalDate start = day(bucket.path("key").asLong());
        LocalDate end = switch (column.interval()) {
            case YEAR -> start.plusYears(1);
            case MONTH -> start.plusMonths(1);
            case WEEK -> start.plusWeeks(1);
            case DAY -> start.plusDays(1);
            case HALF_DAY -> throw new IllegalArgumentException("not counted again: " + column.interval());
        };
        return values.stream()
                .map(value -> LocalDate.parse(value.substring(0, 10)))
                .anyMatch(value -> !value.isBefore(start) && value.isBefore(end));
    }

    private void metric(JsonNode answer, LensColumn column, List<JsonNode> all) {
        Kql filter = column.filter();
        List<JsonNode> documents = all.stream().filter(filter::test).toList();
        JsonNode here = answer.path(column.name());
        if (column.operation().equals("count")) {
            if (column.json().has("filter")) {
                assertThat(here.path("doc_count").asLong()).as(column.name()).isEqualTo(documents.size());
                numbers++;
            }
            return;
        }
        List<String> values = documents.stream()
                .flatMap(document -> Values.of(document, column.field()).stream())
                .toList();
        if (values.isEmpty()) {
            return;
        }
        double expected = switch (column.operation()) {
            case "unique_count" -> values.stream().distinct().count();
            case "sum" -> numbers(values).sum();
            case "average" -> numbers(values).average().orElseThrow();
            case "max" -> values.stream().mapToLong(Recount::millis).max().orElseThrow();
            default -> throw new IllegalArgumentException(column.operation());
        };
        // scores are floats, and a cardinality is an estimate that is exact for as few values as these, but for a
        // collision of hashes
        double tolerance = column.operation().equals("unique_count") ? expected * 0.01 : Math.abs(expected) * 1e-6;
        assertThat(here.path("value").asDouble()).as(column.name()).isCloseTo(expected, within(tolerance));
        numbers++;
    }

    private static DoubleStream numbers(List<String> values) {
        return values.stream().mapToDouble(Double::parseDouble);
    }

    private static long millis(String date) {
        return date.length() == 10
                ? LocalDate.parse(date).atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli()
                : Instant.parse(date).toEpochMilli();
    }

    private static LocalDate day(long millis) {
        return Instant.ofEpochMilli(millis).atZone(ZoneOffset.UTC).toLocalDate();
    }
}
