package dateline.elastic;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import dateline.problem.UsageException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is told at the start about an Elasticsearch that is not as it must be; answers as those of real ones. */
class ElasticsearchCheckTest {
    private static final String NODE = """
            {"_nodes":{"total":1,"successful":1,"failed":0},"cluster_name":"c","nodes":{"n":{"name":"n","transport_address":"127.0.0.1:9300",\
            "host":"127.0.0.1","ip":"127.0.0.1","version":"%s","build_flavor":"default","build_type":"tar","build_hash":"x","roles":[],"attributes":{}}}}
            """;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "200, 9.5.3,  elasticsearch, ",
        "200, 8.19.1, elasticsearch, is Elasticsearch 8.19.1; Dateline needs 9.x",
        "401, 9.5.3,  elasticsearch, refuses the credentials",
        "403, 9.5.3,  elasticsearch, ",
        "503, 9.5.3,  elasticsearch, answers 503",
        "200, 9.5.3,  other,         does not answer as Elasticsearch does",
        "404, 9.5.3,  other,         does not answer as Elasticsearch does",
    })
    void tellsWhatIsWrong(int status, String version, String product, @Nullable String message) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            String body = status == 200
                    ? NODE.formatted(version)
                    : "{\"error\":{\"type\":\"x\",\"reason\":\"y\"},\"status\":" + status + "}";
            exchange.getResponseHeaders().add("Content-Type", "application/vnd.elasticsearch+json;compatible-with=9");
            if (product.equals("elasticsearch")) {
                exchange.getResponseHeaders().add("X-Elastic-Product", "Elasticsearch");
            }
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
        try (Elasticsearch elasticsearch = Elasticsearch.connect(ElasticsearchSettings.open(
                URI.create("http://127.0.0.1:" + server.getAddress().getPort()), "x"))) {
            if (message == null) {
                assertThatCode(elasticsearch::check).doesNotThrowAnyException();
            } else {
                assertThatThrownBy(elasticsearch::check)
                        .isInstanceOf(UsageException.class)
                        .hasMessageContaining(message);
            }
        } finally {
            server.stop(0);
        }
    }

    @Test
    void tellsThatNobodyListens() throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        try (Elasticsearch elasticsearch =
                Elasticsearch.connect(ElasticsearchSettings.open(URI.create("http://127.0.0.1:" + port), "x"))) {
            assertThatThrownBy(elasticsearch::check)
                    .isInstanceOf(UsageException.class)
                    .hasMessageContaining(
                            "cannot reach Elasticsearch at http://127.0.0.1:" + port + ": connection refused");
        }
    }

    @Test
    void tellsThatTheOtherSideSpeaksNoTls() throws IOException {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                Elasticsearch elasticsearch = Elasticsearch.connect(
                        ElasticsearchSettings.open(URI.create("https://127.0.0.1:" + server.getLocalPort()), "x"))) {
            Thread.ofVirtual().start(() -> {
                try (Socket socket = server.accept()) {
                    socket.getOutputStream()
                            .write("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
                    socket.getInputStream().read();
                } catch (IOException e) {
                    // the client hung up, as it should
                }
            });
            assertThatThrownBy(elasticsearch::check)
                    .isInstanceOf(UsageException.class)
                    .hasMessageContaining("dateline.elasticsearch.ca-certificate");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "ftp://host, , , , dateline.elasticsearch.url must be like https://host:9200",
        "host:9200, , , , dateline.elasticsearch.url must be like https://host:9200",
        "http://host:9200, user, , , username and password go together",
        "http://host:9200, user, secret, key, not both",
    })
    void wrongSettingsAreToldWithoutSecrets(
            String url, @Nullable String user, @Nullable String password, @Nullable String key, String message) {
        ElasticsearchSettings settings = new ElasticsearchSettings(
                URI.create(url), user, password, key, null, "dateline", Duration.ofSeconds(1), Duration.ofSeconds(1));

        assertThatThrownBy(() -> Elasticsearch.connect(settings))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining(message)
                .hasMessageNotContaining("secret");
    }

    @Test
    void aFileThatIsNoCertificateIsNamed() throws IOException {
        Path file = Files.writeString(folder.resolve("ca.pem"), "no certificate");
        ElasticsearchSettings settings = new ElasticsearchSettings(
                URI.create("https://host:9200"),
                null,
                null,
                null,
                file,
                "dateline",
                Duration.ofSeconds(1),
                Duration.ofSeconds(1));

        assertThatThrownBy(() -> Elasticsearch.connect(settings))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("ca.pem is no readable PEM certificate");
    }
}
