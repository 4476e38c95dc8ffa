package dateline.index.bulk;

import org.jspecify.annotations.Nullable;

/** One write to Elasticsearch: a document of one of our indices, and what is done to it. */
public record Document(Kind kind, String id, Write write) {

    /** What is done. */
    public sealed interface Write {}

    /** Stands there from now on, whatever stood there before. */
    public record Put(String json) implements Write {}

    /** Goes; gone already is as well. */
    public record Delete() implements Write {}

    /**
     * Some fields change, where the document is.
     *
     * @param json the fields
     * @param read changes it only if nobody did since it was read; null whatever others did
     */
    public record Patch(String json, @Nullable Version read) implements Write {}

    /** Which version of a document was read, as Elasticsearch counts them. */
    public record Version(long number, long term) {}

    public static Document put(Kind kind, String id, String json) {
        return new Document(kind, id, new Put(json));
    }

    public static Document delete(Kind kind, String id) {
        return new Document(kind, id, new Delete());
    }

    public static Document patch(Kind kind, String id, String json, @Nullable Version read) {
        return new Document(kind, id, new Patch(json, read));
    }

    /** Bytes on the wire, about: most text is ASCII. */
    int size() {
        int json = switch (write) {
            case Put put -> put.json.length();
            case Patch patch -> patch.json.length();
            case Delete delete -> 0;
        };
        return id.length() + json + 100;
    }
}
