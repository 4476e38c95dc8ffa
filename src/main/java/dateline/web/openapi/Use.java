package dateline.web.openapi;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * That an operation knows a parameter: {@code q}, {@code from!} (it must be given), {@code bloc[by=bloc]} (only where another parameter
 * has one of those values).
 *
 * @param conditions any of them must hold; none where it is known always
 */
record Use(Parameter parameter, boolean required, List<Condition> conditions) {
    private static final Pattern FORM = Pattern.compile("(@?[A-Za-z:]+)(!?)(?:\\[(\\w+)=([\\w,]+)\\])?");

    Use {
        conditions = List.copyOf(conditions);
    }

    /** That another parameter has one of these values. */
    record Condition(String parameter, List<String> values) {
        @Override
        public String toString() {
            return values.stream()
                    .map(value -> "`" + parameter + "=" + value + "`")
                    .collect(Collectors.joining(", "));
        }
    }

    /** The uses that one word of {@code operations.tsv} stands for: of a parameter, or of a group of filters ({@code @events}). */
    static List<Use> of(String word, Map<String, Parameter> parameters) {
        Matcher matcher = FORM.matcher(word);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("no parameter of an operation: " + word);
        }
        String id = matcher.group(1);
        List<Condition> conditions = matcher.group(3) == null
                ? List.of()
                : List.of(new Condition(
                        matcher.group(3), Arrays.asList(matcher.group(4).split(","))));
        List<Use> uses = parameters.values().stream()
                .filter(one -> one.id().equals(id)
                        || id.startsWith("@") && one.filters().contains(id.substring(1)))
                .map(one -> new Use(one, !matcher.group(2).isEmpty(), conditions))
                .toList();
        if (uses.isEmpty()) {
            throw new IllegalArgumentException("parameters.tsv has no " + id);
        }
        return uses;
    }

    /** Known where either is. */
    Use or(Use other) {
        List<Condition> both = new ArrayList<>();
        if (!conditions.isEmpty() && !other.conditions.isEmpty()) {
            both.addAll(conditions);
            other.conditions.stream().filter(one -> !conditions.contains(one)).forEach(both::add);
        }
        return new Use(parameter, required || other.required, both);
    }

    /** Whether it is known where those others are given; those left out have their default. */
    boolean isKnown(Map<String, String> given, Map<String, Use> all) {
        return conditions.isEmpty()
                || conditions.stream().anyMatch(condition -> {
                    Use other = all.get(condition.parameter);
                    @Nullable
                    String value =
                            given.getOrDefault(condition.parameter, other == null ? null : other.parameter.otherwise());
                    return condition.values.contains(value);
                });
    }

    /** What it does, and when. */
    String description() {
        return conditions.isEmpty()
                ? parameter.description()
                : parameter.description() + " Only with "
                        + conditions.stream().map(Condition::toString).collect(Collectors.joining(" or ")) + ".";
    }
}
