package dateline.operation;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.Set;
import java.util.TreeSet;
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

    @Test
    void everyMeterLabelAndBoundIsServed() throws Exception {
        try (TestService service = TestService.start(AlertRulesIT.class)) {
            countArticles(service.context().getBean(MeterRegistry.class));
            assertThat(get(service.url() + "/api/v1/articles")).isNotEmpty();
            Set<String> served = get(service.url() + "/actuator/prometheus")
                    .lines()
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
