package dateline.extract.time.reading;

import dateline.extract.model.Interval;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/** Units of the calendar by the letters of TIMEX3 (D, W, M, Q, Y; DE, CE, FN, WE beside them), and what lies so many of them from a day: two M from 5 May is July. */
public final class Units {
    private static final long FIRST_DAY = LocalDate.of(1, 1, 1).toEpochDay();

    private Units() {}

    /** "Two days later" than a year is no day of the calendar. */
    public static boolean isFiner(String unit, Interval last) {
        long days = last.to().toEpochDay() - last.from().toEpochDay() + 1;
        long most = switch (unit) {
            case "D" -> 1;
            case "W", "FN", "WE" -> 7;
            case "M" -> 31;
            case "Q" -> 184;
            case "Y" -> 366;
            default -> Long.MAX_VALUE;
        };
        return days > most;
    }

    /** The unit that lies so many units from a day: told in years, a year; told in days, a day. */
    public static @Nullable Timex shift(LocalDate base, String unit, int number) {
        int year = base.getYear() + number;
        boolean early = switch (unit) {
            case "D" -> base.toEpochDay() + number < FIRST_DAY;
            case "W", "FN", "WE" -> base.toEpochDay() + 14L * number < FIRST_DAY;
            case "M", "Q" ->
                year < 1 && YearMonth.from(base).plusMonths(3L * number).getYear() < 1;
            default -> false;
        };
        if (early) {
            return null;
        }
        return switch (unit) {
            case "D" -> Timex.day(base.plusDays(number));
            case "W" -> Timex.week(base.plusWeeks(number));
            case "FN" -> Timex.week(base.plusWeeks(2L * number));
            case "WE" -> Timex.weekend(base.plusWeeks(number));
            case "M" -> Timex.month(YearMonth.from(base).plusMonths(number));
            case "Q" -> {
                YearMonth month = YearMonth.from(base).plusMonths(3L * number);
                yield Timex.quarter(month.getYear(), (month.getMonthValue() + 2) / 3);
            }
            case "Y" -> year < 1 ? null : Timex.year(year);
            case "DE" -> base.getYear() + 10 * number < 1 ? null : Timex.decade(base.getYear() / 10 + number);
            case "CE" ->
                base.getYear() / 100 + 1 + number < 1 ? null : Timex.century(base.getYear() / 100 + 1 + number);
            default -> null;
        };
    }
}
