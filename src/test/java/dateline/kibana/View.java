package dateline.kibana;

import dateline.kibana.SavedObject.Reference;
import dateline.kibana.SavedObject.Type;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A data view on one of the aliases, with a label for every field and names instead of codes. */
enum View {
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

    SavedObject savedObject() {
        Map<String, Object> labels = new TreeMap<>();
        Map<String, Object> formats = new TreeMap<>();
        for (String field : fields()) {
            labels.put(field, Map.of("customLabel", label(field)));
            if (CODES.contains(field)) {
                formats.put(field, Map.of("id", "static_lookup", "params", Map.of("lookupEntries", names())));
            }
        }
        formats.put(
                "url", Map.of("id", "url", "params", Map.of("labelTemplate", "open", "openLinkInCurrentTab", false)));
        if (this == EVENTS) {
            formats.put("score", Map.of("id", "number", "params", Map.of("pattern", "+0.0")));
        }
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
            throw new IllegalArgumentException("no label in field-labels.tsv for " + field);
        }
        return label;
    }

    private List<String> fields() {
        return dateline.kibana.check.Mappings.of(alias).names();
    }

    private static List<Map<String, String>> names() {
        List<Map<String, String>> names = new ArrayList<>();
        for (String file : List.of("countries.tsv", "blocs.tsv")) {
            for (String[] row : rows(Path.of("src/main/resources/lexicons", file))) {
                names.add(Map.of("key", row[0], "value", row[1]));
            }
        }
        return names;
    }

    private static Map<String, String> labels() {
        Map<String, String> labels = new TreeMap<>();
        rows(Path.of("src/test/resources/kibana/field-labels.tsv")).forEach(row -> labels.put(row[0], row[1]));
        return labels;
    }

    /** Rows of a TSV file after its remarks and its header. */
    private static List<String[]> rows(Path file) {
        try (var lines = Files.lines(file)) {
            return lines.filter(line -> !line.startsWith("#"))
                    .skip(1)
                    .map(line -> line.split("\t", -1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
