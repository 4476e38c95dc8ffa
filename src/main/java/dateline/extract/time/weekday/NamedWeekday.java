package dateline.extract.time.weekday;

import dateline.extract.time.reading.Direction;
import dateline.extract.time.reading.Rule.Found;
import dateline.extract.time.reading.Timex;
import java.time.DayOfWeek;
import org.jspecify.annotations.Nullable;

/**
 * A day of the week by its name.
 *
 * @param index the first token of the expression: the "last" of "last Friday"
 * @param at the token of the name
 * @param direction back behind "last", ahead behind "next", else here
 * @param part the morning of "Monday morning"; null without one
 * @param end the token behind the name
 */
record NamedWeekday(
        int index,
        int at,
        Direction direction,
        DayOfWeek weekday,
        @Nullable String part,
        int end) {
    /** The expression with the part of the day behind the name. */
    Found with(Timex day) {
        return part == null ? new Found(end, day) : new Found(end + 1, day.at("T" + part));
    }

    /** Any day of the name: {@code XXXX-WXX-1} for a Monday. */
    String any() {
        return "XXXX-WXX-" + weekday.getValue();
    }

    Found repeated() {
        return part == null ? new Found(end, Timex.set(any())) : new Found(end + 1, Timex.set(any() + "T" + part));
    }
}
