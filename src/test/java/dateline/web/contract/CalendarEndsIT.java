package dateline.web.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.command.TestService;
import dateline.elastic.Elasticsearch;
import dateline.elastic.TestNode;
import dateline.index.IndexSetup;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** The first and the last day of the calendar, in indices of their own: charts of the other tests would have more buckets than anyone looks at. */
class CalendarEndsIT {
    private static Elasticsearch elasticsearch;
    private static TestService service;

    @BeforeAll
    static void put() throws IOException {
        elasticsearch = TestNode.connect(CalendarEndsIT.class);
        new IndexSetup(elasticsearch).ensure();
        // 1 January 0001 is a Monday, 31 December 9999 a Friday
        new DataSet("ends").articles("""
                article | published                | source | countries | referred
                first   | 0001-01-01T00:00:00Z     | first  | KR        | 0001-01-01..0001-01-07
                last    | 9999-12-31T23:59:59.999Z | last   | KR        | 9999-12-28..9999-12-31
                """).mentions("""
                article | code | count
                first   | KR   | 3
                last    | KR   | 5
                """).events("""
                article | event_date             | sender | target | score
                first   | 0001-01-01             | KR     | RU     | 1
                last    | 9999-12-31             | KR     | RU     | 1
                """).put(elasticsearch);
        service = TestService.start(CalendarEndsIT.class);
    }

    @AfterAll
    static void stop() throws IOException {
        service.close();
        elasticsearch.close();
    }

    private static JsonNode get(int status, String question) {
        HttpResponse<String> response = Contract.send(
                HttpRequest.newBuilder(Contract.uri(service.url(), question)).build());
        assertThat(response.statusCode()).as(question + " " + response.body()).isEqualTo(status);
        return Contract.JSON.readTree(response.body());
    }

    /** A week may end in the year 10000, and a day of some zones begin in the year 0. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // question                                                    | buckets | values
                "basis=referred&interval=week&from=9999-12-01&to=9999-12-31    | 9999-11-29 9999-12-06 9999-12-13 9999-12-20 9999-12-27 | 0 0 0 0 1",
                "basis=referred&interval=month&from=9999-12-31&to=9999-12-31   | 9999-12-01 | 1",
                "basis=referred&interval=quarter&from=9999-12-31&to=9999-12-31 | 9999-10-01 | 1",
                "basis=referred&interval=year&from=9999-01-01&to=9999-01-01    | 9999-01-01 | 1",
                "basis=referred&interval=week&from=0001-01-01&to=0001-01-08    | 0001-01-01 0001-01-08 | 1 0",
                "basis=referred&interval=year&from=0001-12-31&to=0001-12-31    | 0001-01-01 | 1",
                "interval=week&from=9999-12-31                                 | 9999-12-27 | 5",
                "interval=week&to=0001-01-01                                   | 0001-01-01 | 3",
                "interval=day&source=last&timeZone=Asia/Seoul                  | +10000-01-01 | 5",
                "interval=year&source=last&timeZone=Asia/Seoul                 | +10000-01-01 | 5",
                "interval=day&source=first&timeZone=America/New_York           | 0000-12-31 | 3",
                "interval=year&source=first&timeZone=America/New_York          | 0000-01-01 | 3",
                "interval=auto&source=first&timeZone=America/New_York          | 0000-12-31 | 3",
                "interval=day&from=9999-12-31&to=9999-12-31&timeZone=America/New_York | 9999-12-31 | 5",
                "interval=day&from=0001-01-01&to=0001-01-01&timeZone=Asia/Seoul | 0001-01-01 | 3",
            })
    void bucketsEndWithTheCalendar(String question, String buckets, String values) {
        JsonNode answer = get(200, "timelines/mentions?language=ends&" + question);

        assertThat(Contract.numbers(answer.get("buckets"))).isEqualTo("\"" + buckets.replace(" ", "\" \"") + "\"");
        assertThat(Contract.series(answer, "KR")).isEqualTo(values);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "articles?                                                     | 200",
                "articles?timeZone=Asia/Seoul&from=9999-12-31                  | 200",
                "articles?timeZone=America/New_York&year=0001                  | 200",
                "articles?basis=referred&from=0001-01-01&to=9999-12-31         | 200",
                "timelines/sanctions?interval=week&from=9999-12-31             | 200",
                "timelines/relations?interval=year&to=0001-12-31               | 200",
                "timelines/relations?interval=auto                             | 400",
                "timelines/relations?                                          | 400",
                "matrices/relations?from=0001-01-01&to=9999-12-31              | 200",
                "matrices/relations?basis=published&timeZone=Asia/Seoul        | 200",
                "networks/relations?basis=published&timeZone=America/New_York  | 200",
                "compare?a=KR&b=RU&interval=week&from=9999-12-01&to=9999-12-31 | 200",
                "events?from=0001-01-01&to=9999-12-31                          | 200",
                "trends?by=sender&basis=event&from=9999-12-01&to=9999-12-31    | 200",
                "trends?by=sender&basis=event&from=0001-01-01&to=0001-12-31    | 400",
                "trends?by=sender&from=0002-01-01&to=0009-12-31                | 400",
                "trends?by=country&from=0001-01-01&to=0001-12-31&timeZone=Asia/Seoul | 400",
                "trends?by=country&from=0001-01-02&to=0001-01-02               | 200",
                "trends?by=sender&basis=event&from=0001-01-01&to=0001-12-31&beforeFrom=0002-01-01&beforeTo=0002-12-31 | 200",
            })
    void theEndsOfTheCalendarAreNoFaultOfOurs(String question, int status) {
        get(status, question + "&language=ends");
    }

    @Test
    void aPeriodBeforeTheCalendarIsRefused() {
        JsonNode problem = get(400, "trends?from=0001-01-01&to=0001-12-31");

        assertThat(problem.get("parameter").asString()).isEqualTo("beforeFrom");
        assertThat(problem.get("detail").asString())
                .isEqualTo("beforeFrom must be given: the period before begins before the year 0001");
    }
}
