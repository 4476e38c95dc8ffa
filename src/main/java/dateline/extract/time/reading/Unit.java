package dateline.extract.time.reading;

import dateline.extract.model.Interval;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Units of time, and what lies so many of them from a day: two months from 5 May is July. */
public enum Unit {
    SECOND("TS", ChronoUnit.SECONDS, 1),
    MINUTE("TM", ChronoUnit.MINUTES, 1),
    HOUR("TH", ChronoUnit.HOURS, 1),
    DAY("D", ChronoUnit.DAYS, 1),
    WEEK("W", ChronoUnit.WEEKS, 1),
    FORTNIGHT("FN", ChronoUnit.WEEKS, 2),
    WEEKEND("WE", ChronoUnit.WEEKS, 1),
    MONTH("M", ChronoUnit.MONTHS, 1),
    QUARTER("Q", ChronoUnit.MONTHS, 3),
    YEAR("Y", ChronoUnit.YEARS, 1),
    DECADE("DE", ChronoUnit.DECADES, 1),
    CENTURY("CE", ChronoUnit.CENTURIES, 1),
    MILLENNIUM("ML", ChronoUnit.MILLENNIA, 1);

    /** Nobody counts further from a day. */
    private static final int MOST = 50_000;

    private final String code;
    private final ChronoUnit step;
    private final int steps;

    Unit(String code, ChronoUnit step, int steps) {
        this.code = code;
        this.step = step;
        this.steps = steps;
    }

    /** The unit by its code in {@code lexicons/time-words.tsv}: TIMEX3's letter, behind a T for units of the clock. */
    static Unit of(String code) {
        for (Unit unit : values()) {
            if (unit.code.equals(code)) {
                return unit;
            }
        }
        throw new IllegalArgumentException("no unit of time: " + code);
    }

    /** Whether it is told by clocks, not by calendars. */
    public boolean isOfClock() {
        return step.isTimeBased();
    }

    /** TIMEX3's letter: W for weeks, M for months and for minutes. */
    public String letter() {
        return isOfClock() ? code.substring(1) : code;
    }

    /** So many units after a day; before it, where the number is less than 0. For units of the calendar only. */
    public LocalDate plus(LocalDate day, int number) {
        return day.plus((long) number * steps, step);
    }

    /** Whether it is finer than what was told: "two days later" than a year is no day of the calendar. */
    public boolean isFinerThan(Interval told) {
        long most = switch (this) {
            case DAY -> 1;
            case WEEK, FORTNIGHT, WEEKEND -> 7;
            case MONTH -> 31;
            case QUARTER -> 184;
            case YEAR -> 366;
            default -> Long.MAX_VALUE;
        };
        return ChronoUnit.DAYS.between(told.from(), told.to()) >= most;
    }

    /** What lies so many units from a day: told in years, a year; told in days, a day. Null before the year 1 and for units of the clock. */
    public @Nullable Timex shift(LocalDate day, int number) {
        LocalDate then = isOfClock() || Math.abs(number) > MOST ? null : plus(day, number);
        return then == null || then.getYear() < 1 ? null : holding(then);
    }

    /** The unit of the calendar that holds the day; null where the calendar has none. */
    public @Nullable Timex holding(LocalDate day) {
        return switch (this) {
            case DAY -> Timex.day(day);
            case WEEK, FORTNIGHT -> Timex.week(day);
            case WEEKEND -> Timex.weekend(day);
            case MONTH -> Timex.month(YearMonth.from(day));
            case QUARTER -> Timex.quarter(day);
            case YEAR -> Timex.year(day.getYear());
            case DECADE -> Timex.decade(day.getYear() / 10);
            case CENTURY -> Timex.century(day.getYear() / 100 + 1);
            case SECOND, MINUTE, HOUR, MILLENNIUM -> null;
        };
    }
}
