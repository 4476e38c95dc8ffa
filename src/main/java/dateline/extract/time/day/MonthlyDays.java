package dateline.extract.time.day;

import dateline.extract.model.Granularity;
import dateline.extract.model.Interval;
import dateline.extract.text.Token;
import dateline.extract.text.WordSet;
import dateline.extract.time.reading.ContextWords;
import dateline.extract.time.reading.Reading;
import dateline.extract.time.reading.Rule;
import dateline.extract.time.reading.TimeWords;
import dateline.extract.time.reading.Timex;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A day of the month alone, {@code on the 29th}: of the month told last or of publication, by tense. */
public final class MonthlyDays implements Rule {
    private static final Set<String> BEHIND = WordSet.of("and", "but", "or", "i", "we", "he", "she", "they", "when");

    /** A month told further from publication than this is no month of the story's own days. */
    private static final int NEAR_MONTHS = 12;

    /** About two sentences. */
    private static final int WORDS_OF_A_LIST = 40;

    private static final Set<String> LETTERS = ContextWords.of("letter");

    private static final Set<String> THIS_MONTH = ContextWords.of("this-month-in-letters");

    private static final Set<String> LAST_MONTH = ContextWords.of("last-month-in-letters");

    private final TimeWords words;

    public MonthlyDays(TimeWords words) {
        this.words = words;
    }

    @Override
    public @Nullable Found at(Reading reading, int index) {
        int day = words.ordinal(reading.token(index));
        Found ofMonth = day >= 1 && day <= 31 ? ofMonth(reading, index, day) : null;
        if (ofMonth != null) {
            return ofMonth;
        }
        Token behind = reading.token(index + 1);
        boolean closes =
                behind == null || (behind.kind() == Token.Kind.MARK && !behind.is("-")) || behind.isAny(BEHIND);
        LocalDate today = reading.today();
        boolean numbered = reading.is(index - 1, "the") && day >= 1 && day <= 31 && isDigits(reading, index);
        Found ofLetter = numbered && today != null ? ofLetter(reading, index, day, today) : null;
        if (ofLetter != null) {
            return ofLetter;
        }
        boolean on = reading.is(index - 1, "the") && reading.is(index - 2, "on");
        boolean told = (on || (numbered && isListed(reading, index))) && day >= 1 && day <= 31 && closes;
        if (!told || today == null || reading.tellsHistory()) {
            return null;
        }
        Interval last = reading.last();
        boolean near = last != null
                && Math.abs(last.from().toEpochDay() - today.toEpochDay()) < 31L * NEAR_MONTHS
                && last.to().toEpochDay() - last.from().toEpochDay() < 31;
        LocalDate month = (near && last != null ? last.from() : today).withDayOfMonth(1);
        boolean ahead = reading.tense().looksAhead(index) || reading.tense().tellsPresent(index);
        if (!near && !ahead && day > today.getDayOfMonth()) {
            month = month.minusMonths(1);
        }
        return day(index + 1, month, day);
    }

    private static boolean isDigits(Reading reading, int index) {
        Token token = reading.token(index);
        return token != null && token.kind() == Token.Kind.NUMBER;
    }

    /** "Chapter 28 on the 29th. The 30th, chapters 17 to 22": a day that goes on with those told just before. */
    private static boolean isListed(Reading reading, int index) {
        Token before = reading.token(index - 2);
        boolean opens = before == null || !before.isWord() || before.is("and");
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
    private @Nullable Found ofMonth(Reading reading, int index, int day) {
        LocalDate today = reading.today();
        boolean told = reading.is(index + 1, "of") && reading.is(index + 3, "month") && reading.is(index - 1, "the");
        Integer months = reading.is(index + 2, "the") ? (Integer) 0 : words.direction(reading.token(index + 2));
        if (!told || today == null || months == null) {
            return null;
        }
        return day(index + 4, today.withDayOfMonth(1).plusMonths(months), day);
    }

    private static @Nullable Found day(int end, LocalDate month, int day) {
        try {
            return new Found(end, Timex.day(month.withDayOfMonth(day)));
        } catch (DateTimeException e) {
            return null;
        }
    }
}
