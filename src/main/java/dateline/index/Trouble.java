package dateline.index;

import dateline.index.bulk.Failure;
import dateline.index.call.Refusal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Why an article that was well-formed is not in.
 *
 * @param number by which an answer and the log name it
 * @param passing whether the same article may be taken later
 * @param detail what happened, for whoever runs this and nobody else: it may name hosts, indices and classes
 * @param cause null where Elasticsearch told it
 */
public record Trouble(
        String number,
        boolean passing,
        String detail,
        @Nullable Throwable cause) {

    static Trouble of(Failure failure) {
        return new Trouble(UUID.randomUUID().toString(), failure.isPassing(), failure.toString(), null);
    }

    /** Others were writing it. */
    static Trouble of(Refusal refusal) {
        return new Trouble(UUID.randomUUID().toString(), true, String.valueOf(refusal.getMessage()), refusal);
    }

    /** A fault of ours: the same article meets it each time. */
    static Trouble of(Throwable fault) {
        return new Trouble(UUID.randomUUID().toString(), false, "a fault of ours: " + fault, fault);
    }
}
