package dateline.web.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Which day an instant belongs to, where days have 23, 23.5, 24.5 or 25 hours; leap years; weeks and quarters over new year. */
class CalendarIT {
    /** A day, and the instants at which it begins and the next one does. */
    private static final String DAYS = """
            berlin-spring    | 2024-03-30T23:00:00Z | 2024-03-31T22:00:00Z
            berlin-autumn    | 2024-10-26T22:00:00Z | 2024-10-27T23:00:00Z
            york-spring      | 2024-03-10T05:00:00Z | 2024-03-11T04:00:00Z
            york-autumn      | 2024-11-03T04:00:00Z | 2024-11-04T05:00:00Z
            howe-spring      | 2024-10-05T13:30:00Z | 2024-10-06T13:00:00Z
            howe-autumn      | 2024-04-06T13:00:00Z | 2024-04-07T13:30:00Z
            tehran-spring    | 2022-03-21T20:30:00Z | 2022-03-22T19:30:00Z
            leap-day         | 2024-02-29T00:00:00Z | 2024-03-01T00:00:00Z
            """;

    /** On each of these days: the last millisecond before (1), the first (2) and the last of it (4), and the first behind (8). */
    @BeforeAll
    static void put() {
        DataSet data = new DataSet("calendar");
        DAYS.lines().forEach(line -> {
            String[] cells = line.split("\\|");
            Instant begin = Instant.parse(cells[1].strip());
            Instant end = Instant.parse(cells[2].strip());
            Instant[] instants = {begin.minusMillis(1), begin, end.minusMillis(1), end};
            for (int i = 0; i < instants.length; i++) {
                String id = cells[0].strip() + "-" + i;
                data.article(Map.of("article", id, "published", instants[i].toString(), "source", cells[0].strip()));
                data.mention(Map.of("article", id, "code", "KR", "count", 1 << i));
            }
        });
        Contract.put(data);
        // 1 January 0001 is a Monday, 31 December 9999 a Friday
        Contract.put(new DataSet("ends").articles("""
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
                """));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "berlin-spring | Europe/Berlin       | 2024-03-30 | 2024-03-31 | 2024-04-01",
                "berlin-autumn | Europe/Berlin       | 2024-10-26 | 2024-10-27 | 2024-10-28",
                "york-spring   | America/New_York    | 2024-03-09 | 2024-03-10 | 2024-03-11",
                "york-autumn   | America/New_York    | 2024-11-02 | 2024-11-03 | 2024-11-04",
                "howe-spring   | Australia/Lord_Howe | 2024-10-05 | 2024-10-06 | 2024-10-07",
                "howe-autumn   | Australia/Lord_Howe | 2024-04-06 | 2024-04-07 | 2024-04-08",
                // that day began at one o'clock: there was no midnight
                "tehran-spring | Asia/Tehran         | 2022-03-21 | 2022-03-22 | 2022-03-23",
                "leap-day      | UTC                 | 2024-02-28 | 2024-02-29 | 2024-03-01",
                "leap-day      | Z                   | 2024-02-28 | 2024-02-29 | 2024-03-01",
            })
    void daysAreThoseOfTheZone(String source, String zone, String before, String day, String after) {
        String question = "language=calendar&source=" + source + "&timeZone=" + zone;

        assertThat(Contract.series(
                        Contract.get(
                                200,
                                "timelines/mentions?interval=day&" + question + "&from=" + before + "&to=" + after),
                        "KR"))
                .isEqualTo("1 6 8");
        assertThat(Contract.numbers(Contract.get(200, "timelines/mentions?interval=day&" + question)
                        .get("buckets")))
                .isEqualTo("\"%s\" \"%s\" \"%s\"".formatted(before, day, after));
        assertThat(Contract.series(
                        Contract.get(
                                200, "timelines/mentions?interval=day&" + question + "&from=" + day + "&to=" + day),
                        "KR"))
                .isEqualTo("6");
        assertThat(Contract.ids(Contract.get(200, "articles?" + question + "&from=" + day + "&to=" + day)))
                .isEqualTo(source + "-2 " + source + "-1");
        assertThat(Contract.ids(Contract.get(200, "articles?" + question + "&to=" + before)))
                .isEqualTo(source + "-0");
        assertThat(Contract.ids(Contract.get(200, "articles?" + question + "&from=" + after)))
                .isEqualTo(source + "-3");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "day     | 2024-02-28 | 2024-03-01 | 2024-02-28 2024-02-29 2024-03-01",
                "day     | 2023-02-28 | 2023-03-01 | 2023-02-28 2023-03-01",
                "day     | 1900-02-28 | 1900-03-01 | 1900-02-28 1900-03-01",
                "day     | 2000-02-28 | 2000-03-01 | 2000-02-28 2000-02-29 2000-03-01",
                "month   | 2024-01-31 | 2024-03-01 | 2024-01-01 2024-02-01 2024-03-01",
                // 30 December 2024 is a Monday
                "week    | 2024-12-31 | 2025-01-06 | 2024-12-30 2025-01-06",
                "quarter | 2023-12-31 | 2024-04-01 | 2023-10-01 2024-01-01 2024-04-01",
                "year    | 2023-12-31 | 2024-01-01 | 2023-01-01 2024-01-01",
                "day     | 0001-01-01 | 0001-01-02 | 0001-01-01 0001-01-02",
                "day     | 9999-12-30 | 9999-12-31 | 9999-12-30 9999-12-31",
            })
    void bucketsBeginWithTheCalendar(String interval, String from, String to, String buckets) {
        assertThat(Contract.numbers(Contract.get(
                                200,
                                "timelines/mentions?language=none&interval=" + interval + "&from=" + from + "&to=" + to)
                        .get("buckets")))
                .isEqualTo("\"" + buckets.replace(" ", "\" \"") + "\"");
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
        JsonNode answer = Contract.get(200, "timelines/mentions?language=ends&" + question);

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
        Contract.get(status, question + "&language=ends");
    }

    @Test
    void aPeriodBeforeTheCalendarIsRefused() {
        JsonNode problem = Contract.get(400, "trends?from=0001-01-01&to=0001-12-31");

        assertThat(problem.get("parameter").asString()).isEqualTo("beforeFrom");
        assertThat(problem.get("detail").asString())
                .isEqualTo("beforeFrom must be given: the period before begins before the year 0001");
    }
}
