package dateline.web.access;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.command.TestService;
import dateline.elastic.Elasticsearch;
import dateline.elastic.TestNode;
import dateline.index.IndexSetup;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Requests that no client library sends: what the server refuses by itself. */
class ServerErrorsIT {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String LONG = "x".repeat(9000);
    private static final String KEY = ApiKey.random();

    private static TestService service;

    @BeforeAll
    static void start() throws IOException {
        try (Elasticsearch elasticsearch = TestNode.connect(ServerErrorsIT.class)) {
            new IndexSetup(elasticsearch).ensure();
        }
        service = TestService.start(
                ServerErrorsIT.class,
                "--server.tomcat.connection-timeout=2s",
                "--dateline.api.keys.feed.sha256=" + ApiKey.sha256(KEY),
                "--dateline.api.keys.feed.role=writer");
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // request line and further headers | status | detail
                "GET /api/v1/status?LONG HTTP/1.1           |                    | 400 | more than 8 KiB",
                "GET /api/v1/status HTTP/1.1                | X-Long: LONG       | 400 | more than 8 KiB",
                "GET /api/v1/articles/a%00b HTTP/1.1        |                    | 400 | not allowed",
                "GET /api/v1/articles/a%5Cb HTTP/1.1        |                    | 400 | not allowed",
                "GET /api/v1/articles/a%zz HTTP/1.1         |                    | 400 | not allowed",
                "GET /%2e%2e/%2e%2e/etc/passwd HTTP/1.1     |                    | 400 | not allowed",
                "GET /api/v1/articles?q={ HTTP/1.1          |                    | 400 | not allowed",
                "GET /api/v1/status HTTP/1.1                | Content-Length: -1 | 400 | no HTTP",
                "GARBAGE                                    |                    | 400 | no HTTP",
                "FOO /api/v1/status HTTP/1.1                |                    | 400 | a method or characters",
                "TRACE /api/v1/status HTTP/1.1              |                    | 405 | this method",
                "GET /error HTTP/1.1                        |                    | 404 | there is nothing",
                "POST /error HTTP/1.1                       | Content-Length: 0  | 404 | there is nothing",
            })
    void whatNoControllerSeesIsAProblemToo(String line, String header, int status, String detail) throws IOException {
        String answer = send(line + "\r\nHost: localhost\r\nConnection: close\r\n"
                + (header == null ? "" : header + "\r\n") + "\r\n");
        String[] parts = answer.split("\r\n\r\n", 2);

        assertThat(parts[0]).startsWith("HTTP/1.1 " + status).contains("application/problem+json");
        JsonNode problem = JSON.readTree(parts[1].substring(parts[1].indexOf('{'), parts[1].lastIndexOf('}') + 1));
        assertThat(problem.get("status").asInt()).isEqualTo(status);
        assertThat(problem.get("detail").asString()).contains(detail);
        String instance = problem.path("instance").asString("");
        assertThat(instance).isIn("", line.split(" ").length < 2 ? "" : line.split("[ ?]")[1]);
        assertThat(answer).doesNotContain("Exception", "tomcat", "Tomcat", "xxxxx");
    }

    /** More is announced than comes: after 2 s of silence the call is ended. */
    @Test
    void whoFallsSilentIsNotWaitedFor() throws IOException {
        String answer = send("POST /api/v1/articles HTTP/1.1\r\nHost: localhost\r\nX-API-Key: " + KEY
                + "\r\nContent-Type: application/x-ndjson\r\nContent-Length: 40\r\n\r\n{\"body\":\"China.\"}\n");

        assertThat(answer).startsWith("HTTP/1.1 408").contains("nothing came for too long");
    }

    private static String send(String request) throws IOException {
        URI uri = URI.create(service.url());
        try (Socket socket = new Socket(uri.getHost(), uri.getPort())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.replace("LONG", LONG).getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
