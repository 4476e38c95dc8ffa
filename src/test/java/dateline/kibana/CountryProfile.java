package dateline.kibana;

import static dateline.kibana.Dashboards.ARTICLES;
import static dateline.kibana.Dashboards.EVENTS;
import static dateline.kibana.Dashboards.SANCTIONS;
import static dateline.kibana.Dashboards.TIME;
import static dateline.kibana.Dashboards.asserted;
import static dateline.kibana.format.Column.average;
import static dateline.kibana.format.Column.latest;
import static dateline.kibana.format.Column.sum;
import static dateline.kibana.format.Column.top;

import dateline.kibana.format.Chart;
import dateline.kibana.format.Column;
import dateline.kibana.format.Dashboard;
import dateline.kibana.format.Panel.Lens;
import dateline.kibana.format.Panel.Vega;
import dateline.kibana.format.Search;
import dateline.kibana.format.View;

/** One country: where it is mentioned, with whom it deals, what is said of it. */
final class CountryProfile {
    private CountryProfile() {}

    static Dashboard dashboard() {
        Column times = sum("count", "Mentions");
        Column latest = latest("published", "Latest");
        Column actions = top(11, "action", "Action", EVENTS);
        return Dashboards.dashboard(
                        "country", "One country: where it is mentioned, with whom it deals, what is said of it.")
                .controls(View.ARTICLES, "countries=Country", "source", "language")
                .text("""
                        **Choose one country above.** Articles and mentions are then those of articles that mention it; events are those \
                        in which it acts or is acted on and that happened, as the text tells it: nothing planned, possible or denied. Without a choice the dashboard shows all countries together. The country chosen is \
                        mentioned in every article, so it is in the list of countries, too. *Dates referred to* shows for each year of publication \
                        how far back and ahead the articles look. A click on a mark of events (a sender, an action, a quarter of cooperation) leaves no \
                        articles and mentions, which lack these fields: take its filter away to see them again.""" + Dashboards.CODES + Dashboards.ZONE)
                .row(
                        13,
                        new Lens("Articles over time", Chart.xy(View.ARTICLES, "bar_stacked", TIME, ARTICLES)),
                        asserted(
                                "Partners",
                                Chart.table(
                                        View.EVENTS,
                                        top(15, "dyad", "Dyad", EVENTS),
                                        EVENTS,
                                        average("score", "Mean score"),
                                        latest)))
                .row(15, new Vega("Cooperation and conflict over time", "relations-balance"))
                .row(
                        14,
                        asserted(
                                "Sanctions over time by action",
                                Chart.split(View.EVENTS, "bar_stacked", TIME, actions, EVENTS)
                                        .where(SANCTIONS)),
                        asserted(
                                "Sanctions by and against",
                                Chart.table(
                                                View.EVENTS,
                                                top(10, "sender", "Sender", EVENTS),
                                                top(10, "target", "Target", EVENTS),
                                                EVENTS,
                                                latest)
                                        .where(SANCTIONS)))
                .row(
                        14,
                        new Lens(
                                "Countries in its articles, itself among them",
                                Chart.xy(View.MENTIONS, "bar_horizontal", top(15, "code", "Country", times), times)
                                        .where("type : \"country\"")),
                        new Lens(
                                "Persons",
                                Chart.cloud(View.MENTIONS, top(30, "name", "Person", times), times)
                                        .where("type : \"person\"")),
                        new Lens(
                                "Organisations",
                                Chart.table(View.MENTIONS, top(20, "name", "Organisation", times), times)
                                        .where("type : \"organization\"")))
                .row(16, new Vega("Dates referred to, by year of publication", "country-referred"))
                .documents("Mentions and their sentences", Search.MENTIONS);
    }
}
