package dateline.analytics.search;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch.core.msearch.MultiSearchItem;
import co.elastic.clients.elasticsearch.indices.get_mapping.IndexMappingRecord;
import dateline.analytics.Searches;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the indices hold. Safe for any number of threads. */
public final class Holdings {
    private static final List<String> KINDS = List.of("articles", "mentions", "events");

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
        List<Searches.Part> parts = KINDS.stream()
                .map(kind -> new Searches.Part(kind, search -> {
                    search.trackTotalHits(total -> total.enabled(true));
                    if (kind.equals("articles")) {
                        search.aggregations("stories", any -> any.cardinality(one -> one.field("story")))
                                .aggregations("published", any -> any.max(max -> max.field("published")))
                                .aggregations("indexed", any -> any.max(max -> max.field("indexed_at")))
                                .aggregations("extractors", any -> any.terms(terms -> terms.field("extractor")));
                    }
                }))
                .toList();
        List<MultiSearchItem<Void>> answers = searches.askAll(Searches.Kind.STATUS, parts);
        Map<String, Long> documents = new LinkedHashMap<>();
        for (int i = 0; i < KINDS.size(); i++) {
            var total = answers.get(i).hits().total();
            documents.put(KINDS.get(i), total == null ? 0 : total.value());
        }
        Map<String, Aggregate> articles = answers.getFirst().aggregations();
        Instant published = instant(articles.get("published"));
        Map<String, Long> extractors = new LinkedHashMap<>();
        Aggregate versions = articles.get("extractors");
        if (versions != null && versions.isSterms()) {
            versions.sterms()
                    .buckets()
                    .array()
                    .forEach(one -> extractors.put(one.key().stringValue(), one.docCount()));
        }
        Aggregate stories = articles.get("stories");
        return new Status(
                documents,
                stories == null ? 0 : stories.cardinality().value(),
                published,
                instant(articles.get("indexed")),
                published == null
                        ? null
                        : Duration.between(published, now).truncatedTo(java.time.temporal.ChronoUnit.SECONDS),
                extractors,
                indices());
    }

    private static @Nullable Instant instant(@Nullable Aggregate max) {
        Double millis = max == null ? null : max.max().value();
        return millis == null || millis.isInfinite() || millis.isNaN()
                ? null
                : Instant.ofEpochMilli(millis.longValue());
    }

    private Map<String, String> indices() throws IOException {
        Map<String, String> indices = new LinkedHashMap<>();
        for (String kind : KINDS) {
            String alias = searches.elasticsearch().alias(kind);
            Map<String, IndexMappingRecord> mappings = searches.elasticsearch()
                    .client()
                    .indices()
                    .getMapping(get -> get.index(alias))
                    .mappings();
            mappings.forEach((index, mapping) -> {
                var version = mapping.mappings().meta().get("version");
                indices.put(index, version == null ? "unknown" : version.toString());
            });
        }
        return indices;
    }
}
