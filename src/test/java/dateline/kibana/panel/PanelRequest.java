package dateline.kibana.panel;

import dateline.kibana.check.ExportFile;
import dateline.kibana.check.Kql;
import dateline.kibana.check.VegaCheck;
import dateline.kibana.format.Json;
import dateline.kibana.panel.LensRequest.LensColumn;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
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
public record PanelRequest(
        String panel,
        String alias,
        Map<String, Object> body,
        List<Kql> filter,
        @Nullable List<LensColumn> columns,
        List<String> numbers) {

    /** How many documents a saved search shows at first. */
    static final int DOCUMENTS = 100;

    private static final String SEARCH_VIEW = "kibanaSavedObjectMeta.searchSourceJSON.index";

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
    public static List<PanelRequest> of(ExportFile file) {
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
        String named = config.path("title").asString("").isEmpty()
                ? id
                : config.path("title").asString();
        String title = dashboard.path("id").asString() + " " + named;
        JsonNode spec = config.path("savedVis").path("params").path("spec");
        if (panel.path("type").asString().equals("lens")) {
            JsonNode state = config.path("attributes").path("state");
            Kql own = Kql.parse(state.path("query").path("query").asString());
            state.path("datasourceStates")
                    .path("formBased")
                    .path("layers")
                    .properties()
                    .forEach(layer -> into.add(lens(
                            title,
                            Objects.requireNonNull(
                                    file.referred(dashboard, id + ":indexpattern-datasource-layer-" + layer.getKey())),
                            dashboard,
                            and(whole, own),
                            layer.getValue())));
        } else if (panel.path("type").asString().equals("search")) {
            JsonNode search = Objects.requireNonNull(file.referred(
                    dashboard, id + ":" + panel.path("panelRefName").asString()));
            into.add(documents(
                    title, Objects.requireNonNull(file.referred(search, SEARCH_VIEW)), dashboard, whole, search));
        } else if (spec.isString()) {
            for (JsonNode request : VegaCheck.requests(Json.parse(spec.asString()))) {
                into.add(vega(title, dashboard, whole, spec.asString(), request));
            }
        }
    }

    private static PanelRequest lens(
            String title, JsonNode view, JsonNode dashboard, List<Kql> filter, JsonNode layer) {
        LensRequest lens = LensRequest.of(layer, range(dashboard));
        Map<String, Object> body = body(dashboard, timeField(view), filter, 0);
        Map<String, Object> aggregations = lens.aggregations();
        if (!aggregations.isEmpty()) {
            body.put("aggs", aggregations);
        }
        return new PanelRequest(title, alias(view), body, filter, lens.columns(), lens.numbers());
    }

    private static PanelRequest documents(
            String title, JsonNode view, JsonNode dashboard, List<Kql> whole, JsonNode search) {
        List<Kql> filter = and(whole, Kql.parse(ExportFile.kql(search)));
        Map<String, Object> body = body(dashboard, timeField(view), filter, DOCUMENTS);
        body.put(
                "sort",
                search.path("attributes")
                        .path("sort")
                        .valueStream()
                        .map(sort ->
                                Map.of(sort.path(0).asString(), sort.path(1).asString()))
                        .toList());
        return new PanelRequest(title, alias(view), body, filter, null, List.of(PanelNumbers.COUNT));
    }

    private static PanelRequest vega(String title, JsonNode dashboard, List<Kql> whole, String spec, JsonNode request) {
        boolean context = request.path("%context%").asBoolean(false);
        Map<String, Object> body =
                context ? body(dashboard, request.path("%timefield%").asString(), whole, 0) : new TreeMap<>();
        request.path("body").properties().forEach(part -> body.put(part.getKey(), part.getValue()));
        return new PanelRequest(
                title,
                request.path("index").asString(),
                body,
                context ? whole : List.of(),
                null,
                vegaNumbers(spec, request.path("body").path("aggs")));
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

    private static String alias(JsonNode view) {
        return view.path("attributes").path("title").asString();
    }

    private static String timeField(JsonNode view) {
        return view.path("attributes").path("timeFieldName").asString();
    }

    private static Duration range(JsonNode dashboard) {
        String to = dashboard.path("attributes").path("timeTo").asString();
        return Duration.between(
                Instant.parse(dashboard.path("attributes").path("timeFrom").asString()),
                to.equals("now") ? Instant.now() : Instant.parse(to));
    }

    private static Map<String, Object> body(JsonNode dashboard, String timeField, List<Kql> filter, int size) {
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
        return body;
    }
}
