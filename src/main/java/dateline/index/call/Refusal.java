package dateline.index.call;

/** A call that cannot be served as it is now. */
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Why why;

    public Refusal(Why why) {
        // tells of callers, not of code: nobody needs the stack trace
        super(why.message, null, false, false);
        this.why = why;
    }

    /** What stands in its way. */
    public enum Why {
        /** Others. */
        TOO_MANY("too many others are writing; try again"),
        /** Another call, with the same article. */
        IN_USE("another request is writing this article; try again"),
        /** The caller itself. */
        TOO_SLOW("no article came in whole within two minutes");

        private final String message;

        Why(String message) {
            this.message = message;
        }
    }

    public Why why() {
        return why;
    }
}
