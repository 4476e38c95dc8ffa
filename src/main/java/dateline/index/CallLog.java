package dateline.index;

import dateline.index.call.LogLine;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells the log what is not in of one call: each article that failed, and of those rejected how many and the first reasons. For one thread. */
final class CallLog {
    private static final Logger LOG = LoggerFactory.getLogger(CallLog.class);

    /** 5 reasons show what a source does wrong; its answer has all. */
    private static final int FIRST = 5;

    private final List<String> first = new ArrayList<>();
    private long rejected;

    void tell(ItemResult result) {
        switch (result.outcome()) {
            case INDEXED, UNCHANGED -> {}
            case REJECTED -> reject(result);
            case FAILED -> fail(result);
        }
    }

    private void reject(ItemResult result) {
        rejected++;
        if (first.size() < FIRST) {
            first.add("line " + result.origin().line() + ": " + LogLine.of(String.valueOf(result.reason())));
        }
        if (result.trouble() != null) {
            // its answer has the number only
            fail(result);
        }
    }

    private static void fail(ItemResult result) {
        Trouble trouble = result.trouble();
        if (trouble != null) {
            LOG.warn(
                    "Article {} of line {} is not in, number {}: {}",
                    LogLine.of(String.valueOf(result.id())),
                    result.origin().line(),
                    trouble.number(),
                    LogLine.of(trouble.detail()),
                    trouble.cause());
        }
    }

    void end() {
        if (rejected > 0) {
            LOG.warn("Articles rejected: {}; the first: {}", rejected, String.join("; ", first));
        }
    }
}
