package dateline.web;

import co.elastic.clients.elasticsearch._types.aggregations.CalendarInterval;
import dateline.analytics.Filter;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** The length of buckets, from a request. */
final class Intervals {
    /** Chosen by the days asked for. */
    static final String AUTO = "auto";

    /** 4,000 buckets: eleven years by day; Elasticsearch itself stops at 65,536 over all series. */
    private static final long MOST_BUCKETS = 4000;

    private Intervals() {}

    static String name(Parameters parameters) {
        return parameters.oneOf("interval", "month", AUTO, "day", "week", "month", "quarter", "year");
    }

    /** Refuses more buckets than anyone looks at. */
    static CalendarInterval of(String name, Filter filter) {
        CalendarInterval interval =
                CalendarInterval.valueOf(name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1));
        LocalDate from = filter.from();
        LocalDate to = filter.to();
        ChronoUnit unit = switch (interval) {
            case Day -> ChronoUnit.DAYS;
            case Week -> ChronoUnit.WEEKS;
            case Month, Quarter -> ChronoUnit.MONTHS;
            default -> ChronoUnit.YEARS;
        };
        if (from != null && to != null && unit.between(from, to) > MOST_BUCKETS) {
            throw new InvalidParameter(
                    "interval",
                    "from, to and interval make more than " + MOST_BUCKETS + " buckets; choose a longer interval");
        }
        return interval;
    }
}
