package dateline.analytics;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch.core.MsearchRequest;
import co.elastic.clients.elasticsearch.core.MsearchResponse;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.msearch.MultiSearchItem;
import co.elastic.clients.elasticsearch.core.msearch.RequestItem;
import co.elastic.clients.elasticsearch.core.search.SearchRequestBody;
import dateline.elastic.Elasticsearch;
import dateline.index.bulk.Kind;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/**
 * Asks Elasticsearch: each question in bounded time, which ends the work there too; whole answers or none; measured by kind of
 * question; slow ones are named in the log. Safe for any number of threads.
 */
@Component
@EnableConfigurationProperties(SearchSettings.class)
public final class Searches {
    private final Elasticsearch elasticsearch;
    private final Duration limit;
    private final MeasuredQuestions questions;

    public Searches(Elasticsearch elasticsearch, MeterRegistry registry, SearchSettings settings) {
        this.elasticsearch = elasticsearch;
        this.limit = settings.timeLimit();
        this.questions = new MeasuredQuestions(registry, limit, settings.slowQuestion());
    }

    /** Topics of questions: the tag of the meter, a closed set. */
    public enum Topic {
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

    /** The name of the alias of an index. */
    public String alias(Kind index) {
        return elasticsearch.alias(index.code());
    }

    /** The names of the concrete indices. */
    public Set<String> indices(Topic topic, List<Kind> kinds) throws IOException {
        List<String> names = kinds.stream().map(this::alias).toList();
        return questions
                .measured(topic, () -> elasticsearch.client().indices().getAlias(get -> get.name(names)))
                .aliases()
                .keySet();
    }

    /**
     * Asks one question.
     *
     * @throws SlowQuestion where it took too long
     */
    public <T> SearchResponse<T> ask(
            Topic topic, Kind index, Class<T> type, UnaryOperator<SearchRequest.Builder> question) throws IOException {
        return askAt(topic, type, search -> question.apply(search.index(alias(index))));
    }

    /** Asks one question of what it names itself: a point in time. */
    public <T> SearchResponse<T> askAt(Topic topic, Class<T> type, UnaryOperator<SearchRequest.Builder> question)
            throws IOException {
        return askAt(topic, type, elasticsearch.client(), question);
    }

    private <T> SearchResponse<T> askAt(
            Topic topic, Class<T> type, ElasticsearchClient client, UnaryOperator<SearchRequest.Builder> question)
            throws IOException {
        SearchRequest request = question.apply(new SearchRequest.Builder())
                .timeout(limit.toMillis() + "ms")
                .allowPartialSearchResults(false)
                .build();
        return questions.measured(topic, () -> {
            SearchResponse<T> response = client.search(request, type);
            if (response.timedOut()) {
                throw SlowQuestion.tookLongerThan(limit);
            }
            return response;
        });
    }

    /**
     * Asks one question of what it names itself, for no more than so many bytes.
     *
     * @throws LongAnswer where there are more
     */
    public <T> SearchResponse<T> askAt(
            Topic topic, Class<T> type, DataSize longest, UnaryOperator<SearchRequest.Builder> question)
            throws IOException {
        try {
            return askAt(topic, type, elasticsearch.client(longest), question);
        } catch (IOException e) {
            throw Elasticsearch.isTooLong(e) ? new LongAnswer(longest) : e;
        }
    }

    /**
     * Opens a point in time, whose documents stay as they are; whoever opens it closes it.
     *
     * @param kept how long after its last use, as Elasticsearch writes it: {@code 2m}
     */
    public String openPoint(Topic topic, Kind index, String kept) throws IOException {
        return questions.measured(
                topic,
                () -> elasticsearch
                        .client()
                        .openPointInTime(open -> open.index(alias(index)).keepAlive(time -> time.time(kept)))
                        .id());
    }

    /** Closes a point in time. */
    public void closePoint(Topic topic, String point) throws IOException {
        questions.measured(topic, () -> elasticsearch.client().closePointInTime(close -> close.id(point)));
    }

    /**
     * One question of several.
     *
     * @param counting whether only numbers are wanted, which Elasticsearch remembers until the index changes
     */
    public record Part(Kind index, boolean counting, Consumer<SearchRequestBody.Builder> search) {
        /** Wants numbers. */
        public Part(Kind index, Consumer<SearchRequestBody.Builder> search) {
            this(index, true, search);
        }

        /** Wants documents. */
        public static Part documents(Kind index, Consumer<SearchRequestBody.Builder> search) {
            return new Part(index, false, search);
        }
    }

    /** Asks for numbers from several indices in one round trip; answers in the order of the parts. */
    public List<MultiSearchItem<Void>> askAll(Topic topic, List<Part> parts) throws IOException {
        return askAll(topic, Void.class, parts);
    }

    /** Asks for numbers and documents in one round trip; answers in the order of the parts. */
    public <T> List<MultiSearchItem<T>> askAll(Topic topic, Class<T> type, List<Part> parts) throws IOException {
        List<RequestItem> items = parts.stream().map(this::item).toList();
        return questions.measured(topic, () -> {
            MsearchResponse<T> response =
                    elasticsearch.client().msearch(MsearchRequest.of(all -> all.searches(items)), type);
            List<MultiSearchItem<T>> answers = new ArrayList<>();
            for (var item : response.responses()) {
                if (item.isFailure()) {
                    throw new ElasticsearchException("msearch", item.failure());
                }
                if (item.result().timedOut()) {
                    throw SlowQuestion.tookLongerThan(limit);
                }
                answers.add(item.result());
            }
            return answers;
        });
    }

    private RequestItem item(Part part) {
        return RequestItem.of(item -> item.header(header -> {
                    header.index(alias(part.index())).allowPartialSearchResults(false);
                    return part.counting() ? header.requestCache(true) : header;
                })
                .body(body -> {
                    part.search().accept(body);
                    return (part.counting() ? body.size(0) : body).timeout(limit.toMillis() + "ms");
                }));
    }
}
