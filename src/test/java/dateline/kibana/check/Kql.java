package dateline.kibana.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** A query in Kibana's language: {@code field : value}, {@code field : *}, {@code field : (a or b)}, and, or, not, parentheses. */
public sealed interface Kql {

    /** As Elasticsearch wants it. */
    Map<String, Object> query();

    /** Whether a document passes. */
    boolean test(JsonNode source);

    Set<String> fields();

    record All(List<Kql> parts) implements Kql {
        @Override
        public Map<String, Object> query() {
            return parts.isEmpty()
                    ? Map.of("match_all", Map.of())
                    : Map.of(
                            "bool",
                            Map.of("filter", parts.stream().map(Kql::query).toList()));
        }

        @Override
        public boolean test(JsonNode source) {
            return parts.stream().allMatch(part -> part.test(source));
        }

        @Override
        public Set<String> fields() {
            return union(parts);
        }
    }

    record Any(List<Kql> parts) implements Kql {
        @Override
        public Map<String, Object> query() {
            return Map.of(
                    "bool", Map.of("should", parts.stream().map(Kql::query).toList(), "minimum_should_match", 1));
        }

        @Override
        public boolean test(JsonNode source) {
            return parts.stream().anyMatch(part -> part.test(source));
        }

        @Override
        public Set<String> fields() {
            return union(parts);
        }
    }

    record Not(Kql part) implements Kql {
        @Override
        public Map<String, Object> query() {
            return Map.of("bool", Map.of("must_not", List.of(part.query())));
        }

        @Override
        public boolean test(JsonNode source) {
            return !part.test(source);
        }

        @Override
        public Set<String> fields() {
            return part.fields();
        }
    }

    record Is(String field, String value) implements Kql {
        @Override
        public Map<String, Object> query() {
            return value.equals("*")
                    ? Map.of("exists", Map.of("field", field))
                    : Map.of("match_phrase", Map.of(field, value));
        }

        @Override
        public boolean test(JsonNode source) {
            List<String> values = Values.of(source, field);
            return value.equals("*") ? !values.isEmpty() : values.contains(value);
        }

        @Override
        public Set<String> fields() {
            return Set.of(field);
        }
    }

    /**
     * Reads a query; an empty one lets everything pass.
     *
     * @throws IllegalArgumentException where it is none
     */
    static Kql parse(String text) {
        Parser parser = new Parser(text);
        return parser.tokens.isEmpty() ? new All(List.of()) : parser.whole();
    }

    private static Set<String> union(List<Kql> parts) {
        return parts.stream().flatMap(part -> part.fields().stream()).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Recursive descent; the queries are ours and short. */
    final class Parser {
        private static final Pattern TOKEN = Pattern.compile("\\s*(\"[^\"]*\"|[():]|[^\\s():\"]+)");
        private static final Set<String> WORDS = Set.of("and", "or", "not", "(", ")", ":");

        private final String text;
        private final List<String> tokens = new ArrayList<>();
        private int next;

        Parser(String text) {
            this.text = text;
            Matcher matcher = TOKEN.matcher(text.strip());
            int end = 0;
            while (matcher.find() && matcher.start() == end) {
                tokens.add(matcher.group(1));
                end = matcher.end();
            }
            if (end != text.strip().length()) {
                throw new IllegalArgumentException("not KQL at " + end + ": " + text);
            }
        }

        Kql whole() {
            Kql query = any();
            if (next < tokens.size()) {
                throw wrong("the end");
            }
            return query;
        }

        private Kql any() {
            List<Kql> parts = new ArrayList<>(List.of(all()));
            while (take("or")) {
                parts.add(all());
            }
            return parts.size() == 1 ? parts.getFirst() : new Any(parts);
        }

        private Kql all() {
            List<Kql> parts = new ArrayList<>(List.of(one()));
            while (take("and")) {
                parts.add(one());
            }
            return parts.size() == 1 ? parts.getFirst() : new All(parts);
        }

        private Kql one() {
            if (take("not")) {
                return new Not(one());
            }
            if (take("(")) {
                Kql query = any();
                expect(")");
                return query;
            }
            String field = word("a field");
            expect(":");
            if (!take("(")) {
                return new Is(field, word("a value"));
            }
            List<Kql> values = new ArrayList<>(List.of(new Is(field, word("a value"))));
            while (take("or")) {
                values.add(new Is(field, word("a value")));
            }
            expect(")");
            return new Any(values);
        }

        private boolean take(String token) {
            boolean there = next < tokens.size() && tokens.get(next).equalsIgnoreCase(token);
            if (there) {
                next++;
            }
            return there;
        }

        private void expect(String token) {
            if (!take(token)) {
                throw wrong(token);
            }
        }

        private String word(String what) {
            if (next == tokens.size() || WORDS.contains(tokens.get(next).toLowerCase(java.util.Locale.ROOT))) {
                throw wrong(what);
            }
            String token = tokens.get(next++);
            return token.startsWith("\"") ? token.substring(1, token.length() - 1) : token;
        }

        private IllegalArgumentException wrong(String expected) {
            return new IllegalArgumentException(
                    "not KQL, " + expected + " expected at word " + (next + 1) + ": " + text);
        }
    }
}
