package dateline.kibana.format;

import dateline.kibana.check.Mappings;
import dateline.kibana.format.SavedObject.Reference;
import dateline.kibana.format.SavedObject.Type;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** A data view on one of the aliases, with a label for every field and names instead of codes. */
public enum View {
    ARTICLES("articles", "published"),
    MENTIONS("mentions", "published"),
    EVENTS("events", "published");

    /** Fields that hold codes of countries and blocs. */
    private static final List<String> CODES = List.of(
            "countries", "blocs", "focus", "senders", "targets", "sender", "target", "code", "dateline.country");

    private static final Map<String, String> LABELS = labels();

    final String alias;
    final String timeField;

    View(String kind, String timeField) {
        this.alias = "dateline-" + kind;
        this.timeField = timeField;
    }

    String id() {
        return alias;
    }

    Reference reference(String name) {
        return new Reference(name, Type.DATA_VIEW, id());
    }

    public SavedObject savedObject() {
        Map<String, Object> labels = new TreeMap<>();
        Map<String, Object> formats = new TreeMap<>();
        Mappings.of(alias).fields().forEach((field, definition) -> {
            labels.put(field, Map.of("customLabel", label(field)));
            Map<String, Object> format = format(field, definition);
            if (!format.isEmpty()) {
                formats.put(field, format);
            }
        });
        return new SavedObject(
                Type.DATA_VIEW,
                id(),
                Map.of(
                        "title",
                        alias,
                        "name",
                        "Dateline: " + alias.substring("dateline-".length()),
                        "timeFieldName",
                        timeField,
                        "allowNoIndex",
                        true,
                        "sourceFilters",
                        "[]",
                        "fields",
                        "[]",
                        "fieldAttrs",
                        Json.text(labels),
                        "fieldFormatMap",
                        Json.text(formats),
                        "runtimeFieldMap",
                        "{}"),
                List.of());
    }

    /** What a person reads instead of the field's name. */
    static String label(String field) {
        String label = LABELS.get(field);
        if (label == null) {
            throw new IllegalArgumentException("no label in src/test/resources/kibana/field-labels.tsv for the field "
                    + field + ": add a line, then mvn test -Dtest=ExportTest -Dkibana.write=true");
        }
        return label;
    }

    /** How Kibana writes its values; empty where they are written as they are. */
    private static Map<String, Object> format(String field, JsonNode definition) {
        String type = definition.path("type").asString();
        if (CODES.contains(field)) {
            return Names.lookup(Names.ofParties());
        }
        if (field.equals("dyad") || field.equals("dyads")) {
            return Names.lookup(Names.ofDyads());
        }
        if (field.equals("url")) {
            return Map.of("id", "url", "params", Map.of("labelTemplate", "open", "openLinkInCurrentTab", false));
        }
        if (field.equals("score")) {
            return Map.of("id", "number", "params", Map.of("pattern", "+0.0"));
        }
        if (type.equals("date") && definition.path("format").asString("").equals("strict_date")
                || field.equals("dateline.date")) {
            // a day is the same everywhere: in the reader's zone it would be the day before west of Greenwich
            return Map.of("id", "date", "params", Map.of("pattern", "YYYY-MM-DD", "timezone", "UTC"));
        }
        return type.equals("integer") ? Map.of("id", "number", "params", Map.of("pattern", "0,0")) : Map.of();
    }

    private static Map<String, String> labels() {
        Map<String, String> labels = new TreeMap<>();
        Names.rows(Path.of("src/test/resources/kibana/field-labels.tsv")).forEach(row -> labels.put(row[0], row[1]));
        return labels;
    }
}
