package dateline.elastic;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;

/** Answers as a node does, what a test tells it to. */
public final class StubNode implements AutoCloseable {
    private final HttpServer server;

    /** What it is asked. */
    public record Request(String method, URI uri, String body) {}

    /** What it answers. */
    public record Answer(int status, String json) {}

    public StubNode(Function<Request, Answer> answers) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            Answer answer = answers.apply(new Request(
                    exchange.getRequestMethod(),
                    exchange.getRequestURI(),
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
            byte[] bytes = answer.json.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/vnd.elasticsearch+json;compatible-with=9");
            exchange.getResponseHeaders().add("X-Elastic-Product", "Elasticsearch");
            exchange.sendResponseHeaders(answer.status, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
    }

    /** A connection to it; its indices begin with {@code x}. */
    public Elasticsearch connect() {
        return Elasticsearch.connect(ElasticsearchSettings.open(
                URI.create("http://127.0.0.1:" + server.getAddress().getPort()), "x"));
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
