package dateline.analytics;

import java.io.IOException;
import java.time.Duration;

/** A question that Elasticsearch gave up because it took too long or too much memory; a narrower one may do. */
public final class SlowQuestion extends IOException {
    private static final long serialVersionUID = 1L;

    private final boolean ofMemory;

    private SlowQuestion(String message, boolean ofMemory) {
        super(message);
        this.ofMemory = ofMemory;
    }

    /** Whether it took too much memory, which Elasticsearch may have a little later. */
    public boolean isOfMemory() {
        return ofMemory;
    }

    static SlowQuestion tookLongerThan(Duration limit) {
        String told = limit.toMillis() < 1000 ? limit.toMillis() + " ms" : limit.toSeconds() + " s";
        return new SlowQuestion("the question took longer than " + told + " and was given up; narrow it", false);
    }

    static SlowQuestion tookTooMuchMemory() {
        return new SlowQuestion(
                "Elasticsearch has not enough memory for this question now; narrow it, or try again", true);
    }
}
