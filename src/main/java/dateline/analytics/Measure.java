package dateline.analytics;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.aggregations.MultiBucketBase;
import co.elastic.clients.elasticsearch._types.aggregations.SingleBucketAggregateBase;
import dateline.index.bulk.Kind;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is counted, and how the documents of an index tell it.
 *
 * @param name what the API calls it: articles, stories, mentions, events
 * @param field summed up or counted distinctly; where documents are counted, what several documents of different keys may share, or empty
 * @param exactUpTo so many different values are counted exactly or nearly so (HyperLogLog++), more within a few per cent
 */
public record Measure(String name, Method method, String field, int exactUpTo) {

    /** How. */
    public enum Method {
        DOCUMENTS,
        SUM,
        DISTINCT
    }

    /** 10,000 of a bucket, where there are few buckets. */
    private static final int MOST_EXACT = 10_000;

    private static final int LEAST_EXACT = 100;

    /** 64 MB for all buckets of a question: an eighth of the smallest node's memory. */
    private static final long MEMORY = 64L << 20;

    /** 8 bytes: what Elasticsearch sets aside in each bucket for each value to be counted exactly. */
    private static final int BYTES_PER_VALUE = 8;

    public Measure {
        if (exactUpTo < 1) {
            throw new IllegalArgumentException("exactUpTo must be at least 1, not " + exactUpTo);
        }
    }

    private Measure(String name, Method method, String field) {
        this(name, method, field, MOST_EXACT);
    }

    /** The measure of that name over an index. */
    public static Measure of(Kind kind, String name) {
        return switch (kind.code() + " " + name) {
            // a mention's document stands for one entity in one article
            case "mentions articles" -> new Measure(name, Method.DOCUMENTS, "article");
            case "articles articles", "events events" -> new Measure(name, Method.DOCUMENTS, "");
            case "mentions mentions" -> new Measure(name, Method.SUM, "count");
            case "events mentions" -> new Measure(name, Method.SUM, "told");
            case "events articles" -> new Measure(name, Method.DISTINCT, "article");
            case "mentions stories", "events stories", "articles stories" ->
                new Measure(name, Method.DISTINCT, "story");
            default -> throw new IllegalArgumentException("no measure of " + kind.code() + ": " + name);
        };
    }

    /** The same over documents of several keys together: an article has a document for each entity that it mentions. */
    public Measure acrossKeys() {
        return method == Method.DOCUMENTS && !field.isEmpty()
                ? new Measure(name, Method.DISTINCT, field, exactUpTo)
                : this;
    }

    /** The same, as exact as so many buckets allow. */
    public Measure amid(long buckets) {
        long exact = MEMORY / BYTES_PER_VALUE / Math.max(1, buckets);
        return new Measure(name, method, field, Math.clamp(exact, LEAST_EXACT, MOST_EXACT));
    }

    /** Whether the values of parts add up to the value of the whole. */
    public boolean isAdditive() {
        return method != Method.DISTINCT;
    }

    /** Adds the aggregation that this measure needs, if any, below a bucket; it has the measure's name, so that a bucket may have several. */
    public Aggregation.Builder.ContainerBuilder below(Aggregation.Builder.ContainerBuilder bucket) {
        return aggregation().map(needed -> bucket.aggregations(name, needed)).orElse(bucket);
    }

    /** The aggregation that it needs, under its name; none where documents are counted. */
    public Optional<Aggregation> aggregation() {
        return switch (method) {
            case DOCUMENTS -> Optional.empty();
            case SUM -> Optional.of(Aggregation.of(value -> value.sum(sum -> sum.field(field))));
            case DISTINCT ->
                Optional.of(Aggregation.of(value ->
                        value.cardinality(distinct -> distinct.field(field).precisionThreshold(exactUpTo))));
        };
    }

    /** What the greatest keys are chosen by: of different values there is no telling before all are counted, so by documents. */
    public String order() {
        return method == Method.SUM ? name : "_count";
    }

    /** The measure of a bucket. */
    public long of(MultiBucketBase bucket) {
        return of(bucket.docCount(), bucket.aggregations());
    }

    /** The measure of all documents of a filter. */
    public long of(SingleBucketAggregateBase bucket) {
        return of(bucket.docCount(), bucket.aggregations());
    }

    /** The measure of so many documents with these aggregations. */
    public long of(@Nullable Long documents, Map<String, Aggregate> below) {
        Aggregate value = below.get(name);
        if (method == Method.DOCUMENTS || value == null) {
            return documents == null ? 0 : documents;
        }
        if (method == Method.DISTINCT) {
            return value.cardinality().value();
        }
        Double sum = value.sum().value();
        return sum == null ? 0 : Math.round(sum);
    }
}
