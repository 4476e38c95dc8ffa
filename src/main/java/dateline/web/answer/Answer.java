package dateline.web.answer;

import org.jspecify.annotations.Nullable;
import org.springframework.util.DigestUtils;

/** An answer with status 200, whole. Immutable: nobody writes into its body. */
final class Answer {
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
        // a weak tag holds for the compressed answer as well
        this.tag = "W/\"" + DigestUtils.md5DigestAsHex(body) + '"';
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
