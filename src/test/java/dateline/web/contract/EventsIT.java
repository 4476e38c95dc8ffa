package dateline.web.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** {@code /events}: acts with their evidence. */
class EventsIT {
    @BeforeAll
    static void put() {
        Contract.putActs();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // newest first, undated last; two of one day in order of their articles
                "                            | s4 s4 s4 s1 s2 s3 s3 s5",
                "basis=published             | s4 s4 s4 s2 s1 s3 s3 s5",
                "only=sanctions              | s4 s4 s1 s2 s3 s3 s5",
                "dyad=RU-KR                  | s4 s1 s2 s5",
                "sender=KR&target=RU         | s1 s2",
                "sender=RU&target=KR         | s4 s5",
                "bloc=EU                     | s4",
                "country=EU                  | s4",
                "article=s3                  | s3 s3",
                "story=s1                    | s1 s2",
                "measures=tariff             | s4 s1 s2",
                "quad=material-cooperation   | s3",
                "modality=planned            | ",
                "q=tariff                    | s4 s2",
                "q=tariff -washington        | s2",
                "q=\"imposed a tariff\"      | s2",
                // a date is where it begins
                "from=2024-01-01             | s4 s4 s4 s1 s2",
                "to=2023-12-30               | s3 s3",
                "from=2023-12-30&to=2023-12-30 | s3",
                "from=2023-12-31&to=2024-01-02 | ",
                "basis=published&from=2024-03-13&timeZone=Asia/Seoul | s4 s4 s4",
                "basis=published&from=2024-03-13 | ",
            })
    void eventsAreFound(@Nullable String question, @Nullable String articles) {
        JsonNode answer = Contract.get(200, "events?language=acts&" + (question == null ? "" : question));

        assertThat(Contract.texts(answer.get("events"), "article")).isEqualTo(articles == null ? "" : articles);
        assertThat(answer.get("total").asInt()).isEqualTo(answer.get("events").size());
        assertThat(answer.get("next").isNull()).isTrue();
    }

    @Test
    void eachHasItsEvidence() {
        JsonNode event = Contract.get(200, "events?language=acts&q=new year").at("/events/0");

        assertThat(event.get("evidence").asString()).isEqualTo("Washington banned them over new year.");
        assertThat(event.get("event_date").toString()).contains("\"gte\":\"2023-12-30\"", "\"lte\":\"2024-01-02\"");
    }

    /** Events of one day, without date, without sender or target: each is on one page. */
    @ParameterizedTest
    @ValueSource(strings = {"size=1", "size=2", "size=3", "size=8", "size=1&basis=published", "size=3&only=sanctions"})
    void pagesFollowEachOther(String question) {
        List<String> seen = new ArrayList<>();
        String all = Contract.get(200, "events?language=acts&" + question.replaceAll("size=\\d", "size=100"))
                .get("events")
                .toString();
        String cursor = "";
        JsonNode page;
        do {
            page = Contract.get(200, "events?language=acts&" + question + cursor);
            page.get("events").forEach(event -> seen.add(event.toString()));
            cursor = "&cursor=" + page.get("next").asString("");
        } while (!page.get("next").isNull());

        assertThat("[" + String.join(",", seen) + "]").isEqualTo(all);
    }

    @Test
    void aCursorOfAnotherSearchIsRefused() {
        String cursor =
                Contract.get(200, "events?language=acts&size=1").get("next").asString();

        for (String same : List.of("size=2&language=acts", "language=acts&basis=event&timeZone=UTC&q=")) {
            Contract.get(200, "events?" + same + "&cursor=" + cursor);
        }
        for (String other : List.of("language=acts&basis=published", "language=other", "language=acts&q=ban", "")) {
            assertThat(Contract.get(400, "events?" + other + "&cursor=" + cursor)
                            .get("parameter")
                            .asString())
                    .isEqualTo("cursor");
        }
    }
}
