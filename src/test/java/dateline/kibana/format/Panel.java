package dateline.kibana.format;

import dateline.kibana.format.SavedObject.Reference;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** One rectangle of a dashboard. */
public sealed interface Panel {

    /** What Kibana calls it. */
    String type();

    /** Its {@code embeddableConfig}. */
    Map<String, Object> config(String id);

    /** What the dashboard must refer to for it. */
    default List<Reference> references(String id) {
        return List.of();
    }

    /** A Lens chart; clicking a mark offers the documents behind it in Discover. */
    record Lens(String title, Chart chart) implements Panel {
        @Override
        public String type() {
            return "lens";
        }

        @Override
        public Map<String, Object> config(String id) {
            Map<String, Object> drilldown = Map.of(
                    "eventId", id + "-evidence",
                    "triggers", List.of("FILTER_TRIGGER"),
                    "action",
                            Map.of(
                                    "factoryId", "OPEN_IN_DISCOVER_DRILLDOWN",
                                    "name", "Show the evidence in Discover",
                                    "config", Map.of("openInNewTab", true)));
            return Map.of(
                    "title", title,
                    "attributes", chart.attributes(),
                    "enhancements", Map.of("dynamicActions", Map.of("events", List.of(drilldown))));
        }

        @Override
        public List<Reference> references(String id) {
            Reference inner = chart.reference();
            return List.of(new Reference(id + ":" + inner.name(), inner.type(), inner.id()));
        }
    }

    /** A Vega-Lite or Vega specification, {@code src/test/resources/vega/NAME.vega.json}. */
    record Vega(String title, String name) implements Panel {
        @Override
        public String type() {
            return "visualization";
        }

        @Override
        public Map<String, Object> config(String id) {
            return visualization(title, "vega", Map.of("spec", spec()));
        }

        /** {@code "@names@"} in it becomes the names of all countries and blocs. */
        private String spec() {
            try {
                return Files.readString(Path.of("src/test/resources/vega", name + ".vega.json"))
                        .replace("\"@names@\"", Json.text(Names.ofParties()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Markdown that says how to read the dashboard. */
    record Text(String markdown) implements Panel {
        /** Of a panel as wide as the dashboard on a screen of 1366 pixels, in letters of 16 pixels. */
        private static final int LETTERS_PER_LINE = 140;

        private static final int LINE_PIXELS = 24;
        private static final int PADDING_PIXELS = 32;

        /** How many rows of the grid, 28 pixels each with their margin, it takes to be seen whole. */
        static int height(String markdown) {
            int lines = markdown.length() / LETTERS_PER_LINE + 1;
            return Math.ceilDiv(lines * LINE_PIXELS + PADDING_PIXELS, 28);
        }

        @Override
        public String type() {
            return "visualization";
        }

        @Override
        public Map<String, Object> config(String id) {
            return visualization(
                    "", "markdown", Map.of("markdown", markdown, "fontSize", 12, "openLinksInNewTab", true));
        }
    }

    /** Links to dashboards, side by side, as Kibana 9.1 stored them and all later ones read them. */
    record Links(Map<String, String> titles) implements Panel {
        @Override
        public String type() {
            return "links";
        }

        @Override
        public Map<String, Object> config(String id) {
            List<Map<String, Object>> links = new ArrayList<>();
            titles.forEach((target, title) -> links.add(Map.of(
                    "id",
                    target,
                    "type",
                    "dashboardLink",
                    "label",
                    title,
                    "order",
                    links.size(),
                    "destinationRefName",
                    name(target),
                    "options",
                    Map.of("openInNewTab", false, "useCurrentFilters", true, "useCurrentDateRange", true))));
            return Map.of(
                    "title",
                    "",
                    "hidePanelTitles",
                    true,
                    "enhancements",
                    Map.of(),
                    "attributes",
                    Map.of("layout", "horizontal", "links", links));
        }

        @Override
        public List<Reference> references(String id) {
            return titles.keySet().stream()
                    .map(target -> new Reference(
                            id + ":" + name(target), SavedObject.Type.DASHBOARD, Dashboard.savedId(target)))
                    .toList();
        }

        private static String name(String target) {
            return "link_" + target + "_dashboard";
        }
    }

    /** A saved Discover search: the documents themselves, under the dashboard's filters. */
    record Documents(String title, Search search) implements Panel {
        @Override
        public String type() {
            return "search";
        }

        @Override
        public Map<String, Object> config(String id) {
            return Map.of("title", title, "enhancements", Map.of());
        }

        @Override
        public List<Reference> references(String id) {
            return List.of(new Reference(id + ":panel_" + id, SavedObject.Type.SEARCH, search.id()));
        }
    }

    private static Map<String, Object> visualization(String title, String type, Map<String, Object> params) {
        return Map.of(
                "title", title,
                "hidePanelTitles", title.isEmpty(),
                "enhancements", Map.of(),
                "savedVis",
                        Map.of(
                                "id",
                                "",
                                "title",
                                "",
                                "description",
                                "",
                                "type",
                                type,
                                "params",
                                params,
                                "uiState",
                                Map.of(),
                                "data",
                                Map.of(
                                        "aggs", List.of(),
                                        "searchSource", Map.of("query", Json.query(""), "filter", List.of()))));
    }
}
