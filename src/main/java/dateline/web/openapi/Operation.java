package dateline.web.openapi;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What can be asked of the API, as {@code operations.tsv} has it.
 *
 * @param path with its method: {@code GET /api/v1/articles/{id}}
 * @param parameters by name
 * @param body what is sent
 * @param answers those that the controller's method does not tell
 * @param example parameters of the question that the examples answer
 */
record Operation(
        String id,
        String tag,
        String path,
        Map<String, Use> parameters,
        List<Body> body,
        List<Body> answers,
        List<String> errors,
        Map<String, String> example,
        String summary,
        String description) {

    /**
     * A body.
     *
     * @param status of the answer; empty for what is sent
     */
    record Body(String status, String mediaType, Form form) {
        static List<Body> of(String text) {
            return words(text, "; ")
                    .map(part -> part.split(" ", 3))
                    .map(part -> new Body(part[0], part[1], new Form(part[2])))
                    .toList();
        }
    }

    /** Whether it changes nothing. */
    boolean isReading() {
        return path.startsWith("GET ");
    }

    /** Only what changes something may be forbidden to one who may read. */
    boolean needsKey() {
        return errors.contains("403");
    }

    /** With another question as its example. */
    Operation with(Map<String, String> question) {
        return new Operation(id, tag, path, parameters, body, answers, errors, question, summary, description);
    }

    /** The path and query of the example's question. */
    String question() {
        String place = path.substring(path.indexOf(' ') + 1);
        StringBuilder query = new StringBuilder();
        for (var one : example.entrySet()) {
            String value = URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8);
            if (place.contains("{" + one.getKey() + "}")) {
                place = place.replace("{" + one.getKey() + "}", value);
            } else {
                query.append(query.isEmpty() ? '?' : '&')
                        .append(one.getKey())
                        .append('=')
                        .append(value);
            }
        }
        return place + query;
    }

    /** All, by path. */
    static Map<String, Operation> all() {
        Map<String, Parameter> parameters = Parameter.all();
        Map<String, Operation> all = new LinkedHashMap<>();
        for (var row : Sheet.rows("operations.tsv")) {
            Map<String, Use> uses = new LinkedHashMap<>();
            words(row.getField("parameters"), " ")
                    .flatMap(word -> Use.of(word, parameters).stream())
                    .forEach(use -> uses.merge(use.parameter().name(), use, Use::or));
            Map<String, String> example = new LinkedHashMap<>();
            words(row.getField("example"), "&")
                    .map(pair -> pair.split("=", 2))
                    .forEach(pair -> example.put(pair[0], pair[1]));
            Operation operation = new Operation(
                    row.getField("operation"),
                    row.getField("tag"),
                    row.getField("path"),
                    uses,
                    Body.of(row.getField("body")),
                    Body.of(row.getField("answers")),
                    Arrays.asList(row.getField("errors").split(" ")),
                    example,
                    row.getField("summary"),
                    row.getField("description"));
            all.put(operation.path, operation);
        }
        return all;
    }

    private static Stream<String> words(String text, String between) {
        return text.isEmpty() ? Stream.empty() : Stream.of(text.split(between));
    }
}
