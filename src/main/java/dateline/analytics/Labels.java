package dateline.analytics;

import dateline.extract.country.Countries;
import java.util.Set;

/** What people read in place of a key. */
public final class Labels {
    /** Fields whose values are names already: a newspaper called {@code IN} is not India. */
    private static final Set<String> NAMES = Set.of("source", "name", "persons", "organizations", "designated");

    private Labels() {}

    /**
     * The English name of a country or bloc; any other key as it is.
     *
     * @param field of the index that holds the key
     */
    public static String of(String field, String key) {
        return NAMES.contains(field) ? key : Countries.nameOf(key);
    }
}
