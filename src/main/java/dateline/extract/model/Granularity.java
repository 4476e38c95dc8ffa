package dateline.extract.model;

/** How exactly a date is told. */
public enum Granularity {
    DAY,
    WEEK,
    MONTH,
    QUARTER,
    HALF,
    YEAR,
    DECADE,
    CENTURY;

    /** The name in the extraction record: {@code day}. */
    public String code() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
