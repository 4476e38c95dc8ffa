package dateline.kibana.format;

import dateline.kibana.format.SavedObject.Type;
import java.util.List;
import java.util.Map;

/** A saved search of Discover. */
public enum Search {
    ARTICLES("Dateline articles", View.ARTICLES, "", "title", "source", "countries", "actions", "url"),
    MENTIONS("Dateline mentions", View.MENTIONS, "", "type", "name", "count", "sentence", "title", "url"),
    EVENTS(
            "Dateline events",
            View.EVENTS,
            "",
            "event_from",
            "sender",
            "type",
            "target",
            "score",
            "modality",
            "evidence",
            "source",
            "url"),
    SANCTIONS(
            "Dateline sanctions",
            View.EVENTS,
            "action : *",
            "event_from",
            "sender",
            "action",
            "target",
            "measures",
            "modality",
            "evidence",
            "source",
            "url");

    private static final String INDEX = "kibanaSavedObjectMeta.searchSourceJSON.index";

    private final String title;
    private final View view;
    private final String kql;
    private final List<String> columns;

    Search(String title, View view, String kql, String... columns) {
        this.title = title;
        this.view = view;
        this.kql = kql;
        this.columns = List.of(columns);
    }

    String id() {
        return "dateline-search-" + name().toLowerCase(java.util.Locale.ROOT);
    }

    public SavedObject savedObject() {
        return new SavedObject(
                Type.SEARCH,
                id(),
                Map.of(
                        "title",
                        title,
                        "description",
                        "",
                        "columns",
                        columns,
                        "sort",
                        List.of(List.of(view.timeField, "desc")),
                        "grid",
                        Map.of(),
                        "hideChart",
                        false,
                        "isTextBasedQuery",
                        false,
                        "timeRestore",
                        false,
                        "kibanaSavedObjectMeta",
                        Map.of(
                                "searchSourceJSON",
                                Json.text(
                                        Map.of("query", Json.query(kql), "filter", List.of(), "indexRefName", INDEX)))),
                List.of(view.reference(INDEX)));
    }
}
