package dateline.index.story;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.MsearchResponse;
import co.elastic.clients.elasticsearch.core.msearch.MultiSearchResponseItem;
import co.elastic.clients.elasticsearch.core.msearch.RequestItem;
import dateline.elastic.Elasticsearch;
import dateline.index.bulk.Document;
import dateline.index.bulk.Kind;
import dateline.index.bulk.Lookup;
import dateline.index.bulk.Patience;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the index of signatures. Safe for any number of threads. */
final class StoryIndex {
    /** 50 other stories for one article: more are found once these are joined. */
    static final int MOST_STORIES = 50;

    /** 1,000 members a page: some 1 MB. */
    private static final int PAGE = 1000;

    /** Elasticsearch reads years of four digits. */
    private static final Instant EARLIEST = Instant.parse("0000-01-01T00:00:00Z");

    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59.999Z");

    private static final String ARTICLE = "article";
    private static final String PUBLISHED = "published";
    private static final String KEYS = "keys";
    private static final String SIZE = "size";
    private static final String STORY = "story";

    private final Elasticsearch elasticsearch;
    private final Patience patience;
    private final Lookup lookup;
    private final String alias;

    StoryIndex(Elasticsearch elasticsearch, Patience patience) {
        this.elasticsearch = elasticsearch;
        this.patience = patience;
        this.lookup = new Lookup(elasticsearch, patience);
        this.alias = elasticsearch.alias(Kind.SIGNATURES.code());
    }

    /** The fields as they are named in the index. */
    private record Source(
            String article,
            @Nullable String published,
            @Nullable Set<String> keys,
            String story,
            int mentions,
            int events,
            boolean pending,
            int scheme) {

        Member member(@Nullable Long number, @Nullable Long term) {
            return new Member(
                    article,
                    published == null ? null : Instant.parse(published),
                    new Signature(keys == null ? Set.of() : keys),
                    story,
                    mentions,
                    events,
                    pending,
                    scheme,
                    number == null || term == null ? null : new Document.Version(number, term));
        }
    }

    /** Those that are there, as they are at this moment, seen by searches or not. */
    Map<String, Member> get(Collection<String> articles) throws IOException {
        Map<String, Member> members = new LinkedHashMap<>();
        lookup.of(Kind.SIGNATURES, articles, Source.class).forEach((id, document) -> {
            Source source = document.source();
            if (source != null) {
                members.put(id, source.member(document.seqNo(), document.primaryTerm()));
            }
        });
        return members;
    }

    /** Makes searches see all that is written. */
    void refresh() throws IOException {
        patience.ask(() -> elasticsearch.client().indices().refresh(request -> request.index(alias)));
    }

    /**
     * The near-duplicates of each that have another story, one of each story; at most {@link #MOST_STORIES}. One round trip.
     *
     * @param members with keys
     */
    List<List<String>> near(List<Member> members) throws IOException {
        MsearchResponse<Void> response = patience.ask(() -> {
            List<RequestItem> searches = members.stream()
                    .map(member -> RequestItem.of(item -> item.header(header -> header)
                            .body(body -> body.query(query(member))
                                    .size(MOST_STORIES)
                                    .collapse(collapse -> collapse.field(STORY))
                                    .sort(sort -> sort.doc(doc -> doc))
                                    .trackTotalHits(total -> total.enabled(false))
                                    .source(source -> source.fetch(false)))))
                    .toList();
            MsearchResponse<Void> answer = elasticsearch
                    .client()
                    .msearch(request -> request.index(alias).searches(searches), Void.class);
            for (MultiSearchResponseItem<Void> one : answer.responses()) {
                if (one.isFailure()) {
                    throw new ElasticsearchException("msearch", one.failure());
                }
            }
            return answer;
        });
        List<List<String>> near = new ArrayList<>();
        for (MultiSearchResponseItem<Void> one : response.responses()) {
            near.add(one.result().hits().hits().stream().map(hit -> hit.id()).toList());
        }
        return near;
    }

    /** What {@link Signature#isNear} says, and no further apart in time than {@link Stories#WINDOW}. */
    private static Query query(Member member) {
        List<FieldValue> keys =
                member.signature().keys().stream().map(FieldValue::of).toList();
        double size = keys.size();
        Query longer = Query.of(any -> any.bool(both -> both.filter(one -> one.range(range ->
                        range.number(number -> number.field(SIZE).gte(size).lte(size * Signature.TIMES))))
                .filter(one -> one.termsSet(set -> set.field(KEYS)
                        .terms(keys)
                        .minimumShouldMatch(String.valueOf(member.signature().needed()))))));
        Query shorter = Query.of(any -> any.bool(both -> both.filter(one -> one.range(range ->
                        range.number(number -> number.field(SIZE).lt(size).gte(size / Signature.TIMES))))
                .filter(one -> one.termsSet(set -> set.field(KEYS).terms(keys).minimumShouldMatchField("needed")))));
        return Query.of(any -> any.bool(all -> {
            all.filter(one -> one.bool(either -> either.should(longer, shorter).minimumShouldMatch("1")));
            all.mustNot(one -> one.term(term -> term.field(STORY).value(member.story())));
            Instant published = member.published();
            if (published != null) {
                all.filter(one -> one.bool(
                        either -> either.should(within(published), undated()).minimumShouldMatch("1")));
            }
            return all;
        }));
    }

    private static Query within(Instant published) {
        return Query.of(any -> any.range(range -> range.date(date -> date.field(PUBLISHED)
                .gte(bounded(published.minus(Stories.WINDOW)).toString())
                .lte(bounded(published.plus(Stories.WINDOW)).toString()))));
    }

    private static Instant bounded(Instant time) {
        return time.isBefore(EARLIEST) ? EARLIEST : time.isAfter(LATEST) ? LATEST : time;
    }

    private static Query undated() {
        return Query.of(any -> any.bool(not -> not.mustNot(one -> one.exists(exists -> exists.field(PUBLISHED)))));
    }

    /** Those of the given stories that searches see, without those left out; at most a page. */
    List<Member> members(Collection<String> stories, Collection<String> without) throws IOException {
        return search(Query.of(any -> any.bool(all -> all.filter(one ->
                        one.terms(terms -> terms.field(STORY).terms(values -> values.value(values(stories)))))
                .mustNot(one ->
                        one.terms(terms -> terms.field(ARTICLE).terms(values -> values.value(values(without))))))));
    }

    /** Those that searches see to be pending, without those left out; at most a page. */
    List<Member> pending(Collection<String> without) throws IOException {
        return search(Query.of(any -> any.bool(all -> all.filter(
                        one -> one.term(term -> term.field("pending").value(true)))
                .mustNot(one ->
                        one.terms(terms -> terms.field(ARTICLE).terms(values -> values.value(values(without))))))));
    }

    private static List<FieldValue> values(Collection<String> strings) {
        return strings.stream().map(FieldValue::of).toList();
    }

    private List<Member> search(Query query) throws IOException {
        return patience
                .ask(() -> elasticsearch
                        .client()
                        .search(
                                request -> request.index(alias)
                                        .query(query)
                                        .size(PAGE)
                                        .seqNoPrimaryTerm(true)
                                        .sort(sort -> sort.doc(doc -> doc)),
                                Source.class))
                .hits()
                .hits()
                .stream()
                .map(hit -> {
                    Source source = hit.source();
                    return source == null ? null : source.member(hit.seqNo(), hit.primaryTerm());
                })
                .filter(member -> member != null)
                .toList();
    }
}
