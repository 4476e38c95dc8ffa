package dateline.kibana.panel;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A question to the API that asks what a panel shows; a line of {@code api-questions.tsv}.
 *
 * @param panel dashboard and title
 * @param number the column of a Lens panel, or the aggregation of a Vega panel
 * @param question path below {@code /api/v1}; with {@code {key}} one question for each key of the panel; {@code -} where the API has none
 * @param reading see {@link ApiAnswer#read}; the reason where the API has none
 * @param narrowed whether the question can be narrowed by what a control of the dashboard chooses
 */
record ApiQuestion(String panel, String number, String question, String reading, boolean narrowed) {

    static List<ApiQuestion> all() throws IOException {
        return Files.readAllLines(Path.of("src/test/resources/kibana/api-questions.tsv")).stream()
                .filter(line -> !line.startsWith("#"))
                .skip(1)
                .map(line -> line.split("\t", -1))
                .map(row -> new ApiQuestion(row[0], row[1], row[2], row[3], row[4].equals("yes")))
                .toList();
    }

    boolean isAsked() {
        return !question.equals("-");
    }

    boolean asksForEachKey() {
        return question.contains("{key}");
    }

    /** The path, narrowed by the parameters. */
    String path(String key, Map<String, String> parameters) {
        String narrowing = parameters.entrySet().stream()
                .map(one -> one.getKey() + "=" + encoded(one.getValue()))
                .collect(Collectors.joining("&"));
        String whole = question.replace("{key}", encoded(key));
        return "/api/v1" + whole + (narrowing.isEmpty() ? "" : (whole.contains("?") ? "&" : "?") + narrowing);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
