package dateline.extract.time.weekday;

import dateline.extract.model.Granularity;
import dateline.extract.model.Interval;
import dateline.extract.time.day.DaysOfMonth;
import dateline.extract.time.day.MonthDates;
import dateline.extract.time.reading.Reading;
import dateline.extract.time.reading.Rule.Found;
import dateline.extract.time.reading.TimeWords;
import dateline.extract.time.reading.Timex;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Weekdays with the day of the month behind them, which decides: {@code Thursday, May 30}, {@code Monday (3 March)}. Immutable. */
final class DatedWeekdays {
    private static final int DAYS_OF_A_SLIP = 7;

    private final TimeWords words;
    private final MonthDates months;
    private final DaysOfMonth numbered;

    DatedWeekdays(TimeWords words, MonthDates months) {
        this.words = words;
        this.months = months;
        this.numbered = new DaysOfMonth(words);
    }

    /** The date behind a weekday that ends before the token, or null. */
    @Nullable
    Found at(Reading reading, int end, DayOfWeek weekday) {
        boolean bracket = reading.is(end, "(");
        int at = reading.is(end, ",") || bracket ? end + 1 : end;
        at += reading.is(at, "the") ? 1 : 0;
        boolean day = numbered.isDay(reading, at) || words.month(reading.token(at)) > 0;
        Found found = day ? months.at(reading, at) : null;
        Interval interval = found == null ? null : found.timex().interval();
        if (found == null || interval == null || interval.granularity() != Granularity.DAY) {
            return null;
        }
        boolean dated = reading.year(found.end() - 1) > 0;
        // who writes so near the day may err in its name, not in the year
        LocalDate today = reading.today();
        boolean near = today != null && Math.abs(ChronoUnit.DAYS.between(today, interval.from())) <= DAYS_OF_A_SLIP;
        Timex told = dated || near ? found.timex() : onWeekday(found.timex(), interval.from(), weekday);
        // "Thursday (December 3)" are two expressions for one day
        return new Found(bracket ? end : found.end(), told);
    }

    /** "Monday 3 March" without a year: the one beside which the day is a Monday. */
    private static Timex onWeekday(Timex timex, LocalDate day, DayOfWeek weekday) {
        if (day.getDayOfWeek() == weekday) {
            return timex;
        }
        return day.plusYears(1).getDayOfWeek() == weekday
                ? Timex.day(day.plusYears(1))
                : day.minusYears(1).getDayOfWeek() == weekday ? Timex.day(day.minusYears(1)) : timex;
    }
}
