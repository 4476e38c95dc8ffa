package dateline.extract.text;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A lexicon of short word lists that rules ask for by name: the row {@code zone <tab> gmt utc est} answers {@code of("zone")} with the
 * set of the three. Immutable.
 */
public final class WordKinds {
    private final String file;
    private final Map<String, Set<String>> kinds;

    private WordKinds(String file, Map<String, Set<String>> kinds) {
        this.file = file;
        this.kinds = kinds;
    }

    /** Reads {@code /lexicons/<file>}: a kind and its words, separated by blanks; a long list may go on in a second row of its kind. */
    public static WordKinds read(String file) {
        Map<String, Set<String>> kinds = new HashMap<>();
        for (Lexicon.Row row : Lexicon.rows(file)) {
            kinds.merge(
                    row.column(0),
                    WordSet.of(row.column(1).split(" ", -1)),
                    (words, more) -> WordSet.union(List.of(words, more)));
        }
        return new WordKinds(file, Map.copyOf(kinds));
    }

    /** The words of a kind; a kind that the file does not list is a mistake in the program. */
    public Set<String> of(String kind) {
        Set<String> words = kinds.get(kind);
        if (words == null) {
            throw new IllegalArgumentException("lexicons/" + file + ": no words of the kind " + kind);
        }
        return words;
    }
}
