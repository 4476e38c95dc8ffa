package dateline.extract.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Days of the calendar, both ends included.
 *
 * @param granularity how exactly the text told it; null for a range of no calendar unit ("from March to May")
 */
public record Interval(
        LocalDate from, LocalDate to, @Nullable Granularity granularity) {

    public Interval {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("an interval must not end before it begins: " + from + ".." + to);
        }
    }

    /** One day. */
    public static Interval day(LocalDate day) {
        return new Interval(day, day, Granularity.DAY);
    }
}
