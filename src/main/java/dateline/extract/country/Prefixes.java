package dateline.extract.country;

import dateline.extract.country.Countries.Sense;
import dateline.extract.model.Mention.Via;
import dateline.extract.text.Lexicon;
import dateline.extract.text.Text;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Short forms of countries before a hyphen, from {@code lexicons/country-prefixes.tsv}: the China of "Sino-Indian", the France of "Franco-German". Immutable. */
final class Prefixes {
    private final Map<String, Sense> senses = new HashMap<>();

    Prefixes() {
        Lexicon.rows("country-prefixes.tsv")
                .forEach(row -> senses.put(row.column(0), new Sense(row.column(1), Via.DEMONYM)));
    }

    /** The country of a word that a hyphen joins to a capitalised one; null for anything else. */
    @Nullable
    Sense at(Text text, int index) {
        boolean joined = index + 2 < text.size()
                && text.token(index + 1).is("-")
                && !text.token(index + 1).spaceBefore()
                && !text.token(index + 2).spaceBefore()
                && text.token(index + 2).isCapitalized();
        return joined ? senses.get(text.token(index).text()) : null;
    }
}
