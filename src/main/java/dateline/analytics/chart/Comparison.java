package dateline.analytics.chart;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Two countries or two dyads side by side.
 *
 * @param basis the date that puts an event into a bucket; articles are counted when they were published
 * @param modality the events counted: those that the text asserts, unless others were asked for
 * @param buckets first day of each bucket of all lists, without gaps
 */
public record Comparison(String interval, String basis, List<String> modality, List<String> buckets, Side a, Side b) {
    public Comparison {
        modality = List.copyOf(modality);
        buckets = List.copyOf(buckets);
    }

    /**
     * One side.
     *
     * @param key code of a country or bloc, or a dyad
     * @param articles published in these days that mention it; of a dyad, that tell of an event between the two; narrowed by source,
     *     language, story and article, not by what they tell
     * @param stories likewise
     * @param events that it takes part in
     * @param meanScore of the events, from -10 (conflict) to 10 (cooperation)
     * @param quads events by quad
     * @param sent sanctions by action that it is the sender of; of a dyad, by the first of the two
     * @param received likewise, as target
     * @param partners events by the other party, the twenty with most, most first; of a dyad empty
     * @param beyond events with other parties than these
     * @param eventsOverTime events in each bucket
     * @param meanScores of each bucket, null where there is no event
     */
    public record Side(
            String key,
            String label,
            long articles,
            long stories,
            long events,
            @Nullable Double meanScore,
            Map<String, Long> quads,
            Map<String, Long> sent,
            Map<String, Long> received,
            Map<String, Long> partners,
            long beyond,
            List<Long> eventsOverTime,
            List<@Nullable Double> meanScores) {}
}
