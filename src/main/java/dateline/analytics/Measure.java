package dateline.analytics;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.aggregations.MultiBucketBase;
import co.elastic.clients.elasticsearch._types.aggregations.SingleBucketAggregateBase;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is counted, and how the documents of an index tell it.
 *
 * @param name what the API calls it: articles, stories, mentions, events
 * @param field summed up or counted distinctly; empty where documents are counted
 */
public record Measure(String name, Method method, String field) {

    /** How. */
    public enum Method {
        DOCUMENTS,
        SUM,
        DISTINCT
    }

    /** 10,000 values are counted exactly or nearly so, at 80 kB a bucket at most; beyond that within a few per cent (HyperLogLog++). */
    private static final int EXACT_UP_TO = 10_000;

    private static final String VALUE = "value";

    /**
     * The measure of that name over an index.
     *
     * @param kind last part of the alias
     */
    public static Measure of(String kind, String name) {
        return switch (kind + " " + name) {
            // a mention's document stands for one entity in one article
            case "mentions articles", "articles articles", "events events" -> new Measure(name, Method.DOCUMENTS, "");
            case "mentions mentions" -> new Measure(name, Method.SUM, "count");
            case "events mentions" -> new Measure(name, Method.SUM, "told");
            case "events articles" -> new Measure(name, Method.DISTINCT, "article");
            case "mentions stories", "events stories", "articles stories" ->
                new Measure(name, Method.DISTINCT, "story");
            default -> throw new IllegalArgumentException("no measure of " + kind + ": " + name);
        };
    }

    /** Whether the values of parts add up to the value of the whole. */
    public boolean isAdditive() {
        return method != Method.DISTINCT;
    }

    /** Adds the aggregation that this measure needs, if any, below a bucket. */
    public Aggregation.Builder.ContainerBuilder below(Aggregation.Builder.ContainerBuilder bucket) {
        return switch (method) {
            case DOCUMENTS -> bucket;
            case SUM -> bucket.aggregations(VALUE, value -> value.sum(sum -> sum.field(field)));
            case DISTINCT ->
                bucket.aggregations(
                        VALUE,
                        value -> value.cardinality(
                                distinct -> distinct.field(field).precisionThreshold(EXACT_UP_TO)));
        };
    }

    /** What to order buckets by, greatest first. */
    public String order() {
        return method == Method.DOCUMENTS ? "_count" : VALUE;
    }

    /** The measure of a bucket. */
    public long of(MultiBucketBase bucket) {
        return of(bucket.docCount(), bucket.aggregations());
    }

    /** The measure of all documents of a filter. */
    public long of(SingleBucketAggregateBase bucket) {
        return of(bucket.docCount(), bucket.aggregations());
    }

    private long of(@Nullable Long documents, Map<String, Aggregate> below) {
        Aggregate value = below.get(VALUE);
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
