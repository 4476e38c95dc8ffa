package dateline.extract.time.period;

import dateline.extract.text.Token;
import dateline.extract.time.reading.Reading;
import dateline.extract.time.reading.TimeWords;
import dateline.extract.time.reading.Timex;
import org.jspecify.annotations.Nullable;

/** Quarters and halves by their number, without their year: {@code third quarter}, {@code last half}, {@code Q3}, {@code 2H}. Immutable. */
final class NumberedQuarters {
    private final TimeWords words;

    NumberedQuarters(TimeWords words) {
        this.words = words;
    }

    /**
     * A quarter or half.
     *
     * @param shortForm whether it is told by a letter
     * @param end the token behind
     */
    record Named(QuarterOrHalf part, int ordinal, boolean shortForm, int end) {
        Timex in(int year) {
            return part.in(year, ordinal);
        }

        Timex inAnyYear() {
            return part.inAnyYear(ordinal);
        }
    }

    /** The quarter or half whose words begin at a token; null where none do. */
    @Nullable
    Named at(Reading reading, int index) {
        Token token = reading.token(index);
        String letters = token == null ? null : shortForm(token);
        int unitAt = reading.is(index + 1, "-") ? index + 2 : index + 1;
        boolean quarter = letters == null ? reading.is(unitAt, "quarter") : letters.startsWith("Q");
        boolean half = letters == null ? reading.is(unitAt, "half") : letters.startsWith("H");
        if (!quarter && !half) {
            return null;
        }
        QuarterOrHalf part = quarter ? QuarterOrHalf.QUARTER : QuarterOrHalf.HALF;
        boolean last = half && reading.is(index, "last") && unitAt == index + 1;
        int ordinal = letters != null ? letters.charAt(1) - '0' : last ? 2 : words.ordinal(token);
        int end = letters != null ? index + 1 : unitAt + 1;
        // "the first half-hour", "the first half of the match"
        boolean other = reading.is(end, "-") || (reading.is(end, "of") && !isYear(reading, end + 1));
        return ordinal < 1 || ordinal > part.count() || (half && other)
                ? null
                : new Named(part, ordinal, letters != null, end);
    }

    private static boolean isYear(Reading reading, int index) {
        return reading.year(index) > 0
                || reading.is(index, "fiscal")
                || reading.is(index + 1, "year")
                || reading.is(index + 2, "year");
    }

    /** Q1 to H2 of "Q1", "2Q", "1H"; null for anything else. */
    private @Nullable String shortForm(Token token) {
        if (token.kind() != Token.Kind.NUMBER) {
            return token.isCapitalized() ? words.value(token, "part-of-year") : null;
        }
        String text = token.text();
        boolean letter = text.length() == 2 && (text.charAt(1) == 'Q' || text.charAt(1) == 'H');
        return letter ? "" + text.charAt(1) + text.charAt(0) : null;
    }
}
