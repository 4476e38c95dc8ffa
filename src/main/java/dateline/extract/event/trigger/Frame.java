package dateline.extract.event.trigger;

/** The frames of {@code event-triggers.tsv}, in the order in which a sentence is asked for them. */
public enum Frame {
    VERB("v"),
    NOUN("n"),
    WEAK_VERB("w"),
    /** Only with both parties beside it. */
    NOUN_BETWEEN("b"),
    /** No act, though a word of it would be one. */
    NONE("x"),
    /** The same, a verb in all its forms. */
    NO_VERB("y");

    private final String code;

    Frame(String code) {
        this.code = code;
    }

    /** By its letter in the file. */
    public static Frame of(String code) {
        for (Frame frame : values()) {
            if (frame.code.equals(code)) {
                return frame;
            }
        }
        throw new IllegalArgumentException("no frame: " + code);
    }
}
