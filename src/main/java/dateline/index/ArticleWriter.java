package dateline.index;

import dateline.article.Article;
import dateline.article.Item;
import dateline.elastic.Elasticsearch;
import dateline.extract.Extractor;
import dateline.index.bulk.BulkWriter;
import dateline.index.bulk.Document;
import dateline.index.bulk.Failure;
import dateline.index.bulk.Kind;
import dateline.index.bulk.Lookup;
import dateline.index.bulk.Patience;
import dateline.index.call.LogLine;
import dateline.index.story.Stories;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Extracts and writes a batch of articles: first their signatures, by which they find their stories; then all their mentions and events;
 * last the documents of those articles of which everything is in. An article that is in already with the same content, by the same
 * extractor, is left alone; one that shrank loses its surplus documents. Safe for any number of threads, if no two write the same
 * article at once.
 */
final class ArticleWriter {
    private static final Logger LOG = LoggerFactory.getLogger(ArticleWriter.class);

    private final Extractor extractor;
    private final Lookup lookup;
    private final BulkWriter bulk;
    private final Stories stories;
    private final IndexMeters meters;
    private final Runnable unsettled;

    /**
     * Prepares.
     *
     * @param patience how long a document may wait for an Elasticsearch that is busy or away
     * @param unsettled told where articles are in whose stories were left half joined; {@link #repair} completes them
     */
    ArticleWriter(
            Elasticsearch elasticsearch,
            Extractor extractor,
            IndexMeters meters,
            Duration patience,
            Runnable unsettled) {
        this.extractor = extractor;
        Patience shared = new Patience(patience);
        this.lookup = new Lookup(elasticsearch, shared);
        this.bulk = new BulkWriter(elasticsearch, shared);
        this.stories = new Stories(elasticsearch, bulk, shared);
        this.meters = meters;
        this.unsettled = unsettled;
    }

    /** An article on its way, and how often the batch holds it; of several with the same id only the last is to be seen. */
    private record Pending(List<Item.Accepted> items, Documents documents) {}

    /** What became of those of a batch so far. */
    private record Results(Consumer<ItemResult> told) {

        void tell(List<Item.Accepted> items, ItemResult.Outcome outcome) {
            items.forEach(item -> told.accept(ItemResult.of(item, outcome)));
        }

        void fail(List<Item.Accepted> items, Failure failure) {
            Trouble trouble = Trouble.of(failure);
            ItemResult.Outcome outcome = failure.isRefused() ? ItemResult.Outcome.REJECTED : ItemResult.Outcome.FAILED;
            items.forEach(item -> told.accept(ItemResult.of(item, outcome, trouble)));
        }

        void fail(List<Item.Accepted> items, RuntimeException fault) {
            Trouble trouble = Trouble.of(fault);
            items.forEach(item -> told.accept(ItemResult.of(item, ItemResult.Outcome.FAILED, trouble)));
        }
    }

    /** Writes them and tells what became of each. */
    void write(List<Item.Accepted> items, Consumer<ItemResult> told) {
        Map<String, List<Item.Accepted>> byId = new LinkedHashMap<>();
        for (Item.Accepted item : items) {
            byId.computeIfAbsent(ContentKeys.documentId(item.article().id()), id -> new ArrayList<>())
                    .add(item);
        }
        if (byId.isEmpty()) {
            return;
        }
        Results results = new Results(told);
        Map<String, Stored> stored;
        try {
            stored = stored(List.copyOf(byId.keySet()));
        } catch (IOException | RuntimeException e) {
            // who does not know what is in would leave surplus documents of an article that shrank
            byId.values().forEach(same -> results.fail(same, Failure.of(e)));
            return;
        }
        List<Pending> pending = new ArrayList<>();
        byId.forEach((id, same) -> {
            Stored before = stored.get(id);
            if (before != null && before.isUpToDate(same.getLast().article())) {
                results.tell(same, ItemResult.Outcome.UNCHANGED);
            } else {
                extract(same, pending, results);
            }
        });
        if (!pending.isEmpty()) {
            meters.write.record(() -> write(pending, stored, results));
        }
    }

    private void extract(List<Item.Accepted> same, List<Pending> pending, Results results) {
        Article article = same.getLast().article();
        try {
            Documents documents = Objects.requireNonNull(
                    meters.extract.record(() -> Documents.of(extractor.annotate(article), Instant.now())));
            pending.add(new Pending(same, documents));
        } catch (RuntimeException e) {
            results.fail(same, e);
        }
    }

    private void write(List<Pending> pending, Map<String, Stored> stored, Results results) {
        Map<String, Failure> lost = new HashMap<>();
        Map<String, String> found = find(pending, lost);
        List<Document> children = new ArrayList<>();
        Map<Document, String> owners = new HashMap<>();
        List<Pending> joined = without(lost, pending);
        for (Pending article : joined) {
            Documents documents = article.documents;
            List<Document> own = new ArrayList<>(documents.children(story(found, documents)));
            Stored before = stored.get(documents.id());
            if (before != null) {
                own.addAll(before.surplus(documents.id(), documents.mentions(), documents.events()));
            }
            own.forEach(document -> owners.put(document, documents.id()));
            children.addAll(own);
        }
        bulk.write(children).forEach((document, failure) -> {
            String owner = owners.get(document);
            if (owner != null) {
                lost.putIfAbsent(owner, failure);
            }
        });
        List<Document> articles = without(lost, joined).stream()
                .map(article -> article.documents.article(story(found, article.documents)))
                .toList();
        bulk.write(articles).forEach((document, failure) -> lost.put(document.id(), failure));
        settle(found, lost, stored);
        for (Pending article : pending) {
            Failure failure = lost.get(article.documents.id());
            if (failure == null) {
                results.tell(article.items, ItemResult.Outcome.INDEXED);
            } else {
                results.fail(article.items, failure);
            }
        }
    }

    private static List<Pending> without(Map<String, Failure> lost, List<Pending> pending) {
        return pending.stream()
                .filter(article -> !lost.containsKey(article.documents.id()))
                .toList();
    }

    private static String story(Map<String, String> found, Documents documents) {
        return found.getOrDefault(documents.id(), documents.id());
    }

    private Map<String, String> find(List<Pending> pending, Map<String, Failure> lost) {
        try {
            Stories.Joined joined = stories.join(
                    pending.stream().map(article -> article.documents.entry()).toList());
            lost.putAll(joined.failed());
            return joined.stories();
        } catch (IOException | RuntimeException e) {
            pending.forEach(article -> lost.put(article.documents.id(), Failure.of(e)));
            return Map.of();
        }
    }

    /** Stories that others changed in the meantime, and those of articles that are not in after all. */
    private void settle(Map<String, String> found, Map<String, Failure> lost, Map<String, Stored> stored) {
        Map<String, String> written = new HashMap<>(found);
        written.keySet().removeAll(lost.keySet());
        List<String> never = found.keySet().stream()
                .filter(article -> lost.containsKey(article) && !stored.containsKey(article))
                .toList();
        try {
            stories.confirm(written);
            if (!never.isEmpty()) {
                stories.remove(never);
            }
        } catch (IOException | RuntimeException e) {
            // the articles are in; what is marked as pending is completed later
            LOG.warn("Stories are to be completed later: {}", LogLine.of(e.toString()));
            unsettled.run();
        }
    }

    /**
     * Deletes an article with all its mentions and events.
     *
     * @return whether it was there
     */
    boolean delete(String id) throws IOException {
        String documentId = ContentKeys.documentId(id);
        Stored stored = Stored.of(List.of(documentId), lookup).get(documentId);
        Set<String> known = stories.known(List.of(documentId));
        if (stored == null && known.isEmpty()) {
            return false;
        }
        if (stored != null) {
            fail(bulk.write(stored.surplus(documentId, 0, 0)));
            fail(bulk.write(List.of(Document.delete(Kind.ARTICLES, documentId))));
        }
        stories.remove(List.of(documentId));
        return true;
    }

    private static void fail(Map<Document, Failure> failed) throws IOException {
        if (!failed.isEmpty()) {
            failed.values().iterator().next().raise();
        }
    }

    /** Completes what a program that was killed left of the stories behind. */
    void repair() throws IOException {
        stories.repair();
    }

    /** What is in already. */
    private Map<String, Stored> stored(List<String> ids) throws IOException {
        Map<String, Stored> stored = Stored.of(ids, lookup);
        // one that is in without a signature was written before there were any
        Set<String> known = stories.known(stored.keySet());
        stored.replaceAll((id, article) -> known.contains(id) ? article : article.outdated());
        return stored;
    }
}
