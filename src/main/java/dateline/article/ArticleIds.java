package dateline.article;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Ids for articles that come without one. */
final class ArticleIds {
    /** 128 of SHA-256's bits: enough that two articles never meet, and half as long to read. */
    private static final int BYTES = 16;

    private ArticleIds() {}

    /** The same id for the same source, date, title and body, on every machine. */
    static String derive(@Nullable String source, @Nullable Published published, @Nullable String title, String body) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Object part :
                    new @Nullable Object[] {source, published == null ? null : published.instant(), title, body}) {
                digest.update((part == null ? "" : part.toString()).getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
            }
            return HexFormat.of().formatHex(digest.digest(), 0, BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
