package dateline.index.bulk;

/**
 * Why a document could not be written.
 *
 * @param status of HTTP; -1 where there was no answer
 */
public record Failure(int status, String reason) {

    /** Whether there was no document to change. */
    public boolean isMissing() {
        return status == 404;
    }

    /** Whether the document was changed by others since it was read. */
    public boolean isConflict() {
        return status == 409;
    }

    @Override
    public String toString() {
        return status < 0 ? reason : "status " + status + ": " + reason;
    }
}
