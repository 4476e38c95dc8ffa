package dateline.kibana.panel;

import java.time.Duration;
import java.util.List;

/**
 * How long the buckets of a date histogram are in Kibana, whose settings {@code histogram:barTarget} and {@code histogram:maxBars} are 50
 * and 100 as long as nobody changes them. Source: {@code time_buckets.ts} and {@code calc_auto_interval.ts} of Kibana 9.
 */
enum KibanaInterval {
    YEAR("1y", Duration.ofDays(365)),
    MONTH("1M", Duration.ofDays(30)),
    WEEK("1w", Duration.ofDays(7)),
    DAY("1d", Duration.ofDays(1)),
    HALF_DAY("12h", Duration.ofHours(12));

    private static final int TARGET = 50;
    private static final int MOST = 100;

    final String code;
    private final Duration length;

    KibanaInterval(String code, Duration length) {
        this.code = code;
        this.length = length;
    }

    /**
     * Of a time range.
     *
     * @param asked {@code auto} or the least length
     */
    static KibanaInterval of(String asked, Duration range) {
        KibanaInterval chosen = asked.equals("auto") ? near(range) : coded(asked);
        KibanaInterval least = fitting(range.dividedBy(MOST));
        return chosen.length.compareTo(least.length) < 0 ? least : chosen;
    }

    /** One longer than the longest that gives as many buckets as are aimed at. */
    private static KibanaInterval near(Duration range) {
        KibanaInterval fitting = fitting(range.dividedBy(TARGET));
        return values()[Math.max(0, fitting.ordinal() - 1)];
    }

    /** The longest that is not longer than a bucket. */
    private static KibanaInterval fitting(Duration bucket) {
        return List.of(values()).stream()
                .filter(interval -> interval.length.compareTo(bucket) <= 0)
                .findFirst()
                .orElse(HALF_DAY);
    }

    private static KibanaInterval coded(String code) {
        return List.of(values()).stream()
                .filter(interval -> interval.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no interval " + code));
    }
}
