package dateline.web.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Charts count what happened, and what is planned, possible or denied where it is asked for; lists hold all. */
class ModalityIT {
    @BeforeAll
    static void put() {
        Contract.put(new DataSet("moods").articles("""
                article | published            | source | story | countries
                v1      | 2024-01-10T08:00:00Z | A      | v1    | US;RU
                v2      | 2024-02-10T08:00:00Z | A      | v2    | US;RU
                v3      | 2024-02-11T08:00:00Z | B      | v3    | US;RU
                """).events("""
                article | event_date | sender | target | type     | quad                 | score | action | modality | told | evidence
                v1      | 2024-01-10 | US     | RU     | SANCTION | material-conflict    | -8    | impose | asserted | 2    | Washington banned imports.
                v1      | 2024-01-11 | US     | RU     | SANCTION | material-conflict    | -8    | impose | planned  | 1    | It will ban exports, too.
                v2      | 2024-02-10 | US     | RU     | SANCTION | material-conflict    | -8    | impose | denied   | 1    | Washington denied a ban of ships.
                v2      | 2024-02-10 | US     | RU     | SANCTION | material-cooperation | 5     | lift   | possible | 1    | It may lift a ban.
                v2      | 2024-02-10 | GB     | RU     | SANCTION | material-conflict    | -6    | impose | asserted | 1    | London banned ships.
                v3      | 2024-02-11 | RU     | US     | CONSULT  | verbal-cooperation   | 1     |        | asserted | 1    | Moscow called Washington.
                v3      |            | RU     | US     | CONSULT  | verbal-cooperation   | 1     |        | planned  | 1    | It will call again.
                """));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // question | counted | series | its values | total | undated
                "sanctions?                                  | asserted | impose   | 1 1 | 1 1 | 0",
                "sanctions?                                  | asserted | lift     | none | 1 1 | 0",
                "sanctions?modality=                         | asserted | impose   | 1 1 | 1 1 | 0",
                "sanctions?modality=denied                   | denied   | impose   | 1   | 1   | 0",
                "sanctions?modality=planned,denied           | planned denied | impose | 1 1 | 1 1 | 0",
                "sanctions?modality=denied&modality=planned  | planned denied | impose | 1 1 | 1 1 | 0",
                "sanctions?modality=all                      | asserted planned possible denied | impose | 2 2 | 2 3 | 0",
                "sanctions?modality=denied,all               | asserted planned possible denied | lift | 0 1 | 2 3 | 0",
                "sanctions?measure=mentions                  | asserted | impose   | 2 1 | 2 1 | 0",
                "sanctions?measure=articles&basis=published&normalize=share | asserted | impose | 1 0.5 | 1 2 | 0",
                "sanctions?measure=stories&modality=all&by=target | asserted planned possible denied | RU | 1 1 | 1 1 | 0",
                // series that tell modalities apart take none for another
                "sanctions?by=modality                       | asserted planned possible denied | asserted | 1 1 | 2 3 | 0",
                "sanctions?by=modality                       | asserted planned possible denied | planned  | 1 0 | 2 3 | 0",
                "sanctions?by=modality                       | asserted planned possible denied | denied   | 0 1 | 2 3 | 0",
                "sanctions?by=modality&modality=planned,possible | planned possible | possible | 0 1 | 1 1 | 0",
                "sanctions?by=modality&modality=planned,possible | planned possible | asserted | none | 1 1 | 0",
                "relations?                                  | asserted | material-conflict | 1 1 | 1 2 | 0",
                "relations?sender=US&target=RU&directed=false | asserted | verbal-cooperation | 0 1 | 1 1 | 0",
                "relations?modality=planned                  | planned  | material-conflict | 1 | 1 | 1",
                "relations?by=modality                       | asserted planned possible denied | asserted | 1 2 | 2 4 | 1",
            })
    void timelines(String question, String counted, String key, String values, String total, int undated) {
        JsonNode answer = Contract.get(200, "timelines/" + question + "&interval=month&language=moods");

        assertThat(modalities(answer)).isEqualTo(counted);
        assertThat(Contract.series(answer, key)).isEqualTo(values);
        assertThat(Contract.series(answer, "*total")).isEqualTo(total);
        assertThat(answer.get("undated").asInt()).isEqualTo(undated);
    }

    /** A ban that is denied or planned makes nothing worse. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // (-8) in January; (-6 + 1) / 2 in February
                "             | -8 -2.5",
                // (-8 - 8) / 2; (-8 + 5 - 6 + 1) / 4
                "modality=all | -8 -2",
                "modality=possible | 5",
            })
    void meanScores(String question, String scores) {
        JsonNode answer = Contract.get(
                200, "timelines/relations?interval=month&language=moods&" + (question == null ? "" : question));

        assertThat(Contract.numbers(answer.get("meanScore"))).isEqualTo(scores);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "matrices/sanctions?                 | asserted        | 2 | GB>RU 1 -6.0, US>RU 1 -8.0",
                "matrices/sanctions?modality=denied,possible | possible denied | 2 | US>RU 2 -1.5",
                "matrices/sanctions?modality=all     | asserted planned possible denied | 5 | US>RU 4 -4.75, GB>RU 1 -6.0",
                "matrices/relations?                 | asserted        | 3 | GB>RU 1 -6.0, RU>US 1 1.0, US>RU 1 -8.0",
                "matrices/relations?modality=planned | planned         | 2 | RU>US 1 1.0, US>RU 1 -8.0",
                "networks/relations?                 | asserted        | 3 | RU>US 2 -3.5, GB>RU 1 -6.0",
                "networks/relations?directed=true    | asserted        | 3 | GB>RU 1 -6.0, RU>US 1 1.0, US>RU 1 -8.0",
                "networks/relations?modality=denied  | denied          | 1 | RU>US 1 -8.0",
            })
    void pairs(String question, String counted, int events, String pairs) {
        JsonNode answer = Contract.get(200, question + "&language=moods");
        boolean network = question.startsWith("networks");
        List<String> found = new ArrayList<>();
        answer.get(network ? "edges" : "cells")
                .forEach(pair -> found.add(pair.get(network ? "source" : "sender")
                                .asString() + ">" + pair.get("target").asString() + " " + pair.get("events") + " "
                        + pair.get("meanScore")));

        assertThat(modalities(answer)).isEqualTo(counted);
        assertThat(answer.get("events").asInt()).isEqualTo(events);
        assertThat(String.join(", ", found)).isEqualTo(pairs);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // question | counted | events of the US, mean | sanctions that it sends | over time
                "                 | asserted        | 2 -3.5 | impose 1         | 1 1",
                "modality=denied  | denied          | 1 -8.0 | impose 1         | 1",
                "modality=all     | asserted planned possible denied | 6 -2.83 | impose 3, lift 1 | 2 3",
            })
    void comparisons(String question, String counted, String sums, String sent, String overTime) {
        JsonNode answer = Contract.get(
                200, "compare?a=US&b=GB&interval=month&language=moods&" + (question == null ? "" : question));
        JsonNode side = answer.get("a");

        assertThat(modalities(answer)).isEqualTo(counted);
        assertThat(side.get("events") + " " + side.get("meanScore")).isEqualTo(sums);
        assertThat(Contract.counts(side.get("sent"))).isEqualTo(sent);
        assertThat(Contract.numbers(side.get("eventsOverTime"))).isEqualTo(overTime);
        // articles are no acts: all that mention the country count
        assertThat(side.get("articles").asInt()).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // February against January, by publication | counted | events of both | of sender US
                "                 | asserted        | 2 1 | 0 1",
                "modality=planned | planned         | 1 1 | 0 1",
                "modality=all     | asserted planned possible denied | 5 2 | 2 2",
            })
    void trends(String question, String counted, String all, String sender) {
        JsonNode answer = Contract.get(
                200,
                "trends?by=sender&from=2024-02-01&to=2024-02-29&least=1&language=moods&"
                        + (question == null ? "" : question));
        JsonNode us = answer.get("fallen").get(0);

        assertThat(modalities(answer)).isEqualTo(counted);
        assertThat(answer.get("all") + " " + answer.get("allBefore")).isEqualTo(all);
        assertThat(us.get("key").asString()).isEqualTo("US");
        assertThat(us.get("count") + " " + us.get("countBefore")).isEqualTo(sender);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "timelines/mentions?interval=month",
                "trends?by=country&from=2024-02-01&to=2024-02-29",
            })
    void mentionsHaveNone(String question) {
        assertThat(Contract.get(200, question + "&language=moods").has("modality"))
                .isFalse();
        assertThat(Contract.get(400, question + "&language=moods&modality=asserted")
                        .get("detail")
                        .asString())
                .contains("a filter of events only");
    }

    /** Lists hold whatever is told, each with its modality, unless they are narrowed. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "                                 | 7",
                "modality=all                     | 7",
                "modality=asserted                | 3",
                "modality=planned,denied          | 3",
                "only=sanctions                   | 5",
                "only=sanctions&modality=asserted | 2",
            })
    void lists(String question, int events) {
        String asked = "?language=moods" + (question == null ? "" : "&" + question);

        assertThat(Contract.get(200, "events" + asked).get("total").asInt()).isEqualTo(events);
        if (!asked.contains("only=")) {
            assertThat(Contract.send("export/events.ndjson" + asked).body().lines())
                    .hasSize(events);
        }
    }

    /** Whatever a chart counts is found by its own modalities: the sentences behind a number are as many as it says. */
    @ParameterizedTest
    @ValueSource(strings = {"", "&modality=all", "&modality=planned,possible", "&modality=denied"})
    void theListBehindANumberHoldsAsMany(String chosen) {
        JsonNode matrix = Contract.get(200, "matrices/relations?language=moods" + chosen);
        String counted = "&modality=" + modalities(matrix).replace(' ', ',');

        assertThat(matrix.get("cells")).isNotEmpty();
        matrix.get("cells")
                .forEach(cell -> assertThat(Contract.get(
                                        200,
                                        "events?language=moods&sender="
                                                + cell.get("sender").asString() + "&target="
                                                + cell.get("target").asString() + counted)
                                .get("total"))
                        .isEqualTo(cell.get("events")));
    }

    @Test
    void otherWordsAreRefused() {
        JsonNode problem = Contract.get(400, "timelines/sanctions?modality=happened");

        assertThat(problem.get("parameter").asString()).isEqualTo("modality");
        assertThat(problem.get("detail").asString()).contains("asserted, planned, possible, denied, all");
    }

    private static String modalities(JsonNode answer) {
        List<String> counted = new ArrayList<>();
        answer.get("modality").forEach(one -> counted.add(one.asString()));
        return String.join(" ", counted);
    }
}
