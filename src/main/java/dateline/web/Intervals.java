package dateline.web;

import co.elastic.clients.elasticsearch._types.aggregations.CalendarInterval;
import dateline.analytics.Filter;
import dateline.analytics.chart.Timelines;
import java.util.Locale;

/** The length of buckets, from a request. */
final class Intervals {
    static final String INTERVAL = "interval";

    /** Chosen by the days asked for. */
    static final String AUTO = "auto";

    private Intervals() {}

    static String name(Parameters parameters) {
        return parameters.oneOf(INTERVAL, "month", AUTO, "day", "week", "month", "quarter", "year");
    }

    /** Refuses more buckets than anyone looks at. */
    static CalendarInterval of(String name, Filter filter) {
        CalendarInterval interval =
                CalendarInterval.valueOf(name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1));
        Timelines.check(interval, filter);
        return interval;
    }
}
