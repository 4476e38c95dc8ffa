package dateline.analytics.chart;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.CalendarInterval;
import co.elastic.clients.elasticsearch._types.aggregations.DateHistogramAggregation;
import co.elastic.clients.elasticsearch._types.aggregations.DateHistogramBucket;
import co.elastic.clients.elasticsearch._types.aggregations.FieldDateMath;
import dateline.analytics.Filter;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** The buckets of one timeline, in order and without gaps. Not safe for use by several threads. */
final class Buckets {
    private final List<String> days = new ArrayList<>();
    private final Map<String, Integer> places = new HashMap<>();

    /** Buckets from the first day asked for to the last, also where there is nothing; intervals that reach further are cut. */
    static DateHistogramAggregation.Builder bounded(DateHistogramAggregation.Builder histogram, Filter filter) {
        LocalDate from = filter.from();
        LocalDate to = filter.to();
        if (from != null && to != null) {
            histogram.extendedBounds(bounds -> bounds.min(day(from)).max(day(to)));
        }
        if (filter.dateField().equals("referred") && (from != null || to != null)) {
            histogram.hardBounds(bounds -> {
                if (from != null) {
                    bounds.min(day(from));
                }
                return to == null ? bounds : bounds.max(day(to));
            });
        }
        return histogram;
    }

    private static FieldDateMath day(LocalDate day) {
        return FieldDateMath.of(math -> math.expr(day.toString()));
    }

    /** Takes the days of these buckets. */
    void cover(List<DateHistogramBucket> buckets) {
        buckets.forEach(bucket -> add(Objects.requireNonNull(bucket.keyAsString())));
    }

    /** Takes the days of several histograms, and those between them. */
    void coverAll(List<List<DateHistogramBucket>> histograms, CalendarInterval interval) {
        List<LocalDate> all = histograms.stream()
                .flatMap(List::stream)
                .map(bucket -> LocalDate.parse(Objects.requireNonNull(bucket.keyAsString())))
                .sorted()
                .toList();
        if (!all.isEmpty()) {
            for (LocalDate day = all.getFirst(); !day.isAfter(all.getLast()); day = next(day, interval)) {
                add(day.toString());
            }
        }
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

    private void add(String day) {
        places.put(day, days.size());
        days.add(day);
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
        return value == null || value.isNaN() || value.isInfinite() ? null : Math.round(value * 100) / 100.0;
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
