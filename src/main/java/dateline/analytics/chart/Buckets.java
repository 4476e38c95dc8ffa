package dateline.analytics.chart;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.CalendarInterval;
import co.elastic.clients.elasticsearch._types.aggregations.DateHistogramAggregation;
import co.elastic.clients.elasticsearch._types.aggregations.DateHistogramBucket;
import co.elastic.clients.elasticsearch._types.aggregations.FieldDateMath;
import dateline.analytics.Answers;
import dateline.analytics.Basis;
import dateline.analytics.Filter;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** The buckets of one timeline, in order and without gaps. Immutable. */
final class Buckets {
    private final List<String> days = new ArrayList<>();
    private final Map<String, Integer> places = new HashMap<>();

    private Buckets() {}

    /**
     * Asks Elasticsearch for the buckets that hold anything; the gaps between them are filled here, where they cost nothing.
     * Intervals that reach further than the days asked for, which are whole buckets then ({@link #whole}), are cut.
     */
    static DateHistogramAggregation.Builder filled(
            DateHistogramAggregation.Builder histogram, Basis basis, CalendarInterval interval, Filter filter) {
        histogram
                .field(basis.field())
                .calendarInterval(interval)
                .timeZone(filter.timeZone())
                // u, for y would tell the year 0, in which the year 1 begins in zones of the west, as 1
                .format("uuuu-MM-dd")
                .minDocCount(1);
        LocalDate from = filter.from();
        LocalDate to = filter.to();
        if (basis == Basis.REFERRED && (from != null || to != null)) {
            histogram.hardBounds(bounds -> {
                if (from != null) {
                    bounds.min(day(from));
                }
                return to == null ? bounds : bounds.max(day(to));
            });
        }
        return histogram;
    }

    /**
     * The same question of whole buckets: an interval in the first or last is counted wherever it lies there, so the days asked for
     * must not end in its middle.
     */
    static Filter whole(CalendarInterval interval, Filter filter) {
        LocalDate from = filter.from();
        LocalDate to = filter.to();
        return filter.during(
                from == null ? null : start(from, interval),
                to == null ? null : next(start(to, interval), interval).minusDays(1));
    }

    private static FieldDateMath day(LocalDate day) {
        return FieldDateMath.of(math -> math.expr(day.toString()));
    }

    /**
     * From the first day asked for to the last; where one is open, from the first bucket that holds anything to the last.
     *
     * @throws TooManyBuckets where there are more than 4,000
     */
    static Buckets of(CalendarInterval interval, Filter filter, List<List<DateHistogramBucket>> histograms) {
        LocalDate from = filter.from();
        LocalDate to = filter.to();
        LocalDate first = from == null || to == null ? null : start(from, interval);
        LocalDate last = from == null || to == null ? null : start(to, interval);
        for (List<DateHistogramBucket> histogram : histograms) {
            if (!histogram.isEmpty()) {
                LocalDate begin = day(histogram.getFirst());
                LocalDate end = day(histogram.getLast());
                first = first == null || begin.isBefore(first) ? begin : first;
                last = last == null || end.isAfter(last) ? end : last;
            }
        }
        Buckets buckets = new Buckets();
        if (first != null && last != null && !last.isBefore(first)) {
            check(interval, first, last);
            for (LocalDate day = first; !day.isAfter(last); day = next(day, interval)) {
                buckets.places.put(day.toString(), buckets.days.size());
                buckets.days.add(day.toString());
            }
        }
        return buckets;
    }

    private static LocalDate day(DateHistogramBucket bucket) {
        return LocalDate.parse(Objects.requireNonNull(bucket.keyAsString()));
    }

    /**
     * Refuses more buckets than anyone looks at.
     *
     * @throws TooManyBuckets where there are more than 4,000
     */
    static void check(CalendarInterval interval, LocalDate from, LocalDate to) {
        long buckets = count(interval, from, to);
        if (buckets > TooManyBuckets.MOST) {
            throw new TooManyBuckets(buckets);
        }
    }

    private static long count(CalendarInterval interval, LocalDate from, LocalDate to) {
        LocalDate first = start(from, interval);
        long further = switch (interval) {
            case Day -> ChronoUnit.DAYS.between(first, to);
            case Week -> ChronoUnit.WEEKS.between(first, to);
            case Month -> ChronoUnit.MONTHS.between(first, to);
            case Quarter -> IsoFields.QUARTER_YEARS.between(first, to);
            default -> ChronoUnit.YEARS.between(first, to);
        };
        return further + 1;
    }

    /** About how many buckets there will be: where the days are open, those of some twenty years. */
    static long expected(CalendarInterval interval, Filter filter) {
        LocalDate from = filter.from();
        LocalDate to = filter.to();
        long buckets = from != null && to != null
                ? count(interval, from, to)
                : count(interval, LocalDate.of(2001, 1, 1), LocalDate.of(2020, 12, 31));
        return Math.min(buckets, TooManyBuckets.MOST);
    }

    private static LocalDate start(LocalDate day, CalendarInterval interval) {
        return switch (interval) {
            case Day -> day;
            case Week -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case Month -> day.withDayOfMonth(1);
            case Quarter -> day.with(IsoFields.DAY_OF_QUARTER, 1);
            default -> day.withDayOfYear(1);
        };
    }

    private static LocalDate next(LocalDate day, CalendarInterval interval) {
        return switch (interval) {
            case Day -> day.plusDays(1);
            case Week -> day.plusWeeks(1);
            case Month -> day.plusMonths(1);
            case Quarter -> day.plusMonths(3);
            default -> day.plusYears(1);
        };
    }

    /** The first day of each. */
    List<String> days() {
        return List.copyOf(days);
    }

    /** A value for each of our buckets: those that are not told are 0. */
    List<Long> values(List<DateHistogramBucket> buckets, ToLongFunction<DateHistogramBucket> value) {
        long[] values = new long[days.size()];
        for (DateHistogramBucket bucket : buckets) {
            Integer place = places.get(bucket.keyAsString());
            if (place != null) {
                values[place] = value.applyAsLong(bucket);
            }
        }
        return Arrays.stream(values).boxed().toList();
    }

    /** The mean score of each, rounded to hundredths; null where there is none. */
    List<@Nullable Double> means(List<DateHistogramBucket> buckets) {
        @Nullable Double[] means = new @Nullable Double[days.size()];
        for (DateHistogramBucket bucket : buckets) {
            Aggregate mean = bucket.aggregations().get("score");
            Integer place = places.get(bucket.keyAsString());
            if (mean != null && place != null) {
                means[place] = rounded(mean.avg().value());
            }
        }
        return Arrays.asList(means);
    }

    static @Nullable Double rounded(@Nullable Double value) {
        Double finite = Answers.finite(value);
        return finite == null ? null : Math.round(finite * 100) / 100.0;
    }

    /** The length of buckets that shows so many days in at most some 120 of them. */
    static CalendarInterval fitting(LocalDate from, LocalDate to) {
        long days = ChronoUnit.DAYS.between(from, to) + 1;
        if (days <= 120) {
            return CalendarInterval.Day;
        }
        if (days <= 2 * 366) {
            return CalendarInterval.Week;
        }
        if (days <= 10 * 366) {
            return CalendarInterval.Month;
        }
        return days <= 30 * 366 ? CalendarInterval.Quarter : CalendarInterval.Year;
    }
}
