package dateline.web.answer;

import com.dynatrace.hash4j.hashing.HashValue128;
import com.dynatrace.hash4j.hashing.Hasher128;
import com.dynatrace.hash4j.hashing.Hashing;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** An answer with status 200, whole; controllers that read set no header but its media type. Immutable: nobody writes into its body. */
final class Answer {
    /** Tells two answers to one question apart, and protects nothing: MD5 would take thirteen times as long. */
    private static final Hasher128 HASHER = Hashing.xxh3_128();

    private final byte[] body;
    private final @Nullable String mediaType;
    private final @Nullable String pattern;
    private final String tag;

    /**
     * An answer with a tag made of its body.
     *
     * @param pattern that of the endpoint, for the meters
     */
    Answer(byte[] body, @Nullable String mediaType, @Nullable String pattern) {
        this.body = body;
        this.mediaType = mediaType;
        this.pattern = pattern;
        this.tag = tag(body);
    }

    private static String tag(byte[] body) {
        HashValue128 hash = HASHER.hashBytesTo128Bits(body);
        HexFormat hex = HexFormat.of();
        // a weak tag holds for the compressed answer as well
        return "W/\"" + hex.toHexDigits(hash.getMostSignificantBits()) + hex.toHexDigits(hash.getLeastSignificantBits())
                + '"';
    }

    byte[] body() {
        return body;
    }

    @Nullable
    String mediaType() {
        return mediaType;
    }

    @Nullable
    String pattern() {
        return pattern;
    }

    String tag() {
        return tag;
    }
}
