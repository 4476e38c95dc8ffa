package dateline.elastic;

import java.io.IOException;

/** Elasticsearch could not be asked, or its answer did not come: it, or the network, is away. Asking again later may do. */
public final class ElasticsearchAway extends IOException {
    private static final long serialVersionUID = 1L;

    ElasticsearchAway(IOException cause) {
        super("Elasticsearch is away: " + cause, cause);
    }
}
