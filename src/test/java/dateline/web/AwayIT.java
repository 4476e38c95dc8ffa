package dateline.web;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.command.TestService;
import dateline.elastic.Elasticsearch;
import dateline.elastic.ElasticsearchSettings;
import dateline.elastic.TestNode;
import dateline.index.IndexSetup;
import dateline.web.contract.Wire;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
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
                // what is kept is told for a moment also while Elasticsearch is away
                TestService service = TestService.start(
                        "http://127.0.0.1:" + wire.port(),
                        TestNode.prefix(AwayIT.class),
                        "--dateline.api.keep-answers=0",
                        "--dateline.api.cors-origins=https://example.org")) {
            assertThat(get(service, "/api/v1/articles").statusCode()).isEqualTo(200);

            wire.cut();
            HttpResponse<String> away = get(service, "/api/v1/articles");
            assertThat(away.statusCode()).isEqualTo(503);
            assertThat(away.headers().firstValue("Retry-After")).hasValue("5");
            assertThat(away.headers().firstValue("Content-Type")).hasValue("application/problem+json");
            assertThat(get(service, "/actuator/health/readiness").statusCode()).isEqualTo(503);
            assertThat(get(service, "/actuator/health/liveness").statusCode()).isEqualTo(200);

            HttpResponse<String> export = get(service, "/api/v1/export/articles.csv");
            assertThat(export.statusCode()).isEqualTo(503);
            assertThat(export.headers().firstValue("Content-Type")).hasValue("application/problem+json");
            assertThat(export.headers().firstValue("Content-Disposition")).isEmpty();
            assertThat(export.headers().firstValue("X-Request-Id")).hasValue("mine");
            assertThat(export.headers().firstValue("Access-Control-Allow-Origin"))
                    .hasValue("https://example.org");
            assertThat(export.body()).startsWith("{").contains("Elasticsearch is away");

            wire.mend();
            assertThat(get(service, "/api/v1/articles").statusCode()).isEqualTo(200);
            assertThat(get(service, "/actuator/health/readiness").statusCode()).isEqualTo(200);
        }
    }

    private static HttpResponse<String> get(TestService service, String path) throws Exception {
        return HTTP.send(
                HttpRequest.newBuilder(URI.create(service.url() + path))
                        .header("Origin", "https://example.org")
                        .header("X-Request-Id", "mine")
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
