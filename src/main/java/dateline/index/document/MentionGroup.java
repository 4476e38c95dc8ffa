package dateline.index.document;

import dateline.extract.AnnotatedArticle;
import dateline.extract.country.Countries;
import dateline.extract.entity.CanonicalNames;
import dateline.extract.entity.Context;
import dateline.extract.model.CodePoints;
import dateline.extract.model.Dateline;
import dateline.extract.model.Extraction;
import dateline.extract.model.Field;
import dateline.extract.model.Interval;
import dateline.extract.model.Mention;
import dateline.extract.model.Span;
import dateline.extract.text.Sentence;
import dateline.extract.text.Text;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * All mentions of one entity in an article: what a document of the mentions index counts.
 *
 * @param key the code or name that they share, and for a date its value; the name of a person or organisation is the one that it has in all
 *     articles
 * @param sentence that of the first mention
 */
record MentionGroup(String key, List<Mention> mentions, Map<Field, CodePoints> points, String sentence) {
    /** 1,000 characters: few sentences of news have half as many. A list of thousands of names is one sentence, which each of them would be given. */
    private static final int LONGEST_SENTENCE = 1000;

    /**
     * The groups of an article, in order of their first mention.
     *
     * @param points of each field
     */
    static List<MentionGroup> of(AnnotatedArticle annotated, Map<Field, CodePoints> points) {
        Extraction extraction = annotated.extraction();
        Map<Mention, String> keys = keys(extraction);
        Map<String, List<Mention>> byKey = new LinkedHashMap<>();
        keys.forEach((mention, key) -> byKey.computeIfAbsent(type(mention) + " " + key, any -> new ArrayList<>())
                .add(mention));
        return byKey.values().stream()
                .map(mentions -> new MentionGroup(
                        Objects.requireNonNull(keys.get(mentions.getFirst())),
                        List.copyOf(mentions),
                        points,
                        sentence(annotated, telling(mentions, extraction).span())))
                .toList();
    }

    /** The keys of the groups of one type. */
    static Set<String> keys(List<MentionGroup> groups, Class<? extends Mention> type) {
        Set<String> keys = new LinkedHashSet<>();
        groups.stream().filter(group -> type.isInstance(group.first())).forEach(group -> keys.add(group.key));
        return keys;
    }

    /** The one name in all articles of each name that this article has. */
    static Map<String, String> names(List<MentionGroup> groups) {
        Map<String, String> names = new HashMap<>();
        for (MentionGroup group : groups) {
            for (Mention mention : group.mentions) {
                if (mention instanceof Mention.Person person) {
                    names.put(person.name(), group.key);
                } else if (mention instanceof Mention.Organization organization) {
                    names.put(organization.name(), group.key);
                }
            }
        }
        return names;
    }

    /** The key of each mention, in order. */
    private static Map<Mention, String> keys(Extraction extraction) {
        Map<String, Set<String>> roles = new HashMap<>();
        Set<String> countries = new HashSet<>();
        for (Mention mention : extraction.mentions()) {
            if (mention instanceof Mention.Country country) {
                countries.add(country.country());
            } else if (mention instanceof Mention.Bloc bloc) {
                countries.add(bloc.bloc());
            } else if (mention instanceof Mention.Person person && person.role() != null) {
                roles.computeIfAbsent(person.name(), any -> new TreeSet<>()).add(person.role());
            }
        }
        Context context = new Context(extraction.published(), countries);
        Map<String, String> persons = new HashMap<>();
        Map<String, String> organizations = new HashMap<>();
        Map<Mention, String> keys = new LinkedHashMap<>();
        for (Mention mention : extraction.mentions()) {
            keys.put(
                    mention,
                    switch (mention) {
                        case Mention.Country country -> country.country();
                        case Mention.Bloc bloc -> bloc.bloc();
                        case Mention.Person person ->
                            persons.computeIfAbsent(
                                    person.name(),
                                    name -> CanonicalNames.person(name, roles.getOrDefault(name, Set.of()), context));
                        case Mention.Organization organization ->
                            organizations.computeIfAbsent(organization.name(), CanonicalNames::organization);
                        case Mention.Date date -> date.value();
                    });
        }
        return keys;
    }

    /** The first mention behind the dateline, which tells nothing of it; the first of all where there is no other. */
    private static Mention telling(List<Mention> mentions, Extraction extraction) {
        Dateline dateline = extraction.dateline();
        int end = dateline == null ? 0 : dateline.end();
        return mentions.stream()
                .filter(mention ->
                        mention.span().field() == Field.TITLE || mention.span().start() >= end)
                .findFirst()
                .orElse(mentions.getFirst());
    }

    /** The sentence that a mention stands in; of one that is too long the words around the mention. */
    private static String sentence(AnnotatedArticle annotated, Span span) {
        Text text = annotated.text(span.field());
        Sentence sentence = text == null ? null : text.sentenceAt(span.start()).orElse(null);
        if (text == null || sentence == null) {
            return span.text();
        }
        int start = Math.max(
                sentence.start(), Math.min(span.start() - LONGEST_SENTENCE / 2, sentence.end() - LONGEST_SENTENCE));
        int end = Math.min(sentence.end(), start + LONGEST_SENTENCE);
        return text.chars()
                .substring(
                        start == sentence.start() ? start : wordStart(text.chars(), start, span.start()),
                        end == sentence.end() ? end : wordEnd(text.chars(), end, span.end()));
    }

    /** Where the next word begins, {@code last} at the latest; where no blank tells that, as near as a pair of surrogates allows. */
    private static int wordStart(String chars, int from, int last) {
        for (int i = from; i <= last; i++) {
            if (Character.isWhitespace(chars.charAt(i - 1))) {
                return i;
            }
        }
        return Character.isLowSurrogate(chars.charAt(from)) ? from + 1 : from;
    }

    /** Where the word before ends, {@code first} at the earliest. */
    private static int wordEnd(String chars, int to, int first) {
        for (int i = to; i >= first; i--) {
            if (Character.isWhitespace(chars.charAt(i))) {
                return i;
            }
        }
        return Character.isLowSurrogate(chars.charAt(to)) ? to - 1 : to;
    }

    private static String type(Mention mention) {
        return mention.getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }

    Mention first() {
        return mentions.getFirst();
    }

    @Nullable
    Interval interval() {
        return first() instanceof Mention.Date date ? date.interval() : null;
    }

    Map<String, @Nullable Object> fields() {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("type", type(first()));
        switch (first()) {
            case Mention.Country country -> {
                fields.put("code", key);
                fields.put("name", Countries.nameOf(key));
                fields.put("via", via());
                fields.put("location", Countries.centroidOf(key));
            }
            case Mention.Bloc bloc -> {
                fields.put("code", key);
                fields.put("name", Countries.nameOf(key));
            }
            case Mention.Person person -> {
                fields.put("name", key);
                fields.put("role", role());
            }
            case Mention.Organization organization -> fields.put("name", key);
            case Mention.Date date -> {
                fields.put("kind", date.kind().name());
                fields.put("value", key);
                Interval interval = date.interval();
                Map<String, String> range = interval == null ? null : Documents.range(interval);
                if (interval != null && range != null) {
                    fields.put("referred", range);
                    fields.put("referred_from", interval.from().toString());
                    fields.put("granularity", Documents.granularity(interval));
                }
            }
        }
        fields.put("count", mentions.size());
        Span span = first().span();
        fields.put("field", span.field().name().toLowerCase(Locale.ROOT));
        fields.put(
                "spans", mentions.stream().map(mention -> place(mention.span())).toList());
        fields.put("sentence", sentence);
        return fields;
    }

    /** {@code body:12-20}, in code points. */
    private String place(Span span) {
        CodePoints chars = Objects.requireNonNull(points.get(span.field()));
        return span.field().name().toLowerCase(Locale.ROOT) + ":" + chars.at(span.start()) + "-" + chars.at(span.end());
    }

    private Map<String, Integer> via() {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (Mention mention : mentions) {
            if (mention instanceof Mention.Country country) {
                counts.merge(country.via().code(), 1, Integer::sum);
            }
        }
        return counts;
    }

    private @Nullable String role() {
        return mentions.stream()
                .map(mention -> mention instanceof Mention.Person person ? person.role() : null)
                .filter(role -> role != null)
                .findFirst()
                .orElse(null);
    }
}
