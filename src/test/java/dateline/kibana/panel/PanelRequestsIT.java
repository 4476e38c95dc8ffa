package dateline.kibana.panel;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.kibana.format.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/**
 * Every panel's request on the real node holding the seeds: the answer is not empty, and every number is what counting the documents
 * one by one gives. Requests and answers stay in {@code target/kibana}.
 */
class PanelRequestsIT {
    private static final Map<String, List<JsonNode>> DOCUMENTS = new ConcurrentHashMap<>();

    static Stream<PanelRequest> requests() {
        return PanelRequest.of(SeededNode.export()).stream();
    }

    @ParameterizedTest
    @MethodSource("requests")
    void answersAreThereAndRight(PanelRequest request) throws IOException {
        JsonNode answer = SeededNode.search(request.alias(), request.body());

        Files.writeString(SeededNode.OUT.resolve(request.file() + ".request.json"), Json.text(request.body()));
        Files.writeString(SeededNode.OUT.resolve(request.file() + ".answer.json"), answer.toString());
        List<JsonNode> documents = documents(request);
        assertThat(documents).isNotEmpty();
        assertThat(answer.path("_shards").path("failed").asInt()).isZero();
        assertThat(answer.path("hits").path("total").path("value").asInt()).isEqualTo(documents.size());
        JsonNode aggregations = answer.path("aggregations");
        List<LensRequest.LensColumn> columns = request.columns();
        if (columns != null) {
            boolean onlyCounts =
                    columns.size() == 1 && columns.getFirst().operation().equals("count");
            assertThat(Recount.compare(aggregations, columns, documents))
                    .as("numbers compared")
                    .isGreaterThanOrEqualTo(onlyCounts ? 0 : 1);
        } else if (request.body().get("aggs") instanceof JsonNode asked) {
            assertThat(AggregationRecount.compare(asked, aggregations, documents))
                    .as("numbers compared")
                    .isPositive();
        } else {
            assertThat(answer.path("hits").path("hits")).hasSize(Math.min(documents.size(), PanelRequest.DOCUMENTS));
        }
    }

    /** The documents that count, by the file's KQL read by ourselves; all seeds lie in the dashboards' time range. */
    private static List<JsonNode> documents(PanelRequest request) {
        return DOCUMENTS.computeIfAbsent(request.alias(), PanelRequestsIT::all).stream()
                .filter(document -> request.filter().stream().allMatch(kql -> kql.test(document)))
                .toList();
    }

    /** Year by year, because one answer holds 10,000 documents at most. */
    private static List<JsonNode> all(String alias) {
        List<JsonNode> documents = new ArrayList<>();
        for (int year = 2014; year <= 2025; year++) {
            Map<String, Object> range = Map.of("gte", year + "-01-01", "lt", (year + 1) + "-01-01");
            Map<String, Object> query = Map.of("range", Map.of("published", range));
            JsonNode hits = SeededNode.search(
                            alias, new TreeMap<>(Map.of("size", 10000, "track_total_hits", true, "query", query)))
                    .path("hits");
            assertThat(hits.path("hits").size())
                    .isEqualTo(hits.path("total").path("value").asInt());
            hits.path("hits").forEach(hit -> documents.add(hit.path("_source")));
        }
        return documents;
    }
}
