package dateline.index.bulk;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.transport.TransportException;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Repeats what fails because Elasticsearch is busy or away, with a back-off that doubles, with jitter. Immutable.
 *
 * @param limit after which the failure is thrown
 */
public record Patience(Duration limit) {
    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    /** Something asked of Elasticsearch. */
    @FunctionalInterface
    public interface Call<T> {
        T ask() throws IOException;
    }

    /** Its answer. */
    public <T> T ask(Call<T> call) throws IOException {
        Instant end = Instant.now().plus(limit);
        Duration pause = FIRST_PAUSE;
        while (true) {
            try {
                return call.ask();
            } catch (ElasticsearchException e) {
                if (!isPassing(e.status()) || Instant.now().isAfter(end) || !sleep(pause)) {
                    throw e;
                }
            } catch (TransportException e) {
                if ((e.statusCode() > 0 && !isPassing(e.statusCode()))
                        || Instant.now().isAfter(end)
                        || !sleep(pause)) {
                    throw e;
                }
            } catch (IOException e) {
                if (Instant.now().isAfter(end) || !sleep(pause)) {
                    throw e;
                }
            }
            pause = longer(pause);
        }
    }

    /** Too many requests, or an Elasticsearch (or what stands before it) that is just not ready. */
    static boolean isPassing(int status) {
        return status == 429 || status == 502 || status == 503 || status == 504;
    }

    static Duration first() {
        return FIRST_PAUSE;
    }

    static Duration longer(Duration pause) {
        Duration doubled = pause.multipliedBy(2);
        return doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
    }

    /** Waits half to once and a half of the pause; false where the thread is to stop. */
    static boolean sleep(Duration pause) {
        try {
            Thread.sleep((long) (pause.toMillis() * ThreadLocalRandom.current().nextDouble(0.5, 1.5)));
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
