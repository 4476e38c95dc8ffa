package dateline.web.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.assertj.core.data.Offset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** {@code /trends}: what rose and fell. */
class TrendsIT {
    private static final String FEBRUARY = "trends?language=trend&from=2024-02-01&to=2024-02-29";

    /**
     * A hundred articles in February 2024 and a hundred in the 29 days before. KR is in 30 and 10 of them, JP in 20 and 20, US in 5 and 25, and
     * FR, too rare to tell, in 3 and 1.
     */
    @BeforeAll
    static void put() {
        DataSet data = new DataSet("trend");
        period(data, "now", "2024-02-29T23:59:59Z", Map.of("KR", 30, "JP", 20, "US", 5, "FR", 3));
        period(data, "before", "2024-01-03T00:00:00Z", Map.of("KR", 10, "JP", 20, "US", 25, "FR", 1));
        // of neither period
        period(data, "earlier", "2024-01-02T23:59:59Z", Map.of("KR", 100));
        Contract.put(data);
        Contract.put(new DataSet("whole").articles("""
                article | published  | source | story
                w1      | 2024-01-10 | A      | w1
                w2      | 2024-01-11 | A      | w2
                w3      | 2024-01-12 | B      | w3
                w4      | 2024-02-10 | A      | w4
                w5      | 2024-02-11 | A      | w4
                w6      | 2024-02-12 | A      | w6
                w7      | 2024-02-13 | B      | w7
                w8      | 2024-02-14 | B      | w8
                """).mentions("""
                article | type   | name | countries | count | sentence
                w1      | person | Kim  | KR        | 1     | Kim spoke of wheat.
                w4      | person | Kim  | KR        | 1     | Kim spoke of wheat.
                w5      | person | Kim  | KR        | 1     | Kim spoke of wheat.
                w7      | person | Kim  | US        | 1     | Kim kept silent.
                """));
    }

    private static void period(DataSet data, String name, String published, Map<String, Integer> countries) {
        for (int i = 0; i < 100; i++) {
            String id = "trend-" + name + i;
            data.article(Map.of("article", id, "published", published, "source", i < 50 ? "A" : "B"));
            for (Map.Entry<String, Integer> country : countries.entrySet()) {
                if (i < country.getValue()) {
                    data.mention(Map.of("article", id, "code", country.getKey(), "count", 7));
                    data.event(Map.of("article", id, "sender", country.getKey(), "type", "CONSULT"));
                }
            }
        }
    }

    /**
     * Dunning's G2, by hand. KR: expected are 20 and 20 with, 80 and 80 without; 2 (30 ln 30/20 + 10 ln 10/20 + 70 ln 70/80 + 90 ln 90/80) = 12.97.
     * US: expected 15 and 85; 2 (5 ln 5/15 + 25 ln 25/15 + 95 ln 95/85 + 75 ln 75/85) = 16.91.
     */
    @Test
    void whatRoseAndFellAndHowSurely() {
        JsonNode trend = Contract.get(200, FEBRUARY);

        assertThat(trend.get("before").toString()).isEqualTo("{\"from\":\"2024-01-03\",\"to\":\"2024-01-31\"}");
        assertThat(trend.get("all") + " " + trend.get("allBefore") + " " + trend.get("keys"))
                .isEqualTo("100 100 3");
        assertThat(Contract.texts(trend.get("risen"), "key")).isEqualTo("KR");
        assertThat(Contract.texts(trend.get("fallen"), "key")).isEqualTo("US");
        JsonNode risen = trend.get("risen").get(0);
        assertThat(risen.get("count") + " " + risen.get("countBefore")).isEqualTo("30 10");
        assertThat(risen.get("share").asDouble()).isEqualTo(0.3);
        assertThat(risen.get("shareBefore").asDouble()).isEqualTo(0.1);
        assertThat(risen.get("logLikelihood").asDouble()).isEqualTo(12.97);
        // of a chi-squared distribution with one degree of freedom; the second of three keys by sureness, so times 3/2
        assertThat(risen.get("probability").asDouble()).isEqualTo(0.000316, Offset.offset(0.000005));
        assertThat(risen.get("falseDiscoveryRate").asDouble()).isEqualTo(0.000475, Offset.offset(0.000008));
        assertThat(trend.get("fallen").get(0).get("logLikelihood").asDouble()).isEqualTo(-16.91);
    }

    /**
     * A share is one of all articles of the same sources and in the same languages, in trends as in timelines: eight articles, three in January
     * and five in February, of which Kim is in one and three.
     */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // question        | all, before | Kim's articles | shares before and now
                "                  | 5 3 | 1 3 | 0.333333 0.6",
                "source=A          | 3 2 | 1 2 | 0.5 0.666667",
                // what the articles tell narrows those that are counted, not those that they are a share of
                "country=KR        | 5 3 | 1 2 | 0.333333 0.4",
                "country=KR&source=A | 3 2 | 1 2 | 0.5 0.666667",
                "q=wheat           | 5 3 | 1 2 | 0.333333 0.4",
                "story=w4          | 5 3 | 0 2 | 0 0.4",
                "article=w7        | 5 3 | 0 1 | 0 0.2",
                "person=Kim        | 5 3 | 1 3 | 0.333333 0.6",
            })
    void sharesAreOfTheSameArticlesAsThoseOfTimelines(
            @Nullable String question, String all, String counts, String shares) {
        String narrowed = "by=person&language=whole&" + (question == null ? "" : question);
        JsonNode trend = Contract.get(
                200,
                "trends?least=1&from=2024-02-01&to=2024-02-29&beforeFrom=2024-01-01&beforeTo=2024-01-31&" + narrowed);
        JsonNode timeline =
                Contract.get(200, "timelines/mentions?normalize=share&from=2024-01-01&to=2024-02-29&" + narrowed);

        assertThat(trend.get("all") + " " + trend.get("allBefore")).isEqualTo(all);
        assertThat(Contract.numbers(timeline.get("total"))).isEqualTo(all.substring(2) + " " + all.charAt(0));
        JsonNode kim = (trend.get("risen").isEmpty() ? trend.get("fallen") : trend.get("risen")).get(0);
        assertThat(kim.get("countBefore") + " " + kim.get("count")).isEqualTo(counts);
        assertThat(kim.get("shareBefore").asDouble() + " " + kim.get("share").asDouble())
                .isEqualTo(shares.replaceFirst("^0 ", "0.0 "));
        assertThat(Contract.series(timeline, "Kim")).isEqualTo(shares);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // question | all before | keys | risen | fallen
                "least=1                                       | 100 100 | 4 | KR FR | US",
                "least=1&top=1                                 | 100 100 | 4 | KR    | US",
                "country=KR                                    | 100 100 | 1 | KR    | ",
                "source=B                                      | 50 50   | 0 |       | ",
                "beforeFrom=2024-01-02&beforeTo=2024-01-02     | 100 100 | 3 | JP US | KR",
                "beforeFrom=2024-03-01&beforeTo=2024-03-31     | 100 0   | 3 |       | ",
                // shares of the events: 58 and 56
                "by=sender                                     | 58 56   | 3 | KR    | US JP",
                "by=sender&q=nothing                           | 0 0     | 0 |       | ",
                "by=eventType                                  | 58 56   | 1 |       | ",
                "by=person                                     | 100 100 | 0 |       | ",
            })
    void trends(String question, String all, int keys, String risen, String fallen) {
        JsonNode trend = Contract.get(200, FEBRUARY + "&" + question);

        assertThat(trend.get("all") + " " + trend.get("allBefore")).isEqualTo(all);
        assertThat(trend.get("keys").asInt()).isEqualTo(keys);
        assertThat(Contract.texts(trend.get("risen"), "key")).isEqualTo(risen == null ? "" : risen);
        assertThat(Contract.texts(trend.get("fallen"), "key")).isEqualTo(fallen == null ? "" : fallen);
    }
}
