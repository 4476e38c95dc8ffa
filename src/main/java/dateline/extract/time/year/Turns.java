package dateline.extract.time.year;

import dateline.extract.model.Interval;
import dateline.extract.model.Mention.TimexKind;
import dateline.extract.time.reading.Reading;
import dateline.extract.time.reading.Rule;
import dateline.extract.time.reading.TimeWords;
import dateline.extract.time.reading.Timex;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The years about the first of a century: {@code the turn of the century}, {@code the turn of the 20th century}. */
public final class Turns implements Rule {
    /** So many before and after. */
    private static final int YEARS = 5;

    private static final int LAST_CENTURY = 21;

    private final TimeWords words;

    public Turns(TimeWords words) {
        this.words = words;
    }

    @Override
    public @Nullable Found at(Reading reading, int index) {
        boolean turn = reading.is(index, "the")
                && reading.is(index + 1, "turn")
                && reading.is(index + 2, "of")
                && reading.is(index + 3, "the");
        if (!turn) {
            return null;
        }
        int ordinal = words.ordinal(reading.token(index + 4));
        if (ordinal > 1 && ordinal <= LAST_CENTURY && reading.is(index + 5, "century")) {
            return new Found(index + 6, about(100 * (ordinal - 1)));
        }
        if (!reading.is(index + 4, "century")) {
            return null;
        }
        Interval last = reading.last();
        LocalDate told = last != null ? last.to() : reading.today();
        if (told == null) {
            return null;
        }
        // soon after a turn it may be the one before that is meant
        Timex about = about((told.getYear() + 50) / 100 * 100);
        return new Found(index + 5, reading.tellsHistory() ? about : about.without());
    }

    private static Timex about(int year) {
        Interval years = new Interval(LocalDate.of(year - YEARS, 1, 1), LocalDate.of(year + YEARS, 12, 31), null);
        return new Timex(TimexKind.DATE, Integer.toString(year), years);
    }
}
