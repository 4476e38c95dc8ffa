package dateline.extract.time.period;

import dateline.extract.model.Granularity;
import dateline.extract.model.Interval;
import dateline.extract.time.reading.ContextWords;
import dateline.extract.time.reading.Lengths;
import dateline.extract.time.reading.Numbers;
import dateline.extract.time.reading.Reading;
import dateline.extract.time.reading.Rule;
import dateline.extract.time.reading.TimeWords;
import dateline.extract.time.reading.Timex;
import dateline.extract.time.reading.Unit;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Periods told by the day or month that they end or begin with: {@code the year to March 2012}, {@code the three months ended June 30},
 * {@code the week of March 6}. The day is a date of its own, as annotators have it; after "the week of" it is not.
 */
public final class PeriodsByEnd implements Rule {
    private static final Set<String> ENDING = ContextWords.of("ending");

    private static final Set<String> BEGINNING = ContextWords.of("beginning");

    private static final Set<String> KINDS = ContextWords.of("kind-of-year");

    private static final Set<Unit> UNITS = EnumSet.of(Unit.WEEK, Unit.MONTH, Unit.QUARTER, Unit.YEAR);

    private static final int MOST_UNITS = 100;

    private static final int MONTHS_OF_HALF_A_YEAR = 6;

    private final TimeWords words;
    private final Numbers numbers;
    private final List<Rule> days;

    /** @param days rules for the day or month that ends a period */
    public PeriodsByEnd(TimeWords words, Rule... days) {
        this.words = words;
        this.numbers = new Numbers(words);
        this.days = List.of(days);
    }

    /**
     * A number of units, and where the word behind them stands.
     *
     * @param counted whether the number is told
     * @param end the token behind
     */
    private record Length(int number, Unit unit, boolean counted, int end) {
        String value() {
            return Lengths.value(unit, Integer.toString(number));
        }
    }

    @Override
    public @Nullable Found at(Reading reading, int index) {
        boolean may = reading.is(index, "the")
                && (words.isAny(reading.token(index + 1))
                        || reading.is(index + 1, "half")
                        || reading.isAny(index + 1, KINDS));
        Length length = may ? length(reading, index + 1) : null;
        if (length == null) {
            return null;
        }
        int at = length.end;
        boolean week = length.unit == Unit.WEEK && !length.counted && reading.is(at, "of");
        boolean ending = reading.isAny(at, ENDING);
        if (!ending && !week && !reading.isAny(at, BEGINNING)) {
            return null;
        }
        Found day = day(reading, reading.is(at + 1, "on") ? at + 2 : at + 1);
        Interval told = day == null ? null : day.timex().interval();
        if (day == null || told == null) {
            return null;
        }
        if (week) {
            return told.granularity() == Granularity.DAY ? new Found(day.end(), Timex.week(told.from())) : null;
        }
        return UNITS.contains(length.unit) ? new Found(at, period(length, told, ending)) : null;
    }

    /** "Year", "three months", "fiscal year", "half-year". */
    private @Nullable Length length(Reading reading, int index) {
        Numbers.Found count = numbers.at(reading, index);
        boolean counted = count != null && count.isWhole() && count.whole() >= 1 && count.whole() <= MOST_UNITS;
        int at = counted && count != null ? count.end() : index;
        at += reading.isAny(at, KINDS) || reading.is(at, "-") ? 1 : 0;
        if (reading.is(at, "half") && reading.is(at + 1, "-") && reading.is(at + 2, "year")) {
            return new Length(MONTHS_OF_HALF_A_YEAR, Unit.MONTH, true, at + 3);
        }
        Unit unit = words.unit(reading.token(at));
        return unit == null
                ? null
                : new Length(counted && count != null ? (int) count.whole() : 1, unit, counted, at + 1);
    }

    /** The period that ends or begins with what was told. */
    private static Timex period(Length length, Interval told, boolean ending) {
        LocalDate next = ending ? told.to().plusDays(1) : length.unit.plus(told.from(), length.number);
        LocalDate from = ending ? length.unit.plus(next, -length.number) : told.from();
        LocalDate last = next.minusDays(1);
        if (length.unit != Unit.QUARTER || length.number > 1) {
            return Timex.duration(length.value()).between(from, last);
        }
        // its value is the quarter of the calendar that most of it lies in
        Timex quarter = Timex.quarter(from.plusDays(ChronoUnit.DAYS.between(from, next) / 2));
        return isSame(quarter, from, last) ? quarter : quarter.between(from, last);
    }

    private static boolean isSame(Timex timex, LocalDate from, LocalDate to) {
        Interval own = timex.interval();
        return own != null && own.from().equals(from) && own.to().equals(to);
    }

    private @Nullable Found day(Reading reading, int index) {
        for (Rule rule : days) {
            Found found = rule.at(reading, index);
            Interval interval = found == null ? null : found.timex().interval();
            boolean fits = interval != null
                    && (interval.granularity() == Granularity.DAY || interval.granularity() == Granularity.MONTH);
            if (found != null && fits) {
                return found;
            }
        }
        return null;
    }
}
