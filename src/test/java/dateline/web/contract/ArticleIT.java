package dateline.web.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** {@code /articles/ID} and {@code /articles/ID/similar}. */
class ArticleIT {
    @BeforeAll
    static void put() {
        DataSet data = new DataSet("one").articles("""
                article | published  | story | title              | body
                one     | 2024-01-01 | one   | Wheat harvest      | The harvest of wheat in the northern valleys failed after the long drought.
                copy    | 2024-01-02 | one   | Quince             | Quagmire and quiddity.
                like    | 2024-01-03 | like  | Drought and wheat  | The harvest of wheat in the northern valleys failed again.
                other   | 2024-01-04 | other | Football           | Two goals were scored at night.
                """).events("""
                article | sender | target | action
                one     | KR     | RU     | tighten
                """);
        for (int i = 0; i < 12; i++) {
            data.mention(Map.of("article", "one", "name", "Name " + i, "count", 1));
        }
        data.article(Map.of("article", "shelf", "published", "2024-01-05"));
        for (int i = 0; i < 10_003; i++) {
            data.event(Map.of("article", "shelf", "sender", "KR", "type", "CONSULT"));
        }
        Contract.put(data);
    }

    @Test
    void oneArticleHasItsMentionsAndEventsInOrderOfTheText() {
        JsonNode article = Contract.get(200, "articles/one");

        assertThat(article.get("body").asString()).startsWith("The harvest");
        assertThat(article.get("events").get(0).get("action").asString()).isEqualTo("tighten");
        assertThat(Contract.texts(article.get("mentions"), "name"))
                .isEqualTo("Name 0 Name 1 Name 2 Name 3 Name 4 Name 5 Name 6 Name 7 Name 8 Name 9 Name 10 Name 11");
        assertThat(article.get("mentions").get(0).has("source")).isFalse();
        assertThat(article.get("mentions").get(0).has("spans")).isTrue();
        assertThat(Contract.counts(article.get("beyond"))).contains("mentions 0", "events 0");
    }

    @Test
    void anArticleThatIsAShelfSaysWhatIsNotShown() {
        JsonNode article = Contract.get(200, "articles/shelf");

        assertThat(article.get("events").size()).isEqualTo(10_000);
        assertThat(article.get("beyond").get("events").asInt()).isEqualTo(3);
        assertThat(Contract.get(200, "events?article=shelf&size=1").get("total").asInt())
                .isEqualTo(10_003);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // of one story come first, then those that share words
                "one   | copy like | true false",
                "like  | one       | false",
                "copy  | one       | true",
                "other |           | ",
                "one/similar?size=1 | copy | true",
            })
    void similar(String id, String ids, String same) {
        JsonNode answer = Contract.get(200, "articles/" + (id.contains("/") ? id : id + "/similar"));

        StringBuilder found = new StringBuilder();
        answer.forEach(one -> found.append(one.at("/article/id").asString()).append(' '));
        assertThat(found.toString().strip()).isEqualTo(ids == null ? "" : ids);
        assertThat(Contract.texts(answer, "sameStory")).isEqualTo(same == null ? "" : same);
        answer.forEach(one -> assertThat(one.get("score").asDouble()).isBetween(0.0, 100.0));
    }

    /** As feeds have them. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.org/news/1?a=b&c=d#e",
                "tag:example.org,2024:1;x=1",
                "50%25 of all",
                "//double//",
                "서울 + é",
            })
    void idsMayBeAddresses(String id) {
        Contract.put(new DataSet("ids")
                .article(Map.of("article", id, "title", "Found"))
                .mention(Map.of("article", id, "code", "KR", "count", 1)));
        String path = "articles/" + Contract.encoded(id).replace("+", "%20");

        assertThat(Contract.get(200, path).get("mentions").size()).isEqualTo(1);
        Contract.get(200, path + "/similar");
        assertThat(Contract.ids(Contract.get(200, "articles?article=" + Contract.encoded(id))))
                .isEqualTo(id);
    }

    @ParameterizedTest
    @CsvSource({"articles/none", "articles/none/similar", "articles/%20", "articles/a%22b", "articles/%F0%9F%98%80"})
    void whatIsNotThere(String path) {
        JsonNode problem = Contract.get(404, path);

        assertThat(problem.get("detail").asString()).isEqualTo("no article has this id");
        assertThat(problem.get("status").asInt()).isEqualTo(404);
    }
}
