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
import java.time.LocalDate;
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

    private static final int MOST_UNITS = 100;

    private final TimeWords words;
    private final Numbers numbers;
    private final List<Rule> days;

    /** @param days rules for the day or month that ends a period */
    public PeriodsByEnd(TimeWords words, Rule... days) {
        this.words = words;
        this.numbers = new Numbers(words);
        this.days = List.of(days);
    }

    @Override
    public @Nullable Found at(Reading reading, int index) {
        boolean may = reading.is(index, "the")
                && (words.isAny(reading.token(index + 1))
                        || reading.is(index + 1, "half")
                        || reading.isAny(index + 1, KINDS));
        if (!may) {
            return null;
        }
        Numbers.Found count = numbers.at(reading, index + 1);
        boolean counted = count != null && count.isWhole() && count.whole() >= 1 && count.whole() <= MOST_UNITS;
        int at = counted && count != null ? count.end() : index + 1;
        at += reading.isAny(at, KINDS) || reading.is(at, "-") ? 1 : 0;
        boolean half = reading.is(at, "half") && reading.is(at + 1, "-") && reading.is(at + 2, "year");
        String unit = half ? "M" : words.unit(reading.token(at));
        int end = half ? at + 3 : at + 1;
        boolean week = "W".equals(unit) && !counted && reading.is(end, "of");
        boolean ending = reading.isAny(end, ENDING);
        if (unit == null || !(ending || week || reading.isAny(end, BEGINNING))) {
            return null;
        }
        Found day = day(reading, reading.is(end + 1, "on") ? end + 2 : end + 1);
        Interval told = day == null ? null : day.timex().interval();
        if (day == null || told == null) {
            return null;
        }
        if (week) {
            return told.granularity() == Granularity.DAY ? new Found(day.end(), Timex.week(told.from())) : null;
        }
        int number = half ? 6 : counted && count != null ? (int) count.whole() : 1;
        LocalDate from = ending ? shifted(told.to().plusDays(1), unit, -number) : told.from();
        LocalDate next = ending ? told.to().plusDays(1) : shifted(told.from(), unit, number);
        if (from == null || next == null || !from.isBefore(next)) {
            return null;
        }
        // its value is the quarter of the calendar that most of it lies in
        if (unit.equals("Q") && number == 1) {
            LocalDate middle = from.plusDays((next.toEpochDay() - from.toEpochDay()) / 2);
            Timex quarter = Timex.quarter(middle.getYear(), (middle.getMonthValue() + 2) / 3);
            Interval days = new Interval(from, next.minusDays(1), null);
            return new Found(end, isSame(quarter, days) ? quarter : quarter.between(days.from(), days.to()));
        }
        Timex length = Timex.duration(half ? "P6M" : Lengths.value(unit, Integer.toString(number)));
        return new Found(end, length.between(from, next.minusDays(1)));
    }

    private static boolean isSame(Timex timex, Interval days) {
        Interval own = timex.interval();
        return own != null && own.from().equals(days.from()) && own.to().equals(days.to());
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

    private static @Nullable LocalDate shifted(LocalDate day, String unit, int number) {
        return switch (unit) {
            case "W" -> day.plusWeeks(number);
            case "M" -> day.plusMonths(number);
            case "Q" -> day.plusMonths(3L * number);
            case "Y" -> day.plusYears(number);
            default -> null;
        };
    }
}
