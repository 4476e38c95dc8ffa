package dateline.analytics;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch.core.search.HitsMetadata;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads what Elasticsearch answers, with what it leaves out where there is nothing. Stateless. */
public final class Answers {
    /** Documents as they are stored. */
    @SuppressWarnings("unchecked")
    public static final Class<Map<String, Object>> STORED = (Class<Map<String, Object>>) (Class<?>) Map.class;

    private Answers() {}

    /** How many documents were found in all. */
    public static long total(HitsMetadata<?> hits) {
        var total = hits.total();
        return total == null ? 0 : total.value();
    }

    /** The aggregation of that name, which was asked for. */
    public static Aggregate get(Map<String, Aggregate> aggregations, String name) {
        return Objects.requireNonNull(aggregations.get(name), name);
    }

    /** Counts by key, in the order of the answer: most first, unless it was asked otherwise. */
    public static Map<String, Long> counts(@Nullable Aggregate terms) {
        Map<String, Long> counts = new LinkedHashMap<>();
        // a field that no document has yet comes back without type
        if (terms != null && terms.isSterms()) {
            terms.sterms().buckets().array().forEach(one -> counts.put(one.key().stringValue(), one.docCount()));
        }
        return counts;
    }

    /** The counts of keys that are not among those given, summed up. */
    public static long beyond(Aggregate terms) {
        Long others = terms.isSterms() ? terms.sterms().sumOtherDocCount() : null;
        return others == null ? 0 : others;
    }

    /** A number; null where there is none: the mean of nothing is none or no number, its first and last are infinite. */
    public static @Nullable Double finite(@Nullable Double value) {
        return value == null || !Double.isFinite(value) ? null : value;
    }
}
