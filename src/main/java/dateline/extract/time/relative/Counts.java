package dateline.extract.time.relative;

import dateline.extract.time.reading.Numbers;
import dateline.extract.time.reading.Reading;
import dateline.extract.time.reading.TimeWords;
import org.jspecify.annotations.Nullable;

/** How many units a date is away: the 33 of {@code 33 years ago}, the 1 and a half of {@code a year and a half ago}, {@code a few}. Immutable. */
final class Counts {
    /** More units of whatever kind lead out of the calendar of any text. */
    private static final int MOST_UNITS = 100_000;

    private final TimeWords words;
    private final Numbers numbers;

    Counts(TimeWords words) {
        this.words = words;
        this.numbers = new Numbers(words);
    }

    /**
     * A number of units.
     *
     * @param half whether it is a half more
     * @param vague whether the number is left open: "a few", "three or four"
     * @param end the token behind
     */
    record Count(int number, boolean half, boolean vague, int end) {}

    /** "A", "a few", "a hundred", "33", "three or four"; null where no number begins. */
    @Nullable
    Count at(Reading reading, int index) {
        if (reading.is(index, "a") || reading.is(index, "an")) {
            return article(reading, index);
        }
        if (words.is(reading.token(index), "vague")) {
            return new Count(1, false, true, index + 1);
        }
        Numbers.Found first = numbers.at(reading, index);
        if (first == null || first.whole() > MOST_UNITS) {
            return null;
        }
        // "3-4 years ago", "two or three weeks later": which is not told
        int to = first.end();
        boolean range = reading.isDash(to) || reading.is(to, "to") || reading.is(to, "or");
        Numbers.Found second = range ? numbers.at(reading, to + 1) : null;
        boolean open = second != null && second.halves() > first.halves();
        return new Count(
                (int) first.whole(), !first.isWhole(), open, open && second != null ? second.end() : first.end());
    }

    /** "A year", "a couple of years", "a hundred years". */
    private Count article(Reading reading, int index) {
        int at = index + 1;
        if (reading.is(at, "few") || reading.is(at, "couple")) {
            return new Count(1, false, true, reading.is(at + 1, "of") ? at + 2 : at + 1);
        }
        Numbers.Found many = reading.is(at, "half") ? null : numbers.at(reading, at);
        return many != null && many.isWhole() && many.whole() >= 12 && many.whole() <= MOST_UNITS
                ? new Count((int) many.whole(), false, false, many.end())
                : new Count(1, false, false, at);
    }

    /** What may follow the unit, at {@code end}: "a year and a half ago", "a week or so ago", "a year or two ago". */
    static Count withRest(Reading reading, Count count, int end) {
        boolean half = Numbers.isAndAHalf(reading, end);
        int at = half ? end + 3 : end;
        boolean or = reading.is(at, "or") && isBeforeSign(reading, at + 2);
        boolean vague = count.vague || (or && !reading.is(at + 1, "so"));
        return new Count(count.number, half || count.half, vague, or ? at + 2 : at);
    }

    private static boolean isBeforeSign(Reading reading, int index) {
        return reading.is(index, "ago") || reading.is(index, "later") || reading.is(index, "earlier");
    }
}
