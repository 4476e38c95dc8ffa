package dateline.extract.event;

import dateline.extract.event.clause.Clause;
import dateline.extract.event.lexicon.WordSets;
import dateline.extract.model.Granularity;
import dateline.extract.model.Interval;
import dateline.extract.text.NumberWords;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How long an act lies from what its sentence dates: "one day after Chad had attacked" lies one day before it.
 *
 * @param count how many units; null where nobody says: "several days after", "nearly two years after"
 * @param later whether the act came later: "a week before Chad attacked"
 */
record Lapse(@Nullable Integer count, ChronoUnit unit, boolean later) {
    /** The years that a date is written with, as in the index. */
    private static final int FIRST_YEAR = 1;

    private static final int LAST_YEAR = 9999;

    private static final NumberWords NUMBERS = new NumberWords();

    private static final Set<String> ONE_UNIT = WordSets.of("one-of-time");
    private static final Set<String> INEXACT = WordSets.of("inexact-time");

    /** What opens a clause whose dates are its own: "which had sent troops in December". */
    private static final Set<String> DATE_OPENERS = WordSets.of("date-opener");

    private static final Map<String, ChronoUnit> UNITS = Map.ofEntries(
            Map.entry("day", ChronoUnit.DAYS),
            Map.entry("days", ChronoUnit.DAYS),
            Map.entry("week", ChronoUnit.WEEKS),
            Map.entry("weeks", ChronoUnit.WEEKS),
            Map.entry("month", ChronoUnit.MONTHS),
            Map.entry("months", ChronoUnit.MONTHS),
            Map.entry("year", ChronoUnit.YEARS),
            Map.entry("years", ChronoUnit.YEARS),
            Map.entry("decade", ChronoUnit.DECADES),
            Map.entry("decades", ChronoUnit.DECADES));

    /** 14 tokens: "one day after the European Union had tightened". */
    private static final int REACH = 14;

    /** 3 tokens before a number: "a little more than two years". */
    private static final int INEXACT_REACH = 3;

    /** The lapse that stands before an act in its clause; null where there is none. */
    static @Nullable Lapse of(Clause clause, int trigger) {
        for (int i = trigger - 1; i > trigger - REACH; i--) {
            boolean before = clause.is(i, "before");
            if (before || clause.is(i, "after")) {
                return at(clause, i - 1, before);
            }
            if (clause.is(i, ",") || clause.isAny(i, DATE_OPENERS)) {
                return null;
            }
        }
        return null;
    }

    private static @Nullable Lapse at(Clause clause, int word, boolean later) {
        var token = clause.token(word);
        ChronoUnit unit = token == null ? null : UNITS.get(token.lower());
        if (unit == null) {
            return null;
        }
        Integer count = clause.isAny(word - 1, ONE_UNIT) ? Integer.valueOf(1) : NUMBERS.of(clause.token(word - 1));
        for (int i = word - 2; i >= word - 1 - INEXACT_REACH; i--) {
            count = clause.isAny(i, INEXACT) ? null : count;
        }
        return new Lapse(count, unit, later);
    }

    /** When an act happened that lies so far from a day: that day, or the month or year it fell in; null where nobody can say. */
    @Nullable
    Interval from(LocalDate day) {
        if (count == null) {
            return null;
        }
        LocalDate there = day.plus(later ? count : -count, unit);
        if (there.getYear() < FIRST_YEAR || there.getYear() > LAST_YEAR) {
            return null;
        }
        return switch (unit) {
            case DAYS, WEEKS -> Interval.day(there);
            case MONTHS ->
                new Interval(
                        there.withDayOfMonth(1), there.with(TemporalAdjusters.lastDayOfMonth()), Granularity.MONTH);
            case YEARS ->
                new Interval(there.withDayOfYear(1), there.with(TemporalAdjusters.lastDayOfYear()), Granularity.YEAR);
            default -> null;
        };
    }
}
