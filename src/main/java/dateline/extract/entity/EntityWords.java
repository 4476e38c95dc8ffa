package dateline.extract.entity;

import dateline.extract.text.WordKinds;
import java.util.Set;

/** Words that the rules of names ask for by kind, from {@code lexicons/entity-words.tsv}. Immutable. */
final class EntityWords {
    private static final WordKinds KINDS = WordKinds.read("entity-words.tsv");

    private EntityWords() {}

    /** The words of a kind; an unknown kind is an error of the program. */
    static Set<String> of(String kind) {
        return KINDS.of(kind);
    }
}
