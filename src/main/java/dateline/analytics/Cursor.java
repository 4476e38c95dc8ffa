package dateline.analytics;

import co.elastic.clients.elasticsearch._types.FieldValue;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where a page of results ends: the sort values of its last document. Later pages do not move when new articles come in.
 *
 * @param values numbers (long or double), strings, and null where the document has none
 */
public record Cursor(List<@Nullable Object> values) {
    private static final JsonMapper JSON = new JsonMapper();

    public Cursor {
        values = Collections.unmodifiableList(new ArrayList<>(values));
    }

    /** For the user, who need not read it. */
    public String text() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(JSON.writeValueAsBytes(values));
    }

    /**
     * Reads what {@link #text} gave.
     *
     * @param types one letter for each value: n for a number, s for a string, in capitals where it may be null
     * @throws IllegalArgumentException for anything else
     */
    public static Cursor parse(String text, String types) {
        List<@Nullable Object> values = new ArrayList<>();
        try {
            JsonNode node = JSON.readTree(new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8));
            if (!node.isArray() || node.size() != types.length()) {
                throw new IllegalArgumentException("no cursor of this search");
            }
            for (int i = 0; i < types.length(); i++) {
                values.add(value(node.get(i), types.charAt(i)));
            }
        } catch (JacksonException e) {
            throw new IllegalArgumentException("no cursor of this search", e);
        }
        return new Cursor(values);
    }

    private static @Nullable Object value(JsonNode value, char type) {
        boolean number = Character.toLowerCase(type) == 'n';
        if (number && value.isIntegralNumber() && value.canConvertToLong()) {
            return value.asLong();
        }
        if (number && value.isNumber()) {
            return value.asDouble();
        }
        if (!number && value.isString()) {
            return value.asString();
        }
        if (value.isNull() && Character.isUpperCase(type)) {
            return null;
        }
        throw new IllegalArgumentException("no cursor of this search");
    }

    /** For Elasticsearch's {@code search_after}. */
    public List<FieldValue> sortValues() {
        return values.stream().map(Cursor::sortValue).toList();
    }

    private static FieldValue sortValue(@Nullable Object value) {
        return switch (value) {
            case null -> FieldValue.NULL;
            case Long number -> FieldValue.of(number);
            case Double number -> FieldValue.of(number);
            default -> FieldValue.of(value.toString());
        };
    }

    /** Where a page ends. */
    public static Cursor after(List<FieldValue> sort) {
        List<@Nullable Object> values = new ArrayList<>();
        for (FieldValue value : sort) {
            values.add(value.isNull() ? null : value._get());
        }
        return new Cursor(values);
    }
}
