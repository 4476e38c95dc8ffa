package dateline.web;

import static dateline.web.Writing.BODY;
import static dateline.web.Writing.KEY;
import static dateline.web.Writing.NDJSON;
import static dateline.web.Writing.article;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import co.elastic.clients.elasticsearch.core.bulk.BulkOperation;
import co.elastic.clients.elasticsearch.core.search.Hit;
import dateline.command.TestService;
import dateline.elastic.Elasticsearch;
import dateline.elastic.TestNode;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Writing through the API, against the real node. */
class IngestIT {
    private static final JsonMapper JSON = new JsonMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static Elasticsearch elasticsearch;
    private static TestService service;

    @BeforeAll
    static void start() throws IOException {
        elasticsearch = TestNode.connect(IngestIT.class);
        TestNode.empty(elasticsearch);
        service = service();
    }

    private static TestService service(String... properties) {
        List<String> all = new ArrayList<>(List.of(properties));
        all.add("--dateline.names=faulty");
        return TestService.start(IngestIT.class, Writing.withKey(all.toArray(String[]::new)));
    }

    @AfterAll
    static void stop() throws IOException {
        service.close();
        elasticsearch.close();
    }

    @BeforeEach
    void emptyIndices() throws Exception {
        post("application/json", "{\"id\":\"any\",\"body\":\"Any.\"}");
        for (String kind : List.of("articles", "mentions", "events", "signatures")) {
            List<BulkOperation> deletions = hits(kind).stream()
                    .map(hit -> BulkOperation.of(operation ->
                            operation.delete(delete -> delete.index(hit.index()).id(hit.id()))))
                    .toList();
            if (!deletions.isEmpty()) {
                elasticsearch.client().bulk(request -> request.operations(deletions));
            }
        }
    }

    @Test
    void oneArticleIsWrittenOnceAndDeletedWithAllThatIsInIt() throws Exception {
        String article = article("a", "2024-02-07", BODY);

        assertThat(post("application/json", article))
                .isEqualTo(new Answer(200, "{\"line\":1,\"id\":\"a\",\"result\":\"indexed\"}", null));
        assertThat(post("application/json", article))
                .isEqualTo(new Answer(200, "{\"line\":1,\"id\":\"a\",\"result\":\"unchanged\"}", null));
        assertThat(documents("mentions")).hasSizeGreaterThan(4);
        assertThat(documents("events")).isNotEmpty();

        assertThat(delete("a").status).isEqualTo(204);
        assertThat(delete("a").status).isEqualTo(404);
        for (String kind : List.of("articles", "mentions", "events", "signatures")) {
            assertThat(documents(kind)).as(kind).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "application/json | {\"title\":\"T\"}                               | 400 | no body",
                "application/json | {\"body\":\"B\",\"published\":\"yesterday\"}    | 400 | published must be an ISO date",
                "application/json | {\"body\":\"B\"} {\"body\":\"C\"}               | 400 | several articles are NDJSON, one a line",
                "application/json | ''                                              | 400 | no article",
                "application/json | [1]                                             | 400 | not a JSON object",
                "text/plain       | Russia.                                         | 415 | not supported",
                "text/csv         | a,b                                             | 415 | not supported",
            })
    void whatIsNoArticleIsRefusedWithTheReason(String type, String body, int status, String reason) throws Exception {
        Answer answer = post(type, body);

        assertThat(answer.status).isEqualTo(status);
        assertThat(JSON.readTree(answer.body).get("detail").asString()).contains(reason);
        assertThat(documents("articles")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"application/json, gzip, 415", "application/x-ndjson, br, 415", "application/json, identity, 200"})
    void whatIsCompressedIsRefused(String type, String encoding, int status) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(service.url() + "/api/v1/articles"))
                .header("X-API-Key", KEY)
                .header("Content-Type", type)
                .header("Content-Encoding", encoding)
                .POST(HttpRequest.BodyPublishers.ofString("{\"body\":\"Russia.\"}"))
                .build();

        HttpResponse<String> answer = HTTP.send(request, HttpResponse.BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(status);
        if (status == 415) {
            assertThat(JSON.readTree(answer.body()).get("detail").asString())
                    .isEqualTo("articles are taken as they are, without the Content-Encoding " + encoding);
        }
    }

    @Test
    void whatCanNeverBeStoredIsRefusedWithTheReason() throws Exception {
        Map<String, Map<String, String>> reasons = Map.of(
                "source may have at most 500", Map.of("source", "s".repeat(33_000)),
                "title may have at most 2000", Map.of("title", "t".repeat(2001)),
                "id may have at most 2000 bytes", Map.of("id", "i".repeat(2001)),
                "no backslash", Map.of("id", "a\\b"),
                "must be no . or ..", Map.of("id", ".."),
                "or line separator", Map.of("id", "a\u2028b"),
                "years 0001 to 9999", Map.of("published", "9999-12-31T23:59:59-14:00"),
                "in UTC", Map.of("published", "0000-02-07"));
        for (Map.Entry<String, Map<String, String>> each : reasons.entrySet()) {
            Map<String, String> article = new java.util.HashMap<>(each.getValue());
            article.put("body", "Russia.");
            Answer answer = post("application/json", JSON.writeValueAsString(article));

            assertThat(answer.status).as(answer.body).isEqualTo(400);
            assertThat(answer.body).contains(each.getKey()).hasSizeLessThan(600);
        }
        assertThat(documents("articles")).isEmpty();
    }

    @Test
    void anArticleOfALongIdIsFoundAndDeletedByIt() throws Exception {
        String id = "i".repeat(1000);
        post("application/json", article(id, null, "Russia."));
        elasticsearch.client().indices().refresh();

        assertThat(send("GET", "/" + id, KEY, "application/json", "").status).isEqualTo(200);
        for (String filter : List.of("?article=", "?story=")) {
            Answer found = send("GET", filter + id, KEY, "application/json", "");
            assertThat(JSON.readTree(found.body).get("total").asInt()).isEqualTo(1);
        }
        assertThat(delete(id).status).isEqualTo(204);
    }

    @Test
    void whoTakesNoJsonIsRefusedBeforeAnythingIsWritten() throws Exception {
        HttpResponse<String> answer = HTTP.send(
                HttpRequest.newBuilder(URI.create(service.url() + "/api/v1/articles"))
                        .header("Content-Type", "application/json")
                        .header("Accept", "text/csv")
                        .header("X-API-Key", KEY)
                        .POST(HttpRequest.BodyPublishers.ofString(article("a", null, "Russia.")))
                        .build(),
                HttpResponse.BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(406);
        assertThat(documents("articles")).isEmpty();
    }

    @Test
    void theLongestArticleIsTaken() throws Exception {
        Answer answer = post("application/json", article("longest", null, "Nobody met anybody. ".repeat(800_000)));

        assertThat(answer).isEqualTo(new Answer(200, "{\"line\":1,\"id\":\"longest\",\"result\":\"indexed\"}", null));
        assertThat(delete("longest").status).isEqualTo(204);
    }

    @Test
    void anArticleThatIsTooLongIsRefused() throws Exception {
        Answer answer = post("application/json", article("long", null, "x".repeat(17 << 20)));

        assertThat(answer.status).isEqualTo(413);
        assertThat(answer.body).contains("at most 16 MiB");
    }

    @Test
    void unknownParametersAndStrangersAreRefused() throws Exception {
        assertThat(send("POST", "?refresh=true", KEY, "application/json", "{}").status)
                .isEqualTo(400);
        assertThat(send("POST", "", null, "application/json", "{}").status).isEqualTo(401);
        assertThat(send("DELETE", "/a", null, "application/json", "").status).isEqualTo(401);
    }

    @Test
    void eachLineOfAStreamIsAccountedFor() throws Exception {
        String lines = article("a", "2024-02-07", "Russia.") + "\n"
                + "\n"
                + "{\"id\":\"b\"}\n"
                + article("long", null, "x".repeat(17 << 20)) + "\n"
                + article("c", "2024-02-07", "China.") + "\n"
                + article("a", "2024-02-07", "Russia again.") + "\n"
                + "no json";

        Answer answer = post(NDJSON, lines);

        assertThat(answer.status).isEqualTo(200);
        List<String> told = answer.body.lines().toList();
        assertThat(told)
                .filteredOn(line -> !line.contains("\"line\":7"))
                .containsExactlyInAnyOrder(
                        "{\"line\":3,\"result\":\"rejected\",\"reason\":\"no body\"}",
                        "{\"line\":4,\"result\":\"rejected\",\"reason\":\"the line is longer than 16 MiB\"}",
                        "{\"line\":1,\"id\":\"a\",\"result\":\"indexed\"}",
                        "{\"line\":6,\"id\":\"a\",\"result\":\"indexed\"}",
                        "{\"line\":5,\"id\":\"c\",\"result\":\"indexed\"}",
                        "{\"read\":6,\"rejected\":3,\"indexed\":3,\"unchanged\":0,\"failed\":0}");
        assertThat(told)
                .filteredOn(line -> line.contains("\"line\":7"))
                .singleElement()
                .asString()
                .startsWith("{\"line\":7,\"result\":\"rejected\",\"reason\":\"not JSON");
        assertThat(documents("articles")).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {NDJSON, "application/ndjson", "application/jsonl"})
    void aStreamIsOneByAnyOfItsNames(String type) throws Exception {
        Answer answer = post(type, article("a", null, "Russia.") + "\n" + article("b", null, "China."));

        assertThat(answer.status).isEqualTo(200);
        assertThat(answer.body).endsWith("{\"read\":2,\"rejected\":0,\"indexed\":2,\"unchanged\":0,\"failed\":0}\n");
    }

    /** The answer has as many lines as the request, and nobody reads it while the request is being sent. */
    @Test
    void aLongStreamIsWrittenWhileItIsRead() throws Exception {
        try (Socket socket = begin(URI.create(service.url()))) {
            chunk(socket, numbered(0, 200));
            // a batch is written while the caller has more to send
            await().atMost(Duration.ofMinutes(1))
                    .until(() -> documents("articles").size() == 128);
            chunk(socket, numbered(200, 3000));

            assertThat(end(socket))
                    .contains("{\"line\":1,\"id\":\"n0\",\"result\":\"indexed\"}\n")
                    .contains("{\"line\":3000,\"id\":\"n2999\",\"result\":\"indexed\"}\n")
                    .endsWith("{\"read\":3000,\"rejected\":0,\"indexed\":3000,\"unchanged\":0,\"failed\":0}\n")
                    .satisfies(answer -> assertThat(answer.lines().filter(line -> line.startsWith("{\"line\":")))
                            .hasSize(3000));
        }
        assertThat(documents("articles")).hasSize(3000);
    }

    private static String numbered(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(i -> article("n" + i, "2024-02-07", "Number " + i + ".") + "\n")
                .collect(Collectors.joining());
    }

    @Test
    void nearDuplicatesShareAStoryUntilTheirFirstIsDeleted() throws Exception {
        post(
                NDJSON,
                article("b", "2024-02-08", "Again. " + BODY) + "\n" + article("a", "2024-02-07", BODY) + "\n"
                        + article("c", "2024-02-09", BODY));
        assertThat(stories()).isEqualTo(Map.of("a", "a", "b", "a", "c", "a"));

        delete("a");

        assertThat(stories()).isEqualTo(Map.of("b", "b", "c", "b"));
    }

    /** Many clients send other versions of the same article: one of them is in, whole. */
    @Test
    void theSameArticleByManyAtOnceIsWhole() throws Exception {
        List<CompletableFuture<HttpResponse<String>>> answers = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            String body = "Russia and China. " + "France criticised Iran. Cuba and Japan met. ".repeat(i);
            answers.add(new Writing(service).postAtOnce(article("a", "2024-02-07", body)));
        }
        for (CompletableFuture<HttpResponse<String>> answer : answers) {
            assertThat(answer.get().statusCode()).isEqualTo(200);
        }

        JsonNode article = documents("articles").getFirst();
        assertThat(documents("mentions")).hasSize(article.get("mention_count").asInt());
        assertThat(documents("events")).hasSize(article.path("event_count").asInt());
    }

    /** Who sends slowly keeps nobody from writing: neither one article, nor a stream, nor a deletion. */
    @Test
    void slowWritersHoldUpNobody() throws Exception {
        URI url = URI.create(service.url());
        List<Socket> open = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            Socket socket = begin(url);
            // a whole one that waits to be written, and the beginning of another
            chunk(socket, article("s" + i, null, "Russia.") + "\n{\"id\"");
            open.add(socket);
        }

        assertThat(post("application/json", article("x", null, "China.")).status)
                .isEqualTo(200);
        assertThat(post(NDJSON, article("y", null, "China.")).status).isEqualTo(200);
        assertThat(delete("x").status).isEqualTo(204);

        for (int i = 0; i < open.size(); i++) {
            try (Socket socket = open.get(i)) {
                chunk(socket, ":\"t" + i + "\",\"body\":\"China.\"}");
                assertThat(end(socket))
                        .contains("{\"read\":2,\"rejected\":0,\"indexed\":2,\"unchanged\":0,\"failed\":0}");
            }
        }
        assertThat(documents("articles")).hasSize(41);
    }

    /** Neither blank lines nor rejected ones take room from others, whether or not an article waits to be written. */
    @ParameterizedTest
    @CsvSource({"'', ''", "'', {}", "Russia., ''", "Russia., {}"})
    void linesThatNobodyKeepsTakeNoRoomFromOthers(String body, String line) throws Exception {
        List<Socket> open = new ArrayList<>();
        try {
            for (int i = 0; i < 4; i++) {
                Socket socket = begin(URI.create(service.url()));
                open.add(socket);
                if (!body.isEmpty()) {
                    chunk(socket, article("k" + i, null, body) + "\n");
                }
                // 15 MB each: less than 64 MB together, so that none of them is told to make room
                chunk(socket, (line + " ".repeat(999) + "\n").repeat(15_700));
            }

            // takes 8 MB of room, and no time to extract
            String large = "{\"id\":\"beside\",\"body\":\"China.\",\"more\":\"" + "x".repeat(8_000_000) + "\"}";
            assertThat(post("application/json", large).status).isEqualTo(200);
            for (Socket socket : open) {
                assertThat(end(socket)).contains(",\"indexed\":" + (body.isEmpty() ? 0 : 1) + ",");
            }
        } finally {
            for (Socket socket : open) {
                socket.close();
            }
        }
    }

    @Test
    void whenTooManyWriteTheNextIsToldToWait() throws Exception {
        URI url = URI.create(service.url());
        List<Socket> open = new ArrayList<>();
        post("application/json", article("x", null, "China."));
        Answer last = new Answer(0, "", null);
        for (int i = 0; i < 200 && last.status != 429; i++) {
            open.add(begin(url));
            last = i < 63 ? last : post("application/json", article("y", null, "China."));
        }

        assertThat(last.status).isEqualTo(429);
        assertThat(last.retryAfter).isEqualTo("2");
        assertThat(delete("x").status).isEqualTo(204);
        for (Socket socket : open) {
            socket.close();
        }
        for (int i = 0; i < 100 && last.status != 200; i++) {
            Thread.sleep(100);
            last = post("application/json", article("y", null, "China."));
        }
        assertThat(last.status).isEqualTo(200);
    }

    /** The service of this test waits only a second for others; those of all other tests wait as long as they do by default. */
    @Test
    void whoMeetsAnotherThatWritesTheSameArticleForLongIsToldSo() throws Exception {
        try (TestService hasty = service("--dateline.api.write-wait=1s")) {
            Writing writing = new Writing(hasty);
            CompletableFuture<HttpResponse<String>> first = writing.postAtOnce(article("a", null, "STALL in Russia."));
            FaultyNames.STALLED.acquire();
            CompletableFuture<HttpResponse<String>> deletion = writing.deleteAtOnce("a");
            CompletableFuture<HttpResponse<String>> second = writing.postAtOnce(article("a", null, "China."));

            try {
                assertThat(second.get().statusCode()).isEqualTo(409);
                assertThat(second.get().headers().firstValue("Retry-After")).hasValue("2");
                assertThat(second.get().body()).contains("another request is writing this article; try again");
                assertThat(deletion.get().statusCode()).isEqualTo(409);
                assertThat(writing.postAtOnce(article("b", null, "China."))
                                .get()
                                .statusCode())
                        .isEqualTo(200);
            } finally {
                FaultyNames.GO_ON.release();
            }
            assertThat(first.get().statusCode()).isEqualTo(200);
        }
        assertThat(delete("a").status).isEqualTo(204);
    }

    private static void chunk(Socket socket, String text) throws IOException {
        write(socket, Integer.toHexString(text.length()) + "\n");
        socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        write(socket, "\n");
    }

    private static String end(Socket socket) throws IOException {
        write(socket, "0\n\n");
        return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    /** A stream that is begun and not yet sent. */
    private static Socket begin(URI url) throws IOException {
        Socket socket = new Socket(url.getHost(), url.getPort());
        write(socket, """
                POST /api/v1/articles HTTP/1.1
                Host: localhost
                X-API-Key: %s
                Content-Type: %s
                Transfer-Encoding: chunked
                Connection: close

                """.formatted(KEY, NDJSON));
        return socket;
    }

    private static void write(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
        socket.getOutputStream().flush();
    }

    private record Answer(int status, String body, @Nullable String retryAfter) {
        static Answer of(HttpResponse<String> response) {
            return new Answer(
                    response.statusCode(),
                    response.body(),
                    response.headers().firstValue("Retry-After").orElse(null));
        }
    }

    private static Answer post(String type, String body) {
        return Answer.of(new Writing(service).post(type, body));
    }

    private static Answer delete(String id) {
        return Answer.of(new Writing(service).delete(id));
    }

    private static Answer send(String method, String path, @Nullable String key, String type, String body) {
        return Answer.of(new Writing(service).send(method, path, key, type, body));
    }

    private static Map<String, String> stories() throws IOException {
        Map<String, String> stories = new java.util.TreeMap<>();
        documents("articles")
                .forEach(article -> stories.put(
                        article.get("article").asString(), article.get("story").asString()));
        return stories;
    }

    private static List<JsonNode> documents(String kind) throws IOException {
        return hits(kind).stream()
                .map(hit -> (JsonNode) JSON.valueToTree(hit.source()))
                .toList();
    }

    private static List<Hit<Map>> hits(String kind) throws IOException {
        elasticsearch.client().indices().refresh(request -> request.index(elasticsearch.alias(kind)));
        return elasticsearch
                .client()
                .search(request -> request.index(elasticsearch.alias(kind)).size(10_000), Map.class)
                .hits()
                .hits();
    }
}
