package dateline.web.openapi;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds docs/api.md against the data files. */
class ApiPageTest {
    private static final String PAGE = read();

    private static final Path EXAMPLES = Path.of("src/main/resources/api/examples");

    private static final Pattern ASKED = Pattern.compile("curl .*'http://localhost:8080(/[^']*)'");

    /** JSON in a block of its own, or behind its question. */
    private static final Pattern ANSWER = Pattern.compile("(?ms)^    [\\[{].*");

    private static String read() {
        try {
            return Files.readString(Path.of("docs/api.md"));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void everyOperationHasItsPlace() {
        assertThat(Pattern.compile("(?m)^### `(.*)`$").matcher(PAGE).results().map(match -> match.group(1)))
                .containsExactlyElementsOf(Operation.all().keySet());
    }

    @Test
    void filtersFitWhereTheTableSays() {
        Map<String, String> letters = Map.of("A", "articles", "M", "mentions", "R", "rows", "E", "events");
        int begin = PAGE.indexOf("\n## Filters\n") + 1;
        String section = PAGE.substring(begin, PAGE.indexOf("\n## ", begin));
        List<String> told = section.lines()
                .filter(line -> line.matches("\\| `\\w+` \\| .*"))
                .map(line -> line.split("\\|", -1))
                .map(cells -> cells[1].strip().replace("`", "") + " "
                        + Stream.of(cells)
                                .map(String::strip)
                                .filter(letters::containsKey)
                                .map(letters::get)
                                .toList())
                .toList();

        assertThat(told)
                .containsExactlyElementsOf(Parameter.all().values().stream()
                        .filter(parameter -> !parameter.filters().equals(List.of("")))
                        .map(parameter -> parameter.name() + " " + parameter.filters())
                        .toList());
    }

    /** What is no filter is named in the operation's own part, or in that before it which it refers to. */
    @Test
    void everyParameterIsTold() {
        Operation.all()
                .values()
                .forEach(operation -> operation.parameters().values().stream()
                        .filter(use -> use.parameter().filters().equals(List.of("")))
                        .filter(use -> !use.parameter().form().isPath())
                        .forEach(use -> assertThat(part(operation))
                                .as(operation.path())
                                .containsPattern("`" + use.parameter().name() + "[`=]")));
    }

    /** What stands behind a question is the example's answer to it, but for what {@code ...} stands for, and for blanks. */
    @Test
    void answersAreThoseOfTheExamples() throws IOException {
        Map<String, String> examples = examples();
        List<String> told = new ArrayList<>();
        String question = "";
        for (String block : PAGE.split("\n\\s*\n")) {
            Matcher asked = ASKED.matcher(block);
            if (asked.find()) {
                question = URLDecoder.decode(asked.group(1), UTF_8);
            } else if (block.startsWith("#")) {
                question = "";
            }
            Matcher answer = ANSWER.matcher(block);
            String example = examples.get(question);
            if (answer.find() && example != null) {
                told.add(example);
                assertThat(withoutBlanks(Files.readString(EXAMPLES.resolve(example))))
                        .as("the answer to " + question + " in docs/api.md")
                        .matches(Stream.of(withoutBlanks(answer.group()).split(",?\\.\\.\\.,?"))
                                .map(Pattern::quote)
                                .collect(joining(".*")));
            }
        }

        assertThat(told)
                .containsExactly(
                        "searchArticles.json",
                        "getSanctionTimeline.json",
                        "getSanctionMatrix.json",
                        "getTrends.json",
                        "findEvents.json",
                        "suggest.json",
                        "400.json");
    }

    /** The files of the examples, by their question. */
    private static Map<String, String> examples() {
        Map<String, String> examples = new HashMap<>();
        Operation.all().values().stream()
                .filter(Operation::isReading)
                .forEach(operation -> examples.put(
                        URLDecoder.decode(operation.question(), UTF_8),
                        Examples.file(operation.id(), "application/json")));
        Sheet.rows("errors.tsv").stream()
                .filter(row -> !row.getField("example").isEmpty())
                .forEach(row -> examples.put(
                        row.getField("example").replaceFirst("\\w+ ", ""),
                        Examples.file(row.getField("status"), "application/json")));
        return examples;
    }

    private static String withoutBlanks(String text) {
        return text.replaceAll("\\s", "");
    }

    /** From its heading to the next, passing over headings that stand together. */
    private static String part(Operation operation) {
        String rest = PAGE.substring(PAGE.indexOf("### `" + operation.path() + "`"));
        return rest.replaceAll("\\A(### .*\n)+", "").replaceAll("(?s)\n##.*", "");
    }
}
