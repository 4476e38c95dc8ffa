package dateline.analytics.search;

import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.Highlight;
import co.elastic.clients.elasticsearch.core.search.HighlighterEncoder;
import co.elastic.clients.elasticsearch.core.search.Hit;
import dateline.analytics.Cursor;
import dateline.analytics.Filter;
import dateline.analytics.Searches;
import dateline.extract.country.Countries;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Search for articles, with facets; and one article with all that was found in it. Safe for any number of threads. */
public final class Articles {
    /** Facets of the API, by the field that they count. */
    static final Map<String, String> FACETS = facets();

    /** 20: what fits beside a page of results. */
    private static final int FACET_VALUES = 20;

    /** 1,000: an article with more mentions or events than that is a book. */
    private static final int MOST_CHILDREN = 1000;

    /** 10,000: beyond any score of shared words. */
    private static final float SAME_STORY = 10_000;

    /** 40 words tell what an article is about. */
    private static final int SIMILAR_TERMS = 40;

    /** What mentions and events copy from their article. */
    private static final List<String> OF_ARTICLE =
            List.of("article", "published", "source", "language", "story", "title", "url");

    private final Searches searches;

    public Articles(Searches searches) {
        this.searches = searches;
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
        List<Query> always = words.isBlank() ? List.of() : List.of(Words.exactly(words, "title^3", "body"));
        List<Query> rest = filter.clausesWithout(FACETS.values());
        return page(
                searches.ask(Searches.Kind.ARTICLES, "articles", ArticleSource.class, search -> {
                    search.size(size)
                            .trackTotalHits(total -> total.enabled(true))
                            .query(query -> query.bool(bool -> bool.must(always).filter(rest)))
                            // narrowed after the facets are counted, so that each can leave its own values out
                            .postFilter(post -> post.bool(bool -> bool.filter(narrowing(filter, ""))))
                            .source(source -> source.filter(fields -> fields.excludes("body")))
                            .highlight(highlight());
                    if (byRelevance) {
                        search.sort(sort -> sort.score(score -> score.order(SortOrder.Desc)));
                    }
                    search.sort(sort ->
                                    sort.field(field -> field.field("published").order(SortOrder.Desc)))
                            .sort(sort ->
                                    sort.field(field -> field.field("article").order(SortOrder.Asc)));
                    if (after != null) {
                        search.searchAfter(after.sortValues());
                    } else {
                        FACETS.forEach((name, field) -> search.aggregations(name, facet(field, filter)));
                    }
                    return search;
                }),
                size);
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
        String next =
                hits.size() < size ? null : Cursor.after(hits.getLast().sort()).text();
        return new ArticlePage(total == null ? 0 : total.value(), articles, next, facets);
    }

    private static ArticlePage.Found found(Hit<ArticleSource> hit) {
        ArticleSource source = hit.source() == null ? ArticleSource.NONE : hit.source();
        return new ArticlePage.Found(
                String.valueOf(hit.id()),
                source.story(),
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
            @Nullable String story,
            @Nullable String title,
            @Nullable String published,
            @Nullable String source,
            @Nullable String url,
            @Nullable List<String> focus,
            @Nullable List<String> countries,
            @Nullable List<String> actions) {
        static final ArticleSource NONE = new ArticleSource(null, null, null, null, null, null, null, null);
    }

    /** One article with its text, mentions and events, as they are stored; empty where there is none. */
    public Optional<Map<String, Object>> article(String id) throws IOException {
        List<Map<String, Object>> found = documents(Searches.Kind.ARTICLE, "articles", id, List.of());
        if (found.isEmpty()) {
            return Optional.empty();
        }
        Map<String, Object> article = new LinkedHashMap<>(found.getFirst());
        article.put("mentions", documents(Searches.Kind.ARTICLE, "mentions", id, OF_ARTICLE));
        article.put("events", documents(Searches.Kind.ARTICLE, "events", id, OF_ARTICLE));
        return Optional.of(article);
    }

    @SuppressWarnings("unchecked")
    private List<Map<String, Object>> documents(Searches.Kind kind, String index, String article, List<String> without)
            throws IOException {
        SearchResponse<Map<String, Object>> response = searches.ask(
                kind,
                index,
                (Class<Map<String, Object>>) (Class<?>) Map.class,
                search -> search.size(MOST_CHILDREN)
                        .source(source -> source.filter(fields -> fields.excludes(without)))
                        .query(query -> query.bool(bool -> bool.filter(
                                only -> only.term(term -> term.field("article").value(article))))));
        List<Map<String, Object>> documents = new ArrayList<>();
        response.hits().hits().forEach(hit -> {
            if (hit.source() != null) {
                documents.add(hit.source());
            }
        });
        return documents;
    }

    /**
     * Other articles that tell of the same: first those of its story, then those that share most of its telling words.
     *
     * @return empty where there is no such article
     */
    public Optional<List<Similar>> similar(String id, int size) throws IOException {
        List<Map<String, Object>> found = documents(Searches.Kind.SIMILAR, "articles", id, List.of("body"));
        if (found.isEmpty()) {
            return Optional.empty();
        }
        String story = String.valueOf(found.getFirst().get("story"));
        SearchResponse<ArticleSource> response = searches.ask(
                Searches.Kind.SIMILAR,
                "articles",
                ArticleSource.class,
                search -> search.size(size)
                        .source(source -> source.filter(fields -> fields.excludes("body")))
                        .query(query -> query.bool(bool -> bool.should(same ->
                                        same.constantScore(constant -> constant.filter(only -> only.term(term ->
                                                        term.field("story").value(story)))
                                                .boost(SAME_STORY)))
                                .should(like -> like.moreLikeThis(more -> more.fields("title", "body")
                                        .like(document -> document.document(that -> that.index(
                                                        searches.elasticsearch().alias("articles"))
                                                .id(id)))
                                        .minTermFreq(1)
                                        .minDocFreq(2)
                                        .maxQueryTerms(SIMILAR_TERMS)
                                        .minimumShouldMatch("30%")))
                                .minimumShouldMatch("1")
                                .mustNot(self ->
                                        self.term(term -> term.field("article").value(id))))));
        return Optional.of(response.hits().hits().stream()
                .map(hit -> new Similar(
                        found(hit),
                        hit.source() != null && story.equals(hit.source().story()),
                        hit.score() == null ? 0 : hit.score() % SAME_STORY))
                .toList());
    }

    /** An article like another: whether it belongs to the same story, and how much it shares (the search's score, comparable within one answer). */
    public record Similar(ArticlePage.Found article, boolean sameStory, double score) {}
}
