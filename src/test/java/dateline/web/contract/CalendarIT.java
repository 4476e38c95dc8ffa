package dateline.web.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
}
