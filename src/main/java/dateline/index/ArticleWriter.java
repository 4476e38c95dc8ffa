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
import dateline.index.document.ContentKeys;
import dateline.index.document.Documents;
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
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Extracts and writes a batch of articles. Of those that shrank the surplus documents go first, while the signatures still count them.
 * Then come the signatures, by which the articles find their stories; then all mentions and events; last the documents of those articles
 * of which everything is in. So whatever fails, or ends the program, each mention and event is counted by its article's signature or
 * document, and goes with the next version of the article, or when it is deleted. An article that is in already with the same content,
 * by the same extractor, is left alone. Safe for any number of threads, if no two write the same article at once.
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

    /** Writes them and tells what became of each, whatever breaks; throws only what {@code told} does. */
    void write(List<Item.Accepted> items, Consumer<ItemResult> told) {
        Map<String, List<Item.Accepted>> byId = new LinkedHashMap<>();
        for (Item.Accepted item : items) {
            byId.computeIfAbsent(ContentKeys.documentId(item.article().id()), id -> new ArrayList<>())
                    .add(item);
        }
        if (byId.isEmpty()) {
            return;
        }
        BatchResults results = new BatchResults(told);
        Map<String, Stored> stored;
        try {
            stored = Stored.of(List.copyOf(byId.keySet()), lookup, stories);
        } catch (IOException | RuntimeException e) {
            // who does not know what is in would leave surplus documents of an article that shrank
            byId.values().forEach(same -> results.fail(same, Failure.of(e)));
            return;
        } catch (Error e) {
            byId.values().forEach(same -> results.fail(same, e));
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
            write(pending, stored, results);
        }
    }

    private void extract(List<Item.Accepted> same, List<Pending> pending, BatchResults results) {
        Article article = same.getLast().article();
        try {
            Documents documents = Objects.requireNonNull(
                    meters.extract.record(() -> Documents.of(extractor.annotate(article), Instant.now())));
            pending.add(new Pending(same, documents));
        } catch (RuntimeException | Error e) {
            // an error, too, such as a stack that is too small: it is this article's, and others wait for the thread
            results.fail(same, e);
        }
    }

    private void write(List<Pending> pending, Map<String, Stored> stored, BatchResults results) {
        Map<String, Failure> lost;
        try {
            lost = Objects.requireNonNull(meters.write.record(() -> writeAll(pending, stored)));
        } catch (RuntimeException | Error e) {
            pending.forEach(article -> results.fail(article.items, e));
            // signatures may be in already
            unsettled.run();
            return;
        }
        for (Pending article : pending) {
            Failure failure = lost.get(article.documents.id());
            if (failure == null) {
                results.tell(article.items, ItemResult.Outcome.INDEXED);
            } else {
                results.fail(article.items, failure);
            }
        }
    }

    /** Returns those that are not in, by the ids of their documents. */
    private Map<String, Failure> writeAll(List<Pending> pending, Map<String, Stored> stored) {
        Map<String, Failure> lost = new HashMap<>();
        writeSome(pending, documents -> surplus(stored, documents), lost);
        Map<String, String> found = find(without(lost, pending), lost);
        List<Pending> joined = without(lost, pending);
        writeSome(joined, documents -> documents.children(story(found, documents)), lost);
        writeSome(without(lost, joined), documents -> List.of(documents.article(story(found, documents))), lost);
        settle(joined, found, lost, stored);
        return lost;
    }

    private static List<Document> surplus(Map<String, Stored> stored, Documents documents) {
        Stored before = stored.get(documents.id());
        return before == null ? List.of() : before.surplus(documents.id(), documents.mentions(), documents.events());
    }

    /** Writes some documents of each article; an article is lost with the first that fails. */
    private void writeSome(List<Pending> pending, Function<Documents, List<Document>> some, Map<String, Failure> lost) {
        Map<Document, String> owners = new LinkedHashMap<>();
        for (Pending article : pending) {
            some.apply(article.documents).forEach(document -> owners.put(document, article.documents.id()));
        }
        bulk.write(List.copyOf(owners.keySet()))
                .forEach(
                        (document, failure) -> lost.putIfAbsent(Objects.requireNonNull(owners.get(document)), failure));
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

    /** Stories that others changed in the meantime, and what is in of articles that are not in after all. */
    private void settle(
            List<Pending> joined, Map<String, String> found, Map<String, Failure> lost, Map<String, Stored> stored) {
        Map<String, String> written = new HashMap<>(found);
        written.keySet().removeAll(lost.keySet());
        List<Documents> never = joined.stream()
                .map(Pending::documents)
                .filter(documents -> lost.containsKey(documents.id()) && !isIn(stored.get(documents.id())))
                .toList();
        try {
            stories.confirm(written);
            if (!never.isEmpty()) {
                // their own may be in though no answer told so; an index that takes no deletion took no article either
                bulk.write(never.stream()
                        .map(documents -> Document.delete(Kind.ARTICLES, documents.id()))
                        .toList());
                fail(bulk.write(never.stream()
                        .flatMap(documents -> documents.deletions().stream())
                        .toList()));
                stories.remove(never.stream().map(Documents::id).toList());
            }
        } catch (IOException | RuntimeException e) {
            // the articles are in; what is marked as pending is completed later
            LOG.warn("Stories are to be completed later: {}", LogLine.of(e.toString()));
            unsettled.run();
        }
    }

    private static boolean isIn(@Nullable Stored stored) {
        return stored != null && stored.isIn();
    }

    /**
     * Deletes an article with all its mentions and events, those of one whose own document is not in as well.
     *
     * @return whether anything of it was there
     */
    boolean delete(String id) throws IOException {
        String documentId = ContentKeys.documentId(id);
        Stored stored = Stored.of(List.of(documentId), lookup, stories).get(documentId);
        if (stored == null) {
            return false;
        }
        fail(bulk.write(stored.surplus(documentId, 0, 0)));
        fail(bulk.write(List.of(Document.delete(Kind.ARTICLES, documentId))));
        // the signature last: until then it counts what is to be deleted
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
}
