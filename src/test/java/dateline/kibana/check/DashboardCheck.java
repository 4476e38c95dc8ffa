package dateline.kibana.check;

import dateline.kibana.format.Json;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** What must hold in a dashboard: time range, query, controls, the places of its panels, and each of them. */
final class DashboardCheck {
    private static final int COLUMNS = 48;

    /** An instant, or one before now in Elasticsearch's date mathematics. */
    private static final Pattern TIME = Pattern.compile(
            "now([+-]\\d+[smhdwMy])?(/[smhdwMy])?|\\d{4}-(0\\d|1[0-2])-([0-2]\\d|3[01])T\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z");

    private final ExportFile file;
    private final JsonNode dashboard;
    private final Consumer<String> problems;

    DashboardCheck(ExportFile file, JsonNode dashboard, Consumer<String> problems) {
        this.file = file;
        this.dashboard = dashboard;
        this.problems = problems;
    }

    void check() {
        JsonNode attributes = dashboard.path("attributes");
        timeRange(attributes);
        Json.parse(attributes.path("optionsJSON").asString());
        Set<String> used = panels(ExportFile.panels(dashboard));
        Set<String> aliases = new TreeSet<>();
        for (JsonNode reference : dashboard.path("references")) {
            String name = reference.path("name").asString();
            if (reference.path("type").asString().equals("index-pattern")) {
                aliases.add(Mappings.of(reference.path("id").asString()).alias());
            }
            if (!reference.path("type").asString().equals("tag")
                    && !name.startsWith("controlGroup_")
                    && !used.contains(name.replaceAll(":.*", ""))) {
                problems.accept("the reference " + name + " belongs to no panel");
            }
        }
        aliases.forEach(alias -> ExportCheck.kql(ExportFile.kql(dashboard), Mappings.of(alias), problems));
        controls(aliases);
    }

    private void timeRange(JsonNode attributes) {
        if (!attributes.path("timeRestore").asBoolean(false)
                || attributes.path("timeFrom").asString("").isEmpty()
                || attributes.path("timeTo").asString("").isEmpty()) {
            problems.accept("its time range would not be used: timeRestore, timeFrom, timeTo");
        }
        for (String end : List.of("timeFrom", "timeTo")) {
            String time = attributes.path(end).asString("");
            if (!TIME.matcher(time).matches() && !time.isEmpty()) {
                problems.accept("its time range cannot be read: " + end + " " + time);
            }
        }
        String from = attributes.path("timeFrom").asString("");
        if (!attributes.path("timeTo").asString("").equals("now")
                || from.compareTo(Instant.now().toString()) > 0) {
            problems.accept("its time range does not reach from the past to now");
        }
    }

    /** The ids of the panels. */
    private Set<String> panels(JsonNode panels) {
        Set<String> ids = new HashSet<>();
        Set<String> titles = new HashSet<>();
        boolean zone = false;
        for (JsonNode panel : panels) {
            String id = panel.path("panelIndex").asString();
            Consumer<String> here = text -> problems.accept("panel " + id + ": " + text);
            if (!ids.add(id)) {
                here.accept("there twice");
            }
            JsonNode config = panel.path("embeddableConfig");
            String title = config.path("title").asString("");
            if (!title.isEmpty() && !titles.add(title)) {
                here.accept("another panel is titled " + title);
            }
            zone |= config.path("savedVis")
                    .path("params")
                    .path("markdown")
                    .asString("")
                    .contains("`dateFormat:tz`");
            place(panel, panels, here);
            new PanelCheck(file, dashboard, panel, here).check();
        }
        if (!zone) {
            problems.accept("nothing says by which time zone days begin");
        }
        return ids;
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

    private void controls(Set<String> aliases) {
        JsonNode controls = Json.parse(dashboard
                .path("attributes")
                .path("controlGroupInput")
                .path("panelsJSON")
                .asString());
        Set<Integer> orders = new TreeSet<>();
        controls.properties().forEach(control -> {
            orders.add(control.getValue().path("order").asInt(-1));
            if (!control.getValue()
                    .path("explicitInput")
                    .path("id")
                    .asString("")
                    .equals(control.getKey())) {
                problems.accept("control " + control.getKey() + " is called otherwise inside");
            }
            String field =
                    control.getValue().path("explicitInput").path("fieldName").asString();
            JsonNode view = file.referred(dashboard, "controlGroup_" + control.getKey() + ":optionsListDataView");
            if (view == null || !control.getValue().path("type").asString().equals("optionsListControl")) {
                problems.accept("control " + control.getKey() + " has no data view or is no list");
            }
            // a filter on a field that an index lacks would leave nothing of it
            for (String alias : aliases) {
                String unfit = Mappings.of(alias).unfit(field, "terms");
                if (unfit != null) {
                    problems.accept("control: " + unfit);
                }
            }
        });
        if (orders.size() != controls.size()) {
            problems.accept("two controls stand in one place");
        }
    }
}
