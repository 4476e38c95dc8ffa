package dateline.analytics.search;

import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.msearch.MultiSearchItem;
import co.elastic.clients.elasticsearch.core.search.Highlight;
import co.elastic.clients.elasticsearch.core.search.HighlightField;
import co.elastic.clients.elasticsearch.core.search.HighlighterEncoder;
import co.elastic.clients.elasticsearch.core.search.Hit;
import co.elastic.clients.util.NamedValue;
import dateline.analytics.Cursor;
import dateline.analytics.Filter;
import dateline.analytics.Searches;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Search for articles, with facets. Safe for any number of threads. */
public final class Articles {
    /** The clause of the years of publication, which are no field. */
    public static final String YEAR = "year";

    /** The clause of the words searched for, which counts for relevance. */
    public static final String WORDS = "q";

    /** Results by relevance are told apart by their place, and Elasticsearch counts places up to 10,000. */
    public static final int LAST_BY_RELEVANCE = 10_000;

    /** The orders of results. */
    public static final String BY_RELEVANCE = "relevance";

    public static final String BY_DATE = "date";

    /** The values of a cursor by date: publication and id. */
    public static final List<Cursor.Type> DATE_CURSOR = List.of(Cursor.Type.NUMBER_OR_NONE, Cursor.Type.TEXT);

    /** The values of a cursor by relevance: when the newest article was written as the first page was asked for, and a place. */
    public static final List<Cursor.Type> RELEVANCE_CURSOR = List.of(Cursor.Type.NUMBER_OR_NONE, Cursor.Type.NUMBER);

    /** A million characters: as far as Elasticsearch looks for the words again that it found. */
    private static final int MARKED_UP_TO = 1_000_000;

    /** The last moment of the year 9999, up to which Elasticsearch tells dates. */
    private static final Instant LAST_MOMENT = Instant.parse("9999-12-31T23:59:59.999Z");

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
     * <p>By date the next page begins behind the last article of this one, whatever comes in. By relevance it begins at a place among the
     * articles that were in when the first page was asked for: each new article changes how rare its words are, and so all scores.
     *
     * @param years the time zone of the years of publication
     * @param byRelevance else newest first
     * @param search the name of this search in this order, for the cursor of its next page
     * @param after the {@code next} of the page before
     */
    public ArticlePage search(
            Filter filter, String years, boolean byRelevance, int size, String search, @Nullable Cursor after)
            throws IOException {
        List<Searches.Part> parts = new ArrayList<>();
        int place = byRelevance && after != null ? place(after) : 0;
        parts.add(Searches.Part.documents("articles", request -> {
            // one more, to know whether there is a next page
            request.size(Math.min(size + 1, LAST_BY_RELEVANCE - place))
                    .trackTotalHits(total -> total.enabled(true))
                    .query(query -> query.bool(bool -> bool.must(filter.clausesOf(WORDS))
                            .filter(filter.clausesWithout(List.of(WORDS)))
                            .mustNot(byRelevance ? newcomers(after) : List.of())))
                    .source(source -> source.filter(fields -> fields.includes(ArticleSource.FIELDS)));
            if (!filter.clausesOf(WORDS).isEmpty()) {
                request.highlight(highlight());
            }
            if (byRelevance) {
                request.sort(sort -> sort.score(score -> score.order(SortOrder.Desc)))
                        .from(place);
            }
            request.sort(sort -> sort.field(field -> field.field("published").order(SortOrder.Desc)))
                    .sort(sort -> sort.field(field -> field.field("article").order(SortOrder.Asc)));
            if (!byRelevance && after != null) {
                request.searchAfter(after.sortValues());
            }
            if (byRelevance && after == null) {
                request.aggregations(NEWEST, newest -> newest.max(max -> max.field("indexed_at")));
            }
        }));
        if (after == null) {
            parts.add(new Searches.Part("articles", request -> {
                request.trackTotalHits(total -> total.enabled(false))
                        .query(query -> query.bool(bool -> bool.filter(filter.clausesWithout(Facets.FIELDS.values()))));
                Facets.count(filter, years).forEach(request::aggregations);
            }));
        }
        List<MultiSearchItem<ArticleSource>> answers =
                searches.askAll(Searches.Kind.ARTICLES, ArticleSource.class, parts);
        MultiSearchItem<ArticleSource> page = answers.getFirst();
        List<Hit<ArticleSource>> hits = page.hits().hits();
        List<Hit<ArticleSource>> shown = hits.subList(0, Math.min(size, hits.size()));
        var total = page.hits().total();
        long all = total == null ? 0 : total.value();
        Facets.Counted facets =
                after == null ? Facets.of(answers.getLast().aggregations(), filter) : Facets.Counted.NONE;
        boolean more = byRelevance ? place + shown.size() < all : hits.size() > size;
        return new ArticlePage(
                all,
                shown.stream().map(Articles::found).toList(),
                more ? next(search, byRelevance, place, after, page, shown).text() : null,
                facets.facets(),
                facets.beyond());
    }

    private static int place(Cursor cursor) {
        long place = cursor.values().getLast() instanceof Long given ? given : 0;
        if (place < 1 || place >= LAST_BY_RELEVANCE) {
            throw new IllegalArgumentException("by relevance the first " + LAST_BY_RELEVANCE
                    + " articles are served; sort=date pages through all of them");
        }
        return (int) place;
    }

    /** What came in after the first page was asked for. */
    private static List<Query> newcomers(@Nullable Cursor after) {
        Object newest = after == null ? null : after.values().getFirst();
        if (newest instanceof Long millis && (millis < 0 || millis > LAST_MOMENT.toEpochMilli())) {
            throw new IllegalArgumentException("no article was written at " + millis);
        }
        return newest == null
                ? List.of()
                : List.of(Query.of(query -> query.range(range -> range.date(
                        date -> date.field("indexed_at").gt(newest.toString()).format("epoch_millis")))));
    }

    private static Cursor next(
            String search,
            boolean byRelevance,
            int place,
            @Nullable Cursor after,
            MultiSearchItem<ArticleSource> page,
            List<Hit<ArticleSource>> shown) {
        if (!byRelevance) {
            return Cursor.after(search, shown.getLast().sort());
        }
        Object newest = null;
        if (after != null) {
            newest = after.values().getFirst();
        } else {
            Aggregate max = page.aggregations().get(NEWEST);
            Double millis = max == null ? null : max.max().value();
            newest = millis == null || millis.isInfinite() || millis.isNaN() ? null : Long.valueOf(millis.longValue());
        }
        return new Cursor(search, Arrays.asList(newest, (long) place + shown.size()));
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
