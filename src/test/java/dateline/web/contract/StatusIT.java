package dateline.web.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dateline.command.TestService;
import dateline.elastic.Elasticsearch;
import dateline.elastic.TestNode;
import dateline.index.IndexSetup;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.http.server.PathContainer;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;
import tools.jackson.databind.JsonNode;

/** {@code /status}, and all questions of indices that are empty or gone. */
class StatusIT {
    /** At least one for each operation that reads, but for those of one article. */
    private static final List<String> QUESTIONS = List.of(
            "articles?q=x",
            "timelines/mentions",
            "timelines/mentions?normalize=share&measure=stories&interval=auto",
            "timelines/mentions?basis=referred&from=2024-01-01&to=2024-12-31",
            "timelines/sanctions?by=measure",
            "timelines/relations",
            "matrices/sanctions",
            "matrices/relations",
            "networks/relations",
            "trends?from=2024-01-01&to=2024-01-31",
            "compare?a=KR&b=US",
            "events",
            "suggest?q=kim",
            "export/articles.ndjson",
            "export/mentions.csv",
            "export/events.ndjson",
            "status");

    private static final List<String> QUESTIONS_OF_ONE = List.of("articles/x1", "articles/x1/similar");

    @Test
    void emptyThenFilledThenGone() throws Exception {
        try (Elasticsearch elasticsearch = TestNode.connect(StatusIT.class)) {
            new IndexSetup(elasticsearch).ensure();
            // what is written to the indices here is to be seen at once
            try (TestService service = TestService.start(StatusIT.class, "--dateline.api.keep-answers=0")) {
                QUESTIONS.forEach(question -> assertThat(ask(service, question).statusCode())
                        .as(question)
                        .isEqualTo(200));
                QUESTIONS_OF_ONE.forEach(
                        question -> assertThat(ask(service, question).statusCode())
                                .as(question)
                                .isEqualTo(404));
                assertThat(operations(service))
                        .isNotEmpty()
                        .allSatisfy(
                                operation -> assertThat(questions()).anyMatch(question -> asks(question, operation)));
                // each question and each call is measured, also what is no search
                assertThat(timed(service, "dateline.elasticsearch", "call"))
                        .contains(
                                "msearch answered",
                                "search answered",
                                "open_point_in_time answered",
                                "close_point_in_time answered",
                                "indices.get_alias answered");
                assertThat(timed(service, "dateline.search", "question"))
                        .contains("status answered", "export answered");
                String indices =
                        "{\"statusit-articles-v1\":\"1\",\"statusit-events-v1\":\"1\",\"statusit-mentions-v1\":\"1\"}"
                                .replace("1\"", IndexSetup.VERSION + "\"")
                                .replace("-v1", "-v" + IndexSetup.VERSION);
                JsonNode empty = Contract.JSON.readTree(ask(service, "status").body());
                assertThat(empty.get("documents").toString()).isEqualTo("{\"articles\":0,\"mentions\":0,\"events\":0}");
                assertThat(empty.get("newestPublished").isNull()).isTrue();
                assertThat(empty.get("lag").isNull()).isTrue();
                assertThat(empty.get("indices").toString()).isEqualTo(indices);

                new DataSet("status").articles("""
                        article | published            | story | indexed_at           | extractor
                        x1      | 2024-01-01T00:00:00Z | x1    | 2024-05-02T00:00:00Z | 7
                        x2      | 2024-01-03T00:00:00Z | x1    | 2024-05-01T00:00:00Z | 8
                        x3      |                      | x3    | 2024-04-01T00:00:00Z | 8
                        """).mentions("""
                        article | code | count
                        x1      | KR   | 3
                        x2      | KR   | 1
                        """).events("""
                        article | sender
                        x1      | KR
                        """).put(elasticsearch);
                JsonNode status = Contract.JSON.readTree(ask(service, "status").body());
                assertThat(status.get("documents").toString())
                        .isEqualTo("{\"articles\":3,\"mentions\":2,\"events\":1}");
                assertThat(status.get("stories").asInt()).isEqualTo(2);
                assertThat(status.get("newestPublished").asString()).isEqualTo("2024-01-03T00:00:00Z");
                assertThat(status.get("newestIndexed").asString()).isEqualTo("2024-05-02T00:00:00Z");
                assertThat(Instant.parse("2024-01-03T00:00:00Z")
                                .plus(Duration.parse(status.get("lag").asString())))
                        .isCloseTo(Instant.now(), within(1, ChronoUnit.MINUTES));
                assertThat(Contract.counts(status.get("extractors"))).contains("7 1", "8 2");
                assertThat(status.get("indices").toString()).isEqualTo(indices);

                TestNode.empty(elasticsearch);
                for (String question : questions().toList()) {
                    HttpResponse<String> gone = ask(service, question);
                    assertThat(gone.statusCode()).as(question + gone.body()).isEqualTo(503);
                    assertThat(gone.body()).as(question).contains("Elasticsearch has no index statusit-");
                    assertThat(gone.headers().firstValue("Retry-After")).isPresent();
                }
                assertThat(timed(service, "dateline.elasticsearch", "call")).contains("open_point_in_time refused");
            }
        }
    }

    private static Stream<String> questions() {
        return Stream.concat(QUESTIONS.stream(), QUESTIONS_OF_ONE.stream());
    }

    private static List<PathPattern> operations(TestService service) {
        return service
                .context()
                .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .keySet()
                .stream()
                .filter(mapping -> mapping.getMethodsCondition().getMethods().contains(RequestMethod.GET))
                .flatMap(mapping -> mapping.getPathPatternsCondition().getPatterns().stream())
                .filter(pattern -> pattern.getPatternString().startsWith("/api/v1/"))
                .toList();
    }

    private static boolean asks(String question, PathPattern operation) {
        return operation.matches(PathContainer.parsePath("/api/v1/" + question.replaceAll("\\?.*", "")));
    }

    /** The timers of that name: a tag, and the outcome. */
    private static Set<String> timed(TestService service, String meter, String tag) {
        return service.context().getBean(MeterRegistry.class).find(meter).timers().stream()
                .map(Timer::getId)
                .map(id -> id.getTag(tag) + " " + id.getTag("outcome"))
                .collect(Collectors.toSet());
    }

    private static HttpResponse<String> ask(TestService service, String question) {
        return Contract.send(
                HttpRequest.newBuilder(Contract.uri(service.url(), question)).build());
    }
}
