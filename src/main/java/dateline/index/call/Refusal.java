package dateline.index.call;

import java.time.Duration;

/** A call that cannot be served as it is now. */
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Why why;

    private Refusal(Why why, String message) {
        // tells of callers, not of code: nobody needs the stack trace
        super(message, null, false, false);
        this.why = why;
    }

    /** What stands in its way. */
    public enum Why {
        /** Others. */
        TOO_MANY,
        /** Another call, with the same article. */
        IN_USE,
        /** The caller itself. */
        TOO_SLOW
    }

    public static Refusal tooMany() {
        return new Refusal(Why.TOO_MANY, "too many others are writing; try again");
    }

    public static Refusal inUse() {
        return new Refusal(Why.IN_USE, "another request is writing this article; try again");
    }

    /** @param patience how long the caller was waited for */
    public static Refusal tooSlow(Duration patience) {
        return new Refusal(Why.TOO_SLOW, "no article came in whole within " + patience.toSeconds() + " s");
    }

    public Why why() {
        return why;
    }
}
