package dateline.analytics.search;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch.core.msearch.MultiSearchItem;
import dateline.analytics.Answers;
import dateline.analytics.Searches;
import dateline.index.IndexSetup;
import dateline.index.bulk.Kind;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What the indices hold: numbers and versions. One round trip, two while an index is empty. Safe for any number of threads. */
public final class Holdings {
    private static final List<Kind> KINDS = List.of(Kind.ARTICLES, Kind.MENTIONS, Kind.EVENTS);

    /** 40,000, the most: so many stories are counted exactly or nearly so, more within a per cent. */
    private static final int EXACT_UP_TO = 40_000;

    /** 100: more versions of extractors, or indices, than there will be side by side. */
    private static final int VERSIONS = 100;

    private final Searches searches;

    public Holdings(Searches searches) {
        this.searches = searches;
    }

    /**
     * The state of the data.
     *
     * @param documents by index: articles, mentions, events
     * @param stories groups of near-duplicates
     * @param newestPublished the latest publication
     * @param newestIndexed when the last article was written
     * @param lag from the latest publication to now; null without one
     * @param extractors articles by the version of the extractor that read them
     * @param indices by concrete index, the version of its mapping
     */
    public record Status(
            Map<String, Long> documents,
            long stories,
            @Nullable Instant newestPublished,
            @Nullable Instant newestIndexed,
            @Nullable Duration lag,
            Map<String, Long> extractors,
            Map<String, String> indices) {}

    /** Asks for it. */
    public Status status(Instant now) throws IOException {
        List<MultiSearchItem<Void>> answers = searches.askAll(
                Searches.Topic.STATUS, KINDS.stream().map(Holdings::counting).toList());
        Map<String, Long> documents = new LinkedHashMap<>();
        for (int i = 0; i < KINDS.size(); i++) {
            documents.put(KINDS.get(i).code(), Answers.total(answers.get(i).hits()));
        }
        Map<String, Aggregate> articles = answers.getFirst().aggregations();
        Instant published = instant(articles.get("published"));
        Aggregate stories = articles.get("stories");
        return new Status(
                documents,
                stories == null ? 0 : stories.cardinality().value(),
                published,
                instant(articles.get("indexed")),
                published == null ? null : Duration.between(published, now).truncatedTo(ChronoUnit.SECONDS),
                Answers.counts(articles.get("extractors")),
                versions(indices(answers)));
    }

    private static Searches.Part counting(Kind kind) {
        return new Searches.Part(kind, search -> {
            search.trackTotalHits(total -> total.enabled(true)).aggregations("index", terms("_index"));
            if (kind == Kind.ARTICLES) {
                search.aggregations(
                                "stories",
                                any -> any.cardinality(one -> one.field("story").precisionThreshold(EXACT_UP_TO)))
                        .aggregations("published", any -> any.max(max -> max.field("published")))
                        .aggregations("indexed", any -> any.max(max -> max.field("indexed_at")))
                        .aggregations("extractors", terms("extractor"));
            }
        });
    }

    private static Aggregation terms(String field) {
        return Aggregation.of(any -> any.terms(terms -> terms.field(field).size(VERSIONS)));
    }

    /** The concrete ones. No search tells the name of an index that has no document: then it takes another round trip. */
    private Set<String> indices(List<MultiSearchItem<Void>> answers) throws IOException {
        Set<String> indices = new HashSet<>();
        for (MultiSearchItem<Void> answer : answers) {
            Set<String> named =
                    Answers.counts(answer.aggregations().get("index")).keySet();
            if (named.isEmpty()) {
                return searches.indices(Searches.Topic.STATUS, KINDS);
            }
            indices.addAll(named);
        }
        return indices;
    }

    private static @Nullable Instant instant(@Nullable Aggregate max) {
        Double millis = max == null ? null : Answers.finite(max.max().value());
        return millis == null ? null : Instant.ofEpochMilli(millis.longValue());
    }

    /** By concrete index, the version of its mapping (docs/index.md). */
    private Map<String, String> versions(Set<String> indices) {
        Map<String, String> versions = new TreeMap<>();
        indices.forEach(index -> versions.put(index, version(index)));
        return versions;
    }

    private String version(String index) {
        for (Kind kind : KINDS) {
            Integer version = IndexSetup.versionOf(index, searches.alias(kind));
            if (version != null) {
                return version.toString();
            }
        }
        return "unknown";
    }
}
