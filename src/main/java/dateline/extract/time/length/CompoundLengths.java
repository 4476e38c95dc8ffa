package dateline.extract.time.length;

import dateline.extract.text.Token;
import dateline.extract.text.WordSet;
import dateline.extract.time.reading.Digits;
import dateline.extract.time.reading.Lengths;
import dateline.extract.time.reading.Reading;
import dateline.extract.time.reading.Rule.Found;
import dateline.extract.time.reading.TimeWords;
import dateline.extract.time.reading.Timex;
import dateline.extract.time.reading.Unit;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Lengths told in several units: {@code 2 minutes 4 seconds}, {@code three hours 45 minutes}. Immutable. */
final class CompoundLengths {
    /** The units that may stand behind one in the same length. */
    private static final Map<Unit, Set<Unit>> LESSER = Map.of(
            Unit.YEAR, EnumSet.of(Unit.MONTH, Unit.WEEK, Unit.DAY),
            Unit.MONTH, EnumSet.of(Unit.WEEK, Unit.DAY),
            Unit.WEEK, EnumSet.of(Unit.DAY),
            Unit.DAY, EnumSet.of(Unit.HOUR),
            Unit.HOUR, EnumSet.of(Unit.MINUTE),
            Unit.MINUTE, EnumSet.of(Unit.SECOND));

    private static final Set<String> BESIDE_A_DATE = WordSet.of("ago", "earlier", "later", "before", "after", "from");

    private final TimeWords words;
    private final UnitCounts counts;

    CompoundLengths(TimeWords words, UnitCounts counts) {
        this.words = words;
        this.counts = counts;
    }

    /** "2 minutes 4 seconds", "three hours 45 minutes": units of one length, each lesser than the one before; null for a single one. */
    @Nullable
    Found from(Reading reading, int end, Unit unit, String number) {
        StringBuilder value = new StringBuilder();
        int at = end;
        int told = end;
        Unit greater = unit;
        if (Digits.of(number) < 0) {
            return null;
        }
        while (true) {
            // "three hours and 20 minutes"
            at += reading.is(at, "and") ? 1 : 0;
            Token first = reading.token(at);
            UnitCounts.Count count = first == null || !words.isAny(first) ? null : counts.at(reading, at);
            Unit lesser = count == null ? null : words.unit(reading.token(count.end()));
            boolean follows =
                    lesser != null && LESSER.getOrDefault(greater, Set.of()).contains(lesser);
            if (count == null || lesser == null || !follows || Digits.of(count.number()) < 1) {
                break;
            }
            value.append(part(greater, lesser, count.number()));
            greater = lesser;
            at = count.end() + 1;
            told = at;
        }
        return told > end && !reading.isAny(told, BESIDE_A_DATE)
                ? new Found(told, Timex.duration(Lengths.value(unit, number) + value))
                : null;
    }

    /** "6M" of "P2Y6M"; hours after days have a T before them. */
    private static String part(Unit greater, Unit lesser, String number) {
        return (lesser.isOfClock() && !greater.isOfClock() ? "T" : "") + number + lesser.letter();
    }
}
