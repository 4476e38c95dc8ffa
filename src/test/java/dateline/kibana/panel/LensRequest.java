package dateline.kibana.panel;

import dateline.kibana.check.Kql;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/**
 * The aggregations that Lens makes of the columns of a layer.
 *
 * @param columns in order, buckets before numbers
 */
record LensRequest(List<LensColumn> columns) {
    private static final Map<String, String> METRICS =
            Map.of("unique_count", "cardinality", "sum", "sum", "average", "avg", "min", "min", "max", "max");

    /**
     * A column as it stands in the file.
     *
     * @param range of time that the dashboard shows
     */
    record LensColumn(String name, JsonNode json, Duration range) {
        boolean bucket() {
            return json.path("isBucketed").asBoolean();
        }

        String operation() {
            return json.path("operationType").asString();
        }

        String field() {
            return json.path("sourceField").asString();
        }

        Kql filter() {
            return Kql.parse(json.path("filter").path("query").asString(""));
        }

        /** How long the buckets of a date histogram are. */
        KibanaInterval interval() {
            return KibanaInterval.of(json.path("params").path("interval").asString(), range);
        }
    }

    static LensRequest of(JsonNode layer, Duration range) {
        List<LensColumn> columns = new ArrayList<>();
        layer.path("columnOrder")
                .forEach(name -> columns.add(
                        new LensColumn(name.asString(), layer.path("columns").path(name.asString()), range)));
        return new LensRequest(List.copyOf(columns));
    }

    List<String> numbers() {
        return columns.stream()
                .filter(column -> !column.bucket())
                .map(LensColumn::name)
                .toList();
    }

    /** Buckets inside buckets, the numbers innermost and wherever an order needs them. */
    Map<String, Object> aggregations() {
        return aggregations(columns);
    }

    private Map<String, Object> aggregations(List<LensColumn> rest) {
        Map<String, Object> aggregations = new LinkedHashMap<>();
        if (rest.isEmpty() || !rest.getFirst().bucket()) {
            rest.forEach(column -> metric(column, aggregations));
            return aggregations;
        }
        LensColumn column = rest.getFirst();
        Map<String, Object> inner = aggregations(rest.subList(1, rest.size()));
        Map<String, Object> bucket = new TreeMap<>();
        if (column.operation().equals("date_histogram")) {
            bucket.put(
                    "date_histogram",
                    Map.of("field", column.field(), "calendar_interval", column.interval().code, "min_doc_count", 0));
        } else {
            bucket.put("terms", terms(column, inner));
        }
        if (!inner.isEmpty()) {
            bucket.put("aggs", inner);
        }
        aggregations.put(column.name, bucket);
        return aggregations;
    }

    private Map<String, Object> terms(LensColumn column, Map<String, Object> inner) {
        JsonNode params = column.json.path("params");
        String by = params.path("orderBy").path("columnId").asString("");
        LensColumn ordering = columns.stream()
                .filter(other -> other.name.equals(by))
                .findFirst()
                .orElse(null);
        boolean byCount = ordering == null || ordering.operation().equals("count");
        if (!byCount) {
            metric(ordering, inner);
        }
        return Map.of(
                "field", column.field(),
                "size", params.path("size").asInt(),
                "order",
                        Map.of(
                                byCount ? "_count" : by,
                                params.path("orderDirection").asString()));
    }

    private static void metric(LensColumn column, Map<String, Object> into) {
        boolean counts = column.operation().equals("count");
        Object own = counts ? null : Map.of(METRICS.get(column.operation()), Map.of("field", column.field()));
        if (column.json.has("filter")) {
            Map<String, Object> filtered = new TreeMap<>();
            filtered.put("filter", column.filter().query());
            if (own != null) {
                filtered.put("aggs", Map.of("value", own));
            }
            into.put(column.name, filtered);
        } else if (own != null) {
            into.put(column.name, own);
        }
    }
}
