package dateline.web;

import static org.assertj.core.api.Assertions.assertThat;

import co.elastic.clients.elasticsearch._types.Refresh;
import dateline.command.TestService;
import dateline.elastic.Elasticsearch;
import dateline.elastic.TestNode;
import dateline.index.IndexSetup;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The API against the real node, on a data set so small that every answer can be worked out by hand. */
class ApiIT {
    private static final JsonMapper JSON = new JsonMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static TestService service;

    @BeforeAll
    static void start() throws IOException {
        try (Elasticsearch elasticsearch = TestNode.connect(ApiIT.class)) {
            new IndexSetup(elasticsearch).ensure();
            article(
                    elasticsearch,
                    "a",
                    "2024-01-31T23:30:00Z",
                    "Export controls tightened",
                    "South Korea tightened its export controls.",
                    "TASS",
                    "KR,RU");
            article(
                    elasticsearch,
                    "b",
                    "2024-02-29T00:00:00Z",
                    "Talks in Geneva",
                    "Russia and China held talks <b>in</b> Geneva.",
                    "Reuters",
                    "RU,CN");
            article(
                    elasticsearch,
                    "c",
                    "2024-04-01T00:00:00Z",
                    "Sanctions lifted",
                    "The sanctions were lifted.",
                    "TASS",
                    "US");
            mention(elasticsearch, "a", "2024-01-31T23:30:00Z", "KR", 3);
            mention(elasticsearch, "a", "2024-01-31T23:30:00Z", "RU", 1);
            mention(elasticsearch, "b", "2024-02-29T00:00:00Z", "RU", 2);
            mention(elasticsearch, "b", "2024-02-29T00:00:00Z", "CN", 2);
            mention(elasticsearch, "c", "2024-04-01T00:00:00Z", "US", 5);
            event(elasticsearch, "a", "KR", "RU", "tighten", "2023-12-01", "export-control");
            event(elasticsearch, "b", "US", "RU", "impose", "2022-02-24", "sanctions");
            event(elasticsearch, "c", "US", "RU", "lift", null, "sanctions");
        }
        service = TestService.start(ApiIT.class);
    }

    private static void article(
            Elasticsearch es, String id, String published, String title, String body, String source, String countries)
            throws IOException {
        String list = "[\"" + countries.replace(",", "\",\"") + "\"]";
        put(es, "articles", """
                {"article":"%s","published":"%s","title":"%s","body":"%s","source":"%s","story":"%s","countries":%s,"focus":%s}""".formatted(id, published, title, body, source, id, list, list));
    }

    private static void mention(Elasticsearch es, String article, String published, String code, int count)
            throws IOException {
        put(es, "mentions", """
                {"article":"%s","published":"%s","type":"country","code":"%s","count":%d,"spans":["body:0-5"]}""".formatted(article, published, code, count));
    }

    private static void event(
            Elasticsearch es,
            String article,
            String sender,
            String target,
            String action,
            @Nullable String day,
            String measure)
            throws IOException {
        String date = day == null ? "" : "\"event_from\":\"" + day + "\",";
        put(es, "events", """
                {"article":"%s","published":"2024-03-01",%s"sender":"%s","target":"%s","action":"%s","measures":["%s"],"modality":"asserted","countries":["%s","%s"]}""".formatted(article, date, sender, target, action, measure, sender, target));
    }

    private static void put(Elasticsearch es, String kind, String json) throws IOException {
        String id = kind.equals("articles") ? JSON.readTree(json).get("article").asString() : null;
        es.client()
                .index(request -> request.index(es.alias(kind))
                        .id(id)
                        .withJson(new StringReader(json))
                        .refresh(Refresh.True));
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // question | key | values of the buckets
                "interval=month                          | US | 0 0 0 5",
                "interval=month                          | RU | 1 2 0 0",
                "interval=month&timeZone=Asia/Seoul      | RU | 3 0 0",
                "interval=month&measure=articles         | RU | 1 1 0 0",
                "interval=quarter                        | KR | 3 0",
                "interval=year                           | CN | 2",
                "interval=month&to=2024-02-28            | KR | 3",
                "interval=day&from=2024-02-29&to=2024-02-29 | RU | 2",
                "interval=month&country=CN               | CN | 2",
                "interval=month&source=TASS              | KR | ",
            })
    void mentionsOverTime(String question, String key, @Nullable String values) throws Exception {
        JsonNode answer = get(200, "/api/v1/timelines/mentions?" + question);

        assertThat(series(answer, key)).isEqualTo(values == null ? "" : values);
    }

    @Test
    void theRestIsOther() throws Exception {
        JsonNode answer = get(200, "/api/v1/timelines/mentions?interval=year&top=1");

        assertThat(answer.get("series").size()).isEqualTo(1);
        assertThat(answer.get("series").get(0).get("key").asString()).isEqualTo("US");
        assertThat(answer.get("series").get(0).get("label").asString()).isEqualTo("United States");
        assertThat(answer.get("other").get(0).asInt()).isEqualTo(8);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "interval=year                        | impose         | 1 0 | 1",
                "interval=year                        | tighten        | 0 1 | 1",
                "interval=year&basis=published        | lift           | 1   | 0",
                "interval=year&by=sender              | US             | 1 0 | 1",
                "interval=year&by=target&action=tighten | RU           | 1   | 0",
                "interval=year&by=measure             | export-control | 0 1 | 1",
                "interval=year&sender=KR              | tighten        | 1   | 0",
                "interval=year&country=KR             | tighten        | 1   | 0",
            })
    void sanctionsOverTime(String question, String key, String values, int undated) throws Exception {
        JsonNode answer = get(200, "/api/v1/timelines/sanctions?" + question);

        assertThat(series(answer, key)).isEqualTo(values);
        assertThat(answer.get("undated").asInt()).isEqualTo(undated);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "                                   | c b a",
                "q=control                          | a",
                "q=\"held talks\"                   | b",
                "q=\"talks held\"                   | ",
                "q=sanctions -lifted                | ",
                "q=geneva OR lifted                 | c b",
                "country=RU                         | b a",
                "country=RU,US                      | c b a",
                "country=RU&source=TASS             | a",
                "from=2024-02-29&to=2024-02-29      | b",
                "to=2024-01-31                      | a",
                "to=2024-01-31&timeZone=Asia/Seoul  | ",
            })
    void articlesAreFound(@Nullable String question, @Nullable String ids) throws Exception {
        JsonNode answer = get(200, "/api/v1/articles?sort=date&" + (question == null ? "" : encoded(question)));

        assertThat(ids(answer)).isEqualTo(ids == null ? List.of() : List.of(ids.split(" ")));
        assertThat(answer.get("total").asInt()).isEqualTo(ids(answer).size());
    }

    @Test
    void aFacetKeepsItsOtherValues() throws Exception {
        JsonNode facets = get(200, "/api/v1/articles?country=CN&source=Reuters").get("facets");

        // of the country facet: those of all articles of that source; of the source facet: those of all articles on
        // China
        assertThat(facets.get("country").toString()).contains("{\"key\":\"RU\",\"label\":\"Russia\",\"count\":1}");
        assertThat(facets.get("source").size()).isEqualTo(1);
        JsonNode alone = get(200, "/api/v1/articles?source=Reuters").get("facets");
        assertThat(alone.get("source").toString()).contains("\"TASS\"");
    }

    @Test
    void pagesFollowEachOther() throws Exception {
        List<String> seen = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = get(200, "/api/v1/articles?size=1" + (cursor.isEmpty() ? "" : "&cursor=" + cursor));
            seen.addAll(ids(page));
            cursor = page.get("next").isNull() ? "" : page.get("next").asString();
        } while (!cursor.isEmpty());

        assertThat(seen).containsExactly("c", "b", "a");
    }

    @Test
    void snippetsAreEscaped() throws Exception {
        String snippet = get(200, "/api/v1/articles?q=geneva")
                .get("articles")
                .get(0)
                .get("highlights")
                .get(0)
                .asString();

        assertThat(snippet).contains("&lt;b&gt;in&lt;&#x2F;b&gt;").contains("<mark>Geneva</mark>");
    }

    @Test
    void oneArticleHasItsMentionsAndEvents() throws Exception {
        JsonNode article = get(200, "/api/v1/articles/a");

        assertThat(article.get("body").asString()).startsWith("South Korea tightened");
        assertThat(article.get("mentions").size()).isEqualTo(2);
        assertThat(article.get("events").get(0).get("action").asString()).isEqualTo("tighten");
        assertThat(get(404, "/api/v1/articles/none").get("detail").asString()).isEqualTo("no article has this id");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "timelines/mentions?foo=1              | foo      | unknown parameter foo",
                "timelines/mentions?interval=hour      | interval | interval must be one of auto, day, week, month, quarter, year",
                "timelines/mentions?by=planet          | by       | by must be one of",
                "timelines/mentions?top=0              | top      | from 1 to 50",
                "timelines/mentions?top=x              | top      | from 1 to 50",
                "timelines/mentions?from=2023-02-29    | from     | ISO date",
                "timelines/mentions?from=2024-02-02&to=2024-02-01 | to | to must not lie before from",
                "timelines/mentions?timeZone=Mars/Base | timeZone | time zone",
                "timelines/mentions?country=Russia     | country  | country must be like KR",
                "timelines/mentions?interval=day&from=1900-01-01&to=2024-01-01 | interval | 4000 buckets",
                "timelines/sanctions?by=action&by=sender | by     | once only",
                "articles?size=101                     | size     | from 1 to 100",
                "articles?cursor=xyz                   | cursor   | the next of an answer",
                "articles?dyad=KRRU                    | dyad     | KR-RU",
                "articles/a?x=1                        | x        | unknown parameter x",
            })
    void whatIsWrongIsNamed(String question, String parameter, String message) throws Exception {
        JsonNode problem = get(400, "/api/v1/" + question);

        assertThat(problem.get("parameter").asString()).isEqualTo(parameter);
        assertThat(problem.get("detail").asString()).contains(message);
        assertThat(problem.toString()).doesNotContain("Exception", "dateline.");
    }

    @Test
    void nothingEndsInAFaultOfOurs() throws Exception {
        Random random = new Random(7);
        List<String> paths = List.of("timelines/mentions", "timelines/sanctions", "articles", "articles/a");
        List<String> names = List.of(
                "q",
                "country",
                "by",
                "interval",
                "from",
                "to",
                "timeZone",
                "top",
                "size",
                "cursor",
                "source",
                "person",
                "measure",
                "sort",
                "basis",
                "dyad",
                "%00");
        List<String> values = List.of(
                "",
                "RU",
                "0",
                "-1",
                "999999999999",
                "2024-01-01",
                "9999-12-31",
                "0001-01-01",
                "year",
                "day",
                "\"",
                "((",
                "a AND",
                "*",
                "~~~",
                "\u0000",
                "\uD83D\uDE00",
                "<script>",
                "W10",
                "WzEsMl0",
                "../..",
                "UTC",
                "date",
                "x".repeat(600));
        for (int i = 0; i < 400; i++) {
            StringBuilder question = new StringBuilder("/api/v1/" + paths.get(random.nextInt(paths.size())) + "?");
            for (int j = 0; j < 1 + random.nextInt(4); j++) {
                question.append(names.get(random.nextInt(names.size())))
                        .append('=')
                        .append(URLEncoder.encode(values.get(random.nextInt(values.size())), StandardCharsets.UTF_8))
                        .append('&');
            }
            assertThat(send(question.toString()).statusCode())
                    .as(question.toString())
                    .isIn(200, 400, 404);
        }
    }

    @Test
    void answersTellBrowsersWhatTheyAreNotFor() throws Exception {
        HttpResponse<String> page = send("/");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy).contains("script-src 'self'"));
        assertThat(page.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
    }

    @Test
    void metersAndHealthAreServed() throws Exception {
        assertThat(get(200, "/actuator/health/readiness").get("status").asString())
                .isEqualTo("UP");
        assertThat(get(200, "/actuator/health/liveness").get("status").asString())
                .isEqualTo("UP");
        assertThat(send("/actuator/prometheus").body()).contains("http_server_requests");
    }

    private static String series(JsonNode answer, String key) {
        for (JsonNode one : answer.get("series")) {
            if (one.get("key").asString().equals(key)) {
                List<String> values = new ArrayList<>();
                one.get("values").forEach(value -> values.add(value.toString()));
                return String.join(" ", values);
            }
        }
        return "";
    }

    private static List<String> ids(JsonNode page) {
        List<String> ids = new ArrayList<>();
        page.get("articles").forEach(article -> ids.add(article.get("id").asString()));
        return ids;
    }

    private static String encoded(String question) {
        return question.replace(" ", "%20").replace("\"", "%22").replace("|", "%7C");
    }

    private static JsonNode get(int status, String path) throws Exception {
        HttpResponse<String> response = send(path);
        assertThat(response.statusCode()).as(path + " " + response.body()).isEqualTo(status);
        return JSON.readTree(response.body());
    }

    private static HttpResponse<String> send(String path) throws Exception {
        return HTTP.send(
                HttpRequest.newBuilder(URI.create(service.url() + path)).build(), HttpResponse.BodyHandlers.ofString());
    }
}
