package dateline.extract.time.reading;

import dateline.extract.text.Lexicon;
import dateline.extract.text.WordSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Words beside an expression that rules ask for by kind, from {@code lexicons/time-contexts.tsv}. Immutable. */
public final class ContextWords {
    private static final Map<String, Set<String>> KINDS = read();

    private ContextWords() {}

    private static Map<String, Set<String>> read() {
        Map<String, Set<String>> kinds = new HashMap<>();
        for (Lexicon.Row row : Lexicon.rows("time-contexts.tsv")) {
            if (kinds.put(row.column(0), WordSet.of(row.column(1).split(" ", -1))) != null) {
                throw row.error("a second row of the kind " + row.column(0));
            }
        }
        return Map.copyOf(kinds);
    }

    /** The words of a kind, in lower case; an unknown kind is an error of the program. */
    public static Set<String> of(String kind) {
        Set<String> words = KINDS.get(kind);
        if (words == null) {
            throw new IllegalArgumentException("no such words: " + kind);
        }
        return words;
    }
}
