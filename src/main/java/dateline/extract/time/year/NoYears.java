package dateline.extract.time.year;

import dateline.extract.text.Token;
import dateline.extract.time.reading.ContextWords;
import dateline.extract.time.reading.Reading;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Numbers of four digits that are no years: {@code 1945 men}, {@code $1999}, {@code Rule 2016}, pages, addresses, titles. Stateless. */
final class NoYears {
    /** Words after a number that make it a count, not a year. */
    private static final Set<String> AFTER_A_COUNT = ContextWords.of("after-a-count");

    private static final Set<String> AFTER_A_YEAR = ContextWords.of("after-a-year");

    /** Before a number these make it that of a thing. */
    private static final Set<String> BEFORE_A_THING = ContextWords.of("before-a-thing");

    /** "A sample of 1850 plants". */
    private static final Set<String> COLLECTIVES = ContextWords.of("collective");

    private NoYears() {}

    /** Whether what stands behind a number is counted by it: "ca. 1000 authors". */
    static boolean isCount(Reading reading, int index) {
        Token after = reading.token(index + 1);
        return after != null
                && after.isWord()
                && !after.isCapitalized()
                && after.lower().endsWith("s")
                && !after.isAny(AFTER_A_YEAR)
                && !reading.tense().isPast(index + 1);
    }

    /** A count, a price, a rule's or page's number, a part of a longer number. */
    static boolean isThing(Reading reading, int index) {
        boolean dotted = reading.is(index - 1, ".") && reading.isAny(index - 2, BEFORE_A_THING);
        boolean collective =
                reading.is(index - 1, "of") && reading.isAny(index - 2, COLLECTIVES) && isCount(reading, index);
        return dotted
                || collective
                || isPartOfNumber(reading, index)
                || reading.isAny(index + 1, AFTER_A_COUNT)
                || reading.isAny(index - 1, BEFORE_A_THING);
    }

    /** "1999:12", "1200/3", "1800-555". */
    private static boolean isPartOfNumber(Reading reading, int index) {
        if (!reading.joined(index + 1) || !reading.joined(index + 2)) {
            return false;
        }
        boolean longer = reading.is(index + 1, "-")
                && reading.isNumber(index + 2)
                && reading.text(index + 2).length() == 3;
        return longer || reading.is(index + 1, ":") || (reading.is(index + 1, "/") && !isSeason(reading, index));
    }

    /** "The 2010/11 season": a year and the one after. */
    private static boolean isSeason(Reading reading, int index) {
        return reading.twoDigits(index + 2) == (reading.year(index) + 1) % 100 && !reading.is(index + 3, "/");
    }

    /** A film or book that is called so: "1984". */
    static boolean isTitle(Reading reading, int index) {
        return isQuote(reading, index - 1) && isQuote(reading, index + 1);
    }

    private static boolean isQuote(Reading reading, int index) {
        return reading.is(index, "\"") || reading.is(index, "“") || reading.is(index, "”");
    }

    /** "Taxi 1696 Bergen Blvd": between two names. */
    static boolean isAddress(Reading reading, int index) {
        return isName(reading.token(index - 1)) && isName(reading.token(index + 1));
    }

    private static boolean isName(@Nullable Token token) {
        return token != null && token.isWord() && token.isCapitalized();
    }
}
