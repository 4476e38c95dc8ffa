package dateline.analytics;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.ErrorCause;
import co.elastic.clients.json.JsonData;
import dateline.elastic.Elasticsearch;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/**
 * How long questions take and what becomes of them: the meter, the log of slow ones, and Elasticsearch's errors in our terms. Safe for
 * any number of threads.
 */
final class MeasuredQuestions {
    private static final Logger LOG = LoggerFactory.getLogger(MeasuredQuestions.class);

    private static final String NO_MEMORY = "circuit_breaking_exception";

    private static final String NO_INDEX = "index_not_found_exception";

    /** The key by which a thread's log knows what a caller asked of the service: path and query (dateline.web.access). */
    private static final String ASKED = "asked";

    private final MeterRegistry registry;
    private final Duration limit;
    private final Duration slow;

    /**
     * Prepares.
     *
     * @param limit what Elasticsearch was given for each, for messages
     * @param slow those that take longer are named in the log
     */
    MeasuredQuestions(MeterRegistry registry, Duration limit, Duration slow) {
        this.registry = registry;
        this.limit = limit;
        this.slow = slow;
    }

    /** One round trip to Elasticsearch. */
    interface Call<T> {
        T answer() throws IOException;
    }

    /** Makes a call, and tells what came of it. */
    <T> T measured(Searches.Topic topic, Call<T> call) throws IOException {
        Timer.Sample sample = Timer.start(registry);
        String outcome = "failed";
        try {
            T answer = call.answer();
            outcome = "answered";
            return answer;
        } catch (SlowQuestion e) {
            outcome = "given up";
            throw e;
        } catch (ElasticsearchException e) {
            if (isTimeout(e.error())) {
                outcome = "given up";
                throw SlowQuestion.tookLongerThan(limit);
            }
            if (String.valueOf(e.error()).contains(NO_MEMORY)) {
                outcome = "given up";
                LOG.warn("Question {} took too much memory: {}: {}", topic.tag(), asked(), e.getMessage());
                throw SlowQuestion.tookTooMuchMemory();
            }
            if (NO_INDEX.equals(e.error().type())) {
                throw new MissingIndex(index(e.error()));
            }
            throw e;
        } catch (IOException e) {
            outcome = Elasticsearch.isTooLong(e) ? "too long" : outcome;
            throw e;
        } finally {
            long nanos = sample.stop(Timer.builder("dateline.search")
                    .description("Questions asked of Elasticsearch")
                    .tag("question", topic.tag())
                    .tag("outcome", outcome)
                    .register(registry));
            if (nanos > slow.toNanos()) {
                LOG.warn("Slow question: {} took {} ms, {}: {}", topic.tag(), nanos / 1_000_000, outcome, asked());
            }
        }
    }

    private static String asked() {
        return Objects.requireNonNullElse(MDC.get(ASKED), "asked by no request");
    }

    /** With whole answers or none asked for, a time-out is an error. */
    private static boolean isTimeout(ErrorCause error) {
        return String.valueOf(error).toLowerCase(Locale.ROOT).contains("time exceeded");
    }

    private static String index(ErrorCause error) {
        JsonData name = error.metadata().get("index");
        return name == null ? "of ours" : name.to(String.class);
    }
}
