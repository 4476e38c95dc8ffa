package dateline.kibana;

import static dateline.kibana.Dashboards.EVENTS;
import static dateline.kibana.Dashboards.asserted;
import static dateline.kibana.format.Column.average;
import static dateline.kibana.format.Column.dates;
import static dateline.kibana.format.Column.latest;
import static dateline.kibana.format.Column.mostFrequent;
import static dateline.kibana.format.Column.top;
import static dateline.kibana.format.Column.unique;
import static dateline.kibana.format.Dashboard.cell;

import dateline.kibana.format.Chart;
import dateline.kibana.format.Column;
import dateline.kibana.format.Dashboard;
import dateline.kibana.format.Panel.Vega;
import dateline.kibana.format.Search;
import dateline.kibana.format.View;

/** Cooperation and conflict between countries. */
final class Relations {
    private Relations() {}

    static Dashboard dashboard() {
        View view = View.EVENTS;
        Column mean = average("score", "Mean score");
        Column conflict = EVENTS.where("quad : (\"verbal-conflict\" or \"material-conflict\")", "conflict");
        Column senders = top(15, "sender", "Sender", EVENTS);
        Column targets = top(15, "target", "Target", EVENTS);
        Column dyads = top(50, "dyad", "Dyad", EVENTS);
        Column types = top(16, "type", "Type", EVENTS);
        Column years = dates("1y", "published", "Year of publication");
        return Dashboards.dashboard("relations", "Cooperation and conflict between countries.")
                .controls(view, "countries=Country or bloc, on either side", "sender", "target", "dyad")
                .controls(view, "type", "quad", "action", "source")
                .text("""
                        **How do two countries get on?** A *dyad* is a pair, whoever acted. The *score* runs from -10 (conflict) to 10 \
                        (cooperation) on the scale named in each event; the mean of a few events says little, so look at their number \
                        beside it. Counted is what the text says happened; what is planned, possible or denied is in the evidence only. Above the line stands cooperation, below it conflict; pale is words, strong is deeds. The network \
                        draws the 40 dyads with most events; a line may pass below a circle that is not its own, so point at it for its names. A \
                        click on a mark of a drawing narrows the dashboard to it.""" + Dashboards.CODES + Dashboards.ZONE)
                .row(
                        6,
                        asserted("Events", Chart.metric(view, EVENTS)),
                        asserted("Number of dyads", Chart.metric(view, unique("dyad", "Dyads"))),
                        asserted("Conflict", Chart.metric(view, conflict, "verbal and material")),
                        asserted("Mean score", Chart.metric(view, mean, "-10 conflict, +10 cooperation")))
                .row(15, new Vega("Cooperation and conflict over time", "relations-balance"))
                .row(
                        14,
                        asserted(
                                "Mean score of the most frequent dyads",
                                Chart.split(view, "line", years, mostFrequent(8, "dyad", "Dyad"), mean)))
                .row(
                        20,
                        asserted("Who acts on whom", Chart.heatmap(view, targets, senders, EVENTS)),
                        new Vega("Strongest dyads", "relations-network"))
                .row(
                        14,
                        cell(
                                28,
                                asserted(
                                        "Dyads",
                                        Chart.table(view, dyads, EVENTS, mean, latest("published", "Latest")))),
                        cell(20, asserted("Types of events", Chart.xy(view, "bar_horizontal", types, EVENTS))))
                .documents("Evidence", Search.EVENTS);
    }
}
