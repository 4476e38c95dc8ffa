package dateline.extract.event.lexicon;

import dateline.extract.text.Lexicon;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The modes of PLOVER's types as the lexicons name them, and those that rules ask for. */
public final class Modes {
    /** Of CONSULT: one goes to the other. */
    public static final String VISIT = "visit";

    /** Of CONSULT: a broker between two. */
    public static final String THIRD_PARTY = "third-party";

    /** Of MOBILIZE: weapons are fired or tested. */
    public static final String WEAPONS = "weapons";

    private static final Set<String> ALL = Codes.of("mode");

    private Modes() {}

    /** The mode that a row of a lexicon names, null for none; one that no type has is an error of the row. */
    public static @Nullable String read(Lexicon.Row row, String mode) {
        if (mode.isBlank()) {
            return null;
        }
        if (!ALL.contains(mode)) {
            throw row.error("unknown mode " + mode);
        }
        return mode;
    }
}
