package dateline.extract.time.relative;

import dateline.extract.model.Interval;
import dateline.extract.text.Token;
import dateline.extract.time.reading.Reading;
import dateline.extract.time.reading.Rule.Found;
import dateline.extract.time.reading.TimeWords;
import dateline.extract.time.reading.Timex;
import dateline.extract.time.reading.Units;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The same time of another year: {@code the same month last year}, {@code this time next year}, {@code the same week a year ago}. Immutable. */
final class OtherYears {
    private static final Set<String> UNITS = Set.of("D", "W", "M");

    private final TimeWords words;

    OtherYears(TimeWords words) {
        this.words = words;
    }

    /** The expression whose "same" or "this" stands at a token; null where no other year follows. */
    @Nullable
    Found at(Reading reading, int index, Token word) {
        int unitAt = index + 1;
        boolean time = word.is("this") && reading.is(unitAt, "time");
        String unit = time ? "M" : word.is("same") ? words.value(reading.token(unitAt), "unit") : null;
        if (unit == null) {
            return null;
        }
        int yearAt = reading.is(unitAt + 1, "of") ? unitAt + 2 : unitAt + 1;
        boolean ago = reading.is(yearAt, "a") && reading.is(yearAt + 1, "year") && reading.is(yearAt + 2, "ago");
        boolean told =
                ago || (reading.is(yearAt + 1, "year") && (reading.is(yearAt, "last") || reading.is(yearAt, "next")));
        LocalDate today = reading.today();
        if (!told || today == null || !UNITS.contains(unit)) {
            return null;
        }
        Interval last = reading.last();
        boolean finer = last == null || Units.isFiner(unit, last);
        LocalDate base = time || finer || last == null ? today : last.from();
        Timex timex =
                Units.shift(base.withYear(today.getYear()).plusYears(reading.is(yearAt, "next") ? 1 : -1), unit, 0);
        return timex == null ? null : new Found(ago ? yearAt + 3 : yearAt + 2, timex);
    }
}
