package dateline.problem;

/**
 * Something that the user can mend: a wrong path, a taken port, a wrong password. The message is one line that says what is wrong
 * and what to do; the command line prints it without a stack trace and exits with 2.
 */
public final class UsageException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public UsageException(String message) {
        super(message);
    }

    public UsageException(String message, Throwable cause) {
        super(message, cause);
    }
}
