package dateline.index;

import dateline.article.ArticleFiles;
import dateline.article.Item;
import dateline.elastic.Elasticsearch;
import dateline.elastic.ElasticsearchAway;
import dateline.extract.Extractor;
import dateline.index.bulk.Failure;
import dateline.index.call.Intake;
import dateline.index.call.Refusal;
import dateline.index.call.WriteTurns;
import dateline.index.document.ContentKeys;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.springframework.util.unit.DataSize;

/**
 * Articles one by one or in streams, from programs that want to know what became of each: the writing half of the API. A stream is
 * read no faster than it is written: the caller's thread reads a batch, writes it, and reads on. Many calls may be open, since callers
 * may be slow; only a few write at a time, and only while they have something to write. Two calls never write the same article at
 * once. Safe for any number of threads.
 */
public final class Ingest {
    /** 4 at a time: two cores are busy with that; more would only share them. */
    private static final int MOST_WRITING = 4;

    /** 64 open calls, most of which wait for their callers. */
    static final int MOST_CALLS = 64;

    /** Of an article. */
    public static final DataSize MOST_SIZE = Intake.LONGEST_ARTICLE;

    /** 64 MB of what came in and is not written, in all calls together: four of the longest articles. */
    static final DataSize MOST_HELD = DataSize.ofMegabytes(64);

    /** As {@link Indexer} does. */
    private static final int BATCH = 128;

    /** 8 MB as it came in: a batch of articles of a hundred times the usual length is cut there. */
    private static final DataSize BATCH_SIZE = DataSize.ofMegabytes(8);

    /** 6 times as long a stream waits for others that write one of its articles, since the batch would have to be sent again. */
    private static final int TIMES_IN_A_STREAM = 6;

    /** 2 min: the longest article over a line of 1 Mbit/s. */
    private static final Duration PATIENCE_WITH_A_CALLER = Duration.ofMinutes(2);

    private final Elasticsearch elasticsearch;
    private final ArticleWriter writer;
    private final Duration patience;
    private final MeterRegistry registry;
    private final Runnable incomplete;
    private final WriteTurns turns = new WriteTurns(MOST_WRITING);
    private final Semaphore calls = new Semaphore(MOST_CALLS);
    private final Semaphore room = new Semaphore((int) MOST_HELD.toBytes());
    private volatile boolean ready;

    /**
     * Needs nothing of Elasticsearch yet.
     *
     * @param patience how long a caller is kept waiting while Elasticsearch is away or busy, or while another call writes the same article
     * @param incomplete told where something failed that may have left stories half joined
     */
    public Ingest(
            Elasticsearch elasticsearch,
            Extractor extractor,
            MeterRegistry registry,
            Duration patience,
            Runnable incomplete) {
        this.elasticsearch = elasticsearch;
        this.registry = registry;
        this.patience = patience;
        this.incomplete = incomplete;
        this.writer = new ArticleWriter(elasticsearch, extractor, new IndexMeters(registry), patience, incomplete);
    }

    /** A call under way, until it is closed. For one thread. */
    public final class Call implements AutoCloseable {
        private final IndexMeters run = new IndexMeters(registry);
        private final CallLog log = new CallLog();
        private final Intake intake;
        private final Consumer<ItemResult> told;
        private final List<Item.Accepted> batch = new ArrayList<>();
        private boolean closed;

        private Call(InputStream body, Consumer<ItemResult> told) {
            this.intake = new Intake(body, room, PATIENCE_WITH_A_CALLER, this::writeOfStream);
            this.told = told;
        }

        /**
         * Reads articles as NDJSON to the end of the stream and writes them.
         *
         * @throws IOException where the stream cannot be read further: what was told until then holds
         */
        public IndexReport readAll() throws IOException {
            ArticleFiles.readLines(intake, (int) MOST_SIZE.toBytes(), this::accept, this::endLine);
            writeOfStream();
            return run.report();
        }

        /** Writes what a batch needs; and what takes as much room, though it be blank lines and rejected ones. */
        private void endLine() {
            intake.whole();
            if (batch.isEmpty() || batch.size() == BATCH || intake.held() >= BATCH_SIZE.toBytes()) {
                writeOfStream();
            }
        }

        /**
         * Writes the article that the stream holds, as one JSON object.
         *
         * @return false where it is longer than {@link #MOST_SIZE}
         */
        public boolean readOne() throws IOException {
            int most = (int) MOST_SIZE.toBytes();
            byte[] json = intake.readNBytes(most + 1);
            if (json.length > most) {
                return false;
            }
            intake.whole();
            accept(ArticleFiles.readOne(json));
            write(patience, List.copyOf(batch));
            return true;
        }

        private void accept(Item item) {
            run.read.add(1);
            switch (item) {
                case Item.Rejected rejected -> tell(ItemResult.of(rejected));
                case Item.Accepted accepted -> batch.add(accepted);
            }
        }

        /** What others write for long fails, and the stream goes on: a refusal would lose what was told of the articles before. */
        private void writeOfStream() {
            List<Item.Accepted> items = List.copyOf(batch);
            batch.clear();
            try {
                write(patience.multipliedBy(TIMES_IN_A_STREAM), items);
            } catch (Refusal e) {
                items.forEach(item -> tell(ItemResult.inUse(item, e)));
            }
            intake.written();
        }

        private void write(Duration wait, List<Item.Accepted> items) {
            if (!items.isEmpty()) {
                Set<String> ids = items.stream()
                        .map(item -> ContentKeys.documentId(item.article().id()))
                        .collect(Collectors.toSet());
                turns.take(ids, wait, () -> {
                    writer.write(items, this::tell);
                    return true;
                });
            }
        }

        private void tell(ItemResult result) {
            run.count(result.outcome());
            log.tell(result);
            Trouble trouble = result.trouble();
            if (result.outcome() == ItemResult.Outcome.FAILED && trouble != null && trouble.cause() == null) {
                // Elasticsearch told it: perhaps the indices are gone
                ready = false;
                incomplete.run();
            }
            told.accept(result);
        }

        /** Makes room for another call; closing twice makes room for no more than one. */
        @Override
        public void close() {
            if (!closed) {
                closed = true;
                intake.close();
                log.end(run.failUntold());
                calls.release();
            }
        }
    }

    /**
     * Begins a call. The first makes the indices, where they are missing.
     *
     * @param body what the caller sends; not read before
     * @param told what became of each article, in the order in which that is known; lines are counted from 1
     * @throws Refusal where too many are open
     */
    public Call begin(InputStream body, Consumer<ItemResult> told) throws IOException {
        prepare();
        if (!calls.tryAcquire()) {
            throw Refusal.tooMany();
        }
        return new Call(body, told);
    }

    private void prepare() throws IOException {
        if (!ready) {
            new IndexSetup(elasticsearch).ensure();
            ready = true;
        }
    }

    /**
     * Deletes an article with all its mentions and events; the others of its story are joined anew.
     *
     * @return whether it was there
     */
    public boolean delete(String id) throws IOException {
        prepare();
        return turns.take(Set.of(ContentKeys.documentId(id)), patience, () -> {
            try {
                return writer.delete(id);
            } catch (IOException | RuntimeException e) {
                // perhaps the indices are gone
                ready = false;
                incomplete.run();
                Failure failure = Failure.of(e);
                if (failure.isMissing()) {
                    throw new ElasticsearchAway(failure.toString());
                }
                throw e;
            }
        });
    }
}
