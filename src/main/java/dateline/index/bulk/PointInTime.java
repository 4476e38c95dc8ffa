package dateline.index.bulk;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.Hit;
import dateline.elastic.Elasticsearch;
import java.io.IOException;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/** All documents of an index, as they are at the moment it is opened, page by page. For one thread. */
public final class PointInTime implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(PointInTime.class);

    /** 1,000 documents a page: some 2 MB of articles. */
    private static final int PAGE = 1000;

    /** 1 minute from one page to the next. */
    private static final String KEPT = "1m";

    private final Elasticsearch elasticsearch;
    private final Patience patience;
    private String id;
    private List<FieldValue> after = List.of();

    private PointInTime(Elasticsearch elasticsearch, Patience patience, String id) {
        this.elasticsearch = elasticsearch;
        this.patience = patience;
        this.id = id;
    }

    public static PointInTime open(Elasticsearch elasticsearch, Patience patience, String index) throws IOException {
        String id = elasticsearch
                .client()
                .openPointInTime(request -> request.index(index).keepAlive(time -> time.time(KEPT)))
                .id();
        return new PointInTime(elasticsearch, patience, id);
    }

    /** The next documents; none at the end. */
    public List<Hit<JsonNode>> next() throws IOException {
        SearchResponse<JsonNode> response = patience.ask(() -> elasticsearch
                .client()
                .search(
                        request -> {
                            request.pit(pit -> pit.id(id).keepAlive(time -> time.time(KEPT)))
                                    .size(PAGE)
                                    .trackTotalHits(total -> total.enabled(false))
                                    .sort(sort -> sort.field(field -> field.field("_shard_doc")));
                            return after.isEmpty() ? request : request.searchAfter(after);
                        },
                        JsonNode.class));
        // Elasticsearch may give the point another name at any time
        id = response.pitId() == null ? id : response.pitId();
        List<Hit<JsonNode>> hits = response.hits().hits();
        after = hits.isEmpty() ? after : hits.getLast().sort();
        return hits;
    }

    /** Where that fails Elasticsearch closes it itself when its time is over. */
    @Override
    public void close() {
        try {
            elasticsearch.client().closePointInTime(request -> request.id(id));
        } catch (IOException | RuntimeException e) {
            LOG.debug("Point in time not closed: {}", e.toString());
        }
    }
}
