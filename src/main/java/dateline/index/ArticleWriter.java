package dateline.index;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch.core.MgetResponse;
import dateline.article.Article;
import dateline.article.Item;
import dateline.article.Origin;
import dateline.elastic.Elasticsearch;
import dateline.extract.Extractor;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Extracts and writes a batch of articles: first all their mentions and events, then the documents of those articles of which
 * everything is in. An article that is in already with the same content, by the same extractor, is left alone; one that shrank loses
 * its surplus documents. Safe for any number of threads, if no two write the same article at once.
 */
final class ArticleWriter {
    private final Elasticsearch elasticsearch;
    private final Extractor extractor;
    private final BulkWriter bulk;
    private final IndexMeters meters;
    private final BiConsumer<Origin, String> failed;

    ArticleWriter(
            Elasticsearch elasticsearch,
            Extractor extractor,
            BulkWriter bulk,
            IndexMeters meters,
            BiConsumer<Origin, String> failed) {
        this.elasticsearch = elasticsearch;
        this.extractor = extractor;
        this.bulk = bulk;
        this.meters = meters;
        this.failed = failed;
    }

    /** What Elasticsearch holds of an article. */
    private record Stored(String content, String extractor, int mentions, int events) {}

    /** An article on its way. */
    private record Pending(Item.Accepted item, Documents documents) {}

    /** Writes them and counts what became of each. */
    void write(List<Item.Accepted> items) {
        // of two with the same id in one batch, only the later is to be seen
        Map<String, Item.Accepted> last = new LinkedHashMap<>();
        for (Item.Accepted item : items) {
            if (last.put(ContentKeys.documentId(item.article().id()), item) != null) {
                meters.indexed.add(1);
            }
        }
        if (last.isEmpty()) {
            return;
        }
        Map<String, Stored> stored = stored(List.copyOf(last.keySet()));
        List<Pending> pending = new ArrayList<>();
        last.forEach((id, item) -> {
            Stored before = stored.get(id);
            if (before != null
                    && before.extractor.equals(Extractor.VERSION)
                    && before.content.equals(ContentKeys.of(item.article()))) {
                meters.unchanged.add(1);
                meters.indexed.add(1);
            } else {
                extract(item, pending);
            }
        });
        meters.write.record(() -> write(pending, stored));
    }

    private void extract(Item.Accepted item, List<Pending> pending) {
        Article article = item.article();
        try {
            Documents documents = Objects.requireNonNull(
                    meters.extract.record(() -> Documents.of(article, extractor.extract(article), Instant.now())));
            pending.add(new Pending(item, documents));
        } catch (RuntimeException e) {
            failed.accept(item.origin(), "extraction broke: " + e);
        }
    }

    private void write(List<Pending> pending, Map<String, Stored> stored) {
        List<Document> children = new ArrayList<>();
        Map<Document, Pending> owners = new HashMap<>();
        for (Pending article : pending) {
            List<Document> own = new ArrayList<>(article.documents.children());
            own.addAll(surplus(article.documents, stored.get(article.documents.id())));
            own.forEach(document -> owners.put(document, article));
            children.addAll(own);
        }
        Map<Pending, String> lost = new HashMap<>();
        bulk.write(children).forEach((document, reason) -> {
            Pending owner = owners.get(document);
            if (owner != null) {
                lost.putIfAbsent(owner, reason);
            }
        });
        List<Document> articles = pending.stream()
                .filter(article -> !lost.containsKey(article))
                .map(article -> article.documents.article())
                .toList();
        Map<Document, String> unwritten = bulk.write(articles);
        for (Pending article : pending) {
            String reason = lost.getOrDefault(article, unwritten.get(article.documents.article()));
            if (reason == null) {
                meters.indexed.add(1);
            } else {
                failed.accept(article.item.origin(), reason);
            }
        }
    }

    private static List<Document> surplus(Documents now, @Nullable Stored before) {
        List<Document> deletes = new ArrayList<>();
        if (before != null) {
            for (int i = now.mentions(); i < before.mentions; i++) {
                deletes.add(new Document(Kind.MENTIONS, Documents.mentionId(now.id(), i), null));
            }
            for (int i = now.events(); i < before.events; i++) {
                deletes.add(new Document(Kind.EVENTS, Documents.eventId(now.id(), i), null));
            }
        }
        return deletes;
    }

    /** What is in already; empty where Elasticsearch cannot tell: then all is written again, which changes nothing. */
    private Map<String, Stored> stored(List<String> ids) {
        Map<String, Stored> stored = new HashMap<>();
        try {
            MgetResponse<StoredSource> response = elasticsearch
                    .client()
                    .mget(
                            request -> request.index(elasticsearch.alias(Kind.ARTICLES.code()))
                                    .ids(ids)
                                    .sourceIncludes("content", "extractor", "mention_count", "event_count"),
                            StoredSource.class);
            response.docs().forEach(document -> {
                StoredSource source = document.isResult() ? document.result().source() : null;
                if (source != null) {
                    stored.put(
                            document.result().id(),
                            new Stored(source.content, source.extractor, source.mention_count, source.event_count));
                }
            });
        } catch (IOException | ElasticsearchException e) {
            return Map.of();
        }
        return stored;
    }

    /** The fields as they are named in the index. */
    @SuppressWarnings("checkstyle:RecordComponentName")
    private record StoredSource(String content, String extractor, int mention_count, int event_count) {}
}
