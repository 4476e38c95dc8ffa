package dateline.extract.time.period;

import dateline.extract.time.reading.Timex;
import java.time.LocalDate;

/** What a year of reports is parted in. */
enum QuarterOrHalf {
    QUARTER(4, "XXXX-Q"),
    HALF(2, "XXXX-H");

    private static final int MONTHS_OF_A_YEAR = 12;

    private final int count;
    private final String ofAnyYear;

    QuarterOrHalf(int count, String ofAnyYear) {
        this.count = count;
        this.ofAnyYear = ofAnyYear;
    }

    /** How many make a year. */
    int count() {
        return count;
    }

    int months() {
        return MONTHS_OF_A_YEAR / count;
    }

    /** Which of them the day lies in. */
    int holding(LocalDate day) {
        return (day.getMonthValue() - 1) / months() + 1;
    }

    Timex in(int year, int ordinal) {
        return this == QUARTER ? Timex.quarter(year, ordinal) : Timex.half(year, ordinal);
    }

    Timex inAnyYear(int ordinal) {
        return Timex.vague(ofAnyYear + ordinal);
    }
}
