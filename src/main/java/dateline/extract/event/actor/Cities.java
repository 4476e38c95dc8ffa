package dateline.extract.event.actor;

import dateline.extract.text.Lexicon;
import dateline.extract.text.PhraseTrie;
import dateline.extract.text.Text;
import dateline.extract.text.WordSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The countries of cities, from {@code lexicons/places.tsv}. A city acts for nobody, but tells whose police or court a text means: "a court in Lyon" is
 * France's. Immutable.
 */
final class Cities {
    /** Many cities are names of persons, too: only behind these is one a place. */
    private static final Set<String> BEFORE =
            WordSet.of("in", "of", "at", "near", "from", "outside", "across", "around");

    /** 4: shorter names are words, too. */
    private static final int SHORTEST = 4;

    private final PhraseTrie<String> cities = new PhraseTrie<>();

    /** Cities, and further cities and regions that news tell attacks on. */
    private final PhraseTrie<String> places = new PhraseTrie<>();

    Cities() {
        for (Lexicon.Row row : Lexicon.rows("places.tsv")) {
            for (String name : row.column(1).split(";", -1)) {
                if (name.length() >= SHORTEST) {
                    cities.put(name, row.column(0));
                    places.put(name, row.column(0));
                }
            }
        }
        for (Lexicon.Row row : Lexicon.rows("event-places.tsv")) {
            for (String name : row.column(1).split(";", -1)) {
                places.put(name, row.column(0));
            }
        }
    }

    /** The city whose name begins at the token behind a preposition of place. */
    PhraseTrie.@Nullable Match<String> at(Text text, int index) {
        return index > 0
                        && text.token(index).isCapitalized()
                        && text.token(index - 1).isAny(BEFORE)
                ? cities.longestAt(text.tokens(), index)
                : null;
    }

    /** The country of the place whose name begins at the token. */
    @Nullable
    String countryAt(Text text, int index) {
        PhraseTrie.Match<String> place =
                text.token(index).isCapitalized() ? places.longestAt(text.tokens(), index) : null;
        return place == null ? null : place.value();
    }

    /** The country of most cities of a text that names no country. */
    @Nullable
    String home(List<Text> fields) {
        Map<String, Integer> counts = new HashMap<>();
        String home = null;
        for (Text text : fields) {
            for (int i = 0; i < text.size(); i++) {
                PhraseTrie.Match<String> city =
                        text.token(i).isCapitalized() ? cities.longestAt(text.tokens(), i) : null;
                boolean multi = city != null && city.endToken() > i + 1;
                // "in Parkland, Fla."
                boolean apposed =
                        i > 1 && text.token(i - 1).is(",") && text.token(i - 2).isCapitalized();
                if (city != null && (multi || apposed || at(text, i) != null)) {
                    int count = counts.merge(city.value(), 1, Integer::sum);
                    home = home == null || count > counts.getOrDefault(home, 0) ? city.value() : home;
                }
            }
        }
        return home;
    }
}
