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
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
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
        int at = token.is("the") ? index + 1 : index;
        // what is counted is a unit, a weekday or a number of units
        if (!words.isAny(reading.token(at + 1))) {
            return null;
        }
        Integer ordinal = ordinal(reading, at);
        if (ordinal == null) {
            return null;
        }
        String weekday = words.value(reading.token(at + 1), "weekday");
        if (weekday != null) {
            return weekday(reading, at + 2, ordinal, DayOfWeek.of(Integer.parseInt(weekday)));
        }
        int number = words.number(reading.token(at + 1));
        if (number > 0) {
            return at > index ? several(reading, at + 2, ordinal, number) : null;
        }
        int unitAt = words.is(reading.token(at + 1), "vague") ? at + 2 : at + 1;
        Token unit = reading.token(unitAt);
        if (words.is(unit, "units")) {
            return at > index ? some(reading, unitAt + 1, ordinal) : null;
        }
        return unitAt == at + 1 ? one(reading, unitAt, ordinal) : null;
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
        String unit = words.value(reading.token(unitAt), "units");
        Found whole = unit != null && reading.is(unitAt + 1, "of") ? whole(reading, unitAt + 2) : null;
        Interval days = whole == null ? null : whole.timex().interval();
        if (unit == null || days == null || (ordinal != 1 && ordinal != LAST) || number > MOST_UNITS) {
            return null;
        }
        LocalDate from = ordinal == LAST ? back(days.to().plusDays(1), unit, number) : days.from();
        LocalDate next = ordinal == LAST ? days.to().plusDays(1) : back(days.from(), unit, -number);
        if (from == null
                || next == null
                || from.isBefore(days.from())
                || next.minusDays(1).isAfter(days.to())) {
            return null;
        }
        if (unit.equals("Q") && number == 2 && days.granularity() == Granularity.YEAR && whole != null) {
            return new Found(whole.end(), Timex.half(days.from().getYear(), ordinal == 1 ? 1 : 2));
        }
        Timex length = Timex.duration(Lengths.value(unit, Integer.toString(number)));
        return new Found(unitAt + 1, length.between(from, next.minusDays(1)));
    }

    private static @Nullable LocalDate back(LocalDate day, String unit, int number) {
        return switch (unit) {
            case "D" -> day.minusDays(number);
            case "W" -> day.minusWeeks(number);
            case "M" -> day.minusMonths(number);
            case "Q" -> day.minusMonths(3L * number);
            case "Y" -> day.minusYears(number);
            case "DE" -> day.minusYears(10L * number);
            default -> null;
        };
    }

    /** "The final days of 1991": how many is not told, so the whole is. */
    private @Nullable Found some(Reading reading, int end, int ordinal) {
        Found whole = reading.is(end, "of") ? whole(reading, end + 1) : null;
        boolean edge = ordinal == 1 || ordinal == LAST;
        return edge && whole != null && namesItself(reading, end + 1) ? whole : null;
    }

    /** Whether a year or month is told by its name: "the last weeks of the year" are told as the year. */
    private boolean namesItself(Reading reading, int index) {
        Token token = reading.token(index);
        return TimeWords.year(token) > 0 || words.month(token) > 0;
    }

    /** "The first week of May", "the last day of the year", "the second decade of the 20th century". */
    private @Nullable Found one(Reading reading, int unitAt, int ordinal) {
        String unit = words.value(reading.token(unitAt), "unit");
        Token token = reading.token(unitAt);
        // a title: The Last Day of the Year
        boolean part = unit != null && token != null && !token.isCapitalized() && reading.is(unitAt + 1, "of");
        Found whole = part ? whole(reading, unitAt + 2) : null;
        Interval days = whole == null ? null : whole.timex().interval();
        if (unit == null || whole == null || days == null) {
            return null;
        }
        Timex counted = part(unit, ordinal, whole.timex(), days);
        Interval told = counted == null ? null : counted.interval();
        boolean within = told != null
                && !told.from().isBefore(days.from())
                && !told.to().isAfter(days.to())
                && told.to().toEpochDay() - told.from().toEpochDay()
                        < days.to().toEpochDay() - days.from().toEpochDay();
        return counted != null && within ? new Found(whole.end(), counted) : null;
    }

    private static @Nullable Timex part(String unit, int ordinal, Timex whole, Interval days) {
        int back = ordinal == LAST ? 0 : ordinal - 1;
        LocalDate edge = ordinal == LAST ? days.to() : days.from();
        return switch (unit) {
            case "D" -> Timex.day(edge.plusDays(back));
            case "W" ->
                ordinal == LAST
                        ? whole.between(edge.minusDays(6), edge)
                        : whole.between(
                                edge.plusWeeks(back), edge.plusWeeks(back).plusDays(6));
            case "WE" -> {
                LocalDate saturday = ordinal == LAST
                        ? edge.minusDays(1).with(TemporalAdjusters.previousOrSame(DayOfWeek.SATURDAY))
                        : edge.with(TemporalAdjusters.nextOrSame(DayOfWeek.SATURDAY))
                                .plusWeeks(back);
                yield Timex.weekend(saturday);
            }
            case "M" -> Timex.month(YearMonth.from(edge).plusMonths(back));
            case "Q" -> {
                if (whole.isCentury()) {
                    yield quarterOfCentury(whole, edge, ordinal);
                }
                YearMonth month = YearMonth.from(edge).plusMonths(3L * back);
                yield Timex.quarter(month.getYear(), (month.getMonthValue() + 2) / 3);
            }
            case "Y" -> Timex.year(edge.getYear() + back);
            case "DE" -> Timex.decade(edge.getYear() / 10 + back);
            default -> null;
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
        if (today != null && reading.is(index, "the")) {
            boolean closes = !reading.is(index + 2, "of") && !reading.is(index + 2, "-");
            if (reading.is(index + 1, "year") && closes) {
                return new Found(index + 2, Timex.year(today.getYear()));
            }
            if (reading.is(index + 1, "month") && closes) {
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
