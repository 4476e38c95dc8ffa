package dateline.web;

import co.elastic.clients.elasticsearch._types.aggregations.CalendarInterval;
import dateline.analytics.Filter;
import dateline.analytics.chart.Timelines;
import dateline.analytics.chart.TooManyBuckets;
import java.io.IOException;
import java.util.Locale;

/** The length of buckets, from a request. */
final class Intervals {
    static final String INTERVAL = "interval";

    /** Chosen by the days asked for. */
    static final String AUTO = "auto";

    private static final int LONGEST_NAME = 20;

    private Intervals() {}

    static String name(Parameters parameters) {
        return parameters.oneOf(INTERVAL, "month", AUTO, "day", "week", "month", "quarter", "year");
    }

    /** Whether one was asked for, so that no other will do. */
    static boolean isGiven(Parameters parameters) {
        return parameters.text(INTERVAL, LONGEST_NAME) != null;
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
    static <T> T in(
            String interval, boolean given, Filter filter, Asking<CalendarInterval> fitting, Answering<T> answering)
            throws IOException {
        try {
            if (interval.equals(AUTO)) {
                return answering.in(fitting.ask());
            }
            try {
                return answering.in(of(interval, filter));
            } catch (TooManyBuckets e) {
                if (given) {
                    throw e;
                }
                return answering.in(fitting.ask());
            }
        } catch (TooManyBuckets e) {
            throw new InvalidParameter(INTERVAL, String.valueOf(e.getMessage()));
        }
    }

    /** Refuses more buckets than anyone looks at. */
    private static CalendarInterval of(String name, Filter filter) {
        CalendarInterval interval =
                CalendarInterval.valueOf(name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1));
        Timelines.check(interval, filter);
        return interval;
    }
}
