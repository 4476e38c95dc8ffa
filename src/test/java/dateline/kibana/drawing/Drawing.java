package dateline.kibana.drawing;

import dateline.kibana.check.ExportFile;
import dateline.kibana.check.VegaCheck;
import dateline.kibana.format.Json;
import dateline.kibana.panel.PanelRequest;
import dateline.kibana.panel.SeededNode;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** A Vega panel as it stands in the file, and what the node answers to its requests. */
record Drawing(String name, JsonNode spec, List<PanelRequest> requests, JsonNode grid) {
    private static final List<Drawing> ALL = read();

    static List<Drawing> all() {
        return ALL;
    }

    private static List<Drawing> read() {
        List<Drawing> drawings = new ArrayList<>();
        ExportFile export = SeededNode.export();
        List<PanelRequest> requests = PanelRequest.of(export);
        for (JsonNode dashboard : export.ofType("dashboard")) {
            for (JsonNode panel : ExportFile.panels(dashboard)) {
                JsonNode config = panel.path("embeddableConfig");
                JsonNode spec = config.path("savedVis").path("params").path("spec");
                if (spec.isString()) {
                    String name = dashboard.path("id").asString() + " "
                            + config.path("title").asString();
                    drawings.add(new Drawing(
                            name,
                            Json.parse(spec.asString()),
                            requests.stream()
                                    .filter(request -> request.panel().equals(name))
                                    .toList(),
                            panel.path("gridData")));
                }
            }
        }
        return List.copyOf(drawings);
    }

    static Drawing of(String title) {
        return ALL.stream()
                .filter(drawing -> drawing.name.endsWith(" " + title))
                .findFirst()
                .orElseThrow();
    }

    /** In the order of the specification's requests. */
    List<JsonNode> answers() {
        if (requests.size() != VegaCheck.requests(spec).size()) {
            throw new IllegalStateException(name + " asks " + requests.size() + " times");
        }
        return requests.stream()
                .map(request -> SeededNode.search(request.alias(), request.body()))
                .toList();
    }

    /** The same with {@code from} in its specification become {@code to}. */
    Drawing broken(String from, String to) {
        String text = spec.toString();
        if (!text.contains(from)) {
            throw new IllegalArgumentException("nothing to break in " + name + ": " + from);
        }
        return new Drawing(name, Json.parse(text.replace(from, to)), requests, grid);
    }

    @Override
    public String toString() {
        return name;
    }
}
