package dateline.index;

import dateline.article.Article;
import dateline.extract.Extractor;
import dateline.index.bulk.ChildIds;
import dateline.index.bulk.Document;
import dateline.index.bulk.Kind;
import dateline.index.bulk.Lookup;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What Elasticsearch holds of an article.
 *
 * @param content the key of what it was made of
 * @param extractor the version that read it
 * @param mentions how many documents of mentions it has
 * @param events how many documents of events it has
 */
record Stored(String content, String extractor, int mentions, int events) {

    /** Looks up articles by the ids of their documents; those that are not in are left out. */
    static Map<String, Stored> of(List<String> ids, Lookup lookup) throws IOException {
        Map<String, Stored> stored = new HashMap<>();
        lookup.of(Kind.ARTICLES, ids, Source.class).forEach((id, document) -> {
            Source source = document.source();
            if (source != null) {
                stored.put(
                        id, new Stored(source.content, source.extractor, source.mention_count, source.event_count));
            }
        });
        return stored;
    }

    /** The same, to be taken for changed whatever it is made of. */
    Stored outdated() {
        return new Stored("", extractor, mentions, events);
    }

    /** Whether this extractor has read this very article. */
    boolean isUpToDate(Article article) {
        return extractor.equals(Extractor.VERSION) && content.equals(ContentKeys.of(article));
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
        for (int i = keptMentions; i < mentions; i++) {
            deletes.add(Document.delete(Kind.MENTIONS, ChildIds.mention(id, i)));
        }
        for (int i = keptEvents; i < events; i++) {
            deletes.add(Document.delete(Kind.EVENTS, ChildIds.event(id, i)));
        }
        return deletes;
    }

    /** The fields as they are named in the index. */
    @SuppressWarnings("checkstyle:RecordComponentName")
    private record Source(String content, String extractor, int mention_count, int event_count) {}
}
