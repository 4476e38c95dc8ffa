package dateline.extract.time.reading;

import dateline.extract.model.Granularity;
import dateline.extract.model.Interval;
import dateline.extract.model.Mention.TimexKind;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import org.jspecify.annotations.Nullable;

/**
 * What a temporal expression denotes: TIMEX3's kind and value, and the days of the calendar. Values follow the TimeML annotation
 * guidelines 1.2.1.
 */
public record Timex(TimexKind kind, String value, @Nullable Interval interval) {

    public static Timex day(LocalDate day) {
        return new Timex(TimexKind.DATE, day.toString(), Interval.day(day));
    }

    public static Timex month(YearMonth month) {
        return date(month.toString(), month.atDay(1), month.atEndOfMonth(), Granularity.MONTH);
    }

    public static Timex year(int year) {
        return date(digits(year, 4), LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), Granularity.YEAR);
    }

    /** The ISO week that holds the day. */
    public static Timex week(LocalDate day) {
        LocalDate monday = day.with(DayOfWeek.MONDAY);
        String value = digits(day.get(IsoFields.WEEK_BASED_YEAR), 4) + "-W"
                + digits(day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR), 2);
        return date(value, monday, monday.plusDays(6), Granularity.WEEK);
    }

    public static Timex weekend(LocalDate day) {
        LocalDate saturday = day.with(DayOfWeek.SATURDAY);
        return new Timex(TimexKind.DATE, week(day).value + "-WE", new Interval(saturday, saturday.plusDays(1), null));
    }

    public static Timex quarter(int year, int quarter) {
        return partOfYear(year, "-Q" + quarter, YearMonth.of(year, quarter * 3 - 2), 3, Granularity.QUARTER);
    }

    /** The quarter that holds the day. */
    public static Timex quarter(LocalDate day) {
        return quarter(day.getYear(), day.get(IsoFields.QUARTER_OF_YEAR));
    }

    public static Timex half(int year, int half) {
        return partOfYear(year, "-H" + half, YearMonth.of(year, half * 6 - 5), 6, Granularity.HALF);
    }

    private static Timex partOfYear(int year, String part, YearMonth first, int months, Granularity granularity) {
        LocalDate last = first.plusMonths(months - 1L).atEndOfMonth();
        return date(digits(year, 4) + part, first.atDay(1), last, granularity);
    }

    /** @param decade 199 for the 1990s */
    public static Timex decade(int decade) {
        return date(
                Integer.toString(decade),
                LocalDate.of(decade * 10, 1, 1),
                LocalDate.of(decade * 10 + 9, 12, 31),
                Granularity.DECADE);
    }

    /** The century with that ordinal: 20 has the value 19, and the years 1900 to 1999. */
    public static Timex century(int ordinal) {
        int first = Math.max(1, (ordinal - 1) * 100);
        return date(
                digits(ordinal - 1, 2),
                LocalDate.of(first, 1, 1),
                LocalDate.of((ordinal - 1) * 100 + 99, 12, 31),
                Granularity.CENTURY);
    }

    /** A value without days: {@code PAST_REF}. */
    public static Timex vague(String value) {
        return new Timex(TimexKind.DATE, value, null);
    }

    /** The past, the present or the future, of which no day is told. */
    public static Timex reference(Direction direction) {
        return vague(
                switch (direction) {
                    case BACK -> "PAST_REF";
                    case HERE -> "PRESENT_REF";
                    case AHEAD -> "FUTURE_REF";
                });
    }

    public static Timex duration(String value) {
        return new Timex(TimexKind.DURATION, value, null);
    }

    public static Timex set(String value) {
        return new Timex(TimexKind.SET, value, null);
    }

    /** This day with a time behind it: {@code 2024-02-07} and {@code TMO} or {@code T08:30}. */
    public Timex at(String time) {
        return new Timex(TimexKind.TIME, value + time, interval);
    }

    /** The same expression where no day of the calendar can be told. */
    public Timex without() {
        return new Timex(kind, value, null);
    }

    /** The same expression where just one day is meant: "two weeks ago" has the value of a week. */
    public Timex on(LocalDate day) {
        return new Timex(kind, value, Interval.day(day));
    }

    /** The same expression from one day to another. */
    public Timex between(LocalDate from, LocalDate to) {
        return new Timex(kind, value, new Interval(from, to, null));
    }

    public boolean isCentury() {
        return interval != null && interval.granularity() == Granularity.CENTURY;
    }

    private static String digits(int number, int least) {
        String digits = Integer.toString(number);
        return "0".repeat(Math.max(0, least - digits.length())) + digits;
    }

    private static Timex date(String value, LocalDate from, LocalDate to, Granularity granularity) {
        return new Timex(TimexKind.DATE, value, new Interval(from, to, granularity));
    }
}
