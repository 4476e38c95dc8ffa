package dateline.analytics;

import java.io.IOException;
import java.time.Duration;

/** A question that Elasticsearch gave up because it took too long or too much memory; a narrower one may do. */
public final class SlowQuestion extends IOException {
    private static final long serialVersionUID = 1L;

    private SlowQuestion(String message) {
        super(message);
    }

    static SlowQuestion tookLongerThan(Duration limit) {
        String told = limit.toMillis() < 1000 ? limit.toMillis() + " ms" : limit.toSeconds() + " s";
        return new SlowQuestion("the question took longer than " + told + " and was given up; narrow it");
    }

    static SlowQuestion tookTooMuchMemory() {
        return new SlowQuestion("Elasticsearch has not enough memory for this question now; narrow it, or try again");
    }
}
