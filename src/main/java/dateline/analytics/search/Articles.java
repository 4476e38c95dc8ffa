package dateline.analytics.search;

import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch.core.msearch.MultiSearchItem;
import co.elastic.clients.elasticsearch.core.search.Highlight;
import co.elastic.clients.elasticsearch.core.search.HighlightField;
import co.elastic.clients.elasticsearch.core.search.HighlighterEncoder;
import co.elastic.clients.elasticsearch.core.search.Hit;
import co.elastic.clients.util.NamedValue;
import dateline.analytics.Answers;
import dateline.analytics.Cursor;
import dateline.analytics.Filter;
import dateline.analytics.Searches;
import dateline.index.bulk.Kind;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Search for articles, with facets. Safe for any number of threads. */
public final class Articles {
    /** The clause of the years of publication, which are no field. */
    public static final String YEAR = "year";

    /** The clause of the words searched for, which counts for relevance. */
    public static final String WORDS = "q";

    /** The orders of results. */
    public static final String BY_RELEVANCE = "relevance";

    public static final String BY_DATE = "date";

    /** A million characters: as far as Elasticsearch looks for the words again that it found. */
    private static final int MARKED_UP_TO = 1_000_000;

    private static final String NEWEST = "newest";
    private static final String TITLE = "title";
    private static final String BODY = "body";

    private final Searches searches;

    public Articles(Searches searches) {
        this.searches = searches;
    }

    /**
     * Finds articles, in one round trip: a search for the page, and beside it, with the first page, one that counts the facets.
     *
     * @param years the time zone of the years of publication
     */
    public ArticlePage search(Filter filter, String years, Paging paging) throws IOException {
        List<Searches.Part> parts = new ArrayList<>();
        parts.add(page(filter, paging));
        if (paging.isFirst()) {
            parts.add(facets(filter, years));
        }
        List<MultiSearchItem<ArticleSource>> answers =
                searches.askAll(Searches.Topic.ARTICLES, ArticleSource.class, parts);
        MultiSearchItem<ArticleSource> page = answers.getFirst();
        List<Hit<ArticleSource>> hits = page.hits().hits();
        long all = Answers.total(page.hits());
        Cursor next = paging.next(hits, all, newest(page));
        Facets.Counted facets =
                paging.isFirst() ? Facets.of(answers.getLast().aggregations(), filter) : Facets.Counted.NONE;
        return new ArticlePage(
                all,
                hits.stream().limit(paging.size()).map(Articles::found).toList(),
                next == null ? null : next.text(),
                facets.facets(),
                facets.beyond());
    }

    private static Searches.Part page(Filter filter, Paging paging) {
        return Searches.Part.documents(Kind.ARTICLES, request -> {
            request.size(paging.asked())
                    .trackTotalHits(total -> total.enabled(true))
                    .query(query -> query.bool(bool -> bool.must(filter.clausesOf(WORDS))
                            .filter(filter.clausesWithout(List.of(WORDS)))
                            .mustNot(paging.newcomers())))
                    .source(source -> source.filter(fields -> fields.includes(ArticleSource.FIELDS)));
            if (!filter.clausesOf(WORDS).isEmpty()) {
                request.highlight(highlight());
            }
            if (paging.byRelevance()) {
                request.sort(sort -> sort.score(score -> score.order(SortOrder.Desc)))
                        .from(paging.place());
            }
            request.sort(sort -> sort.field(field -> field.field("published").order(SortOrder.Desc)))
                    .sort(sort -> sort.field(field -> field.field("article").order(SortOrder.Asc)));
            Cursor after = paging.after();
            if (!paging.byRelevance() && after != null) {
                request.searchAfter(after.sortValues());
            }
            if (paging.byRelevance() && after == null) {
                request.aggregations(NEWEST, newest -> newest.max(max -> max.field("indexed_at")));
            }
        });
    }

    private static Searches.Part facets(Filter filter, String years) {
        return new Searches.Part(Kind.ARTICLES, request -> {
            request.trackTotalHits(total -> total.enabled(false))
                    .query(query -> query.bool(bool -> bool.filter(filter.clausesWithout(Facets.FIELDS.values()))));
            Facets.count(filter, years).forEach(request::aggregations);
        });
    }

    /** When the newest article was written, where that was asked. */
    private static @Nullable Long newest(MultiSearchItem<ArticleSource> page) {
        Aggregate max = page.aggregations().get(NEWEST);
        Double millis = max == null ? null : Answers.finite(max.max().value());
        return millis == null ? null : Long.valueOf(millis.longValue());
    }

    private static Highlight highlight() {
        return Highlight.of(highlight -> highlight
                .encoder(HighlighterEncoder.Html)
                .preTags("<mark>")
                .postTags("</mark>")
                .maxAnalyzedOffset(MARKED_UP_TO)
                .fields(
                        // whole
                        marked(TITLE, field -> field.numberOfFragments(0)),
                        marked(BODY, field -> field.numberOfFragments(2).fragmentSize(180))));
    }

    private static NamedValue<HighlightField> marked(String name, UnaryOperator<HighlightField.Builder> form) {
        return NamedValue.of(name, HighlightField.of(field -> form.apply(field).matchedFields(name, name + ".exact")));
    }

    static ArticlePage.Found found(Hit<ArticleSource> hit) {
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
                hit.highlight().getOrDefault(TITLE, List.of()).stream()
                        .findFirst()
                        .orElse(null),
                hit.highlight().getOrDefault(BODY, List.of()));
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
        static final List<String> FIELDS =
                List.of("story", "title", "published", "source", "url", "focus", "countries", "actions");
        static final ArticleSource NONE = new ArticleSource(null, null, null, null, null, null, null, null);
    }
}
