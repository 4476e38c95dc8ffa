package dateline.web;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.command.TestService;
import dateline.elastic.Elasticsearch;
import dateline.elastic.ElasticsearchSettings;
import dateline.elastic.TestNode;
import dateline.index.IndexSetup;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

/** What the service answers while Elasticsearch is away: the network between them is cut and mended. */
class AwayIT {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @Test
    void answers503WhileElasticsearchIsAwayAndRecoversAlone() throws Exception {
        URI node = URI.create(TestNode.url());
        try (Elasticsearch elasticsearch =
                Elasticsearch.connect(ElasticsearchSettings.open(node, TestNode.prefix(AwayIT.class)))) {
            new IndexSetup(elasticsearch).ensure();
        }
        try (Wire wire = new Wire(node.getPort());
                TestService service =
                        TestService.start("http://127.0.0.1:" + wire.port(), TestNode.prefix(AwayIT.class))) {
            assertThat(get(service, "/api/v1/articles").statusCode()).isEqualTo(200);

            wire.cut();
            HttpResponse<String> away = get(service, "/api/v1/articles");
            assertThat(away.statusCode()).isEqualTo(503);
            assertThat(away.headers().firstValue("Retry-After")).hasValue("5");
            assertThat(away.headers().firstValue("Content-Type")).hasValue("application/problem+json");
            assertThat(get(service, "/actuator/health/readiness").statusCode()).isEqualTo(503);
            assertThat(get(service, "/actuator/health/liveness").statusCode()).isEqualTo(200);

            wire.mend();
            assertThat(get(service, "/api/v1/articles").statusCode()).isEqualTo(200);
            assertThat(get(service, "/actuator/health/readiness").statusCode()).isEqualTo(200);
        }
    }

    private static HttpResponse<String> get(TestService service, String path) throws Exception {
        return HTTP.send(
                HttpRequest.newBuilder(URI.create(service.url() + path)).build(), HttpResponse.BodyHandlers.ofString());
    }

    /** Passes bytes on to a port, until it is cut; then it hangs up on everybody. */
    private static final class Wire implements AutoCloseable {
        private final ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        private final List<Socket> sockets = new CopyOnWriteArrayList<>();
        private volatile boolean cut;

        Wire(int to) throws IOException {
            Thread.ofVirtual().start(() -> {
                while (!server.isClosed()) {
                    try {
                        Socket near = server.accept();
                        if (cut) {
                            near.close();
                            continue;
                        }
                        Socket far = new Socket(InetAddress.getLoopbackAddress(), to);
                        sockets.addAll(List.of(near, far));
                        pass(near, far);
                        pass(far, near);
                    } catch (IOException e) {
                        // closed
                    }
                }
            });
        }

        private static void pass(Socket from, Socket to) {
            Thread.ofVirtual().start(() -> {
                try (from;
                        to) {
                    from.getInputStream().transferTo(to.getOutputStream());
                } catch (IOException e) {
                    // cut
                }
            });
        }

        int port() {
            return server.getLocalPort();
        }

        void cut() throws IOException {
            cut = true;
            for (Socket socket : sockets) {
                socket.close();
            }
        }

        void mend() {
            cut = false;
        }

        @Override
        public void close() throws IOException {
            server.close();
            cut();
        }
    }
}
