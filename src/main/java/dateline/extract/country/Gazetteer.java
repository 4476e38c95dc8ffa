package dateline.extract.country;

import dateline.extract.country.Countries.Sense;
import dateline.extract.model.Mention.Via;
import dateline.extract.text.Lexicon;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Cities and other places with the country that they lie in, from {@code lexicons/places.tsv}: {@code Osaka} lies in Japan. Immutable. */
public final class Gazetteer {
    private final Map<String, String> countries = new HashMap<>();

    public Gazetteer() {
        for (Lexicon.Row row : Lexicon.rows("places.tsv")) {
            Countries.split(row.column(1))
                    .forEach(place -> countries.put(place.toLowerCase(Locale.ROOT), row.column(0)));
        }
        Countries.phrases((phrase, sense) -> {
            if (isPlace(sense)) {
                countries.put(phrase.toLowerCase(Locale.ROOT), sense.code());
            }
        });
    }

    private static boolean isPlace(Sense sense) {
        return sense.via() == Via.CAPITAL || sense.via() == Via.NAME;
    }

    /** The country's code, or null where the place is not known. {@code DETROIT, Mich.} is looked up whole, then by its last part, then its first. */
    public @Nullable String countryOf(String place) {
        String key = place.strip().toLowerCase(Locale.ROOT);
        String whole = countries.get(key);
        int comma = key.indexOf(',');
        if (whole != null || comma < 0) {
            return whole;
        }
        String after = countries.get(key.substring(comma + 1).strip());
        return after != null ? after : countries.get(key.substring(0, comma).strip());
    }
}
