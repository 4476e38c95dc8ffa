package dateline.extract.event.lexicon;

import dateline.extract.text.WordKinds;
import java.util.Set;

/** Codes that rules on events ask for by kind, of countries and blocs and of modes, from {@code lexicons/event-codes.tsv}. Immutable. */
public final class Codes {
    private static final WordKinds KINDS = WordKinds.read("event-codes.tsv");

    private Codes() {}

    /** The codes of a kind; an unknown kind is an error of the program. */
    public static Set<String> of(String kind) {
        return KINDS.of(kind);
    }
}
