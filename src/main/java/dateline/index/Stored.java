package dateline.index;

import co.elastic.clients.elasticsearch.core.get.GetResult;
import dateline.article.Article;
import dateline.extract.Extractor;
import dateline.index.bulk.ChildIds;
import dateline.index.bulk.Document;
import dateline.index.bulk.Kind;
import dateline.index.bulk.Lookup;
import dateline.index.document.ContentKeys;
import dateline.index.story.Stories;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What Elasticsearch holds of an article, if only a part. Its signature is written first and its own document last, so that each mention
 * and event is counted by one of them at any time.
 *
 * @param article its own document; null where that is not in
 * @param signature null where it has none
 */
record Stored(@Nullable Source article, Stories.@Nullable Known signature) {

    /** The fields of an article as they are named in the index. */
    @SuppressWarnings("checkstyle:RecordComponentName")
    record Source(String content, String extractor, int mention_count, int event_count) {}

    /** Looks up articles by the ids of their documents; those of which there is nothing are left out. */
    static Map<String, Stored> of(List<String> ids, Lookup lookup, Stories stories) throws IOException {
        Map<String, GetResult<Source>> articles = lookup.of(Kind.ARTICLES, ids, Source.class);
        Map<String, Stories.Known> signatures = stories.known(ids);
        Map<String, Stored> stored = new HashMap<>();
        for (String id : ids) {
            GetResult<Source> article = articles.get(id);
            Stories.Known signature = signatures.get(id);
            if (article != null || signature != null) {
                stored.put(id, new Stored(article == null ? null : article.source(), signature));
            }
        }
        return stored;
    }

    /** Whether all of it was in, be it of an older text. */
    boolean isIn() {
        return article != null;
    }

    /** Whether this extractor has read this very text, and all that it found is in. */
    boolean isUpToDate(Article now) {
        return article != null
                && signature != null
                && signature.current()
                // others are there where a newer text was written, but for its own document
                && signature.mentions() == article.mention_count
                && signature.events() == article.event_count
                && article.extractor.equals(Extractor.VERSION)
                && article.content.equals(ContentKeys.of(now));
    }

    private int mentions() {
        return Math.max(article == null ? 0 : article.mention_count, signature == null ? 0 : signature.mentions());
    }

    private int events() {
        return Math.max(article == null ? 0 : article.event_count, signature == null ? 0 : signature.events());
    }

    /**
     * Deletes what the article no longer has.
     *
     * @param id of the article's document
     * @param keptMentions how many documents of mentions it has now
     * @param keptEvents how many documents of events it has now
     */
    List<Document> surplus(String id, int keptMentions, int keptEvents) {
        List<Document> deletes = new ArrayList<>();
        for (int i = keptMentions; i < mentions(); i++) {
            deletes.add(Document.delete(Kind.MENTIONS, ChildIds.mention(id, i)));
        }
        for (int i = keptEvents; i < events(); i++) {
            deletes.add(Document.delete(Kind.EVENTS, ChildIds.event(id, i)));
        }
        return deletes;
    }
}
