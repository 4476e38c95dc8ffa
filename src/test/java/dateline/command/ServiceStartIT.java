package dateline.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dateline.elastic.Elasticsearch;
import dateline.elastic.TestNode;
import dateline.problem.UsageException;
import dateline.web.access.ApiKey;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What holds from the moment on in which the port is open. */
class ServiceStartIT {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String KEY = ApiKey.random();
    private static Elasticsearch elasticsearch;

    @BeforeAll
    static void connect() {
        elasticsearch = TestNode.connect(ServiceStartIT.class);
    }

    @AfterAll
    static void disconnect() throws IOException {
        elasticsearch.close();
    }

    @BeforeEach
    void empty() throws IOException {
        elasticsearch
                .client()
                .indices()
                .delete(request ->
                        request.index(elasticsearch.alias("articles") + "-v1").ignoreUnavailable(true));
        TestNode.empty(elasticsearch);
    }

    private static TestService service() {
        return TestService.start(
                ServiceStartIT.class,
                "--dateline.api.keys.feed.sha256=" + ApiKey.sha256(KEY),
                "--dateline.api.keys.feed.role=writer");
    }

    @Test
    void theIndicesAreThere() throws Exception {
        try (TestService service = service()) {
            assertThat(send(HttpRequest.newBuilder(URI.create(service.url() + "/api/v1/articles"))))
                    .isEqualTo(200);
        }
    }

    @Test
    void indicesOfAnotherVersionAreRefusedBefore() throws IOException {
        makeOlderIndex();

        assertThatThrownBy(ServiceStartIT::service)
                .hasRootCauseInstanceOf(UsageException.class)
                .rootCause()
                .hasMessageContaining("servicestartit-articles-v1");
    }

    /** Of another Dateline, while this one runs. */
    @Test
    void whoWritesToIndicesOfAnotherVersionIsToldThatTheServiceIsNotReady() throws Exception {
        try (TestService service = service()) {
            TestNode.empty(elasticsearch);
            makeOlderIndex();

            assertThat(send(HttpRequest.newBuilder(URI.create(service.url() + "/api/v1/articles"))
                            .header("Content-Type", "application/json")
                            .header("X-API-Key", KEY)
                            .POST(HttpRequest.BodyPublishers.ofString("{\"body\":\"Russia.\"}"))))
                    .isEqualTo(503);
        }
    }

    private static void makeOlderIndex() throws IOException {
        elasticsearch
                .client()
                .indices()
                .create(request -> request.index(elasticsearch.alias("articles") + "-v1")
                        .aliases(elasticsearch.alias("articles"), alias -> alias));
    }

    private static int send(HttpRequest.Builder request) throws Exception {
        return HTTP.send(request.build(), HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }
}
