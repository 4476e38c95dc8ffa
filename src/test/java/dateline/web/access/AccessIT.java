package dateline.web.access;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.command.TestService;
import dateline.elastic.Elasticsearch;
import dateline.elastic.TestNode;
import dateline.index.IndexSetup;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import tools.jackson.databind.json.JsonMapper;

/** Keys, roles, rates, headers and request ids, against the running service. */
@Isolated
class AccessIT {
    private static final JsonMapper JSON = new JsonMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String READER = ApiKey.random();
    private static final String WRITER = ApiKey.random();

    /** 3: the next is allowed 20 s later, when a slow machine is through with the test. */
    private static final int RATE = 3;

    private static TestService open;
    private static TestService closed;

    @BeforeAll
    static void start() throws IOException {
        try (Elasticsearch elasticsearch = TestNode.connect(AccessIT.class)) {
            new IndexSetup(elasticsearch).ensure();
        }
        open = TestService.start(AccessIT.class, keys("--dateline.api.cors-origins=https://example.org"));
        closed = TestService.start(AccessIT.class, keys("--dateline.api.open-reading=false"));
    }

    private static String[] keys(String... more) {
        String[] all = new String[4 + more.length];
        all[0] = "--dateline.api.keys.desk.sha256=" + ApiKey.sha256(READER);
        all[1] = "--dateline.api.keys.desk.role=reader";
        all[2] = "--dateline.api.keys.feed.sha256=" + ApiKey.sha256(WRITER);
        all[3] = "--dateline.api.keys.feed.role=writer";
        System.arraycopy(more, 0, all, 4, more.length);
        return all;
    }

    @AfterAll
    static void stop() {
        open.close();
        closed.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // service | key | request | status
                "open   |         | GET /api/v1/status                  | 200",
                "open   | reader  | GET /api/v1/status                  | 200",
                "open   | unknown | GET /api/v1/status                  | 401",
                "open   |         | GET /v3/api-docs                    | 200",
                "open   |         | GET /                               | 200",
                "open   |         | GET /nowhere                        | 404",
                "open   |         | GET /api/v1/nowhere                 | 404",
                "open   |         | POST /api/v1/articles               | 401",
                "open   | reader  | POST /api/v1/articles               | 403",
                "open   |         | DELETE /api/v1/articles/a           | 401",
                "open   | reader  | DELETE /api/v1/articles/a           | 403",
                "open   |         | PUT /api/v1/status                  | 401",
                "open   | writer  | PUT /api/v1/status                  | 405",
                "open   |         | POST /actuator/prometheus           | 401",
                "open   |         | GET /actuator/env                   | 404",
                "open   |         | GET /actuator/heapdump              | 404",
                "closed |         | GET /api/v1/status                  | 401",
                "closed | reader  | GET /api/v1/status                  | 200",
                "closed | writer  | GET /api/v1/status                  | 200",
                "closed | unknown | GET /api/v1/status                  | 401",
                "closed |         | GET /actuator/prometheus            | 401",
                "closed | reader  | GET /actuator/prometheus            | 200",
                "closed |         | GET /actuator/health/readiness      | 200",
                "closed |         | GET /actuator/health                | 200",
                "closed |         | GET /v3/api-docs                    | 200",
                "open   |         | GET /api/v1/articles/..%2f..%2fx    | 404",
                "open   |         | GET /api/v1/articles/https:%2F%2Fexample.org%2F%25C3%25A9%3Fq=1 | 404",
                "closed |         | GET /api/v1/articles/..%2f..%2fx    | 401",
                "closed |         | GET /api/v1/articles/../status      | 400",
                "closed |         | GET /x%2f..%2fapi/v1/status         | 400",
                "closed |         | GET /actuator/health/..%2Fprometheus | 400",
                "open   |         | GET /actuator/health/a%2fb          | 400",
                "open   |         | GET /actuator/health/nope           | 404",
                "closed |         | GET /api/v1;a=b/status              | 401",
                "closed |         | GET //api/v1/status                 | 404",
                "closed |         | GET /API/v1/status                  | 404",
            })
    void whoMayAskWhat(String service, String key, String request, int status) throws Exception {
        String[] line = request.split(" ");
        HttpResponse<String> answer = send(
                service.equals("open") ? open : closed, line[0], line[1], key == null ? Map.of() : bearer(key(key)));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        if (status >= 400 && line[1].startsWith("/api/")) {
            assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
            assertThat(JSON.readTree(answer.body()).get("status").asInt()).isEqualTo(status);
            assertThat(answer.body()).doesNotContain("Exception", "dateline.web");
        }
        if (status == 401) {
            assertThat(answer.headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
        }
    }

    private static String key(String name) {
        return switch (name) {
            case "reader" -> READER;
            case "writer" -> WRITER;
            default -> ApiKey.random();
        };
    }

    private static Map<String, String> bearer(String key) {
        return Map.of("Authorization", "Bearer " + key);
    }

    @Test
    void aKeyMayAlsoBeGivenAsAHeaderOfItsOwn() throws Exception {
        assertThat(send(closed, "GET", "/api/v1/status", Map.of("X-API-Key", READER))
                        .statusCode())
                .isEqualTo(200);
        // the hash opens nothing
        assertThat(send(closed, "GET", "/api/v1/status", Map.of("X-API-Key", ApiKey.sha256(READER)))
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void whoAsksTooOftenWaits() throws Exception {
        String key = ApiKey.random();
        try (TestService service = TestService.start(
                AccessIT.class,
                "--dateline.api.keys.often.sha256=" + ApiKey.sha256(key),
                "--dateline.api.keys.often.role=reader",
                "--dateline.api.requests-per-minute=" + RATE)) {
            for (int i = 0; i < RATE; i++) {
                assertThat(send(service, "GET", "/api/v1/suggest?q=rus", bearer(key))
                                .statusCode())
                        .isEqualTo(200);
            }
            HttpResponse<String> refused = send(service, "GET", "/api/v1/suggest?q=rus", bearer(key));
            assertThat(refused.statusCode()).isEqualTo(429);
            assertThat(refused.headers().firstValueAsLong("Retry-After").orElse(0))
                    .isBetween(1L, 60L);
            assertThat(JSON.readTree(refused.body()).get("detail").asString())
                    .startsWith("more than 3 requests a minute");
            // the same path in other letters is the same path
            assertThat(send(service, "GET", "/%61pi/v1/suggest?q=rus", bearer(key))
                            .statusCode())
                    .isEqualTo(429);
            assertThat(JSON.readTree(refused.body()).get("instance").asString()).isEqualTo("/api/v1/suggest");
            // others are not held up, nor is the page
            assertThat(send(service, "GET", "/api/v1/suggest?q=rus", Map.of()).statusCode())
                    .isEqualTo(200);
            assertThat(send(service, "GET", "/", bearer(key)).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void whoTriesKeysIsHeldUp() throws Exception {
        try (TestService service = TestService.start(AccessIT.class, "--dateline.api.requests-per-minute=" + RATE)) {
            for (int i = 0; i < RATE; i++) {
                assertThat(send(service, "GET", "/api/v1/status", bearer(ApiKey.random()))
                                .statusCode())
                        .isEqualTo(401);
            }
            assertThat(send(service, "GET", "/api/v1/status", bearer(ApiKey.random()))
                            .statusCode())
                    .isEqualTo(429);
        }
    }

    /** Exports are streamed: what is gathered has a tag. */
    @ParameterizedTest
    @CsvSource({"/api/v1/export/events.csv", "/api/v1/%65xport/events.csv", "/%61pi/v1/export/events.ndjson"})
    void exportsAreNotGathered(String path) throws Exception {
        HttpResponse<String> answer = send(open, "GET", path, Map.of("Accept-Encoding", "gzip"));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("ETag")).isEmpty();
    }

    @Test
    void healthTellsNothingOfTheMachine() throws Exception {
        assertThat(send(open, "GET", "/actuator/health", Map.of()).body())
                .contains("\"diskSpace\":{\"status\":\"UP\"}")
                .doesNotContain("path", "free", "details");
    }

    @Test
    void answersAreNotSentTwice() throws Exception {
        HttpResponse<String> first = send(open, "GET", "/api/v1/timelines/mentions", Map.of());
        String tag = first.headers().firstValue("ETag").orElseThrow();
        HttpResponse<String> again = send(open, "GET", "/api/v1/timelines/mentions", Map.of("If-None-Match", tag));
        HttpResponse<String> other = send(open, "GET", "/api/v1/timelines/sanctions", Map.of("If-None-Match", tag));

        assertThat(first.headers().firstValue("Cache-Control")).hasValue("private, no-cache");
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(other.statusCode()).isEqualTo(200);
    }

    @Test
    void metersAreCompressed() throws Exception {
        assertThat(send(open, "GET", "/actuator/prometheus", Map.of("Accept-Encoding", "gzip"))
                        .headers()
                        .firstValue("Content-Encoding"))
                .hasValue("gzip");
    }

    @Test
    void browsersAreToldWhatAnswersAreNotFor() throws Exception {
        var headers = send(open, "GET", "/", Map.of()).headers();

        assertThat(headers.firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy)
                        .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
                        .doesNotContain("script-src 'self' 'unsafe"));
        assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(headers.firstValue("X-Frame-Options")).hasValue("DENY");
        assertThat(headers.firstValue("Referrer-Policy")).hasValue("no-referrer");
        assertThat(headers.firstValue("Set-Cookie")).isEmpty();
        assertThat(headers.firstValue("Server")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"Cache-Control, 200", "X-API-Key, 200", "If-None-Match, 200", "X-Unheard-Of, 403"})
    void whichHeadersTheirPagesMaySend(String header, int status) throws Exception {
        HttpResponse<String> answer = send(
                open,
                "OPTIONS",
                "/api/v1/status",
                Map.of(
                        "Origin",
                        "https://example.org",
                        "Access-Control-Request-Method",
                        "GET",
                        "Access-Control-Request-Headers",
                        header));

        assertThat(answer.statusCode()).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({"https://example.org, https://example.org, 200", "https://evil.example, , 403"})
    void onlySitesThatAreNamedMayReadInABrowser(String origin, String allowed, int status) throws Exception {
        HttpResponse<String> answer = send(open, "GET", "/api/v1/status", Map.of("Origin", origin));

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin").orElse(null))
                .isEqualTo(allowed);
        assertThat(JSON.readTree(answer.body()).has("detail")).isEqualTo(status == 403);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "desk-7.a, true",
                "-, false",
                "two words, false",
                "'a\u00E4', false",
                // 64 characters, and one more
                "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef, true",
                "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0, false",
            })
    void everyAnswerHasARequestId(String sent, boolean kept) throws Exception {
        HttpResponse<String> answer =
                send(open, "GET", "/api/v1/suggest?q=x", sent == null ? Map.of() : Map.of("X-Request-Id", sent));

        assertThat(answer.headers().firstValue("X-Request-Id")).hasValueSatisfying(id -> {
            assertThat(id).matches("[A-Za-z0-9._-]{1,64}");
            assertThat(id.equals(sent)).isEqualTo(kept);
        });
    }

    @Test
    void metersHaveClosedSetsOfTags() throws Exception {
        send(open, "GET", "/api/v1/articles/" + "x".repeat(50), Map.of());
        send(open, "GET", "/api/v1/made-up-" + System.nanoTime(), Map.of());
        String meters =
                send(open, "GET", "/actuator/prometheus", bearer(WRITER)).body();

        assertThat(meters).contains("dateline_search_seconds_count{outcome=\"answered\",question=\"article\"}");
        assertThat(meters).contains("uri=\"/api/v1/articles/{id}\"");
        assertThat(meters).doesNotContain("xxxxx", "made-up");
    }

    @Test
    void aMessageIsALineOfTheLog() {
        PrintStream console = System.out;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
        try (MDC.MDCCloseable request = MDC.putCloseable("request", "r-1")) {
            LoggerFactory.getLogger("dateline.test").warn("asked for {}", "a\r\n2024-01-01 ERROR all is lost");
            assertThat(request).isNotNull();
        } finally {
            System.setOut(console);
        }
        assertThat(out.toString(StandardCharsets.UTF_8).lines())
                .singleElement()
                .asString()
                .contains("WARN [r-1] dateline.test : asked for a 2024-01-01 ERROR all is lost");
    }

    private static HttpResponse<String> send(
            TestService service, String method, String path, Map<String, String> headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(service.url() + path))
                .method(
                        method,
                        method.equals("GET")
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString("{}"));
        headers.forEach(request::header);
        if (!method.equals("GET")) {
            request.header("Content-Type", "application/json");
        }
        return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
