package dateline.index;

import dateline.article.Article;
import dateline.article.Published;
import dateline.extract.Extractor;
import dateline.extract.event.Acts;
import dateline.extract.model.CodePoints;
import dateline.extract.model.Dateline;
import dateline.extract.model.Event;
import dateline.extract.model.EventDate;
import dateline.extract.model.Extraction;
import dateline.extract.model.Field;
import dateline.extract.model.Interval;
import dateline.extract.model.Mention;
import dateline.extract.model.SanctionAction;
import dateline.extract.model.Span;
import dateline.extract.text.Text;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * The documents of one article (docs/index.md). Deterministic but for {@code indexed_at}: the same article gives the same ids, so
 * indexing it again overwrites.
 *
 * @param id of the article's document, which the others' ids begin with
 * @param article the document that is written last, as the mark that all others are in
 * @param children its mentions and events
 */
record Documents(String id, Document article, List<Document> children, int mentions, int events) {
    private static final JsonMapper JSON = new JsonMapper();

    /** Elasticsearch takes years of four digits in our date format. */
    private static final LocalDate FIRST_DAY = LocalDate.of(1, 1, 1);

    private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

    static Documents of(Article article, Extraction extraction, Instant indexedAt) {
        String id = ContentKeys.documentId(article.id());
        Map<String, @Nullable Object> common = common(article, extraction, id);
        List<Document> children = new ArrayList<>();
        List<MentionGroup> groups = MentionGroup.of(article, extraction);
        Map<String, @Nullable Object> beside = new LinkedHashMap<>(common);
        beside.put("countries", keysOf(groups, Mention.Country.class));
        for (int i = 0; i < groups.size(); i++) {
            children.add(new Document(
                    Kind.MENTIONS, mentionId(id, i), json(beside, groups.get(i).fields())));
        }
        List<Event> events = Acts.oncePerArticle(extraction.events());
        for (int i = 0; i < events.size(); i++) {
            children.add(new Document(Kind.EVENTS, eventId(id, i), json(common, event(events.get(i), article))));
        }
        Map<String, @Nullable Object> whole = whole(article, extraction, groups, events, indexedAt);
        return new Documents(
                id,
                new Document(Kind.ARTICLES, id, json(common, whole)),
                List.copyOf(children),
                groups.size(),
                events.size());
    }

    static String mentionId(String article, int number) {
        return article + "~m" + number;
    }

    static String eventId(String article, int number) {
        return article + "~e" + number;
    }

    private static Map<String, @Nullable Object> common(Article article, Extraction extraction, String id) {
        Dateline dateline = extraction.dateline();
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("article", id);
        fields.put("published", published(article, extraction));
        fields.put("source", article.source() == null && dateline != null ? dateline.agency() : article.source());
        fields.put("language", article.language());
        // its own story, until near-duplicates are joined
        fields.put("story", id);
        fields.put("title", article.title());
        fields.put("url", article.url());
        return fields;
    }

    private static @Nullable String published(Article article, Extraction extraction) {
        Published given = article.published();
        if (given != null) {
            return given.instant().toString();
        }
        return extraction.published() == null ? null : extraction.published().toString();
    }

    private static Map<String, @Nullable Object> whole(
            Article article, Extraction extraction, List<MentionGroup> groups, List<Event> events, Instant indexedAt) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("body", article.body());
        Dateline dateline = extraction.dateline();
        if (dateline != null) {
            Map<String, @Nullable Object> parts = new LinkedHashMap<>();
            parts.put("place", dateline.place());
            parts.put("country", dateline.country());
            parts.put("date", text(dateline.date()));
            parts.put("agency", dateline.agency());
            fields.put("dateline", withoutNulls(parts));
        }
        fields.put("focus", extraction.focus());
        fields.put("countries", keysOf(groups, Mention.Country.class));
        fields.put("blocs", keysOf(groups, Mention.Bloc.class));
        fields.put("persons", keysOf(groups, Mention.Person.class));
        fields.put("organizations", keysOf(groups, Mention.Organization.class));
        fields.put(
                "referred",
                groups.stream()
                        .map(MentionGroup::interval)
                        .filter(interval -> interval != null)
                        .map(Documents::range)
                        .filter(range -> range != null)
                        .distinct()
                        .toList());
        codes(events, fields);
        fields.put("word_count", words(article.body()));
        fields.put("mention_count", groups.size());
        fields.put("event_count", events.size());
        fields.put("indexed_at", indexedAt.toString());
        fields.put("extractor", Extractor.VERSION);
        fields.put("content", ContentKeys.of(article));
        return fields;
    }

    private static void codes(List<Event> events, Map<String, @Nullable Object> fields) {
        Set<String> types = new TreeSet<>();
        Set<String> quads = new TreeSet<>();
        Set<String> actions = new TreeSet<>();
        Set<String> measures = new TreeSet<>();
        Set<String> senders = new TreeSet<>();
        Set<String> targets = new TreeSet<>();
        Set<String> dyads = new TreeSet<>();
        for (Event event : events) {
            types.add(event.type().name());
            quads.add(event.quad().code());
            SanctionAction action = event.action();
            if (action != null) {
                actions.add(action.code());
            }
            event.measures().forEach(measure -> measures.add(measure.code()));
            if (event.source() != null) {
                senders.add(event.source());
            }
            if (event.target() != null) {
                targets.add(event.target());
            }
            if (event.source() != null && event.target() != null) {
                dyads.add(dyad(event.source(), event.target()));
            }
        }
        fields.put("event_types", types);
        fields.put("quads", quads);
        fields.put("actions", actions);
        fields.put("measures", measures);
        fields.put("senders", senders);
        fields.put("targets", targets);
        fields.put("dyads", dyads);
    }

    /** The two codes in order of the alphabet: {@code KR-RU}. */
    private static String dyad(String one, String other) {
        return one.compareTo(other) < 0 ? one + "-" + other : other + "-" + one;
    }

    private static Map<String, @Nullable Object> event(Event event, Article article) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("sender", event.source());
        fields.put("target", event.target());
        if (event.source() != null && event.target() != null) {
            fields.put("dyad", dyad(event.source(), event.target()));
            fields.put("direction", event.source() + ">" + event.target());
        }
        fields.put(
                "countries",
                Stream.of(event.source(), event.target())
                        .filter(code -> code != null)
                        .toList());
        fields.put("type", event.type().name());
        fields.put("mode", event.mode());
        fields.put("quad", event.quad().code());
        fields.put("score", event.score());
        fields.put("scale", Event.SCALE);
        SanctionAction action = event.action();
        fields.put("action", action == null ? null : action.code());
        fields.put(
                "measures",
                new TreeSet<>(event.measures())
                        .stream().map(measure -> measure.code()).toList());
        fields.put("modality", event.modality().code());
        EventDate date = event.date();
        if (date != null && range(date.interval()) != null) {
            fields.put("event_date", range(date.interval()));
            fields.put("event_from", date.interval().from().toString());
            fields.put("granularity", granularity(date.interval()));
            fields.put("basis", date.basis().code());
        }
        fields.put("evidence", event.evidence().text());
        offsets(event.evidence(), "evidence", article, fields);
        fields.put("trigger", event.trigger().text().toLowerCase(Locale.ROOT));
        offsets(event.trigger(), "trigger", article, fields);
        fields.put("told", event.count());
        return fields;
    }

    private static void offsets(Span span, String name, Article article, Map<String, @Nullable Object> fields) {
        String chars = span.field() == Field.TITLE ? String.valueOf(article.title()) : article.body();
        CodePoints points = new CodePoints(chars);
        fields.put("field", span.field().name().toLowerCase(Locale.ROOT));
        fields.put(name + "_start", points.at(span.start()));
        fields.put(name + "_end", points.at(span.end()));
    }

    static @Nullable Map<String, String> range(Interval interval) {
        boolean fits = !interval.from().isBefore(FIRST_DAY) && !interval.to().isAfter(LAST_DAY);
        return fits
                ? Map.of("gte", interval.from().toString(), "lte", interval.to().toString())
                : null;
    }

    static @Nullable String granularity(Interval interval) {
        return interval.granularity() == null ? null : interval.granularity().code();
    }

    private static Set<String> keysOf(List<MentionGroup> groups, Class<? extends Mention> type) {
        Set<String> keys = new LinkedHashSet<>();
        groups.stream().filter(group -> type.isInstance(group.first())).forEach(group -> keys.add(group.key()));
        return keys;
    }

    private static long words(String body) {
        return Text.of(Field.BODY, body).tokens().stream()
                .filter(token -> token.isWord())
                .count();
    }

    private static @Nullable String text(@Nullable LocalDate date) {
        return date == null ? null : date.toString();
    }

    private static String json(Map<String, @Nullable Object> common, Map<String, @Nullable Object> own) {
        Map<String, @Nullable Object> all = new LinkedHashMap<>(common);
        all.putAll(own);
        return JSON.writeValueAsString(withoutNulls(all));
    }

    private static Map<String, @Nullable Object> withoutNulls(Map<String, @Nullable Object> fields) {
        fields.values().removeIf(value -> value == null || (value instanceof Collection<?> all && all.isEmpty()));
        return fields;
    }
}
