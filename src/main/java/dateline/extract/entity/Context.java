package dateline.extract.entity;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an article tells of the persons whom it names.
 *
 * @param day of publication; null where nobody knows
 * @param countries codes of the countries and blocs that it names
 */
public record Context(@Nullable LocalDate day, Set<String> countries) {
    /** Nothing is told. */
    public static final Context NONE = new Context(null, Set.of());

    public Context {
        countries = Set.copyOf(countries);
    }
}
