package dateline.extract.time.length;

import dateline.extract.model.Interval;
import dateline.extract.text.Token;
import dateline.extract.time.reading.ContextWords;
import dateline.extract.time.reading.Reading;
import dateline.extract.time.reading.TimeWords;
import dateline.extract.time.reading.Timex;
import dateline.extract.time.reading.Units;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Lengths that tell how far ahead a plan lies: {@code will open in two weeks}. Immutable. */
final class LengthsAhead {
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
    Interval at(Reading reading, int index, int end, String unit, String number) {
        LocalDate today = reading.today();
        int count = TimeWords.digits(number);
        boolean small =
                unit.equals("D") || unit.equals("W") || unit.equals("FN") || unit.equals("M") || unit.equals("Y");
        boolean any = reading.is(index, "a") && (unit.equals("D") || unit.equals("Y"));
        if (today == null || count < 1 || count > 100 || !small || any || reading.is(end, "of")) {
            return null;
        }
        // "in 3 to 4 weeks"
        for (int i = index + 1; i < end; i++) {
            if (reading.is(i, "to") || reading.is(i, "or") || reading.isDash(i)) {
                return null;
            }
        }
        for (int i = index - 2; i >= index - WORDS_OF_A_RANK; i--) {
            Token word = reading.token(i);
            if (word != null && (words.ordinal(word) > 0 || word.lower().endsWith("est") || word.isAny(RANKS))) {
                return null;
            }
        }
        // "my birthday is in two days"
        boolean is = reading.is(index - 2, "is") || reading.is(index - 2, "'s") || reading.is(index - 2, "are");
        if (!is && !reading.tense().looksAhead(index)) {
            return null;
        }
        LocalDate day =
                unit.equals("W") || unit.equals("FN") ? today.plusWeeks((unit.equals("W") ? 1L : 2L) * count) : null;
        Timex then = day == null ? Units.shift(today, unit, count) : Timex.day(day);
        return then == null ? null : then.interval();
    }
}
