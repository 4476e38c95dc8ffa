package dateline.kibana.check;

import dateline.kibana.format.Json;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;

/** What must hold in a panel of whatever kind. */
final class PanelCheck {
    /** Of a row of the grid with its margin. */
    private static final int ROW_PIXELS = 28;

    /** Of a text as wide as the dashboard, on a screen of 1366 pixels. */
    private static final int LETTERS_PER_LINE = 150;

    private static final int LINE_PIXELS = 24;

    private final ExportFile file;
    private final JsonNode dashboard;
    private final JsonNode panel;
    private final String id;
    private final Consumer<String> problems;

    PanelCheck(ExportFile file, JsonNode dashboard, JsonNode panel, Consumer<String> problems) {
        this.file = file;
        this.dashboard = dashboard;
        this.panel = panel;
        this.id = panel.path("panelIndex").asString();
        this.problems = problems;
    }

    void check() {
        JsonNode config = panel.path("embeddableConfig");
        for (JsonNode event : config.path("enhancements").path("dynamicActions").path("events")) {
            if (!event.path("action").path("factoryId").asString().equals("OPEN_IN_DISCOVER_DRILLDOWN")
                    || !event.path("triggers").path(0).asString("").equals("FILTER_TRIGGER")) {
                problems.accept("an unknown drill-down " + event.path("action"));
            }
            if (!event.path("eventId").asString("").equals(id + "-evidence")) {
                problems.accept("a drill-down with the id of another: " + event.path("eventId"));
            }
        }
        switch (panel.path("type").asString("")) {
            case "lens" -> new LensCheck(file, dashboard, panel, problems).check();
            case "links" -> links(config.path("attributes"));
            case "search" -> search();
            case "visualization" -> visualization(config.path("savedVis"));
            default -> problems.accept("unknown type " + panel.path("type"));
        }
    }

    private void search() {
        String name = panel.path("panelRefName").asString("");
        JsonNode referred = file.referred(dashboard, id + ":" + name);
        if (referred == null || !referred.path("type").asString().equals("search")) {
            problems.accept("panelRefName " + name + " leads to no search");
        }
    }

    /** Every dashboard of the file can be reached, and neither the time range nor what is chosen is lost on the way. */
    private void links(JsonNode attributes) {
        JsonNode links = attributes.path("links");
        if (links.size() != file.ofType("dashboard").size()
                || !attributes.path("layout").asString("").equals("horizontal")) {
            problems.accept("links " + links.size() + " dashboards, " + attributes.path("layout"));
        }
        for (JsonNode link : links) {
            JsonNode target = file.referred(
                    dashboard, id + ":" + link.path("destinationRefName").asString(""));
            if (target == null
                    || !target.path("type").asString().equals("dashboard")
                    || !link.path("type").asString("").equals("dashboardLink")
                    || link.path("label").asString("").isBlank()) {
                problems.accept("a link to no dashboard: " + link);
            }
            JsonNode options = link.path("options");
            if (!options.path("useCurrentFilters").asBoolean(false)
                    || !options.path("useCurrentDateRange").asBoolean(false)) {
                problems.accept("a link that loses filters or time range: " + link);
            }
        }
    }

    private void visualization(JsonNode visualization) {
        JsonNode params = visualization.path("params");
        switch (visualization.path("type").asString("")) {
            case "markdown" -> {
                String text = params.path("markdown").asString("");
                if (text.isBlank()) {
                    problems.accept("markdown without text");
                }
                int pixels = Math.ceilDiv(text.length(), LETTERS_PER_LINE) * LINE_PIXELS;
                if (pixels > panel.path("gridData").path("h").asInt() * ROW_PIXELS - ROW_PIXELS) {
                    problems.accept("its text must be scrolled");
                }
            }
            case "vega" ->
                new VegaCheck(file, problems)
                        .check(Json.parse(params.path("spec").asString("")));
            default -> problems.accept("unknown visualization " + visualization.path("type"));
        }
    }
}
