package dateline.kibana;

import static dateline.kibana.Dashboards.EVENTS;
import static dateline.kibana.Dashboards.TIME;
import static dateline.kibana.Dashboards.asserted;
import static dateline.kibana.format.Column.latest;
import static dateline.kibana.format.Column.top;
import static dateline.kibana.format.Column.unique;
import static dateline.kibana.format.Dashboard.cell;

import dateline.kibana.format.Chart;
import dateline.kibana.format.Column;
import dateline.kibana.format.Dashboard;
import dateline.kibana.format.Panel.Lens;
import dateline.kibana.format.Panel.Vega;
import dateline.kibana.format.Search;
import dateline.kibana.format.View;

/** Who sanctions whom, with what, and when it was imposed or lifted. */
final class Sanctions {
    private Sanctions() {}

    static Dashboard dashboard() {
        View view = View.EVENTS;
        Column senders = top(15, "sender", "Sender", EVENTS);
        Column targets = top(15, "target", "Target", EVENTS);
        Column actions = top(11, "action", "Action", EVENTS);
        Column measures = top(9, "measures", "Measure", EVENTS);
        Column modality = top(4, "modality", "Modality", EVENTS);
        Column designated = top(50, "designated", "Person or organisation", EVENTS);
        return Dashboards.dashboard("sanctions", "Who sanctions whom, with what, and when it was imposed or lifted.")
                .where(Dashboards.SANCTIONS)
                .controls(view, "countries=Country or bloc, on either side", "sender", "target")
                .controls(view, "action", "measures", "type", "source")
                .text("""
                        **Who sanctions whom, with what, and when?** *Sender* acts, *target* is acted on; either may be a bloc. An event \
                        counts once for an article, by the day the article appeared. Counted is what the text says happened; what is planned, possible \
                        or denied is in *Asserted, planned, possible or denied* and in the evidence only. Events that name no sender or no target are counted, but in no cell. Every count \
                        leads to its sentences: click a mark, or read on below. The *net* counts reports of imposing less reports of lifting: \
                        it is not the number of sanctions in force.""" + Dashboards.CODES + Dashboards.ZONE)
                .row(
                        6,
                        asserted("Events", Chart.metric(view, EVENTS, "that happened, as the text tells it")),
                        asserted(
                                "Stories",
                                Chart.metric(view, unique("story", "Stories"), "near-duplicates are one story")),
                        asserted("Senders", Chart.metric(view, unique("sender", "Senders"))),
                        asserted("Targets", Chart.metric(view, unique("target", "Targets"))))
                .row(
                        13,
                        asserted(
                                "Sanctions over time by action",
                                Chart.split(view, "bar_stacked", TIME, actions, EVENTS)))
                .row(
                        20,
                        cell(30, asserted("Sender by target", Chart.heatmap(view, targets, senders, EVENTS))),
                        cell(
                                18,
                                asserted(
                                        "Persons and organisations that sanctions name",
                                        Chart.table(view, designated, EVENTS, latest("published", "Latest")))))
                .row(
                        14,
                        asserted("Who sanctions most", Chart.xy(view, "bar_horizontal", senders, EVENTS)),
                        asserted("Who is sanctioned most", Chart.xy(view, "bar_horizontal", targets, EVENTS)),
                        asserted("Measures", Chart.xy(view, "bar_horizontal", measures, EVENTS)),
                        new Lens(
                                "Asserted, planned, possible or denied",
                                Chart.xy(view, "bar_horizontal", modality, EVENTS)))
                .row(16, new Vega("Imposed and lifted, and the net since the time range began", "sanctions-net"))
                .documents("Evidence", Search.SANCTIONS);
    }
}
