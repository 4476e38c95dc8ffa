package dateline.elastic;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.json.JsonpMapper;
import co.elastic.clients.transport.ElasticsearchTransport;
import co.elastic.clients.transport.Endpoint;
import co.elastic.clients.transport.TransportException;
import co.elastic.clients.transport.TransportOptions;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * The way to Elasticsearch: each call is measured by its kind, whoever makes it, and a failure of the connection is told apart from other failures
 * of input and output. Safe for any number of threads.
 */
final class MeasuredTransport implements ElasticsearchTransport {
    private final ElasticsearchTransport transport;
    private final MeterRegistry registry;

    MeasuredTransport(ElasticsearchTransport transport, MeterRegistry registry) {
        this.transport = transport;
        this.registry = registry;
    }

    @Override
    public <RequestT, ResponseT, ErrorT> ResponseT performRequest(
            RequestT request, Endpoint<RequestT, ResponseT, ErrorT> endpoint, @Nullable TransportOptions options)
            throws IOException {
        Timer.Sample sample = Timer.start(registry);
        String outcome = "failed";
        try {
            ResponseT answer = transport.performRequest(request, endpoint, options);
            outcome = "answered";
            return answer;
        } catch (ElasticsearchException e) {
            outcome = "refused";
            throw e;
        } catch (TransportException e) {
            // tells the status of who stands before Elasticsearch
            throw e;
        } catch (IOException e) {
            throw new ElasticsearchAway(e);
        } finally {
            sample.stop(Timer.builder("dateline.elasticsearch")
                    .description("Calls of Elasticsearch")
                    .tag("call", name(endpoint))
                    .tag("outcome", outcome)
                    .register(registry));
        }
    }

    /** Its name in Elasticsearch's own documentation of its API: {@code bulk}, {@code indices.create}. */
    private static String name(Endpoint<?, ?, ?> endpoint) {
        return endpoint.id().substring(endpoint.id().indexOf('/') + 1);
    }

    /** Nobody asks so. */
    @Override
    public <RequestT, ResponseT, ErrorT> CompletableFuture<ResponseT> performRequestAsync(
            RequestT request, Endpoint<RequestT, ResponseT, ErrorT> endpoint, @Nullable TransportOptions options) {
        throw new UnsupportedOperationException("calls are made one by one, on virtual threads");
    }

    @Override
    public JsonpMapper jsonpMapper() {
        return transport.jsonpMapper();
    }

    @Override
    public TransportOptions options() {
        return transport.options();
    }

    @Override
    public void close() throws IOException {
        transport.close();
    }
}
