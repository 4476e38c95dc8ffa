package dateline.extract.time.period;

import dateline.extract.time.reading.Reading;
import dateline.extract.time.reading.Rule;
import dateline.extract.time.reading.TimeWords;
import dateline.extract.time.reading.Timex;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/** Quarters told by their months: {@code the October-December quarter}, {@code the April to June quarter of 2022}, {@code the March quarter}. */
final class QuartersByMonth implements Rule {
    private static final int MONTHS_OF_A_QUARTER = 3;

    private static final int MONTHS_OF_A_YEAR = 12;

    private final TimeWords words;

    QuartersByMonth(TimeWords words) {
        this.words = words;
    }

    @Override
    public @Nullable Found at(Reading reading, int index) {
        return of(reading, index, -1);
    }

    /** @param told the year that stands before the months; -1 where none does */
    @Nullable
    Found of(Reading reading, int index, int told) {
        int first = words.month(reading.token(index));
        if (first == 0) {
            return null;
        }
        boolean joined = reading.isDash(index + 1) || reading.is(index + 1, "to") || reading.is(index + 1, "/");
        int last = joined ? words.month(reading.token(index + 2)) : first;
        int unit = joined ? index + 3 : index + 1;
        // "the December 1986 quarter"
        int within = reading.year(unit);
        unit += within > 0 || reading.is(unit, "fiscal") ? 1 : 0;
        boolean three = !joined || (last - first + MONTHS_OF_A_YEAR) % MONTHS_OF_A_YEAR == MONTHS_OF_A_QUARTER - 1;
        if (last == 0 || !three || !reading.is(unit, "quarter") || reading.is(unit + 1, "-")) {
            return null;
        }
        int yearAt = reading.is(unit + 1, "of") || reading.is(unit + 1, ",") ? unit + 2 : unit + 1;
        int behind = reading.year(yearAt);
        int before = told > 0 ? told : within;
        if (before > 0) {
            return new Found(unit + 1, ending(YearMonth.of(before, last)));
        }
        if (behind > 0) {
            return new Found(yearAt + 1, ending(YearMonth.of(behind, last)));
        }
        LocalDate today = reading.today();
        return today == null ? null : new Found(unit + 1, ending(nearest(reading, index, last, today)));
    }

    /** The last that is over, or the next that is not. */
    private static YearMonth nearest(Reading reading, int index, int last, LocalDate today) {
        YearMonth end = YearMonth.of(today.getYear(), last);
        boolean over = end.isBefore(YearMonth.from(today));
        return reading.tense().looksAhead(index) ? end.plusYears(over ? 1 : 0) : end.minusYears(over ? 0 : 1);
    }

    /** The three months up to that one; their value is the quarter of the calendar that most of them lie in. */
    private static Timex ending(YearMonth last) {
        Timex quarter = Timex.quarter(last.minusMonths(1).atDay(1));
        boolean whole = last.getMonthValue() % MONTHS_OF_A_QUARTER == 0;
        return whole
                ? quarter
                : quarter.between(last.minusMonths(MONTHS_OF_A_QUARTER - 1).atDay(1), last.atEndOfMonth());
    }
}
