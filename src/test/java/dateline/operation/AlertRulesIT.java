package dateline.operation;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.DocumentedRow;
import dateline.command.TestService;
import dateline.elastic.Elasticsearch;
import dateline.elastic.TestNode;
import dateline.extract.Extractor;
import dateline.extract.name.BuiltInNames;
import dateline.index.IndexSetup;
import dateline.index.Indexer;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A rule about a meter that nobody serves would never fire: each meter, label and bound of the alerts is served by the service. */
class AlertRulesIT {
    /** Prometheus' own. */
    private static final Set<String> PROMETHEUS = Set.of("up", "job", "instance");

    private static final Pattern METER = Pattern.compile("([a-z_]+)\\{([^}]*)}");
    private static final Pattern LABEL = Pattern.compile("([a-z_]+)(?:=~|!=|!~|=)\"");

    /** A bound of a histogram, which must be one of those that are served. */
    private static final Pattern BOUND = Pattern.compile("le=\"[^\"]+\"");

    private static final Pattern OUTCOME =
            Pattern.compile("(dateline_[a-z_]+?)(?:_count|_bucket)?\\{[^}]*outcome=\"([^\"]*)\"");

    @Test
    void everyMeterLabelAndBoundIsServed() throws Exception {
        try (TestService service = TestService.start(AlertRulesIT.class)) {
            countArticles(service.context().getBean(MeterRegistry.class));
            assertThat(get(service.url() + "/api/v1/articles")).isNotEmpty();
            String meters = get(service.url() + "/actuator/prometheus");
            Set<String> served = meters.lines()
                    .filter(line -> !line.startsWith("#"))
                    .flatMap(line -> labels(line).stream())
                    .collect(Collectors.toCollection(TreeSet::new));

            Set<String> asked = labels(Files.readString(Path.of("ops/prometheus/alerts.yml")));

            assertThat(asked)
                    .contains(
                            "dateline_articles_total outcome",
                            "http_server_requests_seconds_count status",
                            "http_server_requests_seconds_bucket le=\"1.0\"")
                    .isSubsetOf(served);
            assertThat(ours(meters)).isEqualTo(documented().keySet());
        }
    }

    /** Our meters, as the page names them: without the parts that a timer is served in. */
    private static Set<String> ours(String meters) {
        return meters.lines()
                .filter(line -> line.startsWith("dateline_"))
                .map(line -> line.replaceAll("[{ ].*", "").replaceAll("_(bucket|count|sum|max)$", ""))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Our meters in docs/operations.md, with the values that each of their tags may have. */
    private static Map<String, Map<String, List<String>>> documented() throws IOException {
        Map<String, Map<String, List<String>>> meters = new TreeMap<>();
        for (DocumentedRow row : DocumentedRow.of("operations.md")) {
            if (row.cell("meter").startsWith("dateline_")) {
                Map<String, List<String>> tags = new HashMap<>();
                for (String tag :
                        row.cell("tags").replaceAll(" \\([^)]*\\)", "").split("; ")) {
                    String[] parts = tag.split(": ");
                    tags.put(parts[0], List.of(parts[parts.length - 1].split(", ")));
                }
                meters.put(row.cell("meter"), tags);
            }
        }
        return meters;
    }

    /** An outcome that no meter has would never fire either, and is not served before there is one. */
    @Test
    void everyOutcomeIsOneThatTheMeterMayHave() throws IOException {
        List<MatchResult> asked = OUTCOME.matcher(Files.readString(Path.of("ops/prometheus/alerts.yml")))
                .results()
                .toList();

        assertThat(asked).hasSizeGreaterThan(3);
        for (MatchResult meter : asked) {
            assertThat(documented().get(meter.group(1)).get("outcome"))
                    .as(meter.group())
                    .contains(meter.group(2));
        }
    }

    /** As the service does when articles are sent to it. */
    private static void countArticles(MeterRegistry registry) throws IOException {
        try (Elasticsearch elasticsearch = TestNode.connect(AlertRulesIT.class)) {
            new IndexSetup(elasticsearch).ensure();
            Indexer.start(elasticsearch, new Extractor(new BuiltInNames()), registry, (origin, problem) -> {})
                    .close();
        }
    }

    /** {@code METER LABEL}, and {@code METER le="BOUND"}, of each meter in a text of Prometheus, rules or samples. */
    private static Set<String> labels(String text) {
        Set<String> labels = new TreeSet<>();
        METER.matcher(text)
                .results()
                .filter(meter -> !PROMETHEUS.contains(meter.group(1)))
                .forEach(meter -> {
                    LABEL.matcher(meter.group(2))
                            .results()
                            .map(label -> label.group(1))
                            .filter(label -> !PROMETHEUS.contains(label))
                            .forEach(label -> labels.add(meter.group(1) + " " + label));
                    BOUND.matcher(meter.group(2))
                            .results()
                            .forEach(bound -> labels.add(meter.group(1) + " " + bound.group()));
                });
        return labels;
    }

    private static String get(String url) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> response =
                    client.send(HttpRequest.newBuilder(URI.create(url)).build(), HttpResponse.BodyHandlers.ofString());
            assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
            return response.body();
        }
    }
}
