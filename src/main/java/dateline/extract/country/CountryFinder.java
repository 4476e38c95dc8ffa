package dateline.extract.country;

import dateline.extract.model.Mention;
import dateline.extract.text.Text;
import java.util.List;

/** Finds countries and blocs. Immutable and safe for any number of threads. */
public final class CountryFinder {

    /** The countries and blocs in a field, sorted by span; {@code names} are the persons and organisations of the whole article. */
    public List<Mention> find(Text text, List<Mention> names) {
        return List.of();
    }
}
