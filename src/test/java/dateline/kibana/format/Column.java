package dateline.kibana.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A column of a Lens layer: a bucket (terms, dates) or a number, in the stored form of Kibana 9. */
public record Column(String id, boolean bucket, Map<String, Object> json) {

    public static Column count(String label) {
        return number("count", label, "count", "___records___", Map.of("emptyAsNull", true));
    }

    public static Column unique(String field, String label) {
        return number("unique-" + field, label, "unique_count", field, Map.of("emptyAsNull", true));
    }

    public static Column sum(String field, String label) {
        return number("sum-" + field, label, "sum", field, Map.of("emptyAsNull", true));
    }

    public static Column average(String field, String label) {
        return number("average-" + field, label, "average", field, Map.of());
    }

    public static Column latest(String field, String label) {
        Map<String, Object> json = new TreeMap<>(number("latest-" + field, label, "max", field, Map.of()).json);
        json.put("dataType", "date");
        return new Column("latest-" + field, false, json);
    }

    /** The {@code size} values with most of {@code by}. */
    public static Column top(int size, String field, String label, Column by) {
        return terms(size, field, label, by, false);
    }

    /** The same, with one more value for all others. */
    public static Column topAndOthers(int size, String field, String label, Column by) {
        return terms(size, field, label, by, true);
    }

    /** The {@code size} values with most documents, whatever the number shown of them is. */
    public static Column mostFrequent(int size, String field, String label) {
        Column column = terms(size, field, label, count(""), false);
        Map<String, Object> json = new TreeMap<>(column.json);
        Map<String, Object> params = new TreeMap<>(Map.copyOf(column.params()));
        params.put("orderBy", Map.of("type", "custom"));
        params.put("orderAgg", count("Count of records").json);
        json.put("params", params);
        return new Column(column.id, true, json);
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> params() {
        return (Map<String, Object>) java.util.Objects.requireNonNull(json.get("params"));
    }

    private static Column terms(int size, String field, String label, Column by, boolean others) {
        Map<String, Object> params = Map.of(
                "size",
                size,
                "orderBy",
                Map.of("type", "column", "columnId", by.id),
                "orderDirection",
                "desc",
                "otherBucket",
                others,
                "missingBucket",
                false,
                "parentFormat",
                Map.of("id", "terms"),
                "include",
                List.of(),
                "exclude",
                List.of(),
                "includeIsRegex",
                false,
                "excludeIsRegex",
                false);
        return new Column("top-" + field, true, json(label, "string", "terms", field, "ordinal", true, params));
    }

    /**
     * Buckets of a date, {@code 1d} or {@code 1y} long at least: Kibana takes longer ones where there would be more than 100 or so, so days
     * become weeks in time ranges of more than 700 days and months in those of more than 8 years.
     */
    public static Column dates(String interval, String field, String label) {
        Map<String, Object> params = Map.of("interval", interval, "includeEmptyRows", true, "dropPartials", false);
        return new Column(
                "dates-" + field, true, json(label, "date", "date_histogram", field, "interval", true, params));
    }

    /** The same number, of the documents that {@code kql} lets pass. */
    public Column where(String kql, String suffix) {
        Map<String, Object> json = new TreeMap<>(this.json);
        json.put("filter", Json.query(kql));
        return new Column(id + "-" + suffix, bucket, json);
    }

    private static Column number(String id, String label, String operation, String field, Map<String, Object> params) {
        return new Column(id, false, json(label, "number", operation, field, "ratio", false, params));
    }

    private static Map<String, Object> json(
            String label, String type, String operation, String field, String scale, boolean bucket, Object params) {
        return Map.of(
                "label", label,
                "customLabel", true,
                "dataType", type,
                "operationType", operation,
                "sourceField", field,
                "isBucketed", bucket,
                "scale", scale,
                "params", params);
    }

    /** A layer of these columns; buckets come first, as Lens wants it. */
    static Map<String, Object> layer(List<Column> columns) {
        Map<String, Object> byId = new TreeMap<>();
        List<String> order = new ArrayList<>();
        for (boolean bucket : List.of(true, false)) {
            columns.stream().filter(column -> column.bucket == bucket).forEach(column -> {
                order.add(column.id);
                if (byId.put(column.id, column.json) != null) {
                    throw new IllegalArgumentException("two columns " + column.id);
                }
            });
        }
        return Map.of(
                "columns",
                byId,
                "columnOrder",
                order,
                "incompleteColumns",
                Map.of(),
                "sampling",
                1,
                "ignoreGlobalFilters",
                false);
    }
}
