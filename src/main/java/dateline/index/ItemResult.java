package dateline.index;

import dateline.article.Article;
import dateline.article.Item;
import dateline.article.Origin;
import org.jspecify.annotations.Nullable;

/**
 * What became of one item.
 *
 * @param id of the article; null where there was none
 * @param reason a sentence for the user; null where nothing is wrong
 */
public record ItemResult(
        Origin origin,
        @Nullable String id,
        Outcome outcome,
        @Nullable String reason) {

    /** What can become of an item. */
    public enum Outcome {
        /** It is in, as it was given. */
        INDEXED,
        /** It was in already, word for word. */
        UNCHANGED,
        /** It is no well-formed article. */
        REJECTED,
        /** It could not be extracted or written. */
        FAILED
    }

    static ItemResult of(Item.Rejected item) {
        return new ItemResult(item.origin(), null, Outcome.REJECTED, item.reason());
    }

    static ItemResult of(Item.Accepted item, Outcome outcome, @Nullable String reason) {
        Article article = item.article();
        return new ItemResult(item.origin(), article.id(), outcome, reason);
    }
}
