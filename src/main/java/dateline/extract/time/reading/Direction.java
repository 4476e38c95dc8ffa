package dateline.extract.time.reading;

/** Where a word points from the speaker's own time: "last" back, "this" here, "next" ahead. */
public enum Direction {
    BACK(-1),
    HERE(0),
    AHEAD(1);

    private final int sign;

    Direction(int sign) {
        this.sign = sign;
    }

    /** The direction of a number of days from today. */
    public static Direction of(int days) {
        return days < 0 ? BACK : days > 0 ? AHEAD : HERE;
    }

    /** -1, 0 or 1: last year's number is this year's and the sign. */
    public int sign() {
        return sign;
    }
}
