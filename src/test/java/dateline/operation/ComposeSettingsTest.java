package dateline.operation;

import static dateline.operation.ComposeFile.SERVICES;
import static org.assertj.core.api.Assertions.assertThat;

import dateline.elastic.ElasticsearchSettings;
import dateline.web.access.AccessSettings;
import dateline.web.access.ApiKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.util.unit.DataSize;

/** The settings of docker-compose.yml: variables, secrets, memory, and who may do what. */
class ComposeSettingsTest {

    @Test
    void everyVariableIsDocumentedAndUsed() throws IOException {
        Set<String> used =
                new TreeSet<>(ComposeFile.all("(?<!\\$)\\$\\{([A-Z_]+)", Files.readString(ComposeFile.FILE)));

        assertThat(ComposeFile.variables().keySet()).isEqualTo(used);
    }

    @Test
    void secretsHaveNoDefault() throws IOException {
        assertThat(ComposeFile.variables())
                .allSatisfy((name, value) -> assertThat(value.isEmpty())
                        .as(name)
                        .isEqualTo(name.endsWith("PASSWORD") || name.endsWith("KEY") || name.endsWith("ORIGINS")));
        assertThat(ComposeFile.all("\\$\\{[A-Z_]*(?:PASSWORD|KEY)(:-)", Files.readString(ComposeFile.FILE)))
                .isEmpty();
    }

    @Test
    void defaultsAreThoseOfTheExample() throws IOException {
        Map<String, String> example = ComposeFile.variables();
        Pattern.compile("\\$\\{([A-Z_]+):-([^}]*)}")
                .matcher(Files.readString(ComposeFile.FILE))
                .results()
                .forEach(match -> assertThat(example).containsEntry(match.group(1), match.group(2)));
    }

    @Test
    void securityIsOnAndDatelineIsNoSuperuser() {
        Map<String, Object> environment =
                ComposeFile.map(SERVICES.get("elasticsearch").get("environment"));
        assertThat(environment)
                .containsEntry("xpack.security.enabled", "true")
                .containsEntry("xpack.security.http.ssl.enabled", "true");
        Map<String, Object> service = ComposeFile.map(SERVICES.get("dateline").get("environment"));
        assertThat(service)
                .containsEntry("DATELINE_ELASTICSEARCH_URL", "https://elasticsearch:9200")
                .containsEntry("DATELINE_ELASTICSEARCH_USERNAME", "dateline")
                .containsKey("DATELINE_ELASTICSEARCH_CA_CERTIFICATE");
    }

    /** A misspelt variable would be silently ignored: each is bound as the service binds it, and changes something. */
    @Test
    void theServiceKnowsEveryVariableItIsGiven() throws IOException {
        Map<String, String> given = new TreeMap<>();
        ComposeFile.<String>map(SERVICES.get("dateline").get("environment"))
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
        List<Map<String, Object>> files =
                ComposeFile.list(SERVICES.get("dateline").get("env_file"));

        assertThat(files).containsExactly(Map.of("path", "keys.env", "required", false));
        assertThat(Files.readAllLines(Path.of(".gitignore"))).contains(".env", "keys.env");
    }

    /** Node's heap must leave room in the container for what lies outside it. */
    @Test
    void kibanasHeapFitsItsMemory() throws IOException {
        Map<String, String> variables = ComposeFile.variables();
        assertThat(ComposeFile.environment("kibana"))
                .containsEntry("NODE_OPTIONS", "--max-old-space-size=${KIBANA_HEAP:-1400}");
        assertThat(ComposeFile.service("kibana")).containsEntry("mem_limit", "${KIBANA_MEMORY:-2g}");

        DataSize heap = DataSize.ofMegabytes(Long.parseLong(variables.getOrDefault("KIBANA_HEAP", "")));
        DataSize memory =
                DataSize.parse(variables.getOrDefault("KIBANA_MEMORY", "").toUpperCase(Locale.ROOT) + "B");
        assertThat(heap.toBytes()).isBetween(DataSize.ofGigabytes(1).toBytes(), memory.toBytes() * 3 / 4);
    }

    /** Importing dashboards takes no superuser; the account is the one that accounts.sh makes. */
    @Test
    void dashboardsAreImportedByAnAccountThatCanDoNothingElse() throws IOException {
        assertThat(ComposeFile.environment("dashboards"))
                .containsEntry("KIBANA_USERNAME", "dateline-dashboards")
                .containsEntry("KIBANA_PASSWORD", "${DASHBOARDS_PASSWORD}")
                .doesNotContainKey("KIBANA_READER_ROLE");
        assertThat(Files.readString(Path.of("ops/elasticsearch/accounts.sh")))
                .contains("PUT /_security/user/dateline-dashboards", "role-dashboards.json", "role-reader.json");
    }
}
