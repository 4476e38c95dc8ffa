package dateline.extract.time.day;

import dateline.extract.time.reading.Digits;
import dateline.extract.time.reading.Reading;
import dateline.extract.time.reading.Rule;
import dateline.extract.time.reading.TimeWords;
import dateline.extract.time.reading.Timex;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** {@code 2024-02-07}, {@code 2024/02/07}, {@code 9-May-2006}, {@code 14.07.2009}, {@code 02/07/87} (month first, as agencies of the
 * United States write, unless it is no month). */
public final class NumericDates implements Rule {
    private static final int FIRST_YEAR_OF_A_FORM = 1900;

    private static final int MONTHS = 12;

    private final TimeWords words;

    public NumericDates(TimeWords words) {
        this.words = words;
    }

    @Override
    public @Nullable Found at(Reading reading, int index) {
        Found dotted = dotted(reading, index);
        if (dotted != null) {
            return dotted;
        }
        boolean inAddress = reading.is(index - 1, "/") && reading.joined(index);
        if (inAddress || !reading.joined(index + 1) || !reading.joined(index + 2)) {
            return null;
        }
        boolean three = reading.joined(index + 3) && reading.joined(index + 4);
        if (reading.is(index + 1, "/")) {
            return !reading.is(index + 3, "/") ? month(reading, index) : three ? slashed(reading, index) : null;
        }
        boolean dashes = reading.is(index + 1, "-") && reading.is(index + 3, "-");
        return dashes && three ? dashed(reading, index) : null;
    }

    /** "2024-02-07", "2024-03-12T14:05", "9-May-2006"; two digits of a year only behind a month's name. */
    private @Nullable Found dashed(Reading reading, int index) {
        Found instant = instant(reading, index);
        if (instant != null) {
            return instant;
        }
        int named = words.month(reading.token(index + 2));
        if (named > 0) {
            return day(index + 5, fullYear(reading.digits(index + 4)), named, reading.digits(index));
        }
        return reading.year(index) < 0 && reading.digits(index + 4) < 1000 ? null : slashed(reading, index);
    }

    /** "2024/02/07", "02/07/87", "23/05/2023". */
    private static @Nullable Found slashed(Reading reading, int index) {
        int first = reading.digits(index);
        int second = reading.digits(index + 2);
        int third = reading.digits(index + 4);
        int year = reading.year(index);
        if (year > 0) {
            return day(index + 5, year, second, third);
        }
        int full = fullYear(third);
        return first > MONTHS ? day(index + 5, full, second, first) : day(index + 5, full, first, second);
    }

    /** "11/2012": a month and its year, as forms have them. */
    private static @Nullable Found month(Reading reading, int index) {
        int month = reading.digits(index);
        int year = reading.year(index + 2);
        boolean behind = reading.isDash(index + 3) && reading.joined(index + 3);
        return month >= 1 && month <= MONTHS && year >= FIRST_YEAR_OF_A_FORM && !behind
                ? new Found(index + 3, Timex.month(YearMonth.of(year, month)))
                : null;
    }

    /** "2024-03-12T14:05:00Z", to the minute. */
    private static @Nullable Found instant(Reading reading, int index) {
        String day = reading.text(index + 4);
        if (day.length() != 3 || !day.endsWith("T") || !reading.is(index + 6, ":")) {
            return null;
        }
        int hours = reading.digits(index + 5);
        int minutes = Digits.of(reading.text(index + 7).replace("Z", ""));
        Found date = hours < 0 || minutes < 0
                ? null
                : day(index + 8, reading.digits(index), reading.digits(index + 2), Digits.of(day.substring(0, 2)));
        if (date == null) {
            return null;
        }
        int end = date.end();
        boolean seconds = reading.is(end, ":") && reading.joined(end) && reading.joined(end + 1);
        end += seconds ? 2 : 0;
        // "00Z" is one word with its zone, "+01:00" are more
        end += reading.is(end, "z") && reading.joined(end) ? 1 : 0;
        return new Found(end, date.timex().at(String.format(Locale.ROOT, "T%02d:%02d", hours, minutes)));
    }

    private static int fullYear(int year) {
        return year >= 0 && year < 100 ? Digits.shortYear(year) : year;
    }

    /** "14.07.2009", which is one token. */
    private static @Nullable Found dotted(Reading reading, int index) {
        String text = reading.text(index);
        int first = text.indexOf('.');
        int second = text.indexOf('.', first + 1);
        if (first < 1 || first > 2 || second < 0 || text.length() - second != 5) {
            return null;
        }
        int day = Digits.of(text.substring(0, first));
        int month = Digits.of(text.substring(first + 1, second));
        return day(index + 1, Digits.of(text.substring(second + 1)), month, day);
    }

    private static @Nullable Found day(int end, int year, int month, int day) {
        try {
            return year < 1000 || year > 2199 ? null : new Found(end, Timex.day(LocalDate.of(year, month, day)));
        } catch (DateTimeException e) {
            return null;
        }
    }
}
