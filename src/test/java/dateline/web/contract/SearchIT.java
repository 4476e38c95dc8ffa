package dateline.web.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** {@code /articles}: words, filters, snippets, pages. Facets are in {@link FacetsIT}. */
class SearchIT {
    /** Each run of the paging test has articles of its own. */
    private static int sets;

    @BeforeAll
    static void put() {
        Contract.put(new DataSet("found").articles("""
            article | published            | title                     | body                                          | source  | countries
            a       | 2024-01-31T23:30:00Z | Export controls tightened | South Korea tightened its export controls.    | TASS    | KR;RU
            b       | 2024-02-29T00:00:00Z | Talks in Geneva           | Russia and China held talks <b>in</b> Geneva. | Reuters | RU;CN
            c       | 2024-04-01T00:00:00Z | Sanctions lifted          | The sanctions were lifted.                    | TASS    | US
            """));
        Contract.put(new DataSet("texts").articles("""
            article | published  | title            | body
            t1      | 2024-01-04 | Sanctions lifted | The ministers held talks in Geneva on sanctions, O'Neil said.
            t2      | 2024-01-03 | Talks fail       | Talks were held; the sanctions stay, said Côte d'Ivoire.
            t3      | 2024-01-02 | Trade            | Exports of wheat to Geneva grew by 5%.
            t4      | 2024-01-01 | 회담             | 서울에서 회담 القاهرة تستضيف 北京 😀 Ünal
            """));
        Contract.put(new DataSet("acronyms").articles("""
            article | published  | title | body
            n1      | 2024-01-04 | A     | The U.S. Treasury wrote to the U.N. Security Council.
            n2      | 2024-01-03 | B     | The US Treasury wrote; U.S.-made arms went to the UN.
            n3      | 2024-01-02 | C     | The Treasury used sanctions; users agree with the use.
            """));
        Contract.put(new DataSet("marked").articles("""
            article | title                        | body
            m1      | Tariffs & quotas on <b>steel | The ministers met.
            m2      |                              | Barley and wheat.
            """));
        Contract.put(new DataSet("tags").articles("""
            article | published  | language
            l1      | 2024-01-04 | es-419
            l2      | 2024-01-03 | zh_CN
            l3      | 2024-01-02 | pt-BR@x.y
            l4      | 2024-01-01 | x12345678901234567890123456789012_4
            """).events("""
                article | sender
                l1      | US
                l2      | US
                l3      | US
                l4      | US
                """));
    }

    /** Half of the agencies write acronyms with stops. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "US                         | n1 n2",
                "U.S.                       | n1 n2",
                "U.S                        | n1 n2",
                "\"US Treasury\"            | n1 n2",
                "\"U.S. Treasury\"          | n1 n2",
                "\"the UN\"                 | n1 n2",
                "Treasury -US               | n3",
                "UN OR sanctions            | n1 n2 n3",
                // the analyzer drops "on", which is no acronym though all is in capitals
                "SANCTIONS ON TREASURY      | n3",
                "USE                        | n3",
                "use                        | n2 n3",
            })
    void acronymsAreFoundWithStopsAndWithout(String words, @Nullable String ids) {
        JsonNode answer = Contract.get(200, "articles?language=acronyms&sort=date&q=" + Contract.encoded(words));

        assertThat(Contract.ids(answer)).isEqualTo(ids == null ? "" : ids);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "                                   | c b a",
                "q=control                          | a",
                "q=\"held talks\"                   | b",
                "q=\"talks held\"                   | ",
                "q=sanctions -lifted                | ",
                "q=geneva OR lifted                 | c b",
                "country=RU                         | b a",
                "country=RU,US                      | c b a",
                "country=RU&source=TASS             | a",
                "from=2024-02-29&to=2024-02-29      | b",
                "to=2024-01-31                      | a",
                "to=2024-01-31&timeZone=Asia/Seoul  | ",
            })
    void articlesAreFound(@Nullable String question, @Nullable String ids) {
        JsonNode answer = Contract.get(200, "articles?language=found&sort=date&" + (question == null ? "" : question));

        assertThat(Contract.ids(answer)).isEqualTo(ids == null ? "" : ids);
        assertThat(answer.get("total").asInt()).isEqualTo(answer.get("articles").size());
    }

    @Test
    void aFacetKeepsItsOtherValues() {
        JsonNode facets = Contract.get(200, "articles?language=found&country=CN&source=Reuters")
                .get("facets");

        // of the country facet: those of all articles of that source; of the source facet: those of all articles on
        // China
        assertThat(facets.get("country").toString()).contains("{\"key\":\"RU\",\"label\":\"Russia\",\"count\":1}");
        assertThat(facets.get("source").size()).isEqualTo(1);
        JsonNode alone =
                Contract.get(200, "articles?language=found&source=Reuters").get("facets");
        assertThat(alone.get("source").toString()).contains("\"TASS\"");
    }

    @Test
    void pagesFollowEachOther() {
        List<String> seen = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page =
                    Contract.get(200, "articles?language=found&size=1" + (cursor.isEmpty() ? "" : "&cursor=" + cursor));
            seen.add(Contract.ids(page));
            cursor = page.get("next").isNull() ? "" : page.get("next").asString();
        } while (!cursor.isEmpty());

        assertThat(seen).containsExactly("c", "b", "a");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "sanctions                       | t1 t2",
                "sanctions,                      | t1 t2",
                "sanction                        | t1 t2",
                "SANCTIONS geneva                | t1",
                "lifted ministers                | t1",
                "sanctions -geneva               | t2",
                "-geneva sanctions               | t2",
                "sanctions - geneva              | t1",
                "sanctions -- geneva             | t1",
                "sanctions AND geneva            | t1",
                "the sanctions                   | t1 t2",
                "sanctions -the                  | t1 t2",
                "wheat OR lifted                 | t1 t3",
                "wheat OR the                    | t3",
                // OR binds closer than standing side by side, on either side of it
                "geneva wheat OR lifted          | t1 t3",
                "wheat OR lifted geneva          | t1 t3",
                "wheat OR lifted OR fail         | t1 t2 t3",
                "wheat OR (lifted sanctions)     | t1 t3",
                "(wheat geneva) OR fail          | t2 t3",
                "geneva -(wheat OR trade)        | t1",
                "geneva -\"held talks\"          | t3",
                "\"held talks\"                  | t1",
                "\"talks held\"                  | ",
                "\"talk held\"                   | ",
                "\"in Geneva\" OR \"to Geneva\"  | t1 t3",
                "“held talks”                    | t1",
                "O'Neil                          | t1",
                "\"Côte d'Ivoire\"               | t2",
                "5%                              | t3",
                "회담                            | t4",
                "القاهرة                         | t4",
                "北京                            | t4",
                "😀                              | t4",
                "ünal                            | t4",
                "unal                            | t4",
                "cote                            | t2",
                "\"cote d'ivoire\"               | t2",
                "nowhere                         | ",
                // nothing of Elasticsearch's own languages
                "title:trade                     | ",
                "_exists_:title                  | ",
                "{\"match_all\":{}}              | ",
                // two words each, of which one is nowhere
                "sanctions~2 geneva              | ",
                "wheat^9                         | ",
                // a word so common that it is not kept rules nothing out
                "a\\                             | t1 t2 t3 t4",
                "geneva/wheat                    | t3",
            })
    void wordsPhrasesNotAndOr(String words, @Nullable String ids) {
        JsonNode answer = Contract.get(200, "articles?language=texts&sort=date&q=" + Contract.encoded(words));

        assertThat(Contract.ids(answer)).isEqualTo(ids == null ? "" : ids);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"open             | a quotation mark is not closed",
                "a \"b\" \"         | a quotation mark is not closed",
                "\"\"               | a phrase needs words between its quotation marks",
                "(a                 | a bracket is not closed",
                "(                  | a bracket is not closed",
                "a)                 | a bracket is closed that was not opened",
                ")                  | a bracket is closed that was not opened",
                "()                 | brackets need words between them",
                "OR a               | OR must stand between words",
                "a OR               | OR must stand between words",
                "a OR OR b          | OR must stand between words",
                "(a OR) b           | OR must stand between words",
                "a OR -b            | OR must stand between words that may occur, not beside -word",
                "-a                 | words that must not occur need one that must",
                "-a -b              | words that must not occur need one that must",
                "a (-b)             | words that must not occur need one that must",
                "a NOT b            | NOT is written -word",
                "sanction*          | * is no part of a word; words are found in all their forms",
                "!!!                | there is no word to look for",
                "***                | there is no word to look for",
                "((((((((((( a      | brackets may be nested 10 deep",
            })
    void whatIsWrongWithTheWordsIsExplained(String words, String why) {
        for (String path : List.of("articles", "events", "timelines/mentions", "export/events.csv")) {
            JsonNode problem = Contract.get(400, path + "?q=" + Contract.encoded(words));

            assertThat(problem.get("parameter").asString()).isEqualTo("q");
            assertThat(problem.get("detail").asString()).isEqualTo("q: " + why);
        }
    }

    @Test
    void snippetsAreEscaped() {
        String snippet = Contract.get(200, "articles?language=found&q=geneva")
                .get("articles")
                .get(0)
                .get("highlights")
                .get(0)
                .asString();

        assertThat(snippet).contains("&lt;b&gt;in&lt;&#x2F;b&gt;").contains("<mark>Geneva</mark>");
    }

    /** As the text's snippets are, the words found in a title are marked, and all else is escaped. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                // words                | article | title                                          | snippets
                "tariffs                | m1      | <mark>Tariffs</mark> &amp; quotas on &lt;b&gt;steel | 0",
                "tariff quota           | m1      | <mark>Tariffs</mark> &amp; <mark>quotas</mark> on &lt;b&gt;steel |"
                        + " 0",
                "\"quotas on\"          | m1      | Tariffs &amp; <mark>quotas on</mark> &lt;b&gt;steel | 0",
                "tariffs OR ministers   | m1      | <mark>Tariffs</mark> &amp; quotas on &lt;b&gt;steel | 1",
                "ministers              | m1      |                                                | 1",
                "barley                 | m2      |                                                | 1",
                // nothing is searched for
                "                       | m1      |                                                | 0",
            })
    void titlesAreMarked(@Nullable String words, String id, @Nullable String title, int snippets) {
        String asked = words == null ? "" : "&q=" + Contract.encoded(words);
        JsonNode article = Contract.get(200, "articles?language=marked&article=" + id + asked)
                .get("articles")
                .get(0);

        assertThat(article.get("titleHighlight").asString(null)).isEqualTo(title);
        assertThat(article.get("highlights").size()).isEqualTo(snippets);
    }

    /** Whatever an article may bring along as its language can be asked for, several by comma. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "es-419                              | l1",
                "zh_CN                               | l2",
                "pt-BR@x.y                           | l3",
                "x12345678901234567890123456789012_4 | l4",
                "es-419,zh_CN                        | l1 l2",
                "es                                  | ",
            })
    void languagesAreFoundAsTheyWereHandedIn(String language, @Nullable String ids) {
        for (String path : List.of("articles", "events")) {
            JsonNode found = Contract.get(200, path + "?language=" + Contract.encoded(language));
            assertThat(found.get("total").asInt()).as(path).isEqualTo(ids == null ? 0 : ids.split(" ").length);
        }
        assertThat(Contract.ids(Contract.get(200, "articles?sort=date&language=" + Contract.encoded(language))))
                .isEqualTo(ids == null ? "" : ids);
    }

    @Test
    void textsOfAMillionCharactersAreFoundAndMarkedAsFarAsThat() {
        String body = "Geneva. " + "Nothing happened. ".repeat(70_000) + "Quixotic.";
        Contract.put(new DataSet("long").article(Map.of("article", "long", "body", body, "title", "Long")));

        assertThat(Contract.get(200, "articles?language=long&q=geneva")
                        .at("/articles/0/highlights/0")
                        .asString())
                .startsWith("<mark>Geneva</mark>");
        assertThat(Contract.ids(Contract.get(200, "articles?language=long&q=quixotic")))
                .isEqualTo("long");
    }

    /** Seven articles, of which three were published at one instant and two have no date; new ones come in at the top, in the middle and behind. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "date      | size=1                        | p1 p2 p3 p4 p5 p6 p7",
                "date      | size=2                        | p1 p2 p3 p4 p5 p6 p7",
                "date      | size=7                        | p1 p2 p3 p4 p5 p6 p7",
                "relevance | size=1&q=wheat                | p3 p1 p2 p4 p5 p6 p7",
                "relevance | size=3&q=wheat                | p3 p1 p2 p4 p5 p6 p7",
                "relevance | size=2&q=wheat OR nothing     | p3 p1 p2 p4 p5 p6 p7",
                "date      | size=2&q=wheat                | p1 p2 p3 p4 p5 p6 p7",
            })
    void pagesSurviveNewArticlesAndTies(String sort, String question, String ids) {
        String name = "pages-" + (char) ('a' + sets++);
        Contract.put(new DataSet(name).articles("""
            article | published            | indexed_at           | body
            p1      | 2024-03-01T00:00:00Z | 2024-05-01T00:00:00Z | Wheat.
            p2      | 2024-02-01T00:00:00Z | 2024-05-01T00:00:00Z | Wheat.
            p3      | 2024-02-01T00:00:00Z | 2024-05-01T00:00:00Z | Wheat, wheat.
            p4      | 2024-02-01T00:00:00Z | 2024-05-01T00:00:00Z | Wheat.
            p5      | 2024-01-01T00:00:00Z | 2024-05-01T00:00:00Z | Wheat.
            p6      |                      | 2024-05-01T00:00:00Z | Wheat.
            p7      |                      | 2024-05-01T00:00:00Z | Wheat.
            """.replaceAll("(?m)^(p\\d)", name + "$1")));
        List<String> seen = new ArrayList<>();
        String cursor = "";
        for (int page = 0; ; page++) {
            JsonNode answer =
                    Contract.get(200, "articles?language=" + name + "&sort=" + sort + "&" + question + cursor);
            answer.get("articles")
                    .forEach(article -> seen.add(article.get("id").asString().replace(name, "")));
            assertThat(answer.get("facets").isEmpty()).isEqualTo(page > 0);
            if (answer.get("next").isNull()) {
                break;
            }
            cursor = "&cursor=" + answer.get("next").asString();
            Contract.put(new DataSet(name).articles("""
                article | published            | indexed_at           | body
                new%1$s | 2025-01-01T00:00:00Z | 2024-05-02T00:00:00Z | Wheat, wheat, wheat, wheat.
                mid%1$s | 2024-02-01T00:00:01Z | 2024-05-02T00:00:00Z | Wheat, wheat and nothing.
                """.formatted(name + page)));
        }

        // those that came in later may be among the rest by date, those that were in are all there, once and in order
        seen.removeIf(id -> id.startsWith("new") || id.startsWith("mid"));
        assertThat(String.join(" ", seen)).isEqualTo(ids);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "W10                                  ", // []
                "WyJkYXRlIDAiXQ                         ", // ["date 0"]
                "WyJkYXRlIDAiLCJhIiwiYiJd               ", // ["date 0","a","b"]
                "WyJkYXRlIDAiLDEuNSwiYSJd               ", // ["date 0",1.5,"a"]
                "WyJkYXRlIDAiLEluZmluaXR5LCJhIl0        ", // ["date 0",1e999,"a"]
                "WyJkYXRlIDAiLDEsbnVsbF0                ", // ["date 0",1,null]
                "WyJyZWxldmFuY2UgMCIsMSwxXQ             ", // ["relevance 0",1,1]
                "bnVsbA                               ", // null
                "xyz",
                "%C3%A9",
            })
    void foreignCursorsAreRefused(String cursor) {
        JsonNode problem = Contract.get(400, "articles?cursor=" + cursor.strip());

        assertThat(problem.get("parameter").asString()).isEqualTo("cursor");
        assertThat(problem.get("detail").asString())
                .isEqualTo("cursor must be the next of an answer to the same search");
    }

    @Test
    void byRelevanceTheFirstTenThousandAreServed() {
        for (String values : List.of("1,10000", "null,-1")) {
            String cursor = Contract.cursor("relevance", Map.of("q", "wheat"), values);
            assertThat(Contract.get(400, "articles?q=wheat&cursor=" + cursor)
                            .get("detail")
                            .asString())
                    .isEqualTo("by relevance the first 10000 articles are served; sort=date pages through all of them");
        }
    }
}
