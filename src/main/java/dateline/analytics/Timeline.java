package dateline.analytics;

import java.util.List;

/**
 * Numbers over time.
 *
 * @param interval length of a bucket
 * @param basis the date that puts a document into a bucket
 * @param measure what is counted
 * @param undated documents that have no such date, and so are in no bucket
 * @param buckets first day of each bucket, without gaps
 * @param series one for each of the most frequent keys, most frequent first, each with a value for every bucket
 * @param other the value of all further keys, for every bucket
 */
public record Timeline(
        String interval,
        String basis,
        String measure,
        long undated,
        List<String> buckets,
        List<Series> series,
        List<Long> other) {

    public Timeline {
        buckets = List.copyOf(buckets);
        series = List.copyOf(series);
        other = List.copyOf(other);
    }

    /**
     * The numbers of one key.
     *
     * @param key code or name
     * @param label its English name
     */
    public record Series(String key, String label, long total, List<Long> values) {
        public Series {
            values = List.copyOf(values);
        }
    }
}
