package dateline.extract.time.relative;

import dateline.extract.model.Interval;
import dateline.extract.text.WordSet;
import dateline.extract.time.reading.Direction;
import dateline.extract.time.reading.Reading;
import dateline.extract.time.reading.Rule;
import dateline.extract.time.reading.TimeWords;
import dateline.extract.time.reading.Timex;
import dateline.extract.time.reading.Unit;
import dateline.extract.time.weekday.WeeksFromDay;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A number of units, and where they are counted to: {@code 33 years ago}, {@code a year and a half ago}, {@code two days later},
 * {@code three weeks from now}. "Ago" and "from now" count from publication, "later" and "earlier" from the date told last.
 */
final class CountedDates implements Rule {
    private static final Set<String> EARLIER = WordSet.of("earlier", "before", "prior", "previously");

    private static final Set<String> LATER = WordSet.of("later", "after", "afterwards");

    private static final Set<Unit> WEEKS = EnumSet.of(Unit.WEEK, Unit.FORTNIGHT);

    /** "Ten years ago today". */
    private static final Set<Unit> COMPARED = EnumSet.of(Unit.WEEK, Unit.MONTH, Unit.YEAR, Unit.DECADE, Unit.CENTURY);

    private static final int MONTHS_OF_A_YEAR = 12;

    private static final int DAYS_OF_HALF_A_MONTH = 15;

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
     * How units are counted: "ago", "later".
     *
     * @param sign -1 into the past, 1 into the future
     * @param fromToday whether from publication, and not from the date told last
     * @param dated whether the words tell a day of the calendar, and not a length
     * @param end the token behind
     */
    private record Counting(int sign, boolean fromToday, boolean dated, int end) {}

    @Override
    public @Nullable Found at(Reading reading, int index) {
        Counts.Count count = counts.at(reading, index);
        if (count == null) {
            return null;
        }
        int unitAt = reading.is(count.end(), "-") ? count.end() + 1 : count.end();
        boolean nights = reading.is(unitAt, "nights") && reading.is(unitAt + 1, "ago");
        Unit unit = nights ? Unit.DAY : words.unit(reading.token(unitAt));
        if (unit == null) {
            return null;
        }
        long weeks = unit == Unit.FORTNIGHT ? 2L * count.number() : count.number();
        Found fromDay = WEEKS.contains(unit) && !count.vague() ? weeksFromDay.after(reading, unitAt + 1, weeks) : null;
        if (fromDay != null) {
            return fromDay;
        }
        boolean adjective = reading.is(unitAt + 1, "-") && reading.joined(unitAt + 1);
        // "a year-earlier loss": an adjective, to which no article belongs
        if (adjective && reading.is(index, "a")) {
            return null;
        }
        Counts.Count whole = Counts.withRest(reading, count, adjective ? unitAt + 2 : unitAt + 1);
        Counting counting = counting(reading, index, whole.end());
        return counting == null ? null : date(reading, index, whole, unit, counting);
    }

    /** How the words at {@code at}, behind the unit, count; null where they do not. */
    private static @Nullable Counting counting(Reading reading, int index, int at) {
        if (reading.is(at, "ago")) {
            return new Counting(-1, true, true, at + 1);
        }
        if (reading.isAny(at, EARLIER)) {
            // "30 days prior notice"
            boolean adjective = reading.is(at, "prior") && reading.isWord(at + 1);
            return adjective ? null : new Counting(-1, false, true, at + 1);
        }
        if (reading.isAny(at, LATER)) {
            // where no date was told yet, there is none to count from
            return new Counting(1, false, reading.last() != null, at + 1);
        }
        if (reading.is(at, "from") && reading.is(at + 1, "now")) {
            return new Counting(1, true, true, at + 2);
        }
        if ((reading.is(at, "'s") || reading.is(at, "'")) && reading.is(at + 1, "time")) {
            // "in three years' time"; "drink it, well, three years' time" without a preposition is a length
            return new Counting(1, true, reading.isWord(index - 1), at + 2);
        }
        return null;
    }

    /** The date told, by the first of these that fits: the rules go from what is told beside the expression to the calendar. */
    private @Nullable Found date(Reading reading, int index, Counts.Count count, Unit unit, Counting counting) {
        int end = counting.end;
        Interval last = reading.last();
        if (reading.is(end - 1, "before") || reading.is(end - 1, "after")) {
            boolean closes = reading.isMarkOrEdge(end);
            // "two days after Christmas"; "two years after the war" tells a length, not a date
            Found named = closes || count.vague() ? null : anchors.at(reading, end - 1, count.number(), unit);
            if (named != null || !closes || count.vague() || last == null) {
                return named;
            }
        }
        int year = counting.fromToday || unit != Unit.YEAR ? -1 : yearBehind(reading, end);
        if (year > 0) {
            return new Found(end, Timex.year(year));
        }
        LocalDate base = counting.fromToday || last == null ? reading.today() : last.from();
        boolean finer = !counting.fromToday && last != null && unit.isFinerThan(last);
        if (count.vague() || base == null || finer || isPart(reading, index)) {
            return new Found(end, Timex.reference(Direction.of(counting.sign)));
        }
        return counted(reading, base, count, unit, counting);
    }

    /** A whole number of units from a day, by the first of these rules that fits. */
    private @Nullable Found counted(Reading reading, LocalDate base, Counts.Count count, Unit unit, Counting counting) {
        int end = counting.end;
        Found sameTime = counting.fromToday && counting.sign < 0 && !count.half()
                ? onSameTime(reading, end, base, unit, count.number())
                : null;
        if (sameTime != null) {
            return sameTime;
        }
        // "a year earlier": results of a quarter are compared with the same quarter of another year
        Interval reported = reading.reportedQuarter();
        if (unit == Unit.YEAR && counting.sign < 0 && count.number() == 1 && reported != null) {
            return new Found(end, Timex.quarter(reported.from().minusYears(1)));
        }
        Timex date = shifted(base, count, unit, counting);
        return date == null ? null : new Found(end, date);
    }

    /** The year of "170 years later, in 1896" and "170 years later (1896)": it is told itself; -1 where none is. */
    private static int yearBehind(Reading reading, int end) {
        int at = reading.is(end, ",") ? end + 1 : end;
        return reading.is(at, "in") || reading.is(at, "(") ? reading.year(at + 1) : -1;
    }

    /** What lies so many units from a day; null beyond the calendar. */
    private static @Nullable Timex shifted(LocalDate base, Counts.Count count, Unit unit, Counting counting) {
        int number = counting.sign * count.number();
        Timex date = count.half() ? withHalf(base, number, unit, counting.sign) : unit.shift(base, number);
        if (date == null || !counting.dated) {
            return date == null ? null : date.without();
        }
        // a decade ago is a year, not the decade before this one
        boolean round = unit == Unit.DECADE || unit == Unit.CENTURY;
        LocalDate then = round || WEEKS.contains(unit) ? unit.plus(base, number) : base;
        if (round && count.number() == 1 && !count.half() && counting.fromToday && then.getYear() > 0) {
            return Timex.year(then.getYear());
        }
        // two weeks ago is a day, with the value of its week
        return WEEKS.contains(unit) ? date.on(then) : date;
    }

    /** A year and a half ago is a month of that year. */
    private static @Nullable Timex withHalf(LocalDate base, int number, Unit unit, int sign) {
        return switch (unit) {
            case YEAR -> Unit.MONTH.shift(base, MONTHS_OF_A_YEAR * number + sign * MONTHS_OF_A_YEAR / 2);
            case MONTH -> unit.shift(base.plusDays((long) sign * DAYS_OF_HALF_A_MONTH), number);
            default -> unit.shift(base, number);
        };
    }

    /** "Ten years ago today", "ten years ago tomorrow night", "five years ago this month". */
    private @Nullable Found onSameTime(Reading reading, int end, LocalDate published, Unit unit, int number) {
        Integer days = words.daysFromToday(reading.token(end));
        Unit here = reading.is(end, "this") ? words.unit(reading.token(end + 1)) : null;
        Unit told = days != null ? Unit.DAY : here;
        if (told == null || !COMPARED.contains(unit)) {
            return null;
        }
        LocalDate today = days == null ? published : published.plusDays(days);
        Timex timex = told.shift(unit.plus(today, -number), 0);
        boolean one = days != null && !words.is(reading.token(end + 1), "part");
        return timex == null ? null : new Found(one ? end + 1 : end + 2, timex);
    }

    /** "Half a century ago", "a quarter of a century ago": no century at all. */
    private static boolean isPart(Reading reading, int index) {
        boolean of =
                reading.is(index - 1, "of") && (reading.is(index - 2, "quarter") || reading.is(index - 2, "third"));
        return of || reading.is(index - 1, "half");
    }
}
