package dateline.web.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.command.TestService;
import dateline.elastic.TestNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/**
 * More than ten thousand persons and articles: what is exact stays exact, exports go over many pages and break off aloud, and questions that take
 * too long are given up.
 */
class CrowdIT {
    private static final int PERSONS = 10_500;

    /**
     * Article i of 2001 mentions person i once. Persons 0, 1 and 2 are in 30, 20 and 10 other articles, twice each: so with 31, 21 and 11 articles
     * and 61, 41 and 21 mentions they come first. Each article speaks of a century.
     */
    @BeforeAll
    static void put() {
        DataSet data = new DataSet("crowd");
        for (int i = 0; i < PERSONS; i++) {
            int hundred = i / 100;
            int place = i % 100;
            boolean also = hundred < 3 && place > 2 && place <= 2 + (3 - hundred) * 10;
            List<String> persons = also ? List.of(person(i), person(hundred)) : List.of(person(i));
            String id = "crowd" + i;
            data.article(Map.of(
                    "article",
                    id,
                    "published",
                    "2001-%02d-%02dT00:00:00Z".formatted(1 + i % 12, 1 + i % 28),
                    "persons",
                    persons,
                    "referred",
                    Map.of("gte", "1900-01-01", "lte", "1999-12-31")));
            data.mention(Map.of("article", id, "name", person(i), "count", 1));
            if (also) {
                data.mention(Map.of("article", id, "name", person(hundred), "count", 2));
            }
        }
        Contract.put(data);
    }

    private static String person(int number) {
        return "Person %05d".formatted(number);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // measure | of the first three | of the rest
                "mentions | 61 41 21 | 10497",
                "articles | 31 21 11 | 10497",
                "stories  | 31 21 11 | 10497",
            })
    void theFirstOfTenThousandAreExact(String measure, String first, int rest) {
        JsonNode answer = Contract.get(
                200, "timelines/mentions?language=crowd&by=person&top=3&interval=month&measure=" + measure);

        assertThat(Contract.texts(answer.get("series"), "key")).isEqualTo("Person 00000 Person 00001 Person 00002");
        assertThat(Contract.texts(answer.get("series"), "total")).isEqualTo(first);
        int other = 0;
        for (JsonNode value : answer.get("other")) {
            other += value.asInt();
        }
        // different articles and stories are counted within a thousandth
        assertThat(other).isCloseTo(rest, Offset.offset(measure.equals("mentions") ? 0 : 10));
    }

    @Test
    void totalsBeyondTenThousandAreExactAndFacetsAreTheFirst() {
        JsonNode answer = Contract.get(200, "articles?language=crowd&size=1");

        assertThat(answer.get("total").asInt()).isEqualTo(PERSONS);
        JsonNode persons = answer.get("facets").get("person");
        assertThat(persons.size()).isEqualTo(20);
        assertThat(Contract.counts(persons))
                .startsWith("Person 00000 31, Person 00001 21, Person 00002 11, Person 00003 1");
        assertThat(Contract.counts(answer.get("facets").get("year"))).isEqualTo("2001 " + PERSONS);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "person 0000 | 3  | Person 00000 Person 00001 Person 00002",
                "0000        | 2  | Person 00000 Person 00001",
                "Person 1049 | 50 | Person 10490 Person 10491 Person 10492 Person 10493 Person 10494 Person 10495 Person 10496 Person 10497 Person 10498 Person 10499",
            })
    void suggestions(String typed, int size, String keys) {
        assertThat(Contract.texts(Contract.get(200, "suggest?type=person&size=" + size + "&q=" + typed), "key"))
                .isEqualTo(keys);
    }

    @Test
    void pagesByDateReachTheEnd() {
        Set<String> seen = new HashSet<>();
        String cursor = "";
        for (int page = 0; page < 12; page++) {
            JsonNode answer = Contract.get(200, "articles?language=crowd&size=100" + cursor);
            answer.get("articles")
                    .forEach(article ->
                            assertThat(seen.add(article.get("id").asString())).isTrue());
            cursor = "&cursor=" + answer.get("next").asString();
        }
        assertThat(seen).hasSize(1200);
    }

    /** Eleven pages of a thousand. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "articles.ndjson | 10500",
                "mentions.ndjson | 10560",
                "mentions.csv    | 10561",
                "events.csv      | 1",
                "events.ndjson   | 0",
                "articles.ndjson?q=nothing&from=2001-01-01&to=2001-01-31 | 875",
                "mentions.ndjson?country=KR | 0",
            })
    void exportsAreWhole(String question, int lines) {
        String separator = question.contains("?") ? "&" : "?";
        HttpResponse<String> response = Contract.send("export/" + question + separator + "language=crowd");

        assertThat(response.statusCode()).isEqualTo(200);
        Set<String> different = new HashSet<>(response.body().lines().toList());
        assertThat(different).hasSize(lines);
        assertThat(response.body()).doesNotContain("not complete");
    }

    /** The network to Elasticsearch is cut after two million bytes, long after the first lines were sent. */
    @ParameterizedTest
    @ValueSource(strings = {"mentions.ndjson", "mentions.csv"})
    void anExportThatBreaksOffSaysSo(String what) throws IOException {
        URI node = URI.create(TestNode.url());
        try (Wire wire = new Wire(node.getPort());
                TestService service =
                        TestService.start("http://127.0.0.1:" + wire.port(), TestNode.prefix(Contract.class))) {
            wire.cutAfter(2_000_000);
            List<String> lines = new ArrayList<>();
            HttpResponse<java.util.stream.Stream<String>> response = Contract.send(
                    HttpRequest.newBuilder(Contract.uri(service.url(), "export/" + what + "?language=crowd"))
                            .build(),
                    HttpResponse.BodyHandlers.ofLines());
            boolean brokenOff = false;
            try {
                response.body().forEach(lines::add);
            } catch (java.io.UncheckedIOException e) {
                brokenOff = true;
            }

            assertThat(response.statusCode()).isEqualTo(200);
            assertThat(lines.getLast()).contains("error", "this export is not complete; ask again");
            assertThat(lines).hasSizeBetween(1000, 10_560);
            // so that a program that does not read the last line does not take it for whole
            assertThat(brokenOff).isTrue();
        }
    }

    @Test
    void anExportThatCannotBeginIsAProblem() throws IOException {
        URI node = URI.create(TestNode.url());
        try (Wire wire = new Wire(node.getPort());
                TestService service =
                        TestService.start("http://127.0.0.1:" + wire.port(), TestNode.prefix(Contract.class))) {
            wire.cut();
            HttpResponse<String> response =
                    Contract.send(HttpRequest.newBuilder(Contract.uri(service.url(), "export/mentions.csv"))
                            .build());

            assertThat(response.statusCode()).isEqualTo(503);
            assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
            assertThat(response.headers().firstValue("Content-Disposition")).isEmpty();
        }
    }

    /** Ten thousand centuries by day are forty million counts. */
    @Test
    void whatTakesTooLongIsGivenUp() {
        try (TestService service =
                TestService.start(TestNode.url(), TestNode.prefix(Contract.class), "--dateline.api.time-limit=1ms")) {
            HttpResponse<String> response = Contract.send(HttpRequest.newBuilder(
                            Contract.uri(
                                    service.url(),
                                    "timelines/mentions?language=crowd&basis=referred&by=person&interval=day&from=1990-01-01&to=1999-12-31"))
                    .build());

            assertThat(response.statusCode()).as(response.body()).isEqualTo(503);
            assertThat(Contract.JSON.readTree(response.body()).get("detail").asString())
                    .isEqualTo("the question took longer than 1 ms and was given up; narrow it");
            assertThat(response.headers().firstValue("Retry-After")).isPresent();
        }
    }
}
