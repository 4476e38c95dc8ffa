package dateline.web.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Which persons and organisations sanctions name: names of all scripts, with commas and quotation marks. */
class DesignatedIT {
    @BeforeAll
    static void put() {
        Contract.put(new DataSet("listed").articles("""
                article | published            | story | countries | designated
                l1      | 2024-01-10T08:00:00Z | l1    | US;RU     | Павел Зуев;Harlow Steel, Ltd.
                l2      | 2024-02-05T08:00:00Z | l2    | RU        | José Ángel Gurría;Harlow Steel, Ltd.
                l3      | 2024-02-06T08:00:00Z | l3    | GB;IR     | IN;"A", Inc.
                """).mentions("""
                article | type         | name               | count
                l1      | person       | Павел Зуев         | 1
                l2      | person       | José Ángel Gurría  | 1
                l1      | organization | Harlow Steel, Ltd. | 2
                l2      | organization | Harlow Steel, Ltd. | 1
                """).events("""
                article | event_date | sender | target | type     | quad                 | score | action  | designated                    | modality | told
                l1      | 2024-01-10 | US     | RU     | SANCTION | material-conflict    | -8    | impose  | Павел Зуев;Harlow Steel, Ltd. | asserted | 2
                l2      | 2024-02-05 | EU     | RU     | SANCTION | material-conflict    | -8    | impose  | Harlow Steel, Ltd.            | asserted | 1
                l2      | 2024-02-05 | EU     | RU     | SANCTION | material-cooperation | 7     | lift    | José Ángel Gurría             | planned  | 1
                l3      | 2024-02-06 | GB     | IR     | SANCTION | material-conflict    | -8    | tighten | IN;"A", Inc.                  | asserted | 1
                l3      | 2024-02-06 | GB     | IR     | SANCTION | material-conflict    | -8    | impose  |                               | asserted | 1
                """));
    }

    /** Values are told apart by repetition, as names may hold commas. Articles are found likewise, newest first. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // names | articles of the events that name any, newest first
                "Harlow Steel, Ltd.              | l2 l1",
                "Harlow Steel                    | ",
                "Павел Зуев                      | l1",
                "José Ángel Gurría               | l2",
                "IN                              | l3",
                "\"A\", Inc.                   | l3",
                "Павел Зуев; \"A\", Inc.       | l3 l1",
            })
    void eventsAreFoundByWhomTheyName(String names, @Nullable String articles) {
        JsonNode answer = Contract.get(200, "events?language=listed" + chosen(names));

        assertThat(Contract.texts(answer.get("events"), "article")).isEqualTo(articles == null ? "" : articles);
        assertThat(Contract.ids(Contract.get(200, "articles?language=listed" + chosen(names))))
                .isEqualTo(articles == null ? "" : articles);
        assertThat(Contract.send("export/events.ndjson?language=listed" + chosen(names))
                        .body()
                        .lines())
                .hasSize(answer.get("total").asInt());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // question | name | its values | other: what names none of those shown | total
                "                            | Harlow Steel, Ltd. | 1 1 | 0 1 | 1 3",
                "                            | Павел Зуев         | 1 0 | 0 1 | 1 3",
                "                            | \"A\", Inc.      | 0 1 | 0 1 | 1 3",
                "                            | José Ángel Gurría  | none | 0 1 | 1 3",
                "modality=all                | José Ángel Gurría  | 0 1 | 0 1 | 1 4",
                "measure=mentions            | Harlow Steel, Ltd. | 2 1 | 0 1 | 2 3",
                "top=1                       | Harlow Steel, Ltd. | 1 1 | 0 2 | 1 3",
                "action=tighten              | IN                 | 1   | 0   | 1",
                "sender=EU                   | Harlow Steel, Ltd. | 1   | 0   | 1",
                // only those asked for make a series, whoever is named beside them
                "designated=Harlow Steel, Ltd. | Harlow Steel, Ltd. | 1 1 | 0 0 | 1 1",
                "designated=Harlow Steel, Ltd. | Павел Зуев         | none | 0 0 | 1 1",
            })
    void whoIsSanctionedOverTime(@Nullable String question, String name, String values, String other, String total) {
        JsonNode answer = Contract.get(
                200,
                "timelines/sanctions?by=designated&interval=month&language=listed&"
                        + (question == null ? "" : question));

        assertThat(Contract.series(answer, name)).isEqualTo(values);
        assertThat(Contract.series(answer, "*other")).isEqualTo(other);
        assertThat(Contract.series(answer, "*total")).isEqualTo(total);
    }

    /** Each counted as if it were not chosen. */
    @Test
    void articlesTellHowManyNameWhom() {
        JsonNode facets =
                Contract.get(200, "articles?language=listed&designated=IN").get("facets");

        assertThat(Contract.counts(facets.get("designated")))
                .isEqualTo("Harlow Steel, Ltd. 2, \"A\", Inc. 1, IN 1, José Ángel Gurría 1, Павел Зуев 1");
        assertThat(Contract.counts(facets.get("country"))).isEqualTo("GB 1, IR 1");
    }

    /** A firm called IN is not India. */
    @Test
    void namesAreNoCodes() {
        JsonNode series = Contract.get(
                        200, "timelines/sanctions?by=designated&designated=IN&interval=month&language=listed")
                .at("/series/0");

        assertThat(series.get("label").asString()).isEqualTo("IN");
    }

    /** Two events of January and February name the firm: one of one, and one of three. */
    @Test
    void whoCameOntoListsAndWhoCeased() {
        JsonNode trend =
                Contract.get(200, "trends?by=designated&least=1&from=2024-02-01&to=2024-02-29&language=listed");

        assertThat(trend.get("all") + " " + trend.get("allBefore")).isEqualTo("3 1");
        assertThat(Contract.texts(trend.get("risen"), "key")).isEqualTo("\"A\", Inc. IN");
        assertThat(trend.get("fallen")).anySatisfy(fallen -> {
            assertThat(fallen.get("key").asString()).isEqualTo("Harlow Steel, Ltd.");
            assertThat(fallen.get("count") + " " + fallen.get("countBefore")).isEqualTo("1 1");
        });
    }

    /** Whom sanctions name is a person or organisation of the article: suggested by it, and found by the key suggested. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "harlow st | organization | 2",
                "зуе       | person       | 1",
            })
    void suggestionsAreKeysOfTheFilter(String typed, String type, int events) {
        String key = Contract.get(200, "suggest?q=" + Contract.encoded(typed) + "&type=" + type)
                .at("/0/key")
                .asString();

        assertThat(Contract.get(200, "events?language=listed" + chosen(key))
                        .get("total")
                        .asInt())
                .isEqualTo(events);
    }

    private static String chosen(String names) {
        return Arrays.stream(names.split("; "))
                .map(name -> "&designated=" + Contract.encoded(name))
                .collect(Collectors.joining());
    }
}
