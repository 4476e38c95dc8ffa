package dateline.kibana;

import static dateline.kibana.Dashboards.ARTICLES;
import static dateline.kibana.Dashboards.TIME;
import static dateline.kibana.format.Column.average;
import static dateline.kibana.format.Column.latest;
import static dateline.kibana.format.Column.top;
import static dateline.kibana.format.Column.topAndOthers;
import static dateline.kibana.format.Column.unique;

import dateline.kibana.format.Chart;
import dateline.kibana.format.Column;
import dateline.kibana.format.Dashboard;
import dateline.kibana.format.Panel.Lens;
import dateline.kibana.format.Panel.Vega;
import dateline.kibana.format.Search;
import dateline.kibana.format.View;

/** Which sources arrive, how late, how complete, and by which version they were read. */
final class DataQuality {
    private DataQuality() {}

    static Dashboard dashboard() {
        View view = View.ARTICLES;
        Column indexed = latest("indexed_at", "Latest");
        Column sources = topAndOthers(12, "source", "Source", ARTICLES);
        Column extractors = top(10, "extractor", "Version", ARTICLES);
        Column languages = top(10, "language", "Language", ARTICLES);
        return Dashboards.dashboard(
                        "quality", "Which sources arrive, how late, how complete, and by which version they were read.")
                .controls(view, "source", "language", "extractor")
                .text("""
                        **Is what the other dashboards show complete?** A source that falls silent, or an article that arrives late, looks \
                        like peace. *What articles lack* counts the whole index, for an undated article lies in no time range and no other panel. Rejected \
                        articles never reach the index: a run of `dateline index` names and counts them, and of those sent to the \
                        service Prometheus knows the share, \
                        `sum(dateline_articles_total{outcome="rejected"}) / sum(dateline_articles_total{outcome="read"})`.""" + Dashboards.ZONE)
                .row(
                        6,
                        new Lens("Articles", Chart.metric(view, ARTICLES)),
                        new Lens("Sources", Chart.metric(view, unique("source", "Sources"))),
                        new Lens("Newest article", Chart.metric(view, latest("published", "Published"))),
                        new Lens("Last written", Chart.metric(view, latest("indexed_at", "Indexed at"))))
                .row(14, new Lens("Articles by source", Chart.split(view, "bar_stacked", TIME, sources, ARTICLES)))
                .row(
                        14,
                        new Vega("Days from publication to indexing: median and longest", "quality-lag"),
                        new Vega("What articles lack", "quality-gaps"))
                .row(
                        12,
                        new Lens("Versions of the extractor", Chart.table(view, extractors, ARTICLES, indexed)),
                        new Lens("Languages", Chart.table(view, languages, ARTICLES)),
                        new Lens("Mean length in words", Chart.xy(view, "line", TIME, average("word_count", "Words"))))
                .documents("Newest articles", Search.ARTICLES);
    }
}
