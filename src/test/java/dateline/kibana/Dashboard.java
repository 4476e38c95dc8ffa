package dateline.kibana;

import dateline.kibana.SavedObject.Reference;
import dateline.kibana.SavedObject.Type;
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
record Dashboard(String id, String title, String description, String kql, List<Control> controls, List<Row> rows) {
    /** The grid of Kibana. */
    private static final int COLUMNS = 48;

    record Control(View view, String field) {}

    /** A panel and how many of the 48 columns it takes. */
    record Cell(int width, Panel panel) {}

    /** Panels side by side, all of one height. */
    record Row(int height, List<Cell> cells) {
        static Row of(int height, Cell... cells) {
            return new Row(height, List.of(cells));
        }

        Row {
            int width = cells.stream().mapToInt(Cell::width).sum();
            if (width != COLUMNS) {
                throw new IllegalArgumentException("a row is " + width + " wide, not " + COLUMNS);
            }
        }
    }

    SavedObject savedObject() {
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
        return new SavedObject(Type.DASHBOARD, "dateline-" + id, attributes(panels, references), references);
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
                                    "id", id,
                                    "fieldName", control.field,
                                    "title", View.label(control.field),
                                    "selectedOptions", List.of(),
                                    "enhancements", Map.of())));
            references.add(control.view.reference("controlGroup_" + id + ":optionsListDataView"));
        }
        references.add(new Reference("tag-ref-" + Export.TAG, Type.TAG, Export.TAG));
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
