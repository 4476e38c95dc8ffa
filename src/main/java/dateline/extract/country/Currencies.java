package dateline.extract.country;

import dateline.extract.text.Lexicon;
import dateline.extract.text.WordSet;
import java.util.Set;

/** Names of currencies behind a country's adjective, from {@code lexicons/currency-words.tsv}: "Swiss francs" are money, not Switzerland. Immutable. */
public final class Currencies {
    private final Set<String> words = WordSet.copyOf(Lexicon.rows("currency-words.tsv").stream()
            .map(row -> row.column(0))
            .toList());

    /** Whether the word, given in lower case, names one. */
    public boolean isCurrency(String lower) {
        return words.contains(lower);
    }
}
