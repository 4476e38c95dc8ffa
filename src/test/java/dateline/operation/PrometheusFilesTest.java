package dateline.operation;

import static dateline.operation.ComposeFile.SERVICES;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What Prometheus asks, and when it warns. */
class PrometheusFilesTest {

    @Test
    void prometheusScrapesWhatDatelineServes() {
        List<Map<String, Object>> jobs = ComposeFile.list(
                ComposeFile.parse(Path.of("ops/prometheus/prometheus.yml")).get("scrape_configs"));

        assertThat(jobs).singleElement().satisfies(job -> {
            assertThat(job).containsEntry("metrics_path", "/actuator/prometheus");
            assertThat(job.get("static_configs").toString()).contains("dateline:8080");
        });
        assertThat(ComposeFile.<String>list(SERVICES.get("dateline").get("ports")))
                .singleElement()
                .asString()
                .endsWith(":8080");
    }

    @Test
    void everyAlertSaysWhatItIsAndHowBad() {
        Map<String, Object> file = ComposeFile.parse(Path.of("ops/prometheus/alerts.yml"));
        List<Map<String, Object>> groups = ComposeFile.list(file.get("groups"));
        List<Map<String, Object>> rules = ComposeFile.list(groups.getFirst().get("rules"));

        assertThat(rules).hasSizeGreaterThanOrEqualTo(6).allSatisfy(rule -> {
            assertThat(rule).containsKeys("alert", "expr");
            assertThat((String) rule.get("expr")).contains("job=\"dateline\"");
            assertThat(ComposeFile.<String>map(rule.get("labels")).get("severity"))
                    .isIn("warning", "critical");
            assertThat(ComposeFile.<String>map(rule.get("annotations"))).containsKey("summary");
        });
        Map<String, Object> prometheus = ComposeFile.parse(Path.of("ops/prometheus/prometheus.yml"));
        assertThat(ComposeFile.<Object>list(prometheus.get("rule_files"))).containsExactly("alerts.yml");
    }
}
