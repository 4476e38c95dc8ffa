package dateline.analytics.search;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.query_dsl.Operator;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch._types.query_dsl.TextQueryType;
import co.elastic.clients.elasticsearch.core.msearch.MultiSearchItem;
import dateline.analytics.Filter;
import dateline.analytics.Searches;
import dateline.extract.country.Countries;
import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** What a person who types may mean: countries and blocs by name or alias, persons and organisations by name. Safe for any number of threads. */
public final class Suggestions {
    private static final String COUNTED = "counted";
    private static final Pattern MARKS = Pattern.compile("\\p{M}");

    private final Searches searches;

    /** A phrase that names a country or bloc: as it is written, and folded. */
    private record Phrase(String written, String folded, String code) {}

    private final List<Phrase> phrases = new ArrayList<>();

    public Suggestions(Searches searches) {
        this.searches = searches;
        Countries.names().forEach((code, name) -> {
            add(code, code);
            add(name, code);
        });
        Countries.aliases(this::add);
    }

    private void add(String phrase, String code) {
        phrases.add(new Phrase(phrase, folded(phrase), code));
    }

    /** Kinds of entities. */
    public enum Type {
        COUNTRY,
        BLOC,
        PERSON,
        ORGANIZATION;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Whether the index knows it by name, else by code. */
        boolean isNamed() {
            return this == PERSON || this == ORGANIZATION;
        }
    }

    /**
     * One that may be meant.
     *
     * @param type country, bloc, person or organization
     * @param key for the filter of that type
     * @param label its English name
     * @param matched the name or alias that begins with what was typed
     * @param articles that mention it
     */
    public record Suggestion(String type, String key, String label, String matched, long articles) {}

    /** Those that begin with the text, or have a word that does; those mentioned most first. */
    public List<Suggestion> suggest(String text, Set<Type> types, int size) throws IOException {
        Map<String, Phrase> matches = matches(folded(text), types);
        List<Searches.Part> parts = new ArrayList<>();
        List<Type> named = types.stream().filter(Type::isNamed).toList();
        for (Type type : named) {
            parts.add(mostMentioned(
                    List.of(Filter.terms("type", List.of(type.code())), beginning(text)), "name", size));
        }
        if (!matches.isEmpty()) {
            List<String> codes = List.copyOf(matches.keySet());
            parts.add(mostMentioned(List.of(Filter.terms("code", codes)), "code", codes.size()));
        }
        List<MultiSearchItem<Void>> answers =
                parts.isEmpty() ? List.of() : searches.askAll(Searches.Kind.SUGGESTION, parts);
        List<Suggestion> all = new ArrayList<>();
        for (int i = 0; i < named.size(); i++) {
            String type = named.get(i).code();
            counts(answers.get(i)).forEach((name, count) -> all.add(new Suggestion(type, name, name, name, count)));
        }
        if (!matches.isEmpty()) {
            Map<String, Long> counts = counts(answers.getLast());
            matches.forEach((code, phrase) -> all.add(new Suggestion(
                    typeOf(code).code(), code, Countries.nameOf(code), phrase.written, counts.getOrDefault(code, 0L))));
        }
        all.sort(Comparator.comparingLong(Suggestion::articles).reversed().thenComparing(Suggestion::label));
        return List.copyOf(all.subList(0, Math.min(size, all.size())));
    }

    private static Searches.Part mostMentioned(List<Query> clauses, String field, int size) {
        return new Searches.Part(
                "mentions",
                search -> search.trackTotalHits(total -> total.enabled(false))
                        .query(query -> query.bool(bool -> bool.filter(clauses)))
                        .aggregations(
                                COUNTED,
                                any -> any.terms(terms -> terms.field(field).size(size))));
    }

    private static Type typeOf(String code) {
        return Countries.centroidOf(code) == null ? Type.BLOC : Type.COUNTRY;
    }

    /** Codes with the shortest phrase that begins so, or has a word that does. */
    private Map<String, Phrase> matches(String folded, Set<Type> types) {
        Map<String, Phrase> matches = new HashMap<>();
        if (folded.isEmpty()) {
            return matches;
        }
        String inside = " " + folded;
        for (Phrase phrase : phrases) {
            if ((phrase.folded.startsWith(folded) || phrase.folded.contains(inside))
                    && types.contains(typeOf(phrase.code))) {
                matches.merge(
                        phrase.code, phrase, (one, other) -> other.folded.length() < one.folded.length() ? other : one);
            }
        }
        return matches;
    }

    private static Query beginning(String text) {
        return Query.of(query -> query.multiMatch(match -> match.query(text)
                .type(TextQueryType.BoolPrefix)
                .operator(Operator.And)
                .fields("name.words")));
    }

    private static Map<String, Long> counts(MultiSearchItem<Void> answer) {
        Map<String, Long> counts = new HashMap<>();
        Aggregate terms = answer.aggregations().get(COUNTED);
        if (terms != null && terms.isSterms()) {
            terms.sterms().buckets().array().forEach(one -> counts.put(one.key().stringValue(), one.docCount()));
        }
        return counts;
    }

    /** Without case and accents: "Côte" is found by "cote". */
    static String folded(String text) {
        return MARKS.matcher(Normalizer.normalize(text.strip(), Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }
}
