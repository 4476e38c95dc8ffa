package dateline.extract.time.year;

import dateline.extract.model.Interval;
import dateline.extract.model.Mention.TimexKind;
import dateline.extract.text.Token;
import dateline.extract.time.reading.ContextWords;
import dateline.extract.time.reading.Numbers;
import dateline.extract.time.reading.Reading;
import dateline.extract.time.reading.Rule;
import dateline.extract.time.reading.TimeWords;
import dateline.extract.time.reading.Timex;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Years that only their surroundings make years: those before 1000 ({@code AD 842}, {@code (837-908)}, {@code the year 71}), those before
 * our era, those spoken ({@code nineteen ninety-four}), and ranges of centuries ({@code the twelfth to sixteenth centuries}).
 */
public final class YearRanges implements Rule {
    private static final Set<String> BEFORE_A_YEAR = ContextWords.of("before-an-early-year");

    /** What is counted is a noun. */
    private static final Set<String> AFTER_A_YEAR = ContextWords.of("after-an-early-year");

    private static final Set<String> BEFORE_AN_OLD_YEAR = ContextWords.of("before-an-old-year");

    /** Emperors, abbeys, Vikings: what tells of the first thousand years. */
    private static final Set<String> OLD_TIMES = ContextWords.of("old-times");

    private static final Set<String> EVENTS = ContextWords.of("event-of-a-year");

    private static final int WORDS_OF_A_SENTENCE = 16;

    private final TimeWords words;
    private final Numbers numbers;

    public YearRanges(TimeWords words) {
        this.words = words;
        this.numbers = new Numbers(words);
    }

    @Override
    public @Nullable Found at(Reading reading, int index) {
        int at = reading.is(index, "the") ? index + 1 : index;
        Found centuries = centuries(reading, at);
        if (centuries != null) {
            return centuries;
        }
        int year = reading.is(at, "year") ? at + 1 : at;
        Found spoken = spoken(reading, year);
        if (spoken != null) {
            return spoken;
        }
        return year == index || year > at ? early(reading, year, year > at) : null;
    }

    private @Nullable Found spoken(Reading reading, int index) {
        Numbers.Found year = numbers.year(reading, index);
        if (year == null || words.unit(reading.token(year.end())) != null) {
            return null;
        }
        // "nineteen thirty" may be a clock's, "two thousand" a count: the words before must tell of a time, or two of
        // ten upwards follow
        Token before = reading.token(index - 1);
        boolean count = year.whole() % 1000 == 0 || year.whole() < 1700;
        boolean told = before == null
                || before.is("in")
                || before.is("of")
                || before.is("year")
                || before.is("since")
                || before.is("by")
                || words.month(before) > 0
                || (reading.lastEnd() >= index - 2 && reading.lastEnd() > 0 && before.is("and"));
        return count && !told ? null : new Found(year.end(), Timex.year((int) year.whole()));
    }

    /** Three digits or fewer, where an era, "the year", a day before or a life's two years tell that they are a year. */
    private static @Nullable Found early(Reading reading, int index, boolean told) {
        Token token = reading.token(index);
        int number = token == null || token.kind() != Token.Kind.NUMBER ? -1 : TimeWords.digits(token.text());
        if (number < 1 || number > 2100) {
            return null;
        }
        if (reading.isAny(index + 1, Reading.BEFORE_OUR_ERA)) {
            int end = reading.is(index + 1, "b") ? index + 4 : index + 2;
            return new Found(
                    Math.min(end, reading.tokens().size()), Timex.vague(String.format(Locale.ROOT, "BC%04d", number)));
        }
        // "from 98 to 117 AD"
        Token second = reading.token(index + 2);
        boolean range = (reading.is(index + 1, "to") || reading.isDash(index + 1))
                && second != null
                && TimeWords.digits(second.text()) > number
                && (reading.is(index + 3, "ad") || reading.is(index + 3, "ce"));
        boolean era =
                range || reading.is(index - 1, "ad") || reading.is(index + 1, "ad") || reading.is(index + 1, "ce");
        boolean life = (reading.isDash(index + 1) && closes(reading, index + 2, number))
                || (reading.isDash(index - 1) && opened(reading, index, number));
        boolean history = number >= 100
                && (reading.tellsHistory() ? isEarly(reading, index, number) : isOfOldTimes(reading, index, number));
        boolean year = era || told || life || history;
        return year && number < 1000
                ? new Found(
                        reading.is(index + 1, "ad") || reading.is(index + 1, "ce") ? index + 2 : index + 1,
                        Timex.year(number))
                : null;
    }

    /** In a history: "after 211 became", "c. 314", "360 - 366"; not "batted in 171 runs". */
    private static boolean isEarly(Reading reading, int index, int number) {
        boolean opens = reading.is(index - 1, "in") && isCapitalized(reading, index - 1);
        boolean circa = reading.is(index - 1, ".") && (reading.is(index - 2, "c") || reading.is(index - 2, "ca"));
        Token after = reading.token(index + 1);
        boolean counts = after != null
                && after.isWord()
                && !opens
                && !reading.isAny(index + 1, AFTER_A_YEAR)
                && !reading.tense().isPast(index + 1);
        Interval last = reading.last();
        boolean second = reading.isDash(index - 1)
                && reading.lastEnd() == index - 1
                && last != null
                && last.from().getYear() < Math.min(1000, number)
                && number - last.from().getYear() < 100;
        return (circa || second || reading.isAny(index - 1, BEFORE_A_YEAR)) && !counts;
    }

    /** "In 476 the last emperor was deposed": what else the sentence names is of such times, or a year of them was told just before. */
    private static boolean isOfOldTimes(Reading reading, int index, int number) {
        if (!reading.isAny(index - 1, BEFORE_AN_OLD_YEAR)) {
            return false;
        }
        boolean bound = reading.is(index - 1, "from") || reading.is(index - 1, "to") || reading.is(index - 1, "until");
        boolean range =
                isBound(reading, index + 2, number) && (reading.is(index + 1, "to") || reading.is(index + 1, "until"))
                        || isBound(reading, index - 2, number);
        boolean event = reading.is(index - 1, "of") && !reading.isAny(index - 2, EVENTS);
        boolean opens = reading.is(index - 1, "in") && isCapitalized(reading, index - 1);
        Token after = reading.token(index + 1);
        boolean counts = after != null
                && after.isWord()
                && !range
                && !(opens && (after.is("the") || after.isCapitalized()))
                && !reading.isAny(index + 1, AFTER_A_YEAR)
                && !reading.tense().isPast(index + 1);
        if (counts || event || (bound && !range) || (after != null && after.is("%"))) {
            return false;
        }
        Interval last = reading.last();
        boolean goesOn =
                last != null && last.from().getYear() < 1000 && index - reading.lastEnd() <= WORDS_OF_A_SENTENCE;
        return goesOn || namesOldTimes(reading, index);
    }

    /** Whether a number of three digits is the other end of a range. */
    private static boolean isBound(Reading reading, int index, int number) {
        Token token = reading.token(index);
        return token != null
                && token.kind() == Token.Kind.NUMBER
                && token.text().length() == 3
                && Math.abs(TimeWords.digits(token.text()) - number) < 120;
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

    private static boolean isCapitalized(Reading reading, int index) {
        Token token = reading.token(index);
        return token != null && token.isCapitalized();
    }

    /** The 908 of "(837-908)". */
    private static boolean closes(Reading reading, int index, int first) {
        Token last = reading.token(index);
        int number = last == null ? -1 : TimeWords.digits(last.text());
        return number > first
                && number - first < 120
                && first >= 100
                && reading.is(index - 3, "(")
                && reading.is(index + 1, ")");
    }

    private static boolean opened(Reading reading, int index, int number) {
        Token first = reading.token(index - 2);
        int before = first == null ? -1 : TimeWords.digits(first.text());
        return before >= 100
                && number > before
                && number - before < 120
                && reading.is(index - 3, "(")
                && reading.is(index + 1, ")");
    }

    private @Nullable Found centuries(Reading reading, int index) {
        int first = words.ordinal(reading.token(index));
        int last = words.ordinal(reading.token(index + 2));
        boolean range = reading.is(index + 1, "to") || reading.isDash(index + 1) || reading.is(index + 1, "and");
        if (first < 1 || last <= first || last > 22 || !range || !reading.is(index + 3, "centuries")) {
            return null;
        }
        LocalDate from = LocalDate.of(Math.max(1, (first - 1) * 100), 1, 1);
        LocalDate to = LocalDate.of(last * 100 - 1, 12, 31);
        String value = String.format(Locale.ROOT, "%02d/%02d", first - 1, last - 1);
        return new Found(index + 4, new Timex(TimexKind.DATE, value, new Interval(from, to, null)));
    }
}
