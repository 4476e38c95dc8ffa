package dateline.kibana.format;

import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** JSON text with sorted keys, so that the same definition always gives the same characters. */
public final class Json {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    private Json() {}

    public static String text(Object value) {
        return MAPPER.writeValueAsString(value);
    }

    public static JsonNode parse(String text) {
        return MAPPER.readTree(text);
    }

    /** A search that lets everything pass, or {@code kql}, as Kibana stores it. */
    static Map<String, Object> query(String kql) {
        return Map.of("query", kql, "language", "kuery");
    }
}
