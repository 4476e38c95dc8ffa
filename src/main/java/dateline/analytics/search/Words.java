package dateline.analytics.search;

import co.elastic.clients.elasticsearch._types.query_dsl.Operator;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch._types.query_dsl.TextQueryType;
import co.elastic.clients.elasticsearch._types.query_dsl.ZeroTermsQuery;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What a person types to find texts: words that must all occur, {@code "phrases"}, {@code -not}, {@code OR} between two words or
 * phrases, which binds them closer than standing side by side does, and brackets. Immutable.
 */
public record Words(Term term) {
    /** With stops, which half of the agencies write, or of two or three letters without, but for words that the analyzer drops. */
    private static final Pattern ACRONYM = Pattern.compile("(?<![\\p{L}\\p{N}.])"
            + "(?!(?:AN|AND|ARE|AS|AT|BE|BUT|BY|FOR|IF|IN|IS|IT|NO|NOT|OF|ON|OR|THE|TO|WAS)(?![\\p{L}\\p{N}]))"
            + "(?:[A-Z](?:\\.[A-Z])+\\.?|[A-Z]{2,3})(?![\\p{L}\\p{N}])");

    /** What there is to look for. */
    public sealed interface Term {
        /** A word, in all its forms. */
        record Word(String text) implements Term {}

        /** Words in that order, in this form. */
        record Phrase(String text) implements Term {}

        /** What must not occur. */
        record Not(Term term) implements Term {}

        /** Of which one must occur. */
        record AnyOf(List<Term> terms) implements Term {}

        /** Which must all occur; at least one of them is no {@link Not}. */
        record AllOf(List<Term> terms) implements Term {}
    }

    /** Where to look: fields for words, and fields for phrases. */
    public record Fields(List<String> ofWords, List<String> ofPhrases) {
        /** The text and title of articles. */
        public static final Fields ARTICLES =
                new Fields(List.of("title^3", "body"), List.of("title.exact^3", "body.exact"));

        /** One field for both. */
        public static Fields of(String field) {
            return new Fields(List.of(field), List.of(field));
        }
    }

    /**
     * Reads what was typed.
     *
     * @throws IllegalArgumentException that says what is wrong in a sentence; Elasticsearch would read on as it can, and find what nobody asked for
     */
    public static Words parse(String text) {
        return new Words(new WordParser(text).parse());
    }

    /** As a query. */
    public Query in(Fields fields) {
        return query(term, fields, ZeroTermsQuery.All);
    }

    /** @param empty what a word finds that the analyzer drops, such as "the": everything where others must occur as well, nothing where it would decide */
    private static Query query(Term term, Fields fields, ZeroTermsQuery empty) {
        return switch (term) {
            // by its stem "US" would find every "use"
            case Term.Word word ->
                spelt(
                        word.text,
                        ACRONYM.matcher(word.text).matches() ? fields.ofPhrases : fields.ofWords,
                        TextQueryType.BestFields,
                        empty);
            case Term.Phrase phrase -> spelt(phrase.text, fields.ofPhrases, TextQueryType.Phrase, empty);
            case Term.Not not ->
                Query.of(any -> any.bool(bool -> bool.mustNot(query(not.term, fields, ZeroTermsQuery.None))));
            case Term.AnyOf anyOf ->
                Query.of(any -> any.bool(bool -> bool.should(anyOf.terms.stream()
                                .map(one -> query(one, fields, ZeroTermsQuery.None))
                                .toList())
                        .minimumShouldMatch("1")));
            case Term.AllOf allOf -> {
                boolean alone = allOf.terms.stream()
                                .filter(one -> !(one instanceof Term.Not))
                                .count()
                        == 1;
                yield Query.of(any -> any.bool(bool -> {
                    for (Term one : allOf.terms) {
                        if (one instanceof Term.Not not) {
                            bool.mustNot(query(not.term, fields, ZeroTermsQuery.None));
                        } else {
                            bool.must(query(one, fields, alone ? empty : ZeroTermsQuery.All));
                        }
                    }
                    return bool;
                }));
            }
        };
    }

    /** With acronyms as they were typed, or the other way: "US" and "U.S." mean the same, but are two words in the index. */
    private static Query spelt(String text, List<String> fields, TextQueryType type, ZeroTermsQuery empty) {
        Query typed = match(text, fields, type, empty);
        String other = ACRONYM.matcher(text).replaceAll(found -> otherSpelling(found.group()));
        return other.equals(text)
                ? typed
                : Query.of(any -> any.bool(bool -> bool.should(typed, match(other, fields, type, ZeroTermsQuery.None))
                        .minimumShouldMatch("1")));
    }

    private static String otherSpelling(String acronym) {
        return acronym.indexOf('.') >= 0 ? acronym.replace(".", "") : acronym.replaceAll("[A-Z]", "$0.");
    }

    private static Query match(String text, List<String> fields, TextQueryType type, ZeroTermsQuery empty) {
        return Query.of(any -> any.multiMatch(match -> {
            match.query(text).fields(fields).type(type).zeroTermsQuery(empty);
            return type == TextQueryType.BestFields ? match.operator(Operator.And) : match;
        }));
    }
}
