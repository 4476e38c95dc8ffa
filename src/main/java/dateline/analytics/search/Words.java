package dateline.analytics.search;

import co.elastic.clients.elasticsearch._types.query_dsl.Operator;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch._types.query_dsl.TextQueryType;
import co.elastic.clients.elasticsearch._types.query_dsl.ZeroTermsQuery;
import java.util.List;

/**
 * What a person types to find texts: words that must all occur, {@code "phrases"}, {@code -not}, {@code OR} between two words or
 * phrases, which binds them closer than standing side by side does, and brackets. Immutable.
 */
public record Words(Term term) {

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
            case Term.Word word -> match(word.text, fields.ofWords, TextQueryType.BestFields, empty);
            case Term.Phrase phrase -> match(phrase.text, fields.ofPhrases, TextQueryType.Phrase, empty);
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

    private static Query match(String text, List<String> fields, TextQueryType type, ZeroTermsQuery empty) {
        return Query.of(any -> any.multiMatch(match -> {
            match.query(text).fields(fields).type(type).zeroTermsQuery(empty);
            return type == TextQueryType.BestFields ? match.operator(Operator.And) : match;
        }));
    }
}
