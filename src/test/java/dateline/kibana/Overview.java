package dateline.kibana;

import static dateline.kibana.Dashboards.ARTICLES;
import static dateline.kibana.Dashboards.TIME;
import static dateline.kibana.format.Column.sum;
import static dateline.kibana.format.Column.top;
import static dateline.kibana.format.Column.topAndOthers;
import static dateline.kibana.format.Column.unique;

import dateline.kibana.format.Chart;
import dateline.kibana.format.Column;
import dateline.kibana.format.Dashboard;
import dateline.kibana.format.Panel.Lens;
import dateline.kibana.format.Search;
import dateline.kibana.format.View;

/** What the news is about, and when. */
final class Overview {
    private static final Column STORIES = unique("story", "Stories");
    private static final Column MENTIONS = sum("mention_count", "Mentions");
    private static final Column EVENTS = sum("event_count", "Events");

    private Overview() {}

    static Dashboard dashboard() {
        View view = View.ARTICLES;
        Column countries = top(15, "countries", "Country", ARTICLES);
        Column persons = top(20, "persons", "Person", ARTICLES);
        Column organizations = top(20, "organizations", "Organisation", ARTICLES);
        Column countryOrOther = topAndOthers(12, "countries", "Country", ARTICLES);
        return Dashboards.dashboard("overview", "What the news is about, and when.")
                .controls(view, "countries", "blocs", "senders", "targets", "actions", "event_types", "source")
                .text("""
                        **What is the news about, and when?** A *story* joins near-duplicates, so that an agency's report printed ten \
                        times counts once: compare it with *articles* before calling something a rise. A country counts once for each \
                        article that mentions it. Choose values above to narrow \
                        everything; click a mark for its articles in Discover.""" + Dashboards.CODES + Dashboards.ZONE)
                .row(
                        6,
                        new Lens("Articles", Chart.metric(view, ARTICLES)),
                        new Lens("Stories", Chart.metric(view, STORIES, "near-duplicates are one story")),
                        new Lens("Mentions", Chart.metric(view, MENTIONS, "names and dates, each once an article")),
                        new Lens("Events", Chart.metric(view, EVENTS, "all that these articles tell, happened or not")))
                .row(
                        12,
                        new Lens("Articles and stories over time", Chart.xy(view, "line", TIME, ARTICLES, STORIES)),
                        new Lens("Mentions and events over time", Chart.xy(view, "line", TIME, MENTIONS, EVENTS)))
                .row(
                        14,
                        new Lens(
                                "Articles that mention a country, over time",
                                Chart.split(view, "bar_stacked", TIME, countryOrOther, ARTICLES)))
                .row(
                        15,
                        new Lens("Countries", Chart.xy(view, "bar_horizontal", countries, ARTICLES)),
                        new Lens("Persons", Chart.table(view, persons, ARTICLES)),
                        new Lens("Organisations", Chart.table(view, organizations, ARTICLES)))
                .documents("Newest articles", Search.ARTICLES);
    }
}
