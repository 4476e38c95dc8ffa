package dateline.analytics.search;

import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.aggregations.CalendarInterval;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.util.NamedValue;
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
        Aggregation values = field.equals(Articles.YEAR)
                ? Aggregation.of(any -> any.dateHistogram(histogram -> histogram
                        .field("published")
                        .calendarInterval(CalendarInterval.Year)
                        .timeZone(years)
                        .format("yyyy")
                        .minDocCount(1)
                        .order(NamedValue.of("_key", SortOrder.Desc))))
                : Aggregation.of(any -> any.terms(terms -> terms.field(field).size(FACET_VALUES)));
        List<Query> others = narrowing(filter, field);
        // Elasticsearch counts faster where nothing narrows the one facet more than the others
        return others.isEmpty()
                ? values
                : Aggregation.of(facet -> facet.filter(only -> only.bool(bool -> bool.filter(others)))
                        .aggregations("values", values));
    }

    /** The values counted, most frequent first. */
    static Map<String, List<ArticlePage.Facet>> of(Map<String, Aggregate> counted) {
        Map<String, List<ArticlePage.Facet>> facets = new LinkedHashMap<>();
        FIELDS.forEach((name, field) -> {
            Aggregate facet = counted.get(name);
            Aggregate values = facet != null && facet.isFilter()
                    ? facet.filter().aggregations().get("values")
                    : facet;
            facets.put(name, values == null ? List.of() : values(field, values));
        });
        return facets;
    }

    private static List<ArticlePage.Facet> values(String field, Aggregate values) {
        return values.isDateHistogram()
                ? values.dateHistogram().buckets().array().stream()
                        .map(year -> facetValue(field, String.valueOf(year.keyAsString()), year.docCount()))
                        .toList()
                : values.sterms().buckets().array().stream()
                        .map(one -> facetValue(field, one.key().stringValue(), one.docCount()))
                        .toList();
    }

    private static ArticlePage.Facet facetValue(String field, String key, long count) {
        return new ArticlePage.Facet(key, Labels.of(field, key), count);
    }
}
