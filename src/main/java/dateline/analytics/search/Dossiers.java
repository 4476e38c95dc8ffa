package dateline.analytics.search;

import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.msearch.MultiSearchItem;
import co.elastic.clients.elasticsearch.core.search.Hit;
import dateline.analytics.Answers;
import dateline.analytics.Filter;
import dateline.analytics.Searches;
import dateline.index.bulk.Kind;
import java.io.IOException;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** One article with all that was found in it, and others like it. Safe for any number of threads. */
public final class Dossiers {
    /** 10,000: what Elasticsearch gives at once; an article with more mentions or events than that is a shelf of books, and is told to be cut. */
    private static final int MOST_CHILDREN = 10_000;

    /** 10,000: beyond any score of shared words. */
    private static final float SAME_STORY = 10_000;

    /** 40 words tell what an article is about. */
    private static final int SIMILAR_TERMS = 40;

    /** What mentions and events copy from their article. */
    private static final List<String> OF_ARTICLE =
            List.of("article", "published", "source", "language", "story", "title", "url");

    private final Searches searches;

    public Dossiers(Searches searches) {
        this.searches = searches;
    }

    /**
     * One article with its text, mentions and events, as they are stored, in one round trip; empty where there is none. Of an article
     * with more than 10,000 mentions or events {@code beyond} says how many are not shown.
     */
    public Optional<Map<String, Object>> article(String id) throws IOException {
        List<MultiSearchItem<Map<String, Object>>> answers = searches.askAll(
                Searches.Topic.ARTICLE,
                Answers.STORED,
                List.of(
                        of(id, Kind.ARTICLES, List.of()),
                        of(id, Kind.MENTIONS, OF_ARTICLE),
                        of(id, Kind.EVENTS, OF_ARTICLE)));
        return inOrder(answers.get(0)).stream().findFirst().map(found -> {
            Map<String, Object> article = new LinkedHashMap<>(found);
            List<Map<String, Object>> mentions = inOrder(answers.get(1));
            List<Map<String, Object>> events = inOrder(answers.get(2));
            article.put("mentions", mentions);
            article.put("events", events);
            article.put(
                    "beyond",
                    Map.of(
                            "mentions", Answers.total(answers.get(1).hits()) - mentions.size(),
                            "events", Answers.total(answers.get(2).hits()) - events.size()));
            return article;
        });
    }

    private static Searches.Part of(String article, Kind index, List<String> without) {
        return Searches.Part.documents(
                index,
                search -> search.size(MOST_CHILDREN)
                        .trackTotalHits(total -> total.enabled(true))
                        .source(source -> source.filter(fields -> fields.excludes(without)))
                        .query(query -> query.bool(bool -> bool.filter(Filter.terms("article", List.of(article))))));
    }

    /** The documents in order of their ids, which end with numbers: the order of the text. */
    private static List<Map<String, Object>> inOrder(MultiSearchItem<Map<String, Object>> answer) {
        return answer.hits().hits().stream()
                .sorted(Comparator.comparingInt(
                                (Hit<?> hit) -> String.valueOf(hit.id()).length())
                        .thenComparing(hit -> String.valueOf(hit.id())))
                .map(Hit::source)
                .filter(Objects::nonNull)
                .toList();
    }

    /**
     * Other articles that tell of the same, in one round trip: first those of its story, then those that share most of its telling words.
     *
     * @return empty where there is no such article
     */
    public Optional<List<Similar>> similar(String id, int size) throws IOException {
        String index = searches.alias(Kind.ARTICLES);
        List<MultiSearchItem<Articles.ArticleSource>> answers = searches.askAll(
                Searches.Topic.SIMILAR,
                Articles.ArticleSource.class,
                List.of(
                        Searches.Part.documents(
                                Kind.ARTICLES,
                                search -> search.size(1)
                                        .source(source -> source.filter(fields -> fields.includes("story")))
                                        .query(query ->
                                                query.bool(bool -> bool.filter(Filter.terms("article", List.of(id)))))),
                        Searches.Part.documents(
                                Kind.ARTICLES,
                                search -> search.size(size)
                                        .source(source ->
                                                source.filter(fields -> fields.includes(Articles.ArticleSource.FIELDS)))
                                        .sort(sort -> sort.score(score -> score.order(SortOrder.Desc)))
                                        .sort(sort -> sort.field(
                                                field -> field.field("article").order(SortOrder.Asc)))
                                        .trackScores(true)
                                        .query(like(index, id)))));
        List<Hit<Articles.ArticleSource>> self = answers.getFirst().hits().hits();
        if (self.isEmpty()) {
            return Optional.empty();
        }
        Articles.ArticleSource source = self.getFirst().source();
        String story = source == null ? null : source.story();
        return Optional.of(answers.getLast().hits().hits().stream()
                .map(hit -> {
                    boolean same = story != null
                            && hit.source() != null
                            && story.equals(hit.source().story());
                    double score = hit.score() == null ? 0 : hit.score() - (same ? SAME_STORY : 0);
                    return new Similar(Articles.found(hit), same, score);
                })
                .toList());
    }

    private static Query like(String index, String id) {
        return Query.of(query -> query.bool(bool -> bool.should(same -> same.constantScore(constant -> constant.filter(
                                story -> story.terms(terms -> terms.field("story")
                                        .terms(list -> list.lookup(stored ->
                                                stored.index(index).id(id).path("story")))))
                        .boost(SAME_STORY)))
                .should(like -> like.moreLikeThis(more -> more.fields("title", "body")
                        .like(document ->
                                document.document(that -> that.index(index).id(id)))
                        .minTermFreq(1)
                        .minDocFreq(2)
                        .maxQueryTerms(SIMILAR_TERMS)
                        .minimumShouldMatch("30%")))
                .minimumShouldMatch("1")
                .mustNot(self -> self.term(term -> term.field("article").value(id)))));
    }

    /** An article like another: whether it belongs to the same story, and how much it shares (the search's score, comparable within one answer). */
    public record Similar(ArticlePage.Found article, boolean sameStory, double score) {}
}
