package dateline.extract.time.day;

import dateline.extract.text.FunctionWords;
import dateline.extract.text.WordSet;
import dateline.extract.time.reading.ContextWords;
import dateline.extract.time.reading.Reading;
import dateline.extract.time.reading.Rule.Found;
import dateline.extract.time.reading.TimeWords;
import dateline.extract.time.reading.Timex;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Months and days that come again, and are none of the calendar: {@code every October}, {@code usually in May}, {@code likes to fish on Sunday}. Immutable. */
public final class Habits {
    private static final Set<String> HABITS = ContextWords.of("habit");

    private static final Set<String> BEFORE_A_REPEATED_MONTH = WordSet.of("in", "on", "from", "between", "during");

    /** Words of guides to places: temperatures, rainy, tourists. */
    private static final Set<String> USUAL = ContextWords.of("usual");

    private static final Set<String> TIMES = ContextWords.of("best-time");

    private static final Set<String> FUNCTION_WORDS = ContextWords.of("after-a-year");

    private static final Set<String> BEFORE_A_RANGE = WordSet.of("from", "between");

    /** "Likes to", "used to", "a popular place to". */
    private static final Set<String> FOND = ContextWords.of("fond");

    private static final Set<String> USUALLY = ContextWords.of("usually");

    private static final Set<String> WISHING =
            WordSet.of("would", "'d", "will", "are", "is", "was", "were", "get", "got");

    private static final Set<String> BEFORE_A_DAY = WordSet.of("on", "at", "over");

    private static final Set<String> HELD = ContextWords.of("held-each-year");

    private static final Set<String> NOT = WordSet.of("not", "as", "than");

    private static final int WORDS_OF_A_HABIT = 10;

    /** 2024-05 */
    private static final int MONTH_OF_A_YEAR = 7;

    private static final int WORDS_OF_A_CLAUSE = 12;

    private final TimeWords words;

    public Habits(TimeWords words) {
        this.words = words;
    }

    /** The set of "every October"; null for anything else, and for its days. */
    @Nullable
    Found every(Reading reading, int index) {
        int month = reading.isAny(index, FunctionWords.DISTRIBUTIVES) ? words.month(reading.token(index + 1)) : 0;
        boolean day = month > 0 && reading.digits(index + 2) > 0;
        return month == 0 || day
                ? null
                : new Found(index + 2, Timex.set(String.format(Locale.ROOT, "XXXX-%02d", month)));
    }

    /** "Each year in October", "usually in October": none of the calendar. */
    boolean repeats(Reading reading, int index, Found found) {
        boolean told = reading.year(found.end() - 1) > 0;
        boolean month = found.timex().value().length() == MONTH_OF_A_YEAR;
        if (!told && month && isUsual(reading, index, found.end())) {
            return true;
        }
        if (told || !reading.isAny(index - 1, BEFORE_A_REPEATED_MONTH)) {
            return false;
        }
        boolean yearly = reading.is(index - 2, "year") && reading.isAny(index - 3, FunctionWords.DISTRIBUTIVES);
        return yearly || reading.isAny(index - 2, HABITS) || reading.isAny(index - 3, HABITS);
    }

    /** "Likes to fish on Sunday", "the court usually sits on Tuesday", "used to teach on Saturday", "a place to picnic on Friday". */
    public boolean repeatsDay(Reading reading, int index) {
        if (!reading.isAny(index - 1, BEFORE_A_DAY)) {
            return false;
        }
        for (int i = index - 2; i >= Math.max(0, index - WORDS_OF_A_HABIT) && !isStop(reading, i); i--) {
            boolean to = reading.is(i, "to") && reading.isAny(i - 1, FOND) && !reading.isAny(i - 2, WISHING);
            if (to || (reading.isAny(i, USUALLY) && !reading.isAny(i - 1, NOT))) {
                return true;
            }
            if (reading.is(i, ",")) {
                return false;
            }
        }
        return false;
    }

    /** "Open daily from April to October", "the best time is May": what is so each year, by a word beside it and no verb of a time. */
    private boolean isUsual(Reading reading, int index, int end) {
        boolean usual = isOverNewYear(reading, index, end);
        for (int i = index - 1; !usual && i >= Math.max(0, index - WORDS_OF_A_CLAUSE) && !isStop(reading, i); i--) {
            usual = reading.isAny(i, USUAL)
                    || (reading.is(i, "best") && reading.isAny(i + 1, TIMES))
                    || (reading.is(i, "daily") && isAdverb(reading, i))
                    || (reading.isAny(i, HELD) && (reading.is(i - 1, "is") || reading.is(i - 1, "are")))
                    || (reading.is(i, "open")
                            && (reading.is(i - 1, "is") || reading.is(i - 1, "are"))
                            && isRange(reading, index));
        }
        for (int i = end; !usual && i < end + WORDS_OF_A_CLAUSE && !isStop(reading, i); i++) {
            usual = reading.isAny(i, USUAL);
        }
        return usual && !reading.tense().tellsPast(index) && !reading.tense().looksAhead(index);
    }

    /** Whether the month is an end of "between June and September", "from May to October". */
    private static boolean isRange(Reading reading, int index) {
        return reading.isAny(index - 1, BEFORE_A_RANGE)
                || (reading.isAny(index - 1, FunctionWords.RANGE_LINKS) && reading.isAny(index - 3, BEFORE_A_RANGE));
    }

    /** "Boats leave daily at seven"; not "average daily volume". */
    private static boolean isAdverb(Reading reading, int index) {
        return !reading.isWord(index + 1) || reading.isAny(index + 1, FUNCTION_WORDS);
    }

    private static boolean isStop(Reading reading, int index) {
        return reading.token(index) == null || reading.is(index, ".") || reading.is(index, ";");
    }

    /** "From October to March", "between December and April", asked at either end. */
    private boolean isOverNewYear(Reading reading, int index, int end) {
        int month = words.month(reading.token(end - 1));
        int second = reading.isAny(end, FunctionWords.RANGE_LINKS) ? words.month(reading.token(end + 1)) : 0;
        int first = reading.isAny(index - 1, FunctionWords.RANGE_LINKS) ? words.month(reading.token(index - 2)) : 0;
        boolean opens = reading.isAny(index - 1, BEFORE_A_RANGE) && second > 0 && second < month;
        boolean closes = reading.isAny(index - 3, BEFORE_A_RANGE) && month > 0 && first > month;
        return (opens && reading.year(end + 2) < 0) || closes;
    }

    static Found anyYear(Found found) {
        String value = found.timex().value();
        return value.length() < 5 ? found : new Found(found.end(), Timex.vague("XXXX" + value.substring(4)));
    }
}
