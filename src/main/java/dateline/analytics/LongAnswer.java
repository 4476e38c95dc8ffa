package dateline.analytics;

import java.io.IOException;
import org.springframework.util.unit.DataSize;

/** Elasticsearch's answer was longer than we are ready to hold, and was not read to its end; fewer documents may do. */
public final class LongAnswer extends IOException {
    private static final long serialVersionUID = 1L;

    LongAnswer(DataSize longest) {
        super("the answer was longer than " + longest.toMegabytes() + " MB");
    }
}
