package dateline.index.story;

import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Small objects as JSON. */
final class Json {
    private static final JsonMapper JSON = new JsonMapper();

    private Json() {}

    static String of(String name, Object value) {
        return JSON.writeValueAsString(Map.of(name, value));
    }

    static String of(String name, Object value, String other, Object otherValue) {
        return JSON.writeValueAsString(Map.of(name, value, other, otherValue));
    }
}
