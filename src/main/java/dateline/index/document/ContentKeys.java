package dateline.index.document;

import dateline.article.Article;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Hashes that tell whether an article is already in. */
public final class ContentKeys {
    /** Elasticsearch takes ids of up to 512 bytes; ours add a few. */
    private static final int LONGEST_ID_BYTES = 480;

    private ContentKeys() {}

    /** The same for articles of which every field is the same. */
    public static String of(Article article) {
        return hash(
                article.id(),
                article.published(),
                article.title(),
                article.body(),
                article.url(),
                article.source(),
                article.language());
    }

    /** The article's own id, or a hash of it where it is too long for Elasticsearch. */
    public static String documentId(String id) {
        return id.getBytes(StandardCharsets.UTF_8).length <= LONGEST_ID_BYTES ? id : hash(id);
    }

    private static String hash(@Nullable Object... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Object part : parts) {
                // a byte that UTF-8 never holds parts them; another stands for what is not there
                digest.update(
                        part == null
                                ? new byte[] {(byte) 0xFE}
                                : part.toString().getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0xFF);
            }
            return HexFormat.of().formatHex(digest.digest(), 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
