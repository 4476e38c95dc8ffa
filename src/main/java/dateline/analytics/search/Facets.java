package dateline.analytics.search;

import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.aggregations.CalendarInterval;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.util.NamedValue;
import dateline.analytics.Answers;
import dateline.analytics.Filter;
import dateline.analytics.Labels;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The facets of a search for articles: each counted as if its own values were not chosen. Stateless. */
final class Facets {
    /** The fields that are counted, by the facet's name. */
    static final Map<String, String> FIELDS = fields();

    /** 20: what fits beside a page of results. */
    private static final int FACET_VALUES = 20;

    private static final String VALUES = "values";
    private static final String CHOSEN = "chosen";

    private Facets() {}

    private static Map<String, String> fields() {
        Map<String, String> facets = new LinkedHashMap<>();
        facets.put("country", "countries");
        facets.put("focus", "focus");
        facets.put("bloc", "blocs");
        facets.put("person", "persons");
        facets.put("organization", "organizations");
        facets.put("eventType", "event_types");
        facets.put("quad", "quads");
        facets.put("action", "actions");
        facets.put("designated", "designated");
        facets.put("sender", "senders");
        facets.put("target", "targets");
        facets.put("source", "source");
        facets.put(Articles.YEAR, Articles.YEAR);
        return Collections.unmodifiableMap(facets);
    }

    /**
     * What to count.
     *
     * @param years the time zone of the years of publication
     */
    static Map<String, Aggregation> count(Filter filter, String years) {
        Map<String, Aggregation> counts = new LinkedHashMap<>();
        FIELDS.forEach((name, field) -> counts.put(name, facet(field, filter, years)));
        return counts;
    }

    /** The clauses of all facets but one. */
    private static List<Query> narrowing(Filter filter, String butField) {
        return FIELDS.values().stream()
                .filter(field -> !field.equals(butField))
                .flatMap(field -> filter.clausesOf(field).stream())
                .toList();
    }

    private static Aggregation facet(String field, Filter filter, String years) {
        List<Query> others = narrowing(filter, field);
        List<String> chosen = filter.accepted(field);
        boolean isYear = field.equals(Articles.YEAR);
        Aggregation values = isYear ? years(years) : terms(field, List.of());
        if (others.isEmpty() && (chosen.isEmpty() || isYear)) {
            // Elasticsearch counts faster where nothing narrows the one facet more than the others
            return values;
        }
        return Aggregation.of(any -> {
            var facet =
                    any.filter(only -> only.bool(bool -> bool.filter(others))).aggregations(VALUES, values);
            // years are told all; of others those chosen may not be among the most frequent
            return chosen.isEmpty() || isYear ? facet : facet.aggregations(CHOSEN, terms(field, chosen));
        });
    }

    /** All years, the newest first. */
    private static Aggregation years(String zone) {
        return Aggregation.of(any -> any.dateHistogram(histogram -> histogram
                .field("published")
                .calendarInterval(CalendarInterval.Year)
                .timeZone(zone)
                .format("uuuu")
                .minDocCount(1)
                .order(NamedValue.of("_key", SortOrder.Desc))));
    }

    /** The most frequent values, or those given. */
    private static Aggregation terms(String field, List<String> given) {
        return Aggregation.of(any -> any.terms(terms -> given.isEmpty()
                ? terms.field(field).size(FACET_VALUES)
                : terms.field(field).size(given.size()).include(include -> include.terms(given))));
    }

    /**
     * The values counted, most frequent first, and at the end those that were chosen and are not among them.
     *
     * @param beyond by facet, the counts of all other values, summed up
     */
    record Counted(Map<String, List<ArticlePage.Facet>> facets, Map<String, Long> beyond) {
        static final Counted NONE = new Counted(Map.of(), Map.of());
    }

    /** Reads what was counted. */
    static Counted of(Map<String, Aggregate> counted, Filter filter) {
        Map<String, List<ArticlePage.Facet>> facets = new LinkedHashMap<>();
        Map<String, Long> beyond = new LinkedHashMap<>();
        FIELDS.forEach((name, field) -> {
            Aggregate facet = Answers.get(counted, name);
            Map<String, Aggregate> parts = facet.isFilter() ? facet.filter().aggregations() : Map.of(VALUES, facet);
            Aggregate most = Answers.get(parts, VALUES);
            Map<String, Long> values = counts(most);
            long others = Answers.beyond(most);
            Map<String, Long> chosen = Answers.counts(parts.get(CHOSEN));
            for (String key : chosen.keySet()) {
                others -= values.containsKey(key) ? 0 : chosen.getOrDefault(key, 0L);
            }
            chosen.forEach(values::putIfAbsent);
            // what nothing has that is found is told, too: it can only be taken back where it is seen
            filter.accepted(field).forEach(key -> values.putIfAbsent(key, 0L));
            facets.put(
                    name,
                    values.entrySet().stream()
                            .map(one ->
                                    new ArticlePage.Facet(one.getKey(), Labels.of(field, one.getKey()), one.getValue()))
                            .toList());
            beyond.put(name, others);
        });
        return new Counted(facets, beyond);
    }

    private static Map<String, Long> counts(Aggregate values) {
        if (!values.isDateHistogram()) {
            return Answers.counts(values);
        }
        Map<String, Long> counts = new LinkedHashMap<>();
        values.dateHistogram()
                .buckets()
                .array()
                .forEach(year -> counts.put(String.valueOf(year.keyAsString()), year.docCount()));
        return counts;
    }
}
