package dateline.extract.event.lexicon;

import dateline.extract.text.WordKinds;
import java.util.Set;

/** Words that rules ask for by kind, from {@code lexicons/event-words.tsv}. Immutable. */
public final class WordSets {
    private static final WordKinds KINDS = WordKinds.read("event-words.tsv");

    private WordSets() {}

    /** The words of a kind, in lower case; an unknown kind is an error of the program. */
    public static Set<String> of(String kind) {
        return KINDS.of(kind);
    }
}
