package dateline.web.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Whatever is asked, nothing ends in a fault of ours, and what is refused names the parameter. */
class FuzzIT {
    private static final List<String> VALUES = List.of(
            "",
            " ",
            "KR",
            "KR-RU",
            "RU,US",
            "0",
            "1",
            "-1",
            "999999999999",
            "1e3",
            "NaN",
            "null",
            "2024-01-01",
            "2024-02-30",
            "9999-12-31",
            "0001-01-01",
            "2024",
            "year",
            "day",
            "auto",
            "share",
            "referred",
            "event",
            "published",
            "stories",
            "false",
            "\"",
            "((",
            "a AND",
            "a OR",
            "-a",
            "*",
            "a*",
            "~~~",
            "a\\",
            "/.*/",
            "\u0000",
            "\u0007",
            "\uD83D\uDE00",
            "\uFFFF",
            "\u202E",
            "<script>",
            "${jndi:ldap://x}",
            "{\"match_all\":{}}",
            "';--",
            "W10",
            "WyJkYXRlIDAiLDkyMjMzNzIwMzY4NTQ3NzU4MDcsIngiXQ", // ["date 0",9223372036854775807,"x"]
            "WyJkYXRlIDAiLG51bGwsIngiXQ", // ["date 0",null,"x"]
            "WyJldmVudCAwIiwxLCJ4IiwieCIsMSwieCIsIngiLCJ4IiwieCIsIngiXQ", // ["event 0",1,"x","x",1,"x","x","x","x","x"]
            "WyJldmVudCAwIiwtMSwieCIsbnVsbCw5MjIzMzcyMDM2ODU0Nzc1ODA3LG51bGwsbnVsbCxudWxsLG51bGwsbnVsbF0",
            "WyJyZWxldmFuY2UgMCIsLTEsOTk5OV0", // ["relevance 0",-1,9999]
            "../..",
            "UTC",
            "EST",
            "+14:00",
            "-18:00",
            "Asia/Tehran",
            "GMT0",
            "SystemV/AST4ADT",
            "date",
            "relevance",
            "person",
            "x".repeat(600),
            "(".repeat(300),
            "\"a\" ".repeat(100),
            "-(a ".repeat(9) + ")".repeat(9));

    @BeforeAll
    static void put() {
        Contract.putActs();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "articles",
                "articles/s1",
                "articles/s1/similar",
                "timelines/mentions",
                "timelines/mentions?basis=referred&from=2024-01-01&to=2024-02-01",
                "timelines/sanctions",
                "timelines/relations",
                "matrices/sanctions",
                "matrices/relations",
                "networks/relations",
                "trends?from=2024-01-01&to=2024-01-31",
                "compare?a=KR&b=US",
                "events",
                "suggest?q=a",
                "export/articles.csv",
                "export/mentions.ndjson",
                "export/events.csv",
                "status"
            })
    void nothingEndsInAFaultOfOurs(String path) {
        Random random = new Random(path.hashCode());
        List<String> names = new ArrayList<>(known(path));
        names.addAll(List.of("foo", "q ", "%00", "size[]", "__proto__"));
        String separator = path.contains("?") ? "&" : "?";
        List<String> questions = new ArrayList<>();
        // each parameter with each value, as far as there is time; then several at once
        for (String name : names) {
            for (int i = 0; i < 4; i++) {
                questions.add(name + "=" + Contract.encoded(any(VALUES, random)));
            }
        }
        for (int i = 0; i < 25; i++) {
            List<String> parts = new ArrayList<>();
            for (int j = 0; j < 2 + random.nextInt(4); j++) {
                parts.add(any(names, random) + "=" + Contract.encoded(any(VALUES, random)));
            }
            questions.add(String.join("&", parts));
        }
        for (String question : questions) {
            HttpResponse<String> response = Contract.send(path + separator + question);
            String told = path + separator + question + " " + response.statusCode() + " " + response.body();
            assertThat(response.statusCode()).as(told).isIn(200, 400);
            if (response.statusCode() == 400) {
                JsonNode problem = Contract.JSON.readTree(response.body());
                assertThat(problem.get("status").asInt()).as(told).isEqualTo(400);
                assertThat(told).doesNotContain("Exception", "dateline.", "co.elastic", "org.");
                // characters that no one types are refused before anybody looks at names
                if (!question.contains("%00=")
                        && !problem.get("detail").asString().contains("not allowed")) {
                    assertThat(question + path)
                            .as(told)
                            .contains(problem.get("parameter").asString().strip());
                }
            }
        }
    }

    private static <T> T any(List<T> list, Random random) {
        return list.get(random.nextInt(list.size()));
    }

    /** The parameters that the answer to an unknown one lists. */
    private static List<String> known(String path) {
        String detail = Contract.get(400, path + (path.contains("?") ? "&" : "?") + "unknown=1")
                .get("detail")
                .asString();
        String list = detail.substring(detail.indexOf("known here: ") + "known here: ".length());
        return list.equals("none") ? List.of() : Arrays.asList(list.split(", "));
    }
}
