package dateline.index.bulk;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.transport.TransportException;
import dateline.elastic.ElasticsearchAway;
import java.io.IOException;

/**
 * Why a document could not be written.
 *
 * @param status of HTTP; -1 where there was no answer
 */
public record Failure(int status, String reason) {
    /** 300 characters: Elasticsearch repeats whole values, and what is wrong stands before them. */
    private static final int LONGEST_REASON = 300;

    private static final int WRONG = 400;
    private static final int FORBIDDEN = 403;

    /** Of ours. */
    static final int FAULT = 500;

    public Failure {
        if (reason.length() > LONGEST_REASON) {
            reason = reason.substring(0, LONGEST_REASON) + " ...";
        }
    }

    /** Why a question failed. It is of our making, so one that is refused as wrong is our fault and no fault of an article. */
    public static Failure of(Exception thrown) {
        int status = switch (thrown) {
            case ElasticsearchException refused -> refused.status();
            case TransportException transport -> transport.statusCode();
            case IOException away -> -1;
            default -> FAULT;
        };
        return new Failure(status == WRONG ? FAULT : status, thrown.toString());
    }

    /** Whether it may succeed later: Elasticsearch is busy or away, others change the document, an index is missing, or takes no writes now. */
    public boolean isPassing() {
        return status <= 0 || Patience.isPassing(status) || isMissing() || isConflict() || isBlocked();
    }

    /** As while its indices are migrated. */
    private boolean isBlocked() {
        return status == FORBIDDEN && reason.contains("blocked by: [");
    }

    /** Whether there was no document to change. */
    public boolean isMissing() {
        return status == 404;
    }

    /** Whether the document was changed by others since it was read. */
    public boolean isConflict() {
        return status == 409;
    }

    /** Whether the document itself cannot be taken: sending it again changes nothing. */
    public boolean isRefused() {
        return status == WRONG;
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
        return status < 0 ? reason : "status " + status + ": " + reason;
    }
}
