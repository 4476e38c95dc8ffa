package dateline.kibana.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;

/** What must hold inside a Lens panel. */
final class LensCheck {
    /** What Kibana's drawing code needs of each kind of chart, beside its layer. */
    private static final Map<String, List<String>> NEEDED = Map.of(
            "lnsXY", List.of("layers", "legend", "preferredSeriesType"),
            "lnsHeatmap",
                    List.of(
                            "layerId",
                            "layerType",
                            "shape",
                            "gridConfig",
                            "legend",
                            "xAccessor",
                            "yAccessor",
                            "valueAccessor"),
            "lnsDatatable", List.of("layerId", "layerType", "columns"),
            "lnsMetric", List.of("layerId", "layerType", "metricAccessor"),
            "lnsTagcloud",
                    List.of(
                            "layerId",
                            "layerType",
                            "tagAccessor",
                            "valueAccessor",
                            "minFontSize",
                            "maxFontSize",
                            "orientation",
                            "showLabel"));

    /** What needs no words beyond a title: how many, how many different, and the latest. */
    private static final Set<String> PLAIN = Set.of("count", "unique_count", "max");

    private static final Set<String> EMPTY_AS_NULL = Set.of("count", "sum", "unique_count");

    private final ExportFile file;
    private final JsonNode dashboard;
    private final String id;
    private final JsonNode attributes;
    private final Consumer<String> problems;

    LensCheck(ExportFile file, JsonNode dashboard, JsonNode panel, Consumer<String> problems) {
        this.file = file;
        this.dashboard = dashboard;
        this.id = panel.path("panelIndex").asString();
        this.attributes = panel.path("embeddableConfig").path("attributes");
        this.problems = problems;
    }

    void check() {
        String type = attributes.path("visualizationType").asString();
        JsonNode visualization = attributes.path("state").path("visualization");
        List<String> needed = NEEDED.get(type);
        if (needed == null) {
            problems.accept("unknown chart " + type);
            return;
        }
        needed.stream()
                .filter(part -> !visualization.has(part))
                .forEach(part -> problems.accept(type + " lacks " + part));
        if (visualization.has("subtitle")
                && visualization.path("subtitle").asString("").isBlank()) {
            problems.accept("an empty subtitle");
        }
        if (!attributes.path("state").path("internalReferences").isArray()) {
            problems.accept("internalReferences missing");
        }
        JsonNode layers = attributes
                .path("state")
                .path("datasourceStates")
                .path("formBased")
                .path("layers");
        if (layers.isEmpty()) {
            problems.accept("no layer");
        }
        layers.properties().forEach(layer -> layer(layer.getKey(), layer.getValue(), visualization));
    }

    private void layer(String name, JsonNode layer, JsonNode visualization) {
        JsonNode columns = layer.path("columns");
        List<String> order = new ArrayList<>();
        layer.path("columnOrder").forEach(column -> order.add(column.asString()));
        if (!new TreeSet<>(order).equals(new TreeSet<>(columns.propertyNames())) || order.size() != columns.size()) {
            problems.accept("columnOrder is not that of the columns");
        }
        boolean plain = order.stream()
                .map(columns::path)
                .allMatch(column -> PLAIN.contains(column.path("operationType").asString("")) && !column.has("filter"));
        if (attributes.path("visualizationType").asString().equals("lnsMetric")
                && !plain
                && !visualization.has("subtitle")) {
            problems.accept("a number whose subtitle does not say what it counts");
        }
        boolean number = false;
        for (String column : order) {
            boolean bucket = columns.path(column).path("isBucketed").asBoolean();
            if (bucket && number) {
                problems.accept("the bucket " + column + " stands after a number");
            }
            number |= !bucket;
        }
        Set<String> shown = shown(name, visualization);
        if (!shown.equals(new TreeSet<>(columns.propertyNames()))) {
            problems.accept("shows " + shown + " but has the columns " + columns.propertyNames());
        }
        String sorting = visualization.path("sorting").path("columnId").asString("");
        if (!sorting.isEmpty() && !columns.has(sorting)) {
            problems.accept("sorted by a column " + sorting + " that is not there");
        }
        String reference = "indexpattern-datasource-layer-" + name;
        boolean inner = false;
        JsonNode outer = file.referred(dashboard, id + ":" + reference);
        for (JsonNode own : attributes.path("references")) {
            inner |= own.path("name").asString().equals(reference)
                    && outer != null
                    && own.path("id").equals(outer.path("id"));
        }
        if (!inner) {
            problems.accept("the references of panel and dashboard to its data view differ or are missing");
        }
        Mappings fields = file.fields(dashboard, id + ":" + reference);
        columns.properties().forEach(column -> column(column.getKey(), column.getValue(), columns, fields));
        kql(attributes.path("state").path("query").path("query").asString(), fields);
    }

    /** The columns that the chart draws. */
    private static Set<String> shown(String layer, JsonNode visualization) {
        Set<String> shown = new TreeSet<>();
        List<JsonNode> parts = new ArrayList<>(List.of(visualization));
        visualization.path("layers").forEach(parts::add);
        for (JsonNode part : parts) {
            if (part.path("layerId").asString("").equals(layer)) {
                part.properties().forEach(property -> {
                    if (property.getKey().endsWith("ccessor")) {
                        shown.add(property.getValue().asString());
                    }
                });
                part.path("accessors").forEach(column -> shown.add(column.asString()));
                part.path("columns")
                        .forEach(column -> shown.add(column.path("columnId").asString()));
            }
        }
        return shown;
    }

    private void column(String name, JsonNode column, JsonNode columns, Mappings fields) {
        for (String part :
                List.of("label", "dataType", "operationType", "isBucketed", "sourceField", "scale", "params")) {
            if (!column.has(part)) {
                problems.accept(name + " lacks " + part);
            }
        }
        String operation = column.path("operationType").asString("");
        String field = column.path("sourceField").asString("");
        boolean records = field.equals("___records___");
        if (records != operation.equals("count")) {
            problems.accept(name + ": " + operation + " of " + field);
        } else if (!records) {
            String unfit = fields.unfit(field, operation);
            if (unfit != null) {
                problems.accept(unfit);
            }
        }
        JsonNode params = column.path("params");
        if (params.has("emptyAsNull") && !EMPTY_AS_NULL.contains(operation)) {
            problems.accept(name + ": " + operation + " has no emptyAsNull");
        }
        if (operation.equals("terms")) {
            String by = params.path("orderBy").path("type").asString("");
            String ordering = params.path("orderBy").path("columnId").asString("");
            if (!by.equals("custom") && !(by.equals("column") && columns.has(ordering))) {
                problems.accept(name + " is ordered by a column " + ordering + " that is not there");
            }
            if (by.equals("custom") && !params.path("orderAgg").has("operationType")) {
                problems.accept(name + " is ordered by nothing");
            }
            if (params.path("size").asInt(0) < 1 || params.path("size").asInt() > 1000) {
                problems.accept(name + ": size " + params.path("size"));
            }
        }
        if (operation.equals("date_histogram")) {
            // auto would give years for the saved time range
            if (!params.path("interval").asString("").matches("1[dwMqy]")) {
                problems.accept(name + ": interval " + params.path("interval"));
            }
            if (!field.equals(file.timeField(fields.alias()))) {
                problems.accept(
                        name + ": over " + field + ", but the time range is of " + file.timeField(fields.alias()));
            }
        }
        if (column.has("filter")) {
            kql(column.path("filter").path("query").asString(), fields);
        }
    }

    private void kql(String text, Mappings fields) {
        ExportCheck.kql(text, fields, problems);
    }
}
