package dateline.extract.time.weekday;

import dateline.extract.time.reading.Reading;
import dateline.extract.time.reading.Rule;
import dateline.extract.time.reading.TimeWords;
import dateline.extract.time.reading.Timex;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;

/**
 * Weeks counted from a day of the week or from today: {@code Tuesday week}, {@code a week on Tuesday}, {@code two weeks from Friday},
 * {@code a week tomorrow}, {@code a week ago Monday}.
 */
public final class WeeksFromDay implements Rule {
    private static final int MOST_WEEKS = 52;

    private final TimeWords words;

    public WeeksFromDay(TimeWords words) {
        this.words = words;
    }

    @Override
    public @Nullable Found at(Reading reading, int index) {
        LocalDate today = reading.today();
        if (today == null) {
            return null;
        }
        DayOfWeek weekday = words.weekdayByName(reading.token(index));
        return weekday == null ? null : dayThenWeek(reading, index, today, weekday);
    }

    /** "Tuesday week", "Friday fortnight": one or two weeks after the next such day. */
    private static @Nullable Found dayThenWeek(Reading reading, int index, LocalDate today, DayOfWeek weekday) {
        int weeks = reading.is(index + 1, "week") ? 1 : reading.is(index + 1, "fortnight") ? 2 : 0;
        boolean closes =
                reading.is(index + 2, "to") || (reading.isMarkOrEdge(index + 2) && !reading.is(index + 2, "-"));
        boolean whole = reading.is(index - 1, "a") || reading.is(index - 1, "the");
        if (weeks == 0 || !closes || whole) {
            return null;
        }
        LocalDate next = today.with(TemporalAdjusters.next(weekday));
        return new Found(index + 2, Timex.day(next.plusWeeks(weeks)));
    }

    /** So many weeks, told before the token, from a day told behind it: "from Friday", "ago on Monday", "tomorrow". */
    public @Nullable Found after(Reading reading, int index, long weeks) {
        LocalDate today = reading.today();
        if (today == null || weeks < 1 || weeks > MOST_WEEKS) {
            return null;
        }
        if (reading.is(index, "ago")) {
            return ago(reading, reading.is(index + 1, "on") ? index + 2 : index + 1, today, weeks);
        }
        boolean from = reading.is(index, "from");
        boolean on = reading.is(index, "on");
        int dayAt = from || on ? index + 1 : index;
        DayOfWeek weekday = from || on ? words.weekdayByName(reading.token(dayAt)) : null;
        if (weekday != null && (from || reading.tense().looksAhead(index))) {
            return day(dayAt, today.with(TemporalAdjusters.next(weekday)).plusWeeks(weeks));
        }
        Integer days = on ? null : words.daysFromToday(reading.token(dayAt));
        return days != null && days >= 0 && !reading.is(dayAt, "tonight")
                ? day(dayAt, today.plusDays(days).plusWeeks(weeks))
                : null;
    }

    private @Nullable Found ago(Reading reading, int dayAt, LocalDate today, long weeks) {
        DayOfWeek weekday = words.weekdayByName(reading.token(dayAt));
        return weekday == null
                ? null
                : day(
                        dayAt,
                        today.with(TemporalAdjusters.previousOrSame(weekday)).minusWeeks(weeks));
    }

    private static Found day(int last, LocalDate day) {
        return new Found(last + 1, Timex.day(day));
    }
}
