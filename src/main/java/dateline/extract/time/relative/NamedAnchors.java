package dateline.extract.time.relative;

import dateline.extract.model.Granularity;
import dateline.extract.model.Interval;
import dateline.extract.time.reading.ContextWords;
import dateline.extract.time.reading.Reading;
import dateline.extract.time.reading.Rule;
import dateline.extract.time.reading.Rule.Found;
import dateline.extract.time.reading.Timex;
import dateline.extract.time.reading.Unit;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Days counted from those with a name: {@code the day after Christmas}, {@code two weeks before Easter}, {@code the day before the outbreak of World War II}. */
public final class NamedAnchors {
    private static final Set<String> EDGES = ContextWords.of("edge-of-a-period");

    /** "Three weeks before Christmas"; what is further is told by the month or year. */
    private static final int MOST_UNITS = 31;

    private final List<Rule> named;

    /** @param named rules for days and periods with a name */
    public NamedAnchors(Rule... named) {
        this.named = List.of(named);
    }

    /** So many days or weeks before or after what is named behind that word, which stands at {@code index}. */
    @Nullable
    Found at(Reading reading, int index, int count, Unit unit) {
        boolean fine = unit == Unit.DAY || unit == Unit.WEEK;
        if (!fine || count < 1 || count > MOST_UNITS) {
            return null;
        }
        boolean before = reading.is(index, "before");
        int nameAt = reading.is(index + 1, "the") ? index + 2 : index + 1;
        boolean edge = reading.isAny(nameAt, EDGES) && reading.is(nameAt + 1, "of");
        boolean end = edge && reading.is(nameAt, "end");
        nameAt += edge ? 2 : 0;
        nameAt += edge && reading.is(nameAt, "the") ? 1 : 0;
        for (Rule rule : named) {
            Found found = rule.at(reading, nameAt);
            Interval told = found == null ? null : found.timex().interval();
            if (found != null && told != null && (told.granularity() == Granularity.DAY || edge || before)) {
                LocalDate from = end || (!before && !edge) ? told.to() : told.from();
                // after "the outbreak of" the war is an expression of its own
                return new Found(edge ? index + 1 : found.end(), Timex.day(unit.plus(from, before ? -count : count)));
            }
        }
        return null;
    }
}
