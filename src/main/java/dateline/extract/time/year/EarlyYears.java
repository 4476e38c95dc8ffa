package dateline.extract.time.year;

import dateline.extract.model.Interval;
import dateline.extract.time.reading.ContextWords;
import dateline.extract.time.reading.Reading;
import dateline.extract.time.reading.Rule;
import dateline.extract.time.reading.Timex;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Years that only the words about them make years, most of three digits: {@code AD 842}, {@code (837-908)}, {@code the year 71}; and those before our era. */
public final class EarlyYears implements Rule {
    private static final Set<String> BEFORE_A_YEAR = ContextWords.of("before-an-early-year");

    /** What is counted is a noun. */
    private static final Set<String> AFTER_A_YEAR = ContextWords.of("after-an-early-year");

    private static final Set<String> BEFORE_AN_OLD_YEAR = ContextWords.of("before-an-old-year");

    /** Emperors, abbeys, Vikings: what tells of the first thousand years. */
    private static final Set<String> OLD_TIMES = ContextWords.of("old-times");

    private static final Set<String> EVENTS = ContextWords.of("event-of-a-year");

    private static final int WORDS_OF_A_SENTENCE = 16;

    /** Years further apart are not those of a life or a reign. */
    private static final int YEARS_OF_A_LIFE = 120;

    private static final int LAST_EARLY_YEAR = 999;

    private static final int LATEST_BEFORE_OUR_ERA = 2100;

    @Override
    public @Nullable Found at(Reading reading, int index) {
        int at = reading.is(index, "the") ? index + 1 : index;
        boolean named = reading.is(at, "year");
        return named ? early(reading, at + 1, true) : at == index ? early(reading, at, false) : null;
    }

    /** @param named whether "year" stands before */
    private static @Nullable Found early(Reading reading, int index, boolean named) {
        int number = reading.isNumber(index) ? reading.digits(index) : -1;
        if (number < 1 || number > LATEST_BEFORE_OUR_ERA) {
            return null;
        }
        if (reading.isAny(index + 1, Reading.BEFORE_OUR_ERA)) {
            int end = Math.min(
                    reading.is(index + 1, "b") ? index + 4 : index + 2,
                    reading.tokens().size());
            return new Found(end, Timex.vague(String.format(Locale.ROOT, "BC%04d", number)));
        }
        if (number > LAST_EARLY_YEAR || !(named || isYear(reading, index, number))) {
            return null;
        }
        return new Found(isOurEra(reading, index + 1) ? index + 2 : index + 1, Timex.year(number));
    }

    private static boolean isYear(Reading reading, int index, int number) {
        // "from 98 to 117 AD"
        boolean opensRange = (reading.is(index + 1, "to") || reading.isDash(index + 1))
                && reading.digits(index + 2) > number
                && isOurEra(reading, index + 3);
        boolean era = opensRange || reading.is(index - 1, "ad") || isOurEra(reading, index + 1);
        if (era || isOfLife(reading, index, number)) {
            return true;
        }
        return number >= 100
                && (reading.tellsHistory()
                        ? isOfHistory(reading, index, number)
                        : isOfOldTimes(reading, index, number));
    }

    private static boolean isOurEra(Reading reading, int index) {
        return reading.is(index, "ad") || reading.is(index, "ce");
    }

    /** The 837 or the 908 of "(837-908)". */
    private static boolean isOfLife(Reading reading, int index, int number) {
        return isLife(reading, index, number, reading.digits(index + 2))
                || isLife(reading, index - 2, reading.digits(index - 2), number);
    }

    private static boolean isLife(Reading reading, int index, int first, int last) {
        return first >= 100
                && last > first
                && last - first < YEARS_OF_A_LIFE
                && reading.isDash(index + 1)
                && reading.is(index - 1, "(")
                && reading.is(index + 3, ")");
    }

    /** In a history: "after 211 became", "c. 314", "360 - 366"; not "batted in 171 runs". */
    private static boolean isOfHistory(Reading reading, int index, int number) {
        boolean opens = reading.is(index - 1, "in") && reading.isCapitalized(index - 1);
        if (!opens && isBeforeNoun(reading, index)) {
            return false;
        }
        boolean circa = reading.is(index - 1, ".") && (reading.is(index - 2, "c") || reading.is(index - 2, "ca"));
        return circa || closesRange(reading, index, number) || reading.isAny(index - 1, BEFORE_A_YEAR);
    }

    /** The 366 of "360 - 366", whose first was told as a year. */
    private static boolean closesRange(Reading reading, int index, int number) {
        Interval last = reading.last();
        if (last == null || !reading.isDash(index - 1) || reading.lastEnd() != index - 1) {
            return false;
        }
        int first = last.from().getYear();
        return first <= LAST_EARLY_YEAR && first < number && number - first < 100;
    }

    /** "In 476 the last emperor was deposed": what else the sentence names is of such times, or a year of them was told just before. */
    private static boolean isOfOldTimes(Reading reading, int index, int number) {
        if (!reading.isAny(index - 1, BEFORE_AN_OLD_YEAR) || reading.is(index + 1, "%")) {
            return false;
        }
        boolean bound = reading.is(index - 1, "from") || reading.is(index - 1, "to") || reading.is(index - 1, "until");
        boolean range = isInRange(reading, index, number);
        boolean event = reading.is(index - 1, "of") && !reading.isAny(index - 2, EVENTS);
        boolean opens = reading.is(index - 1, "in")
                && reading.isCapitalized(index - 1)
                && (reading.is(index + 1, "the") || reading.isCapitalized(index + 1));
        boolean counts = !range && !opens && isBeforeNoun(reading, index);
        if (counts || event || (bound && !range)) {
            return false;
        }
        Interval last = reading.last();
        boolean goesOn = last != null
                && last.from().getYear() <= LAST_EARLY_YEAR
                && index - reading.lastEnd() <= WORDS_OF_A_SENTENCE;
        return goesOn || namesOldTimes(reading, index);
    }

    private static boolean isBeforeNoun(Reading reading, int index) {
        return reading.isWord(index + 1)
                && !reading.isAny(index + 1, AFTER_A_YEAR)
                && !reading.tense().isPast(index + 1);
    }

    /** Whether a number is an end of "from 410 to 476". */
    private static boolean isInRange(Reading reading, int index, int number) {
        boolean opens = reading.is(index + 1, "to") || reading.is(index + 1, "until");
        return (opens && isBound(reading, index + 2, number)) || isBound(reading, index - 2, number);
    }

    private static boolean isBound(Reading reading, int index, int number) {
        return reading.isNumber(index)
                && reading.text(index).length() == 3
                && Math.abs(reading.digits(index) - number) < YEARS_OF_A_LIFE;
    }

    private static boolean namesOldTimes(Reading reading, int index) {
        for (int i = index - 1; i >= index - WORDS_OF_A_SENTENCE && !reading.is(i, "."); i--) {
            if (reading.isAny(i, OLD_TIMES)) {
                return true;
            }
        }
        for (int i = index + 1; i <= index + WORDS_OF_A_SENTENCE && !reading.is(i, "."); i++) {
            if (reading.isAny(i, OLD_TIMES)) {
                return true;
            }
        }
        return false;
    }
}
