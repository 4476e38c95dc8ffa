package dateline.kibana.panel;

import dateline.kibana.check.ExportFile;
import dateline.kibana.check.Kql;
import dateline.kibana.check.VegaCheck;
import dateline.kibana.format.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What a panel asks Elasticsearch under its dashboard's query and time range, derived from the exported file as Kibana does it.
 *
 * @param panel title, or id, after the dashboard's id
 * @param filter the documents that count, but for the time range
 * @param columns of a Lens panel, in order; null for others
 * @param numbers that it draws: columns of a Lens panel, aggregations of a Vega panel, the documents found
 */
record PanelRequest(
        String panel,
        String alias,
        Map<String, Object> body,
        List<Kql> filter,
        @Nullable List<LensColumn> columns,
        List<String> numbers) {

    /** A column as it stands in the file. */
    record LensColumn(String name, JsonNode json) {
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
    }

    /** How many documents a saved search shows at first. */
    static final int DOCUMENTS = 100;

    private static final Map<String, String> METRICS =
            Map.of("unique_count", "cardinality", "sum", "sum", "average", "avg", "min", "min", "max", "max");

    /** A name for files about it. */
    String file() {
        return panel.replaceAll("\\W+", "-");
    }

    /** The kinds of its aggregations, outermost first. */
    String kinds() {
        List<String> kinds = new ArrayList<>();
        kinds(Json.parse(Json.text(body)).path("aggs"), kinds);
        return kinds.isEmpty() ? "documents" : String.join(", ", kinds);
    }

    private static void kinds(JsonNode aggregations, List<String> into) {
        for (JsonNode aggregation : aggregations) {
            aggregation.propertyNames().stream()
                    .filter(name -> !name.equals("aggs") && !into.contains(name))
                    .forEach(into::add);
            kinds(aggregation.path("aggs"), into);
        }
    }

    /** Of every panel that asks something, in order of the file. */
    static List<PanelRequest> of(ExportFile file) {
        return of(file, dashboard -> List.of());
    }

    /** The same, where values have been chosen in a dashboard's controls. */
    static List<PanelRequest> of(ExportFile file, Function<String, List<Kql>> chosen) {
        List<PanelRequest> requests = new ArrayList<>();
        for (JsonNode dashboard : file.ofType("dashboard")) {
            List<Kql> whole = new ArrayList<>(List.of(Kql.parse(ExportFile.kql(dashboard))));
            whole.addAll(chosen.apply(dashboard.path("id").asString()));
            for (JsonNode panel : ExportFile.panels(dashboard)) {
                of(file, dashboard, panel, whole, requests);
            }
        }
        return requests;
    }

    private static void of(
            ExportFile file, JsonNode dashboard, JsonNode panel, List<Kql> whole, List<PanelRequest> into) {
        String id = panel.path("panelIndex").asString();
        JsonNode config = panel.path("embeddableConfig");
        String title =
                dashboard.path("id").asString() + " " + config.path("title").asString(id);
        JsonNode spec = config.path("savedVis").path("params").path("spec");
        if (panel.path("type").asString().equals("lens")) {
            JsonNode state = config.path("attributes").path("state");
            Kql own = Kql.parse(state.path("query").path("query").asString());
            state.path("datasourceStates")
                    .path("formBased")
                    .path("layers")
                    .properties()
                    .forEach(layer -> {
                        String reference = id + ":indexpattern-datasource-layer-" + layer.getKey();
                        into.add(lens(
                                title,
                                file.fields(dashboard, reference).alias(),
                                dashboard,
                                and(whole, own),
                                layer.getValue()));
                    });
        } else if (panel.path("type").asString().equals("search")) {
            JsonNode search = file.referred(
                    dashboard, id + ":" + panel.path("panelRefName").asString());
            List<Kql> filter = and(whole, Kql.parse(ExportFile.kql(Objects.requireNonNull(search))));
            String alias = file.fields(search, "kibanaSavedObjectMeta.searchSourceJSON.index")
                    .alias();
            Map<String, Object> body = body(dashboard, "published", filter, DOCUMENTS, Map.of());
            body.put(
                    "sort",
                    search.path("attributes")
                            .path("sort")
                            .valueStream()
                            .map(sort ->
                                    Map.of(sort.path(0).asString(), sort.path(1).asString()))
                            .toList());
            into.add(new PanelRequest(title, alias, body, filter, null, List.of(PanelNumbers.COUNT)));
        } else if (spec.isString()) {
            for (JsonNode request : VegaCheck.requests(Json.parse(spec.asString()))) {
                Map<String, Object> body = new TreeMap<>();
                if (request.path("%context%").asBoolean(false)) {
                    body.putAll(body(dashboard, request.path("%timefield%").asString(), whole, 0, Map.of()));
                }
                request.path("body").properties().forEach(part -> body.put(part.getKey(), part.getValue()));
                boolean context = request.path("%context%").asBoolean(false);
                into.add(new PanelRequest(
                        title,
                        request.path("index").asString(),
                        body,
                        context ? whole : List.of(),
                        null,
                        vegaNumbers(spec.asString(), request.path("body").path("aggs"))));
            }
        }
    }

    /** The innermost aggregations that are no buckets, and the number of documents where the specification draws it. */
    private static List<String> vegaNumbers(String spec, JsonNode aggregations) {
        List<String> numbers = new ArrayList<>();
        if (spec.contains("\"doc_count\"") || spec.contains("datum.doc_count")) {
            numbers.add(PanelNumbers.COUNT);
        }
        aggregations.properties().forEach(aggregation -> {
            JsonNode definition = aggregation.getValue();
            if (definition.has("aggs")) {
                vegaNumbers("", definition.path("aggs")).forEach(numbers::add);
            } else if (definition.has("filter") || definition.has("avg") || definition.has("sum")) {
                numbers.add(aggregation.getKey());
            }
        });
        return List.copyOf(numbers);
    }

    private static List<Kql> and(List<Kql> whole, Kql own) {
        List<Kql> all = new ArrayList<>(whole);
        all.add(own);
        return List.copyOf(all);
    }

    private static PanelRequest lens(String title, String alias, JsonNode dashboard, List<Kql> filter, JsonNode layer) {
        List<LensColumn> columns = new ArrayList<>();
        layer.path("columnOrder")
                .forEach(name -> columns.add(
                        new LensColumn(name.asString(), layer.path("columns").path(name.asString()))));
        Map<String, Object> body = body(dashboard, "published", filter, 0, aggregations(columns, columns));
        List<String> numbers = columns.stream()
                .filter(column -> !column.bucket())
                .map(LensColumn::name)
                .toList();
        return new PanelRequest(title, alias, body, filter, List.copyOf(columns), numbers);
    }

    private static Map<String, Object> body(
            JsonNode dashboard, String timeField, List<Kql> filter, int size, Map<String, Object> aggregations) {
        JsonNode attributes = dashboard.path("attributes");
        List<Object> clauses = new ArrayList<>();
        clauses.add(Map.of(
                "range",
                Map.of(
                        timeField,
                        Map.of(
                                "gte",
                                attributes.path("timeFrom").asString(),
                                "lte",
                                attributes.path("timeTo").asString()))));
        filter.forEach(kql -> clauses.add(kql.query()));
        Map<String, Object> body = new TreeMap<>();
        body.put("size", size);
        body.put("track_total_hits", true);
        body.put("query", Map.of("bool", Map.of("filter", clauses)));
        if (!aggregations.isEmpty()) {
            body.put("aggs", aggregations);
        }
        return body;
    }

    /** Buckets inside buckets, the numbers innermost and wherever an order needs them. */
    private static Map<String, Object> aggregations(List<LensColumn> rest, List<LensColumn> all) {
        Map<String, Object> aggregations = new LinkedHashMap<>();
        if (rest.isEmpty() || !rest.getFirst().bucket()) {
            rest.forEach(column -> metric(column, aggregations));
            return aggregations;
        }
        LensColumn column = rest.getFirst();
        Map<String, Object> inner = aggregations(rest.subList(1, rest.size()), all);
        Map<String, Object> bucket = new TreeMap<>();
        JsonNode params = column.json.path("params");
        if (column.operation().equals("date_histogram")) {
            String interval = params.path("interval").asString();
            // for eleven years, auto comes to months
            bucket.put(
                    "date_histogram",
                    Map.of(
                            "field",
                            column.field(),
                            "calendar_interval",
                            interval.equals("auto") ? "1M" : interval,
                            "min_doc_count",
                            0));
        } else {
            String by = params.path("orderBy").path("columnId").asString("");
            LensColumn ordering = all.stream()
                    .filter(other -> other.name.equals(by))
                    .findFirst()
                    .orElse(null);
            boolean byCount = ordering == null || ordering.operation().equals("count");
            if (!byCount) {
                metric(ordering, inner);
            }
            bucket.put(
                    "terms",
                    Map.of(
                            "field", column.field(),
                            "size", params.path("size").asInt(),
                            "order",
                                    Map.of(
                                            byCount ? "_count" : by,
                                            params.path("orderDirection").asString())));
        }
        if (!inner.isEmpty()) {
            bucket.put("aggs", inner);
        }
        aggregations.put(column.name, bucket);
        return aggregations;
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
