package dateline.command.start;

import dateline.elastic.Elasticsearch;
import dateline.elastic.EmbeddedNode;
import dateline.problem.UsageException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DataObjectPropertyName;

/**
 * Refuses {@code --dateline.…} arguments that name no property, before anything is started: Spring would pass over a misspelled
 * one, and what it was to change would stay as it is. Of environment variables it only warns, since others set them, too: Kubernetes
 * gives every program {@code DATELINE_PORT} and six more for a service of that name. Has all settings read as early, so that a wrong
 * value is told before a node is started.
 */
public final class KnownProperties implements BeanFactoryPostProcessor {
    private static final String OURS = "dateline.";

    /** Stands for a name that the user chooses. */
    private static final String ANY = "NAME";

    private static final LevenshteinDistance DISTANCE = LevenshteinDistance.getDefaultInstance();

    private static final Logger LOG = LoggerFactory.getLogger(KnownProperties.class);

    private final Set<String> given;
    private final Set<String> variables;

    /** Checks the arguments, and the names of environment variables. */
    public KnownProperties(ApplicationArguments arguments, Set<String> variables) {
        this.given = arguments.getOptionNames();
        this.variables = variables;
    }

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
        List<String> read = new ArrayList<>();
        Set<String> known = new TreeSet<>(Set.of(NamesSetting.PROPERTY, OURS + "seeds"));
        for (String bean : beans.getBeanDefinitionNames()) {
            Class<?> type = beans.getType(bean, false);
            if (type == null || !type.isRecord()) {
                continue;
            }
            ConfigurationProperties settings = type.getAnnotation(ConfigurationProperties.class);
            if (settings != null) {
                add(settings.value(), type, known);
                read.add(bean);
            }
        }
        given.stream().sorted().forEach(name -> check(name, known));
        String unknown = unknown(variables, known);
        if (!unknown.isEmpty()) {
            LOG.warn("Environment variables that name no property are passed over: {}", unknown);
        }
        for (Class<?> store : List.of(EmbeddedNode.class, Elasticsearch.class)) {
            for (String bean : beans.getBeanNamesForType(store, true, false)) {
                beans.getBeanDefinition(bean).setDependsOn(read.toArray(String[]::new));
            }
        }
    }

    private static void add(String prefix, Class<?> settings, Set<String> known) {
        for (RecordComponent component : settings.getRecordComponents()) {
            String name = prefix + "." + DataObjectPropertyName.toDashedForm(component.getName());
            if (component.getType().isRecord()) {
                add(name, component.getType(), known);
            } else if (component.getType() == Map.class
                    && component.getGenericType() instanceof ParameterizedType map
                    && map.getActualTypeArguments()[1] instanceof Class<?> value) {
                add(name + "." + ANY, value, known);
            } else {
                known.add(name);
            }
        }
    }

    /**
     * Checks one.
     *
     * @param known dashed, with {@link #ANY} where the user chooses a name
     * @throws UsageException where it is ours and there is none of that name
     */
    static void check(String name, Set<String> known) {
        String plain = plain(name);
        if (plain.startsWith(OURS) && known.stream().noneMatch(one -> isSame(plain, plain(one)))) {
            String meant = nearest(plain, known, KnownProperties::plain)
                    .map(one -> "; did you mean " + one + "?")
                    .orElse("");
            throw new UsageException(
                    "there is no property " + name + meant + " (docs/operations.md tells all that there are)");
        }
    }

    /** The variables that are ours by their name and stand for none of these properties, each with the nearest that there is. */
    static String unknown(Collection<String> variables, Set<String> known) {
        return variables.stream()
                .filter(name -> name.toUpperCase(Locale.ROOT).startsWith(variable(OURS))
                        && known.stream().noneMatch(one -> isVariable(name, one)))
                .sorted()
                .map(name -> name
                        + nearest(name, known, KnownProperties::variable)
                                .map(one -> " (did you mean " + variable(one) + "?)")
                                .orElse(""))
                .collect(Collectors.joining(", "));
    }

    private static Optional<String> nearest(String given, Set<String> known, UnaryOperator<String> written) {
        return known.stream()
                .filter(one -> DISTANCE.apply(given, written.apply(one)) <= given.length() / 3)
                .min(Comparator.comparingInt(one -> DISTANCE.apply(given, written.apply(one))));
    }

    private static String variable(String property) {
        return property.toUpperCase(Locale.ROOT).replaceAll("[.-]", "_");
    }

    /** As Spring reads variables: dashes are left out or written as {@code _}, and a place in a list stands behind it. */
    private static boolean isVariable(String name, String property) {
        String form = Arrays.stream(property.split("\\."))
                .map(part -> part.equals(ANY) ? "[A-Z0-9]+" : part.replace("-", "_?"))
                .collect(Collectors.joining("_", "(?i)", "(_\\d+)?"));
        return name.matches(form);
    }

    /** As Spring compares names: without case and dashes, and an element of a list stands for the list. */
    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[-_]|\\[\\d+]", "");
    }

    private static boolean isSame(String given, String known) {
        List<String> parts = List.of(given.split("\\.", -1));
        List<String> others = List.of(known.split("\\.", -1));
        if (parts.size() != others.size()) {
            return false;
        }
        for (int i = 0; i < parts.size(); i++) {
            if (!parts.get(i).equals(others.get(i)) && !others.get(i).equalsIgnoreCase(ANY)) {
                return false;
            }
        }
        return true;
    }
}
