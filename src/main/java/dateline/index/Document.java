package dateline.index;

import org.jspecify.annotations.Nullable;

/**
 * One write to Elasticsearch.
 *
 * @param json the document; null deletes it
 */
record Document(Kind kind, String id, @Nullable String json) {

    /** Bytes on the wire, about: most text is ASCII. */
    int size() {
        return id.length() + (json == null ? 0 : json.length()) + 100;
    }
}
