package dateline.analytics;

import java.io.IOException;
import java.time.Duration;

/** A question that Elasticsearch gave up because it took too long; a narrower one may do. */
public final class SlowQuestion extends IOException {
    private static final long serialVersionUID = 1L;

    SlowQuestion(Duration limit) {
        super("the question took longer than " + limit.toSeconds() + " s and was given up; narrow it");
    }
}
