package dateline.web.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dateline.command.TestService;
import dateline.web.access.ApiKey;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Holds the OpenAPI document against OpenAPI 3.1 and against what the service does and answers. */
class OpenApiIT {
    /** What a value needs beside it, other than the example's parameters. */
    private static final Map<String, Map<String, String>> BESIDE = Map.of(
            "getMentionTimeline basis=referred", Map.of("measure", "articles"),
            "getTrends basis=event", Map.of("by", "action"));

    private static final String WRITER = ApiKey.random();
    private static final String READER = ApiKey.random();

    /** More than the writer asks here; the reader asks more. */
    private static final int RATE = 30;

    private static ServedApi api;

    /** Over indices of its own. */
    private static TestService writing;

    @BeforeAll
    static void start() {
        api = ServedApi.start();
        writing = TestService.start(
                OpenApiIT.class,
                "--dateline.api.requests-per-minute=" + RATE,
                "--dateline.api.keys.feed.sha256=" + ApiKey.sha256(WRITER),
                "--dateline.api.keys.feed.role=writer",
                "--dateline.api.keys.desk.sha256=" + ApiKey.sha256(READER),
                "--dateline.api.keys.desk.role=reader");
    }

    @AfterAll
    static void stop() {
        api.close();
        writing.close();
    }

    /** Those that are asked at will; what writes has tests of its own. */
    static Stream<Operation> operations() {
        return Operation.all().values().stream().filter(Operation::isReading);
    }

    @Test
    void theDocumentIsOpenApi() throws IOException {
        JsonNode specification =
                ServedApi.JSON.readTree(Files.readString(Path.of("src/test/resources/openapi/schema-3.1.json")));

        assertThat(api.document().get("openapi").asString()).startsWith("3.1.");
        assertThat(faults(specification, api.document())).isEmpty();
        assertThat(api.document().at("/info/version").asString()).matches("\\d+\\.\\d+.*");
        assertThat(api.document().at("/info/license/identifier").asString()).isEqualTo("Apache-2.0");
        assertThat(api.document().at("/servers/0/url").asString()).isEqualTo("/");
    }

    @Test
    void everyOperationIsThere() {
        List<String> served = new ArrayList<>();
        api.document()
                .get("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .propertyNames()
                        .forEach(
                                method -> served.add(method.toUpperCase(java.util.Locale.ROOT) + " " + path.getKey())));

        assertThat(served).containsExactlyInAnyOrderElementsOf(Operation.all().keySet());
    }

    /** Each parameter of the answer's message about one that is unknown is documented, and no other. */
    @ParameterizedTest
    @MethodSource("operations")
    void theParametersAreThoseThatTheServiceKnows(Operation operation) {
        for (String by : values(operation, "by")) {
            for (String basis : values(operation, "basis")) {
                Map<String, String> given = new HashMap<>(operation.example());
                Stream.of(new String[] {"by", by}, new String[] {"basis", basis})
                        .filter(one -> !one[1].isEmpty())
                        .forEach(one -> given.put(one[0], one[1]));
                given.put("unheard", "of");
                var problem = ServedApi.JSON.readTree(api.ask(operation, given).body());
                if (problem.path("parameter").asString().equals("basis")) {
                    continue; // mentions are not dated by events
                }
                Set<String> documented = new LinkedHashSet<>();
                operation.parameters().forEach((name, use) -> {
                    if (!use.parameter().form().isPath() && use.isKnown(given, operation.parameters())) {
                        documented.add(name);
                    }
                });

                assertThat(problem.path("parameter").asString())
                        .as(problem.toString())
                        .isEqualTo("unheard");
                assertThat(problem.get("detail")
                                .asString()
                                .replaceAll(".*known here: ?", "")
                                .split(", "))
                        .as(operation.id() + " by=" + by + " basis=" + basis)
                        .containsExactlyInAnyOrder(
                                documented.isEmpty() ? new String[] {"none"} : documented.toArray(String[]::new));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("operations")
    void everyValueListedIsTakenAndNoOther(Operation operation) {
        operation.parameters().forEach((name, use) -> {
            Form form = use.parameter().form();
            for (String value : form.values()) {
                assertThat(api.ask(operation, beside(operation, use, name, value))
                                .statusCode())
                        .as(operation.id() + " " + name + "=" + value)
                        .isEqualTo(200);
            }
            if (!form.values().isEmpty() && !form.isPath()) {
                refused(operation, use, name, "nonsense");
            }
        });
    }

    @ParameterizedTest
    @MethodSource("operations")
    void boundsAndFormsAreHeld(Operation operation) {
        operation.parameters().forEach((name, use) -> {
            var schema = use.parameter().form().schema();
            if (schema.getMinimum() != null) {
                int least = schema.getMinimum().intValue();
                int most = schema.getMaximum().intValue();
                for (int within : List.of(least, most)) {
                    api.answer(operation, beside(operation, use, name, String.valueOf(within)));
                }
                refused(operation, use, name, String.valueOf(least - 1));
                refused(operation, use, name, String.valueOf(most + 1));
            }
            String pattern = schema.getItems() == null
                    ? schema.getPattern()
                    : schema.getItems().getPattern();
            if (pattern != null || "date".equals(schema.getFormat())) {
                refused(operation, use, name, "!");
            }
            if (schema.getMaxLength() != null) {
                refused(operation, use, name, "x".repeat(schema.getMaxLength() + 1));
            }
            if (use.required() && !use.parameter().form().isPath()) {
                refused(operation, use, name, "");
            }
        });
    }

    @ParameterizedTest
    @MethodSource("operations")
    void whatIsLeftOutIsTheDefault(Operation operation) {
        operation.parameters().forEach((name, use) -> {
            String otherwise = use.parameter().otherwise();
            if (otherwise != null) {
                Map<String, String> given = beside(operation, use, name, otherwise);
                Map<String, String> leftOut = new HashMap<>(given);
                leftOut.put(name, null);

                assertThat(api.answer(operation, given))
                        .as(operation.id() + " " + name)
                        .isEqualTo(api.answer(operation, leftOut));
            }
        });
    }

    /** No field is missing from the document, and none is of another type. Questions that many documents answer. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "searchArticles      | ArticlePage   | articles?size=100&q=sanctions",
                "getArticle          | Article       | articles/chronicle-2023-10-17-us-china-chips",
                "getSimilarArticles  | Similar[]     | articles/chronicle-2023-10-17-us-china-chips/similar",
                "getMentionTimeline  | Timeline      | timelines/mentions?by=person&normalize=share&measure=stories&interval=auto",
                "getSanctionTimeline | Timeline      | timelines/sanctions?by=measure&measure=stories",
                "getRelationTimeline | Timeline      | timelines/relations?by=dyad&interval=day&from=2022-02-01&to=2022-03-31",
                "getSanctionMatrix   | Matrix        | matrices/sanctions",
                "getRelationMatrix   | Matrix        | matrices/relations?top=1000",
                "getRelationNetwork  | Network       | networks/relations?directed=true",
                "getTrends           | Trend         | trends?by=dyad&from=2022-01-01&to=2022-12-31",
                "compare             | Comparison    | compare?a=US-CN&b=RU-UA&interval=quarter",
                "findEvents          | Page          | events?size=100",
                "suggest             | Suggestion[]  | suggest?q=a&size=50",
                "exportArticles      | StoredArticle\\n | export/articles.ndjson",
                "exportMentions      | StoredMention\\n | export/mentions.ndjson",
                "exportEvents        | StoredEvent\\n   | export/events.ndjson",
                "getStatus           | Status        | status",
                "400                 | Problem       | status?x=1",
                "401                 | Problem       | articles/x?delete",
            })
    void answersAreAsDescribed(String operation, String schema, String question) {
        String answer = api.ask(operation.equals("401") ? "DELETE" : "GET", "/api/v1/" + question)
                .body();
        String name = schema.replaceAll("\\W.*", "");

        if (schema.contains("\\")) {
            List<String> lines = answer.lines().toList();
            assertThat(lines).hasSizeGreaterThan(200);
            ObjectNode all = ServedApi.JSON.createObjectNode();
            lines.forEach(line -> all.withArray("all").add(ServedApi.JSON.readTree(line)));
            assertThat(faults(described(name, true), all.get("all"))).isEmpty();
        } else {
            assertThat(faults(described(name, schema.endsWith("[]")), ServedApi.JSON.readTree(answer)))
                    .isEmpty();
        }
    }

    /** The last line of a stream's answer tells the counts. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                // Content-Type | what is sent, ` for " and / between lines | status | lines about articles
                "application/json     | {`id`:`a`,`published`:`2024-02-07`,`title`:`T`,`body`:`Russia.`,`url`:`u`,`source`:`S`,`language`:`en`} | 200 | 1",
                "application/json     | {`id`:`a`,`published`:`2024-02-07`,`title`:`T`,`body`:`Russia.`,`url`:`u`,`source`:`S`,`language`:`en`} | 200 | 1",
                "application/x-ndjson | {`id`:`b`,`body`:`China.`}/{`body`:`Chad.`}        | 200 | 2",
                "application/x-ndjson | {`id`:`b`,`body`:`China.`}/{`id`:`c`}              | 200 | 2",
                "application/json     | {`id`:`c`}                                         | 400 | 0",
                "application/json     | LONG                                               | 413 | 0",
                "text/plain           | Russia.                                            | 415 | 0",
            })
    void whatIsWrittenIsAsDescribed(String type, String sent, int status, int articles) throws Exception {
        String body = sent.equals("LONG")
                ? "{\"body\":\"" + "x".repeat(17 << 20) + "\"}"
                : sent.replace('`', '"').replace('/', '\n');
        HttpResponse<String> answer = write("POST", "", WRITER, type, body);

        assertThat(answer.statusCode()).isEqualTo(status);
        if (status == 200) {
            JsonNode schema = api.document()
                    .at("/paths/~1api~1v1~1articles/post/responses/200/content")
                    .path(type)
                    .path("schema");
            List<JsonNode> told =
                    answer.body().lines().map(ServedApi.JSON::readTree).toList();
            assertThat(told).hasSize(type.endsWith("ndjson") ? articles + 1 : articles);
            told.forEach(one -> assertThat(faults(described(schema), one)).isEmpty());
            told.stream()
                    .limit(articles)
                    .forEach(one -> assertThat(faults(described("WrittenArticle", false), one))
                            .isEmpty());
            told.stream()
                    .skip(articles)
                    .forEach(one -> assertThat(faults(described("WriteCounts", false), one))
                            .isEmpty());
            body.lines()
                    .filter(line -> line.contains("body"))
                    .forEach(line -> assertThat(faults(described("GivenArticle", false), ServedApi.JSON.readTree(line)))
                            .isEmpty());
        } else {
            isDescribed(answer, "POST /api/v1/articles");
        }
    }

    @Test
    void whoMayNotWriteOrWritesTooOftenIsToldAsDescribed() throws Exception {
        String type = "application/json";
        isDescribed(write("POST", "", null, type, "{}"), "POST /api/v1/articles");
        isDescribed(write("DELETE", "/none", WRITER, type, ""), "DELETE /api/v1/articles/{id}");
        assertThat(write("POST", "", WRITER, type, "{\"id\":\"gone\",\"body\":\"Russia.\"}")
                        .statusCode())
                .isEqualTo(200);
        assertThat(write("DELETE", "/gone", WRITER, type, "").statusCode()).isEqualTo(204);
        Set<Integer> statuses = new TreeSet<>();
        for (int i = 0; i <= RATE; i++) {
            HttpResponse<String> refused = write("POST", "", READER, type, "{}");
            isDescribed(refused, "POST /api/v1/articles");
            statuses.add(refused.statusCode());
        }
        assertThat(statuses).containsExactly(403, 429);
    }

    private static HttpResponse<String> write(
            String method, String path, @Nullable String key, String type, String body) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(writing.url() + "/api/v1/articles" + path))
                .header("Content-Type", type)
                .method(method, HttpRequest.BodyPublishers.ofString(body));
        if (key != null) {
            request.header("X-API-Key", key);
        }
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        }
    }

    /** An error that the document has for the operation, with the headers that it has for the error. */
    private static void isDescribed(HttpResponse<String> answer, String operation) {
        String status = String.valueOf(answer.statusCode());
        assertThat(Operation.all().get(operation).errors()).contains(status);
        assertThat(faults(described("Problem", false), ServedApi.JSON.readTree(answer.body())))
                .isEmpty();
        Sheet.rows("errors.tsv").stream()
                .filter(row -> row.getField("status").equals(status)
                        && !row.getField("header").isEmpty())
                .forEach(row -> assertThat(answer.headers().firstValue(row.getField("header")))
                        .isPresent());
    }

    /** The schema of that name with those that it refers to, none of which allows more fields than it lists. */
    private static JsonNode described(String name, boolean several) {
        ObjectNode schema = ServedApi.JSON.createObjectNode();
        (several ? schema.put("type", "array").putObject("items") : schema).put("$ref", "#/components/schemas/" + name);
        return described(schema);
    }

    private static JsonNode described(JsonNode schema) {
        ObjectNode whole = schema.deepCopy().asObject();
        JsonNode schemas = api.document().at("/components/schemas").deepCopy();
        close(schemas);
        whole.putObject("components").set("schemas", schemas);
        return whole;
    }

    private static void close(JsonNode schema) {
        schema.forEach(OpenApiIT::close);
        if (schema instanceof ObjectNode object
                && object.path("properties").isObject()
                && object.path("type").asString("").equals("object")) {
            object.put("additionalProperties", false);
        }
    }

    private static List<String> faults(JsonNode schema, JsonNode document) {
        Schema validator = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(schema);
        return validator
                .validate(document, context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .stream()
                .limit(20)
                .map(Object::toString)
                .toList();
    }

    private static List<String> values(Operation operation, String name) {
        Use use = operation.parameters().get(name);
        return use == null ? List.of("") : use.parameter().form().values();
    }

    private static void refused(Operation operation, Use use, String name, String value) {
        var response = api.ask(operation, beside(operation, use, name, value));

        assertThat(response.statusCode())
                .as(operation.id() + " " + name + "=" + value)
                .isEqualTo(400);
        assertThat(ServedApi.JSON.readTree(response.body()).path("parameter").asString())
                .as(response.body())
                .isEqualTo(name);
    }

    private static Map<String, String> beside(Operation operation, Use use, String name, String value) {
        Map<String, String> given = new HashMap<>();
        use.conditions().stream()
                .limit(1)
                .forEach(condition ->
                        given.put(condition.parameter(), condition.values().getFirst()));
        given.putAll(BESIDE.getOrDefault(name + "=" + value, Map.of()));
        given.putAll(BESIDE.getOrDefault(operation.id() + " " + name + "=" + value, Map.of()));
        given.put(name, value);
        return given;
    }
}
