package dateline.kibana.drawing;

import dateline.kibana.format.Json;
import dateline.kibana.panel.PanelRequest;
import dateline.kibana.panel.SeededNode;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** A dashboard after a click has called one of Kibana's functions. */
final class Narrowed {
    private Narrowed() {}

    /** How many documents a panel would find. */
    static long documents(PanelRequest request, JsonNode call) {
        JsonNode words = call.path("words");
        JsonNode narrowing;
        if (call.path("name").asString().equals("kibanaSetTimeFilter")) {
            narrowing =
                    Json.parse("{\"range\": {\"published\": {\"gte\": %s, \"lte\": %s, \"format\": \"epoch_millis\"}}}"
                            .formatted(words.path(0), words.path(1)));
        } else {
            if (!words.path(1).asString().equals(request.alias())
                    || words.path(2).asString("").isBlank()) {
                throw new AssertionError("of which index, and called what: " + call);
            }
            narrowing = words.path(0);
        }
        JsonNode before = Json.parse(Json.text(request.body())).path("query");
        Map<String, Object> query = Map.of("bool", Map.of("filter", List.of(before, narrowing)));
        return SeededNode.search(request.alias(), Map.of("size", 0, "track_total_hits", true, "query", query))
                .path("hits")
                .path("total")
                .path("value")
                .asLong();
    }
}
