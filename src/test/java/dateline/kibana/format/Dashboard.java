package dateline.kibana.format;

import dateline.kibana.format.SavedObject.Reference;
import dateline.kibana.format.SavedObject.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A dashboard: rows of panels from top to bottom.
 *
 * @param kql what all panels are narrowed to
 * @param controls fields to choose values of, each present on every data view of the dashboard, since Kibana applies it to all
 */
public record Dashboard(
        String id, String title, String description, String kql, List<Control> controls, List<Row> rows) {
    /** The grid of Kibana, whose rows are 20 pixels high. */
    private static final int COLUMNS = 48;

    private static final int DOCUMENTS_HEIGHT = 18;
    private static final int LINKS_HEIGHT = 3;
    private static final String TAG = "dateline-tag";

    public record Control(View view, String field, String title) {}

    /** A panel and how many of the 48 columns it takes. */
    public record Cell(int width, Panel panel) {}

    /** Panels side by side, all of one height. */
    public record Row(int height, List<Cell> cells) {
        public Row {
            cells = List.copyOf(cells);
            int width = cells.stream().mapToInt(Cell::width).sum();
            if (width != COLUMNS) {
                throw new IllegalArgumentException("a row is " + width + " wide, not " + COLUMNS);
            }
        }
    }

    public Dashboard {
        controls = List.copyOf(controls);
        rows = List.copyOf(rows);
    }

    /** One without panels yet. */
    public static Dashboard of(String id, String title, String description) {
        return new Dashboard(id, title, description, "", List.of(), List.of());
    }

    public static Cell cell(int width, Panel panel) {
        return new Cell(width, panel);
    }

    /** Narrowed to the documents that {@code kql} lets pass. */
    public Dashboard where(String kql) {
        return new Dashboard(id, title, description, kql, controls, rows);
    }

    /** With lists to choose from; a field given as {@code field=Title} is shown with that title. */
    public Dashboard controls(View view, String... fields) {
        List<Control> controls = new ArrayList<>(this.controls);
        for (String field : fields) {
            String[] named = field.split("=", 2);
            controls.add(new Control(view, named[0], named.length == 2 ? named[1] : View.label(field)));
        }
        return new Dashboard(id, title, description, kql, controls, rows);
    }

    /** With a row of panels, all of one width. */
    public Dashboard row(int height, Panel... panels) {
        List<Cell> cells = new ArrayList<>();
        for (Panel panel : panels) {
            cells.add(new Cell(COLUMNS / panels.length, panel));
        }
        return row(height, cells.toArray(Cell[]::new));
    }

    /** With a row of panels. */
    public Dashboard row(int height, Cell... cells) {
        List<Row> rows = new ArrayList<>(this.rows);
        rows.add(new Row(height, List.of(cells)));
        return new Dashboard(id, title, description, kql, controls, rows);
    }

    /** With a few lines that say how to read what follows, high enough to be seen whole. */
    public Dashboard text(String markdown) {
        return row(Panel.Text.height(markdown), new Panel.Text(markdown));
    }

    /** With links to these dashboards, which take time range and filters with them. */
    public Dashboard links(Map<String, String> titles) {
        return row(LINKS_HEIGHT, new Panel.Links(titles));
    }

    /** With the documents themselves. */
    public Dashboard documents(String title, Search search) {
        return row(DOCUMENTS_HEIGHT, new Panel.Documents(title, search));
    }

    /** What all dashboards and nothing else are tagged with, so that they are found together. */
    public static SavedObject tag() {
        return new SavedObject(
                Type.TAG, TAG, Map.of("name", "Dateline", "description", "", "color", "#0B64DD"), List.of());
    }

    public SavedObject savedObject() {
        List<Object> panels = new ArrayList<>();
        List<Reference> references = new ArrayList<>();
        int y = 0;
        for (Row row : rows) {
            int x = 0;
            for (Cell cell : row.cells) {
                String id = "p" + (panels.size() + 1);
                panels.add(panel(id, cell.panel, Map.of("x", x, "y", y, "w", cell.width, "h", row.height, "i", id)));
                references.addAll(cell.panel.references(id));
                x += cell.width;
            }
            y += row.height;
        }
        return new SavedObject(Type.DASHBOARD, savedId(id), attributes(panels, references), references);
    }

    static String savedId(String id) {
        return "dateline-" + id;
    }

    private static Map<String, Object> panel(String id, Panel panel, Map<String, Object> place) {
        Map<String, Object> json = new TreeMap<>(Map.of(
                "type", panel.type(), "panelIndex", id, "gridData", place, "embeddableConfig", panel.config(id)));
        if (panel instanceof Panel.Documents) {
            json.put("panelRefName", "panel_" + id);
        }
        return json;
    }

    private Map<String, Object> attributes(List<Object> panels, List<Reference> references) {
        Map<String, Object> controlPanels = new TreeMap<>();
        for (int i = 0; i < controls.size(); i++) {
            Control control = controls.get(i);
            String id = "c" + (i + 1);
            controlPanels.put(
                    id,
                    Map.of(
                            "order",
                            i,
                            "width",
                            "small",
                            "grow",
                            true,
                            "type",
                            "optionsListControl",
                            "explicitInput",
                            Map.of(
                                    "id",
                                    id,
                                    "fieldName",
                                    control.field,
                                    "title",
                                    control.title,
                                    "selectedOptions",
                                    List.of(),
                                    "enhancements",
                                    Map.of())));
            references.add(control.view.reference("controlGroup_" + id + ":optionsListDataView"));
        }
        references.add(new Reference("tag-ref-" + TAG, Type.TAG, TAG));
        Map<String, Object> attributes = new TreeMap<>();
        attributes.put("title", "Dateline: " + title);
        attributes.put("description", description);
        attributes.put("version", 1);
        attributes.put("timeRestore", true);
        // from the first of the seeds on
        attributes.put("timeFrom", "2014-01-01T00:00:00.000Z");
        attributes.put("timeTo", "now");
        attributes.put("refreshInterval", Map.of("pause", true, "value", 60000));
        attributes.put(
                "optionsJSON",
                Json.text(Map.of(
                        "useMargins",
                        true,
                        "syncColors",
                        true,
                        "syncCursor",
                        true,
                        "syncTooltips",
                        false,
                        "hidePanelTitles",
                        false)));
        attributes.put(
                "kibanaSavedObjectMeta",
                Map.of("searchSourceJSON", Json.text(Map.of("query", Json.query(kql), "filter", List.of()))));
        attributes.put(
                "controlGroupInput",
                Map.of(
                        "controlStyle",
                        "oneLine",
                        "chainingSystem",
                        "HIERARCHICAL",
                        "showApplySelections",
                        false,
                        "ignoreParentSettingsJSON",
                        Json.text(Map.of(
                                "ignoreFilters",
                                false,
                                "ignoreQuery",
                                false,
                                "ignoreTimerange",
                                false,
                                "ignoreValidations",
                                false)),
                        "panelsJSON",
                        Json.text(controlPanels)));
        attributes.put("panelsJSON", Json.text(panels));
        return attributes;
    }
}
