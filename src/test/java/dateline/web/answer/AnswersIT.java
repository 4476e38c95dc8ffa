package dateline.web.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.command.TestService;
import dateline.elastic.Elasticsearch;
import dateline.elastic.TestNode;
import dateline.index.IndexSetup;
import dateline.web.access.ApiKey;
import dateline.web.contract.Wire;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/** Answers kept by the running service; an answer that was made for another request has an {@code Age}. */
class AnswersIT {
    private static final JsonMapper JSON = new JsonMapper();
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final String READER = ApiKey.random();
    private static final String WRITER = ApiKey.random();

    /** Longer than a slow machine takes for a test. */
    private static final String KEPT = "--dateline.api.keep-answers=10m";

    private static Elasticsearch elasticsearch;
    private static TestService service;

    @BeforeAll
    static void start() throws Exception {
        elasticsearch = TestNode.connect(AnswersIT.class);
        TestNode.empty(elasticsearch);
        new IndexSetup(elasticsearch).ensure();
        service = start(KEPT);
        for (String id : List.of("kept-0", "kept-1", "kept-2")) {
            write(service, "en", id);
        }
        for (String id : List.of("posted-1", "deleted-1", "staying-1")) {
            write(service, "fr", id);
        }
        // what is asked sooner after a write is kept for a second only
        Thread.sleep(KeptAnswers.REFRESH);
    }

    private static TestService start(String... properties) {
        List<String> all = new ArrayList<>(List.of(properties));
        all.add("--dateline.api.keys.desk.sha256=" + ApiKey.sha256(READER));
        all.add("--dateline.api.keys.desk.role=reader");
        all.add("--dateline.api.keys.feed.sha256=" + ApiKey.sha256(WRITER));
        all.add("--dateline.api.keys.feed.role=writer");
        return TestService.start(AnswersIT.class, all.toArray(String[]::new));
    }

    @AfterAll
    static void stop() throws IOException {
        service.close();
        elasticsearch.close();
    }

    /** Each question is asked twice, in a spelling of its own; the headers of the second may differ. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                // question | asked again | with this header | status | kept
                "articles?top=1                     | =                             | -                         | 400 | false",
                "articles?size=1                    | =                             | -                         | 200 | true",
                "articles?size=2                    | articles?size=2&cursor=       | -                         | 200 | false",
                "articles?size=3&sort=date          | articles?sort=date&size=3     | -                         | 200 | false",
                "articles?size=4                    | articles?size=%34             | -                         | 200 | false",
                "articles?size=5                    | %61rticles?size=5             | -                         | 200 | false",
                "articles?size=6                    | articles?size=6&unheard=of    | -                         | 400 | false",
                "articles?size=7                    | =                             | Accept: application/json  | 200 | false",
                "articles?size=8                    | =                             | Accept: text/csv          | 406 | false",
                "articles?size=9                    | =                             | Accept-Encoding: gzip     | 200 | true",
                "articles?size=10                   | =                             | X-API-Key: reader         | 200 | true",
                "articles?size=11                   | =                             | X-API-Key: unknown        | 401 | false",
                "articles?size=12                   | =                             | If-None-Match: tag        | 304 | true",
                "articles?size=13                   | =                             | If-None-Match: \"other\"  | 200 | true",
                "articles?size=14                   | =                             | Method: HEAD              | 200 | true",
                "articles?size=15                   | =                             | Method: POST              | 401 | false",
                "articles/kept-1                    | =                             | -                         | 200 | true",
                "articles/kept-2/similar            | =                             | -                         | 200 | true",
                "articles/nowhere                   | =                             | -                         | 404 | false",
                "timelines/mentions                 | =                             | -                         | 200 | true",
                "timelines/sanctions                | =                             | -                         | 200 | true",
                "timelines/relations                | =                             | -                         | 200 | true",
                "matrices/sanctions                 | =                             | -                         | 200 | true",
                "networks/relations                 | =                             | -                         | 200 | true",
                "trends?from=2024-01-01&to=2024-12-31 | =                           | -                         | 200 | true",
                "compare?a=US&b=IR                  | =                             | -                         | 200 | true",
                "events                             | =                             | -                         | 200 | true",
                "suggest?q=ir                       | =                             | -                         | 200 | true",
                "status                             | =                             | -                         | 200 | true",
                "articles?size=16                   | =                             | Cache-Control: no-cache   | 200 | false",
                "articles?size=17                   | =                             | Cache-Control: no-store   | 200 | false",
                "articles?size=18                   | =                             | Cache-Control: max-age=0  | 200 | false",
                "articles?size=19                   | =                             | Cache-Control: max-age=600 | 200 | true",
                "export/articles.ndjson             | =                             | -                         | 200 | false",
                "%65xport/events.csv                | =                             | -                         | 200 | false",
                "planets                            | =                             | -                         | 404 | false",
            })
    void whatIsKept(String question, String again, String header, int status, boolean kept) throws Exception {
        HttpResponse<byte[]> first = ask(service, question, null, null);
        long searches = searches(service);
        String name = header == null ? null : header.split(": ")[0];
        String value = header == null ? null : header.split(": ")[1];
        if ("tag".equals(value)) {
            value = first.headers().firstValue("ETag").orElseThrow();
        }

        HttpResponse<byte[]> second = ask(service, again.equals("=") ? question : again, name, value);

        assertThat(second.statusCode()).isEqualTo(status);
        assertThat(second.headers().firstValue("Age").isPresent()).isEqualTo(kept);
        assertThat(first.headers().firstValue("Age")).isEmpty();
        if (kept) {
            assertThat(searches(service)).isEqualTo(searches);
            for (String same : List.of("ETag", "Cache-Control")) {
                assertThat(second.headers().firstValue(same))
                        .isPresent()
                        .isEqualTo(first.headers().firstValue(same));
            }
            boolean empty = status == 304 || "HEAD".equals(value);
            if (!"gzip".equals(value)) {
                assertThat(second.body()).isEqualTo(empty ? new byte[0] : first.body());
            }
            if (status == 200) {
                assertThat(second.headers().firstValue("Content-Type"))
                        .isEqualTo(first.headers().firstValue("Content-Type"));
            }
        }
    }

    /** A page that is kept leads on to the next. */
    @ParameterizedTest
    @CsvSource({"size=1", "size=1&q=sanctions"})
    void keptPagesAreReadToTheEnd(String question) throws Exception {
        for (boolean kept : List.of(false, true)) {
            List<String> ids = new ArrayList<>();
            String cursor = "";
            do {
                HttpResponse<byte[]> page = ask(service, "articles?language=en&" + question + cursor, null, null);
                assertThat(page.headers().firstValue("Age").isPresent()).isEqualTo(kept);
                var json = JSON.readTree(page.body());
                ids.add(json.at("/articles/0/id").asString());
                cursor = json.get("next").isNull()
                        ? ""
                        : "&cursor=" + json.get("next").asString();
            } while (!cursor.isEmpty());
            assertThat(ids).containsExactlyInAnyOrder("kept-0", "kept-1", "kept-2");
        }
    }

    @Test
    void longAnswersAreCompressedAgain() throws Exception {
        String question = "timelines/mentions?interval=day&from=2016-01-01&to=2024-12-31";
        for (boolean kept : List.of(false, true)) {
            HttpResponse<byte[]> answer = ask(service, question, "Accept-Encoding", "gzip");

            assertThat(answer.headers().firstValue("Age").isPresent()).isEqualTo(kept);
            assertThat(answer.headers().firstValue("Content-Encoding")).hasValue("gzip");
            assertThat(answer.headers().firstValue("ETag")).isPresent();
            assertThat(String.join(",", answer.headers().allValues("Vary"))).containsIgnoringCase("accept-encoding");
        }
    }

    /** What is kept is told to nobody who may not read, and counts against the limit. */
    @Test
    void whoMayNotReadIsNotAnswered() throws Exception {
        try (TestService closed =
                start(KEPT, "--dateline.api.open-reading=false", "--dateline.api.requests-per-minute=3")) {
            assertThat(ask(closed, "events", "X-API-Key", WRITER).statusCode()).isEqualTo(200);
            assertThat(ask(closed, "events", "X-API-Key", READER).headers().firstValue("Age"))
                    .isPresent();
            assertThat(ask(closed, "events", null, null).statusCode()).isEqualTo(401);
            assertThat(ask(closed, "events", "X-API-Key", ApiKey.random()).statusCode())
                    .isEqualTo(401);
            assertThat(ask(closed, "events", "X-API-Key", READER).statusCode()).isEqualTo(200);
            assertThat(ask(closed, "events", "X-API-Key", READER).statusCode()).isEqualTo(200);
            HttpResponse<byte[]> fourth = ask(closed, "events", "X-API-Key", READER);
            assertThat(fourth.statusCode()).isEqualTo(429);
            assertThat(fourth.headers().firstValue("Age")).isEmpty();
        }
    }

    /** What a site may read is decided for each request anew. */
    @Test
    void otherSitesReadNoMoreThanBefore() throws Exception {
        try (TestService own = start(KEPT, "--dateline.api.cors-origins=https://example.org")) {
            ask(own, "events", null, null);
            HttpResponse<byte[]> named = ask(own, "events", "Origin", "https://example.org");
            HttpResponse<byte[]> other = ask(own, "events", "Origin", "https://evil.example");
            HttpResponse<byte[]> none = ask(own, "events", null, null);

            assertThat(named.headers().firstValue("Age")).isPresent();
            assertThat(named.headers().firstValue("Access-Control-Allow-Origin"))
                    .hasValue("https://example.org");
            assertThat(other.statusCode()).isEqualTo(403);
            assertThat(none.headers().firstValue("Age")).isPresent();
            assertThat(none.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
            assertThat(String.join(",", none.headers().allValues("Vary"))).containsIgnoringCase("Origin");
        }
    }

    @ParameterizedTest
    @CsvSource({
        // what is written, of which two articles, how many of these are found before and after
        "POST,   articles,           posted,  1, 2",
        "DELETE, articles/deleted-1, deleted, 1, 0",
        "DELETE, articles/nowhere,   staying, 1, 1",
    })
    void writingEmptiesIt(String method, String path, String id, int before, int after) throws Exception {
        try (TestService own = start(KEPT)) {
            String question = "articles?article=%s-1&article=%s-2".formatted(id, id);
            for (boolean kept : List.of(false, true)) {
                HttpResponse<byte[]> answer = ask(own, question, null, null);
                assertThat(answer.headers().firstValue("Age").isPresent()).isEqualTo(kept);
                assertThat(total(answer)).isEqualTo(before);
            }
            if (method.equals("POST")) {
                write(own, "fr", id + "-2");
            } else {
                delete(own, path);
            }

            HttpResponse<byte[]> answer = ask(own, question, null, null);
            assertThat(answer.headers().firstValue("Age")).isEmpty();
            assertThat(total(answer)).isEqualTo(after);
        }
    }

    private static int total(HttpResponse<byte[]> answer) {
        return JSON.readTree(answer.body()).get("total").asInt();
    }

    private static void delete(TestService service, String path) throws Exception {
        HttpRequest deletion =
                request(service, path).header("X-API-Key", WRITER).DELETE().build();
        assertThat(HTTP.send(deletion, HttpResponse.BodyHandlers.discarding()).statusCode())
                .isIn(204, 404);
        elasticsearch.client().indices().refresh();
    }

    /** For how long they are kept otherwise stands in KeptAnswersTest and AnswerFilterTest, which need not wait for it. */
    @Test
    void nothingIsKeptWhereThatIsSet() throws Exception {
        try (TestService own = start("--dateline.api.keep-answers=0")) {
            ask(own, "events", null, null);
            long searches = searches(own);

            HttpResponse<byte[]> again = ask(own, "events", null, null);

            assertThat(again.headers().firstValue("Age")).isEmpty();
            assertThat(again.headers().firstValue("ETag")).isPresent();
            assertThat(searches(own) - searches).isEqualTo(1);
        }
    }

    @Test
    void theSameQuestionByManyIsAskedOnce() throws Exception {
        long searches = searches(service);
        List<CompletableFuture<HttpResponse<byte[]>>> all = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            all.add(HTTP.sendAsync(
                    request(service, "matrices/relations?top=7").build(), HttpResponse.BodyHandlers.ofByteArray()));
        }
        for (CompletableFuture<HttpResponse<byte[]>> one : all) {
            assertThat(one.get().statusCode()).isEqualTo(200);
            assertThat(one.get().body()).isEqualTo(all.getFirst().get().body());
        }
        assertThat(searches(service) - searches).isEqualTo(1);
    }

    @Test
    void errorsAreNotKept() throws Exception {
        try (Wire wire = new Wire(URI.create(TestNode.url()).getPort());
                TestService own =
                        TestService.start("http://127.0.0.1:" + wire.port(), TestNode.prefix(AnswersIT.class), KEPT)) {
            assertThat(ask(own, "suggest?q=ir", null, null).statusCode()).isEqualTo(200);
            wire.cut();
            assertThat(ask(own, "events", null, null).statusCode()).isEqualTo(503);
            // what is kept is told meanwhile
            assertThat(ask(own, "suggest?q=ir", null, null).statusCode()).isEqualTo(200);
            wire.mend();
            HttpResponse<byte[]> mended = ask(own, "events", null, null);
            assertThat(mended.statusCode()).isEqualTo(200);
            assertThat(mended.headers().firstValue("Age")).isEmpty();
        }
    }

    @Test
    void keptAnswersAreCounted() throws Exception {
        try (TestService own = start(KEPT)) {
            for (int i = 0; i < 5; i++) {
                ask(own, "events", null, null);
            }
            String meters = new String(HTTP.send(
                            HttpRequest.newBuilder(URI.create(own.url() + "/actuator/prometheus"))
                                    .build(),
                            HttpResponse.BodyHandlers.ofByteArray())
                    .body());

            assertThat(meters.lines())
                    .contains(
                            "dateline_answers_total{from=\"asked\"} 1.0",
                            "dateline_answers_total{from=\"kept\"} 4.0",
                            "dateline_answers_total{from=\"shared\"} 0.0")
                    .anyMatch(line -> line.startsWith("http_server_requests_seconds_count")
                            && line.contains("uri=\"/api/v1/events\"")
                            && line.endsWith(" 5"))
                    .anyMatch(line -> line.matches("dateline_answers_size_bytes \\d{3,5}\\.0"));
        }
    }

    /** How often Elasticsearch was asked. */
    private static long searches(TestService service) {
        return service.context().getBean(MeterRegistry.class).find("dateline.search").timers().stream()
                .mapToLong(Timer::count)
                .sum();
    }

    private static void write(TestService service, String language, String id) throws Exception {
        HttpRequest request = request(service, "articles")
                .header("X-API-Key", WRITER)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "{\"id\":\"%s\",\"language\":\"%s\",\"body\":\"The US imposed sanctions on Iran, %s.\"}"
                                .formatted(id, language, id)))
                .build();
        assertThat(HTTP.send(request, HttpResponse.BodyHandlers.ofString()).statusCode())
                .isEqualTo(200);
        elasticsearch.client().indices().refresh();
    }

    private static HttpRequest.Builder request(TestService service, String question) {
        return HttpRequest.newBuilder(URI.create(service.url() + "/api/v1/" + question));
    }

    /** Asks with a header, or by another method. */
    private static HttpResponse<byte[]> ask(TestService service, String question, String name, String value)
            throws Exception {
        HttpRequest.Builder request = request(service, question);
        if ("Method".equals(name)) {
            request.method(value, HttpRequest.BodyPublishers.noBody());
        } else if (name != null) {
            request.header(name, value.equals("reader") ? READER : value);
        }
        return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }
}
