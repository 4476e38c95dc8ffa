package dateline.index;

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
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
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
final class BulkWriter {
    /** 4 MB: beyond it, larger requests gain nothing on a node of few cores, and many threads' requests still fit its memory. */
    static final DataSize REQUEST = DataSize.ofMegabytes(4);

    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private final Elasticsearch elasticsearch;
    private final Duration patience;
    private volatile boolean away;

    /** @param patience how long a document may wait for an Elasticsearch that is busy or away */
    BulkWriter(Elasticsearch elasticsearch, Duration patience) {
        this.elasticsearch = elasticsearch;
        this.patience = patience;
    }

    /** Writes them all; returns those that failed, with the reason. */
    Map<Document, String> write(List<Document> documents) {
        Map<Document, String> failed = new LinkedHashMap<>();
        Deque<List<Document>> requests = new ArrayDeque<>(cut(documents));
        Instant lastSuccess = Instant.now();
        Duration pause = FIRST_PAUSE;
        while (!requests.isEmpty()) {
            List<Document> request = requests.removeFirst();
            Outcome outcome = send(request);
            if (outcome.succeeded) {
                lastSuccess = Instant.now();
                away = false;
            }
            failed.putAll(outcome.failed);
            outcome.halves.reversed().forEach(requests::addFirst);
            if (outcome.again.isEmpty()) {
                pause = FIRST_PAUSE;
                continue;
            }
            boolean patient =
                    !away && Duration.between(lastSuccess, Instant.now()).compareTo(patience) < 0;
            if (patient && sleep(pause)) {
                requests.addFirst(List.copyOf(outcome.again.keySet()));
                Duration doubled = pause.multipliedBy(2);
                pause = doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
            } else {
                away |= !outcome.succeeded;
                failed.putAll(outcome.again);
            }
        }
        return failed;
    }

    /** What became of one request: documents to send again or given up, each with the reason, and halves of one that was too large. */
    private static final class Outcome {
        final Map<Document, String> again = new LinkedHashMap<>();
        final Map<Document, String> failed = new LinkedHashMap<>();
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
                giveUp(documents, "Elasticsearch answered for " + items.size() + " of " + documents.size(), outcome);
                return outcome;
            }
            for (int i = 0; i < items.size(); i++) {
                sort(documents.get(i), items.get(i), outcome);
            }
        } catch (ElasticsearchException e) {
            sort(documents, e.status(), String.valueOf(e.getMessage()), outcome);
        } catch (TransportException e) {
            sort(documents, e.statusCode(), String.valueOf(e.getMessage()), outcome);
        } catch (IOException e) {
            sort(documents, -1, e.toString(), outcome);
        } catch (RuntimeException e) {
            // the client reports a closed connection manager so; nothing of it may escape the accounting
            giveUp(documents, e.toString(), outcome);
        }
        return outcome;
    }

    private static void sort(Document document, BulkResponseItem item, Outcome outcome) {
        ErrorCause error = item.error();
        boolean goneAnyway = document.json() == null && item.status() == 404;
        if (error == null && (item.status() < 300 || goneAnyway)) {
            outcome.succeeded = true;
        } else {
            String reason = "status " + item.status() + ": " + (error == null ? item.result() : error.reason());
            (isPassing(item.status()) ? outcome.again : outcome.failed).put(document, reason);
        }
    }

    private static void sort(List<Document> documents, int status, String reason, Outcome outcome) {
        if (status == 413 && documents.size() > 1) {
            int middle = documents.size() / 2;
            outcome.halves.add(documents.subList(0, middle));
            outcome.halves.add(documents.subList(middle, documents.size()));
        } else if (status <= 0 || isPassing(status)) {
            documents.forEach(document -> outcome.again.put(document, reason));
        } else {
            giveUp(documents, reason, outcome);
        }
    }

    private static void giveUp(List<Document> documents, String reason, Outcome outcome) {
        documents.forEach(document -> outcome.failed.put(document, reason));
    }

    /** Too many requests, or an Elasticsearch (or what stands before it) that is just not ready. */
    private static boolean isPassing(int status) {
        return status == 429 || status == 502 || status == 503 || status == 504;
    }

    private BulkOperation operation(Document document) {
        String alias = elasticsearch.alias(document.kind().code());
        String json = document.json();
        return json == null
                ? BulkOperation.of(
                        any -> any.delete(delete -> delete.index(alias).id(document.id())))
                : BulkOperation.of(any -> any.index(index -> index.index(alias)
                        .id(document.id())
                        .document(BinaryData.of(json.getBytes(StandardCharsets.UTF_8), ContentType.APPLICATION_JSON))));
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

    /** Waits half to once and a half of the pause; false where the thread is to stop. */
    private static boolean sleep(Duration pause) {
        try {
            Thread.sleep((long) (pause.toMillis() * ThreadLocalRandom.current().nextDouble(0.5, 1.5)));
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
