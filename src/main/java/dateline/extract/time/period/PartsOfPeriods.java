package dateline.extract.time.period;

import dateline.extract.model.Granularity;
import dateline.extract.model.Interval;
import dateline.extract.text.Token;
import dateline.extract.time.reading.ContextWords;
import dateline.extract.time.reading.Lengths;
import dateline.extract.time.reading.Reading;
import dateline.extract.time.reading.Rule;
import dateline.extract.time.reading.TimeWords;
import dateline.extract.time.reading.Timex;
import dateline.extract.time.reading.Unit;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Parts of a month, year, decade or century, counted from its beginning or end: {@code the first week of May},
 * {@code the last Sunday in October}, {@code the first nine months of 2012}, {@code the final days of 1991}.
 */
public final class PartsOfPeriods implements Rule {
    private static final Set<String> FROM_THE_END = ContextWords.of("counted-from-the-end");

    private static final Set<Granularity> WHOLES =
            Set.of(Granularity.MONTH, Granularity.YEAR, Granularity.DECADE, Granularity.CENTURY);

    private static final Set<Unit> COUNTED =
            EnumSet.of(Unit.DAY, Unit.WEEK, Unit.MONTH, Unit.QUARTER, Unit.YEAR, Unit.DECADE);

    /** The last one, counted from the end. */
    private static final int LAST = -1;

    private static final int YEARS_OF_A_CENTURY = 100;

    private static final int MOST_UNITS = 100;

    private final TimeWords words;
    private final List<Rule> wholes;

    /** @param wholes rules for what a part may be of */
    public PartsOfPeriods(TimeWords words, Rule... wholes) {
        this.words = words;
        this.wholes = List.of(wholes);
    }

    @Override
    public @Nullable Found at(Reading reading, int index) {
        Token token = reading.token(index);
        if (token == null || token.kind() == Token.Kind.NUMBER) {
            return null;
        }
        boolean the = token.is("the");
        int at = the ? index + 1 : index;
        // what is counted is a unit, a weekday or a number of units
        Token counted = reading.token(at + 1);
        Integer ordinal = words.isAny(counted) ? ordinal(reading, at) : null;
        if (ordinal == null) {
            return null;
        }
        DayOfWeek weekday = words.weekday(counted);
        if (weekday != null) {
            return weekday(reading, at + 2, ordinal, weekday);
        }
        int number = words.number(counted);
        if (number > 0) {
            return the ? several(reading, at + 2, ordinal, number) : null;
        }
        boolean vague = words.is(counted, "vague");
        int unitAt = vague ? at + 2 : at + 1;
        if (words.pluralUnit(reading.token(unitAt)) != null) {
            return the ? some(reading, unitAt + 1, ordinal) : null;
        }
        return vague ? null : one(reading, unitAt, ordinal);
    }

    private @Nullable Integer ordinal(Reading reading, int index) {
        if (reading.isAny(index, FROM_THE_END)) {
            return LAST;
        }
        int ordinal = reading.is(index, "opening") ? 1 : words.ordinal(reading.token(index));
        return ordinal > 0 && ordinal <= MOST_UNITS ? (Integer) ordinal : null;
    }

    /** "The last Sunday in October". */
    private @Nullable Found weekday(Reading reading, int end, int ordinal, DayOfWeek weekday) {
        Found whole = reading.is(end, "of") || reading.is(end, "in") ? whole(reading, end + 1) : null;
        Interval days = whole == null ? null : whole.timex().interval();
        if (whole == null || days == null) {
            return null;
        }
        LocalDate day = ordinal == LAST
                ? days.to().with(TemporalAdjusters.previousOrSame(weekday))
                : days.from().with(TemporalAdjusters.nextOrSame(weekday)).plusWeeks(ordinal - 1L);
        return day.isAfter(days.to()) ? null : new Found(whole.end(), Timex.day(day));
    }

    /** "The first nine months" of a year, which is an expression of its own. */
    private @Nullable Found several(Reading reading, int unitAt, int ordinal, int number) {
        Unit unit = words.pluralUnit(reading.token(unitAt));
        Found whole = unit != null && reading.is(unitAt + 1, "of") ? whole(reading, unitAt + 2) : null;
        Interval days = whole == null ? null : whole.timex().interval();
        boolean edge = ordinal == 1 || ordinal == LAST;
        if (unit == null || whole == null || days == null || !edge || !COUNTED.contains(unit) || number > MOST_UNITS) {
            return null;
        }
        LocalDate next = ordinal == LAST ? days.to().plusDays(1) : unit.plus(days.from(), number);
        LocalDate from = ordinal == LAST ? unit.plus(next, -number) : days.from();
        LocalDate last = next.minusDays(1);
        if (from.isBefore(days.from()) || last.isAfter(days.to())) {
            return null;
        }
        if (unit == Unit.QUARTER && number == 2 && days.granularity() == Granularity.YEAR) {
            return new Found(whole.end(), Timex.half(days.from().getYear(), ordinal == 1 ? 1 : 2));
        }
        Timex length = Timex.duration(Lengths.value(unit, Integer.toString(number)));
        return new Found(unitAt + 1, length.between(from, last));
    }

    /** "The final days of 1991": how many is not told, so the whole is. */
    private @Nullable Found some(Reading reading, int end, int ordinal) {
        Found whole = reading.is(end, "of") ? whole(reading, end + 1) : null;
        boolean edge = ordinal == 1 || ordinal == LAST;
        return edge && whole != null && namesItself(reading, end + 1) ? whole : null;
    }

    /** Whether a year or month is told by its name: "the last weeks of the year" are told as the year. */
    private boolean namesItself(Reading reading, int index) {
        return reading.year(index) > 0 || words.month(reading.token(index)) > 0;
    }

    /** "The first week of May", "the last day of the year", "the second decade of the 20th century". */
    private @Nullable Found one(Reading reading, int unitAt, int ordinal) {
        Unit unit = words.singularUnit(reading.token(unitAt));
        // a title: The Last Day of the Year
        boolean part = unit != null && !reading.isCapitalized(unitAt) && reading.is(unitAt + 1, "of");
        Found whole = part ? whole(reading, unitAt + 2) : null;
        Interval days = whole == null ? null : whole.timex().interval();
        if (unit == null || whole == null || days == null) {
            return null;
        }
        Timex counted = part(unit, ordinal, whole.timex(), days);
        Interval told = counted == null ? null : counted.interval();
        return counted != null && told != null && isWithin(told, days) ? new Found(whole.end(), counted) : null;
    }

    /** Whether days are some of others, and not all. */
    private static boolean isWithin(Interval part, Interval whole) {
        return !part.from().isBefore(whole.from())
                && !part.to().isAfter(whole.to())
                && (part.from().isAfter(whole.from()) || part.to().isBefore(whole.to()));
    }

    private static @Nullable Timex part(Unit unit, int ordinal, Timex whole, Interval days) {
        boolean last = ordinal == LAST;
        LocalDate edge = last ? days.to() : days.from();
        int skipped = last ? 0 : ordinal - 1;
        return switch (unit) {
            case WEEK -> {
                LocalDate from = last ? edge.minusDays(6) : edge.plusWeeks(skipped);
                yield whole.between(from, from.plusDays(6));
            }
            case WEEKEND -> {
                LocalDate first = last
                        ? edge.minusDays(1).with(TemporalAdjusters.previousOrSame(DayOfWeek.SATURDAY))
                        : edge.with(TemporalAdjusters.nextOrSame(DayOfWeek.SATURDAY));
                yield Timex.weekend(first.plusWeeks(skipped));
            }
            case QUARTER ->
                whole.isCentury() ? quarterOfCentury(whole, edge, ordinal) : unit.holding(unit.plus(edge, skipped));
            default -> COUNTED.contains(unit) ? unit.holding(unit.plus(edge, skipped)) : null;
        };
    }

    /** "The last quarter of the 19th century": twenty-five years. */
    private static Timex quarterOfCentury(Timex whole, LocalDate edge, int ordinal) {
        int years = YEARS_OF_A_CENTURY / 4;
        LocalDate from =
                ordinal == LAST ? edge.plusDays(1).minusYears(years) : edge.plusYears((long) years * (ordinal - 1));
        return whole.between(from, from.plusYears(years).minusDays(1));
    }

    /** The month, year, decade or century that a part is of, or null. */
    private @Nullable Found whole(Reading reading, int index) {
        LocalDate today = reading.today();
        boolean closes = !reading.is(index + 2, "of") && !reading.is(index + 2, "-");
        if (today != null && closes && reading.is(index, "the")) {
            if (reading.is(index + 1, "year")) {
                return new Found(index + 2, Timex.year(today.getYear()));
            }
            if (reading.is(index + 1, "month")) {
                return new Found(index + 2, Timex.month(YearMonth.from(today)));
            }
        }
        Found longest = null;
        for (Rule rule : wholes) {
            Found found = rule.at(reading, index);
            Interval days = found == null ? null : found.timex().interval();
            boolean fits = days != null && days.granularity() != null && WHOLES.contains(days.granularity());
            if (found != null && fits && (longest == null || found.end() > longest.end())) {
                longest = found;
            }
        }
        return longest == null ? null : inYearOfVerb(reading, index, longest);
    }

    /** "Was arrested in the first week of May", told in March: of a month without a year, the one that the verb tells. */
    private Found inYearOfVerb(Reading reading, int index, Found whole) {
        Interval days = whole.timex().interval();
        LocalDate today = reading.today();
        boolean untold = words.month(reading.token(whole.end() - 1)) > 0;
        if (!untold || days == null || today == null || reading.tellsHistory()) {
            return whole;
        }
        boolean past = reading.tense().tellsPast(index);
        // "the clocks go back on the last Sunday of October"
        boolean ahead = reading.tense().looksAhead(index) || reading.tense().tellsPresent(index) || !past;
        int years = days.from().isAfter(today) && past ? -1 : days.to().isBefore(today) && ahead ? 1 : 0;
        return years == 0
                ? whole
                : new Found(whole.end(), Timex.month(YearMonth.from(days.from()).plusYears(years)));
    }
}
