package dateline.index;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Counts articles, for a run's report and for the meters {@code dateline.articles} (tag {@code outcome}), {@code dateline.extract} and
 * {@code dateline.write} (docs/operations.md). Safe for any number of threads.
 */
final class IndexMeters {

    /** Counts for this run and for the program's life. */
    static final class Count {
        private final Counter meter;
        private final AtomicLong run = new AtomicLong();

        Count(MeterRegistry registry, String outcome) {
            meter = Counter.builder("dateline.articles")
                    .description("articles by what became of them")
                    .tag("outcome", outcome)
                    .register(registry);
        }

        long soFar() {
            return run.get();
        }

        void add(long number) {
            meter.increment((double) number);
            run.addAndGet(number);
        }
    }

    final Count read;
    final Count rejected;
    final Count indexed;
    final Count unchanged;
    final Count failed;
    final Timer extract;
    final Timer write;

    IndexMeters(MeterRegistry registry) {
        read = new Count(registry, "read");
        rejected = new Count(registry, "rejected");
        indexed = new Count(registry, "indexed");
        unchanged = new Count(registry, "unchanged");
        failed = new Count(registry, "failed");
        extract = Timer.builder("dateline.extract")
                .description("time to extract one article")
                .register(registry);
        write = Timer.builder("dateline.write")
                .description("time to write one batch of articles to Elasticsearch")
                .register(registry);
    }

    /** Counts what became of one. */
    void count(ItemResult.Outcome outcome) {
        switch (outcome) {
            case INDEXED -> indexed.add(1);
            case UNCHANGED -> {
                unchanged.add(1);
                indexed.add(1);
            }
            case REJECTED -> rejected.add(1);
            case FAILED -> failed.add(1);
        }
    }

    /** Counts as failed those read of which nobody was told what became of them, once none is on its way; returns how many. */
    long failUntold() {
        long untold = read.soFar() - rejected.soFar() - indexed.soFar() - failed.soFar();
        failed.add(untold);
        return untold;
    }

    IndexReport report() {
        return new IndexReport(
                read.run.get(), rejected.run.get(), indexed.run.get(), unchanged.run.get(), failed.run.get());
    }
}
