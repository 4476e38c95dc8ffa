package dateline.web.contract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** {@code /timelines}: what is counted, in which bucket. Days and time zones are in {@link CalendarIT}. */
class TimelinesIT {
    @BeforeAll
    static void put() {
        Contract.putActs();
        Contract.put(new DataSet("three").articles("""
                article | published            | source  | countries
                a       | 2024-01-31T23:30:00Z | TASS    | KR;RU
                b       | 2024-02-29T00:00:00Z | Reuters | RU;CN
                c       | 2024-04-01T00:00:00Z | TASS    | US
                """).mentions("""
                article | code | count
                a       | KR   | 3
                a       | RU   | 1
                b       | RU   | 2
                b       | CN   | 2
                c       | US   | 5
                """).events("""
                article | published  | event_date | sender | target | action  | measures
                a       | 2024-03-01 | 2023-12-01 | KR     | RU     | tighten | export-control
                b       | 2024-03-01 | 2022-02-24 | US     | RU     | impose  | sanctions
                c       | 2024-03-01 |            | US     | RU     | lift    | sanctions
                """));
        Contract.put(new DataSet("agincourt").articles("""
                article | published
                o1      | 2024-03-01
                o2      | 2024-03-01
                """).events("""
                article | event_date | sender | target
                o1      | 1415-10-25 | GB     | FR
                o2      | 2024-03-01 | GB     | FR
                """));
        // n1 and n2 are two articles of one story; n4 has no date; n5 is about no country
        Contract.put(new DataSet("news").articles("""
                article | published            | source | story | countries | blocs | persons | referred
                n1      | 2024-01-10T10:00:00Z | A      | n1    | KR;JP     |       | Kim     | 2023-12-30..2024-01-02
                n2      | 2024-01-10T12:00:00Z | B      | n1    | KR        | EU    | Kim     | 2023-12-31
                n3      | 2024-03-05T00:00:00Z | A      | n3    | JP        |       |         | 2024-02-29;2024-03-01
                n4      |                      | A      | n4    | KR        |       |         |
                n5      | 2024-03-06T00:00:00Z | A      | n5    |           |       |         | 1900-01-01..1999-12-31
                """).mentions("""
                article | type    | code | name | count | sentence
                n1      | country | KR   |      | 3     | Seoul spoke to Tokyo.
                n1      | country | JP   |      | 1     | Seoul spoke to Tokyo.
                n2      | country | KR   |      | 2     | Seoul again.
                n3      | country | JP   |      | 4     | Tokyo alone.
                n4      | country | KR   |      | 7     | Seoul, some day.
                n2      | bloc    | EU   |      | 1     | Brussels listened.
                n1      | person  |      | Kim  | 2     | Kim spoke.
                n2      | person  |      | Kim  | 1     | Kim spoke.
                """));
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
                "interval=month&source=TASS              | KR | 3 0 0 0",
                "interval=month&source=TASS              | CN | none",
            })
    void mentionsOverTime(String question, String key, String values) {
        assertThat(Contract.series(Contract.get(200, "timelines/mentions?language=three&" + question), key))
                .isEqualTo(values);
    }

    @Test
    void theRestIsOther() {
        JsonNode answer = Contract.get(200, "timelines/mentions?language=three&interval=year&top=1");

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
    void sanctionsOverTime(String question, String key, String values, int undated) {
        JsonNode answer = Contract.get(200, "timelines/sanctions?language=three&" + question);

        assertThat(Contract.series(answer, key)).isEqualTo(values);
        assertThat(answer.get("undated").asInt()).isEqualTo(undated);
    }

    /** January: two articles of one story, five mentions of KR and one of JP. March: one article, four of JP. One undated. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // question                                  | KR    | JP         | other | total | undated
                "measure=mentions                            | 5 0 0 | 1 0 4      | 0 0 0 | 6 0 4 | 7",
                "measure=articles                            | 2 0 0 | 1 0 1      | 0 0 0 | 2 0 1 | 1",
                "measure=stories                             | 1 0 0 | 1 0 1      | 0 0 0 | 1 0 1 | 1",
                "measure=mentions&top=1                      | none  | 1 0 4      | 5 0 0 | 6 0 4 | 7",
                "measure=articles&top=1                      | none  | 1 0 1      | 2 0 0 | 2 0 1 | 1",
                "measure=stories&top=1                       | none  | 1 0 1      | 1 0 0 | 1 0 1 | 1",
                // of the two articles in January and the two in March, n5 among them; told of articles unless asked
                // otherwise
                "normalize=share                             | 1 0 0 | 0.5 0 0.5  | 0 0 0 | 2 0 2 | 1",
                "normalize=share&measure=articles            | 1 0 0 | 0.5 0 0.5  | 0 0 0 | 2 0 2 | 1",
                "normalize=share&measure=stories             | 1 0 0 | 1 0 0.5    | 0 0 0 | 1 0 2 | 1",
                "normalize=share&source=B                    | 1     | none       | 0     | 1     | 0",
                "q=tokyo                                     | 3 0 0 | 1 0 4      | 0 0 0 | 3+1 0 4 | 0",
                "q=seoul -tokyo                              | 2     | none       | 0     | 2     | 7",
                "country=JP                                  | none  | 1 0 4      | 0 0 0 | 1 0 4 | 0",
                "source=B                                    | 2     | none       | 0     | 2     | 0",
                "from=2023-12-01&to=2024-04-30               | 0 5 0 0 0 | 0 1 0 4 0 | 0 0 0 0 0 | 0 6 0 4 0 | 7",
                "from=2023-12-01                             | 5 0 0 | 1 0 4      | 0 0 0 | 6 0 4 | 7",
                "to=2024-02-01                               | 5     | 1          | 0     | 6     | 7",
                "from=2025-01-01&to=2025-02-28               | none  | none       | 0 0   | 0 0   | 7",
                "source=nobody                               | none  | none       |       |       | 0",
            })
    void measuresRestAndShares(String question, String kr, String jp, String other, String total, int undated) {
        JsonNode answer = Contract.get(200, "timelines/mentions?language=news&interval=month&" + question);

        assertThat(Contract.series(answer, "KR")).isEqualTo(kr);
        assertThat(Contract.series(answer, "JP")).isEqualTo(jp);
        assertThat(Contract.series(answer, "*other")).isEqualTo(other == null ? "" : other);
        assertThat(Contract.series(answer, "*total")).isEqualTo(total == null ? "" : total.replace("3+1", "4"));
        assertThat(answer.get("undated").asInt()).isEqualTo(undated);
    }

    @Test
    void theTotalOfASeriesOfSharesIsTheShareOfAll() {
        JsonNode answer = Contract.get(200, "timelines/mentions?language=news&normalize=share");

        assertThat(answer.get("measure").asString()).isEqualTo("share of articles");
        // KR: two of four dated articles; JP: n1 and n3
        assertThat(Contract.texts(answer.get("series"), "total")).isEqualTo("0.5 0.5");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "by=bloc   | EU  | 1",
                "by=person | Kim | 3",
                "by=person&measure=stories | Kim | 1",
                "by=person&person=Kim&measure=articles | Kim | 2",
                "by=person&person=Lee | Kim | none",
                "by=person&country=JP | Kim | none",
                "by=organization | Kim | none",
            })
    void byOtherEntities(String question, String key, String values) {
        assertThat(Contract.series(Contract.get(200, "timelines/mentions?language=news&" + question), key))
                .isEqualTo(values);
    }

    /** Who names no length of buckets gets an answer, even where one article speaks of an early century. */
    @ParameterizedTest
    @CsvSource({"timelines/relations?language=agincourt, 610", "compare?a=GB&b=FR&language=agincourt, 610"})
    void anEarlyCenturyMakesLongerBuckets(String question, int buckets) {
        JsonNode answer = Contract.get(200, question);

        assertThat(answer.get("interval").asString()).isEqualTo("year");
        assertThat(answer.get("buckets").size()).isEqualTo(buckets);
        assertThat(Contract.get(400, question + "&interval=month")
                        .get("parameter")
                        .asString())
                .isEqualTo("interval");
    }

    /** Days spoken of are intervals: each counts in every bucket that it touches, and the values do not add up. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // over new year: in both years, both months
                "interval=year&from=2023-01-01&to=2024-12-31                  | KR | 2 1",
                "interval=month&from=2023-12-01&to=2024-03-31                 | KR | 2 1 0 0",
                "interval=day&from=2023-12-29&to=2024-01-03                   | KR | 0 1 2 1 1 0",
                "interval=day&from=2023-12-31&to=2024-01-01                   | KR | 2 1",
                "interval=month&from=2024-01-02&to=2024-02-29                 | KR | 1 0",
                // the first and the last bucket are whole
                "interval=month&from=2024-01-15&to=2024-02-10                 | KR | 1 0",
                "interval=month&from=2024-01-15&to=2024-02-10                 | JP | 1 1",
                "interval=year&from=2023-01-01&to=2024-12-31&measure=stories  | KR | 1 1",
                // two dates of one article in one year count once
                "interval=year&from=2023-01-01&to=2024-12-31                  | JP | 1 2",
                "interval=year&from=2023-01-01&to=2024-12-31&by=country&country=KR | JP | none",
                "interval=year&from=2023-01-01&to=2024-12-31                  | *total | 2 2",
                "interval=year&from=2023-01-01&to=2024-12-31&top=1            | *other | 1 0",
                // a century, of which only what is asked for is counted
                "interval=year&from=1998-01-01&to=2001-12-31                  | *total | 1 1 0 0",
                "interval=year&from=1998-01-01&to=2001-12-31                  | *other | 1 1 0 0",
            })
    void daysSpokenOf(String question, String key, String values) {
        JsonNode answer = Contract.get(200, "timelines/mentions?language=news&basis=referred&" + question);

        assertThat(Contract.series(answer, key)).isEqualTo(values);
        assertThat(answer.get("undated").asInt()).isEqualTo(1);
    }

    /** An event counts once, in the bucket of its first day: so values add up, and the days of a bucket lead to its events. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // question                             | key            | values | total | undated | coarse
                "interval=year                          | impose         | 1 4    | 2 4   | 1 | 1",
                "interval=year                          | lift           | 1 0    | 2 4   | 1 | 1",
                "interval=quarter&from=2023-10-01       | impose         | 1 4    | 1 4   | 1 | 1",
                "interval=month&from=2023-01-01&to=2023-12-31 | impose | 0 0 0 0 0 0 0 0 0 0 0 1 | 1 0 0 0 0 0 0 0 0 0 0 1 | 1 | 2",
                "interval=month&from=2024-01-01&to=2024-01-31 | impose   | 2      | 2     | 1 | 0",
                "interval=day&from=2023-12-30&to=2024-01-02 | impose     | 1 0 0 0 | 1 0 0 0 | 1 | 1",
                "interval=year&measure=articles         | impose         | 1 3    | 1 3   | 1 | 1",
                "interval=year&measure=stories          | impose         | 1 2    | 1 2   | 1 | 1",
                "interval=year&measure=mentions         | impose         | 1 7    | 2 7   | 1 | 1",
                "interval=year&by=sender                | US             | 2 1    | 2 4   | 1 | 1",
                "interval=year&by=target                | RU             | 2 3    | 2 4   | 1 | 1",
                "interval=year&by=target                | *other         | 0 1    | 2 4   | 1 | 1",
                "interval=year&by=measure               | tariff         | 0 3    | 2 4   | 1 | 1",
                // neither the lifting nor Brussels has a measure
                "interval=year&by=measure               | *other         | 1 1    | 2 4   | 1 | 1",
                // s1 has a tariff beside its export control
                "interval=year&by=measure&top=1         | *other         | 2 1    | 2 4   | 1 | 1",
                "interval=year&by=measure&measures=tariff | export-control | none | 3     | 0 | 0",
                "interval=year&bloc=EU                  | impose         | 1      | 1     | 0 | 0",
                "interval=year&bloc=EU&country=KR       | impose         | none   |       | 0 | 0",
                "interval=year&dyad=RU-KR               | impose         | 2      | 2     | 1 | 0",
                "interval=year&article=s3               | impose         | 1      | 2     | 0 | 1",
                "interval=year&story=s1                 | impose         | 2      | 2     | 0 | 0",
                // all forms of a word: banned and ban
                "interval=year&q=tariff OR banned       | impose         | 1 2    | 2 2   | 0 | 1",
                "interval=year&q=ban                    | lift           | 1      | 2     | 0 | 1",
            })
    void actsCountOnce(String question, String key, String values, String total, int undated, int coarse) {
        JsonNode answer = Contract.get(200, "timelines/sanctions?language=acts&" + question);

        assertThat(Contract.series(answer, key)).isEqualTo(values);
        assertThat(Contract.series(answer, "*total")).isEqualTo(total == null ? "" : total);
        assertThat(answer.get("undated").asInt()).isEqualTo(undated);
        assertThat(answer.get("coarse").asInt()).isEqualTo(coarse);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'&basis=published' | impose | 1 0 1",
                // a share is one of what was published, unless told otherwise
                "''                 | impose | 1 0 1",
                // one of the three articles of January; s5 has no date
                "''                 | lift   | 0.333333 0 0",
                "''                 | *total | 3 0 1",
            })
    void sharesOfArticlesThatTellOfSanctions(String basis, String key, String values) {
        JsonNode answer = Contract.get(200, "timelines/sanctions?language=acts&normalize=share" + basis);

        assertThat(answer.get("basis").asString()).isEqualTo("published");
        assertThat(Contract.series(answer, key)).isEqualTo(values);
        assertThat(answer.get("undated").asInt()).isEqualTo(1);
        assertThat(answer.has("coarse")).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "                                    | material-conflict  | 2 0 2 | -8 null -4 | 1",
                "                                    | verbal-cooperation | 0 0 1 | -8 null -4 | 1",
                "by=eventType                        | SANCTION           | 2 0 2 | -8 null -4 | 1",
                "by=dyad                             | KR-RU              | 2 0 1 | -8 null -4 | 1",
                "by=direction                        | RU>KR              | 0 0 1 | -8 null -4 | 1",
                "by=dyad                             | *other             | 0 0 1 | -8 null -4 | 1",
                "sender=KR&target=RU                 | material-conflict  | 2 0 0 | -8 null null | 0",
                "sender=KR&target=RU&directed=false  | verbal-cooperation | 0 0 1 | -8 null 1  | 1",
                "sender=RU&target=KR&directed=false  | material-conflict  | 2 0 0 | -8 null 1  | 1",
                // one alone is a party, whichever
                "sender=KR&directed=false            | material-conflict  | 2 0 0 | -8 null 1  | 1",
                "target=KR&directed=false            | verbal-cooperation | 0 0 1 | -8 null 1  | 1",
                "target=US&directed=false            | material-conflict  | 0 0 1 | null null -6 | 0",
                "sender=EU,US&directed=false         | material-conflict  | 0 0 2 | null null -6.5 | 0",
                "sender=KR&country=EU&directed=false | material-conflict  | none  | null null null | 0",
                "sender=RU&dyad=KR-RU&directed=false | material-conflict  | 2 0 0 | -8 null 1  | 1",
                "dyad=KR-RU                          | material-conflict  | 2 0 0 | -8 null 1  | 1",
                "dyad=RU-KR                          | material-conflict  | 2 0 0 | -8 null 1  | 1",
                "dyad=RU-KR&dyad=EU-RU               | material-conflict  | 2 0 1 | -8 null -3 | 1",
                "sender=KR,US&target=RU&directed=false | material-conflict | 2 0 0 | -8 null 1 | 1",
                "quad=verbal-cooperation             | verbal-cooperation | 0 0 1 | null null 1 | 0",
                "q=seoul                             | material-conflict  | 2 0 0 | -8 null 1  | 1",
            })
    void relationsOverTime(String question, String key, String values, String scores, int undated) {
        JsonNode answer = Contract.get(
                200,
                "timelines/relations?language=acts&from=2024-01-01&to=2024-03-31&"
                        + (question == null ? "" : question));

        assertThat(Contract.series(answer, key)).isEqualTo(values);
        assertThat(Contract.numbers(answer.get("meanScore"))).isEqualTo(scores);
        assertThat(answer.get("undated").asInt()).isEqualTo(undated);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "from=2024-01-01&to=2024-01-31 | day",
                "from=2024-01-01&to=2024-12-31 | week",
                "from=2020-01-01&to=2024-12-31 | month",
                "from=2000-01-01&to=2024-12-31 | quarter",
                "from=1900-01-01&to=2024-12-31 | year",
                // from January to March
                "                              | day",
                "to=2024-12-31                 | week",
                "from=1990-01-01               | year",
                "source=nobody                 | month",
            })
    void theIntervalFitsTheDays(String question, String interval) {
        JsonNode answer = Contract.get(
                200, "timelines/mentions?language=news&interval=auto&" + (question == null ? "" : question));

        assertThat(answer.get("interval").asString()).isEqualTo(interval);
    }

    @Test
    void gapsAreFilled() {
        JsonNode answer = Contract.get(200, "timelines/mentions?language=news&interval=day");

        // 10 January to 5 March of a leap year: 22 + 29 + 5
        assertThat(answer.get("buckets").size()).isEqualTo(56);
        assertThat(answer.get("series").get(0).get("values").size()).isEqualTo(56);
        assertThat(answer.get("buckets").get(55).asString()).isEqualTo("2024-03-05");
    }
}
