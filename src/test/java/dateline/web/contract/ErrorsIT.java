package dateline.web.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** What is wrong is named, with what is allowed; nothing is read as something else. */
class ErrorsIT {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "timelines/mentions?foo=1              | foo      | unknown parameter foo",
                "timelines/mentions?interval=hour      | interval | interval must be one of auto, day, week, month, quarter, year",
                "timelines/mentions?by=planet          | by       | by must be one of",
                "timelines/mentions?top=0              | top      | from 1 to 50",
                "timelines/mentions?top=x              | top      | from 1 to 50",
                "timelines/mentions?from=2023-02-29    | from     | ISO date",
                "timelines/mentions?from=2024-02-02&to=2024-02-01 | to | to must not lie before from",
                "timelines/mentions?timeZone=Mars/Base | timeZone | time zone",
                "timelines/mentions?country=Russia     | country  | country must be like KR",
                "timelines/mentions?country=UK         | country  | UK is the code of no country or bloc; /api/v1/suggest?q=UK tells",
                "articles?country=EU                   | country  | EU is a bloc; ask for bloc=EU",
                "articles?bloc=EU,KR                   | bloc     | KR is a country; ask for country=KR",
                "timelines/mentions?by=bloc&bloc=KR    | bloc     | KR is a country; ask for by=country and country=KR",
                "events?dyad=KR-QQ                     | dyad     | QQ is the code of no country or bloc",
                "compare?a=UK&b=US                     | a        | UK is the code of no country or bloc",
                "timelines/mentions?interval=day&from=1900-01-01&to=2024-01-01 | interval | 4000 buckets",
                "timelines/sanctions?by=action&by=sender | by     | once only",
                "timelines/sanctions?by=&by=sender     | by       | once only",
                "articles?size=101                     | size     | from 1 to 100",
                "articles?cursor=xyz                   | cursor   | the next of an answer",
                "articles?dyad=KRRU                    | dyad     | KR-RU",
                "articles?quad=war                     | quad     | quad must be one of verbal-cooperation, material-cooperation",
                "export/mentions.csv?country=EU        | country  | EU is a bloc",
                "articles?year=24                      | year     | year must be like 2024",
                "articles?year=0000                    | year     | year must be like 2024",
                "articles/a?x=1                        | x        | unknown parameter x; known here: none",
                "articles/a?q=x                        | q        | unknown parameter q, which is a filter of articles and mentions and events only",
                "status?q=x                            | q        | known here: none",
                // filters of documents that know no such thing
                "events?person=Kim                     | person   | which is a filter of articles only; known here: basis, q, country",
                "timelines/mentions?sender=US          | sender   | which is a filter of articles and events only",
                "timelines/mentions?by=person&organization=UN | organization | which is a filter of articles only",
                "timelines/sanctions?year=2024         | year     | which is a filter of articles only",
                "timelines/mentions?interval=week&from=1900-01-01&to=2024-01-01 | interval | 4000 buckets",
                "timelines/mentions?interval=year&from=0001-01-01&to=9999-12-31 | interval | 4000 buckets",
                "timelines/mentions?basis=referred     | from     | give from and to",
                "timelines/mentions?basis=referred&from=2024-01-01 | to | give from and to",
                "timelines/mentions?basis=event        | basis    | one of published, referred",
                "timelines/mentions?basis=referred&measure=mentions&from=2024-01-01&to=2024-02-01 | measure | one of articles, stories",
                "timelines/mentions?normalize=share&measure=mentions | normalize | measure=articles or measure=stories",
                "timelines/sanctions?normalize=share&basis=event | normalize | basis=published",
                "timelines/sanctions?normalize=share&measure=events | normalize | measure=articles",
                "timelines/relations?directed=false&sender=KR&target=RU&dyad=KR-RU | dyad | either dyad",
                "timelines/relations?directed=maybe    | directed | one of true, false",
                "timelines/relations?by=type           | by       | one of quad, eventType",
                "timelines/mentions?from=10000-01-01   | from     | ISO date",
                "timelines/mentions?from=%2B10000-01-01 | from    | years 0001 to 9999",
                "timelines/mentions?from=-0001-01-01   | from     | years 0001 to 9999",
                "trends?from=2024-01-01                | to       | to must be given",
                "trends                                | from     | from must be given",
                "trends?from=2024-01-01&to=2024-01-31&beforeFrom=2023-01-01 | beforeTo | beforeTo must be given",
                "trends?from=2024-01-01&to=2024-01-31&beforeFrom=2023-02-01&beforeTo=2023-01-01 | beforeTo | must not lie before",
                "trends?from=2024-01-01&to=2024-01-31&beforeFrom=2023-12-01&beforeTo=2024-01-01 | beforeTo | no day in common",
                "compare?a=KR                          | b        | one country, bloc or dyad",
                "compare?a=KR,US&b=JP                  | a        | one country, bloc or dyad",
                "compare?a=KR&b=KR-RU                  | b        | two countries or blocs, or two dyads",
                "compare?a=KR-RU&b=RU-KR               | b        | a and b are the same: KR-RU",
                "compare?a=kr&b=us                     | a        | a must be like KR, or KR-RU",
                "suggest                               | q        | the beginning of a name",
                "suggest?q=x&type=planet               | type     | type must be one of country, bloc, person, organization, not planet",
                "networks/relations?least=0            | least    | from 1 to 1000000",
                "export/mentions.csv?basis=event       | basis    | one of published",
                "export/events.csv?size=10             | size     | unknown parameter size",
                "export/events.ndjson?bom=true         | bom      | unknown parameter bom",
                "articles?language=a123456789012345678901234567890123456 | language | of at most 35 characters",
            })
    void whatIsWrongIsNamed(String question, String parameter, String message) {
        JsonNode problem = Contract.get(400, question);

        assertThat(problem.get("parameter").asString()).isEqualTo(parameter);
        assertThat(problem.get("detail").asString()).contains(message);
        assertThat(problem.toString()).doesNotContain("Exception", "dateline.");
    }

    /** Values of the right form that no document has lie somewhere in the order, or are refused; they are never a fault of ours. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "articles | date      | null,\"a\"                  | 400",
                "articles | date      | 9223372036854775807,\"a\"   | 200",
                "articles | relevance | -9223372036854775808,5    | 400",
                "articles | relevance | 1,2,3                     | 400",
                "events   | event     | -9223372036854775808,\"a\"  | 400",
            })
    void noValuesOfACursorAreAFaultOfOurs(String path, String order, String values, int status) {
        String sort = path.equals("articles") ? "&sort=" + order : "";
        Map<String, String> parameters = sort.isEmpty() ? Map.of("q", "x") : Map.of("q", "x", "sort", order);
        String cursor = Contract.cursor(order, parameters, values);
        JsonNode answer = Contract.get(status, path + "?q=x" + sort + "&cursor=" + cursor);

        if (status == 400) {
            assertThat(answer.get("parameter").asString()).isEqualTo("cursor");
        }
    }

    @ParameterizedTest
    @CsvSource({"articles?q=%FF%FE", "articles?q=%C3", "events?q=%ED%A0%80"})
    void parametersAreUtf8(String question) {
        assertThat(Contract.get(400, question).get("detail").asString()).contains("UTF-8");
    }

    @Test
    void tooMuchIsRefused() {
        assertThat(Contract.get(400, "articles?q=" + "x".repeat(501))
                        .get("detail")
                        .asString())
                .isEqualTo("q may have at most 500 characters");
        assertThat(Contract.get(400, "articles?country=" + "KR,".repeat(101))
                        .get("detail")
                        .asString())
                .isEqualTo("country may have at most 100 values");
    }

    @ParameterizedTest
    @CsvSource({"person, 200", "source, 500", "story, 2000", "article, 2000", "language, 35"})
    void valuesHaveALongestLength(String filter, int most) {
        Contract.get(200, "articles?" + filter + "=" + "x".repeat(most));
        assertThat(Contract.get(400, "articles?" + filter + "=" + "x".repeat(most + 1))
                        .get("parameter")
                        .asString())
                .isEqualTo(filter);
    }

    @ParameterizedTest
    @CsvSource({"articles", "timelines/mentions", "events", "status"})
    void answersAreJsonOnly(String path) {
        HttpResponse<String> response = Contract.send(HttpRequest.newBuilder(Contract.uri(path))
                .header("Accept", "application/xml")
                .build());

        assertThat(response.statusCode()).isEqualTo(406);
        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    }

    @ParameterizedTest
    @CsvSource({"planets", "timelines", "timelines/planets", "articles/a/b/c"})
    void otherPathsAreNotThere(String path) {
        assertThat(Contract.get(404, path).get("detail").asString())
                .isEqualTo("there is nothing at this address; /swagger-ui.html shows what there is");
    }

    @Test
    void readersMayAskForHeadersOnly() {
        HttpResponse<String> response =
                Contract.send(HttpRequest.newBuilder(Contract.uri("timelines/mentions?language=none"))
                        .HEAD()
                        .build());

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).isEmpty();
        assertThat(response.headers().firstValue("ETag"))
                .isEqualTo(Contract.send("timelines/mentions?language=none")
                        .headers()
                        .firstValue("ETag"));
    }

    @Test
    void metersAndHealthAreServed() {
        assertThat(Contract.get(200, "../../actuator/health/readiness")
                        .get("status")
                        .asString())
                .isEqualTo("UP");
        assertThat(Contract.get(200, "../../actuator/health/liveness")
                        .get("status")
                        .asString())
                .isEqualTo("UP");
        assertThat(Contract.send("../../actuator/prometheus").body()).contains("http_server_requests");
    }
}
