package dateline.kibana.check;

import dateline.kibana.format.Json;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Everything that must hold in an export; the answer is what does not. */
public final class ExportCheck {
    /** The newest version of each type that Kibana 9.2 knows. */
    private static final Map<String, String> VERSIONS =
            Map.of("index-pattern", "8.0.0", "dashboard", "10.2.0", "search", "10.5.0", "tag", "8.0.0");

    private final ExportFile file;
    private final List<String> problems = new ArrayList<>();

    private ExportCheck(ExportFile file) {
        this.file = file;
    }

    public static List<String> problems(String ndjson) {
        ExportFile file;
        try {
            file = new ExportFile(ndjson);
        } catch (JacksonException e) {
            return List.of("not NDJSON: " + e.getOriginalMessage());
        }
        ExportCheck check = new ExportCheck(file);
        Set<String> seen = new HashSet<>();
        for (JsonNode object : file.objects) {
            String key = ExportFile.key(object);
            Consumer<String> problem = text -> check.problems.add(key + ": " + text);
            if (!seen.add(key)) {
                problem.accept("there twice");
            }
            try {
                check.object(object, problem);
            } catch (JacksonException e) {
                problem.accept("holds text that is not JSON: " + e.getOriginalMessage());
            }
        }
        return check.problems;
    }

    private void object(JsonNode object, Consumer<String> problem) {
        StoredForm.faults(object).forEach(problem);
        String type = object.path("type").asString("");
        String version = object.path("typeMigrationVersion").asString("");
        if (!version.equals(VERSIONS.getOrDefault(type, "none"))) {
            problem.accept("typeMigrationVersion " + version + ", but Kibana 9.2 to 9.5 read " + VERSIONS.get(type));
        }
        if (!object.path("coreMigrationVersion").asString("").equals("8.8.0")) {
            problem.accept("coreMigrationVersion is not 8.8.0");
        }
        Set<String> names = new HashSet<>();
        for (JsonNode reference : object.path("references")) {
            if (!names.add(reference.path("name").asString())) {
                problem.accept("two references " + reference.path("name"));
            }
            if (!file.contains(
                    reference.path("type").asString(), reference.path("id").asString())) {
                problem.accept("refers to " + ExportFile.key(reference) + ", which is not in the file");
            }
        }
        JsonNode attributes = object.path("attributes");
        if (attributes.path(type.equals("tag") ? "name" : "title").asString("").isEmpty()) {
            problem.accept("has no title");
        }
        switch (type) {
            case "index-pattern" -> DataViewCheck.check(attributes, problem);
            case "search" -> search(object, problem);
            case "dashboard" -> new DashboardCheck(file, object, problem).check();
            default -> {}
        }
    }

    private void search(JsonNode search, Consumer<String> problem) {
        JsonNode source = Json.parse(search.path("attributes")
                .path("kibanaSavedObjectMeta")
                .path("searchSourceJSON")
                .asString());
        String name = source.path("indexRefName").asString("");
        Mappings fields = file.fields(search, name);
        if (fields.fields().isEmpty()) {
            problem.accept("indexRefName " + name + " leads to no data view");
        }
        search.path("attributes").path("columns").forEach(column -> {
            if (!fields.has(column.asString())) {
                problem.accept("column " + column + " is not in the mapping");
            }
        });
        search.path("attributes").path("sort").forEach(sort -> {
            if (!sort.path(0).asString().equals(file.timeField(fields.alias()))) {
                problem.accept("sorted by " + sort.path(0) + ", which is not the time of its data view");
            }
        });
        kql(ExportFile.kql(search), fields, problem);
    }

    /** That a query can be read and its fields are there. */
    static void kql(String text, Mappings fields, Consumer<String> problem) {
        try {
            Kql.parse(text).fields().stream()
                    .filter(field -> !fields.has(field))
                    .forEach(field ->
                            problem.accept("KQL on " + field + ", which is not in the mapping of " + fields.alias()));
        } catch (IllegalArgumentException e) {
            problem.accept(String.valueOf(e.getMessage()));
        }
    }
}
