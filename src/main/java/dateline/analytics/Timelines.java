package dateline.analytics;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.aggregations.DateHistogramBucket;
import co.elastic.clients.elasticsearch._types.aggregations.StringTermsBucket;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import dateline.elastic.Elasticsearch;
import dateline.extract.country.Countries;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Counts over time, each in one round trip to Elasticsearch, which does the counting. Safe for any number of threads. */
public final class Timelines {
    private final Elasticsearch elasticsearch;

    public Timelines(Elasticsearch elasticsearch) {
        this.elasticsearch = elasticsearch;
    }

    /**
     * Answers the question from one index.
     *
     * @param kind last part of the alias: {@code mentions}, {@code events}
     * @param always clauses that hold for every document asked about
     * @throws IOException while Elasticsearch is away
     */
    public Timeline answer(String kind, List<Query> always, TimelineQuestion question) throws IOException {
        List<Query> clauses = new ArrayList<>(always);
        clauses.addAll(question.filter().clauses());
        SearchResponse<Void> response = elasticsearch
                .client()
                .search(
                        request -> request.index(elasticsearch.alias(kind))
                                .size(0)
                                .query(query -> query.bool(bool -> bool.filter(clauses)))
                                .aggregations("all", overTime(question))
                                .aggregations(
                                        "undated",
                                        undated -> undated.missing(missing -> missing.field(question.dateField())))
                                .aggregations("top", top(question)),
                        Void.class);
        return timeline(response.aggregations(), question);
    }

    private static Aggregation top(TimelineQuestion question) {
        return Aggregation.of(top -> {
            var container = top.terms(terms -> {
                terms.field(question.by()).size(question.top());
                return question.countField().isEmpty()
                        ? terms
                        : terms.order(co.elastic.clients.util.NamedValue.of(
                                "sum", co.elastic.clients.elasticsearch._types.SortOrder.Desc));
            });
            container.aggregations("over_time", overTime(question));
            return question.countField().isEmpty() ? container : container.aggregations("sum", sum(question));
        });
    }

    private static Aggregation overTime(TimelineQuestion question) {
        return Aggregation.of(any -> {
            var container = any.dateHistogram(histogram -> histogram
                    .field(question.dateField())
                    .calendarInterval(question.interval())
                    .timeZone(question.filter().timeZone())
                    .format("yyyy-MM-dd")
                    .minDocCount(0));
            return question.countField().isEmpty() ? container : container.aggregations("sum", sum(question));
        });
    }

    private static Aggregation sum(TimelineQuestion question) {
        return Aggregation.of(sum -> sum.sum(field -> field.field(question.countField())));
    }

    private static Timeline timeline(Map<String, Aggregate> answer, TimelineQuestion question) {
        List<String> buckets = new ArrayList<>();
        List<Long> other = new ArrayList<>();
        Map<String, Integer> places = new HashMap<>();
        for (DateHistogramBucket bucket :
                get(answer, "all").dateHistogram().buckets().array()) {
            places.put(Objects.requireNonNull(bucket.keyAsString()), buckets.size());
            buckets.add(Objects.requireNonNull(bucket.keyAsString()));
            other.add(value(bucket, question));
        }
        List<Timeline.Series> series = new ArrayList<>();
        for (StringTermsBucket key : get(answer, "top").sterms().buckets().array()) {
            long[] values = new long[buckets.size()];
            for (DateHistogramBucket bucket : get(key.aggregations(), "over_time")
                    .dateHistogram()
                    .buckets()
                    .array()) {
                int place = Objects.requireNonNull(places.get(bucket.keyAsString()));
                values[place] = value(bucket, question);
                // a document with several keys counts for each, and never takes from the others
                other.set(place, Math.max(0, other.get(place) - values[place]));
            }
            List<Long> all = java.util.Arrays.stream(values).boxed().toList();
            String code = key.key().stringValue();
            series.add(new Timeline.Series(
                    code,
                    Countries.nameOf(code),
                    all.stream().mapToLong(Long::longValue).sum(),
                    all));
        }
        return new Timeline(
                question.interval().jsonValue(),
                question.basis(),
                question.measure(),
                get(answer, "undated").missing().docCount(),
                buckets,
                series,
                other);
    }

    private static Aggregate get(Map<String, Aggregate> aggregations, String name) {
        return Objects.requireNonNull(aggregations.get(name), name);
    }

    private static long value(DateHistogramBucket bucket, TimelineQuestion question) {
        if (question.countField().isEmpty()) {
            return bucket.docCount();
        }
        Double sum = get(bucket.aggregations(), "sum").sum().value();
        return sum == null ? 0 : Math.round(sum);
    }
}
