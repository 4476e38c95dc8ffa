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
 * Where a page of results ends.
 *
 * @param search which search in which order this is a place of; a cursor of one means nothing in another
 * @param values whole numbers, strings, and null where the last document has none
 */
public record Cursor(String search, List<@Nullable Object> values) {
    private static final JsonMapper JSON = new JsonMapper();

    /** What a value may be. */
    public enum Type {
        NUMBER,
        NUMBER_OR_NONE,
        TEXT,
        TEXT_OR_NONE;

        private boolean isNumber() {
            return this == NUMBER || this == NUMBER_OR_NONE;
        }

        private boolean mayBeNone() {
            return this == NUMBER_OR_NONE || this == TEXT_OR_NONE;
        }
    }

    public Cursor {
        values = Collections.unmodifiableList(new ArrayList<>(values));
    }

    /** For the user, who need not read it. */
    public String text() {
        List<@Nullable Object> all = new ArrayList<>(values);
        all.addFirst(search);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(JSON.writeValueAsBytes(all));
    }

    /**
     * Reads what {@link #text} gave.
     *
     * @param types one for each value
     * @throws IllegalArgumentException for anything else
     */
    public static Cursor parse(String text, String search, List<Type> types) {
        List<@Nullable Object> values = new ArrayList<>();
        try {
            JsonNode node = JSON.readTree(new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8));
            if (!node.isArray()
                    || node.size() != types.size() + 1
                    || !node.get(0).isString()
                    || !node.get(0).asString().equals(search)) {
                throw new IllegalArgumentException("no cursor of this search");
            }
            for (int i = 0; i < types.size(); i++) {
                values.add(value(node.get(i + 1), types.get(i)));
            }
        } catch (JacksonException e) {
            throw new IllegalArgumentException("no cursor of this search", e);
        }
        return new Cursor(search, values);
    }

    private static @Nullable Object value(JsonNode value, Type type) {
        if (type.isNumber() && value.isIntegralNumber() && value.canConvertToLong()) {
            return value.asLong();
        }
        if (!type.isNumber() && value.isString()) {
            return value.asString();
        }
        if (value.isNull() && type.mayBeNone()) {
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
            default -> FieldValue.of(value.toString());
        };
    }

    /** Where a page ends whose last document has these sort values. */
    public static Cursor after(String search, List<FieldValue> sort) {
        List<@Nullable Object> values = new ArrayList<>();
        for (FieldValue value : sort) {
            values.add(value.isNull() ? null : value._get());
        }
        return new Cursor(search, values);
    }
}
