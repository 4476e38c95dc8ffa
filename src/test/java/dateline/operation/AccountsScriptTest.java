package dateline.operation;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** {@code ops/elasticsearch/accounts.sh} against a server that answers as Elasticsearch does. */
class AccountsScriptTest {
    private static final Map<String, String> PASSWORDS = Map.of(
            "ELASTIC_PASSWORD",
            "a \"b\" \\c",
            "KIBANA_PASSWORD",
            "k\"\\",
            "DATELINE_PASSWORD",
            "d",
            "DASHBOARDS_PASSWORD",
            "b\"");

    private final List<String> asked = new CopyOnWriteArrayList<>();
    private HttpServer elasticsearch;
    private int status = 200;

    @BeforeEach
    void start() throws IOException {
        elasticsearch = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        elasticsearch.createContext("/", exchange -> {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            String login =
                    exchange.getRequestHeaders().getFirst("Authorization").substring("Basic ".length());
            asked.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " as "
                    + new String(Base64.getDecoder().decode(login), StandardCharsets.UTF_8) + " "
                    + body.replaceAll("\\s+", ""));
            byte[] answer = "{}".getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        elasticsearch.start();
    }

    @AfterEach
    void stop() {
        elasticsearch.stop(0);
    }

    @Test
    void makesTheAccountsWhateverCharactersPasswordsHave() throws Exception {
        assertThat(run()).isZero();
        assertThat(asked)
                .containsExactly(
                        "POST /_security/user/kibana_system/_password as elastic:a \"b\" \\c {\"password\":\"k\\\"\\\\\"}",
                        "PUT /_security/role/dateline-indexer as elastic:a \"b\" \\c {\"cluster\":[\"monitor\"],"
                                + "\"indices\":[{\"names\":[\"dateline-*\"],\"privileges\":[\"manage\",\"read\",\"write\"]}]}",
                        "PUT /_security/user/dateline as elastic:a \"b\" \\c {\"password\":\"d\",\"roles\":[\"dateline-indexer\"]}",
                        "PUT /_security/role/dateline-dashboards as elastic:a \"b\" \\c "
                                + shipped("role-dashboards.json"),
                        "PUT /_security/user/dateline-dashboards as elastic:a \"b\" \\c "
                                + "{\"password\":\"b\\\"\",\"roles\":[\"dateline-dashboards\"]}",
                        "PUT /_security/role/dateline-reader as elastic:a \"b\" \\c " + shipped("role-reader.json"));
    }

    @Test
    void asksForTheSameAgain() throws Exception {
        assertThat(run()).isZero();
        assertThat(run()).isZero();
        assertThat(asked).hasSize(12);
        assertThat(asked.subList(6, 12)).isEqualTo(asked.subList(0, 6));
    }

    @Test
    void failsAtTheFirstRefusal() throws Exception {
        status = 401;

        assertThat(run()).isNotZero();
        assertThat(asked).hasSize(1);
    }

    private static String shipped(String role) throws IOException {
        return Files.readString(Path.of("ops/elasticsearch", role)).replaceAll("\\s+", "");
    }

    private int run() throws Exception {
        Map<String, String> environment = new HashMap<>(PASSWORDS);
        environment.put(
                "ELASTICSEARCH_URL",
                "http://localhost:" + elasticsearch.getAddress().getPort());
        environment.put("CA_CERTIFICATE", "none");
        environment.put("OPS", "ops/elasticsearch");
        environment.put("RETRIES", "0");
        return ScriptRun.of(Path.of("."), environment, "bash", "ops/elasticsearch/accounts.sh")
                .exit();
    }
}
