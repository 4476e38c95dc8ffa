package dateline.index;

import dateline.article.Item;
import dateline.article.Origin;
import dateline.index.call.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * What became of one item.
 *
 * @param id of the article; null where there was none
 * @param reason a sentence for whoever sent it, which tells nothing of our inside; null where nothing is wrong
 * @param trouble null where nothing is wrong, or the reason is all there is to tell
 */
public record ItemResult(
        Origin origin,
        @Nullable String id,
        Outcome outcome,
        @Nullable String reason,
        @Nullable Trouble trouble) {

    /** What can become of an item. */
    public enum Outcome {
        /** It is in, as it was given. */
        INDEXED,
        /** It was in already, word for word. */
        UNCHANGED,
        /** It is no well-formed article, or one that can never be stored. */
        REJECTED,
        /** It could not be extracted or written. */
        FAILED
    }

    static ItemResult of(Item.Rejected item) {
        return new ItemResult(item.origin(), null, Outcome.REJECTED, item.reason(), null);
    }

    static ItemResult of(Item.Accepted item, Outcome outcome) {
        return new ItemResult(item.origin(), item.article().id(), outcome, null, null);
    }

    static ItemResult of(Item.Accepted item, Outcome outcome, Trouble trouble) {
        String reason = trouble.passing()
                ? "Elasticsearch is away or busy; send it again later"
                : (outcome == Outcome.REJECTED ? "it cannot be stored" : "a fault of ours")
                        + "; the log has it under number " + trouble.number();
        return new ItemResult(item.origin(), item.article().id(), outcome, reason, trouble);
    }

    static ItemResult inUse(Item.Accepted item, Refusal refusal) {
        return new ItemResult(
                item.origin(),
                item.article().id(),
                Outcome.FAILED,
                "another request is writing this article, or one sent next to it; send it again later",
                Trouble.of(refusal));
    }

    /** Why it is not in, for whoever runs this; null where nothing is wrong. */
    @Nullable
    String detail() {
        return trouble == null ? reason : trouble.detail();
    }
}
