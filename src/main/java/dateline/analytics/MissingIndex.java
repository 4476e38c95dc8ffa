package dateline.analytics;

import java.io.IOException;

/** An index that was there when the service started is not there any more. */
public final class MissingIndex extends IOException {
    private static final long serialVersionUID = 1L;

    MissingIndex(String index) {
        super("Elasticsearch has no index " + index
                + "; start Dateline again to make it, then index the articles again");
    }
}
