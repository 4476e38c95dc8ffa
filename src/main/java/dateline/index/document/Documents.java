package dateline.index.document;

import dateline.article.Article;
import dateline.article.Published;
import dateline.extract.AnnotatedArticle;
import dateline.extract.event.Acts;
import dateline.extract.model.CodePoints;
import dateline.extract.model.Dateline;
import dateline.extract.model.Event;
import dateline.extract.model.Extraction;
import dateline.extract.model.Field;
import dateline.extract.model.Interval;
import dateline.extract.model.Mention;
import dateline.index.bulk.ChildIds;
import dateline.index.bulk.Document;
import dateline.index.bulk.Kind;
import dateline.index.story.Entry;
import dateline.index.story.Signature;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * The documents of one article (docs/index.md), but for their story. Deterministic but for {@code indexed_at}: the same article gives
 * the same ids, so indexing it again overwrites.
 *
 * @param id of the article's document, which the others' ids begin with
 * @param published the day or the moment; null where nobody knows
 * @param common fields of all
 * @param whole fields of the article's document, which is written last, as the mark that all others are in
 * @param children its mentions and events
 */
public record Documents(
        String id,
        @Nullable Instant published,
        Signature signature,
        Map<String, @Nullable Object> common,
        Map<String, @Nullable Object> whole,
        List<Child> children,
        int mentions,
        int events) {
    private static final JsonMapper JSON = new JsonMapper();

    /** Elasticsearch takes years of four digits in our date format. */
    private static final LocalDate FIRST_DAY = LocalDate.of(1, 1, 1);

    private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

    /** A mention or event. */
    public record Child(Kind kind, String id, Map<String, @Nullable Object> fields) {}

    /** Those of an article that was read. */
    public static Documents of(AnnotatedArticle annotated, Instant indexedAt) {
        Article article = annotated.article();
        Extraction extraction = annotated.extraction();
        String id = ContentKeys.documentId(article.id());
        List<Child> children = new ArrayList<>();
        Map<Field, CodePoints> points = points(annotated);
        List<MentionGroup> groups = MentionGroup.of(annotated, points);
        Set<String> countries = MentionGroup.keys(groups, Mention.Country.class);
        for (int i = 0; i < groups.size(); i++) {
            Map<String, @Nullable Object> fields = groups.get(i).fields();
            fields.put("countries", countries);
            children.add(new Child(Kind.MENTIONS, ChildIds.mention(id, i), fields));
        }
        Map<String, String> names = MentionGroup.names(groups);
        List<Event> events = Acts.oncePerArticle(extraction.events()).stream()
                .map(event -> event.withDesignated(event.designated().stream()
                        .map(name -> names.getOrDefault(name, name))
                        .distinct()
                        .toList()))
                .toList();
        for (int i = 0; i < events.size(); i++) {
            children.add(new Child(Kind.EVENTS, ChildIds.event(id, i), EventFields.of(events.get(i), points)));
        }
        return new Documents(
                id,
                published(article, extraction),
                signature(article, extraction),
                common(article, extraction, id),
                ArticleFields.of(annotated, groups, events, indexedAt),
                List.copyOf(children),
                groups.size(),
                events.size());
    }

    /** Counted once for all that was found: that takes as long as the article is. */
    static Map<Field, CodePoints> points(AnnotatedArticle annotated) {
        Map<Field, CodePoints> points = new EnumMap<>(Field.class);
        annotated.fields().forEach(text -> points.put(text.field(), new CodePoints(text.chars())));
        return points;
    }

    /** The document of the article. */
    public Document article(String story) {
        return Document.put(Kind.ARTICLES, id, json(story, whole));
    }

    /** The documents of its mentions and events. */
    public List<Document> children(String story) {
        return children.stream()
                .map(child -> Document.put(child.kind, child.id, json(story, child.fields)))
                .toList();
    }

    /** Takes its mentions and events away again. */
    public List<Document> deletions() {
        return children.stream()
                .map(child -> Document.delete(child.kind, child.id))
                .toList();
    }

    /** What it brings to find its story. */
    public Entry entry() {
        return new Entry(id, published, signature, mentions, events);
    }

    private static Signature signature(Article article, Extraction extraction) {
        Dateline dateline = extraction.dateline();
        String body = article.body();
        return Signature.of(article.title(), dateline == null ? body : body.substring(dateline.end()));
    }

    private static Map<String, @Nullable Object> common(Article article, Extraction extraction, String id) {
        Dateline dateline = extraction.dateline();
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("article", id);
        Published given = article.published();
        fields.put("published", given != null ? given.instant().toString() : text(foundDay(extraction)));
        fields.put("source", article.source() == null && dateline != null ? dateline.agency() : article.source());
        fields.put("language", article.language());
        fields.put("title", article.title());
        fields.put("url", article.url());
        return fields;
    }

    private static @Nullable Instant published(Article article, Extraction extraction) {
        Published given = article.published();
        LocalDate found = foundDay(extraction);
        return given != null
                ? given.instant()
                : found == null ? null : Published.on(found).instant();
    }

    /** The day of the dateline, where Elasticsearch takes it. */
    private static @Nullable LocalDate foundDay(Extraction extraction) {
        LocalDate found = extraction.published();
        return found == null || found.isBefore(FIRST_DAY) || found.isAfter(LAST_DAY) ? null : found;
    }

    static @Nullable Map<String, String> range(Interval interval) {
        boolean fits = !interval.from().isBefore(FIRST_DAY) && !interval.to().isAfter(LAST_DAY);
        if (!fits) {
            return null;
        }
        Map<String, String> range = new LinkedHashMap<>();
        range.put("gte", interval.from().toString());
        range.put("lte", interval.to().toString());
        return range;
    }

    static @Nullable String granularity(Interval interval) {
        return interval.granularity() == null ? null : interval.granularity().code();
    }

    static @Nullable String text(@Nullable LocalDate date) {
        return date == null ? null : date.toString();
    }

    private String json(String story, Map<String, @Nullable Object> own) {
        Map<String, @Nullable Object> all = new LinkedHashMap<>(common);
        all.put("story", story);
        all.putAll(own);
        return JSON.writeValueAsString(withoutNulls(all));
    }

    static Map<String, @Nullable Object> withoutNulls(Map<String, @Nullable Object> fields) {
        fields.values().removeIf(value -> value == null || (value instanceof Collection<?> all && all.isEmpty()));
        return fields;
    }
}
