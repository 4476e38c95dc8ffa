package dateline.analytics.search;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
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
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What a person who types may mean: countries and blocs by name or alias, persons and organisations by name. Safe for any number of threads. */
public final class Suggestions {
    private final Searches searches;

    /** Codes by the folded phrases that name them. */
    private final Map<String, Set<String>> phrases = new HashMap<>();

    public Suggestions(Searches searches) {
        this.searches = searches;
        Countries.names().forEach((code, name) -> {
            add(code, code);
            add(name, code);
        });
        Countries.aliases(this::add);
    }

    private void add(String phrase, String code) {
        phrases.computeIfAbsent(folded(phrase), none -> new LinkedHashSet<>()).add(code);
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
     * @param key for the filter of that type
     * @param matched the name or alias that begins with what was typed
     * @param articles that mention it
     */
    public record Suggestion(String type, String key, String label, String matched, long articles) {}

    /** Those that begin with the text, or have a word that does; those mentioned most first. */
    public List<Suggestion> suggest(String text, Set<Type> types, int size) throws IOException {
        List<Suggestion> all = new ArrayList<>();
        Map<String, String> matches = matches(folded(text));
        boolean coded = types.contains(Type.COUNTRY) || types.contains(Type.BLOC);
        List<Searches.Part> parts = new ArrayList<>();
        List<String> codes = List.copyOf(matches.keySet());
        parts.add(new Searches.Part(
                "mentions",
                search -> search.query(query -> query.bool(bool ->
                                bool.filter(Filter.terms("code", coded && !codes.isEmpty() ? codes : List.of("")))))
                        .aggregations(
                                "codes",
                                any -> any.terms(terms -> terms.field("code").size(Math.max(1, codes.size()))))));
        List<Type> named = types.stream().filter(Type::isNamed).toList();
        for (Type type : named) {
            parts.add(new Searches.Part(
                    "mentions",
                    search -> search.query(query ->
                                    query.bool(bool -> bool.filter(Filter.terms("type", List.of(type.code())))
                                            .filter(beginning(text))))
                            .aggregations(
                                    "names",
                                    any -> any.terms(
                                            terms -> terms.field("name").size(size)))));
        }
        List<MultiSearchItem<Void>> answers = searches.askAll(Searches.Kind.SUGGESTION, parts);
        if (coded) {
            Map<String, Long> counts = counts(answers.getFirst().aggregations().get("codes"));
            matches.forEach((code, phrase) -> {
                Type type = Countries.centroidOf(code) == null ? Type.BLOC : Type.COUNTRY;
                if (types.contains(type)) {
                    all.add(new Suggestion(
                            type.code(), code, Countries.nameOf(code), phrase, counts.getOrDefault(code, 0L)));
                }
            });
        }
        for (int i = 0; i < named.size(); i++) {
            String type = named.get(i).code();
            counts(answers.get(i + 1).aggregations().get("names"))
                    .forEach((name, count) -> all.add(new Suggestion(type, name, name, name, count)));
        }
        all.sort(Comparator.comparingLong(Suggestion::articles).reversed().thenComparing(Suggestion::label));
        return List.copyOf(all.subList(0, Math.min(size, all.size())));
    }

    /** Codes with the shortest phrase that begins so. */
    private Map<String, String> matches(String folded) {
        Map<String, String> matches = new HashMap<>();
        phrases.forEach((phrase, codes) -> {
            if (phrase.startsWith(folded) || phrase.contains(" " + folded)) {
                codes.forEach(code ->
                        matches.merge(code, phrase, (one, other) -> other.length() < one.length() ? other : one));
            }
        });
        return matches;
    }

    private static Query beginning(String text) {
        return Query.of(query -> query.multiMatch(match -> match.query(text)
                .type(TextQueryType.BoolPrefix)
                .operator(co.elastic.clients.elasticsearch._types.query_dsl.Operator.And)
                .fields("name.words")));
    }

    private static Map<String, Long> counts(@org.jspecify.annotations.Nullable Aggregate terms) {
        Map<String, Long> counts = new HashMap<>();
        if (terms != null && terms.isSterms()) {
            terms.sterms().buckets().array().forEach(one -> counts.put(one.key().stringValue(), one.docCount()));
        }
        return counts;
    }

    /** Without case and accents: "Côte" is found by "cote". */
    static String folded(String text) {
        return Normalizer.normalize(text.strip(), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }
}
