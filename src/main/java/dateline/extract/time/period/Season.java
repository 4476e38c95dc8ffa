package dateline.extract.time.period;

import dateline.extract.model.Interval;
import dateline.extract.model.Mention.TimexKind;
import dateline.extract.time.reading.Timex;
import java.time.LocalDate;
import java.time.Month;

/** Meteorological seasons of the northern half of the globe; winter begins in December of the year before. */
enum Season {
    SPRING("SP", Month.MARCH),
    SUMMER("SU", Month.JUNE),
    AUTUMN("FA", Month.SEPTEMBER),
    WINTER("WI", Month.DECEMBER);

    private static final int MONTHS = 3;

    private final String code;
    private final Month first;

    Season(String code, Month first) {
        this.code = code;
        this.first = first;
    }

    /** The season by TIMEX3's letters, as {@code lexicons/time-words.tsv} has them. */
    static Season of(String code) {
        for (Season season : values()) {
            if (season.code.equals(code)) {
                return season;
            }
        }
        throw new IllegalArgumentException("no season: " + code);
    }

    LocalDate from(int year) {
        return LocalDate.of(this == WINTER ? year - 1 : year, first, 1);
    }

    LocalDate to(int year) {
        return from(year).plusMonths(MONTHS).minusDays(1);
    }

    Timex in(int year) {
        String value = Timex.year(year).value() + "-" + code;
        return new Timex(TimexKind.DATE, value, new Interval(from(year), to(year), null));
    }

    Timex ofAnyYear() {
        return Timex.set("XXXX-" + code);
    }
}
