package dateline.extract.time.day;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.chrono.HijrahDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.function.IntFunction;

/** The rule by which a holiday falls on a day of a year: 25 December, two days before Easter, the fourth Thursday of November. */
public sealed interface DayOfYear {

    LocalDate in(int year);

    /** The day of any year that lies nearest to {@code today}. */
    default LocalDate nearest(LocalDate today) {
        return nearest(today, today.getYear(), this::in);
    }

    /** The day that lies nearest, of those in a year of any calendar, the one before and the one after. */
    private static LocalDate nearest(LocalDate today, int year, IntFunction<LocalDate> in) {
        LocalDate nearest = in.apply(year);
        for (int other : new int[] {year - 1, year + 1}) {
            LocalDate day = in.apply(other);
            if (daysBetween(day, today) < daysBetween(nearest, today)) {
                nearest = day;
            }
        }
        return nearest;
    }

    private static long daysBetween(LocalDate day, LocalDate other) {
        return Math.abs(ChronoUnit.DAYS.between(day, other));
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

    /** Days after Easter Sunday of the Eastern churches. */
    record AfterOrthodoxEaster(int days) implements DayOfYear {
        @Override
        public LocalDate in(int year) {
            return orthodoxEaster(year).plusDays(days);
        }
    }

    /**
     * A day of the Islamic calendar: of Umm al-Qura in the years that Java knows of it (AH 1300 to 1600), else of the tabular one
     * (Reingold and Dershowitz, Calendrical Calculations). Countries that wait for the moon to be seen may keep it a day later.
     */
    record Hijri(int month, int day) implements DayOfYear {
        private static final int FIRST_KNOWN = 1300;
        private static final int LAST_KNOWN = 1600;

        /** 354 days and 11 leap days in 30 years */
        private static final double DAYS_OF_YEAR = 354 + 11 / 30.0;

        /** The day before 1 Muharram of year 1, 16 July 622 of the Julian calendar, counted from 1970-01-01. */
        private static final long EPOCH = 227_014L - 719_163;

        /** The first one in that year, which may have two; the one nearest to the year's begin where it has none. */
        @Override
        public LocalDate in(int year) {
            LocalDate begin = LocalDate.of(year, 1, 1);
            int first = yearOf(begin);
            for (int other = first - 1; other <= first + 2; other++) {
                if (of(other).getYear() == year) {
                    return of(other);
                }
            }
            return nearest(begin);
        }

        @Override
        public LocalDate nearest(LocalDate today) {
            return DayOfYear.nearest(today, yearOf(today), this::of);
        }

        private static int yearOf(LocalDate day) {
            return (int) Math.floor((day.toEpochDay() - EPOCH) / DAYS_OF_YEAR) + 1;
        }

        private LocalDate of(int year) {
            if (year >= FIRST_KNOWN && year <= LAST_KNOWN) {
                return LocalDate.from(HijrahDate.of(year, month, day));
            }
            long leapDays = Math.floorDiv(3 + 11L * year, 30L);
            return LocalDate.ofEpochDay(EPOCH + (year - 1) * 354L + leapDays + (59L * (month - 1) + 1) / 2 + day);
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

    /** Reads {@code 12-25}, {@code easter-2}, {@code orthodox-easter}, {@code hijri-10-01}, {@code 11-thursday-4} or {@code 11-thursday-4+1} (the day after). */
    static DayOfYear parse(String rule) {
        if (rule.startsWith("easter")) {
            return new AfterEaster(daysBehind("easter", rule));
        }
        if (rule.startsWith("orthodox-easter")) {
            return new AfterOrthodoxEaster(daysBehind("orthodox-easter", rule));
        }
        if (rule.startsWith("hijri-")) {
            MonthDay day = MonthDay.parse("--" + rule.substring("hijri-".length()));
            return new Hijri(day.getMonthValue(), day.getDayOfMonth());
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

    private static int daysBehind(String feast, String rule) {
        String days = rule.substring(feast.length());
        return days.isEmpty() ? 0 : Integer.parseInt(days);
    }

    /** Easter Sunday of the Julian calendar as a day of ours, by Meeus's algorithm (Astronomical Algorithms, 1991, chapter 8). */
    static LocalDate orthodoxEaster(int year) {
        int d = (19 * (year % 19) + 15) % 30;
        int e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7;
        int month = (d + e + 114) / 31;
        int behind = year / 100 - year / 400 - 2;
        return LocalDate.of(year, month, (d + e + 114) % 31 + 1).plusDays(behind);
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
