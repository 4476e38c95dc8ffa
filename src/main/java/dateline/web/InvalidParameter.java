package dateline.web;

/** A request's parameter that is not as it must be; becomes a 400 that names it. */
final class InvalidParameter extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String parameter;

    InvalidParameter(String parameter, String message) {
        super(message);
        this.parameter = parameter;
    }

    String parameter() {
        return parameter;
    }
}
