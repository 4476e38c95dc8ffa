package dateline.analytics.search;

import co.elastic.clients.elasticsearch._types.query_dsl.Operator;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch._types.query_dsl.SimpleQueryStringFlag;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Words, "phrases", -not, OR and brackets, as a person types them. Stateless. */
public final class Words {
    private static final Pattern OR = Pattern.compile("\\s+OR\\s+");

    private Words() {}

    /** As a query on these fields. */
    static Query in(String words, String... fields) {
        return Query.of(query -> query.simpleQueryString(simple -> simple.query(withOr(words))
                .fields(Arrays.asList(fields))
                .defaultOperator(Operator.And)
                .flags(
                        SimpleQueryStringFlag.And,
                        SimpleQueryStringFlag.Or,
                        SimpleQueryStringFlag.Not,
                        SimpleQueryStringFlag.Phrase,
                        SimpleQueryStringFlag.Precedence,
                        SimpleQueryStringFlag.Whitespace)));
    }

    /** As a query on these fields, phrases on their {@code exact} sub-fields. */
    static Query exactly(String words, String... fields) {
        Query loose = in(words, fields);
        return Query.of(query -> query.simpleQueryString(
                loose.simpleQueryString().rebuild().quoteFieldSuffix(".exact").build()));
    }

    /** What is wrong with the words, in a sentence; empty where nothing is. Elasticsearch would read on as it can, and find what nobody asked for. */
    public static Optional<String> fault(String words) {
        int open = 0;
        boolean phrase = false;
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            phrase ^= c == '"';
            open += phrase ? 0 : c == '(' ? 1 : c == ')' ? -1 : 0;
            if (open < 0) {
                return Optional.of("a bracket is closed that was not opened");
            }
        }
        if (phrase) {
            return Optional.of("a quotation mark is not closed");
        }
        if (open > 0) {
            return Optional.of("a bracket is not closed");
        }
        String outside = words.replaceAll("\"[^\"]*\"", " phrase ").strip();
        if (outside.matches("OR\\b.*|.*\\bOR")
                || outside.matches(".*\\(\\s*OR\\b.*|.*\\bOR\\s*\\).*|.*\\bOR\\s+OR\\b.*")) {
            return Optional.of("OR must stand between words");
        }
        List<String> parts = Arrays.stream(outside.replaceAll("[()]", " ").split("\\s+"))
                .filter(part -> !part.isEmpty())
                .toList();
        if (!parts.isEmpty() && parts.stream().allMatch(part -> part.startsWith("-"))) {
            return Optional.of("words that must not occur need one that must");
        }
        return Optional.empty();
    }

    /** "or" in capitals, outside of phrases, is written | in this query language. */
    private static String withOr(String words) {
        StringBuilder query = new StringBuilder();
        boolean phrase = false;
        for (String part : OR.split(words, -1)) {
            query.append(query.isEmpty() ? "" : phrase ? " OR " : " | ").append(part);
            phrase ^= part.chars().filter(c -> c == '"').count() % 2 == 1;
        }
        return query.toString();
    }
}
