package dateline.extract.time.length;

import dateline.extract.model.Interval;
import dateline.extract.text.Token;
import dateline.extract.time.reading.ContextWords;
import dateline.extract.time.reading.Digits;
import dateline.extract.time.reading.Reading;
import dateline.extract.time.reading.TimeWords;
import dateline.extract.time.reading.Timex;
import dateline.extract.time.reading.Unit;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Lengths that tell how far ahead a plan lies: {@code will open in two weeks}. Immutable. */
final class LengthsAhead {
    private static final Set<Unit> OF_PLANS = EnumSet.of(Unit.DAY, Unit.WEEK, Unit.FORTNIGHT, Unit.MONTH, Unit.YEAR);

    private static final int MOST_UNITS = 100;

    /** "The only one in two years", "twice in three weeks": counted over a length of time. */
    private static final Set<String> RANKS = ContextWords.of("rank");

    private static final int WORDS_OF_A_RANK = 6;

    private final TimeWords words;

    LengthsAhead(TimeWords words) {
        this.words = words;
    }

    /**
     * "They will meet in two weeks": the day, month or year that lies so far ahead. None of "will kill many in a year" and "the first in
     * two years".
     */
    @Nullable
    Interval at(Reading reading, int index, int end, Unit unit, String number) {
        LocalDate today = reading.today();
        int count = Digits.of(number);
        boolean any = reading.is(index, "a") && (unit == Unit.DAY || unit == Unit.YEAR);
        if (today == null || count < 1 || count > MOST_UNITS || !OF_PLANS.contains(unit) || any) {
            return null;
        }
        if (reading.is(end, "of") || isRange(reading, index, end) || followsRank(reading, index)) {
            return null;
        }
        // "my birthday is in two days"
        boolean is = reading.is(index - 2, "is") || reading.is(index - 2, "'s") || reading.is(index - 2, "are");
        if (!is && !reading.tense().looksAhead(index)) {
            return null;
        }
        boolean weeks = unit == Unit.WEEK || unit == Unit.FORTNIGHT;
        Timex then = weeks ? Timex.day(unit.plus(today, count)) : unit.shift(today, count);
        return then == null ? null : then.interval();
    }

    /** "In 3 to 4 weeks". */
    private static boolean isRange(Reading reading, int index, int end) {
        for (int i = index + 1; i < end; i++) {
            if (reading.is(i, "to") || reading.is(i, "or") || reading.isDash(i)) {
                return true;
            }
        }
        return false;
    }

    private boolean followsRank(Reading reading, int index) {
        for (int i = index - 2; i >= index - WORDS_OF_A_RANK; i--) {
            Token word = reading.token(i);
            if (word != null && (words.ordinal(word) > 0 || word.lower().endsWith("est") || word.isAny(RANKS))) {
                return true;
            }
        }
        return false;
    }
}
