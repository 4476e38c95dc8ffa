package dateline.analytics.chart;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Numbers over time.
 *
 * @param interval length of a bucket
 * @param basis the date that puts a document into a bucket
 * @param measure what is counted
 * @param modality the events counted: those that the text asserts, unless others were asked for; left out where mentions are counted
 * @param undated what has no such date, and so is in no bucket
 * @param buckets first day of each bucket, without gaps
 * @param series one for each of the most frequent keys, most frequent first (by documents, where stories are counted, or articles of events),
 *     each with a value for every bucket
 * @param other the value of all that has none of the keys shown, for every bucket
 * @param total the value of all, for every bucket; of shares, how many articles or stories they are shares of: all of the sources and in the languages asked
 *     for, whatever else narrows the question
 * @param meanScore the mean score of all events of each bucket, null where there are none; left out where events have no part
 * @param coarse dated events whose date is told less exactly than a bucket is long ("in 2023", by month) or as a range: each
 *     counts once, in the bucket of its first day, so that the values add up; left out where buckets are of another date
 */
public record Timeline(
        String interval,
        String basis,
        String measure,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<String> modality,
        long undated,
        List<String> buckets,
        List<Series> series,
        List<Number> other,
        List<Number> total,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<@Nullable Double> meanScore,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Long coarse) {

    public Timeline {
        modality = modality == null ? null : List.copyOf(modality);
        buckets = List.copyOf(buckets);
        series = List.copyOf(series);
        other = List.copyOf(other);
        total = List.copyOf(total);
        meanScore = meanScore == null ? null : Collections.unmodifiableList(new ArrayList<>(meanScore));
    }

    /**
     * The numbers of one key.
     *
     * @param key code or name
     * @param label its English name
     * @param total of all buckets; of distinct things their sum, in which what spans buckets counts in each
     */
    public record Series(String key, String label, Number total, List<Number> values) {
        public Series {
            values = List.copyOf(values);
        }
    }
}
