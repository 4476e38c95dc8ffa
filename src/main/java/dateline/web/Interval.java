package dateline.web;

import co.elastic.clients.elasticsearch._types.aggregations.CalendarInterval;
import dateline.analytics.Filter;
import dateline.analytics.chart.Timelines;
import dateline.analytics.chart.TooManyBuckets;
import java.io.IOException;
import java.util.Locale;

/**
 * The length of buckets, from a request.
 *
 * @param given whether it was asked for, so that no other will do
 */
record Interval(String name, boolean given) {
    private static final String PARAMETER = "interval";

    /** Chosen by the days asked for. */
    private static final String AUTO = "auto";

    /** 20 characters: longer than any of the names. */
    private static final int LONGEST_NAME = 20;

    static Interval of(Parameters parameters) {
        return new Interval(
                parameters.oneOf(PARAMETER, "month", AUTO, "day", "week", "month", "quarter", "year"),
                parameters.text(PARAMETER, LONGEST_NAME) != null);
    }

    /** Asks Elasticsearch. */
    @FunctionalInterface
    interface Asking<T> {
        T ask() throws IOException;
    }

    /** Answers with buckets of that length. */
    @FunctionalInterface
    interface Answering<T> {
        T in(CalendarInterval length) throws IOException;
    }

    /**
     * Answers in buckets of the length asked for. Where none was, and months would be more than anyone looks at, because one article
     * speaks of an early century, in those that fit the data.
     *
     * @param fitting what fits the data
     */
    <T> T answer(Filter filter, Asking<CalendarInterval> fitting, Answering<T> answering) throws IOException {
        try {
            return name.equals(AUTO) ? answering.in(fitting.ask()) : inNamed(filter, fitting, answering);
        } catch (TooManyBuckets e) {
            throw new InvalidParameter(PARAMETER, String.valueOf(e.getMessage()));
        }
    }

    private <T> T inNamed(Filter filter, Asking<CalendarInterval> fitting, Answering<T> answering) throws IOException {
        try {
            return answering.in(checked(filter));
        } catch (TooManyBuckets e) {
            if (given) {
                throw e;
            }
            return answering.in(fitting.ask());
        }
    }

    /** Refuses more buckets than anyone looks at. */
    private CalendarInterval checked(Filter filter) {
        CalendarInterval interval =
                CalendarInterval.valueOf(name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1));
        Timelines.check(interval, filter);
        return interval;
    }
}
