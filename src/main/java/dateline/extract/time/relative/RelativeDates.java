package dateline.extract.time.relative;

import dateline.extract.time.reading.Reading;
import dateline.extract.time.reading.Rule;
import dateline.extract.time.reading.TimeWords;
import dateline.extract.time.weekday.WeeksFromDay;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Dates told against another: {@code yesterday} ({@link Deictics}), {@code two years ago} ({@link CountedDates}), {@code last year}
 * ({@link DirectedDates}). Immutable.
 */
public final class RelativeDates implements Rule {
    private final List<Rule> rules;

    public RelativeDates(TimeWords words, WeeksFromDay weeksFromDay, NamedAnchors anchors) {
        rules = List.of(new Deictics(words), new CountedDates(words, weeksFromDay, anchors), new DirectedDates(words));
    }

    @Override
    public @Nullable Found at(Reading reading, int index) {
        for (Rule rule : rules) {
            Found found = rule.at(reading, index);
            if (found != null) {
                return found;
            }
        }
        return null;
    }
}
