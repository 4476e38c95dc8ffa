package dateline.extract.time.year;

import dateline.extract.model.Interval;
import dateline.extract.time.reading.Timex;
import java.time.LocalDate;

/** A part of a decade or century. Early and late are halves of a decade and quarters of a century. */
enum PartOfYears {
    EARLY,
    MIDDLE,
    LATE,
    FIRST_HALF,
    SECOND_HALF,
    /** "The latter 1980s": where they begin is not told. */
    OPEN;

    private static final int YEARS_OF_A_DECADE = 10;

    /** What a modifier of {@code lexicons/time-words.tsv} tells. */
    static PartOfYears of(String modifier) {
        return switch (modifier) {
            case "early", "earlier", "beginning", "start" -> EARLY;
            case "mid", "middle" -> MIDDLE;
            case "late", "later", "end", "close" -> LATE;
            default -> OPEN;
        };
    }

    /** The part, with the value of the whole: TIMEX3 tells parts by an attribute of their own. */
    Timex of(Timex whole) {
        Interval interval = whole.interval();
        if (interval == null) {
            return whole;
        }
        int first = interval.from().getYear();
        int years = interval.to().getYear() - first + 1;
        boolean decade = years <= YEARS_OF_A_DECADE;
        int outer = decade ? years / 2 : years / 4;
        int skipped = switch (this) {
            case EARLY, FIRST_HALF, OPEN -> 0;
            case MIDDLE -> decade ? years * 4 / 10 : outer;
            case LATE -> years - outer;
            case SECOND_HALF -> years / 2;
        };
        int end = switch (this) {
            case EARLY -> outer;
            case MIDDLE -> decade ? years * 6 / 10 + 1 : 3 * outer;
            case FIRST_HALF -> years / 2;
            case LATE, SECOND_HALF, OPEN -> years;
        };
        return whole.between(LocalDate.of(first + skipped, 1, 1), LocalDate.of(first + end - 1, 12, 31));
    }
}
