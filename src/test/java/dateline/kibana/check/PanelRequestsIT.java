package dateline.kibana.check;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.article.ArticleFiles;
import dateline.elastic.Elasticsearch;
import dateline.elastic.TestNode;
import dateline.extract.Extractor;
import dateline.extract.name.BuiltInNames;
import dateline.index.IndexSetup;
import dateline.index.Indexer;
import dateline.kibana.Export;
import dateline.kibana.Json;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/**
 * Every panel's request on the real node holding the seeds: the answer is not empty, and every number of a Lens panel is what
 * counting the documents one by one gives. The answers stay in {@code target/kibana} for drawing.
 */
class PanelRequestsIT {
    private static final Map<String, List<JsonNode>> DOCUMENTS = new ConcurrentHashMap<>();

    @BeforeAll
    static void indexSeeds() throws IOException {
        try (Elasticsearch elasticsearch = TestNode.connect(PanelRequestsIT.class)) {
            new IndexSetup(elasticsearch).ensure();
            try (Indexer indexer = new Indexer(
                    elasticsearch,
                    new Extractor(new BuiltInNames()),
                    new SimpleMeterRegistry(),
                    (origin, problem) -> {})) {
                ArticleFiles.of(List.of(Path.of("seeds"))).read(indexer::accept, bytes -> {});
                assertThat(indexer.finish().complete()).isTrue();
            }
        }
        Files.createDirectories(Path.of("target", "kibana"));
    }

    static Stream<PanelRequest> requests() throws IOException {
        return PanelRequest.of(new ExportFile(Files.readString(Export.FILE))).stream();
    }

    @ParameterizedTest
    @MethodSource("requests")
    void answersAreThereAndRight(PanelRequest request) throws Exception {
        JsonNode answer = search(request.alias(), request.body());

        assertThat(answer.path("hits").path("total").path("value").asLong())
                .as(request.panel())
                .isPositive();
        assertThat(answer.path("_shards").path("failed").asInt()).isZero();
        Files.writeString(
                Path.of("target", "kibana", request.panel().replaceAll("\\W+", "-") + ".json"), answer.toString());
        List<PanelRequest.LensColumn> columns = request.columns();
        if (columns != null) {
            List<JsonNode> documents = documents(request);
            assertThat(answer.path("hits").path("total").path("value").asInt()).isEqualTo(documents.size());
            int numbers = Recount.compare(answer.path("aggregations"), columns, documents);
            boolean onlyCounts =
                    columns.size() == 1 && columns.getFirst().operation().equals("count");
            assertThat(numbers).as("numbers compared").isGreaterThanOrEqualTo(onlyCounts ? 0 : 1);
        } else if (answer.has("aggregations")) {
            answer.path("aggregations")
                    .forEach(buckets -> assertThat(buckets.path("buckets")).isNotEmpty());
        } else {
            assertThat(answer.path("hits").path("hits")).isNotEmpty();
        }
    }

    /** The documents that count, by the file's KQL read by ourselves; all seeds lie in the dashboards' time range. */
    private static List<JsonNode> documents(PanelRequest request) {
        return DOCUMENTS.computeIfAbsent(request.alias(), PanelRequestsIT::all).stream()
                .filter(document -> request.filter().stream().allMatch(kql -> kql.test(document)))
                .toList();
    }

    private static List<JsonNode> all(String alias) {
        List<JsonNode> documents = new ArrayList<>();
        for (int year = 2014; year <= 2025; year++) {
            Map<String, Object> range = Map.of("gte", year + "-01-01", "lt", (year + 1) + "-01-01");
            JsonNode answer = search(
                    alias,
                    new TreeMap<>(Map.of(
                            "size",
                            10000,
                            "track_total_hits",
                            true,
                            "query",
                            Map.of("range", Map.of("published", range)))));
            JsonNode hits = answer.path("hits");
            assertThat(hits.path("hits").size())
                    .isEqualTo(hits.path("total").path("value").asInt());
            hits.path("hits").forEach(hit -> documents.add(hit.path("_source")));
        }
        return documents;
    }

    private static JsonNode search(String alias, Map<String, Object> body) {
        String index = alias.replace("dateline-", TestNode.prefix(PanelRequestsIT.class) + "-");
        HttpRequest request = HttpRequest.newBuilder(URI.create(TestNode.url()).resolve("/" + index + "/_search"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(Json.text(body)))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
            assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
            return Json.parse(response.body());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
