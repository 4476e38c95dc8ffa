package dateline.web.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dateline.command.TestService;
import dateline.elastic.TestNode;
import dateline.web.Logged;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.data.Offset;
import org.jspecify.annotations.Nullable;
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
        putPairs();
        putPartners();
    }

    private static void putPairs() {
        DataSet data = new DataSet("pairs");
        for (int i = 0; i < 9_000; i++) {
            String id = "pair" + i;
            data.article(Map.of("article", id, "published", "2001-01-01T00:00:00Z", "countries", List.of("KR", "RU")));
            data.event(Map.of(
                    "article", id, "sender", "KR", "target", "RU", "type", "CONSULT", "quad", "verbal-cooperation"));
        }
        Contract.put(data);
    }

    /** RU with 23 others, of which the first has 23 events and the last one. */
    private static void putPartners() {
        DataSet data = new DataSet("partners").articles("""
            article  | published
            partners | 2001-01-01
            """);
        List<String> others = List.of(
                "KR", "JP", "US", "CN", "FR", "DE", "GB", "IT", "ES", "PL", "CZ", "SK", "HU", "RO", "BG", "GR", "TR",
                "EG", "IN", "PK", "BR", "AR", "CL");
        for (int i = 0; i < others.size(); i++) {
            for (int j = i; j < others.size(); j++) {
                data.event(Map.of("article", "partners", "sender", "RU", "target", others.get(i)));
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

    /** 10,500 persons, in 31, 21 and 11 articles the first three and in one the others: 10,560 in all, of which the first twenty make 80. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // chosen                                | shown | behind the first twenty           | beyond
                "                                        | 20    |                                   | 10480",
                "&person=Person 00001                    | 20    |                                   | 10480",
                "&person=Person 10400                    | 21    | Person 10400 1                    | 10479",
                "&person=Person 10400&person=Person 00001&person=Person 09000 | 22 | Person 09000 1, Person 10400 1 |"
                        + " 10478",
                "&person=Person 10400&person=Nobody      | 22    | Person 10400 1, Nobody 0          | 10479",
                // nothing is found
                "&person=Person 10400&q=nowhere          | 1     | Person 10400 0                    | 0",
            })
    void whatWasChosenIsAmongTheFacetsAndTheRestIsCounted(
            @Nullable String chosen, int shown, @Nullable String behind, long beyond) {
        JsonNode answer = Contract.get(200, "articles?language=crowd&size=1" + (chosen == null ? "" : chosen));

        List<String> persons =
                List.of(Contract.counts(answer.get("facets").get("person")).split(", "));
        assertThat(persons).hasSize(shown);
        assertThat(String.join(", ", persons)).endsWith(behind == null ? "Person 00019 1" : behind);
        assertThat(answer.get("beyond").get("person").asLong()).isEqualTo(beyond);
        assertThat(answer.get("beyond").get("year").asLong()).isZero();
    }

    @Test
    void nextPagesHaveNoFacets() {
        String next =
                Contract.get(200, "articles?language=crowd&size=1").get("next").asString();
        JsonNode page = Contract.get(200, "articles?language=crowd&size=1&cursor=" + next);

        assertThat(page.get("facets").isEmpty()).isTrue();
        assertThat(page.get("beyond").isEmpty()).isTrue();
    }

    /** 9,000 articles of as many stories tell that KR consults RU. */
    @Test
    void distinctCountsOfPairsAreAsExactAsThoseOfTimelines() {
        String pair = "language=pairs&sender=KR&target=RU";
        List<Long> counts = new ArrayList<>();
        JsonNode cell =
                Contract.get(200, "matrices/relations?" + pair).get("cells").get(0);
        JsonNode edge =
                Contract.get(200, "networks/relations?" + pair).get("edges").get(0);
        for (JsonNode counted : List.of(cell, edge)) {
            counts.add(counted.get("articles").asLong());
            counts.add(counted.get("stories").asLong());
        }
        counts.add(Contract.get(200, "compare?language=pairs&interval=year&a=KR&b=RU")
                .at("/a/stories")
                .asLong());
        counts.add(Long.valueOf(Contract.texts(
                Contract.get(200, "timelines/relations?interval=year&measure=stories&basis=published&" + pair)
                        .get("series"),
                "total")));

        assertThat(counts).allSatisfy(count -> assertThat(count).isCloseTo(9_000, Offset.offset(9L)));
    }

    /** The twenty with most events are told, and how many events are with others. */
    @Test
    void partnersThatAreCutOffAreCounted() {
        JsonNode side = Contract.get(200, "compare?language=partners&interval=year&a=RU&b=CN")
                .get("a");

        // 23 events with KR, 22 with the next, down to 1
        assertThat(side.get("events").asInt()).isEqualTo(23 * 24 / 2);
        assertThat(side.get("partners").size()).isEqualTo(20);
        assertThat(side.get("beyond").asInt()).isEqualTo(3 + 2 + 1);
        assertThat(Contract.get(200, "compare?language=partners&interval=year&a=RU-KR&b=CN-KR")
                        .at("/a/beyond")
                        .asInt())
                .isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "person 0000 | 3  | Person 00000 Person 00001 Person 00002",
                "0000        | 2  | Person 00000 Person 00001",
                "Person 1049 | 50 | Person 10490 Person 10491 Person 10492 Person 10493 Person 10494 Person 10495"
                        + " Person 10496 Person 10497 Person 10498 Person 10499",
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
            List<String> lines = Collections.synchronizedList(new ArrayList<>());
            AtomicInteger status = new AtomicInteger();
            // line by line: a stream of lines throws the last ones away if the connection is gone before they are read
            HttpResponse.BodyHandler<Void> told = head -> {
                status.set(head.statusCode());
                return HttpResponse.BodySubscribers.fromLineSubscriber(new LinesTold(lines));
            };
            HttpRequest request = HttpRequest.newBuilder(
                            Contract.uri(service.url(), "export/" + what + "?language=crowd"))
                    .build();

            // so that a program that does not read the last line does not take it for whole
            assertThatThrownBy(() -> Contract.send(request, told)).isInstanceOf(UncheckedIOException.class);
            assertThat(status).hasValue(200);
            assertThat(lines.getLast()).contains("error", "this export is not complete; ask again");
            assertThat(lines).hasSizeBetween(1000, 10_560);
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
    void whatTakesTooLongIsGivenUpAndNamedInTheLog() {
        try (TestService service = TestService.start(
                        TestNode.url(),
                        TestNode.prefix(Contract.class),
                        "--dateline.api.time-limit=1ms",
                        "--dateline.api.slow-question=0ms");
                Logged logged = new Logged()) {
            HttpResponse<String> response = Contract.send(HttpRequest.newBuilder(
                            Contract.uri(
                                    service.url(),
                                    "timelines/mentions?language=crowd&basis=referred&by=person&interval=day&from=1990-01-01&to=1999-12-31"))
                    .build());

            assertThat(response.statusCode()).as(response.body()).isEqualTo(503);
            assertThat(Contract.JSON.readTree(response.body()).get("detail").asString())
                    .isEqualTo("the question took longer than 1 ms and was given up; narrow it");
            assertThat(response.headers().firstValue("Retry-After")).isPresent();
            assertThat(logged.messages())
                    .filteredOn(message -> message.startsWith("Slow question"))
                    .singleElement()
                    .asString()
                    .matches("Slow question: timeline took \\d+ ms, given up:"
                            + " /api/v1/timelines/mentions\\?language=crowd"
                            + "&basis=referred&by=person&interval=day&from=1990-01-01&to=1999-12-31");
        }
    }

    /** Keeps each line as it comes. */
    private record LinesTold(List<String> lines) implements Flow.Subscriber<String> {
        @Override
        public void onSubscribe(Flow.Subscription subscription) {
            subscription.request(Long.MAX_VALUE);
        }

        @Override
        public void onNext(String line) {
            lines.add(line);
        }

        @Override
        public void onError(Throwable reason) {
            // the call throws it
        }

        @Override
        public void onComplete() {
            // the call returns
        }
    }
}
