package dateline.web.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds docs/api.md against the data files. */
class ApiPageTest {
    private static final String PAGE = read();

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
        String section = PAGE.replaceAll("(?s).*\n## Filters\n", "").replaceAll("(?s)\n## .*", "");
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

    /** From its heading to the next, passing over headings that stand together. */
    private static String part(Operation operation) {
        String rest = PAGE.substring(PAGE.indexOf("### `" + operation.path() + "`"));
        return rest.replaceAll("\\A(### .*\n)+", "").replaceAll("(?s)\n##.*", "");
    }
}
