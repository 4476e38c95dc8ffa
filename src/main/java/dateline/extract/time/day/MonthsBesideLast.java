package dateline.extract.time.day;

import dateline.extract.model.Granularity;
import dateline.extract.model.Interval;
import dateline.extract.time.reading.ContextWords;
import dateline.extract.time.reading.Reading;
import dateline.extract.time.reading.Rule.Found;
import dateline.extract.time.reading.TimeWords;
import dateline.extract.time.reading.Timex;
import java.time.YearMonth;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Months told against the date told last: {@code that October}, {@code the following January}, {@code the previous May}. Immutable. */
final class MonthsBesideLast {
    static final Set<String> BESIDE_THE_LAST = ContextWords.of("beside-the-last");

    private static final Set<String> BEFORE_THAT = ContextWords.of("before-that");

    private final TimeWords words;

    MonthsBesideLast(TimeWords words) {
        this.words = words;
    }

    @Nullable
    Found at(Reading reading, int index) {
        Interval last = reading.last();
        if (last == null) {
            return null;
        }
        int that = pointsBack(reading, index) ? words.month(reading.token(index + 1)) : 0;
        if (that > 0) {
            return new Found(index + 2, Timex.month(YearMonth.of(last.from().getYear(), that)));
        }
        int at = reading.is(index, "the") ? index + 1 : index;
        int month = reading.isAny(at, BESIDE_THE_LAST) ? words.month(reading.token(at + 1)) : 0;
        return month == 0 || reading.digits(at + 2) >= 0
                ? null
                : new Found(at + 2, Timex.month(beside(last, month, reading.is(at, "previous"))));
    }

    /** "That October, ...", "in that October"; not "said that October was". */
    private static boolean pointsBack(Reading reading, int index) {
        return reading.is(index, "that") && (!reading.isWord(index - 1) || reading.isAny(index - 1, BEFORE_THAT));
    }

    private static YearMonth beside(Interval last, int month, boolean previous) {
        YearMonth told = YearMonth.from(last.from());
        YearMonth same = told.withMonth(month);
        boolean year = last.granularity() == Granularity.YEAR;
        if (previous) {
            return year || !same.isBefore(told) ? same.minusYears(1) : same;
        }
        return year || !same.isAfter(told) ? same.plusYears(1) : same;
    }
}
