package dateline.extract.leader;

/** Years for which someone stands for a country or bloc. */
public record Term(String country, int from, int to) {
    /** The last year of who is still in office. */
    static final int OPEN = 9999;

    public Term {
        if (from > to) {
            throw new IllegalArgumentException(country + ": from " + from + " to " + to);
        }
    }

    /** Whether the year lies in the term or at most so many years before or after it. */
    public boolean holds(int year, int before, int after) {
        return year >= from - before && year <= to + after;
    }
}
