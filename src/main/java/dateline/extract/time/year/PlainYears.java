package dateline.extract.time.year;

import dateline.extract.model.Granularity;
import dateline.extract.model.Interval;
import dateline.extract.text.Token;
import dateline.extract.time.reading.ContextWords;
import dateline.extract.time.reading.Reading;
import dateline.extract.time.reading.Rule.Found;
import dateline.extract.time.reading.TimeWords;
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
        int year = TimeWords.year(token);
        if (year < 0) {
            return cited(reading, index, token);
        }
        if (NoYears.isThing(reading, index)) {
            return null;
        }
        if (reading.isAny(index + 1, OUR_ERA)) {
            return new Found(index + 2, Timex.year(year));
        }
        LocalDate today = reading.today();
        int latest = today == null ? LAST_YEAR : Math.min(LAST_YEAR, today.getYear() + YEARS_AHEAD);
        boolean likely = year <= latest && (year >= 1900 || (year >= 1400 && reading.tellsHistory()));
        // "(1380-2075" is a price, "1 201 461-1776" a number of a telephone
        Token before = reading.token(index - 1);
        if (before != null && reading.isDash(index - 1) && reading.joined(index - 1) && !modified) {
            Token first = reading.token(index - 2);
            boolean number = first != null && first.kind() == Token.Kind.NUMBER;
            boolean closes = number ? TimeWords.year(first) > 0 && year <= LAST_YEAR : year <= latest;
            return closes && (year >= 1400 || closesRange(reading, index, year))
                    ? new Found(index + 1, Timex.year(year))
                    : null;
        }
        // "as early as 1823"
        boolean as = reading.is(index - 1, "as") && reading.is(index - 3, "as");
        boolean circa =
                reading.is(index - 1, ".") && reading.isAny(index - 2, SHORT_FORMS) && !NoYears.isCount(reading, index);
        boolean range = opensRange(reading, index, year) || closesRange(reading, index, year);
        // "since at least 1893"
        boolean atLeast = (reading.is(index - 1, "least") || reading.is(index - 1, "latest"))
                && reading.is(index - 2, "at")
                && reading.isAny(index - 3, BEFORE_A_YEAR);
        // "1847, Ellen Marsh, The Heir of Lodon", "1847 - The railway is opened": of a list
        Token second = reading.token(index + 2);
        boolean listed = reading.opensSentence(index)
                && (reading.is(index + 1, ",") || (reading.isDash(index + 1) && !reading.joined(index + 2)))
                && second != null
                && second.isCapitalized();
        boolean told = modified
                || listed
                || as
                || atLeast
                || circa
                || range
                || (reading.isAny(index - 1, FOUNDED) && !NoYears.isCount(reading, index))
                || (reading.isAny(index - 1, BEFORE_A_YEAR) && (year <= latest || !reading.is(index - 1, ",")));
        // "landed in England in 1066"; not "met in 1200 homes"
        boolean medieval = year >= 1000
                && year < 1400
                && (modified || circa || closesRange(reading, index, year) || isMedieval(reading, index));
        return (year >= 1400 && told)
                        || medieval
                        || (likely
                                && !NoYears.isTitle(reading, index)
                                && (year >= 1900 || !NoYears.isAddress(reading, index)))
                ? new Found(index + 1, Timex.year(year))
                : null;
    }

    /** "Smith, 1998a": one of several works of a year. */
    private static @Nullable Found cited(Reading reading, int index, Token token) {
        String text = token.text();
        int last = text.length() - 1;
        boolean letter = last == 4 && text.charAt(last) >= 'a' && text.charAt(last) <= 'f';
        int year = letter && (reading.is(index - 1, ",") || reading.is(index - 1, "("))
                ? TimeWords.digits(text.substring(0, last))
                : -1;
        return year >= 1400 && year <= LAST_YEAR ? new Found(index + 1, Timex.year(year)) : null;
    }

    /** The first of "built 1882-1889" or "1871-75"; not of pages, nor of "1500-1600 calories". */
    private static boolean opensRange(Reading reading, int index, int year) {
        if (!reading.isDash(index + 1) || reading.is(index - 1, ":")) {
            return false;
        }
        Token second = reading.token(index + 2);
        String text = second == null ? "" : second.text();
        int last = text.length() == 2 ? year / 100 * 100 + TimeWords.digits(text) : TimeWords.year(second);
        return year >= 1400 && last > year && last - year <= YEARS_OF_A_LIFE && !NoYears.isCount(reading, index + 2);
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

    /** Whether a number below 1400 stands as a year does and as no count. */
    private static boolean isMedieval(Reading reading, int index) {
        Token after = reading.token(index + 1);
        boolean counts = after != null
                && (after.is("%")
                        || (after.isWord()
                                && !reading.isAny(index + 1, AFTER_A_YEAR)
                                && !reading.tense().isPast(index + 1)));
        // "from about 1200 to about 400 BCE"
        for (int i = index + 1; i <= index + WORDS_TO_AN_ERA; i++) {
            counts |= reading.isAny(i, Reading.BEFORE_OUR_ERA);
        }
        // "in 1200" may be a count of what was told before
        boolean round = TimeWords.year(reading.token(index)) % 100 == 0 && !reading.tellsHistory();
        boolean in = !round
                && (reading.is(index - 1, "in") || reading.is(index - 1, "since") || reading.is(index - 1, "circa"));
        boolean named = reading.isAny(index - 1, FOUNDED)
                || (reading.is(index - 1, "of") && reading.isAny(index - 2, EVENTS))
                || (reading.is(index - 1, "from") && reading.isAny(index - 2, DATING));
        return !counts && (in || named || (reading.tellsHistory() && reading.isAny(index - 1, BEFORE_A_MEDIEVAL_YEAR)));
    }

    /** "Class of '71": the last year with these two digits, or one that a class of now will reach. */
    private static @Nullable Found elided(Reading reading, int index) {
        Token digits = reading.token(index + 1);
        LocalDate today = reading.today();
        Token mark = reading.token(index);
        boolean apostrophe = mark != null && mark.is("'") && mark.spaceBefore() && reading.joined(index + 1);
        boolean two = digits != null && digits.text().length() == 2;
        if (!apostrophe || !two || digits == null || today == null || !reading.isAny(index - 1, BEFORE_A_YEAR)) {
            return null;
        }
        int number = TimeWords.digits(digits.text());
        Token after = reading.token(index + 2);
        if (number < 0 || (after != null && after.is("'"))) {
            return null;
        }
        int year = today.getYear() / 100 * 100 + number;
        int nearest = year - today.getYear() > YEARS_OF_A_CLASS ? year - 100 : year;
        return new Found(index + 2, Timex.year(nearest));
    }

    /** The "72" of "1871-72"; -1 for anything else. */
    private static int secondOfRange(Reading reading, int index) {
        Token token = reading.token(index);
        int first = TimeWords.year(reading.token(index - 2));
        boolean dash = reading.is(index - 1, "-") || reading.is(index - 1, "–") || reading.is(index - 1, "/");
        int second = token == null || token.text().length() != 2 ? -1 : TimeWords.digits(token.text());
        boolean later = dash && first > 0 && second > first % 100;
        return later ? first / 100 * 100 + second : -1;
    }
}
