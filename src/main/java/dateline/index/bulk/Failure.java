package dateline.index.bulk;

/**
 * Why a document could not be written.
 *
 * @param status of HTTP; -1 where there was no answer
 */
public record Failure(int status, String reason) {
    /** 300 characters: Elasticsearch repeats whole values, and what is wrong stands before them. */
    private static final int LONGEST_REASON = 300;

    public Failure {
        if (reason.length() > LONGEST_REASON) {
            reason = reason.substring(0, LONGEST_REASON) + " ...";
        }
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
        return status == 400;
    }

    @Override
    public String toString() {
        return status < 0 ? reason : "status " + status + ": " + reason;
    }
}
