package dateline.analytics.chart;

import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.aggregations.CalendarInterval;
import co.elastic.clients.util.NamedValue;
import dateline.analytics.Filter;
import dateline.analytics.Measure;
import dateline.extract.model.Granularity;
import java.util.Arrays;
import java.util.List;

/** What a timeline asks Elasticsearch to count, under names by which {@link Timelines} finds it in the answer. */
final class TimelineAggregations {
    static final String ALL = "all";
    static final String TOP = "top";
    static final String OVER_TIME = "over_time";
    static final String DATED = "dated";
    static final String UNDATED = "undated";
    static final String KEYLESS = "keyless";
    static final String COARSE = "coarse";

    private TimelineAggregations() {}

    /** What has a date: all of it, the first keys, and, where counts do not add up, what has no key. */
    static Aggregation dated(TimelineQuestion question) {
        return Aggregation.of(dated -> {
            var container = dated.filter(only ->
                            only.exists(exists -> exists.field(question.basis().field())))
                    .aggregations(ALL, overTime(question, question.whole(), question.scored()))
                    .aggregations(TOP, top(question));
            return question.isAdditive()
                    ? container
                    : container.aggregations(
                            KEYLESS,
                            keyless -> keyless.missing(missing -> missing.field(question.by()))
                                    .aggregations(ALL, overTime(question, question.whole(), false)));
        });
    }

    /** What has no date, and so is in no bucket. */
    static Aggregation undated(TimelineQuestion question) {
        return Aggregation.of(undated -> question.whole()
                .below(undated.missing(missing -> missing.field(question.basis().field()))));
    }

    /** Events whose date is told less exactly than a bucket is long, or as a range of no calendar unit. */
    static Aggregation coarse(TimelineQuestion question) {
        List<String> exact = Arrays.stream(Granularity.values())
                .filter(granularity -> fits(granularity, question.interval()))
                .map(Granularity::code)
                .toList();
        return Aggregation.of(coarse -> coarse.filter(only -> only.bool(bool -> bool.filter(dated ->
                        dated.exists(exists -> exists.field(question.basis().field())))
                .mustNot(Filter.terms("granularity", exact)))));
    }

    private static boolean fits(Granularity granularity, CalendarInterval interval) {
        Granularity longest = switch (interval) {
            case Day -> Granularity.DAY;
            case Week -> Granularity.WEEK;
            case Month -> Granularity.MONTH;
            case Quarter -> Granularity.QUARTER;
            default -> Granularity.YEAR;
        };
        // a week may begin in one month and end in the next
        boolean split = granularity == Granularity.WEEK && interval != CalendarInterval.Week;
        return granularity.compareTo(longest) <= 0 && !split;
    }

    private static Aggregation top(TimelineQuestion question) {
        List<String> asked = question.filter().accepted(question.by());
        return Aggregation.of(top -> question.measure()
                .below(top.terms(terms -> {
                    terms.field(question.by())
                            .size(question.top())
                            .order(
                                    NamedValue.of(question.measure().order(), SortOrder.Desc),
                                    NamedValue.of("_key", SortOrder.Asc));
                    // not what is told in the same documents
                    return asked.isEmpty() ? terms : terms.include(include -> include.terms(asked));
                }))
                .aggregations(OVER_TIME, overTime(question, question.measure(), false)));
    }

    /** @param scored whether the mean score is wanted, too */
    static Aggregation overTime(TimelineQuestion question, Measure measure, boolean scored) {
        return Aggregation.of(any -> {
            var container = measure.below(any.dateHistogram(
                    histogram -> Buckets.filled(histogram, question.basis(), question.interval(), question.filter())));
            return scored
                    ? container.aggregations("score", score -> score.avg(mean -> mean.field("score")))
                    : container;
        });
    }
}
