package dateline.extract.time.day;

import dateline.extract.model.Granularity;
import dateline.extract.model.Interval;
import dateline.extract.text.Token;
import dateline.extract.text.WordSet;
import dateline.extract.time.reading.ContextWords;
import dateline.extract.time.reading.Direction;
import dateline.extract.time.reading.Reading;
import dateline.extract.time.reading.Rule;
import dateline.extract.time.reading.TimeWords;
import dateline.extract.time.reading.Timex;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A day of the month alone, {@code on the 29th}: of the month told last or of publication, by tense. */
public final class MonthlyDays implements Rule {
    private static final Set<String> BEHIND = WordSet.of("and", "but", "or", "i", "we", "he", "she", "they", "when");

    /** A month told further from publication than this is no month of the story's own days. */
    private static final int NEAR_MONTHS = 12;

    /** About two sentences. */
    private static final int WORDS_OF_A_LIST = 40;

    private static final int MOST_DAYS = 31;

    private static final Set<String> LETTERS = ContextWords.of("letter");

    private static final Set<String> THIS_MONTH = ContextWords.of("this-month-in-letters");

    private static final Set<String> LAST_MONTH = ContextWords.of("last-month-in-letters");

    private final TimeWords words;

    public MonthlyDays(TimeWords words) {
        this.words = words;
    }

    @Override
    public @Nullable Found at(Reading reading, int index) {
        LocalDate today = reading.today();
        int day = words.ordinal(reading.token(index));
        if (today == null || day < 1 || day > MOST_DAYS) {
            return null;
        }
        Found ofMonth = ofMonth(reading, index, day, today);
        if (ofMonth != null || !reading.is(index - 1, "the")) {
            return ofMonth;
        }
        boolean digits = reading.isNumber(index);
        Found ofLetter = digits ? ofLetter(reading, index, day, today) : null;
        if (ofLetter != null) {
            return ofLetter;
        }
        boolean told = reading.is(index - 2, "on") || (digits && isListed(reading, index));
        return told && closes(reading, index + 1) && !reading.tellsHistory()
                ? day(index + 1, month(reading, index, day, today), day)
                : null;
    }

    private static boolean closes(Reading reading, int index) {
        return (reading.isMarkOrEdge(index) && !reading.is(index, "-")) || reading.isAny(index, BEHIND);
    }

    /** The month told last, if it is one of the story's own days; else that of publication or, by tense, the one before. */
    private static LocalDate month(Reading reading, int index, int day, LocalDate today) {
        Interval last = reading.last();
        boolean near = last != null
                && Math.abs(ChronoUnit.DAYS.between(last.from(), today)) < (long) MOST_DAYS * NEAR_MONTHS
                && ChronoUnit.DAYS.between(last.from(), last.to()) < MOST_DAYS;
        if (near && last != null) {
            return last.from().withDayOfMonth(1);
        }
        LocalDate month = today.withDayOfMonth(1);
        boolean ahead = reading.tense().looksAhead(index) || reading.tense().tellsPresent(index);
        return !ahead && day > today.getDayOfMonth() ? month.minusMonths(1) : month;
    }

    /** "Chapter 28 on the 29th. The 30th, chapters 17 to 22": a day that goes on with those told just before. */
    private static boolean isListed(Reading reading, int index) {
        boolean opens = !reading.isWord(index - 2) || reading.is(index - 2, "and");
        Interval last = reading.last();
        return opens
                && last != null
                && last.granularity() == Granularity.DAY
                && reading.lastEnd() > index - WORDS_OF_A_LIST;
    }

    /** "Your letter of the 14th", "yours of the 4th inst.": the last such day; "ult." is of the month before. */
    private static @Nullable Found ofLetter(Reading reading, int index, int day, LocalDate today) {
        boolean instant = reading.isAny(index + 1, THIS_MONTH);
        boolean ultimo = reading.isAny(index + 1, LAST_MONTH);
        boolean letter = reading.is(index - 2, "of") && reading.isAny(index - 3, LETTERS);
        if (!instant && !ultimo && (!letter || reading.is(index + 1, "of"))) {
            return null;
        }
        boolean before = ultimo || (!instant && day > today.getDayOfMonth());
        LocalDate month = today.withDayOfMonth(1).minusMonths(before ? 1 : 0);
        return day(instant || ultimo ? index + 2 : index + 1, month, day);
    }

    /** "The 10th of next month", "the 15th of the month". */
    private @Nullable Found ofMonth(Reading reading, int index, int day, LocalDate today) {
        Token word = reading.token(index + 2);
        Direction direction = word != null && word.is("the") ? Direction.HERE : words.direction(word);
        boolean told = reading.is(index + 1, "of") && reading.is(index + 3, "month") && reading.is(index - 1, "the");
        return told && direction != null
                ? day(index + 4, today.withDayOfMonth(1).plusMonths(direction.sign()), day)
                : null;
    }

    private static @Nullable Found day(int end, LocalDate month, int day) {
        try {
            return new Found(end, Timex.day(month.withDayOfMonth(day)));
        } catch (DateTimeException e) {
            return null;
        }
    }
}
