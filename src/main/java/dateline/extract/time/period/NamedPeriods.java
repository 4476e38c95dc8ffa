package dateline.extract.time.period;

import dateline.extract.model.Interval;
import dateline.extract.model.Mention.TimexKind;
import dateline.extract.text.Lexicon;
import dateline.extract.text.PhraseTrie;
import dateline.extract.text.Token;
import dateline.extract.text.WordSet;
import dateline.extract.time.reading.ContextWords;
import dateline.extract.time.reading.ProperNames;
import dateline.extract.time.reading.Reading;
import dateline.extract.time.reading.Rule;
import dateline.extract.time.reading.Timex;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Periods that have a name and days that all agree on, from {@code lexicons/time-periods.tsv}: {@code World War II}. */
public final class NamedPeriods implements Rule {
    private static final Set<String> OF_ONE = WordSet.of("a", "an", "these", "those", "another");

    private static final Set<String> VERBS = ContextWords.of("verb-behind-a-period");

    private final ProperNames<Timex> names = new ProperNames<>(periodsByName());

    private static Map<String, Timex> periodsByName() {
        Map<String, Timex> periods = new HashMap<>();
        for (Lexicon.Row row : Lexicon.rows("time-periods.tsv")) {
            LocalDate from = LocalDate.parse(row.column(1));
            LocalDate to = LocalDate.parse(row.column(2));
            periods.put(
                    row.column(0),
                    from.equals(to)
                            ? Timex.day(from)
                            : new Timex(TimexKind.DATE, from + "/" + to, new Interval(from, to, null)));
        }
        return periods;
    }

    public ProperNames<Timex> names() {
        return names;
    }

    @Override
    public @Nullable Found at(Reading reading, int index) {
        Token token = reading.token(index);
        PhraseTrie.Match<Timex> match = token != null && names.mayBegin(token) ? names.longestAt(reading, index) : null;
        if (match == null) {
            return null;
        }
        int end = match.endToken();
        return new Found(end, isAttribute(reading, index, end) ? match.value().without() : match.value());
    }

    /** "A World War II bomb", "World War II veterans": a thing of that time, no time. */
    private static boolean isAttribute(Reading reading, int index, int end) {
        Token after = reading.token(end);
        boolean noun = after != null && after.isWord() && (!after.isCapitalized() || reading.isAny(index - 1, OF_ONE));
        boolean plural = noun && after != null && after.lower().endsWith("s") && !after.isAny(VERBS);
        boolean ofOne = noun && reading.isAny(index - 1, OF_ONE);
        return plural || ofOne || (reading.is(end, "-") && reading.is(end + 1, "era"));
    }
}
