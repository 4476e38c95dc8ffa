package dateline.extract.time.year;

import dateline.extract.model.Granularity;
import dateline.extract.model.Interval;
import dateline.extract.text.Token;
import dateline.extract.time.reading.ContextWords;
import dateline.extract.time.reading.Digits;
import dateline.extract.time.reading.Reading;
import dateline.extract.time.reading.Rule.Found;
import dateline.extract.time.reading.Timex;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Years in digits: {@code 1884}, the {@code 72} of {@code 1871-72}, {@code '71}; and none of {@link NoYears}. */
final class PlainYears {
    private static final Set<String> BEFORE_A_YEAR = ContextWords.of("before-a-year");

    private static final Set<String> BEFORE_A_MEDIEVAL_YEAR = ContextWords.of("before-a-medieval-year");

    private static final int WORDS_TO_AN_ERA = 4;

    private static final Set<String> AFTER_A_YEAR = ContextWords.of("after-a-year");

    /** Numbers below are years only where words tell it. */
    private static final int FIRST_PLAIN_YEAR = 1400;

    /** A number from here on is a year even if it stands alone. */
    private static final int FIRST_MODERN_YEAR = 1900;

    /** A number that nothing else tells to be a year is none beyond this. */
    private static final int LAST_YEAR = 2060;

    /** "C. 1450", "fl. 1320", "r. 1558-1603", "b. 1743": with a full stop that may be a token of its own. */
    private static final Set<String> SHORT_FORMS = ContextWords.of("short-form-before-a-year");

    /** "Founded 1364", "dated 1450". */
    private static final Set<String> FOUNDED = ContextWords.of("founded");

    /** "The treaty of 1015". */
    private static final Set<String> EVENTS = ContextWords.of("event-of-a-year");

    private static final Set<String> DATING = ContextWords.of("dating");

    private static final Set<String> OUR_ERA = ContextWords.of("our-era");

    /** Two years further apart are no life, reign or time of building, but prices or pages. */
    private static final int YEARS_OF_A_LIFE = 120;

    private static final int YEARS_OF_A_CLASS = 10;

    /** Nor further ahead of publication. */
    private static final int YEARS_AHEAD = 20;

    /** @param modified whether a word such as "early" or "the end of" stands before */
    @Nullable
    Found at(Reading reading, int index, boolean modified) {
        Token token = reading.token(index);
        if (token == null || token.kind() != Token.Kind.NUMBER) {
            return elided(reading, index);
        }
        int closing = secondOfRange(reading, index);
        if (closing > 0) {
            return new Found(index + 1, Timex.year(closing));
        }
        int year = Digits.year(token);
        if (year < 0) {
            return cited(reading, index, token);
        }
        if (NoYears.isThing(reading, index)) {
            return null;
        }
        if (reading.isAny(index + 1, OUR_ERA)) {
            return new Found(index + 2, Timex.year(year));
        }
        return isYear(reading, index, year, modified) ? new Found(index + 1, Timex.year(year)) : null;
    }

    private static boolean isYear(Reading reading, int index, int year, boolean modified) {
        LocalDate today = reading.today();
        int latest = today == null ? LAST_YEAR : Math.min(LAST_YEAR, today.getYear() + YEARS_AHEAD);
        if (!modified && reading.isDash(index - 1) && reading.joined(index - 1)) {
            return isBehindDash(reading, index, year, latest);
        }
        boolean told = modified || isCirca(reading, index) || closesRange(reading, index, year);
        if (year < FIRST_PLAIN_YEAR) {
            return told || isMedieval(reading, index);
        }
        return told
                || isToldByWords(reading, index, year <= latest)
                || opensRange(reading, index, year)
                || (year <= latest && isLikely(reading, index, year));
    }

    /** The second of a range; "(1380-2075" is a price, "1 201 461-1776" a number of a telephone. */
    private static boolean isBehindDash(Reading reading, int index, int year, int latest) {
        boolean closes =
                reading.isNumber(index - 2) ? reading.year(index - 2) > 0 && year <= LAST_YEAR : year <= latest;
        return closes && (year >= FIRST_PLAIN_YEAR || closesRange(reading, index, year));
    }

    private static boolean isCirca(Reading reading, int index) {
        return reading.is(index - 1, ".") && reading.isAny(index - 2, SHORT_FORMS) && !NoYears.isCount(reading, index);
    }

    /** "In 1847", "as early as 1823", "since at least 1893", "founded 1764". */
    private static boolean isToldByWords(Reading reading, int index, boolean near) {
        boolean as = reading.is(index - 1, "as") && reading.is(index - 3, "as");
        boolean atLeast = (reading.is(index - 1, "least") || reading.is(index - 1, "latest"))
                && reading.is(index - 2, "at")
                && reading.isAny(index - 3, BEFORE_A_YEAR);
        boolean founded = reading.isAny(index - 1, FOUNDED) && !NoYears.isCount(reading, index);
        boolean preposition = reading.isAny(index - 1, BEFORE_A_YEAR) && (near || !reading.is(index - 1, ","));
        return as || atLeast || founded || preposition || isListed(reading, index);
    }

    /** "1847, Ellen Marsh, The Heir of Lodon", "1847 - The railway is opened". */
    private static boolean isListed(Reading reading, int index) {
        boolean parted = reading.is(index + 1, ",") || (reading.isDash(index + 1) && !reading.joined(index + 2));
        return parted && reading.isCapitalized(index + 2) && reading.opensSentence(index);
    }

    /** Whether a number alone is rather a year than anything else. */
    private static boolean isLikely(Reading reading, int index, int year) {
        boolean modern = year >= FIRST_MODERN_YEAR;
        return (modern || (reading.tellsHistory() && !NoYears.isAddress(reading, index)))
                && !NoYears.isTitle(reading, index);
    }

    /** "Smith, 1998a": one of several works of a year. */
    private static @Nullable Found cited(Reading reading, int index, Token token) {
        String text = token.text();
        int last = text.length() - 1;
        boolean letter = last == 4 && text.charAt(last) >= 'a' && text.charAt(last) <= 'f';
        int year = letter && (reading.is(index - 1, ",") || reading.is(index - 1, "("))
                ? Digits.of(text.substring(0, last))
                : -1;
        return year >= FIRST_PLAIN_YEAR && year <= LAST_YEAR ? new Found(index + 1, Timex.year(year)) : null;
    }

    /** The first of "built 1882-1889" or "1871-75"; not of pages, nor of "1500-1600 calories". */
    private static boolean opensRange(Reading reading, int index, int year) {
        if (!reading.isDash(index + 1) || reading.is(index - 1, ":")) {
            return false;
        }
        int two = reading.twoDigits(index + 2);
        int last = two < 0 ? reading.year(index + 2) : inCentury(year, two);
        return last > year && last - year <= YEARS_OF_A_LIFE && !NoYears.isCount(reading, index + 2);
    }

    /** The second of "c. 1010 - 1079", whose first was told as a year. */
    private static boolean closesRange(Reading reading, int index, int year) {
        Timex last = reading.lastTimex();
        Interval first = last == null || reading.lastEnd() != index - 1 ? null : last.interval();
        return first != null
                && reading.isDash(index - 1)
                && first.granularity() == Granularity.YEAR
                && year > first.from().getYear()
                && year - first.from().getYear() <= YEARS_OF_A_LIFE;
    }

    /** Whether a number below 1400 stands as a year does and as no count: "landed in England in 1066"; not "met in 1200 homes". */
    private static boolean isMedieval(Reading reading, int index) {
        if (counts(reading, index)) {
            return false;
        }
        // "in 1200" may be a count of what was told before
        boolean round = reading.year(index) % 100 == 0 && !reading.tellsHistory();
        boolean in = !round
                && (reading.is(index - 1, "in") || reading.is(index - 1, "since") || reading.is(index - 1, "circa"));
        boolean named = reading.isAny(index - 1, FOUNDED)
                || (reading.is(index - 1, "of") && reading.isAny(index - 2, EVENTS))
                || (reading.is(index - 1, "from") && reading.isAny(index - 2, DATING));
        return in || named || (reading.tellsHistory() && reading.isAny(index - 1, BEFORE_A_MEDIEVAL_YEAR));
    }

    private static boolean counts(Reading reading, int index) {
        boolean noun = reading.isWord(index + 1)
                && !reading.isAny(index + 1, AFTER_A_YEAR)
                && !reading.tense().isPast(index + 1);
        // "from about 1200 to about 400 BCE"
        boolean beforeOurEra = false;
        for (int i = index + 1; i <= index + WORDS_TO_AN_ERA; i++) {
            beforeOurEra |= reading.isAny(i, Reading.BEFORE_OUR_ERA);
        }
        return noun || beforeOurEra || reading.is(index + 1, "%");
    }

    /** "Class of '71": the last year with these two digits, or one that a class of now will reach. */
    private static @Nullable Found elided(Reading reading, int index) {
        int two = reading.elidedYear(index);
        LocalDate today = reading.today();
        boolean opens = !reading.joined(index) && reading.isAny(index - 1, BEFORE_A_YEAR);
        return two >= 0 && today != null && opens && !reading.is(index + 2, "'")
                ? new Found(index + 2, Timex.year(Digits.yearEnding(two, today.getYear() + YEARS_OF_A_CLASS)))
                : null;
    }

    /** The "72" of "1871-72"; -1 for anything else. */
    private static int secondOfRange(Reading reading, int index) {
        int first = reading.year(index - 2);
        boolean dash = reading.is(index - 1, "-") || reading.is(index - 1, "–") || reading.is(index - 1, "/");
        int two = dash && first > 0 ? reading.twoDigits(index) : -1;
        return two > first % 100 ? inCentury(first, two) : -1;
    }

    /** The year with two digits in the hundred years of another. */
    private static int inCentury(int year, int two) {
        return year / 100 * 100 + two;
    }
}
