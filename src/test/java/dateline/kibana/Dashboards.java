package dateline.kibana;

import static dateline.kibana.Column.average;
import static dateline.kibana.Column.count;
import static dateline.kibana.Column.dates;
import static dateline.kibana.Column.latest;
import static dateline.kibana.Column.mostFrequent;
import static dateline.kibana.Column.sum;
import static dateline.kibana.Column.top;
import static dateline.kibana.Column.topAndOthers;
import static dateline.kibana.Column.unique;
import static dateline.kibana.View.ARTICLES;
import static dateline.kibana.View.EVENTS;
import static dateline.kibana.View.MENTIONS;

import dateline.kibana.Dashboard.Cell;
import dateline.kibana.Dashboard.Control;
import dateline.kibana.Dashboard.Row;
import dateline.kibana.Panel.Documents;
import dateline.kibana.Panel.Lens;
import dateline.kibana.Panel.Text;
import dateline.kibana.Panel.Vega;
import java.util.List;
import java.util.stream.Stream;

/** The five dashboards; docs/dashboards.md says what each answers. */
final class Dashboards {
    private static final Column MONTHS = dates("1M", "published", "Month of publication");
    private static final Column ARTICLE_COUNT = count("Articles");
    private static final Column EVENT_COUNT = count("Events");

    private Dashboards() {}

    static List<Dashboard> all() {
        return List.of(overview(), sanctions(), relations(), country(), quality());
    }

    private static Dashboard overview() {
        return new Dashboard(
                "overview",
                "Overview",
                "What the news is about, and when.",
                "",
                controls(ARTICLES, "countries", "blocs", "senders", "targets", "actions", "event_types", "source"),
                List.of(
                        text("""
                                **What is the news about, and when?** A *story* joins near-duplicates, so that an agency's report printed ten \
                                times counts once: compare it with *articles* before calling something a rise. A country counts once for each \
                                article that mentions it. Choose values above to narrow everything; click a mark for its articles in Discover."""),
                        Row.of(
                                6,
                                cell(12, "Articles", Chart.metric(ARTICLES, ARTICLE_COUNT)),
                                cell(12, "Stories", Chart.metric(ARTICLES, unique("story", "Stories"))),
                                cell(12, "Mentions", Chart.metric(ARTICLES, sum("mention_count", "Mentions"))),
                                cell(12, "Events", Chart.metric(ARTICLES, sum("event_count", "Events")))),
                        Row.of(
                                12,
                                cell(
                                        24,
                                        "Articles and stories over time",
                                        Chart.xy(ARTICLES, "line", MONTHS, ARTICLE_COUNT, unique("story", "Stories"))),
                                cell(
                                        24,
                                        "Mentions and events over time",
                                        Chart.xy(
                                                ARTICLES,
                                                "line",
                                                MONTHS,
                                                sum("mention_count", "Mentions"),
                                                sum("event_count", "Events")))),
                        Row.of(
                                14,
                                cell(
                                        48,
                                        "Articles that mention a country, over time",
                                        Chart.split(
                                                ARTICLES,
                                                "bar_stacked",
                                                MONTHS,
                                                topAndOthers(12, "countries", "Country", ARTICLE_COUNT),
                                                ARTICLE_COUNT))),
                        Row.of(
                                15,
                                cell(
                                        16,
                                        "Countries",
                                        Chart.xy(
                                                ARTICLES,
                                                "bar_horizontal",
                                                top(15, "countries", "Country", ARTICLE_COUNT),
                                                ARTICLE_COUNT)),
                                cell(
                                        16,
                                        "Persons",
                                        Chart.table(
                                                ARTICLES, top(20, "persons", "Person", ARTICLE_COUNT), ARTICLE_COUNT)),
                                cell(
                                        16,
                                        "Organisations",
                                        Chart.table(
                                                ARTICLES,
                                                top(20, "organizations", "Organisation", ARTICLE_COUNT),
                                                ARTICLE_COUNT))),
                        documents("Newest articles", Search.ARTICLES)));
    }

    private static Dashboard sanctions() {
        Column senders = top(15, "sender", "Sender", EVENT_COUNT);
        Column targets = top(15, "target", "Target", EVENT_COUNT);
        return new Dashboard(
                "sanctions",
                "Sanctions",
                "Who sanctions whom, with what, and when it was imposed or lifted.",
                "action : *",
                controls(EVENTS, "sender", "target", "action", "measures", "type", "source"),
                List.of(
                        text("""
                                **Who sanctions whom, with what, and when?** *Sender* acts, *target* is acted on. An event counts once for an \
                                article, by the month the article appeared; filter *Modality* for `asserted` to leave out what is planned, \
                                possible or denied. Rows with no sender are sentences that name none. Every count leads to its sentences: \
                                click a mark, or read on below."""),
                        Row.of(
                                6,
                                cell(12, "Events", Chart.metric(EVENTS, EVENT_COUNT)),
                                cell(12, "Stories", Chart.metric(EVENTS, unique("story", "Stories"))),
                                cell(12, "Senders", Chart.metric(EVENTS, unique("sender", "Senders"))),
                                cell(12, "Targets", Chart.metric(EVENTS, unique("target", "Targets")))),
                        Row.of(
                                13,
                                cell(
                                        48,
                                        "Sanctions over time by action",
                                        Chart.split(
                                                EVENTS,
                                                "bar_stacked",
                                                MONTHS,
                                                top(11, "action", "Action", EVENT_COUNT),
                                                EVENT_COUNT))),
                        Row.of(
                                20,
                                cell(30, "Sender by target", Chart.heatmap(EVENTS, targets, senders, EVENT_COUNT)),
                                cell(
                                        18,
                                        "Measures",
                                        Chart.xy(
                                                EVENTS,
                                                "bar_horizontal",
                                                top(9, "measures", "Measure", EVENT_COUNT),
                                                EVENT_COUNT))),
                        Row.of(
                                14,
                                cell(
                                        24,
                                        "Who sanctions most",
                                        Chart.xy(EVENTS, "bar_horizontal", senders, EVENT_COUNT)),
                                cell(
                                        24,
                                        "Who is sanctioned most",
                                        Chart.xy(EVENTS, "bar_horizontal", targets, EVENT_COUNT))),
                        Row.of(
                                15,
                                new Cell(
                                        48,
                                        new Vega(
                                                "Imposed and lifted, and the net since the beginning",
                                                "sanctions-net"))),
                        documents("Evidence", Search.SANCTIONS)));
    }

    private static Dashboard relations() {
        Column mean = average("score", "Mean score");
        return new Dashboard(
                "relations",
                "Relations",
                "Cooperation and conflict between countries.",
                "",
                controls(EVENTS, "countries", "dyad", "type", "quad", "source"),
                List.of(
                        text("""
                                **How do two countries get on?** A *dyad* is a pair, whoever acted. The *score* runs from -10 (conflict) to 10 \
                                (cooperation) on the scale named in each event; the mean of a few events says little, so look at their number \
                                beside it. Above the line stands cooperation, below it conflict; pale is words, strong is deeds."""),
                        Row.of(
                                6,
                                cell(12, "Events", Chart.metric(EVENTS, EVENT_COUNT)),
                                cell(12, "Dyads", Chart.metric(EVENTS, unique("dyad", "Dyads"))),
                                cell(
                                        12,
                                        "Conflict",
                                        Chart.metric(
                                                EVENTS,
                                                EVENT_COUNT.where(
                                                        "quad : (\"verbal-conflict\" or \"material-conflict\")",
                                                        "conflict"))),
                                cell(12, "Mean score", Chart.metric(EVENTS, mean))),
                        Row.of(15, new Cell(48, new Vega("Cooperation and conflict over time", "relations-balance"))),
                        Row.of(
                                14,
                                cell(
                                        48,
                                        "Mean score of the most frequent dyads",
                                        Chart.split(
                                                EVENTS,
                                                "line",
                                                dates("1y", "published", "Year of publication"),
                                                mostFrequent(8, "dyad", "Dyad"),
                                                mean))),
                        Row.of(
                                20,
                                cell(
                                        24,
                                        "Who acts on whom",
                                        Chart.heatmap(
                                                EVENTS,
                                                top(15, "target", "Target", EVENT_COUNT),
                                                top(15, "sender", "Sender", EVENT_COUNT),
                                                EVENT_COUNT)),
                                new Cell(24, new Vega("Strongest dyads", "relations-network"))),
                        Row.of(
                                14,
                                cell(
                                        28,
                                        "Dyads",
                                        Chart.table(
                                                EVENTS,
                                                top(50, "dyad", "Dyad", EVENT_COUNT),
                                                EVENT_COUNT,
                                                mean,
                                                latest("published", "Latest"))),
                                cell(
                                        20,
                                        "Types of events",
                                        Chart.xy(
                                                EVENTS,
                                                "bar_horizontal",
                                                top(16, "type", "Type", EVENT_COUNT),
                                                EVENT_COUNT))),
                        documents("Evidence", Search.EVENTS)));
    }

    private static Dashboard country() {
        Column times = sum("count", "Mentions");
        return new Dashboard(
                "country",
                "Country profile",
                "One country: where it is mentioned, with whom it deals, what is said of it.",
                "",
                controls(ARTICLES, "countries", "source"),
                List.of(
                        text("""
                                **Choose one country above.** Articles and mentions are then those of articles that mention it; events are those \
                                in which it acts or is acted on. Without a choice the dashboard shows all countries together. *Dates referred \
                                to* sets the year an article appeared against the years it speaks of."""),
                        Row.of(
                                13,
                                cell(
                                        24,
                                        "Articles over time",
                                        Chart.xy(ARTICLES, "bar_stacked", MONTHS, ARTICLE_COUNT)),
                                cell(
                                        24,
                                        "Partners",
                                        Chart.xy(
                                                EVENTS,
                                                "bar_horizontal",
                                                top(15, "dyad", "Dyad", EVENT_COUNT),
                                                EVENT_COUNT))),
                        Row.of(
                                14,
                                cell(
                                        24,
                                        "Sanctions over time by action",
                                        Chart.split(
                                                        EVENTS,
                                                        "bar_stacked",
                                                        MONTHS,
                                                        top(11, "action", "Action", EVENT_COUNT),
                                                        EVENT_COUNT)
                                                .where("action : *")),
                                cell(
                                        24,
                                        "Sanctions by and against",
                                        Chart.table(
                                                        EVENTS,
                                                        top(20, "direction", "Sender > target", EVENT_COUNT),
                                                        EVENT_COUNT,
                                                        latest("published", "Latest"))
                                                .where("action : *"))),
                        Row.of(
                                14,
                                cell(
                                        16,
                                        "Countries mentioned with it",
                                        Chart.xy(MENTIONS, "bar_horizontal", top(15, "code", "Country", times), times)
                                                .where("type : \"country\"")),
                                cell(
                                        16,
                                        "Persons",
                                        Chart.cloud(MENTIONS, top(30, "name", "Person", times), times)
                                                .where("type : \"person\"")),
                                cell(
                                        16,
                                        "Organisations",
                                        Chart.table(MENTIONS, top(20, "name", "Organisation", times), times)
                                                .where("type : \"organization\""))),
                        Row.of(
                                16,
                                new Cell(
                                        48, new Vega("Dates referred to, by year of publication", "country-referred"))),
                        documents("Mentions and their sentences", Search.MENTIONS)));
    }

    private static Dashboard quality() {
        return new Dashboard(
                "quality",
                "Data quality and operations",
                "Which sources arrive, how late, how complete, and by which version they were read.",
                "",
                controls(ARTICLES, "source", "language", "extractor"),
                List.of(
                        text("""
                                **Is what the other dashboards show complete?** A source that falls silent, or an article that arrives late, looks \
                                like peace. *What articles lack* counts the whole index, for an undated article lies in no time range. Rejected \
                                and failed articles never reach the index: Prometheus counts them as `dateline_articles_total` by `outcome`."""),
                        Row.of(
                                14,
                                cell(
                                        48,
                                        "Articles by source",
                                        Chart.split(
                                                ARTICLES,
                                                "bar_stacked",
                                                dates("auto", "published", "Published"),
                                                topAndOthers(12, "source", "Source", ARTICLE_COUNT),
                                                ARTICLE_COUNT))),
                        Row.of(
                                14,
                                new Cell(24, new Vega("Mean days between publication and indexing", "quality-lag")),
                                new Cell(24, new Vega("What articles lack", "quality-gaps"))),
                        Row.of(
                                12,
                                cell(
                                        16,
                                        "Versions of the extractor",
                                        Chart.table(
                                                ARTICLES,
                                                top(10, "extractor", "Version", ARTICLE_COUNT),
                                                ARTICLE_COUNT,
                                                latest("indexed_at", "Latest"))),
                                cell(
                                        16,
                                        "Languages",
                                        Chart.table(
                                                ARTICLES,
                                                top(10, "language", "Language", ARTICLE_COUNT),
                                                ARTICLE_COUNT)),
                                cell(
                                        16,
                                        "Mean length in words",
                                        Chart.xy(ARTICLES, "line", MONTHS, average("word_count", "Words")))),
                        documents("Articles", Search.ARTICLES)));
    }

    private static Row text(String markdown) {
        return Row.of(5, new Cell(48, new Text(markdown)));
    }

    private static Row documents(String title, Search search) {
        return Row.of(18, new Cell(48, new Documents(title, search)));
    }

    private static Cell cell(int width, String title, Chart chart) {
        return new Cell(width, new Lens(title, chart));
    }

    private static List<Control> controls(View view, String... fields) {
        return Stream.of(fields).map(field -> new Control(view, field)).toList();
    }
}
