package dateline.kibana.panel;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** {@code target/kibana/report.md}: each number of each panel, what it was compared with, and how that ended. */
final class PanelReport {
    private final Map<String, List<String>> equal = new ConcurrentHashMap<>();

    /** Notes that so many numbers of a panel were equal to the API's. */
    void equal(ApiQuestion question, Map<String, String> parameters, int numbers) {
        String chosen = parameters.isEmpty()
                ? ""
                : parameters.entrySet().stream()
                        .map(one -> one.getKey() + "=" + one.getValue() + ": ")
                        .collect(Collectors.joining());
        equal.computeIfAbsent(key(question), none -> new ArrayList<>()).add(chosen + numbers);
    }

    private static String key(ApiQuestion question) {
        return question.panel() + "\t" + question.number();
    }

    private static String documents(PanelRequest request) {
        return SeededNode.search(request.alias(), request.body())
                .path("hits")
                .path("total")
                .path("value")
                .toString();
    }

    void write(List<PanelRequest> requests, List<ApiQuestion> questions) throws IOException {
        List<String> lines = new ArrayList<>(List.of(
                "# What the dashboards' panels ask, and whether the API answers the same",
                "",
                "Written by `PanelsAgainstApiIT` over the seeds. *Equal* says how many numbers were compared and equal, first with nothing",
                "chosen in the dashboard's controls, then with one value. Beside that, `PanelRequestsIT` counts every number again,",
                "document by document; where the API has no such question, that is the only comparison. The line that Kibana adds for",
                "all other values (\"Other\") is asked for by Kibana itself and not compared. Requests and answers lie beside this file.",
                "",
                "| dashboard | panel | number | index | asks for | documents | question to the API | equal |",
                "|---|---|---|---|---|---:|---|---|"));
        int compared = 0;
        for (ApiQuestion question : questions) {
            PanelRequest request = requests.stream()
                    .filter(one -> one.panel().equals(question.panel()))
                    .findFirst()
                    .orElseThrow();
            @Nullable List<String> counts = equal.get(key(question));
            compared += counts == null ? 0 : 1;
            String[] names = question.panel().split(" ", 2);
            String verdict = question.isAsked()
                    ? (counts == null ? "**NO**" : String.join("; ", counts))
                    : "recounted: " + question.reading();
            lines.add("| "
                    + String.join(
                            " | ",
                            names[0].substring("dateline-".length()),
                            names[1],
                            question.number(),
                            request.alias().substring("dateline-".length()),
                            request.kinds(),
                            documents(request),
                            question.isAsked() ? "`" + question.question() + "`" : "none",
                            verdict)
                    + " |");
        }
        long asked = questions.stream().filter(ApiQuestion::isAsked).count();
        lines.add("");
        lines.add(compared + " of " + asked + " numbers with a question to the API are equal to its answer; "
                + (questions.size() - asked) + " have none and were recounted.");
        Files.write(SeededNode.OUT.resolve("report.md"), lines);
    }
}
