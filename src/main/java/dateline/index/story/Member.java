package dateline.index.story;

import dateline.index.bulk.Document;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * An article's place among the stories: what a document of the signatures' index holds.
 *
 * @param article id of its document
 * @param published when; null where nobody knows
 * @param story another article of its story, published before it, which leads on to the first of all; or itself, if it is the first
 * @param mentions how many documents of mentions carry its story
 * @param events how many documents of events do
 * @param pending whether its story may have changed since it was copied to the documents that carry it
 * @param scheme the {@link Signature#VERSION} that its signature was made by
 * @param version null where it was not read from the index
 */
record Member(
        String article,
        @Nullable Instant published,
        Signature signature,
        String story,
        int mentions,
        int events,
        boolean pending,
        int scheme,
        Document.@Nullable Version version) {
    private static final JsonMapper JSON = new JsonMapper();

    /** The first names the story: the earlier published, those without a date last; of the same moment the lesser id. */
    static final Comparator<Member> FIRST = Comparator.comparing(
                    Member::published, Comparator.nullsLast(Comparator.<Instant>naturalOrder()))
            .thenComparing(Member::article);

    /** A story of one. */
    static Member alone(Entry entry) {
        return new Member(
                entry.article(),
                entry.published(),
                entry.signature(),
                entry.article(),
                entry.mentions(),
                entry.events(),
                false,
                Signature.VERSION,
                null);
    }

    /** Whether it was made by the scheme of today. */
    boolean isCurrent() {
        return scheme == Signature.VERSION;
    }

    boolean isFirst() {
        return story.equals(article);
    }

    String json() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("article", article);
        if (published != null) {
            fields.put("published", published.toString());
        }
        Set<String> keys = signature.keys();
        fields.put("keys", keys);
        fields.put("size", keys.size());
        fields.put("needed", signature.needed());
        fields.put("story", story);
        fields.put("mentions", mentions);
        fields.put("events", events);
        fields.put("pending", pending);
        fields.put("scheme", scheme);
        return JSON.writeValueAsString(fields);
    }
}
