package dateline.index;

import dateline.article.Item;
import dateline.index.bulk.Failure;
import java.util.List;
import java.util.function.Consumer;

/** Tells what became of the articles of a batch; of several with one id the same. */
record BatchResults(Consumer<ItemResult> told) {

    void tell(List<Item.Accepted> items, ItemResult.Outcome outcome) {
        items.forEach(item -> told.accept(ItemResult.of(item, outcome)));
    }

    /** What Elasticsearch did not take. */
    void fail(List<Item.Accepted> items, Failure failure) {
        Trouble trouble = Trouble.of(failure);
        ItemResult.Outcome outcome = failure.isRefused() ? ItemResult.Outcome.REJECTED : ItemResult.Outcome.FAILED;
        items.forEach(item -> told.accept(ItemResult.of(item, outcome, trouble)));
    }

    /** A fault of ours. */
    void fail(List<Item.Accepted> items, Throwable fault) {
        Trouble trouble = Trouble.of(fault);
        items.forEach(item -> told.accept(ItemResult.of(item, ItemResult.Outcome.FAILED, trouble)));
    }
}
