package dateline.extract.time.reading;

import dateline.extract.text.WordKinds;
import java.util.Set;

/** Words beside a date that its rule asks for by kind, from {@code lexicons/time-contexts.tsv}: {@code zone} holds "gmt" and "utc". Immutable. */
public final class ContextWords {
    private static final WordKinds KINDS = WordKinds.read("time-contexts.tsv");

    private ContextWords() {}

    /** The words of a kind, in lower case. */
    public static Set<String> of(String kind) {
        return KINDS.of(kind);
    }
}
