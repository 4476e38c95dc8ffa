package dateline.index;

/**
 * What became of the articles of a run: read = rejected + indexed + failed, always.
 *
 * @param rejected were no well-formed articles
 * @param indexed are in Elasticsearch
 * @param unchanged those of the indexed that were in already, word for word, and were not written again
 * @param failed could not be extracted or written
 */
public record IndexReport(long read, long rejected, long indexed, long unchanged, long failed) {

    public IndexReport {
        if (read != rejected + indexed + failed || unchanged > indexed) {
            throw new IllegalArgumentException("counts do not add up: read " + read + ", rejected " + rejected
                    + ", indexed " + indexed + " (unchanged " + unchanged + "), failed " + failed);
        }
    }

    /** Whether every article is in. */
    public boolean complete() {
        return indexed == read;
    }

    /** For people: {@code read 5 = rejected 1 + indexed 4 (2 unchanged) + failed 0}. */
    @Override
    public String toString() {
        return "read " + read + " = rejected " + rejected + " + indexed " + indexed + " (" + unchanged + " unchanged)"
                + " + failed " + failed;
    }
}
