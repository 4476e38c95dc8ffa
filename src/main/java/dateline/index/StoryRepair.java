package dateline.index;

import dateline.elastic.Elasticsearch;
import dateline.index.bulk.BulkWriter;
import dateline.index.bulk.Failure;
import dateline.index.bulk.Patience;
import dateline.index.call.LogLine;
import dateline.index.story.Stories;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/**
 * Completes stories that were left half joined, in the background: at the start, because a program that was killed may have left some;
 * soon after an article or a deletion failed; and every ten minutes, because other programs may leave some. Where that fails it is tried
 * again, after pauses that double. Any number of programs may do so at once. Safe for any number of threads.
 */
public final class StoryRepair implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(StoryRepair.class);

    /** 1 s: a node that was only busy is back by then; for one that starts again the pauses double. */
    private static final Duration PAUSE = Duration.ofSeconds(1);

    /** 10 min: each look for such stories costs a refresh and a search. */
    private static final Duration IDLE = Duration.ofMinutes(10);

    private final Stories stories;
    private final Semaphore asked = new Semaphore(0);
    private @Nullable Thread thread;
    private volatile boolean closed;

    public StoryRepair(Elasticsearch elasticsearch) {
        // each attempt fails at once where Elasticsearch is away: there is always another
        Patience patience = new Patience(Duration.ZERO);
        this.stories = new Stories(elasticsearch, new BulkWriter(elasticsearch, patience), patience);
    }

    /** Begins. */
    public synchronized void start() {
        if (thread == null) {
            thread = Thread.ofVirtual().name("story-repair").start(this::work);
        }
    }

    /** Asks for a repair, after something failed that may have left stories half joined. */
    public void soon() {
        asked.release();
    }

    private void work() {
        int failures = 0;
        try {
            while (!closed) {
                asked.drainPermits();
                Failure failure = repair();
                if (failure == null) {
                    failures = 0;
                    if (asked.tryAcquire(IDLE.toSeconds(), TimeUnit.SECONDS)) {
                        Thread.sleep(PAUSE);
                    }
                } else if (!closed) {
                    failures++;
                    Duration pause = pause(failure, failures);
                    tell(failure, failures, pause);
                    Thread.sleep(pause);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * How long to wait after a failure.
     *
     * @param failures in a row, with this one
     */
    static Duration pause(Failure failure, int failures) {
        if (failure.isDenied()) {
            // only whoever runs this can change it
            return IDLE;
        }
        Duration pause = PAUSE;
        for (int i = 1; i < failures && pause.compareTo(IDLE) < 0; i++) {
            pause = pause.multipliedBy(2);
        }
        return pause.compareTo(IDLE) < 0 ? pause : IDLE;
    }

    /** Warns once of failures in a row. */
    private static void tell(Failure failure, int failures, Duration pause) {
        LOG.atLevel(failures == 1 ? Level.WARN : Level.DEBUG)
                .log(
                        "Stories that were left half joined could not be completed, {} in a row, again in {} s: {}",
                        failures,
                        pause.toSeconds(),
                        LogLine.of(failure.toString()));
    }

    /** Null where nothing is left to do. */
    private @Nullable Failure repair() {
        try {
            int repaired = stories.repair();
            if (repaired > 0) {
                LOG.info("Stories that were left half joined were looked after: of {} articles", repaired);
            }
            return null;
        } catch (IOException | RuntimeException e) {
            Failure failure = Failure.of(e);
            // no index, no stories
            return failure.isMissing() ? null : failure;
        }
    }

    /** Stops; what is not completed yet is left to the next start. */
    @Override
    public synchronized void close() {
        closed = true;
        if (thread != null) {
            thread.interrupt();
        }
    }
}
