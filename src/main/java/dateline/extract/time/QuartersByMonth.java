package dateline.extract.time;

import dateline.extract.text.Token;
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
        int first = words.month(reading.token(index));
        if (first == 0) {
            return null;
        }
        boolean joined = reading.isDash(index + 1) || reading.is(index + 1, "to");
        int last = joined ? words.month(reading.token(index + 2)) : first;
        int unit = joined ? index + 3 : index + 1;
        unit += reading.is(unit, "fiscal") ? 1 : 0;
        boolean three = !joined || (last - first + MONTHS_OF_A_YEAR) % MONTHS_OF_A_YEAR == MONTHS_OF_A_QUARTER - 1;
        if (last == 0 || !three || !reading.is(unit, "quarter") || reading.is(unit + 1, "-")) {
            return null;
        }
        int yearAt = reading.is(unit + 1, "of") || reading.is(unit + 1, ",") ? unit + 2 : unit + 1;
        Token behind = reading.token(yearAt);
        int year = TimeWords.year(behind);
        LocalDate today = reading.today();
        if (year < 0 && today == null) {
            return null;
        }
        if (year < 0 && today != null) {
            // the last that is over, or the next that is not
            boolean ahead = reading.tense().looksAhead(index);
            YearMonth now = YearMonth.from(today);
            year = today.getYear();
            boolean over = YearMonth.of(year, last).isBefore(now);
            year += ahead ? (over ? 1 : 0) : over ? 0 : -1;
        }
        YearMonth end = YearMonth.of(year, last);
        int behindAll = TimeWords.year(behind) > 0 ? yearAt + 1 : unit + 1;
        YearMonth begin = end.minusMonths(MONTHS_OF_A_QUARTER - 1);
        // the quarter of the calendar that most of it lies in
        YearMonth middle = end.minusMonths(1);
        Timex quarter = Timex.quarter(
                middle.getYear(), (middle.getMonthValue() + MONTHS_OF_A_QUARTER - 1) / MONTHS_OF_A_QUARTER);
        boolean whole = last % MONTHS_OF_A_QUARTER == 0;
        return new Found(behindAll, whole ? quarter : quarter.between(begin.atDay(1), end.atEndOfMonth()));
    }
}
