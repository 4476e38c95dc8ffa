package dateline.analytics;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where a page of results ends: the sort values of its last document. Later pages do not move when new articles come in.
 *
 * @param values numbers (long or double) and strings
 */
public record Cursor(List<Object> values) {
    private static final JsonMapper JSON = new JsonMapper();

    /** 3: more sort values than that we never give. */
    private static final int MOST_VALUES = 3;

    public Cursor {
        values = List.copyOf(values);
    }

    /** For the user, who need not read it. */
    public String text() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(JSON.writeValueAsBytes(values));
    }

    /**
     * Reads what {@link #text} gave.
     *
     * @throws IllegalArgumentException for anything else
     */
    public static Cursor parse(String text, int size) {
        List<@Nullable Object> values = new ArrayList<>();
        try {
            JsonNode node = JSON.readTree(new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8));
            for (JsonNode value : node) {
                if (value.isIntegralNumber() && value.canConvertToLong()) {
                    values.add(value.asLong());
                } else if (value.isNumber()) {
                    values.add(value.asDouble());
                } else if (value.isString()) {
                    values.add(value.asString());
                }
            }
            if (!node.isArray() || values.size() != node.size() || values.size() != size || size > MOST_VALUES) {
                throw new IllegalArgumentException("no cursor of this search");
            }
        } catch (JacksonException e) {
            throw new IllegalArgumentException("no cursor of this search", e);
        }
        return new Cursor(List.copyOf(values));
    }
}
