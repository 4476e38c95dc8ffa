package dateline.index;

import dateline.article.Item;
import dateline.article.Origin;
import dateline.elastic.Elasticsearch;
import dateline.extract.Extractor;
import dateline.index.bulk.Failure;
import dateline.index.bulk.Kind;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One run of indexing: takes items, extracts and writes them on worker threads, and accounts for each. {@link #accept} waits while
 * the workers are busy, so memory stays bounded however long the run. Articles with the same id go to the same worker, in order, so
 * the last one stays. {@link #finish} waits for all and tells the counts. One thread hands over; any may read the counts.
 */
public final class Indexer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Indexer.class);

    /** 128 articles: with their mentions and events some 4 MB, what one bulk request takes. */
    private static final int BATCH = 128;

    /** 2 a core: half of them wait for Elasticsearch while the others extract. */
    private static final int WORKERS_A_CORE = 2;

    /** 200 ms: a batch that fills no further is written; a reader of files is never that slow, a person does not see it. */
    private static final Duration PAUSE = Duration.ofMillis(200);

    /** 30 s: longer than a node's restart pause, shorter than a person's patience. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final IndexMeters meters;
    private final BiConsumer<Origin, String> problems;
    private final Elasticsearch elasticsearch;
    private final ArticleWriter writer;
    private final List<Worker> workers = new ArrayList<>();

    private Indexer(
            Elasticsearch elasticsearch,
            Extractor extractor,
            MeterRegistry registry,
            BiConsumer<Origin, String> problems,
            Duration patience) {
        this.elasticsearch = elasticsearch;
        this.meters = new IndexMeters(registry);
        this.problems = problems;
        // nobody is told of stories left half joined: the end of the run looks after them
        this.writer = new ArticleWriter(elasticsearch, extractor, meters, patience, () -> {});
        for (int i = 0; i < WORKERS_A_CORE * Runtime.getRuntime().availableProcessors(); i++) {
            workers.add(new Worker(i));
        }
    }

    /**
     * Starts the workers.
     *
     * @param problems told of each article that was rejected or failed, with the reason; called on any thread, one at a time
     */
    public static Indexer start(
            Elasticsearch elasticsearch,
            Extractor extractor,
            MeterRegistry registry,
            BiConsumer<Origin, String> problems) {
        return start(elasticsearch, extractor, registry, problems, PATIENCE);
    }

    /** The same, with another patience for an Elasticsearch that is busy or away. */
    static Indexer start(
            Elasticsearch elasticsearch,
            Extractor extractor,
            MeterRegistry registry,
            BiConsumer<Origin, String> problems,
            Duration patience) {
        Indexer indexer = new Indexer(elasticsearch, extractor, registry, problems, patience);
        indexer.workers.forEach(worker -> worker.thread.start());
        return indexer;
    }

    /** What a worker is to do next. */
    private sealed interface Step {}

    private record Write(Item.Accepted item) implements Step {}

    private record End() implements Step {}

    /** A thread, and what waits for it. */
    private final class Worker {
        private final BlockingQueue<Step> queue = new ArrayBlockingQueue<>(BATCH);
        private final Thread thread;

        Worker(int number) {
            thread = Thread.ofPlatform().name("indexer-" + number).daemon().unstarted(this::work);
        }

        private void work() {
            List<Item.Accepted> batch = new ArrayList<>(BATCH);
            try {
                Step step = queue.take();
                while (step instanceof Write one) {
                    batch.add(one.item);
                    Step next = batch.size() == BATCH ? null : queue.poll(PAUSE.toMillis(), TimeUnit.MILLISECONDS);
                    if (next == null) {
                        write(batch);
                        next = queue.take();
                    }
                    step = next;
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            write(batch);
        }

        private void write(List<Item.Accepted> batch) {
            try {
                writer.write(List.copyOf(batch), Indexer.this::count);
            } catch (RuntimeException | Error e) {
                // whoever is told of problems broke; a thread that ended so would let all others wait for it for ever
                LOG.error("What became of a batch could not be told", e);
            }
            batch.clear();
        }
    }

    /** Takes one item; waits while the workers are busy. */
    public void accept(Item item) {
        meters.read.add(1);
        switch (item) {
            case Item.Rejected rejected -> count(ItemResult.of(rejected));
            case Item.Accepted accepted -> hand(accepted);
        }
    }

    private void hand(Item.Accepted item) {
        try {
            workers.get(Math.floorMod(item.article().id().hashCode(), workers.size()))
                    .queue
                    .put(new Write(item));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            count(ItemResult.of(item, ItemResult.Outcome.FAILED, Trouble.of(Failure.noAnswer("interrupted"))));
        }
    }

    private void count(ItemResult result) {
        meters.count(result.outcome());
        String detail = result.detail();
        if (detail != null) {
            String outcome = result.outcome().name().toLowerCase(Locale.ROOT);
            tell(result.origin(), outcome + ": " + detail);
        }
    }

    private void tell(Origin origin, String problem) {
        synchronized (problems) {
            problems.accept(origin, problem);
        }
    }

    /** How many are in so far; others may be on their way. */
    public long indexedSoFar() {
        return meters.indexed.soFar();
    }

    /** Waits until every article is written or given up, makes them visible to searches, and tells the counts. */
    public IndexReport finish() {
        close();
        long untold = meters.failUntold();
        if (untold > 0) {
            LOG.error("Articles given up because nobody could be told of them: {}", untold);
        }
        IndexReport report = meters.report();
        if (report.indexed() > 0) {
            settle();
        }
        return report;
    }

    private void settle() {
        try {
            writer.repair();
            elasticsearch.client().indices().refresh(request -> request.index(Kind.aliases(elasticsearch)));
        } catch (IOException | RuntimeException e) {
            // they are in all the same, seen at the next refresh, a second later; and the next run completes the
            // stories
            tell(new Origin("Elasticsearch", 1), "stories not completed, or not refreshed: " + e.getMessage());
        }
    }

    /** Ends the workers after what they have. */
    @Override
    public void close() {
        boolean interrupted = false;
        for (Worker worker : workers) {
            while (worker.thread.isAlive()) {
                try {
                    worker.queue.put(new End());
                    worker.thread.join();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
