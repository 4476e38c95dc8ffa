package dateline.analytics.chart;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.aggregations.StringTermsBucket;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.msearch.MultiSearchItem;
import co.elastic.clients.elasticsearch.core.search.SearchRequestBody;
import dateline.analytics.Answers;
import dateline.analytics.Filter;
import dateline.analytics.Labels;
import dateline.analytics.Searches;
import dateline.index.bulk.Kind;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.commons.numbers.gamma.Erfc;

/** What rose and fell between two periods, and how surely. One round trip. Safe for any number of threads. */
public final class Trends {
    /** 5,000 keys, the most frequent of both periods together: two buckets for each, of the 65,536 that Elasticsearch gives. */
    private static final int CANDIDATES = 5000;

    private final Searches searches;

    public Trends(Searches searches) {
        this.searches = searches;
    }

    /** Days, both included. */
    public record Period(LocalDate from, LocalDate to) {
        public Period {
            if (to.isBefore(from)) {
                throw new IllegalArgumentException("to must not lie before from: " + from + ".." + to);
            }
        }

        public boolean overlaps(Period other) {
            return !other.to.isBefore(from) && !other.from.isAfter(to);
        }

        /** The period of the same length right before. */
        public Period before() {
            long days = to.toEpochDay() - from.toEpochDay() + 1;
            return new Period(from.minusDays(days), from.minusDays(1));
        }
    }

    /**
     * What is compared.
     *
     * @param index whose documents are counted
     * @param whole whose documents a count is a share of: of mentions all articles ({@link Filter#ofAllArticles}), of events these themselves
     * @param always clauses that hold for every document counted
     * @param by the field
     * @param least keys with fewer documents in both periods together are left out
     */
    public record Question(Kind index, Kind whole, List<Query> always, String by, Filter filter, int top, int least) {

        /** Whether a count is a share of the very documents that are counted: these need not be asked for twice. */
        boolean isOfItself() {
            return whole == index;
        }
    }

    /**
     * Compares the periods.
     *
     * @throws IllegalArgumentException where they have a day in common: a document is counted in one of them only
     */
    public Trend answer(Question question, Period now, Period before) throws IOException {
        if (now.overlaps(before)) {
            throw new IllegalArgumentException("the periods must have no day in common: " + before + ", " + now);
        }
        List<MultiSearchItem<Void>> answers =
                searches.askAll(Searches.Topic.TREND, parts(question, during(question, now), during(question, before)));
        Map<String, Aggregate> wholes = answers.getLast().aggregations();
        long allNow = Answers.get(wholes, "now").filter().docCount();
        long allBefore = Answers.get(wholes, "before").filter().docCount();
        List<Trend.Change> judged =
                falseDiscoveryRates(changes(question.by, answers.getFirst().aggregations(), allNow, allBefore));
        return new Trend(
                now,
                before,
                question.index == Kind.EVENTS ? Modalities.of(question.filter) : null,
                allNow,
                allBefore,
                judged.size(),
                judged.stream()
                        .filter(one -> one.logLikelihood() > 0)
                        .limit(question.top)
                        .toList(),
                judged.reversed().stream()
                        .filter(one -> one.logLikelihood() < 0)
                        .limit(question.top)
                        .toList());
    }

    private static List<Searches.Part> parts(Question question, Query during, Query earlier) {
        Query either = Query.of(any -> any.bool(bool -> bool.should(during, earlier)));
        List<Query> counted = new ArrayList<>(question.always);
        counted.addAll(question.filter.during(null, null).clauses());
        Consumer<SearchRequestBody.Builder> keys = search -> search.aggregations("keys", keys(question, during));
        Consumer<SearchRequestBody.Builder> periods = search -> search.aggregations("now", any -> any.filter(during))
                .aggregations("before", any -> any.filter(earlier));
        return question.isOfItself()
                ? List.of(part(question.index, counted, either, keys.andThen(periods)))
                : List.of(
                        part(question.index, counted, either, keys),
                        part(question.whole, whole(question), either, periods));
    }

    private static List<Trend.Change> changes(String by, Map<String, Aggregate> counted, long allNow, long allBefore) {
        List<Trend.Change> changes = new ArrayList<>();
        for (StringTermsBucket bucket :
                Answers.get(counted, "keys").sterms().buckets().array()) {
            String key = bucket.key().stringValue();
            long having = Answers.get(bucket.aggregations(), "now").filter().docCount();
            changes.add(change(key, Labels.of(by, key), having, allNow, bucket.docCount() - having, allBefore));
        }
        return changes;
    }

    private static Searches.Part part(
            Kind index, List<Query> clauses, Query either, Consumer<SearchRequestBody.Builder> aggregations) {
        return new Searches.Part(
                index,
                aggregations.andThen(search -> search.trackTotalHits(total -> total.enabled(false))
                        .query(query -> query.bool(bool -> bool.filter(clauses).filter(either)))));
    }

    private static List<Query> whole(Question question) {
        return question.filter.ofAllArticles().during(null, null).clauses();
    }

    private static Query during(Question question, Period period) {
        return Filter.between(question.filter.dateField(), period.from, period.to, question.filter.timeZone());
    }

    /**
     * Each key with its count in both periods together and in the later one, which leaves that of the earlier: keys that are frequent in one only
     * would be told wrong of the other.
     */
    private static Aggregation keys(Question question, Query during) {
        return Aggregation.of(any -> any.terms(
                        terms -> terms.field(question.by).size(CANDIDATES).minDocCount(question.least))
                .aggregations("now", now -> now.filter(during)));
    }

    static Trend.Change change(String key, String label, long now, long allNow, long before, long allBefore) {
        double shareNow = allNow == 0 ? 0 : (double) now / allNow;
        double shareBefore = allBefore == 0 ? 0 : (double) before / allBefore;
        double likelihood = logLikelihood(now, allNow, before, allBefore);
        return new Trend.Change(
                key,
                label,
                now,
                before,
                rounded(shareNow, 1e6),
                rounded(shareBefore, 1e6),
                rounded(shareNow >= shareBefore ? likelihood : -likelihood, 100),
                // of a chi-squared distribution with one degree of freedom
                Erfc.value(Math.sqrt(likelihood / 2)),
                1);
    }

    /** G2 of the two by two table of those that have the key and those that have it not (Dunning 1993); 0 where the shares are equal. */
    static double logLikelihood(long now, long allNow, long before, long allBefore) {
        double having = now;
        double havingBefore = before;
        double whole = allNow;
        double wholeBefore = allBefore;
        double expected = (having + havingBefore) / (whole + wholeBefore);
        double sum = term(having, whole * expected)
                + term(havingBefore, wholeBefore * expected)
                + term(whole - having, whole * (1 - expected))
                + term(wholeBefore - havingBefore, wholeBefore * (1 - expected));
        return Math.max(0, 2 * sum);
    }

    private static double term(double observed, double expected) {
        return observed <= 0 || expected <= 0 ? 0 : observed * Math.log(observed / expected);
    }

    /** With many keys some move by chance: what share of those at least as sure would (Benjamini and Hochberg 1995). Sorted, risen first. */
    static List<Trend.Change> falseDiscoveryRates(List<Trend.Change> changes) {
        List<Trend.Change> surest = changes.stream()
                .sorted(Comparator.comparingDouble(Trend.Change::probability).reversed())
                .toList();
        Map<String, Double> rates = new HashMap<>();
        double rate = 1;
        for (int i = 0; i < surest.size(); i++) {
            rate = Math.min(rate, surest.get(i).probability() * surest.size() / (surest.size() - i));
            rates.put(surest.get(i).key(), rate);
        }
        return changes.stream()
                .map(change -> change.withFalseDiscoveryRate(rates.getOrDefault(change.key(), 1.0)))
                .sorted(Comparator.comparingDouble(Trend.Change::logLikelihood)
                        .reversed()
                        .thenComparing(Trend.Change::key))
                .toList();
    }

    private static double rounded(double value, double places) {
        return Math.round(value * places) / places;
    }
}
