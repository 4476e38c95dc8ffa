package dateline.analytics.search;

import co.elastic.clients.elasticsearch._types.query_dsl.Operator;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch._types.query_dsl.TextQueryType;
import co.elastic.clients.elasticsearch.core.msearch.MultiSearchItem;
import dateline.analytics.Answers;
import dateline.analytics.Filter;
import dateline.analytics.Searches;
import dateline.extract.country.Countries;
import dateline.extract.entity.CanonicalNames;
import dateline.extract.entity.Context;
import dateline.index.bulk.Kind;
import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** What a person who types may mean: countries and blocs, persons and organisations, by name or alias. Safe for any number of threads. */
public final class Suggestions {
    private static final String COUNTED = "counted";
    private static final Pattern MARKS = Pattern.compile("\\p{M}");

    private final Searches searches;

    /** A phrase that names something: as it is written, and folded; {@code code} is the country's or bloc's, else the name in the index. */
    private record Phrase(String written, String folded, String code) {}

    private final List<Phrase> phrases = new ArrayList<>();
    private final List<Phrase> persons = new ArrayList<>();
    private final List<Phrase> organizations = new ArrayList<>();

    public Suggestions(Searches searches) {
        this.searches = searches;
        CanonicalNames.aliases(
                (alias, name) -> persons.add(new Phrase(alias, folded(alias), name)),
                (alias, name) -> organizations.add(new Phrase(alias, folded(alias), name)));
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
     * @param matched the name where it begins with what was typed, or has a word that does; else the alias that does
     * @param articles that mention it
     */
    public record Suggestion(String type, String key, String label, String matched, long articles) {}

    /** Those that begin with the text, or have a word that does; those mentioned most first. */
    public List<Suggestion> suggest(String text, Set<Type> types, int size) throws IOException {
        String folded = folded(text);
        Map<String, Phrase> matches = matches(folded, types);
        List<Searches.Part> parts = new ArrayList<>();
        Map<Type, Map<String, Phrase>> named = new EnumMap<>(Type.class);
        types.stream().filter(Type::isNamed).forEach(type -> named.put(type, aliases(folded, type)));
        named.forEach((type, aliases) -> parts.add(mostMentioned(
                List.of(Filter.terms("type", List.of(type.code())), meaning(text, type, aliases.keySet())),
                "name",
                size)));
        if (!matches.isEmpty()) {
            List<String> codes = List.copyOf(matches.keySet());
            parts.add(mostMentioned(List.of(Filter.terms("code", codes)), "code", codes.size()));
        }
        List<MultiSearchItem<Void>> answers =
                parts.isEmpty() ? List.of() : searches.askAll(Searches.Topic.SUGGESTION, parts);
        List<Suggestion> all = new ArrayList<>();
        Iterator<MultiSearchItem<Void>> next = answers.iterator();
        named.forEach((type, aliases) -> Answers.counts(
                        next.next().aggregations().get(COUNTED))
                .forEach((name, count) ->
                        all.add(new Suggestion(type.code(), name, name, matched(name, folded, aliases), count))));
        if (!matches.isEmpty()) {
            Map<String, Long> counts = Answers.counts(next.next().aggregations().get(COUNTED));
            matches.forEach((code, phrase) -> all.add(new Suggestion(
                    typeOf(code).code(), code, Countries.nameOf(code), phrase.written, counts.getOrDefault(code, 0L))));
        }
        all.sort(Comparator.comparingLong(Suggestion::articles).reversed().thenComparing(Suggestion::label));
        return List.copyOf(all.subList(0, Math.min(size, all.size())));
    }

    private static Searches.Part mostMentioned(List<Query> clauses, String field, int size) {
        return new Searches.Part(
                Kind.MENTIONS,
                search -> search.trackTotalHits(total -> total.enabled(false))
                        .query(query -> query.bool(bool -> bool.filter(clauses)))
                        .aggregations(
                                COUNTED,
                                any -> any.terms(terms -> terms.field(field).size(size))));
    }

    private static Type typeOf(String code) {
        return Countries.isBloc(code) ? Type.BLOC : Type.COUNTRY;
    }

    /** Codes with the name where it begins so, or has a word that does; else with the shortest of the other phrases. */
    private Map<String, Phrase> matches(String folded, Set<Type> types) {
        Map<String, Phrase> matches = new HashMap<>();
        if (folded.isEmpty()) {
            return matches;
        }
        for (Phrase phrase : phrases) {
            if (begins(phrase.folded, folded) && types.contains(typeOf(phrase.code))) {
                matches.merge(
                        phrase.code,
                        phrase,
                        (one, other) -> isName(one) ? one : isName(other) ? other : shorter(one, other));
            }
        }
        return matches;
    }

    private static boolean isName(Phrase phrase) {
        return phrase.written.equals(Countries.nameOf(phrase.code));
    }

    private static Phrase shorter(Phrase one, Phrase other) {
        return other.folded.length() < one.folded.length() ? other : one;
    }

    /** By the alias that was typed, where the name does not begin so. */
    private static String matched(String name, String folded, Map<String, Phrase> aliases) {
        Phrase alias = begins(folded(name), folded) ? null : aliases.get(name);
        return alias == null ? name : alias.written;
    }

    private static boolean begins(String name, String folded) {
        return name.startsWith(folded) || name.contains(" " + folded);
    }

    /** Names with the shortest of their aliases that begins so, or has a word that does. */
    private Map<String, Phrase> aliases(String folded, Type type) {
        Map<String, Phrase> aliases = new HashMap<>();
        for (Phrase alias : folded.isEmpty() ? List.<Phrase>of() : type == Type.PERSON ? persons : organizations) {
            if (begins(alias.folded, folded)) {
                aliases.merge(alias.code, alias, Suggestions::shorter);
            }
        }
        return aliases;
    }

    /** Persons or organisations that the text may mean: by name, by alias, or as the index would name what it says. */
    private static Query meaning(String text, Type type, Set<String> aliased) {
        String name = type == Type.PERSON
                ? CanonicalNames.person(text, Set.of(), Context.NONE)
                : CanonicalNames.organization(text);
        return Query.of(query -> query.bool(any -> {
            any.should(beginning(text));
            if (!name.equals(text)) {
                any.should(beginning(name));
            }
            if (!aliased.isEmpty()) {
                any.should(Filter.terms("name", List.copyOf(aliased)));
            }
            return any;
        }));
    }

    private static Query beginning(String text) {
        return Query.of(query -> query.multiMatch(match -> match.query(text)
                .type(TextQueryType.BoolPrefix)
                .operator(Operator.And)
                .fields("name.words")));
    }

    /** Without case and accents: "Côte" is found by "cote". */
    static String folded(String text) {
        return MARKS.matcher(Normalizer.normalize(text.strip(), Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }
}
