package dateline.index;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import dateline.elastic.Elasticsearch;
import dateline.index.bulk.BulkWriter;
import dateline.index.bulk.Patience;
import dateline.index.story.Stories;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Completes stories that were left half joined, in the background: at the start, for what a program that was killed left; soon after
 * an outage; and now and then, for what others leave. Any number of programs may do so at once. Safe for any number of threads.
 */
public final class StoryRepair implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(StoryRepair.class);

    /** 5 s: about as long as a node takes to come back. */
    private static final Duration PAUSE = Duration.ofSeconds(5);

    /** 10 min: a look costs a refresh and a search. */
    private static final Duration IDLE = Duration.ofMinutes(10);

    private static final int MISSING = 404;

    private final Stories stories;
    private final Semaphore asked = new Semaphore(0);
    private @Nullable Thread thread;

    public StoryRepair(Elasticsearch elasticsearch) {
        // who is away is asked again anyway
        Patience patience = new Patience(Duration.ZERO);
        this.stories = new Stories(elasticsearch, new BulkWriter(elasticsearch, patience), patience);
    }

    /** Begins. */
    public synchronized void start() {
        if (thread == null) {
            thread = Thread.ofVirtual().name("story-repair").start(this::work);
        }
    }

    /** Something was left half done. */
    public void soon() {
        asked.release();
    }

    private void work() {
        try {
            while (true) {
                asked.drainPermits();
                if (!isRepaired() || asked.tryAcquire(IDLE.toSeconds(), TimeUnit.SECONDS)) {
                    Thread.sleep(PAUSE);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean isRepaired() {
        try {
            int repaired = stories.repair();
            if (repaired > 0) {
                LOG.info("Stories that were left half joined were looked after: of {} articles", repaired);
            }
            return true;
        } catch (ElasticsearchException e) {
            // no index, no stories
            return e.status() == MISSING || isLater(e);
        } catch (IOException | RuntimeException e) {
            return isLater(e);
        }
    }

    private static boolean isLater(Exception e) {
        LOG.debug("Stories are to be repaired later", e);
        return false;
    }

    /** Ends; what is under way is left to the next start. */
    @Override
    public synchronized void close() {
        if (thread != null) {
            thread.interrupt();
        }
    }
}
