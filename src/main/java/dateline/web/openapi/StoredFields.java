package dateline.web.openapi;

import io.swagger.v3.oas.models.media.Schema;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** The schemas of {@code fields.tsv}: documents as they are stored, and what else no record of ours describes. */
@SuppressWarnings("rawtypes") // swagger's own
public final class StoredFields {
    private StoredFields() {}

    /** The names of all fields that documents may have, those of fields of fields with a full stop between; {@code kind} is article, mention or event. */
    public static List<String> names(String kind) {
        return Sheet.rows("fields.tsv").stream()
                .filter(row -> List.of("common", kind).contains(row.getField("of")))
                .map(row -> row.getField("field"))
                .toList();
    }

    /** Adds them; fields of a schema that is there already replace its own. */
    static void addTo(Map<String, Schema> schemas) {
        Map<String, Schema<?>> parts = new LinkedHashMap<>();
        for (var row : Sheet.rows("fields.tsv")) {
            String there = row.getField("there");
            String description = row.getField("description");
            add(
                    parts.computeIfAbsent(row.getField("of"), none -> Form.typed("object")),
                    row.getField("field"),
                    there.equals("always"),
                    new Form(row.getField("form"))
                            .schema()
                            .description(there.equals("always") ? description : description + " (" + there + ")"));
        }
        Schema<?> common = taken(parts, "common");
        for (String kind : List.of("Article", "Mention", "Event")) {
            Schema<?> own = taken(parts, kind.toLowerCase(Locale.ROOT));
            schemas.put("Stored" + kind, joined(common, own));
            schemas.put(kind, kind.equals("Article") ? joined(common, own) : own);
        }
        parts.forEach((name, part) -> schemas.merge(name, part, StoredFields::joined));
    }

    private static Schema<?> taken(Map<String, Schema<?>> parts, String name) {
        return Objects.requireNonNull(parts.remove(name), name);
    }

    private static void add(Schema<?> schema, String field, boolean always, Schema<?> form) {
        String[] names = field.split("\\.", 2);
        Schema<?> own = form;
        if (names.length == 2) {
            Map<String, Schema> properties = schema.getProperties();
            own = properties == null || !properties.containsKey(names[0])
                    ? Form.typed("object")
                    : properties.get(names[0]);
            add(own, names[1], always, form);
        }
        schema.addProperty(names[0], own);
        if (always) {
            schema.addRequiredItem(names[0]);
        }
    }

    private static Schema<?> joined(Schema<?> one, Schema<?> other) {
        Schema<Object> both = Form.typed("object");
        both.setDescription(one.getDescription());
        for (Schema<?> part : new Schema<?>[] {one, other}) {
            part.getProperties().forEach(both::addProperty);
            if (part.getRequired() != null) {
                part.getRequired().forEach(both::addRequiredItem);
            }
        }
        return both;
    }
}
