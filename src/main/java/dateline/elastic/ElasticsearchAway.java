package dateline.elastic;

import java.io.IOException;

/** Elasticsearch could not be asked, its answer did not come, or it does not take what was asked for now. Asking again later may do. */
public final class ElasticsearchAway extends IOException {
    private static final long serialVersionUID = 1L;

    ElasticsearchAway(IOException cause) {
        super("Elasticsearch is away: " + cause, cause);
    }

    /** @param why it does not take it now: it is busy, or an index takes no writes for a while */
    public ElasticsearchAway(String why) {
        super("Elasticsearch is away, busy or blocked: " + why);
    }
}
