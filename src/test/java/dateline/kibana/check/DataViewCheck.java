package dateline.kibana.check;

import dateline.kibana.format.Json;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;

/** What must hold in a data view: its index, its time, a label for every field, and names instead of codes. */
final class DataViewCheck {
    /** Fields that hold codes of countries and blocs. */
    private static final List<String> PARTIES = List.of(
            "countries", "blocs", "focus", "senders", "targets", "sender", "target", "code", "dateline.country");

    /** Fields that hold two of these codes. */
    private static final List<String> DYADS = List.of("dyad", "dyads");

    private DataViewCheck() {}

    static void check(JsonNode attributes, Consumer<String> problem) {
        Mappings fields = Mappings.of(attributes.path("title").asString());
        if (fields.fields().isEmpty()) {
            problem.accept("no index " + attributes.path("title"));
        }
        if (!fields.type(attributes.path("timeFieldName").asString()).equals("date")) {
            problem.accept("timeFieldName " + attributes.path("timeFieldName") + " is no date");
        }
        JsonNode labels = Json.parse(attributes.path("fieldAttrs").asString());
        if (!new TreeSet<>(labels.propertyNames()).equals(new TreeSet<>(fields.names()))) {
            problem.accept("labels are not those of the fields of the mapping");
        }
        JsonNode formats = Json.parse(attributes.path("fieldFormatMap").asString());
        formats.propertyNames().stream()
                .filter(field -> !fields.has(field))
                .forEach(field -> problem.accept("a format for the field " + field + ", which is not there"));
        fields.fields().forEach((field, definition) -> {
            String needed = needed(field, definition);
            if (!needed.isEmpty()
                    && !formats.path(field).path("id").asString("").equals(needed)) {
                problem.accept(field + " is not shown as a " + needed);
            }
        });
        names(fields, formats, problem);
    }

    /** The format that values of the field need to be read easily: links to click, days that are the same everywhere, numbers. */
    private static String needed(String field, JsonNode definition) {
        return switch (definition.path("type").asString("")) {
            case "date" -> definition.path("format").asString("").equals("strict_date") ? "date" : "";
            case "integer" -> "number";
            default -> field.equals("url") ? "url" : field.equals("score") ? "number" : "";
        };
    }

    private static void names(Mappings fields, JsonNode formats, Consumer<String> problem) {
        Map<String, String> parties = lookup(formats.path("countries"));
        for (String field : PARTIES) {
            if (fields.has(field)
                    && (parties.isEmpty() || !lookup(formats.path(field)).equals(parties))) {
                problem.accept(field + " is shown by codes, not by the names of countries and blocs");
            }
        }
        for (String field : DYADS) {
            Map<String, String> dyads = lookup(formats.path(field));
            if (fields.has(field) && dyads.isEmpty()) {
                problem.accept(field + " is shown by codes, not by names");
            }
            dyads.forEach((dyad, name) -> {
                String[] codes = dyad.split("-", 2);
                boolean sorted = codes.length == 2 && codes[0].compareTo(codes[1]) < 0;
                if (!sorted || !name.equals(parties.get(codes[0]) + " – " + parties.get(codes[1]))) {
                    problem.accept(field + " " + dyad + " is shown as " + name);
                }
            });
        }
    }

    private static Map<String, String> lookup(JsonNode format) {
        Map<String, String> lookup = new TreeMap<>();
        if (format.path("id").asString("").equals("static_lookup")) {
            format.path("params")
                    .path("lookupEntries")
                    .forEach(entry -> lookup.put(
                            entry.path("key").asString(), entry.path("value").asString()));
        }
        return lookup;
    }
}
