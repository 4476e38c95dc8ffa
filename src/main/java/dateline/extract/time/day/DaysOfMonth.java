package dateline.extract.time.day;

import dateline.extract.text.Token;
import dateline.extract.time.reading.Reading;
import dateline.extract.time.reading.TimeWords;

/** Days of a month by number: {@code 7}, {@code 12th}, {@code twenty-first}. */
public final class DaysOfMonth {
    private static final int MOST_DAYS = 31;

    private final TimeWords words;

    public DaysOfMonth(TimeWords words) {
        this.words = words;
    }

    /** A day of the month, -1 where there is none, and the token behind it. */
    record Day(int day, int end) {}

    /** A number from 1 to 31, plain or ordinal, in digits or in words: {@code twenty-first}. */
    Day at(Reading reading, int index) {
        int day = inDigits(reading, index);
        if (day > 0) {
            return new Day(day, index + 1);
        }
        Token token = reading.token(index);
        if (token == null || token.kind() == Token.Kind.NUMBER) {
            return new Day(-1, index);
        }
        int tens = words.number(token);
        int hyphen = reading.is(index + 1, "-") ? index + 2 : index + 1;
        int ones = words.ordinal(reading.token(hyphen));
        if ((tens == 20 || tens == 30) && ones > 0 && ones < 10) {
            return tens + ones <= MOST_DAYS ? new Day(tens + ones, hyphen + 1) : new Day(-1, index);
        }
        int ordinal = words.ordinal(token);
        return ordinal >= 1 && ordinal <= MOST_DAYS ? new Day(ordinal, index + 1) : new Day(-1, index);
    }

    /** A number from 1 to 31, plain or ordinal; -1 where it is none. */
    int inDigits(Reading reading, int index) {
        if (!reading.isNumber(index)) {
            return -1;
        }
        int day = reading.text(index).length() <= 2 ? reading.digits(index) : words.ordinal(reading.token(index));
        return day >= 1 && day <= MOST_DAYS ? day : -1;
    }

    public boolean isDay(Reading reading, int index) {
        return inDigits(reading, index) > 0;
    }
}
