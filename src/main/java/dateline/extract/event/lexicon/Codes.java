package dateline.extract.event.lexicon;

import dateline.extract.text.Lexicon;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Codes of countries and blocs that rules ask for by kind, from {@code lexicons/event-codes.tsv}. Immutable. */
public final class Codes {
    private static final Map<String, Set<String>> SETS = Lexicon.rows("event-codes.tsv").stream()
            .collect(Collectors.toUnmodifiableMap(
                    row -> row.column(0), row -> Set.of(row.column(1).split(" ", -1))));

    private Codes() {}

    /** The codes of a kind; an unknown kind is an error of the program. */
    public static Set<String> of(String kind) {
        Set<String> codes = SETS.get(kind);
        if (codes == null) {
            throw new IllegalArgumentException("no such codes: " + kind);
        }
        return codes;
    }
}
