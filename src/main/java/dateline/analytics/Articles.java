package dateline.analytics;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.query_dsl.Operator;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch._types.query_dsl.SimpleQueryStringFlag;
import co.elastic.clients.elasticsearch.core.GetResponse;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.Highlight;
import co.elastic.clients.elasticsearch.core.search.HighlighterEncoder;
import co.elastic.clients.elasticsearch.core.search.Hit;
import dateline.elastic.Elasticsearch;
import dateline.extract.country.Countries;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Search for articles, with facets; and one article with all that was found in it. Safe for any number of threads. */
public final class Articles {
    /** Facets of the API, by the field that they count. */
    static final Map<String, String> FACETS = facets();

    private static final Pattern OR = Pattern.compile("\\s+OR\\s+");

    /** 20: what fits beside a page of results. */
    private static final int FACET_VALUES = 20;

    /** 1,000: an article with more mentions or events than that is a book. */
    private static final int MOST_CHILDREN = 1000;

    private final Elasticsearch elasticsearch;

    public Articles(Elasticsearch elasticsearch) {
        this.elasticsearch = elasticsearch;
    }

    private static Map<String, String> facets() {
        Map<String, String> facets = new LinkedHashMap<>();
        facets.put("country", "countries");
        facets.put("focus", "focus");
        facets.put("bloc", "blocs");
        facets.put("person", "persons");
        facets.put("organization", "organizations");
        facets.put("eventType", "event_types");
        facets.put("quad", "quads");
        facets.put("action", "actions");
        facets.put("sender", "senders");
        facets.put("target", "targets");
        facets.put("source", "source");
        return facets;
    }

    /**
     * Finds articles.
     *
     * @param words words, "phrases", -not, | for or; empty for all articles
     * @param byRelevance else newest first
     * @param after the {@code next} of the page before
     */
    public ArticlePage search(String words, Filter filter, boolean byRelevance, int size, @Nullable Cursor after)
            throws IOException {
        List<Query> always = words.isBlank() ? List.of() : List.of(words(words));
        List<Query> rest = filter.clausesWithout(FACETS.values());
        SearchRequest request = SearchRequest.of(search -> {
            search.index(elasticsearch.alias("articles"))
                    .size(size)
                    .trackTotalHits(total -> total.enabled(true))
                    .query(query -> query.bool(bool -> bool.must(always).filter(rest)))
                    // narrowed after the facets are counted, so that each can leave its own values out
                    .postFilter(post -> post.bool(bool -> bool.filter(narrowing(filter, ""))))
                    .source(source -> source.filter(fields -> fields.excludes("body")))
                    .highlight(highlight());
            if (byRelevance) {
                search.sort(sort -> sort.score(score -> score.order(SortOrder.Desc)));
            }
            search.sort(sort -> sort.field(field -> field.field("published").order(SortOrder.Desc)))
                    .sort(sort -> sort.field(field -> field.field("article").order(SortOrder.Asc)));
            if (after != null) {
                search.searchAfter(
                        after.values().stream().map(Articles::sortValue).toList());
            } else {
                FACETS.forEach((name, field) -> search.aggregations(name, facet(field, filter)));
            }
            return search;
        });
        return page(elasticsearch.client().search(request, ArticleSource.class), size);
    }

    private static FieldValue sortValue(Object value) {
        return switch (value) {
            case Long number -> FieldValue.of(number);
            case Double number -> FieldValue.of(number);
            default -> FieldValue.of(value.toString());
        };
    }

    private static Query words(String words) {
        return Query.of(query -> query.simpleQueryString(simple -> simple.query(withOr(words))
                .fields("title^3", "body")
                .quoteFieldSuffix(".exact")
                .defaultOperator(Operator.And)
                .flags(
                        SimpleQueryStringFlag.And,
                        SimpleQueryStringFlag.Or,
                        SimpleQueryStringFlag.Not,
                        SimpleQueryStringFlag.Phrase,
                        SimpleQueryStringFlag.Precedence,
                        SimpleQueryStringFlag.Whitespace)));
    }

    /** "or" in capitals, outside of phrases, is written | in this query language. */
    private static String withOr(String words) {
        StringBuilder query = new StringBuilder();
        boolean phrase = false;
        for (String part : OR.split(words, -1)) {
            query.append(query.isEmpty() ? "" : phrase ? " OR " : " | ").append(part);
            phrase ^= part.chars().filter(c -> c == '"').count() % 2 == 1;
        }
        return query.toString();
    }

    private static Highlight highlight() {
        return Highlight.of(highlight -> highlight
                .encoder(HighlighterEncoder.Html)
                .preTags("<mark>")
                .postTags("</mark>")
                .fields(co.elastic.clients.util.NamedValue.of(
                        "body",
                        co.elastic.clients.elasticsearch.core.search.HighlightField.of(field ->
                                field.numberOfFragments(2).fragmentSize(180).matchedFields("body", "body.exact")))));
    }

    /** The clauses of all facets but one. */
    private static List<Query> narrowing(Filter filter, String butField) {
        return FACETS.values().stream()
                .filter(field -> !field.equals(butField))
                .flatMap(field -> filter.clausesOf(field).stream())
                .toList();
    }

    private static Aggregation facet(String field, Filter filter) {
        return Aggregation.of(facet -> facet.filter(only -> only.bool(bool -> bool.filter(narrowing(filter, field))))
                .aggregations(
                        "values",
                        values -> values.terms(terms -> terms.field(field).size(FACET_VALUES))));
    }

    private static ArticlePage page(SearchResponse<ArticleSource> response, int size) {
        List<Hit<ArticleSource>> hits = response.hits().hits();
        List<ArticlePage.Found> articles = hits.stream().map(Articles::found).toList();
        Map<String, List<ArticlePage.Facet>> facets = new LinkedHashMap<>();
        FACETS.keySet().forEach(name -> {
            var facet = response.aggregations().get(name);
            var values = facet == null ? null : facet.filter().aggregations().get("values");
            if (values != null) {
                facets.put(
                        name,
                        values.sterms().buckets().array().stream()
                                .map(bucket -> new ArticlePage.Facet(
                                        bucket.key().stringValue(),
                                        Countries.nameOf(bucket.key().stringValue()),
                                        bucket.docCount()))
                                .toList());
            }
        });
        var total = response.hits().total();
        String next = hits.size() < size
                ? null
                : new Cursor(hits.getLast().sort().stream()
                                .map(FieldValue::_get)
                                .toList())
                        .text();
        return new ArticlePage(total == null ? 0 : total.value(), articles, next, facets);
    }

    private static ArticlePage.Found found(Hit<ArticleSource> hit) {
        ArticleSource source = hit.source() == null ? ArticleSource.NONE : hit.source();
        return new ArticlePage.Found(
                String.valueOf(hit.id()),
                source.title(),
                source.published(),
                source.source(),
                source.url(),
                source.focus() == null ? List.of() : source.focus(),
                source.countries() == null ? List.of() : source.countries(),
                source.actions() == null ? List.of() : source.actions(),
                hit.highlight().getOrDefault("body", List.of()));
    }

    /** The fields of an article's document that a list of articles shows. */
    record ArticleSource(
            @Nullable String title,
            @Nullable String published,
            @Nullable String source,
            @Nullable String url,
            @Nullable List<String> focus,
            @Nullable List<String> countries,
            @Nullable List<String> actions) {
        static final ArticleSource NONE = new ArticleSource(null, null, null, null, null, null, null);
    }

    /** One article with its text, mentions and events, as they are stored; empty where there is none. */
    @SuppressWarnings("unchecked")
    public Optional<Map<String, Object>> article(String id) throws IOException {
        GetResponse<Map<String, Object>> found = elasticsearch
                .client()
                .get(request -> request.index(elasticsearch.alias("articles")).id(id), (Class<Map<String, Object>>)
                        (Class<?>) Map.class);
        Map<String, Object> source = found.source();
        if (source == null) {
            return Optional.empty();
        }
        Map<String, Object> article = new LinkedHashMap<>(source);
        article.put("mentions", children("mentions", id));
        article.put("events", children("events", id));
        return Optional.of(article);
    }

    @SuppressWarnings("unchecked")
    private List<Map<String, Object>> children(String kind, String article) throws IOException {
        SearchResponse<Map<String, Object>> response = elasticsearch
                .client()
                .search(
                        request -> request.index(elasticsearch.alias(kind))
                                .size(MOST_CHILDREN)
                                .source(source -> source.filter(fields -> fields.excludes(
                                        "article", "published", "source", "language", "story", "title", "url")))
                                .query(query ->
                                        query.term(term -> term.field("article").value(article))),
                        (Class<Map<String, Object>>) (Class<?>) Map.class);
        List<Map<String, Object>> children = new ArrayList<>();
        response.hits().hits().forEach(hit -> {
            if (hit.source() != null) {
                children.add(hit.source());
            }
        });
        return children;
    }
}
