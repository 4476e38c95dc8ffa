package dateline.kibana.check;

import dateline.kibana.format.Json;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The objects of an export, and what refers to what. */
public final class ExportFile {
    final List<JsonNode> objects = new ArrayList<>();
    private final Map<String, JsonNode> byKey = new HashMap<>();

    public ExportFile(String ndjson) {
        for (String line : ndjson.strip().split("\n")) {
            JsonNode object = Json.parse(line);
            objects.add(object);
            byKey.putIfAbsent(key(object), object);
        }
    }

    static String key(JsonNode object) {
        return object.path("type").asString() + ":" + object.path("id").asString();
    }

    public List<JsonNode> ofType(String type) {
        return objects.stream()
                .filter(object -> object.path("type").asString().equals(type))
                .toList();
    }

    /** What {@code object} calls {@code name}; null if nothing is in the file. */
    public @Nullable JsonNode referred(JsonNode object, String name) {
        for (JsonNode reference : object.path("references")) {
            if (reference.path("name").asString().equals(name)) {
                return byKey.get(key(reference));
            }
        }
        return null;
    }

    boolean contains(String type, String id) {
        return byKey.containsKey(type + ":" + id);
    }

    /** The fields of the data view that {@code object} calls {@code name}; none if there is no such view. */
    public Mappings fields(JsonNode object, String name) {
        JsonNode view = referred(object, name);
        return Mappings.of(
                view == null ? "" : view.path("attributes").path("title").asString());
    }

    /** The field by which the data view on an alias narrows to a time range; none if there is no such view. */
    String timeField(String alias) {
        return ofType("index-pattern").stream()
                .map(view -> view.path("attributes"))
                .filter(view -> view.path("title").asString().equals(alias))
                .map(view -> view.path("timeFieldName").asString())
                .findFirst()
                .orElse("");
    }

    public static JsonNode panels(JsonNode dashboard) {
        return Json.parse(dashboard.path("attributes").path("panelsJSON").asString());
    }

    /** The KQL of a dashboard or saved search. */
    public static String kql(JsonNode object) {
        return Json.parse(object.path("attributes")
                        .path("kibanaSavedObjectMeta")
                        .path("searchSourceJSON")
                        .asString())
                .path("query")
                .path("query")
                .asString();
    }
}
