package dateline.index.bulk;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.ErrorCause;
import co.elastic.clients.elasticsearch.core.BulkRequest;
import co.elastic.clients.elasticsearch.core.BulkResponse;
import co.elastic.clients.elasticsearch.core.bulk.BulkOperation;
import co.elastic.clients.elasticsearch.core.bulk.BulkResponseItem;
import co.elastic.clients.transport.TransportException;
import co.elastic.clients.util.BinaryData;
import co.elastic.clients.util.ContentType;
import dateline.elastic.Elasticsearch;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.util.unit.DataSize;

/**
 * Writes documents in bulk and accounts for every one. {@link #write} returns when each document is either acknowledged or given
 * up, with the reasons of the latter; it never loses one and never throws for a failed write.
 *
 * <p>Memory is bounded by what the caller hands over plus one request of {@link #REQUEST} on its way. Items refused with 429 or 503,
 * and whole requests that fail so or find nobody, are sent again after a back-off that doubles, with jitter, until {@code patience}
 * has passed without any success; a request that is too large (413) is halved. Once patience ended, later calls send each request
 * once only, until one succeeds, so that a long run against a node that is gone ends soon. Safe for any number of threads, each of
 * which sends its own requests.
 */
public final class BulkWriter {
    /** 4 MB: beyond it, larger requests gain nothing on a node of few cores, and many threads' requests still fit its memory. */
    static final DataSize REQUEST = DataSize.ofMegabytes(4);

    /** How often a change of a few fields, whatever others do, is tried against others that change the same document. */
    private static final int RETRIES = 5;

    private final Elasticsearch elasticsearch;
    private final Patience patience;
    private final Function<Kind, String> aliases;

    public BulkWriter(Elasticsearch elasticsearch, Patience patience) {
        this(elasticsearch, patience, kind -> elasticsearch.alias(kind.code()));
    }

    /** @param aliases to write to, in place of the usual ones */
    public BulkWriter(Elasticsearch elasticsearch, Patience patience, Function<Kind, String> aliases) {
        this.elasticsearch = elasticsearch;
        this.patience = patience;
        this.aliases = aliases;
    }

    /** Writes them all; returns those that failed, with the reason. */
    public Map<Document, Failure> write(List<Document> documents) {
        Map<Document, Failure> failed = new LinkedHashMap<>();
        Deque<List<Document>> requests = new ArrayDeque<>(cut(documents));
        Patience.Wait wait = patience.new Wait();
        while (!requests.isEmpty()) {
            List<Document> request = requests.removeFirst();
            Outcome outcome = send(request);
            if (outcome.succeeded) {
                wait.succeeded();
            }
            failed.putAll(outcome.failed);
            outcome.halves.reversed().forEach(requests::addFirst);
            if (outcome.again.isEmpty()) {
                wait.done();
            } else if (wait.again()) {
                requests.addFirst(List.copyOf(outcome.again.keySet()));
            } else {
                failed.putAll(outcome.again);
            }
        }
        return failed;
    }

    /** What became of one request: documents to send again or given up, each with the reason, and halves of one that was too large. */
    private static final class Outcome {
        final Map<Document, Failure> again = new LinkedHashMap<>();
        final Map<Document, Failure> failed = new LinkedHashMap<>();
        final List<List<Document>> halves = new ArrayList<>();
        boolean succeeded;
    }

    private Outcome send(List<Document> documents) {
        Outcome outcome = new Outcome();
        try {
            BulkRequest request = new BulkRequest.Builder()
                    .operations(documents.stream().map(this::operation).toList())
                    .build();
            BulkResponse response = elasticsearch.client().bulk(request);
            List<BulkResponseItem> items = response.items();
            if (items.size() != documents.size()) {
                giveUp(
                        documents,
                        Failure.fault("Elasticsearch answered for " + items.size() + " of " + documents.size()),
                        outcome);
                return outcome;
            }
            for (int i = 0; i < items.size(); i++) {
                sort(documents.get(i), items.get(i), outcome);
            }
        } catch (ElasticsearchException e) {
            sort(documents, Failure.answer(e.status(), String.valueOf(e.getMessage())), outcome);
        } catch (TransportException e) {
            sort(documents, Failure.of(e, String.valueOf(e.getMessage())), outcome);
        } catch (IOException e) {
            sort(documents, Failure.of(e, e.toString()), outcome);
        } catch (RuntimeException e) {
            // the client reports a closed connection manager so; nothing of it may escape the accounting
            giveUp(documents, Failure.fault(e.toString()), outcome);
        }
        return outcome;
    }

    private static void sort(Document document, BulkResponseItem item, Outcome outcome) {
        ErrorCause error = item.error();
        boolean goneAnyway = document.write() instanceof Document.Delete && item.status() == 404;
        if (error == null && (item.status() < 300 || goneAnyway)) {
            outcome.succeeded = true;
        } else {
            Failure failure =
                    Failure.answer(item.status(), String.valueOf(error == null ? item.result() : error.reason()));
            // the node did its work where it tells that a document is missing or was changed by others
            outcome.succeeded |= failure.isMissing() || failure.isConflict();
            (failure.isBusy() ? outcome.again : outcome.failed).put(document, failure);
        }
    }

    private static void sort(List<Document> documents, Failure failure, Outcome outcome) {
        if (failure.isTooLarge() && documents.size() > 1) {
            int middle = documents.size() / 2;
            outcome.halves.add(documents.subList(0, middle));
            outcome.halves.add(documents.subList(middle, documents.size()));
        } else if (failure.isBusy()) {
            documents.forEach(document -> outcome.again.put(document, failure));
        } else {
            giveUp(documents, failure, outcome);
        }
    }

    private static void giveUp(List<Document> documents, Failure reason, Outcome outcome) {
        documents.forEach(document -> outcome.failed.put(document, reason));
    }

    private BulkOperation operation(Document document) {
        String alias = aliases.apply(document.kind());
        return switch (document.write()) {
            case Document.Delete delete ->
                BulkOperation.of(any -> any.delete(one -> one.index(alias).id(document.id())));
            case Document.Put put ->
                BulkOperation.of(any -> any.index(one -> one.index(alias)
                        // an index that is made by the way would have no mapping of ours
                        .requireAlias(true)
                        .id(document.id())
                        .document(binary(put.json()))));
            case Document.Patch patch ->
                BulkOperation.of(any -> any.update(one -> {
                    one.index(alias).id(document.id()).binaryAction(binary("{\"doc\":" + patch.json() + "}"));
                    Document.Version read = patch.read();
                    return read == null
                            ? one.retryOnConflict(RETRIES)
                            : one.ifSeqNo(read.number()).ifPrimaryTerm(read.term());
                }));
        };
    }

    private static BinaryData binary(String json) {
        return BinaryData.of(json.getBytes(StandardCharsets.UTF_8), ContentType.APPLICATION_JSON);
    }

    private static List<List<Document>> cut(List<Document> documents) {
        List<List<Document>> requests = new ArrayList<>();
        List<Document> request = new ArrayList<>();
        long size = 0;
        for (Document document : documents) {
            if (!request.isEmpty() && size + document.size() > REQUEST.toBytes()) {
                requests.add(request);
                request = new ArrayList<>();
                size = 0;
            }
            request.add(document);
            size += document.size();
        }
        if (!request.isEmpty()) {
            requests.add(request);
        }
        return requests;
    }
}
