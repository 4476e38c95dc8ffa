package dateline.extract.time.day;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;

/** The rule by which a holiday falls on a day of a year: 25 December, two days before Easter, the fourth Thursday of November. */
public sealed interface DayOfYear {

    LocalDate in(int year);

    /** The day of any year that lies nearest to {@code today}. */
    default LocalDate nearest(LocalDate today) {
        LocalDate nearest = in(today.getYear());
        for (int shift : new int[] {-1, 1}) {
            LocalDate other = in(today.getYear() + shift);
            if (Math.abs(other.toEpochDay() - today.toEpochDay())
                    < Math.abs(nearest.toEpochDay() - today.toEpochDay())) {
                nearest = other;
            }
        }
        return nearest;
    }

    /** The same day each year. */
    record Fixed(MonthDay day) implements DayOfYear {
        @Override
        public LocalDate in(int year) {
            return day.atYear(year);
        }
    }

    /** Days after Easter Sunday of the Western churches. */
    record AfterEaster(int days) implements DayOfYear {
        @Override
        public LocalDate in(int year) {
            return easter(year).plusDays(days);
        }
    }

    /** The n-th such weekday of a month (the last for -1), and days after it. */
    record NthWeekday(int month, DayOfWeek weekday, int ordinal, int days) implements DayOfYear {
        @Override
        public LocalDate in(int year) {
            return LocalDate.of(year, month, 1)
                    .with(TemporalAdjusters.dayOfWeekInMonth(ordinal, weekday))
                    .plusDays(days);
        }
    }

    /** Reads {@code 12-25}, {@code easter-2}, {@code 11-thursday-4} or {@code 11-thursday-4+1} (the day after). */
    static DayOfYear parse(String rule) {
        if (rule.startsWith("easter")) {
            String days = rule.substring("easter".length());
            return new AfterEaster(days.isEmpty() ? 0 : Integer.parseInt(days));
        }
        if (rule.matches("\\d\\d-\\d\\d")) {
            return new Fixed(MonthDay.parse("--" + rule));
        }
        String[] parts = rule.split("[-+]", -1);
        boolean last = parts[2].equals("last");
        return new NthWeekday(
                Integer.parseInt(parts[0]),
                DayOfWeek.valueOf(parts[1].toUpperCase(Locale.ROOT)),
                last ? -1 : Integer.parseInt(parts[2]),
                parts.length > 3 ? Integer.parseInt(parts[3]) : 0);
    }

    /** Easter Sunday of the Gregorian calendar, by the algorithm of Meeus, Jones and Butcher (Nature, 1876). */
    static LocalDate easter(int year) {
        int a = year % 19;
        int b = year / 100;
        int c = year % 100;
        int h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
        int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
        int m = (a + 11 * h + 22 * l) / 451;
        int month = (h + l - 7 * m + 114) / 31;
        return LocalDate.of(year, month, (h + l - 7 * m + 114) % 31 + 1);
    }
}
