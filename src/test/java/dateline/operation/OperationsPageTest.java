package dateline.operation;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.DocumentedRow;
import dateline.web.access.ApiKey;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;

/** Holds the tables of docs/operations.md against the records of settings, the sources and the alerts; meters are held by {@link AlertRulesIT}. */
class OperationsPageTest {
    /** A property that a parameter is given, and its default, where it has one. */
    private static final Pattern VALUE = Pattern.compile("@Value\\(\"\\$\\{(dateline\\.[a-z.-]+):?([^}\"]*)");

    @Test
    void everyPropertyIsToldWithItsDefault() throws Exception {
        // those that commands read, without a record
        Map<String, String> known = new HashMap<>(Map.of("dateline.seeds", "seeds", "dateline.names", "builtin"));
        var records = new ClassPathScanningCandidateComponentProvider(false);
        records.addIncludeFilter(new AnnotationTypeFilter(ConfigurationProperties.class));
        for (BeanDefinition found : records.findCandidateComponents("dateline")) {
            Class<?> settings = Class.forName(found.getBeanClassName());
            add(known, settings.getAnnotation(ConfigurationProperties.class).value(), settings);
        }
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            for (Path source : sources.filter(Files::isRegularFile).toList()) {
                VALUE.matcher(Files.readString(source))
                        .results()
                        .forEach(property -> known.put(property.group(1), property.group(2)));
            }
        }
        // of this build, which nobody sets
        known.remove("dateline.version");

        assertThat(documented()).containsExactlyInAnyOrderEntriesOf(known);
    }

    private static void add(Map<String, String> known, String prefix, Class<?> settings) {
        var parameters = settings.getDeclaredConstructors()[0].getParameters();
        RecordComponent[] components = settings.getRecordComponents();
        for (int i = 0; i < components.length; i++) {
            String name = prefix + "."
                    + components[i].getName().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
            Class<?> type = components[i].getType();
            DefaultValue value = parameters[i].getAnnotation(DefaultValue.class);
            if (type.equals(Map.class)) {
                add(known, name + ".NAME", ApiKey.class);
            } else if (type.isRecord() && !type.getPackageName().startsWith("org.")) {
                add(known, name, type);
            } else {
                known.put(name, value == null ? "" : String.join(",", value.value()));
            }
        }
    }

    /** Of one row: {@code a.b}, {@code .c} are {@code a.b} and {@code a.c}; their defaults stand between commas, too. */
    private static Map<String, String> documented() throws IOException {
        Map<String, String> documented = new HashMap<>();
        for (DocumentedRow row : DocumentedRow.of("operations.md")) {
            String[] names = row.cell("property").split(", ");
            String[] values = row.cell("default").split(", ");
            for (int i = 0; i < names.length && names[0].startsWith("dateline."); i++) {
                String name = names[i].startsWith(".")
                        ? names[0].substring(0, names[0].lastIndexOf('.')) + names[i]
                        : names[i];
                documented.put(name, i < values.length ? values[i] : "");
            }
        }
        return documented;
    }

    @Test
    void everyAlertIsTold() throws IOException {
        List<Map<String, Object>> groups = ComposeFile.list(
                ComposeFile.parse(Path.of("ops/prometheus/alerts.yml")).get("groups"));
        List<Map<String, Object>> rules = ComposeFile.list(groups.getFirst().get("rules"));

        assertThat(DocumentedRow.of("operations.md"))
                .extracting(row -> row.cell("alert"))
                .filteredOn(alert -> !alert.isEmpty())
                .containsExactlyElementsOf(
                        rules.stream().map(rule -> (String) rule.get("alert")).toList());
    }
}
