package dateline.operation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.Yaml;

/** docker-compose.yml and .env.example, read. */
final class ComposeFile {
    static final Path FILE = Path.of("docker-compose.yml");
    static final Map<String, Object> COMPOSE = parse(FILE);
    static final Map<String, Map<String, Object>> SERVICES = map(COMPOSE.get("services"));

    private ComposeFile() {}

    static Map<String, Object> service(String name) {
        return java.util.Objects.requireNonNull(SERVICES.get(name), name);
    }

    static Map<String, Object> environment(String service) {
        return map(service(service).get("environment"));
    }

    /** The services that must have come before. */
    static Set<String> reach(String name, Set<String> seen) {
        for (String other : dependencies(SERVICES.get(name)).keySet()) {
            if (seen.add(other)) {
                reach(other, seen);
            }
        }
        return seen;
    }

    static Map<String, String> dependencies(Map<String, Object> service) {
        Map<String, String> conditions = new TreeMap<>();
        ComposeFile.<Map<String, String>>map(service.getOrDefault("depends_on", Map.of()))
                .forEach((other, condition) -> conditions.put(other, condition.get("condition")));
        return conditions;
    }

    static Map<String, String> variables() throws IOException {
        Map<String, String> variables = new TreeMap<>();
        for (String line : Files.readAllLines(Path.of(".env.example"))) {
            if (!line.isBlank() && !line.startsWith("#")) {
                variables.put(line.substring(0, line.indexOf('=')), line.substring(line.indexOf('=') + 1));
            }
        }
        return variables;
    }

    static List<String> all(String regex, String text) {
        return Pattern.compile(regex)
                .matcher(text)
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList();
    }

    static Map<String, Object> parse(Path path) {
        try {
            return new Yaml().load(Files.readString(path));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @SuppressWarnings("unchecked")
    static <V> Map<String, V> map(Object value) {
        return (Map<String, V>) value;
    }

    @SuppressWarnings("unchecked")
    static <V> List<V> list(Object value) {
        return value == null ? List.of() : (List<V>) value;
    }
}
