package dateline.kibana.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A Lens chart on one data view, in the stored form of Kibana 9. */
public record Chart(String type, View view, String kql, List<Column> columns, Map<String, Object> visualization) {
    private static final String LAYER = "layer";

    /** Numbers over time or by value; {@code series} is {@code bar_stacked}, {@code bar_horizontal}, {@code line} or {@code area}. */
    public static Chart xy(View view, String series, Column x, Column... numbers) {
        return xy(view, series, List.of(x), List.of(numbers), null);
    }

    /** The same, one colour for each value of {@code split}. */
    public static Chart split(View view, String series, Column x, Column split, Column number) {
        return xy(view, series, List.of(split, x), List.of(number), split.id());
    }

    private static Chart xy(
            View view,
            String series,
            List<Column> buckets,
            List<Column> numbers,
            @org.jspecify.annotations.Nullable String split) {
        Map<String, Object> layer = new TreeMap<>(Map.of(
                "layerId",
                LAYER,
                "layerType",
                "data",
                "seriesType",
                series,
                "xAccessor",
                buckets.getLast().id(),
                "accessors",
                numbers.stream().map(Column::id).toList()));
        if (split != null) {
            layer.put("splitAccessor", split);
        }
        List<Column> columns = new ArrayList<>(buckets);
        columns.addAll(numbers);
        Map<String, Object> left = Map.of("x", false, "yLeft", true, "yRight", true);
        return new Chart(
                "lnsXY",
                view,
                "",
                columns,
                Map.of(
                        "legend",
                        Map.of("isVisible", true, "position", "right"),
                        "valueLabels",
                        "hide",
                        "fittingFunction",
                        "None",
                        "preferredSeriesType",
                        series,
                        "axisTitlesVisibilitySettings",
                        left,
                        "tickLabelsVisibilitySettings",
                        Map.of("x", true, "yLeft", true, "yRight", true),
                        "labelsOrientation",
                        Map.of("x", 0, "yLeft", 0, "yRight", 0),
                        "gridlinesVisibilitySettings",
                        left,
                        "layers",
                        List.of(layer)));
    }

    public static Chart heatmap(View view, Column x, Column y, Column value) {
        Map<String, Object> grid = Map.of(
                "type", "heatmap_grid",
                "isCellLabelVisible", true,
                "isXAxisLabelVisible", true,
                "isYAxisLabelVisible", true,
                "isXAxisTitleVisible", true,
                "isYAxisTitleVisible", true);
        return new Chart(
                "lnsHeatmap",
                view,
                "",
                List.of(y, x, value),
                layered(Map.of(
                        "shape", "heatmap",
                        "legend", Map.of("isVisible", true, "position", "right", "type", "heatmap_legend"),
                        "gridConfig", grid,
                        "xAccessor", x.id(),
                        "yAccessor", y.id(),
                        "valueAccessor", value.id())));
    }

    /** A table, the rows with most of its first number first. */
    public static Chart table(View view, Column... columns) {
        List<Map<String, Object>> shown = new ArrayList<>();
        Column number = List.of(columns).stream()
                .filter(column -> !column.bucket())
                .findFirst()
                .orElseThrow();
        for (Column column : columns) {
            shown.add(Map.of("columnId", column.id(), "isTransposed", false, "isMetric", !column.bucket()));
        }
        return new Chart(
                "lnsDatatable",
                view,
                "",
                List.of(columns),
                layered(Map.of("columns", shown, "sorting", Map.of("columnId", number.id(), "direction", "desc"))));
    }

    public static Chart metric(View view, Column number) {
        return new Chart("lnsMetric", view, "", List.of(number), layered(Map.of("metricAccessor", number.id())));
    }

    /** A number with a line below it that says what it counts. */
    public static Chart metric(View view, Column number, String subtitle) {
        return new Chart(
                "lnsMetric",
                view,
                "",
                List.of(number),
                layered(Map.of("metricAccessor", number.id(), "subtitle", subtitle)));
    }

    public static Chart cloud(View view, Column tags, Column number) {
        return new Chart(
                "lnsTagcloud",
                view,
                "",
                List.of(tags, number),
                layered(Map.of(
                        "tagAccessor",
                        tags.id(),
                        "valueAccessor",
                        number.id(),
                        "maxFontSize",
                        48,
                        "minFontSize",
                        14,
                        "orientation",
                        "single",
                        "showLabel",
                        false)));
    }

    /** The same chart of the documents that {@code kql} lets pass. */
    public Chart where(String kql) {
        return new Chart(type, view, kql, columns, visualization);
    }

    private static Map<String, Object> layered(Map<String, Object> visualization) {
        Map<String, Object> whole = new TreeMap<>(visualization);
        whole.put("layerId", LAYER);
        whole.put("layerType", "data");
        return whole;
    }

    SavedObject.Reference reference() {
        return view.reference("indexpattern-datasource-layer-" + LAYER);
    }

    Map<String, Object> attributes() {
        return Map.of(
                "title",
                "",
                "description",
                "",
                "type",
                "lens",
                "visualizationType",
                type,
                "references",
                List.of(reference().json()),
                "state",
                Map.of(
                        "visualization", visualization,
                        "query", Json.query(kql),
                        "filters", List.of(),
                        "datasourceStates",
                                Map.of(
                                        "formBased", Map.of("layers", Map.of(LAYER, Column.layer(columns))),
                                        "textBased", Map.of("layers", Map.of())),
                        "internalReferences", List.of(),
                        "adHocDataViews", Map.of()));
    }
}
