package dateline.index;

import dateline.index.call.LogLine;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells the log what is not in of one call: of articles that failed and of those rejected the first few and how many there are; and each
 * whose answer has a number. For one thread.
 */
final class CallLog {
    private static final Logger LOG = LoggerFactory.getLogger(CallLog.class);

    /** 5 reasons show what a source does wrong, or what is the matter with Elasticsearch; the answer has all. */
    private static final int FIRST = 5;

    private final List<String> first = new ArrayList<>();
    private long rejected;
    private long failed;
    private int traced;

    void tell(ItemResult result) {
        switch (result.outcome()) {
            case INDEXED, UNCHANGED -> {}
            case REJECTED -> reject(result);
            case FAILED -> {
                failed++;
                name(result);
            }
        }
    }

    private void reject(ItemResult result) {
        rejected++;
        if (first.size() < FIRST) {
            first.add("line " + result.origin().line() + ": " + LogLine.of(String.valueOf(result.reason())));
        }
        if (result.trouble() != null) {
            name(result);
        }
    }

    private void name(ItemResult result) {
        Trouble trouble = result.trouble();
        // where it may pass the answer has no number to look up
        if (trouble != null && (traced < FIRST || !trouble.passing())) {
            traced++;
            LOG.warn(
                    "Article {} of line {} is not in, number {}: {}",
                    LogLine.of(String.valueOf(result.id())),
                    result.origin().line(),
                    trouble.number(),
                    LogLine.of(trouble.detail()),
                    traced <= FIRST ? trouble.cause() : null);
        }
    }

    /** @param untold how many came in of which nobody was told what became of them */
    void end(long untold) {
        if (untold > 0) {
            LOG.warn("Articles not written because their request was refused or broke off: {}", untold);
        }
        if (failed > FIRST) {
            LOG.warn("Articles failed: {}; of those to be sent again only the first are named", failed);
        }
        if (rejected > 0) {
            LOG.warn("Articles rejected: {}; the first: {}", rejected, String.join("; ", first));
        }
    }
}
