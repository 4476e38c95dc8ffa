package dateline.web.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** {@code /matrices}, {@code /networks} and {@code /compare}: who acts on whom. */
class PairsIT {
    @BeforeAll
    static void put() {
        Contract.putActs();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // question | all, without a party, beyond | cells
                "sanctions?               | 7 1 0 | KR>RU 2 RU>KR 1 US>RU 2 EU>RU 1",
                "sanctions?top=1          | 7 1 4 | KR>RU 2",
                "sanctions?action=lift    | 1 0 0 | US>RU 1",
                "sanctions?measures=tariff | 3 1 0 | KR>RU 2",
                "sanctions?from=2024-01-01 | 4 1 0 | KR>RU 2 EU>RU 1",
                "sanctions?from=2024-01-01&to=2024-03-11 | 3 1 0 | KR>RU 2",
                "sanctions?q=tariff       | 2 1 0 | KR>RU 1",
                "sanctions?sender=nobody1 | error | ",
                "sanctions?dyad=RU-US     | 2 0 0 | US>RU 2",
                "sanctions?source=nobody  | 0 0 0 | ",
                "relations?               | 8 1 0 | KR>RU 2 RU>KR 2 US>RU 2 EU>RU 1",
                "relations?basis=published&from=2024-03-13&timeZone=Asia/Seoul | 3 1 0 | EU>RU 1 RU>KR 1",
                "relations?basis=published&from=2024-03-13 | 0 0 0 | ",
            })
    void matrices(String question, String sums, String cells) {
        if (sums.equals("error")) {
            Contract.get(400, "matrices/" + question);
            return;
        }
        JsonNode matrix = Contract.get(200, "matrices/" + question + "&language=acts");

        assertThat(matrix.get("events") + " " + matrix.get("withoutParty") + " " + matrix.get("beyond"))
                .isEqualTo(sums);
        List<String> found = new ArrayList<>();
        matrix.get("cells")
                .forEach(cell -> found.add(cell.get("sender").asString() + ">"
                        + cell.get("target").asString() + " "
                        + cell.get("events")));
        assertThat(found).containsExactlyInAnyOrder(cells == null ? new String[0] : cells.split("(?<=\\d) "));
    }

    /** Two events of two articles of one story; two of one article, over new year; one whose pair has no date. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "sanctions?                      | KR>RU | 2 1 | impose 2         | -8.0 | 2024-01-15 | 2024-01-15",
                "sanctions?                      | US>RU | 1 1 | impose 1, lift 1 | -1.5 | 2023-01-01 | 2023-12-30",
                "sanctions?                      | RU>KR | 1 1 | threaten 1       | -4.0 |            | ",
                "relations?                      | RU>KR | 2 2 | material-conflict 1, verbal-cooperation 1 | -1.5 | 2024-03-10 | 2024-03-10",
                "relations?basis=published       | EU>RU | 1 1 | material-conflict 1 | -7.0 | 2024-03-12 | 2024-03-12",
                // half past eleven at night in London is the next morning in Seoul
                "relations?basis=published&timeZone=Asia/Seoul | EU>RU | 1 1 | material-conflict 1 | -7.0 | 2024-03-13 | 2024-03-13",
            })
    void cells(String question, String pair, String sums, String kinds, String score, String first, String last) {
        for (JsonNode cell :
                Contract.get(200, "matrices/" + question + "&language=acts").get("cells")) {
            if (pair.equals(
                    cell.get("sender").asString() + ">" + cell.get("target").asString())) {
                assertThat(cell.get("articles") + " " + cell.get("stories")).isEqualTo(sums);
                assertThat(Contract.counts(cell.get("kinds"))).isEqualTo(kinds);
                assertThat(cell.get("meanScore").toString()).isEqualTo(score);
                assertThat(cell.get("first").asString(null)).isEqualTo(first);
                assertThat(cell.get("last").asString(null)).isEqualTo(last);
                return;
            }
        }
        throw new AssertionError("no cell " + pair);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // question | all, without pair, beyond | edges | nodes with events and degree
                "            | 8 1 0 | KR-RU 4 -4.75, RU-US 2 -1.5, EU-RU 1 -7.0 | RU 7 3, KR 4 1, US 2 1, EU 1 1",
                "top=1       | 8 1 3 | KR-RU 4 -4.75                            | KR 4 1, RU 4 1",
                "least=2     | 8 1 1 | KR-RU 4 -4.75, RU-US 2 -1.5              | RU 6 2, KR 4 1, US 2 1",
                "directed=true | 8 1 0 | KR-RU 2 -8.0, RU-KR 2 -1.5, US-RU 2 -1.5, EU-RU 1 -7.0 | RU 7 4, KR 4 2, US 2 1, EU 1 1",
                "dyad=US-RU  | 2 0 0 | RU-US 2 -1.5                             | RU 2 1, US 2 1",
                "quad=verbal-cooperation | 1 0 0 | KR-RU 1 1.0                  | KR 1 1, RU 1 1",
            })
    void networks(String question, String sums, String edges, String nodes) {
        JsonNode network = Contract.get(200, "networks/relations?language=acts&" + (question == null ? "" : question));

        assertThat(network.get("events") + " " + network.get("withoutPair") + " " + network.get("beyond"))
                .isEqualTo(sums);
        List<String> joined = new ArrayList<>();
        network.get("edges")
                .forEach(edge -> joined.add(edge.get("source").asString() + "-"
                        + edge.get("target").asString() + " " + edge.get("events") + " " + edge.get("meanScore")));
        assertThat(String.join(", ", joined)).isEqualTo(edges);
        List<String> parties = new ArrayList<>();
        network.get("nodes")
                .forEach(node ->
                        parties.add(node.get("code").asString() + " " + node.get("events") + " " + node.get("degree")));
        assertThat(String.join(", ", parties)).isEqualTo(nodes);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // sides | side | articles, stories, events, mean | sent | received | partners | over time
                "a=KR&b=US       | a | 4 3 4 -4.75 | impose 2         | threaten 1 | RU 4 | 0 3",
                "a=KR&b=US       | b | 2 2 3 -3.0  | impose 2, lift 1 |            | RU 2 | 2 1",
                "a=EU&b=KR       | a | 1 1 1 -7.0  | impose 1         |            | RU 1 | 1",
                // in either order; of a dyad, what the first of the two in order of the alphabet does
                "a=RU-KR&b=US-RU | a | 4 3 4 -4.75 | impose 2         | threaten 1 |      | 0 3",
                "a=RU-KR&b=US-RU | b | 1 1 2 -1.5  |                  | impose 1, lift 1 | | 2 0",
                // articles are those published in these days
                "a=KR&b=US&from=2024-01-01&to=2024-01-31 | a | 2 1 2 -8.0 | impose 2 | | RU 2 | 2",
                "a=KR&b=US&from=2024-01-01&to=2024-01-31 | b | 1 1 0 null |          | |      | 0",
                "a=KR&b=US&source=B | a | 2 2 2 -3.5 | impose 1 | | RU 2 | 2",
                "a=KR&b=US&article=s1 | a | 1 1 1 -8.0 | impose 1 | | RU 1 | 1",
                "a=KR&b=US&story=s1 | a | 2 1 2 -8.0 | impose 2 | | RU 2 | 2",
                "a=KR&b=US&q=tariff | a | 4 3 1 -8.0 | impose 1 | | RU 1 | 1",
                "a=KR&b=US&interval=auto | b | 2 2 3 -3.0 | impose 2, lift 1 | | RU 2 | auto",
            })
    void comparisons(
            String question,
            String which,
            String sums,
            String sent,
            String received,
            String partners,
            String overTime) {
        String interval = question.contains("interval") ? "" : "&interval=year";
        JsonNode answer = Contract.get(200, "compare?language=acts&" + question + interval);
        JsonNode side = answer.get(which);

        assertThat(side.get("articles") + " " + side.get("stories") + " " + side.get("events") + " "
                        + side.get("meanScore"))
                .isEqualTo(sums);
        assertThat(Contract.counts(side.get("sent"))).isEqualTo(sent == null ? "" : sent);
        assertThat(Contract.counts(side.get("received"))).isEqualTo(received == null ? "" : received);
        assertThat(Contract.counts(side.get("partners"))).isEqualTo(partners == null ? "" : partners);
        if (overTime.equals("auto")) {
            assertThat(answer.get("interval").asString()).isEqualTo("week");
        } else {
            assertThat(Contract.numbers(side.get("eventsOverTime"))).isEqualTo(overTime);
        }
    }
}
