package dateline.elastic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import dateline.problem.UsageException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An Elasticsearch behind TLS with a certificate that Java does not know. */
class ElasticsearchTlsTest {
    private static final String NODE = "{\"nodes\":{\"n\":{\"version\":\"9.5.3\"}}}";

    private final AtomicReference<@Nullable String> authorization = new AtomicReference<>();

    @TempDir
    private Path folder;

    private HttpsServer server;
    private Path certificate;

    @BeforeEach
    void start() throws Exception {
        TestCertificate own = TestCertificate.make(folder);
        certificate = own.pem();
        server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(own.context()));
        server.createContext("/", exchange -> {
            authorization.set(exchange.getRequestHeaders().getFirst("Authorization"));
            byte[] bytes = NODE.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("X-Elastic-Product", "Elasticsearch");
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void isTrustedWithItsCertificateAndGetsTheCredentials() throws Exception {
        try (Elasticsearch elasticsearch = Elasticsearch.connect(settings(certificate, "reader", "geheim", null))) {
            assertThatCode(elasticsearch::check).doesNotThrowAnyException();
        }
        assertThat(authorization.get()).isEqualTo("Basic cmVhZGVyOmdlaGVpbQ==");
        try (Elasticsearch elasticsearch = Elasticsearch.connect(settings(certificate, null, null, "a2V5"))) {
            elasticsearch.check();
        }
        assertThat(authorization.get()).isEqualTo("ApiKey a2V5");
    }

    @Test
    void isNotTrustedWithoutAndTheUserIsToldWhatToDo() throws Exception {
        try (Elasticsearch elasticsearch = Elasticsearch.connect(settings(null, null, null, null))) {
            assertThatThrownBy(elasticsearch::check)
                    .isInstanceOf(UsageException.class)
                    .hasMessageContaining("its certificate is not trusted")
                    .hasMessageContaining("dateline.elasticsearch.ca-certificate");
        }
        assertThat(authorization.get()).isNull();
    }

    private ElasticsearchSettings settings(
            @Nullable Path ca, @Nullable String user, @Nullable String password, @Nullable String key) {
        URI url = URI.create("https://localhost:" + server.getAddress().getPort());
        return new ElasticsearchSettings(
                url, user, password, key, ca, "x", Duration.ofSeconds(5), Duration.ofSeconds(5));
    }
}
