package dateline.operation;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.Yaml;

/** Whether what the services of a compose file say of each other and of the files that they are given fits together. */
final class ComposeWiring {
    /** Service to the port that it listens on in its container. */
    private static final Map<String, String> PORTS =
            Map.of("elasticsearch", "9200", "kibana", "5601", "dateline", "8080", "prometheus", "9090");

    /** Service to what it keeps, and where. */
    private static final Map<String, String> KEPT = Map.of(
            "elasticsearch", "/usr/share/elasticsearch/data",
            "kibana", "/usr/share/kibana/data",
            "prometheus", "/prometheus");

    /** Who is given which secret under which name; nobody is given another. */
    private static final Set<String> SECRETS = Set.of(
            "elasticsearch ELASTIC_PASSWORD=ELASTIC_PASSWORD",
            "accounts ELASTIC_PASSWORD=ELASTIC_PASSWORD",
            "accounts KIBANA_PASSWORD=KIBANA_PASSWORD",
            "accounts DATELINE_PASSWORD=DATELINE_PASSWORD",
            "accounts DASHBOARDS_PASSWORD=DASHBOARDS_PASSWORD",
            "kibana ELASTICSEARCH_PASSWORD=KIBANA_PASSWORD",
            "kibana XPACK_ENCRYPTEDSAVEDOBJECTS_ENCRYPTIONKEY=KIBANA_ENCRYPTION_KEY",
            "dashboards KIBANA_PASSWORD=DASHBOARDS_PASSWORD",
            "dateline DATELINE_ELASTICSEARCH_PASSWORD=DATELINE_PASSWORD",
            "seeds DATELINE_ELASTICSEARCH_PASSWORD=DATELINE_PASSWORD");

    /** What must stand in a service as it is: other programs read it. */
    private static final Map<String, List<String>> WORDS = Map.of(
            "certificates",
                    List.of(
                            "--dns elasticsearch,localhost",
                            "chmod 640 elasticsearch/elasticsearch.key",
                            "chmod 600 ca/ca.key"),
            "elasticsearch", List.of("discovery.type=single-node", "missing authentication credentials"),
            "kibana",
                    List.of(
                            "ELASTICSEARCH_USERNAME=kibana_system",
                            "HTTP/1.1 302 Found",
                            "ELASTICSEARCH_HOSTS=https://elasticsearch:9200"),
            "dashboards", List.of("KIBANA_URL=http://kibana:5601", "/kibana/provision.sh"),
            "accounts", List.of("/ops/accounts.sh"),
            "dateline",
                    List.of(
                            "DATELINE_ELASTICSEARCH_URL=https://elasticsearch:9200",
                            "cap_drop=[ALL]",
                            "read_only=true",
                            // not in memory: answers to long streams are kept there
                            "temporary:/tmp",
                            "no-new-privileges:true"),
            "seeds",
                    List.of(
                            "command=[index, seeds]",
                            "profiles=[seeds]",
                            "cap_drop=[ALL]",
                            "read_only=true",
                            "tmpfs=[/tmp]",
                            "no-new-privileges:true"),
            "prometheus", List.of("--storage.tsdb.path=/prometheus", "--config.file=/etc/prometheus/prometheus.yml"));

    private final Map<String, Object> compose;
    private final Map<String, Map<String, Object>> services;
    private final List<String> problems = new ArrayList<>();

    private ComposeWiring(String yaml) {
        compose = new Yaml().load(yaml);
        services = ComposeFile.map(compose.get("services"));
    }

    static List<String> problems(String yaml) {
        ComposeWiring wiring = new ComposeWiring(yaml);
        if (!String.valueOf(wiring.compose.get("name")).matches("[a-z0-9][a-z0-9_-]*")) {
            wiring.problems.add("no name of a project: " + wiring.compose.get("name"));
        }
        Set<String> secrets = new TreeSet<>();
        Set<String> published = new HashSet<>();
        wiring.services.forEach((name, service) -> {
            wiring.words(name, service);
            wiring.addresses(name, service);
            wiring.files(name, service);
            wiring.memory(name, service);
            wiring.ports(name, service, published);
            secrets.addAll(secrets(name, service));
        });
        if (!secrets.equals(SECRETS)) {
            Set<String> missing = new TreeSet<>(SECRETS);
            missing.removeAll(secrets);
            secrets.removeAll(SECRETS);
            wiring.problems.add("secrets: " + missing + " are missing, " + secrets + " are too many");
        }
        wiring.images();
        all("\\$\\{([A-Z_]*(?:PASSWORD|KEY|VERSION))[:}]", yaml).stream()
                .distinct()
                .filter(secret -> !yaml.contains("${" + secret + ":?"))
                .forEach(secret -> wiring.problems.add("docker compose would start without " + secret));
        return wiring.problems;
    }

    private void words(String name, Map<String, Object> service) {
        String text = service.toString();
        for (String word : WORDS.getOrDefault(name, List.of("a service that nobody knows"))) {
            if (!text.contains(word)) {
                problems.add(name + " lacks " + word);
            }
        }
    }

    /** Every address names a service and its port; who asks its own container asks its own port. */
    private void addresses(String name, Map<String, Object> service) {
        Pattern.compile("(https?)://([a-z]+):(\\d+)")
                .matcher(service.toString())
                .results()
                .forEach((MatchResult address) -> {
                    String host = address.group(2).equals("localhost") ? name : address.group(2);
                    if (!address.group(3).equals(PORTS.get(host))
                            || address.group(1).equals("https") != host.equals("elasticsearch")) {
                        problems.add(name + " asks " + address.group() + ", where nobody answers");
                    }
                });
    }

    private void ports(String name, Map<String, Object> service, Set<String> published) {
        for (String port : ComposeFile.<String>list(service.get("ports"))) {
            if (!port.endsWith(":" + PORTS.get(name))
                    || !port.contains("${" + variable(name) + "_PORT:-")
                    || !published.add(port)) {
                problems.add(name + " publishes " + port);
            }
        }
    }

    /** Scripts, settings and certificates that a service names lie in a volume that it is given, and are there. */
    private void files(String name, Map<String, Object> service) {
        Map<String, String> mounted = new TreeMap<>();
        for (String volume : ComposeFile.<String>list(service.get("volumes"))) {
            String[] parts = volume.split(":");
            mounted.put(parts[1] + "/", parts[0]);
        }
        String kept = KEPT.get(name);
        if (kept != null && !name.equals(mounted.get(kept + "/"))) {
            problems.add(name + " keeps nothing in " + kept);
        }
        String made = services.containsKey("certificates")
                ? services.get("certificates").toString()
                : "";
        for (String file : all("(?<!\\w)(/[\\w./-]+\\.(?:sh|yml|crt|key))", service.toString())) {
            String folder = mounted.keySet().stream()
                    .filter(file::startsWith)
                    .findFirst()
                    .orElse("");
            String from = mounted.getOrDefault(folder, "");
            String rest = file.substring(folder.length());
            boolean there = from.startsWith("./")
                    ? Files.isRegularFile(Path.of(from, rest))
                    : from.equals("certificates")
                            && Pattern.compile("chmod \\d+ [^\\n]*(?<= )" + Pattern.quote(rest) + "(?=\\s)")
                                    .matcher(made)
                                    .find();
            if (!there) {
                problems.add(name + " has no " + file);
            }
        }
    }

    private void memory(String name, Map<String, Object> service) {
        String limit = String.valueOf(service.get("mem_limit"));
        String own = variable(name.equals("seeds") ? "dateline" : name) + "_MEMORY";
        if (!limit.matches("\\d+[mg]|\\$\\{" + own + ":-\\d+[mg]}")) {
            problems.add(name + " has the memory of another: " + limit);
        }
    }

    private void images() {
        services.forEach((name, service) -> {
            String image = String.valueOf(service.get("image"));
            if (image.contains("docker.elastic.co") && !image.contains(":${STACK_VERSION")) {
                problems.add(name + " is of another version: " + image);
            }
        });
        Map<String, Object> dateline = services.getOrDefault("dateline", Map.of());
        Map<String, Object> seeds = services.getOrDefault("seeds", Map.of());
        if (!dateline.getOrDefault("image", "").equals(seeds.get("image"))
                || !".".equals(dateline.get("build"))
                || !".".equals(seeds.get("build"))) {
            problems.add("seeds and dateline are not of one image");
        }
    }

    private static Set<String> secrets(String name, Map<String, Object> service) {
        Set<String> secrets = new TreeSet<>();
        if (service.get("environment") instanceof Map<?, ?> environment) {
            environment.forEach((key, value) -> all("\\$\\{([A-Z_]*(?:PASSWORD|KEY))[:}]", String.valueOf(value))
                    .forEach(secret -> secrets.add(name + " " + key + "=" + secret)));
        }
        return secrets;
    }

    private static String variable(String service) {
        return service.toUpperCase(java.util.Locale.ROOT);
    }

    private static List<String> all(String regex, String text) {
        return ComposeFile.all(regex, text);
    }
}
