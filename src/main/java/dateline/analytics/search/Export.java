package dateline.analytics.search;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.Hit;
import dateline.analytics.Filter;
import dateline.analytics.Searches;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * All documents of a question, as they were when it was asked: over a point in time, page by page, in memory that does not grow.
 * Safe for any number of threads.
 */
public final class Export {
    /** 1,000 documents: with texts some 3 MB. */
    private static final int PAGE = 1000;

    /** 2 min: longer than a slow reader takes for a page. */
    private static final String KEPT = "2m";

    private static final Logger LOG = LoggerFactory.getLogger(Export.class);

    private final Searches searches;

    public Export(Searches searches) {
        this.searches = searches;
    }

    /** Takes one document after the other. */
    public interface Sink {
        void accept(Map<String, Object> document) throws IOException;
    }

    /**
     * Hands over all documents.
     *
     * @param kind last part of the alias
     * @return how many
     */
    @SuppressWarnings("unchecked")
    public long of(String kind, List<Query> always, Filter filter, Sink sink) throws IOException {
        String point = searches.openPoint(Searches.Kind.EXPORT, kind, KEPT);
        long handed = 0;
        try {
            List<FieldValue> after = List.of();
            while (true) {
                List<FieldValue> from = after;
                String now = point;
                SearchResponse<Map<String, Object>> page = searches.askAt(
                        Searches.Kind.EXPORT, (Class<Map<String, Object>>) (Class<?>) Map.class, search -> {
                            search.pit(pit -> pit.id(now).keepAlive(time -> time.time(KEPT)))
                                    .size(PAGE)
                                    .trackTotalHits(total -> total.enabled(false))
                                    .query(query -> query.bool(
                                            bool -> bool.filter(always).filter(filter.clauses())))
                                    .sort(sort -> sort.field(
                                            field -> field.field("_shard_doc").order(SortOrder.Asc)));
                            return from.isEmpty() ? search : search.searchAfter(from);
                        });
                // Elasticsearch may give the point another name at any time
                point = page.pitId() == null ? point : page.pitId();
                List<Hit<Map<String, Object>>> hits = page.hits().hits();
                for (Hit<Map<String, Object>> hit : hits) {
                    if (hit.source() != null) {
                        sink.accept(hit.source());
                        handed++;
                    }
                }
                if (hits.size() < PAGE) {
                    return handed;
                }
                after = hits.getLast().sort();
            }
        } finally {
            close(point);
        }
    }

    private void close(String point) {
        try {
            searches.closePoint(Searches.Kind.EXPORT, point);
        } catch (IOException | RuntimeException e) {
            // Elasticsearch closes it itself when its time is over; what was handed over is whole or not all the same
            LOG.debug("Point in time not closed: {}", e.toString());
        }
    }
}
