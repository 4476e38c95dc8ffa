package dateline.extract.country;

import dateline.extract.model.Mention;
import dateline.extract.text.Lexicon;
import dateline.extract.text.WordSet;
import java.util.List;
import java.util.Set;

/** Names of currencies behind a country's, from {@code lexicons/currency-words.tsv}: "Swiss francs" are money, not Switzerland. Immutable. */
public final class Currencies {
    private final Set<String> words;

    /** Those that are verbs as well: "South Korea won". */
    private final Set<String> verbs;

    public Currencies() {
        List<Lexicon.Row> rows = Lexicon.rows("currency-words.tsv");
        words = WordSet.copyOf(rows.stream().map(row -> row.column(0)).toList());
        verbs = WordSet.copyOf(rows.stream()
                .filter(row -> !row.column(1).isEmpty())
                .map(row -> row.column(0))
                .toList());
    }

    /**
     * Whether a country's name only says whose money is meant: "Swiss francs", "U.S. dollars", "US$5", "Hong Kong dollars".
     *
     * @param behind the word right behind the name, in lower case
     */
    public boolean isMoney(Mention.Country country, String behind) {
        if (behind.equals("$")) {
            return true;
        }
        boolean adjective = country.via() == Mention.Via.DEMONYM
                || country.span().text().chars().noneMatch(Character::isLowerCase);
        return words.contains(behind) && (adjective || !verbs.contains(behind));
    }
}
