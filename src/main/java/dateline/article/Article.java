package dateline.article;

import org.jspecify.annotations.Nullable;

/**
 * One news article as it came in.
 *
 * @param id its own id, or one derived by {@link ArticleIds}
 * @param published when it was published, where the input says so
 * @param body the text, never blank; a dateline, if any, still stands in front
 * @param source who published it, as a name or a host
 * @param language an ISO 639-1 code
 */
public record Article(
        String id,
        @Nullable Published published,
        @Nullable String title,
        String body,
        @Nullable String url,
        @Nullable String source,
        @Nullable String language) {

    public Article {
        if (id.isBlank()) {
            throw new IllegalArgumentException("an article's id must not be blank");
        }
        if (body.isBlank()) {
            throw new IllegalArgumentException("article " + id + " has no body");
        }
    }
}
