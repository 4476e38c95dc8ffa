package dateline.operation;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.elastic.ElasticsearchSettings;
import dateline.web.access.AccessSettings;
import dateline.web.access.ApiKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.yaml.snakeyaml.Yaml;

class ComposeFileTest {
    private static final Path FILE = Path.of("docker-compose.yml");
    private static final Map<String, Object> COMPOSE = parse(FILE);
    private static final Map<String, Map<String, Object>> SERVICES = map(COMPOSE.get("services"));

    @Test
    void theServicesAreThoseOfTheManual() {
        assertThat(SERVICES)
                .containsOnlyKeys(
                        "certificates",
                        "elasticsearch",
                        "accounts",
                        "kibana",
                        "dashboards",
                        "dateline",
                        "seeds",
                        "prometheus");
    }

    @Test
    void everyImageIsPinned() throws IOException {
        assertThat(SERVICES)
                .allSatisfy((name, service) -> assertThat((String) service.get("image"))
                        .matches(".+:(\\$\\{STACK_VERSION.*}|v?\\d+\\.\\d+\\.\\d+)"));
        assertThat(all("(?m)^FROM (\\S+)", Files.readString(Path.of("Dockerfile"))))
                .hasSize(2)
                .allSatisfy(image -> assertThat(image).matches(".+:\\d+\\.\\d+\\.\\d+.*"));
        assertThat(variables()).containsEntry("STACK_VERSION", "9.5.3");
    }

    @Test
    void everyPortIsOnLoopback() {
        List<String> ports = new ArrayList<>();
        SERVICES.values().forEach(service -> ports.addAll(list(service.get("ports"))));

        assertThat(ports).hasSize(4).allSatisfy(port -> assertThat(port).startsWith("127.0.0.1:"));
    }

    @Test
    void everyVariableIsDocumentedAndUsed() throws IOException {
        Set<String> used = new TreeSet<>(all("(?<!\\$)\\$\\{([A-Z_]+)", Files.readString(FILE)));

        assertThat(variables().keySet()).isEqualTo(used);
    }

    @Test
    void secretsHaveNoDefault() throws IOException {
        assertThat(variables())
                .allSatisfy((name, value) -> assertThat(value.isEmpty())
                        .as(name)
                        .isEqualTo(name.endsWith("PASSWORD") || name.endsWith("KEY") || name.endsWith("ORIGINS")));
        assertThat(all("\\$\\{[A-Z_]*(?:PASSWORD|KEY)(:-)", Files.readString(FILE)))
                .isEmpty();
    }

    @Test
    void defaultsAreThoseOfTheExample() throws IOException {
        Map<String, String> example = variables();
        Pattern.compile("\\$\\{([A-Z_]+):-([^}]*)}")
                .matcher(Files.readString(FILE))
                .results()
                .forEach(match -> assertThat(example).containsEntry(match.group(1), match.group(2)));
    }

    @Test
    void everyContainerHasAMemoryLimit() {
        assertThat(SERVICES)
                .allSatisfy((name, service) -> assertThat(service).as(name).containsKey("mem_limit"));
    }

    @Test
    void lastingServicesRestartAndTellTheirHealth() throws IOException {
        String dockerfile = Files.readString(Path.of("Dockerfile"));
        assertThat(SERVICES).allSatisfy((name, service) -> {
            if (service.get("restart").equals("unless-stopped")) {
                boolean inImage = name.equals("dateline") && dockerfile.contains("HEALTHCHECK");
                assertThat(service.containsKey("healthcheck") || inImage)
                        .as(name)
                        .isTrue();
            } else {
                assertThat(service).as(name).containsEntry("restart", "no").doesNotContainKey("ports");
            }
        });
    }

    /** A wait for health needs a service that has one; a wait for an end needs one that ends. */
    @Test
    void dependenciesCanBeMetAndHaveNoCycle() {
        SERVICES.forEach((name, service) -> dependencies(service).forEach((other, condition) -> {
            assertThat(SERVICES).as(name).containsKey(other);
            String expected = SERVICES.get(other).get("restart").equals("no")
                    ? "service_completed_successfully"
                    : "service_healthy";
            assertThat(condition).as(name + " waits for " + other).isEqualTo(expected);
        }));
        SERVICES.keySet()
                .forEach(name ->
                        assertThat(reach(name, new HashSet<>())).as(name).doesNotContain(name));
        assertThat(reach("dashboards", new HashSet<>()))
                .containsExactlyInAnyOrder("kibana", "accounts", "elasticsearch", "certificates");
    }

    @Test
    void everyVolumeIsDeclaredAndEveryMountedFileExists() {
        Set<String> named = new TreeSet<>();
        for (Map<String, Object> service : SERVICES.values()) {
            for (String volume : ComposeFileTest.<String>list(service.get("volumes"))) {
                String from = volume.substring(0, volume.indexOf(':'));
                if (from.startsWith("./")) {
                    assertThat(Path.of(from)).isDirectory();
                    assertThat(volume).endsWith(":ro");
                } else {
                    named.add(from);
                }
            }
        }
        assertThat(named)
                .isEqualTo(ComposeFileTest.<Object>map(COMPOSE.get("volumes")).keySet());
    }

    @Test
    void securityIsOnAndDatelineIsNoSuperuser() {
        Map<String, Object> environment = map(SERVICES.get("elasticsearch").get("environment"));
        assertThat(environment)
                .containsEntry("xpack.security.enabled", "true")
                .containsEntry("xpack.security.http.ssl.enabled", "true");
        Map<String, Object> service = map(SERVICES.get("dateline").get("environment"));
        assertThat(service)
                .containsEntry("DATELINE_ELASTICSEARCH_URL", "https://elasticsearch:9200")
                .containsEntry("DATELINE_ELASTICSEARCH_USERNAME", "dateline")
                .containsKey("DATELINE_ELASTICSEARCH_CA_CERTIFICATE");
    }

    /** A misspelt variable would be silently ignored: each is bound as the service binds it, and changes something. */
    @Test
    void theServiceKnowsEveryVariableItIsGiven() throws IOException {
        Map<String, String> given = new TreeMap<>();
        ComposeFileTest.<String>map(SERVICES.get("dateline").get("environment"))
                .forEach((name, value) -> given.put(name, value.replaceAll("\\$\\{[A-Z_]+:?-?([^}]*)}", "$1")));
        assertThat(given)
                .containsEntry("DATELINE_API_OPEN_READING", "true")
                .containsEntry("DATELINE_API_REQUESTS_PER_MINUTE", "6000")
                .containsEntry("DATELINE_API_CORS_ORIGINS", "");
        given.put("DATELINE_API_OPEN_READING", "false");
        given.put("DATELINE_API_REQUESTS_PER_MINUTE", "7");
        given.put("DATELINE_API_CORS_ORIGINS", "https://one.example,https://two.example");
        given.put("DATELINE_ELASTICSEARCH_PASSWORD", "secret");
        for (String line : Files.readAllLines(Path.of("keys.env.example"))) {
            if (line.startsWith("#DATELINE_")) {
                String[] parts = line.substring(1).split("=", 2);
                given.put(parts[0], parts[1].isEmpty() ? "0123456789abcdef".repeat(4) : parts[1]);
            }
        }
        Binder binder = new Binder(ConfigurationPropertySources.from(
                new SystemEnvironmentPropertySource("systemEnvironment", new HashMap<>(given))));

        AccessSettings access =
                binder.bind("dateline.api", AccessSettings.class).get();
        assertThat(access.openReading()).isFalse();
        assertThat(access.requestsPerMinute()).isEqualTo(7);
        assertThat(access.corsOrigins()).containsExactly("https://one.example", "https://two.example");
        assertThat(access.keys()).containsOnlyKeys("newsroom", "feed");
        assertThat(access.keys().get("feed").role()).isEqualTo(ApiKey.Role.WRITER);
        ElasticsearchSettings store = binder.bind("dateline.elasticsearch", ElasticsearchSettings.class)
                .get();
        assertThat(store.username()).isEqualTo("dateline");
        assertThat(store.password()).isEqualTo("secret");
        assertThat(store.caCertificate()).isEqualTo(Path.of("/certificates/ca/ca.crt"));
        assertThat(given.keySet().stream().filter(name -> !name.contains("_KEYS_")))
                .hasSize(4 + 3)
                .allSatisfy(name -> assertThat(name).matches("DATELINE_(API|ELASTICSEARCH)_.+"));
    }

    /** Keys are given in a file of their own, which must not be needed and must not be committed. */
    @Test
    void keysAreOptionalAndNeverCommitted() throws IOException {
        List<Map<String, Object>> files = list(SERVICES.get("dateline").get("env_file"));

        assertThat(files).containsExactly(Map.of("path", "keys.env", "required", false));
        assertThat(Files.readAllLines(Path.of(".gitignore"))).contains(".env", "keys.env");
    }

    /** Elasticsearch and Kibana lose nothing with their containers; what starts first is waited for. */
    @Test
    void dataOutlivesContainersAndTheOrderIsTold() {
        for (String name : List.of("elasticsearch", "kibana", "prometheus")) {
            assertThat(ComposeFileTest.<String>list(SERVICES.get(name).get("volumes")))
                    .as(name)
                    .anySatisfy(volume -> assertThat(volume).startsWith(name + ":/"));
        }
        assertThat(reach("prometheus", new HashSet<>()))
                .containsExactlyInAnyOrder("dateline", "accounts", "elasticsearch", "certificates");
        assertThat(reach("kibana", new HashSet<>())).contains("accounts", "elasticsearch");
        assertThat(reach("seeds", new HashSet<>())).contains("dateline");
    }

    @Test
    void prometheusScrapesWhatDatelineServes() {
        List<Map<String, Object>> jobs =
                list(parse(Path.of("ops/prometheus/prometheus.yml")).get("scrape_configs"));

        assertThat(jobs).singleElement().satisfies(job -> {
            assertThat(job).containsEntry("metrics_path", "/actuator/prometheus");
            assertThat(job.get("static_configs").toString()).contains("dateline:8080");
        });
        assertThat(ComposeFileTest.<String>list(SERVICES.get("dateline").get("ports")))
                .singleElement()
                .asString()
                .endsWith(":8080");
    }

    @Test
    void everyAlertSaysWhatItIsAndHowBad() {
        Map<String, Object> file = parse(Path.of("ops/prometheus/alerts.yml"));
        List<Map<String, Object>> groups = list(file.get("groups"));
        List<Map<String, Object>> rules = list(groups.getFirst().get("rules"));

        assertThat(rules).hasSizeGreaterThanOrEqualTo(6).allSatisfy(rule -> {
            assertThat(rule).containsKeys("alert", "expr");
            assertThat((String) rule.get("expr")).contains("job=\"dateline\"");
            assertThat(ComposeFileTest.<String>map(rule.get("labels")).get("severity"))
                    .isIn("warning", "critical");
            assertThat(ComposeFileTest.<String>map(rule.get("annotations"))).containsKey("summary");
        });
        Map<String, Object> prometheus = parse(Path.of("ops/prometheus/prometheus.yml"));
        assertThat(ComposeFileTest.<Object>list(prometheus.get("rule_files"))).containsExactly("alerts.yml");
    }

    private static Set<String> reach(String name, Set<String> seen) {
        for (String other : dependencies(SERVICES.get(name)).keySet()) {
            if (seen.add(other)) {
                reach(other, seen);
            }
        }
        return seen;
    }

    private static Map<String, String> dependencies(Map<String, Object> service) {
        Map<String, String> conditions = new TreeMap<>();
        ComposeFileTest.<Map<String, String>>map(service.getOrDefault("depends_on", Map.of()))
                .forEach((other, condition) -> conditions.put(other, condition.get("condition")));
        return conditions;
    }

    private static Map<String, String> variables() throws IOException {
        Map<String, String> variables = new TreeMap<>();
        for (String line : Files.readAllLines(Path.of(".env.example"))) {
            if (!line.isBlank() && !line.startsWith("#")) {
                variables.put(line.substring(0, line.indexOf('=')), line.substring(line.indexOf('=') + 1));
            }
        }
        return variables;
    }

    private static List<String> all(String regex, String text) {
        return Pattern.compile(regex)
                .matcher(text)
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList();
    }

    private static Map<String, Object> parse(Path path) {
        try {
            return new Yaml().load(Files.readString(path));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @SuppressWarnings("unchecked")
    private static <V> Map<String, V> map(Object value) {
        return (Map<String, V>) value;
    }

    @SuppressWarnings("unchecked")
    private static <V> List<V> list(Object value) {
        return value == null ? List.of() : (List<V>) value;
    }
}
