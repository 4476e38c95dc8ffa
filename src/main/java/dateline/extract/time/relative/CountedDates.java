package dateline.extract.time.relative;

import dateline.extract.model.Interval;
import dateline.extract.text.Token;
import dateline.extract.text.WordSet;
import dateline.extract.time.day.WeeksFromDay;
import dateline.extract.time.reading.Reading;
import dateline.extract.time.reading.Rule;
import dateline.extract.time.reading.TimeWords;
import dateline.extract.time.reading.Timex;
import dateline.extract.time.reading.Units;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A number of units, and where they are counted to: {@code 33 years ago}, {@code a year and a half ago}, {@code two days later},
 * {@code three weeks from now}. "Ago" and "from now" count from publication, "later" and "earlier" from the date told last.
 */
final class CountedDates implements Rule {
    private static final Set<String> EARLIER = WordSet.of("earlier", "before", "prior", "previously");

    private static final Set<String> LATER = WordSet.of("later", "after", "afterwards");

    private final TimeWords words;
    private final Counts counts;
    private final WeeksFromDay weeksFromDay;
    private final NamedAnchors anchors;

    CountedDates(TimeWords words, WeeksFromDay weeksFromDay, NamedAnchors anchors) {
        this.words = words;
        this.weeksFromDay = weeksFromDay;
        this.anchors = anchors;
        this.counts = new Counts(words);
    }

    /**
     * Where to: "ago", "later".
     *
     * @param sign -1 into the past, 1 into the future
     * @param fromToday whether it counts from publication, and not from the date told last
     * @param dated whether the words tell a day of the calendar, and not a length
     * @param end the token behind
     */
    private record Direction(int sign, boolean fromToday, boolean dated, int end) {}

    @Override
    public @Nullable Found at(Reading reading, int index) {
        Counts.Count count = counts.at(reading, index);
        if (count == null) {
            return null;
        }
        int unitAt = reading.is(count.end(), "-") ? count.end() + 1 : count.end();
        boolean nights = reading.is(unitAt, "nights") && reading.is(unitAt + 1, "ago");
        String unit = nights ? "D" : words.unit(reading.token(unitAt));
        if (unit == null) {
            return null;
        }
        Found fromDay = isWeeks(unit) && !count.vague()
                ? weeksFromDay.after(reading, unitAt + 1, (long) weeks(unit) * count.number())
                : null;
        if (fromDay != null) {
            return fromDay;
        }
        boolean adjective = reading.is(unitAt + 1, "-") && reading.joined(unitAt + 1);
        // "a year-earlier loss": an adjective, to which no article belongs
        if (adjective && reading.is(index, "a")) {
            return null;
        }
        Counts.Count whole = Counts.withRest(reading, count, adjective ? unitAt + 2 : unitAt + 1);
        Direction direction = direction(reading, index, whole.end());
        return direction == null ? null : date(reading, index, whole, unit, direction);
    }

    /** The direction that is told at {@code at}, behind the unit; null where none is. */
    private static @Nullable Direction direction(Reading reading, int index, int at) {
        if (reading.is(at, "ago")) {
            return new Direction(-1, true, true, at + 1);
        }
        if (reading.isAny(at, EARLIER)) {
            // "30 days prior notice"
            Token behind = reading.token(at + 1);
            boolean adjective = reading.is(at, "prior") && behind != null && behind.isWord();
            return adjective ? null : new Direction(-1, false, true, at + 1);
        }
        if (reading.isAny(at, LATER)) {
            // where no date was told yet, there is none to count from
            return new Direction(1, false, reading.last() != null, at + 1);
        }
        if (reading.is(at, "from") && reading.is(at + 1, "now")) {
            return new Direction(1, true, true, at + 2);
        }
        if ((reading.is(at, "'s") || reading.is(at, "'")) && reading.is(at + 1, "time")) {
            // "in three years' time"; "drink it, well, three years' time" without a preposition is a length
            Token preposition = reading.token(index - 1);
            return new Direction(1, true, preposition != null && preposition.isWord(), at + 2);
        }
        return null;
    }

    /** The date told, by the first of these that fits: the rules go from what is told beside the expression to the calendar. */
    private @Nullable Found date(Reading reading, int index, Counts.Count count, String unit, Direction direction) {
        int end = direction.end;
        int sign = direction.sign;
        Interval last = reading.last();
        if (reading.is(end - 1, "before") || reading.is(end - 1, "after")) {
            Token behind = reading.token(end);
            boolean closes = behind == null || behind.kind() == Token.Kind.MARK;
            // "two days after Christmas"; "two years after the war" tells a length, not a date
            Found named = closes || count.vague() ? null : anchors.at(reading, end - 1, count.number(), unit);
            if (named != null || !closes || count.vague() || last == null) {
                return named;
            }
        }
        int year = direction.fromToday || !unit.equals("Y") ? -1 : yearBehind(reading, end);
        if (year > 0) {
            return new Found(end, Timex.year(year));
        }
        LocalDate base = direction.fromToday || last == null ? reading.today() : last.from();
        boolean finer = !direction.fromToday && last != null && Units.isFiner(unit, last);
        if (count.vague() || base == null || finer || isPart(reading, index)) {
            return new Found(end, Timex.reference(sign));
        }
        Found sameTime = direction.fromToday && sign < 0 && !count.half()
                ? onSameTime(reading, end, base, unit, count.number())
                : null;
        if (sameTime != null) {
            return sameTime;
        }
        // "a year earlier": results of a quarter are compared with the same quarter of another year
        Interval reported = reading.reportedQuarter();
        if (unit.equals("Y") && sign < 0 && count.number() == 1 && reported != null) {
            int quarter = (reported.from().getMonthValue() + 2) / 3;
            return new Found(end, Timex.quarter(reported.from().getYear() - 1, quarter));
        }
        Timex date = shifted(base, count, unit, direction);
        return date == null ? null : new Found(end, date);
    }

    /** The year of "170 years later, in 1896" and "170 years later (1896)": it is told itself; -1 where none is. */
    private static int yearBehind(Reading reading, int end) {
        int at = reading.is(end, ",") ? end + 1 : end;
        return reading.is(at, "in") || reading.is(at, "(") ? TimeWords.year(reading.token(at + 1)) : -1;
    }

    /** What lies so many units from a day; null beyond the calendar. */
    private static @Nullable Timex shifted(LocalDate base, Counts.Count count, String unit, Direction direction) {
        int units = direction.sign * count.number();
        // a year and a half ago is a month of that year
        Timex date = count.half() && unit.equals("Y")
                ? Units.shift(base, "M", 12 * units + 6 * direction.sign)
                : Units.shift(
                        count.half() && unit.equals("M") ? base.plusDays(direction.sign * 15L) : base, unit, units);
        if (date == null || !direction.dated) {
            return date == null ? null : date.without();
        }
        // a decade ago is a year, not the decade before this one
        int years = unit.equals("DE") ? 10 : unit.equals("CE") ? 100 : 0;
        boolean round = years > 0 && count.number() == 1 && !count.half() && direction.fromToday;
        Timex year = round ? Units.shift(base, "Y", direction.sign * years) : null;
        if (year != null) {
            return year;
        }
        // two weeks ago is a day, with the value of its week
        return isWeeks(unit) ? date.on(base.plusWeeks((long) units * weeks(unit))) : date;
    }

    private static boolean isWeeks(String unit) {
        return unit.equals("W") || unit.equals("FN");
    }

    private static int weeks(String unit) {
        return unit.equals("FN") ? 2 : 1;
    }

    /** "Ten years ago today", "ten years ago tomorrow night", "five years ago this month". */
    private @Nullable Found onSameTime(Reading reading, int end, LocalDate published, String unit, int number) {
        String days = words.value(reading.token(end), "deictic");
        boolean day = days != null;
        LocalDate today = days == null ? published : published.plusDays(Integer.parseInt(days));
        String here = reading.is(end, "this") ? words.unit(reading.token(end + 1)) : null;
        int years = switch (unit) {
            case "Y" -> number;
            case "DE" -> 10 * number;
            case "CE" -> 100 * number;
            default -> 0;
        };
        if ((!day && here == null) || !(years > 0 || unit.equals("M") || unit.equals("W"))) {
            return null;
        }
        LocalDate then = years > 0
                ? today.minusYears(years)
                : unit.equals("M") ? today.minusMonths(number) : today.minusWeeks(number);
        Timex timex = then.getYear() < 1 ? null : Units.shift(then, day ? "D" : String.valueOf(here), 0);
        boolean part = day && words.is(reading.token(end + 1), "part");
        return timex == null ? null : new Found(day && !part ? end + 1 : end + 2, timex);
    }

    /** "Half a century ago", "a quarter of a century ago": no century at all. */
    private static boolean isPart(Reading reading, int index) {
        boolean of =
                reading.is(index - 1, "of") && (reading.is(index - 2, "quarter") || reading.is(index - 2, "third"));
        return of || reading.is(index - 1, "half");
    }
}
