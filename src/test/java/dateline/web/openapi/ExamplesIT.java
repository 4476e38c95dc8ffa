package dateline.web.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.command.TestService;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Holds every example of the document against the real answer to its question, over the seeds. With {@code -Dexamples.write=true} it writes
 * them anew (CONTRIBUTING.md).
 */
class ExamplesIT {
    private static final Path FOLDER = Path.of("src/main/resources/api/examples");

    /** What differs from run to run, and from extractor to extractor: when it was indexed, how long ago that is, version, name of the index. */
    private static final List<Map.Entry<String, String>> VOLATILE = List.of(
            Map.entry("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d+Z", "2026-11-24T12:00:00Z"),
            Map.entry("(T12:00:00Z,|\"extractor\" : \"|\"extractors\" : \\{\\s+\")\\d+", "$12"),
            Map.entry("(\"lag\" : )\"PT[^\"]*\"", "$1\"PT16740H\""),
            Map.entry(TestService.SEEDS + "-", "dateline-"));

    private static ServedApi api;

    @BeforeAll
    static void start() {
        api = ServedApi.start();
    }

    @AfterAll
    static void stop() {
        api.close();
    }

    static Stream<Arguments> questions() {
        List<Arguments> all = new ArrayList<>();
        Operation.all().values().stream()
                .filter(Operation::isReading)
                .forEach(operation -> all.add(Arguments.of(operation.id(), "GET", operation.question())));
        Sheet.rows("errors.tsv").stream()
                .filter(row -> !row.getField("example").isEmpty())
                .forEach(row -> {
                    String[] question = row.getField("example").split(" ", 2);
                    all.add(Arguments.of(row.getField("status"), question[0], question[1]));
                });
        return all.stream();
    }

    @ParameterizedTest
    @MethodSource("questions")
    void theExampleIsTheAnswer(String id, String method, String question) throws IOException {
        HttpResponse<String> response = api.ask(method, question);
        String type =
                response.headers().firstValue("Content-Type").orElseThrow().replaceAll(";.*", "");
        Path file = FOLDER.resolve(Examples.file(id, type));
        String answer = readable(type, response.body());

        assertThat(response.statusCode()).isEqualTo(id.matches("\\d+") ? Integer.parseInt(id) : 200);
        if (Boolean.getBoolean("examples.write")
                && !(Files.exists(file) && values(type, answer).equals(values(type, Files.readString(file))))) {
            Files.writeString(file, answer);
        }
        assertThat(values(type, answer)).as(question).isEqualTo(values(type, Files.readString(file)));
    }

    private static String readable(String type, String body) {
        String text = Examples.isJson(type)
                ? ServedApi.JSON.writerWithDefaultPrettyPrinter().writeValueAsString(ServedApi.JSON.readTree(body))
                        + "\n"
                : body.replace("\r\n", "\n");
        for (var one : VOLATILE) {
            text = text.replaceAll(one.getKey(), one.getValue());
        }
        return text;
    }

    /** JSON without the order of its fields, which means nothing. */
    private static List<?> values(String type, String text) {
        return Examples.isJson(type)
                ? List.of(ServedApi.JSON.readTree(text))
                : text.lines()
                        .map(line -> type.endsWith("json") ? ServedApi.JSON.readTree(line) : line)
                        .toList();
    }
}
