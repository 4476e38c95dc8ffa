package dateline.extract.time.day;

import dateline.extract.text.Token;
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
        boolean dashes = reading.is(index + 1, "-") && reading.is(index + 3, "-");
        boolean slashes = reading.is(index + 1, "/") && reading.is(index + 3, "/");
        boolean inAddress = reading.is(index - 1, "/") && reading.joined(index);
        Found month = slashes || inAddress ? null : month(reading, index);
        if (month != null) {
            return month;
        }
        if ((!dashes && !slashes) || inAddress) {
            return null;
        }
        for (int i = 1; i <= 4; i++) {
            if (!reading.joined(index + i)) {
                return null;
            }
        }
        Found instant = dashes ? instant(reading, index) : null;
        if (instant != null) {
            return instant;
        }
        int named = dashes ? words.month(reading.token(index + 2)) : 0;
        if (named > 0) {
            return day(index, fullYear(number(reading, index + 4)), named, number(reading, index));
        }
        int first = number(reading, index);
        int second = number(reading, index + 2);
        int third = number(reading, index + 4);
        int year = TimeWords.year(reading.token(index));
        if (year > 0) {
            return day(index, year, second, third);
        }
        if (!slashes && third < 1000) {
            return null;
        }
        int full = fullYear(third);
        return first > 12 ? day(index, full, second, first) : day(index, full, first, second);
    }

    /** "11/2012": a month and its year, as forms have them. */
    private static @Nullable Found month(Reading reading, int index) {
        boolean joined = reading.is(index + 1, "/") && reading.joined(index + 1) && reading.joined(index + 2);
        int month = joined ? number(reading, index) : -1;
        int year = joined ? TimeWords.year(reading.token(index + 2)) : -1;
        boolean behind = reading.isDash(index + 3) && reading.joined(index + 3);
        return month >= 1 && month <= 12 && year >= FIRST_YEAR_OF_A_FORM && !behind
                ? new Found(index + 3, Timex.month(YearMonth.of(year, month)))
                : null;
    }

    /** "2024-03-12T14:05:00Z", to the minute. */
    private static @Nullable Found instant(Reading reading, int index) {
        String day = text(reading, index + 4);
        int minutes = TimeWords.digits(text(reading, index + 7).replace("Z", ""));
        int hours = TimeWords.digits(text(reading, index + 5));
        boolean time =
                day.length() == 3 && day.endsWith("T") && reading.is(index + 6, ":") && hours >= 0 && minutes >= 0;
        Found date = time
                ? day(index, number(reading, index), number(reading, index + 2), TimeWords.digits(day.substring(0, 2)))
                : null;
        if (date == null) {
            return null;
        }
        boolean seconds = reading.is(index + 8, ":") && reading.joined(index + 8) && reading.joined(index + 9);
        int end = seconds ? index + 10 : index + 8;
        // "00Z" is one word with its zone, "+01:00" are more
        end += reading.is(end, "z") && reading.joined(end) ? 1 : 0;
        return new Found(end, date.timex().at(String.format(Locale.ROOT, "T%02d:%02d", hours, minutes)));
    }

    private static String text(Reading reading, int index) {
        Token token = reading.token(index);
        return token == null ? "" : token.text();
    }

    /** Two digits are a year of the century around 1990. */
    private static int fullYear(int year) {
        return year >= 0 && year < 100 ? (year < 40 ? 2000 : 1900) + year : year;
    }

    /** "14.07.2009", which is one token. */
    private static @Nullable Found dotted(Reading reading, int index) {
        Token token = reading.token(index);
        String text = token == null ? "" : token.text();
        int first = text.indexOf('.');
        int second = text.indexOf('.', first + 1);
        if (first < 1 || first > 2 || second < 0 || text.length() - second != 5) {
            return null;
        }
        int day = TimeWords.digits(text.substring(0, first));
        int month = TimeWords.digits(text.substring(first + 1, second));
        Found found = day(index, TimeWords.digits(text.substring(second + 1)), month, day);
        return found == null ? null : new Found(index + 1, found.timex());
    }

    private static int number(Reading reading, int index) {
        var token = reading.token(index);
        return token == null ? -1 : TimeWords.digits(token.text());
    }

    private static @Nullable Found day(int index, int year, int month, int day) {
        try {
            return year < 1000 || year > 2199 ? null : new Found(index + 5, Timex.day(LocalDate.of(year, month, day)));
        } catch (DateTimeException e) {
            return null;
        }
    }
}
