package dateline.analytics.chart;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.CalendarInterval;
import co.elastic.clients.elasticsearch._types.aggregations.DateHistogramBucket;
import co.elastic.clients.elasticsearch._types.aggregations.StringTermsBucket;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.msearch.MultiSearchItem;
import dateline.analytics.Answers;
import dateline.analytics.Basis;
import dateline.analytics.Filter;
import dateline.analytics.Labels;
import dateline.analytics.Searches;
import dateline.index.bulk.Kind;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Counts over time. Elasticsearch does the counting, in one round trip. A second is needed only where what is counted does not add up
 * (stories, keys of which a document has several) and there are more keys than are shown: the rest is what has none of them. Safe for any number of threads.
 */
public final class Timelines {
    private final Searches searches;

    public Timelines(Searches searches) {
        this.searches = searches;
    }

    /**
     * Answers the question.
     *
     * @throws IOException while Elasticsearch is away, or where it takes too long
     */
    public Timeline answer(TimelineQuestion asked) throws IOException {
        TimelineQuestion question =
                asked.basis() == Basis.REFERRED ? asked.of(Buckets.whole(asked.interval(), asked.filter())) : asked;
        List<MultiSearchItem<Void>> answers = searches.askAll(
                Searches.Topic.TIMELINE,
                question.share() ? List.of(counting(question), ofAll(question)) : List.of(counting(question)));
        Map<String, Aggregate> counted = answers.getFirst().aggregations();
        Map<String, Aggregate> dated =
                Answers.get(counted, TimelineAggregations.DATED).filter().aggregations();
        List<DateHistogramBucket> all = histogram(dated, TimelineAggregations.ALL);
        Buckets buckets = Buckets.of(question.interval(), question.filter(), List.of(all));
        List<StringTermsBucket> keys =
                Answers.get(dated, TimelineAggregations.TOP).sterms().buckets().array();
        List<List<Long>> values = keys.stream()
                .map(key -> buckets.values(
                        histogram(key.aggregations(), TimelineAggregations.OVER_TIME), question.measure()::of))
                .toList();
        List<Long> whole = buckets.values(all, question.whole()::of);
        List<Long> other = question.isAdditive() || keys.isEmpty()
                ? rest(whole, values)
                : buckets.values(others(question, dated, keys), question.whole()::of);
        List<Long> divisors = question.share()
                ? buckets.values(
                        histogram(answers.getLast().aggregations(), TimelineAggregations.ALL), question.ofAll()::of)
                : List.of();
        return new Timeline(
                question.interval().jsonValue(),
                question.basis().code(),
                question.share()
                        ? "share of " + question.measure().name()
                        : question.measure().name(),
                question.ofEvents() ? Modalities.of(question.filter()) : null,
                question.whole()
                        .of(Answers.get(counted, TimelineAggregations.UNDATED).missing()),
                buckets.days(),
                series(question, keys, values, divisors),
                Shares.of(other, divisors),
                divisors.isEmpty() ? List.copyOf(whole) : List.copyOf(divisors),
                question.scored() ? buckets.means(all) : null,
                question.basis() == Basis.EVENT
                        ? Answers.get(counted, TimelineAggregations.COARSE)
                                .filter()
                                .docCount()
                        : null);
    }

    private static Searches.Part counting(TimelineQuestion question) {
        return new Searches.Part(
                question.index(),
                search -> search.query(query -> query.bool(bool -> bool.filter(question.always())
                                .filter(question.filter().clausesOrUndated())))
                        .trackTotalHits(total -> total.enabled(false))
                        .aggregations(
                                question.basis() == Basis.EVENT
                                        ? Map.of(TimelineAggregations.COARSE, TimelineAggregations.coarse(question))
                                        : Map.of())
                        .aggregations(TimelineAggregations.DATED, TimelineAggregations.dated(question))
                        .aggregations(TimelineAggregations.UNDATED, TimelineAggregations.undated(question)));
    }

    /** All articles, which shares are shares of. */
    private static Searches.Part ofAll(TimelineQuestion question) {
        Filter all = question.filter().ofAllArticles();
        return new Searches.Part(
                Kind.ARTICLES,
                search -> search.query(query -> query.bool(bool -> bool.filter(all.clauses())))
                        .trackTotalHits(total -> total.enabled(false))
                        .aggregations(
                                TimelineAggregations.ALL,
                                TimelineAggregations.overTime(question, question.ofAll(), false)));
    }

    private static List<Timeline.Series> series(
            TimelineQuestion question, List<StringTermsBucket> keys, List<List<Long>> values, List<Long> divisors) {
        List<Timeline.Series> series = new ArrayList<>();
        for (int i = 0; i < keys.size(); i++) {
            String code = keys.get(i).key().stringValue();
            series.add(new Timeline.Series(
                    code,
                    Labels.of(question.by(), code),
                    Shares.total(values.get(i), divisors),
                    Shares.of(values.get(i), divisors)));
        }
        return series;
    }

    /**
     * Refuses more buckets than anyone looks at, before Elasticsearch makes them.
     *
     * @throws TooManyBuckets where there are more than 4,000
     */
    public static void check(CalendarInterval interval, Filter filter) {
        LocalDate from = filter.from();
        LocalDate to = filter.to();
        if (from != null && to != null) {
            Buckets.check(interval, from, to);
        }
    }

    /**
     * The length of buckets that suits the days asked for; where they are open, those of the data, which takes a round trip.
     */
    public CalendarInterval fitting(Kind index, List<Query> always, Filter filter) throws IOException {
        LocalDate from = filter.from();
        LocalDate to = filter.to();
        if (from == null || to == null) {
            Map<String, Aggregate> extent = searches.askAll(
                            Searches.Topic.TIMELINE,
                            List.of(new Searches.Part(
                                    index,
                                    search -> search.trackTotalHits(total -> total.enabled(false))
                                            .query(query -> query.bool(
                                                    bool -> bool.filter(always).filter(filter.clauses())))
                                            .aggregations(
                                                    "first", first -> first.min(min -> min.field(filter.dateField())))
                                            .aggregations(
                                                    "last", last -> last.max(max -> max.field(filter.dateField()))))))
                    .getFirst()
                    .aggregations();
            from = from == null ? day(Answers.get(extent, "first").min().value()) : from;
            to = to == null ? day(Answers.get(extent, "last").max().value()) : to;
        }
        return from == null || to == null || to.isBefore(from) ? CalendarInterval.Month : Buckets.fitting(from, to);
    }

    private static @Nullable LocalDate day(@Nullable Double instant) {
        Double millis = Answers.finite(instant);
        return millis == null
                ? null
                : LocalDate.ofEpochDay(
                        Math.floorDiv(millis.longValue(), Duration.ofDays(1).toMillis()));
    }

    /** What has none of the keys shown: what has no key at all, where every key is shown; else it takes a round trip. */
    private List<DateHistogramBucket> others(
            TimelineQuestion question, Map<String, Aggregate> dated, List<StringTermsBucket> shown) throws IOException {
        Long beyond = Answers.get(dated, TimelineAggregations.TOP).sterms().sumOtherDocCount();
        if (beyond != null && beyond == 0) {
            return histogram(
                    Answers.get(dated, TimelineAggregations.KEYLESS).missing().aggregations(),
                    TimelineAggregations.ALL);
        }
        List<String> keys = shown.stream().map(key -> key.key().stringValue()).toList();
        List<Query> clauses = new ArrayList<>(question.always());
        clauses.addAll(question.filter().clauses());
        Searches.Part part = new Searches.Part(
                question.index(),
                search -> search.trackTotalHits(total -> total.enabled(false))
                        .query(query ->
                                query.bool(bool -> bool.filter(clauses).mustNot(Filter.terms(question.by(), keys))))
                        .aggregations(
                                TimelineAggregations.ALL,
                                TimelineAggregations.overTime(question, question.whole(), false)));
        return histogram(
                searches.askAll(Searches.Topic.TIMELINE, List.of(part))
                        .getFirst()
                        .aggregations(),
                TimelineAggregations.ALL);
    }

    private static List<Long> rest(List<Long> whole, List<List<Long>> parts) {
        Long[] rest = whole.toArray(Long[]::new);
        for (List<Long> part : parts) {
            for (int i = 0; i < rest.length; i++) {
                rest[i] -= part.get(i);
            }
        }
        return Arrays.asList(rest);
    }

    private static List<DateHistogramBucket> histogram(Map<String, Aggregate> aggregations, String name) {
        return Answers.get(aggregations, name).dateHistogram().buckets().array();
    }
}
