package dateline.index.bulk;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.transport.TransportException;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Repeats what fails because Elasticsearch is busy or away, with a back-off that doubles, with jitter. Once patience ended without any
 * success, whatever is asked later is asked once only, until something succeeds, so that a long run against a node that is gone ends
 * soon. Safe for any number of threads.
 */
public final class Patience {
    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private final Duration limit;
    private volatile boolean away;

    /** @param limit how long something may wait for an Elasticsearch that is busy or away */
    public Patience(Duration limit) {
        this.limit = limit;
    }

    /** Something asked of Elasticsearch. */
    @FunctionalInterface
    public interface Call<T> {
        T ask() throws IOException;
    }

    /** Its answer. */
    public <T> T ask(Call<T> call) throws IOException {
        Wait wait = new Wait();
        while (true) {
            try {
                T answer = call.ask();
                away = false;
                return answer;
            } catch (ElasticsearchException e) {
                if (!isPassing(e.status()) || !wait.again()) {
                    throw e;
                }
            } catch (IOException e) {
                int status = e instanceof TransportException transport ? transport.statusCode() : -1;
                if ((status > 0 && !isPassing(status)) || !wait.again()) {
                    throw e;
                }
            }
        }
    }

    /** Too many requests, or an Elasticsearch (or what stands before it) that is just not ready. */
    static boolean isPassing(int status) {
        return status == 429 || status == 502 || status == 503 || status == 504;
    }

    /** The pauses of one caller. Not safe for use by several threads. */
    final class Wait {
        // no time of day: that jumps when the clock is set
        private long lastSuccess = System.nanoTime();
        private Duration pause = FIRST_PAUSE;

        /** Something succeeded: patience begins anew. */
        void succeeded() {
            lastSuccess = System.nanoTime();
            away = false;
        }

        /** Nothing is left to repeat. */
        void done() {
            pause = FIRST_PAUSE;
        }

        /** Pauses, longer each time; false at once where patience ended or the thread is to stop. */
        boolean again() {
            if (away || System.nanoTime() - lastSuccess >= limit.toNanos()) {
                away = true;
                return false;
            }
            try {
                // half to once and a half, so that many do not come back at once
                Thread.sleep(
                        (long) (pause.toMillis() * ThreadLocalRandom.current().nextDouble(0.5, 1.5)));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
            Duration doubled = pause.multipliedBy(2);
            pause = doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
            return true;
        }
    }
}
