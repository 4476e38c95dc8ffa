package dateline.extract.time;

import dateline.extract.model.Mention;
import dateline.extract.text.Text;
import dateline.extract.text.Token;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds temporal expressions and the calendar intervals that they denote: at each token the longest expression that any rule of
 * the grammar reads (docs/extraction.md). Immutable and safe for any number of threads; time is linear in the text's length.
 */
public final class DateFinder {
    private final List<Rule> rules;

    public DateFinder() {
        TimeWords words = new TimeWords();
        rules = List.of(
                new NumericDates(),
                new MonthDates(words),
                new Years(words),
                new Periods(words),
                new RelativeDates(words),
                new Weekdays(words),
                new Durations(words),
                new ClockTimes(words),
                new Holidays());
    }

    /** The dates in a field, sorted by span; without {@code published}, only what needs no reference day is resolved. */
    public List<Mention> find(Text text, @Nullable LocalDate published) {
        List<Mention> dates = new ArrayList<>();
        Reading reading = new Reading(text, published);
        for (int i = 0; i < text.size(); i++) {
            Token token = text.token(i);
            if (token.kind() == Token.Kind.MARK && !token.is("'")) {
                continue;
            }
            Rule.Found found = longest(reading, i);
            if (found != null) {
                Timex timex = found.timex();
                dates.add(
                        new Mention.Date(text.span(i, found.end() - 1), timex.kind(), timex.value(), timex.interval()));
                reading.found(timex);
                i = found.end() - 1;
            }
        }
        return dates;
    }

    private Rule.@Nullable Found longest(Reading reading, int index) {
        Rule.Found longest = null;
        for (Rule rule : rules) {
            Rule.Found found = rule.at(reading, index);
            if (found != null && (longest == null || found.end() > longest.end())) {
                longest = found;
            }
        }
        return longest;
    }
}
