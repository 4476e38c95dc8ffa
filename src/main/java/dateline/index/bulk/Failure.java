package dateline.index.bulk;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.transport.TransportException;
import dateline.elastic.ElasticsearchAway;
import java.io.IOException;

/** Why a document could not be written, or a question could not be answered. */
public record Failure(Cause cause, String reason) {
    /** 300 characters: Elasticsearch repeats whole values, and what is wrong stands before them. */
    private static final int LONGEST_REASON = 300;

    private static final int WRONG = 400;
    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;
    private static final int MISSING = 404;
    private static final int CONFLICT = 409;
    private static final int TOO_LARGE = 413;

    public Failure {
        if (reason.length() > LONGEST_REASON) {
            reason = reason.substring(0, LONGEST_REASON) + " ...";
        }
    }

    /** Whose failure it is. */
    public sealed interface Cause {}

    /** Nobody answered. */
    public record NoAnswer() implements Cause {}

    /**
     * Elasticsearch answered, or what stands before it.
     *
     * @param status of HTTP
     */
    public record Answer(int status) implements Cause {}

    /** Ours. */
    public record Fault() implements Cause {}

    public static Failure noAnswer(String reason) {
        return new Failure(new NoAnswer(), reason);
    }

    public static Failure answer(int status, String reason) {
        return new Failure(new Answer(status), reason);
    }

    public static Failure fault(String reason) {
        return new Failure(new Fault(), reason);
    }

    /** Why a call failed, in the words of what was thrown. */
    static Failure of(IOException thrown, String reason) {
        // the client tells no status of an answer that it did not get
        return thrown instanceof TransportException transport && transport.statusCode() > 0
                ? answer(transport.statusCode(), reason)
                : noAnswer(reason);
    }

    /** Why a question failed. It is of our making, so one that is refused as wrong is our fault and no fault of an article. */
    public static Failure of(Exception thrown) {
        String reason = thrown.toString();
        Failure failure = switch (thrown) {
            case ElasticsearchException refused -> answer(refused.status(), reason);
            case IOException away -> of(away, reason);
            default -> fault(reason);
        };
        return failure.isRefused() ? fault(reason) : failure;
    }

    /** Whether it may succeed later: Elasticsearch is busy or away, others change the document, an index is missing, or takes no writes now. */
    public boolean isPassing() {
        return isBusy() || isMissing() || isConflict() || isBlocked();
    }

    /** Whether it may succeed in a moment: Elasticsearch is busy or away, or what stands before it. */
    boolean isBusy() {
        return switch (cause) {
            case NoAnswer none -> true;
            case Answer answer -> Patience.isPassing(answer.status);
            case Fault ours -> false;
        };
    }

    /** As while its indices are migrated. */
    private boolean isBlocked() {
        return is(FORBIDDEN) && reason.contains("blocked by: [");
    }

    /** Whether the account may not do it. */
    public boolean isDenied() {
        return is(UNAUTHORIZED) || (is(FORBIDDEN) && !isBlocked());
    }

    /** Whether there was no document to change. */
    public boolean isMissing() {
        return is(MISSING);
    }

    /** Whether the document was changed by others since it was read. */
    public boolean isConflict() {
        return is(CONFLICT);
    }

    /** Whether the document itself cannot be taken: sending it again changes nothing. */
    public boolean isRefused() {
        return is(WRONG);
    }

    /** Whether the request was too large: its halves may not be. */
    boolean isTooLarge() {
        return is(TOO_LARGE);
    }

    private boolean is(int status) {
        return cause.equals(new Answer(status));
    }

    /**
     * For whoever cannot go on without the document.
     *
     * @throws ElasticsearchAway where it may succeed later
     * @throws IllegalStateException where it never will
     */
    public void raise() throws ElasticsearchAway {
        if (!isPassing()) {
            throw new IllegalStateException(toString());
        }
        throw new ElasticsearchAway(toString());
    }

    @Override
    public String toString() {
        return cause instanceof Answer answer ? "status " + answer.status + ": " + reason : reason;
    }
}
