package dateline.operation;

import static dateline.operation.ComposeFile.SERVICES;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The containers of docker-compose.yml, and what each waits for. */
class ComposeFileTest {

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
        assertThat(ComposeFile.all("(?m)^FROM (\\S+)", Files.readString(Path.of("Dockerfile"))))
                .hasSize(2)
                .allSatisfy(image -> assertThat(image).matches(".+:\\d+\\.\\d+\\.\\d+.*"));
        assertThat(ComposeFile.variables()).containsEntry("STACK_VERSION", "9.5.3");
    }

    @Test
    void everyPortIsOnLoopback() {
        List<String> ports = new ArrayList<>();
        SERVICES.values().forEach(service -> ports.addAll(ComposeFile.list(service.get("ports"))));

        assertThat(ports).hasSize(4).allSatisfy(port -> assertThat(port).startsWith("127.0.0.1:"));
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
        SERVICES.forEach((name, service) -> ComposeFile.dependencies(service).forEach((other, condition) -> {
            assertThat(SERVICES).as(name).containsKey(other);
            String expected = SERVICES.get(other).get("restart").equals("no")
                    ? "service_completed_successfully"
                    : "service_healthy";
            assertThat(condition).as(name + " waits for " + other).isEqualTo(expected);
        }));
        SERVICES.keySet()
                .forEach(name -> assertThat(ComposeFile.reach(name, new HashSet<>()))
                        .as(name)
                        .doesNotContain(name));
        assertThat(ComposeFile.reach("dashboards", new HashSet<>()))
                .containsExactlyInAnyOrder("kibana", "accounts", "elasticsearch", "certificates");
    }

    @Test
    void everyVolumeIsDeclaredAndEveryMountedFileExists() {
        Set<String> named = new TreeSet<>();
        for (Map<String, Object> service : SERVICES.values()) {
            for (String volume : ComposeFile.<String>list(service.get("volumes"))) {
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
                .isEqualTo(ComposeFile.<Object>map(ComposeFile.COMPOSE.get("volumes"))
                        .keySet());
    }

    /** Elasticsearch and Kibana lose nothing with their containers; what starts first is waited for. */
    @Test
    void dataOutlivesContainersAndTheOrderIsTold() {
        for (String name : List.of("elasticsearch", "kibana", "prometheus")) {
            assertThat(ComposeFile.<String>list(SERVICES.get(name).get("volumes")))
                    .as(name)
                    .anySatisfy(volume -> assertThat(volume).startsWith(name + ":/"));
        }
        assertThat(ComposeFile.reach("prometheus", new HashSet<>()))
                .containsExactlyInAnyOrder("dateline", "accounts", "elasticsearch", "certificates");
        assertThat(ComposeFile.reach("kibana", new HashSet<>())).contains("accounts", "elasticsearch");
        assertThat(ComposeFile.reach("seeds", new HashSet<>())).contains("dateline");
    }
}
