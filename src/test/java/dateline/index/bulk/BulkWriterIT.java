package dateline.index.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dateline.BesideOthers;
import dateline.elastic.Elasticsearch;
import dateline.elastic.ElasticsearchSettings;
import dateline.elastic.TestNode;
import dateline.index.IndexSetup;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The real node behind a proxy that first misbehaves as told. */
@BesideOthers
class BulkWriterIT {
    private final Deque<String> faults = new ArrayDeque<>();
    private final HttpClient http = HttpClient.newHttpClient();
    private HttpServer proxy;
    private Elasticsearch through;
    private Elasticsearch direct;
    private int requests;

    @BeforeEach
    void startProxy() throws IOException {
        direct = TestNode.connect(BulkWriterIT.class);
        new IndexSetup(direct).ensure();
        TestNode.clear(direct);
        proxy = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        proxy.createContext("/", this::answer);
        proxy.start();
        URI url = URI.create("http://127.0.0.1:" + proxy.getAddress().getPort());
        through = Elasticsearch.connect(ElasticsearchSettings.open(url, TestNode.prefix(BulkWriterIT.class)));
    }

    @AfterEach
    void stopProxy() throws IOException {
        through.close();
        direct.close();
        proxy.stop(0);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // what the node answers, one request after the other; how many are lost, requests, whether it may pass
                "                        | 0   | 1  | ",
                "429                     | 0   | 2  | ",
                "503 502 429             | 0   | 4  | ",
                "close                   | 0   | 2  | ",
                "items429                | 0   | 2  | ",
                "413                     | 0   | 3  | ",
                "400                     | 100 | 1  | false",
                "401                     | 100 | 1  | false",
                "fewer                   | 100 | 1  | false",
                "429 429 429 429 429 429 429 429 429 429 429 429 429 429 429 429 | 100 | -1 | true",
            })
    void everyDocumentIsAccountedFor(String misbehaviour, int lost, int sent, @Nullable Boolean passing)
            throws IOException {
        if (misbehaviour != null) {
            faults.addAll(Arrays.asList(misbehaviour.split(" ")));
        }
        List<Document> documents = IntStream.range(0, 100)
                .mapToObj(i ->
                        Document.put(Kind.EVENTS, "e" + i, "{\"article\":\"a\",\"type\":\"AID\",\"told\":" + i + "}"))
                .toList();

        Map<Document, Failure> failed = new BulkWriter(through, new Patience(Duration.ofSeconds(1))).write(documents);

        direct.client().indices().refresh(request -> request.index("bulkwriterit-events"));
        long there = direct.client()
                .count(request -> request.index("bulkwriterit-events"))
                .count();
        assertThat(failed).hasSize(lost);
        assertThat(there).isEqualTo(100 - lost);
        assertThat(failed.values())
                .allMatch(failure -> !failure.reason().isBlank() && Objects.equals(failure.isPassing(), passing));
        if (sent > 0) {
            assertThat(requests).isEqualTo(sent);
        }
    }

    @ParameterizedTest
    @CsvSource({"'{\"surprise\":1}', strict", "'{\"score\":\"high\"}', failed to parse"})
    void aDocumentThatIsRefusedIsToldAloneWithItsReason(String bad, String reason) throws IOException {
        Document wrong = Document.put(Kind.EVENTS, "wrong", bad);
        List<Document> documents = List.of(
                Document.put(Kind.EVENTS, "a", "{\"told\":1}"), wrong, Document.put(Kind.EVENTS, "b", "{\"told\":1}"));

        Map<Document, Failure> failed = new BulkWriter(through, new Patience(Duration.ofSeconds(1))).write(documents);

        assertThat(failed).containsOnlyKeys(wrong);
        assertThat(failed.get(wrong).reason()).contains(reason);
    }

    private void answer(HttpExchange exchange) throws IOException {
        requests++;
        byte[] body = exchange.getRequestBody().readAllBytes();
        String fault = faults.isEmpty() ? "" : faults.removeFirst();
        if (fault.equals("close")) {
            exchange.close();
            return;
        }
        if (fault.matches("\\d+")) {
            send(
                    exchange,
                    Integer.parseInt(fault),
                    "{\"error\":{\"type\":\"t\",\"reason\":\"told to\"},\"status\":" + fault + "}");
            return;
        }
        if (fault.equals("fewer")) {
            send(exchange, 200, "{\"took\":1,\"errors\":false,\"items\":[]}");
            return;
        }
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create(TestNode.url() + exchange.getRequestURI()))
                    .header("Content-Type", exchange.getRequestHeaders().getFirst("Content-Type"))
                    .header("Accept", exchange.getRequestHeaders().getFirst("Accept"))
                    .method(exchange.getRequestMethod(), HttpRequest.BodyPublishers.ofByteArray(body))
                    .build();
            HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
            String text = response.body();
            if (fault.equals("items429")) {
                // as a node with a full queue answers: the request is fine, one item is not
                text = text.replaceFirst(
                        "\\{\"index\":\\{.*?\"status\":20[01]\\}\\}",
                        "{\"index\":{\"_index\":\"i\",\"_id\":\"e0\",\"status\":429,\"error\":{\"type\":\"es_rejected_execution_exception\",\"reason\":\"full\"}}}");
                assertThat(text).contains("es_rejected_execution_exception");
            }
            send(exchange, response.statusCode(), text);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void send(HttpExchange exchange, int status, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/vnd.elasticsearch+json;compatible-with=9");
        exchange.getResponseHeaders().add("X-Elastic-Product", "Elasticsearch");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
