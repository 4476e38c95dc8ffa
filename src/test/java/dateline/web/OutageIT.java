package dateline.web;

import static dateline.web.Writing.BODY;
import static dateline.web.Writing.JSON;
import static dateline.web.Writing.NDJSON;
import static dateline.web.Writing.article;
import static dateline.web.Writing.lines;
import static org.assertj.core.api.Assertions.assertThat;

import dateline.command.TestService;
import dateline.elastic.Elasticsearch;
import dateline.elastic.TestNode;
import dateline.index.IndexSetup;
import dateline.web.contract.Wire;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Writing while Elasticsearch goes away, and what is mended afterwards without anybody's asking. */
class OutageIT {
    /** A minute is far more than a repair takes, on a busy machine as well. */
    private static final Duration LONG = Duration.ofMinutes(1);

    private static Elasticsearch elasticsearch;

    @BeforeAll
    static void connect() throws IOException {
        elasticsearch = TestNode.connect(OutageIT.class);
        new IndexSetup(elasticsearch).ensure();
    }

    @AfterAll
    static void disconnect() throws IOException {
        elasticsearch.close();
    }

    @BeforeEach
    void clear() throws IOException {
        TestNode.clear(elasticsearch);
    }

    private static TestService service(String url) {
        return TestService.start(url, TestNode.prefix(OutageIT.class), Writing.withKey("--dateline.api.write-wait=1s"));
    }

    @Test
    void whoWritesMeanwhileIsToldToTryAgainAndStoriesAreCompletedAfterwards() throws Exception {
        try (Wire wire = new Wire(URI.create(TestNode.url()).getPort());
                TestService service = service("http://127.0.0.1:" + wire.port());
                Logged logged = new Logged()) {
            Writing writing = new Writing(service);
            write(writing);
            leaveHalfJoined();

            wire.cut();
            HttpResponse<String> stream = writing.post(NDJSON, article("away", "2024-05-01", "Cuba."));
            HttpResponse<String> one = writing.post(JSON, article("away", "2024-05-01", "Cuba."));

            assertThat(stream.body())
                    .isEqualTo("{\"line\":1,\"id\":\"away\",\"result\":\"failed\","
                            + "\"reason\":\"Elasticsearch is away or busy; send it again later\",\"retry\":true}\n"
                            + "{\"read\":1,\"rejected\":0,\"indexed\":0,\"unchanged\":0,\"failed\":1}\n");
            assertThat(one.statusCode()).isEqualTo(503);
            assertThat(one.headers().firstValue("Retry-After")).hasValue("5");
            assertThat(one.body()).doesNotContain("127.0.0.1", "Exception", "onnection");
            assertThat(logged.messages())
                    .anySatisfy(message -> assertThat(message).startsWith("Article away of line 1 is not in, number "));
            assertThat(stories()).containsEntry("b", "b");

            wire.mend();
            awaitStories(Map.of("a", "a", "b", "a", "c", "a"));
            assertThat(writing.post(JSON, article("away", "2024-05-01", "Cuba."))
                            .statusCode())
                    .isEqualTo(200);
        }
    }

    /** Several services come up at once, as after a restart of all. */
    @Test
    void storiesThatAKilledProgramLeftAreCompletedAtTheStart() throws Exception {
        try (TestService service = service(TestNode.url())) {
            write(new Writing(service));
        }
        leaveHalfJoined();

        try (TestService one = service(TestNode.url());
                TestService other = service(TestNode.url())) {
            assertThat(one.url()).isNotEqualTo(other.url());
            awaitStories(Map.of("a", "a", "b", "a", "c", "a"));
        }
    }

    /** As an index does while it is migrated: of the documents that are deleted first, and of those that are deleted last. */
    @ParameterizedTest
    @ValueSource(strings = {"events", "signatures"})
    void whoDeletesWhileAnIndexTakesNoWritesIsToldToTryAgain(String kind) throws Exception {
        try (TestService service = service(TestNode.url())) {
            Writing writing = new Writing(service);
            write(writing);
            HttpResponse<String> refused;
            TestNode.block(elasticsearch, kind, true);
            try {
                refused = writing.delete("b");
            } finally {
                TestNode.block(elasticsearch, kind, false);
            }

            assertThat(refused.statusCode()).isEqualTo(503);
            assertThat(refused.headers().firstValue("Retry-After")).hasValue("5");
            assertThat(refused.body()).doesNotContain("blocked by", "index [");
            assertThat(writing.delete("b").statusCode()).isEqualTo(204);
            assertThat(stories()).isEqualTo(Map.of("a", "a", "c", "c"));
        }
    }

    private static void write(Writing writing) throws IOException {
        HttpResponse<String> answer = writing.post(
                NDJSON,
                lines(
                        article("b", "2024-02-11", BODY),
                        article("c", "2024-02-12", BODY),
                        article("a", "2024-03-10", "France and Turkey met in Paris.")));
        assertThat(answer.body()).contains("\"indexed\":3");
        assertThat(stories()).isEqualTo(Map.of("a", "a", "b", "b", "c", "b"));
    }

    /** A first that was joined to another, of which its members and its documents were not told. */
    private static void leaveHalfJoined() throws IOException {
        elasticsearch
                .client()
                .update(
                        request -> request.index(elasticsearch.alias("signatures"))
                                .id("b")
                                .doc(Map.of("story", "a", "pending", true)),
                        Map.class);
    }

    private static void awaitStories(Map<String, String> expected) throws Exception {
        Instant end = Instant.now().plus(LONG);
        while (Instant.now().isBefore(end) && (!stories().equals(expected) || pending() > 0)) {
            Thread.sleep(100);
        }
        assertThat(stories()).isEqualTo(expected);
        assertThat(pending()).isZero();
    }

    private static long pending() throws IOException {
        elasticsearch.client().indices().refresh(request -> request.index(elasticsearch.alias("signatures")));
        return elasticsearch
                .client()
                .count(request -> request.index(elasticsearch.alias("signatures"))
                        .query(query -> query.term(term -> term.field("pending").value(true))))
                .count();
    }

    /** Of articles, as their documents and those of their mentions have it. */
    private static Map<String, String> stories() throws IOException {
        Map<String, String> stories = new TreeMap<>();
        for (String kind : new String[] {"articles", "mentions"}) {
            elasticsearch.client().indices().refresh(request -> request.index(elasticsearch.alias(kind)));
            elasticsearch
                    .client()
                    .search(request -> request.index(elasticsearch.alias(kind)).size(1000), Map.class)
                    .hits()
                    .hits()
                    .forEach(hit -> stories.merge(
                            (String) hit.source().get("article"),
                            (String) hit.source().get("story"),
                            (one, other) -> one.equals(other) ? one : one + " or " + other));
        }
        return stories;
    }
}
