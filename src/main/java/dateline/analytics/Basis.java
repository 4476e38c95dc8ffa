package dateline.analytics;

/** The date that puts a document into a bucket. */
public enum Basis {
    /** When the article was published: an instant, whose day depends on the time zone. */
    PUBLISHED("published", "published", true),
    /** When the event happened: the first day of its interval, the same day in every time zone. */
    EVENT("event", "event_from", false),
    /** The days that an article speaks of: intervals, counted in every bucket that they touch. */
    REFERRED("referred", "referred", false);

    private final String code;
    private final String field;
    private final boolean zoned;

    Basis(String code, String field, boolean zoned) {
        this.code = code;
        this.field = field;
        this.zoned = zoned;
    }

    /** What the API calls it. */
    public String code() {
        return code;
    }

    /** The field of the index. */
    public String field() {
        return field;
    }

    /** The zone whose days count: the user's for instants, none for days. */
    public String zone(String asked) {
        return zoned ? asked : "UTC";
    }

    /** The basis of that name. */
    public static Basis of(String code) {
        for (Basis basis : values()) {
            if (basis.code.equals(code)) {
                return basis;
            }
        }
        throw new IllegalArgumentException("no basis: " + code);
    }
}
