package dateline.extract.model;

/**
 * A stretch of a field.
 *
 * @param start first UTF-16 unit, from 0
 * @param end the unit after the last; the records that are printed and stored count code points
 * @param text exactly the characters between
 */
public record Span(Field field, int start, int end, String text) implements Comparable<Span> {

    public Span {
        if (start < 0 || end <= start || text.length() != end - start) {
            throw new IllegalArgumentException("no span: " + field + " " + start + ".." + end + " \"" + text + "\"");
        }
    }

    /** Whether the two share a character. */
    public boolean overlaps(Span other) {
        return field == other.field && start < other.end && other.start < end;
    }

    /** By field, then start, then the longer first. */
    @Override
    public int compareTo(Span other) {
        int byField = field.compareTo(other.field);
        int byStart = byField != 0 ? byField : Integer.compare(start, other.start);
        return byStart != 0 ? byStart : Integer.compare(other.end, end);
    }
}
