package dateline.operation;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** {@code kibana/provision.sh} against a server that answers as Kibana does. */
class ProvisionScriptTest {
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private HttpServer kibana;
    private int roleStatus = 204;
    private String imported = "{\"successCount\":9,\"success\":true}";

    @BeforeEach
    void start() throws IOException {
        kibana = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        kibana.createContext("/", this::answer);
        kibana.start();
    }

    @AfterEach
    void stop() {
        kibana.stop(0);
    }

    @Test
    void importsIntoTheDefaultSpace() throws Exception {
        Run run = provision(Map.of("KIBANA_PASSWORD", "a \"b\" \\c"));

        assertThat(run.output).contains("imported").doesNotContain("role");
        assertThat(run.exit).isZero();
        assertThat(asked)
                .containsExactly(
                        "GET /api/status elastic:a \"b\" \\c false",
                        "POST /api/saved_objects/_import?overwrite=true elastic:a \"b\" \\c true");
    }

    @Test
    void importsIntoASpaceAndMakesTheRole() throws Exception {
        Run run = provision(
                Map.of("KIBANA_API_KEY", "k", "KIBANA_SPACE", "news", "KIBANA_READER_ROLE", "dateline-reader"));

        assertThat(run.exit).as(run.output).isZero();
        assertThat(asked)
                .containsExactly(
                        "GET /api/status ApiKey k false",
                        "POST /s/news/api/saved_objects/_import?overwrite=true ApiKey k true",
                        "PUT /api/security/role/dateline-reader ApiKey k false \"spaces\": [\"news\"]");
    }

    @Test
    void failsWhenAnObjectFailsThoughTheAnswerIs200() throws Exception {
        imported = "{\"successCount\":8,\"success\":false,\"errors\":[{\"id\":\"x\"}]}";

        Run run = provision(Map.of("KIBANA_PASSWORD", "p"));

        assertThat(run.exit).isEqualTo(1);
        assertThat(run.output).contains("import of", "failed", "\"id\":\"x\"");
    }

    /** Stable ids and overwriting make a second run ask for the same as the first. */
    @Test
    void runsAgain() throws Exception {
        Map<String, String> environment = Map.of("KIBANA_PASSWORD", "p", "KIBANA_READER_ROLE", "dateline-reader");
        assertThat(provision(environment).exit).isZero();
        List<String> first = List.copyOf(asked);
        asked.clear();

        assertThat(provision(environment).exit).isZero();
        assertThat(asked)
                .isEqualTo(first)
                .anySatisfy(request -> assertThat(request).contains("overwrite=true"));
    }

    @Test
    void failsWhenTheRoleIsRefused() throws Exception {
        roleStatus = 403;

        Run run = provision(Map.of("KIBANA_PASSWORD", "p", "KIBANA_READER_ROLE", "dateline-reader"));

        assertThat(run.exit).isEqualTo(1);
        assertThat(run.output).contains("the role dateline-reader could not be made");
    }

    @Test
    void saysWhenKibanaRefuses() throws Exception {
        Run run = provision(Map.of("KIBANA_PASSWORD", "wrong", "TRIES", "2", "PAUSE", "0"));

        assertThat(run.exit).isEqualTo(1);
        assertThat(run.output).contains("is not available at", "refuses the credentials");
    }

    @Test
    void asksForCredentials() throws Exception {
        Run run = provision(Map.of());

        assertThat(run.exit).isNotZero();
        assertThat(run.output).contains("KIBANA_API_KEY");
        assertThat(asked).isEmpty();
    }

    private void answer(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String login = exchange.getRequestHeaders().getFirst("Authorization");
        if (login.startsWith("Basic ")) {
            login = new String(java.util.Base64.getDecoder().decode(login.substring(6)), StandardCharsets.UTF_8);
        }
        String path = exchange.getRequestURI().toString();
        boolean file = body.contains("filename=\"dateline.ndjson\"") && body.contains("\"type\":\"dashboard\"");
        asked.add(exchange.getRequestMethod() + " " + path + " " + login + (path.contains("role") ? "" : " " + file)
                + (path.contains("role")
                        ? " false "
                                + body.lines()
                                        .filter(line -> line.contains("spaces"))
                                        .findFirst()
                                        .orElse("")
                                        .strip()
                        : ""));
        int status = login.endsWith("wrong") ? 401 : path.contains("role") ? roleStatus : 200;
        String text = path.endsWith("/api/status") ? "{\"status\":{\"overall\":{\"level\":\"available\"}}}" : imported;
        byte[] bytes = status == 200 ? text.getBytes(StandardCharsets.UTF_8) : new byte[0];
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private record Run(int exit, String output) {}

    private Run provision(Map<String, String> environment) throws Exception {
        ProcessBuilder builder =
                new ProcessBuilder("sh", Path.of("kibana", "provision.sh").toString()).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("KIBANA_"));
        builder.environment().putAll(environment);
        builder.environment()
                .put("KIBANA_URL", "http://localhost:" + kibana.getAddress().getPort());
        builder.environment().put("no_proxy", "localhost");
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        return new Run(process.exitValue(), output);
    }
}
