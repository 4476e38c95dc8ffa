package dateline.analytics.chart;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.aggregations.CalendarInterval;
import co.elastic.clients.elasticsearch._types.aggregations.DateHistogramBucket;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.msearch.MultiSearchItem;
import dateline.analytics.Answers;
import dateline.analytics.Basis;
import dateline.analytics.Filter;
import dateline.analytics.Measure;
import dateline.analytics.Searches;
import dateline.extract.country.Countries;
import dateline.index.bulk.Kind;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Two countries or dyads side by side, in one round trip. Safe for any number of threads. */
public final class Comparisons {
    /** 20: what a table beside a chart holds. */
    private static final int PARTNERS = 20;

    /** One distinct count for each side. */
    private static final Measure STORIES = Measure.of(Kind.ARTICLES, "stories").amid(2);

    private final Searches searches;

    public Comparisons(Searches searches) {
        this.searches = searches;
    }

    /**
     * Compares.
     *
     * @param events narrows the events
     * @param articles narrows the articles
     * @throws IOException while Elasticsearch is away, or where it takes too long
     */
    public Comparison answer(String a, String b, CalendarInterval interval, Basis basis, Filter events, Filter articles)
            throws IOException {
        List<Searches.Part> parts = new ArrayList<>();
        for (String key : List.of(a, b)) {
            parts.add(new Searches.Part(
                    Kind.EVENTS,
                    search -> search.query(query -> query.bool(bool ->
                                    bool.filter(of(key, "dyad", "countries")).filter(events.clauses())))
                            .trackTotalHits(total -> total.enabled(true))
                            .aggregations("score", score -> score.avg(mean -> mean.field("score")))
                            .aggregations("quads", terms("quad"))
                            .aggregations("sent", actions("sender", key))
                            .aggregations("received", actions("target", key))
                            .aggregations("partners", terms("countries"))
                            .aggregations("over_time", overTime(interval, basis, events))));
            parts.add(new Searches.Part(
                    Kind.ARTICLES,
                    search -> search.query(query -> query.bool(
                                    bool -> bool.filter(of(key, "dyads", Countries.isBloc(key) ? "blocs" : "countries"))
                                            .filter(articles.clauses())))
                            .trackTotalHits(total -> total.enabled(true))
                            .aggregations(STORIES.name(), STORIES.aggregation().orElseThrow())));
        }
        List<MultiSearchItem<Void>> answers = searches.askAll(Searches.Topic.COMPARISON, parts);
        Buckets buckets = Buckets.of(interval, events, List.of(histogram(answers.get(0)), histogram(answers.get(2))));
        return new Comparison(
                interval.jsonValue(),
                basis.code(),
                Modalities.of(events),
                buckets.days(),
                side(a, answers.get(0), answers.get(1), buckets),
                side(b, answers.get(2), answers.get(3), buckets));
    }

    private static boolean isDyad(String key) {
        return key.contains("-");
    }

    private static Query of(String key, String dyad, String country) {
        return Filter.terms(isDyad(key) ? dyad : country, List.of(key));
    }

    private static Aggregation terms(String field) {
        return Aggregation.of(any -> any.terms(terms -> terms.field(field).size(PARTNERS + 1)));
    }

    private static Aggregation actions(String side, String key) {
        String code = key.split("-", 2)[0];
        return Aggregation.of(
                any -> any.filter(Filter.terms(side, List.of(code))).aggregations("actions", terms("action")));
    }

    private static Aggregation overTime(CalendarInterval interval, Basis basis, Filter filter) {
        return Aggregation.of(any -> any.dateHistogram(histogram -> Buckets.filled(histogram, basis, interval, filter))
                .aggregations("score", score -> score.avg(mean -> mean.field("score"))));
    }

    private static Comparison.Side side(
            String key, MultiSearchItem<Void> events, MultiSearchItem<Void> articles, Buckets buckets) {
        Map<String, Aggregate> counted = events.aggregations();
        Aggregate parties = Answers.get(counted, "partners");
        Map<String, Long> partners = Answers.counts(parties);
        List.of(key.split("-", 2)).forEach(partners::remove);
        List<DateHistogramBucket> overTime = histogram(events);
        String label = isDyad(key)
                ? Countries.nameOf(key.split("-", 2)[0]) + " and " + Countries.nameOf(key.split("-", 2)[1])
                : Countries.nameOf(key);
        return new Comparison.Side(
                key,
                label,
                Answers.total(articles.hits()),
                STORIES.of(Answers.total(articles.hits()), articles.aggregations()),
                Answers.total(events.hits()),
                Buckets.rounded(Answers.get(counted, "score").avg().value()),
                Answers.counts(Answers.get(counted, "quads")),
                actions(counted, "sent"),
                actions(counted, "received"),
                partners,
                Answers.beyond(parties),
                buckets.values(overTime, DateHistogramBucket::docCount),
                buckets.means(overTime));
    }

    private static Map<String, Long> actions(Map<String, Aggregate> counted, String side) {
        return Answers.counts(Answers.get(Answers.get(counted, side).filter().aggregations(), "actions"));
    }

    private static List<DateHistogramBucket> histogram(MultiSearchItem<Void> answer) {
        return Answers.get(answer.aggregations(), "over_time")
                .dateHistogram()
                .buckets()
                .array();
    }
}
