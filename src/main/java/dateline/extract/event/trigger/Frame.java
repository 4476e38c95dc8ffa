package dateline.extract.event.trigger;

/** The frames of {@code event-triggers.tsv}, in the order in which a sentence is asked for them. */
public enum Frame {
    VERB,
    NOUN,
    WEAK_VERB,
    /** Only with both parties beside it. */
    NOUN_BETWEEN,
    /** No act, though a word of it would be one. */
    NONE,
    /** The same, a verb in all its forms. */
    NO_VERB
}
