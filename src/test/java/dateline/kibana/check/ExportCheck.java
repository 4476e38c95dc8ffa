package dateline.kibana.check;

import dateline.kibana.format.Json;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Everything that must hold in an export; the answer is what does not. */
public final class ExportCheck {
    /** The newest version of each type that Kibana 9.2 knows. */
    private static final Map<String, String> VERSIONS =
            Map.of("index-pattern", "8.0.0", "dashboard", "10.2.0", "search", "10.5.0", "tag", "8.0.0");

    private static final int COLUMNS = 48;

    /** An instant, or one before now in Elasticsearch's date mathematics. */
    private static final Pattern TIME = Pattern.compile(
            "now([+-]\\d+[smhdwMy])?(/[smhdwMy])?|\\d{4}-(0\\d|1[0-2])-([0-2]\\d|3[01])T\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z");

    /** A link to another dashboard, relative to the one that is open. */
    private static final Pattern LINK = Pattern.compile("\\(#/view/([^)]*)\\)");

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
            case "index-pattern" -> dataView(attributes, problem);
            case "search" -> search(object, problem);
            case "dashboard" -> dashboard(object, problem);
            default -> {}
        }
    }

    private static void dataView(JsonNode attributes, Consumer<String> problem) {
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
        Json.parse(attributes.path("fieldFormatMap").asString()).propertyNames().stream()
                .filter(field -> !fields.has(field))
                .forEach(field -> problem.accept("a format for the field " + field + ", which is not there"));
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
            if (!fields.type(sort.path(0).asString()).equals("date")) {
                problem.accept("sorted by " + sort.path(0) + ", which is no date");
            }
        });
        kql(ExportFile.kql(search), fields, problem);
    }

    private void dashboard(JsonNode dashboard, Consumer<String> problem) {
        JsonNode attributes = dashboard.path("attributes");
        if (!attributes.path("timeRestore").asBoolean(false)
                || attributes.path("timeFrom").asString("").isEmpty()
                || attributes.path("timeTo").asString("").isEmpty()) {
            problem.accept("its time range would not be used: timeRestore, timeFrom, timeTo");
        }
        for (String end : List.of("timeFrom", "timeTo")) {
            String time = attributes.path(end).asString("");
            if (!TIME.matcher(time).matches() && !time.isEmpty()) {
                problem.accept("its time range cannot be read: " + end + " " + time);
            }
        }
        Json.parse(attributes.path("optionsJSON").asString());
        JsonNode panels = ExportFile.panels(dashboard);
        Set<String> ids = new HashSet<>();
        Set<String> used = new HashSet<>();
        Set<String> titles = new HashSet<>();
        Set<String> aliases = new TreeSet<>();
        for (JsonNode panel : panels) {
            String id = panel.path("panelIndex").asString();
            Consumer<String> here = text -> problem.accept("panel " + id + ": " + text);
            if (!ids.add(id)) {
                here.accept("there twice");
            }
            String title = panel.path("embeddableConfig").path("title").asString("");
            if (!title.isEmpty() && !titles.add(title)) {
                here.accept("another panel is titled " + title);
            }
            place(panel, panels, here);
            panel(dashboard, panel, here);
            used.add(id);
        }
        for (JsonNode reference : dashboard.path("references")) {
            String name = reference.path("name").asString();
            if (reference.path("type").asString().equals("index-pattern")) {
                aliases.add(Mappings.of(reference.path("id").asString()).alias());
            }
            if (!reference.path("type").asString().equals("tag")
                    && !name.startsWith("controlGroup_")
                    && !used.contains(name.replaceAll(":.*", ""))) {
                problem.accept("the reference " + name + " belongs to no panel");
            }
        }
        aliases.forEach(alias -> kql(ExportFile.kql(dashboard), Mappings.of(alias), problem));
        controls(dashboard, aliases, problem);
    }

    private static void place(JsonNode panel, JsonNode panels, Consumer<String> problem) {
        JsonNode grid = panel.path("gridData");
        int x = grid.path("x").asInt(-1);
        int y = grid.path("y").asInt(-1);
        int width = grid.path("w").asInt(0);
        int height = grid.path("h").asInt(0);
        if (!grid.path("i").equals(panel.path("panelIndex"))) {
            problem.accept("gridData.i is not its panelIndex");
        }
        if (x < 0 || y < 0 || width < 1 || height < 1 || x + width > COLUMNS) {
            problem.accept("lies outside the grid");
        }
        for (JsonNode other : panels) {
            JsonNode there = other.path("gridData");
            if (other != panel
                    && there.path("x").asInt() < x + width
                    && x < there.path("x").asInt() + there.path("w").asInt()
                    && there.path("y").asInt() < y + height
                    && y < there.path("y").asInt() + there.path("h").asInt()) {
                problem.accept("overlaps panel " + other.path("panelIndex").asString());
            }
        }
    }

    private void panel(JsonNode dashboard, JsonNode panel, Consumer<String> problem) {
        JsonNode config = panel.path("embeddableConfig");
        for (JsonNode event : config.path("enhancements").path("dynamicActions").path("events")) {
            if (!event.path("action").path("factoryId").asString().equals("OPEN_IN_DISCOVER_DRILLDOWN")
                    || !event.path("triggers").path(0).asString("").equals("FILTER_TRIGGER")) {
                problem.accept("an unknown drill-down " + event.path("action"));
            }
        }
        switch (panel.path("type").asString("")) {
            case "lens" -> new LensCheck(file, dashboard, panel, problem).check();
            case "search" -> {
                String name = panel.path("panelRefName").asString("");
                JsonNode referred =
                        file.referred(dashboard, panel.path("panelIndex").asString() + ":" + name);
                if (referred == null || !referred.path("type").asString().equals("search")) {
                    problem.accept("panelRefName " + name + " leads to no search");
                }
            }
            case "visualization" -> visualization(config.path("savedVis"), problem);
            default -> problem.accept("unknown type " + panel.path("type"));
        }
    }

    private void visualization(JsonNode visualization, Consumer<String> problem) {
        JsonNode params = visualization.path("params");
        switch (visualization.path("type").asString("")) {
            case "markdown" -> {
                String text = params.path("markdown").asString("");
                if (text.isBlank()) {
                    problem.accept("markdown without text");
                }
                LINK.matcher(text)
                        .results()
                        .map(link -> link.group(1))
                        .filter(id -> !file.contains("dashboard", id))
                        .forEach(id -> problem.accept("a link to dashboard:" + id + ", which is not in the file"));
            }
            case "vega" -> VegaCheck.check(Json.parse(params.path("spec").asString("")), problem);
            default -> problem.accept("unknown visualization " + visualization.path("type"));
        }
    }

    private void controls(JsonNode dashboard, Set<String> aliases, Consumer<String> problem) {
        JsonNode controls = Json.parse(dashboard
                .path("attributes")
                .path("controlGroupInput")
                .path("panelsJSON")
                .asString());
        controls.properties().forEach(control -> {
            String field =
                    control.getValue().path("explicitInput").path("fieldName").asString();
            JsonNode view = file.referred(dashboard, "controlGroup_" + control.getKey() + ":optionsListDataView");
            if (view == null || !control.getValue().path("type").asString().equals("optionsListControl")) {
                problem.accept("control " + control.getKey() + " has no data view or is no list");
            }
            // a filter on a field that an index lacks would leave nothing of it
            for (String alias : aliases) {
                String unfit = Mappings.of(alias).unfit(field, "terms");
                if (unfit != null) {
                    problem.accept("control: " + unfit);
                }
            }
        });
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
