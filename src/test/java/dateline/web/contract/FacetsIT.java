package dateline.web.contract;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** The facets of {@code /articles}: each counted as if its own values were not chosen. */
class FacetsIT {
    @BeforeAll
    static void put() {
        Contract.put(new DataSet("facets").articles("""
                article | published            | source | countries | focus | blocs | persons      | organizations | event_types | quads             | actions | senders | targets
                f1      | 2023-05-01T00:00:00Z | A      | KR;RU     | KR    | EU    | Kim          | UNESCO        | SANCTION    | material-conflict | impose  | KR      | RU
                f2      | 2023-06-01T00:00:00Z | B      | KR        | KR    |       |              |               |             |                   |         |         |
                f3      | 2024-01-01T00:00:00Z | A      | RU        | RU    |       | Kim          |               |             |                   | lift    | US      | RU
                f4      | 2024-02-01T00:00:00Z | B      | RU;CN     |       |       | Lee          |               |             |                   |         |         |
                f5      |                      | A      |           |       |       |              |               |             |                   |         |         |
                """));
        Contract.put(new DataSet("names").articles("""
                article | published  | persons                    | organizations | countries
                u1      | 2024-01-01 | 김정은;José Ángel Gurría   | 삼성전자      | KR
                u2      | 2024-01-02 | محمد بن سلمان;김정은       | AT&T          | SA
                u3      | 2024-01-03 | 😀 Bot;Nguyễn Phú Trọng    | "A", Inc.     | VN
                """).mentions("""
                article | type         | name              | count
                u1      | person       | 김정은            | 2
                u1      | person       | José Ángel Gurría | 1
                u2      | person       | محمد بن سلمان     | 3
                u2      | person       | 김정은            | 1
                u3      | person       | 😀 Bot            | 1
                u3      | person       | Nguyễn Phú Trọng  | 1
                u1      | organization | 삼성전자          | 1
                u2      | organization | AT&T              | 1
                u3      | organization | "A", Inc.         | 1
                """).mentions("""
                article | type | code | count
                u1      | bloc | EU   | 1
                """));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // question                | found       | facet        | values
                "                          | f4 f3 f2 f1 f5 | country   | RU 3, KR 2, CN 1",
                "                          | f4 f3 f2 f1 f5 | focus     | KR 2, RU 1",
                "                          | f4 f3 f2 f1 f5 | bloc      | EU 1",
                "                          | f4 f3 f2 f1 f5 | person    | Kim 2, Lee 1",
                "                          | f4 f3 f2 f1 f5 | organization | UNESCO 1",
                "                          | f4 f3 f2 f1 f5 | eventType | SANCTION 1",
                "                          | f4 f3 f2 f1 f5 | quad      | material-conflict 1",
                "                          | f4 f3 f2 f1 f5 | action    | impose 1, lift 1",
                "                          | f4 f3 f2 f1 f5 | sender    | KR 1, US 1",
                "                          | f4 f3 f2 f1 f5 | target    | RU 2",
                "                          | f4 f3 f2 f1 f5 | source    | A 3, B 2",
                "                          | f4 f3 f2 f1 f5 | year      | 2024 2, 2023 2",
                // one facet chosen: it keeps its other values, the others follow
                "country=KR                | f2 f1       | country      | RU 3, KR 2, CN 1",
                "country=KR                | f2 f1       | source       | A 1, B 1",
                "country=KR                | f2 f1       | year         | 2023 2",
                "country=KR,CN             | f4 f2 f1    | source       | B 2, A 1",
                // two chosen: each keeps the other's narrowing
                "country=KR&source=A       | f1          | country      | RU 2, KR 1",
                "country=KR&source=A       | f1          | source       | A 1, B 1",
                "country=KR&source=A       | f1          | person       | Kim 1",
                "country=RU&year=2023      | f1          | country      | KR 2, RU 1",
                "country=RU&year=2023      | f1          | year         | 2024 2, 2023 1",
                "country=RU&year=2023      | f1          | source       | A 1",
                "year=2023&year=2024       | f4 f3 f2 f1 | source       | A 2, B 2",
                // three
                "country=RU&source=A&person=Kim | f3 f1  | person       | Kim 2",
                "country=RU&source=A&person=Kim | f3 f1  | source       | A 2",
                "country=RU&source=A&person=Kim | f3 f1  | country      | RU 2, KR 1",
                // what is no facet narrows them all
                "from=2024-01-01           | f4 f3       | year         | 2024 2",
                "from=2024-01-01&country=KR |            | country      | RU 2, CN 1, KR 0",
                // what was chosen is shown, also where nothing has it
                "person=Park               |             | person       | Kim 2, Lee 1, Park 0",
                "q=nowhere&source=B&year=2020 |          | source       | B 0",
                "q=nowhere&source=B&year=2020 |          | year         | 2020 0",
                "q=nothing&source=B        | f4 f2       | source       | A 3, B 2",
                "q=nowhere                 |             | source       | ",
                // half past the year in London is still the old one in New York
                "year=2023&timeZone=America/New_York | f3 f2 f1 | year   | 2024 1, 2023 3",
            })
    void facetsAreDisjunctive(@Nullable String question, @Nullable String ids, String facet, @Nullable String values) {
        JsonNode answer = Contract.get(200, "articles?language=facets&sort=date&" + (question == null ? "" : question));

        assertThat(Contract.ids(answer)).isEqualTo(ids == null ? "" : ids);
        assertThat(Contract.counts(answer.get("facets").get(facet))).isEqualTo(values == null ? "" : values);
    }

    @Test
    void valuesHaveLabels() {
        assertThat(Contract.get(200, "articles?language=facets&country=CN&source=B")
                        .get("facets")
                        .get("country")
                        .toString())
                .contains("{\"key\":\"RU\",\"label\":\"Russia\",\"count\":1}");
    }

    /** Names of all scripts as filter, as value of a facet and as key of a series. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "person       | 김정은            | u2 u1 | 3",
                "person       | José Ángel Gurría | u1    | 1",
                "person       | محمد بن سلمان     | u2    | 3",
                "person       | 😀 Bot            | u3    | 1",
                "person       | Nguyễn Phú Trọng  | u3    | 1",
                "organization | 삼성전자          | u1    | 1",
                "organization | AT&T              | u2    | 1",
                "organization | \"A\", Inc.       | u3    | 1",
            })
    void namesOfAllScripts(String kind, String name, String ids, String mentions) {
        String chosen = "&" + kind + "=" + Contract.encoded(name);
        JsonNode answer = Contract.get(200, "articles?language=names" + chosen);

        assertThat(Contract.ids(answer)).isEqualTo(ids);
        assertThat(Contract.counts(answer.get("facets").get(kind))).contains(name + " " + ids.split(" ").length);
        assertThat(Contract.series(
                        Contract.get(200, "timelines/mentions?language=names&interval=year&by=" + kind + chosen), name))
                .isEqualTo(mentions);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // typed | kinds | the first suggestion and its type
                "south ko        |              | country KR",
                "Cote d'Iv       |              | country CI",
                "CÔTE            | country      | country CI",
                "seoul           | country      | country KR",
                "euro            | bloc         | bloc EU",
                "김              |              | person 김정은",
                "김정은          | person       | person 김정은",
                "محمد            |              | person محمد بن سلمان",
                "سلم             |              | person محمد بن سلمان",
                "josé            | person       | person José Ángel Gurría",
                "JOSÉ gur        | person       | person José Ángel Gurría",
                "ángel           | person       | person José Ángel Gurría",
                "nguyễn          | person       | person Nguyễn Phú Trọng",
                "jose angel gur  | person       | person José Ángel Gurría",
                "nguyen phu      | person       | person Nguyễn Phú Trọng",
                "삼성            | organization | organization 삼성전자",
                "at&             | organization | organization AT&T",
            })
    void suggestions(String typed, @Nullable String kinds, String first) {
        JsonNode answer = Contract.get(
                200, "suggest?q=" + Contract.encoded(typed) + (kinds == null ? "" : "&type=" + kinds) + "&size=50");

        assertThat(answer.get(0).get("type").asString() + " "
                        + answer.get(0).get("key").asString())
                .as(answer.toString())
                .isEqualTo(first);
    }

    @Test
    void suggestionsTellWhatMatchedAndHowOften() {
        JsonNode kim = Contract.get(200, "suggest?q=김정&size=1").get(0);
        assertThat(kim.toString())
                .isEqualTo(
                        "{\"type\":\"person\",\"key\":\"김정은\",\"label\":\"김정은\",\"matched\":\"김정은\",\"articles\":2}");
        assertThat(Contract.get(200, "suggest?q=seou&type=country")
                        .get(0)
                        .get("matched")
                        .asString())
                .isEqualTo("Seoul");
        assertThat(Contract.get(200, "suggest?q=kor&type=country").findValuesAsString("matched"))
                .as("the name where it has a word that begins so, though an alias is shorter")
                .contains("South Korea", "North Korea");
        assertThat(Contract.get(200, "suggest?q=zzzzzz").size()).isZero();
        // a mark that stands on nothing
        assertThat(Contract.get(200, "suggest?q=%CC%81&type=country").size()).isZero();
    }
}
