package dateline.extract.time.relative;

import dateline.extract.model.Interval;
import dateline.extract.text.Token;
import dateline.extract.time.reading.Reading;
import dateline.extract.time.reading.Rule.Found;
import dateline.extract.time.reading.TimeWords;
import dateline.extract.time.reading.Timex;
import dateline.extract.time.reading.Unit;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The same time of another year: {@code the same month last year}, {@code this time next year}, {@code the same week a year ago}. Immutable. */
final class OtherYears {
    private static final Set<Unit> UNITS = EnumSet.of(Unit.DAY, Unit.WEEK, Unit.MONTH);

    private final TimeWords words;

    OtherYears(TimeWords words) {
        this.words = words;
    }

    /** The expression whose "same" or "this" stands at a token; null where no other year follows. */
    @Nullable
    Found at(Reading reading, int index, Token word) {
        int unitAt = index + 1;
        boolean time = word.is("this") && reading.is(unitAt, "time");
        Unit unit = time ? Unit.MONTH : word.is("same") ? words.singularUnit(reading.token(unitAt)) : null;
        if (unit == null || !UNITS.contains(unit)) {
            return null;
        }
        int yearAt = reading.is(unitAt + 1, "of") ? unitAt + 2 : unitAt + 1;
        boolean ago = reading.is(yearAt, "a") && reading.is(yearAt + 1, "year") && reading.is(yearAt + 2, "ago");
        boolean told =
                ago || (reading.is(yearAt + 1, "year") && (reading.is(yearAt, "last") || reading.is(yearAt, "next")));
        LocalDate today = reading.today();
        if (!told || today == null) {
            return null;
        }
        Interval last = reading.last();
        LocalDate base = time || last == null || unit.isFinerThan(last) ? today : last.from();
        LocalDate day = base.withYear(today.getYear()).plusYears(reading.is(yearAt, "next") ? 1 : -1);
        Timex timex = unit.holding(day);
        return timex == null ? null : new Found(ago ? yearAt + 3 : yearAt + 2, timex);
    }
}
