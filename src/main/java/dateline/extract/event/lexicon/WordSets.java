package dateline.extract.event.lexicon;

import dateline.extract.text.Lexicon;
import dateline.extract.text.WordSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Words that rules ask for by kind, from {@code lexicons/event-words.tsv}. Immutable. */
public final class WordSets {
    private static final Map<String, Set<String>> SETS = read();

    private WordSets() {}

    private static Map<String, Set<String>> read() {
        Map<String, Set<String>> sets = new HashMap<>();
        for (Lexicon.Row row : Lexicon.rows("event-words.tsv")) {
            // a kind may go on in a further line
            sets.merge(
                    row.column(0),
                    WordSet.of(row.column(1).split(" ", -1)),
                    (one, more) -> WordSet.union(List.of(one, more)));
        }
        return Map.copyOf(sets);
    }

    /** The words of a kind, in lower case; an unknown kind is an error of the program. */
    public static Set<String> of(String kind) {
        Set<String> words = SETS.get(kind);
        if (words == null) {
            throw new IllegalArgumentException("no such words: " + kind);
        }
        return words;
    }
}
