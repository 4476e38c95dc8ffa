package dateline.web.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.command.TestService;
import dateline.elastic.Elasticsearch;
import dateline.elastic.TestNode;
import dateline.index.IndexSetup;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The one service that all contract tests ask, started when first asked for; it ends with the JVM. Each test class puts data sets of its own names. */
final class Contract {
    static final JsonMapper JSON = new JsonMapper();
    static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final Elasticsearch ELASTICSEARCH = TestNode.connect(Contract.class);
    private static final TestService SERVICE = start();

    private Contract() {}

    private static TestService start() {
        try {
            new IndexSetup(ELASTICSEARCH).ensure();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return TestService.start(Contract.class);
    }

    static void put(DataSet data) {
        data.put(ELASTICSEARCH);
    }

    /** The events that several classes ask about; one year is enough to see all that is odd about them. */
    static void putActs() {
        put(new DataSet("acts").articles("""
                article | published            | source | story | countries | blocs | dyads
                s1      | 2024-01-16T08:00:00Z | A      | s1    | KR;RU     |       | KR-RU
                s2      | 2024-01-16T09:00:00Z | B      | s1    | KR;RU     |       | KR-RU
                s3      | 2024-01-03T00:00:00Z | A      | s3    | US;RU     |       | RU-US
                s4      | 2024-03-12T23:30:00Z | B      | s4    | KR;RU;US  | EU    | EU-RU;KR-RU
                s5      |                      | A      | s5    | KR;RU     |       | KR-RU
                """).events("""
                article | event_date             | granularity | sender | target | type     | quad                 | score | action   | measures              | told | evidence
                s1      | 2024-01-15             | day         | KR     | RU     | SANCTION | material-conflict    | -8    | impose   | export-control;tariff | 2    | Seoul tightened export controls.
                s2      | 2024-01-15             | day         | KR     | RU     | SANCTION | material-conflict    | -8    | impose   | tariff                | 1    | Seoul imposed a tariff.
                s3      | 2023-12-30..2024-01-02 |             | US     | RU     | SANCTION | material-conflict    | -8    | impose   | travel-ban            | 1    | Washington banned them over new year.
                s3      | 2023-01-01..2023-12-31 | year        | US     | RU     | SANCTION | material-cooperation | 5     | lift     |                       | 1    | In 2023 a ban was lifted.
                s4      | 2024-03-10             | day         | RU     | KR     | CONSULT  | verbal-cooperation   | 1     |          |                       | 1    | Moscow and Seoul talked.
                s4      | 2024-03-11             | day         | US     |        | SANCTION | material-conflict    | -6    | impose   | tariff                | 3    | Washington raised tariffs.
                s4      | 2024-03-12             | day         | EU     | RU     | SANCTION | material-conflict    | -7    | impose   |                       | 1    | Brussels imposed sanctions.
                s5      |                        |             | RU     | KR     | SANCTION | material-conflict    | -4    | threaten |                       | 1    | Moscow threatened Seoul.
                """));
    }

    /** Asks, with spaces, quotation marks and letters of all scripts as they are. */
    static JsonNode get(int status, String question) {
        HttpResponse<String> response = send(question);
        assertThat(response.statusCode()).as(question + " " + response.body()).isEqualTo(status);
        return JSON.readTree(response.body());
    }

    static HttpResponse<String> send(String question) {
        return send(HttpRequest.newBuilder(uri(question)).build());
    }

    static HttpResponse<String> send(HttpRequest request) {
        return send(request, HttpResponse.BodyHandlers.ofString());
    }

    static <T> HttpResponse<T> send(HttpRequest request, HttpResponse.BodyHandler<T> body) {
        try {
            return HTTP.send(request, body);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    static URI uri(String question) {
        return uri(SERVICE.url(), question);
    }

    static URI uri(String service, String question) {
        URI unicode = URI.create(service + "/api/v1/"
                + question.replace(" ", "%20")
                        .replace("\"", "%22")
                        .replace("|", "%7C")
                        .replace("<", "%3C")
                        .replace(">", "%3E")
                        .replace("[", "%5B")
                        .replace("]", "%5D")
                        .replace("^", "%5E")
                        .replace("`", "%60")
                        .replace("{", "%7B")
                        .replace("}", "%7D")
                        .replace("\\", "%5C"));
        return URI.create(unicode.toASCIIString()).normalize();
    }

    /** A cursor of the search of these parameters in that order, with any values: {@code 1,"a"}. */
    static String cursor(String order, Map<String, String> parameters, String values) {
        Map<String, List<String>> asked = new HashMap<>();
        parameters.forEach((name, value) -> asked.put(name, List.of(value)));
        String text = "[\"%s %x\",%s]".formatted(order, asked.hashCode(), values);
        return Base64.getUrlEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    /** The texts of a list of objects: {@code "c b a"}. */
    static String texts(JsonNode list, String field) {
        List<String> texts = new ArrayList<>();
        list.forEach(one -> texts.add(one.path(field).asString("")));
        return String.join(" ", texts);
    }

    /** The ids of a page of articles. */
    static String ids(JsonNode page) {
        return texts(page.get("articles"), "id");
    }

    /** The numbers of one series of a timeline; {@code total} and {@code other} are told apart from keys by an asterisk. */
    static String series(JsonNode timeline, String key) {
        if (key.startsWith("*")) {
            return numbers(timeline.get(key.substring(1)));
        }
        for (JsonNode one : timeline.get("series")) {
            if (one.get("key").asString().equals(key)) {
                return numbers(one.get("values"));
            }
        }
        return "none";
    }

    static String numbers(JsonNode list) {
        return String.join(
                " ",
                StreamSupport.stream(list.spliterator(), false)
                        .map(value -> value.toString().replaceAll("\\.0$", ""))
                        .toList());
    }

    /** A facet or another map of counts: {@code "KR 2, RU 1"}. */
    static String counts(JsonNode counts) {
        List<String> texts = new ArrayList<>();
        if (counts.isArray()) {
            counts.forEach(one ->
                    texts.add(one.get("key").asString() + " " + one.get("count").asLong()));
        } else {
            counts.properties()
                    .forEach(
                            one -> texts.add(one.getKey() + " " + one.getValue().asLong()));
        }
        return String.join(", ", texts);
    }
}
