package dateline.index;

import dateline.article.ArticleFiles;
import dateline.article.Item;
import dateline.elastic.Elasticsearch;
import dateline.extract.Extractor;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.springframework.util.unit.DataSize;

/**
 * Articles one by one or in streams, from programs that want to know what became of each: the writing half of the API. A stream is
 * read no faster than it is written: the caller's thread reads a batch, writes it, and reads on, so that each call under way holds one
 * batch. No more than {@link #MOST_CALLS} calls are under way at once; {@link #begin} tells when there are. Two calls never write the
 * same article at once. Safe for any number of threads.
 */
public final class Ingest {
    /** 4 calls: two cores are busy with that; more would only share them. */
    static final int MOST_CALLS = 4;

    /** 16 MB: more than the longest article that is promised to be read; 4 calls hold no more than four of them twice. */
    public static final DataSize MOST_SIZE = DataSize.ofMegabytes(16);

    /** As {@link Indexer} does. */
    private static final int BATCH = 128;

    /** 8 MB: a batch of articles of a hundred times the usual length is cut there. */
    private static final DataSize BATCH_SIZE = DataSize.ofMegabytes(8);

    /** 10 s: someone waits for the answer. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Elasticsearch elasticsearch;
    private final ArticleWriter writer;
    private final MeterRegistry registry;
    private final Semaphore calls = new Semaphore(MOST_CALLS);
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition written = lock.newCondition();
    private final Set<String> underWay = new HashSet<>();
    private volatile boolean ready;

    public Ingest(Elasticsearch elasticsearch, Extractor extractor, MeterRegistry registry) {
        this.elasticsearch = elasticsearch;
        this.registry = registry;
        this.writer = new ArticleWriter(elasticsearch, extractor, new IndexMeters(registry), PATIENCE);
    }

    /** A call under way, until it is closed. For one thread. */
    public final class Call implements AutoCloseable {
        private final IndexMeters run = new IndexMeters(registry);
        private final List<Item.Accepted> batch = new ArrayList<>();
        private long size;
        private boolean closed;

        private Call() {}

        /**
         * Reads articles as NDJSON to the end of a stream and writes them.
         *
         * @param told what became of each, in the order in which that is known; lines are counted from 1
         * @throws IOException where the stream cannot be read further: what was told until then holds
         */
        public IndexReport read(InputStream stream, Consumer<ItemResult> told) throws IOException {
            ArticleFiles.readLines(stream, (int) MOST_SIZE.toBytes(), item -> accept(item, told));
            write(told);
            return run.report();
        }

        /**
         * Writes the article that one JSON object holds.
         *
         * @param json no longer than {@link #MOST_SIZE}
         */
        public ItemResult write(byte[] json) {
            List<ItemResult> results = new ArrayList<>();
            accept(ArticleFiles.readOne(json), results::add);
            write(results::add);
            return results.getFirst();
        }

        private void accept(Item item, Consumer<ItemResult> told) {
            run.read.add(1);
            switch (item) {
                case Item.Rejected rejected -> tell(ItemResult.of(rejected), told);
                case Item.Accepted accepted -> {
                    batch.add(accepted);
                    String title = accepted.article().title();
                    size += accepted.article().body().length() + (title == null ? 0 : title.length());
                    if (batch.size() == BATCH || size >= BATCH_SIZE.toBytes()) {
                        write(told);
                    }
                }
            }
        }

        private void write(Consumer<ItemResult> told) {
            List<Item.Accepted> items = List.copyOf(batch);
            batch.clear();
            size = 0;
            Set<String> ids = items.stream()
                    .map(item -> ContentKeys.documentId(item.article().id()))
                    .collect(Collectors.toSet());
            alone(ids, () -> {
                writer.write(items, result -> tell(result, told));
                return true;
            });
        }

        private void tell(ItemResult result, Consumer<ItemResult> told) {
            run.count(result.outcome());
            told.accept(result);
        }

        /**
         * Deletes an article with all its mentions and events; the others of its story are joined anew.
         *
         * @return whether it was there
         */
        public boolean delete(String id) throws IOException {
            return alone(Set.of(ContentKeys.documentId(id)), () -> writer.delete(id));
        }

        /** Makes room for another call; closing twice makes room for no more than one. */
        @Override
        public void close() {
            if (!closed) {
                closed = true;
                calls.release();
            }
        }
    }

    /** Begins a call; empty where too many are under way. The first makes the indices, where they are missing. */
    public Optional<Call> begin() throws IOException {
        if (!ready) {
            new IndexSetup(elasticsearch).ensure();
            ready = true;
        }
        return calls.tryAcquire() ? Optional.of(new Call()) : Optional.empty();
    }

    private interface Writing<E extends Exception> {
        boolean run() throws E;
    }

    /** Runs it while no other call writes any of these articles. */
    private <E extends Exception> boolean alone(Set<String> ids, Writing<E> writing) throws E {
        lock.lock();
        try {
            while (ids.stream().anyMatch(underWay::contains)) {
                written.awaitUninterruptibly();
            }
            underWay.addAll(ids);
        } finally {
            lock.unlock();
        }
        try {
            return writing.run();
        } finally {
            lock.lock();
            try {
                underWay.removeAll(ids);
                written.signalAll();
            } finally {
                lock.unlock();
            }
        }
    }
}
