package dateline.analytics;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.ErrorCause;
import co.elastic.clients.elasticsearch.core.MsearchRequest;
import co.elastic.clients.elasticsearch.core.MsearchResponse;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.msearch.MultiSearchItem;
import co.elastic.clients.elasticsearch.core.msearch.RequestItem;
import co.elastic.clients.elasticsearch.core.search.SearchRequestBody;
import dateline.elastic.Elasticsearch;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Asks Elasticsearch: each question in bounded time, which ends the work there too; whole answers or none; measured by kind of
 * question; slow ones are named in the log. Safe for any number of threads.
 */
@Component
public final class Searches {
    private static final Logger LOG = LoggerFactory.getLogger(Searches.class);

    /** 10 s: a person has left by then. */
    private static final Duration LIMIT = Duration.ofSeconds(10);

    /** 1 s: what a chart over millions of documents takes on a laptop; slower ones are worth a look. */
    private static final Duration SLOW = Duration.ofSeconds(1);

    private final Elasticsearch elasticsearch;
    private final MeterRegistry registry;

    public Searches(Elasticsearch elasticsearch, MeterRegistry registry) {
        this.elasticsearch = elasticsearch;
        this.registry = registry;
    }

    /** Kinds of questions: the tag of the meter, a closed set. */
    public enum Kind {
        ARTICLES,
        ARTICLE,
        SIMILAR,
        EVENTS,
        TIMELINE,
        MATRIX,
        NETWORK,
        TREND,
        COMPARISON,
        SUGGESTION,
        EXPORT,
        STATUS;

        String tag() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private interface Call<T> {
        T answer() throws IOException;
    }

    /** The connection, for what is no search. */
    public Elasticsearch elasticsearch() {
        return elasticsearch;
    }

    /**
     * Asks one question.
     *
     * @param index last part of the alias
     * @throws SlowQuestion where it took too long
     */
    public <T> SearchResponse<T> ask(
            Kind kind, String index, Class<T> type, UnaryOperator<SearchRequest.Builder> question) throws IOException {
        return askAt(kind, type, search -> question.apply(search.index(elasticsearch.alias(index))));
    }

    /** Asks one question of what it names itself: a point in time. */
    public <T> SearchResponse<T> askAt(Kind kind, Class<T> type, UnaryOperator<SearchRequest.Builder> question)
            throws IOException {
        SearchRequest request = question.apply(new SearchRequest.Builder())
                .timeout(LIMIT.toMillis() + "ms")
                .allowPartialSearchResults(false)
                .build();
        return measured(kind, () -> {
            SearchResponse<T> response = elasticsearch.client().search(request, type);
            if (response.timedOut()) {
                throw new SlowQuestion(LIMIT);
            }
            return response;
        });
    }

    /** One question of several: the index and its search. */
    public record Part(String index, Consumer<SearchRequestBody.Builder> search) {}

    /** Asks for numbers from several indices in one round trip; answers in the order of the parts. */
    public List<MultiSearchItem<Void>> askAll(Kind kind, List<Part> parts) throws IOException {
        List<RequestItem> items = new ArrayList<>();
        for (Part part : parts) {
            items.add(RequestItem.of(item -> item.header(header -> header.index(elasticsearch.alias(part.index()))
                            .requestCache(true)
                            .allowPartialSearchResults(false))
                    .body(body -> {
                        part.search().accept(body);
                        return body.size(0).timeout(LIMIT.toMillis() + "ms");
                    })));
        }
        return measured(kind, () -> {
            MsearchResponse<Void> response =
                    elasticsearch.client().msearch(MsearchRequest.of(all -> all.searches(items)), Void.class);
            List<MultiSearchItem<Void>> answers = new ArrayList<>();
            for (var item : response.responses()) {
                if (item.isFailure()) {
                    throw new ElasticsearchException("msearch", item.failure());
                }
                if (item.result().timedOut()) {
                    throw new SlowQuestion(LIMIT);
                }
                answers.add(item.result());
            }
            return answers;
        });
    }

    private <T> T measured(Kind kind, Call<T> call) throws IOException {
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
                throw new SlowQuestion(LIMIT);
            }
            throw e;
        } finally {
            long nanos = sample.stop(Timer.builder("dateline.search")
                    .description("Questions asked of Elasticsearch")
                    .tag("question", kind.tag())
                    .tag("outcome", outcome)
                    .register(registry));
            if (nanos > SLOW.toNanos()) {
                LOG.warn("Slow question: {} took {} ms, {}", kind.tag(), nanos / 1_000_000, outcome);
            }
        }
    }

    /** With whole answers or none asked for, a time-out is an error. */
    private static boolean isTimeout(ErrorCause error) {
        return String.valueOf(error).toLowerCase(Locale.ROOT).contains("time exceeded");
    }
}
