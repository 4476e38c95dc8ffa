package dateline.analytics.search;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.Hit;
import dateline.analytics.Answers;
import dateline.analytics.Filter;
import dateline.analytics.LongAnswer;
import dateline.analytics.Searches;
import dateline.analytics.SlowQuestion;
import dateline.index.bulk.Kind;
import java.io.IOException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.unit.DataSize;

/**
 * All documents of a question, as they were when it was asked: over a point in time, page by page, in memory that does not grow,
 * however long the documents are. Safe for any number of threads.
 */
public final class Export {
    /** 100 documents at first, when nobody knows how long they are. */
    private static final int FIRST_PAGE = 100;

    /** 1,000 documents: more a page is no faster. */
    private static final int LARGEST_PAGE = 1000;

    /** 2 MB a page, by what the documents of the page before weighed. */
    private static final DataSize PAGE = DataSize.ofMegabytes(2);

    /** 8 MB: where the documents of a page are so much longer than those before, fewer are asked for. */
    private static final DataSize LONGEST_PAGE = DataSize.ofMegabytes(8);

    /** 100 MB for a single document: an article of 16 MB with all that was found in it. */
    private static final DataSize LONGEST_DOCUMENT = DataSize.ofMegabytes(100);

    /** How many times fewer documents are asked for after a page that was too long, and how many times more after a short one. */
    private static final int FEWER = 4;

    private static final int MORE = 2;

    /** 6 refusals in a row for want of memory: a busy Elasticsearch collects its garbage within the pauses between, 21 s in all. */
    private static final int MOST_REFUSALS = 6;

    /** 1 s after the first refusal, 2 s after the second and so on. */
    private static final Duration PAUSE = Duration.ofSeconds(1);

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
     * @return how many
     */
    public long of(Kind kind, List<Query> always, Filter filter, Sink sink) throws IOException {
        Query query = Query.of(any -> any.bool(bool -> bool.filter(always).filter(filter.clauses())));
        String point = searches.openPoint(Searches.Topic.EXPORT, kind, KEPT);
        long handed = 0;
        try {
            List<FieldValue> after = List.of();
            int size = FIRST_PAGE;
            int refusals = 0;
            while (true) {
                SearchResponse<Map<String, Object>> page;
                try {
                    page = page(query, point, after, size);
                } catch (LongAnswer e) {
                    if (size == 1) {
                        throw e;
                    }
                    size = Math.max(1, size / FEWER);
                    continue;
                } catch (SlowQuestion e) {
                    refusals++;
                    if (!e.isOfMemory() || refusals > MOST_REFUSALS || !paused(refusals)) {
                        throw e;
                    }
                    size = Math.max(1, size / FEWER);
                    continue;
                }
                refusals = 0;
                // Elasticsearch may give the point another name at any time
                point = page.pitId() == null ? point : page.pitId();
                List<Hit<Map<String, Object>>> hits = page.hits().hits();
                long weight = 0;
                for (Hit<Map<String, Object>> hit : hits) {
                    if (hit.source() != null) {
                        weight += weight(hit.source());
                        sink.accept(hit.source());
                        handed++;
                    }
                }
                if (hits.size() < size) {
                    return handed;
                }
                after = hits.getLast().sort();
                size = next(size, weight);
            }
        } finally {
            close(point);
        }
    }

    /** Whether the thread may go on. */
    private static boolean paused(int refusals) {
        try {
            Thread.sleep(PAUSE.multipliedBy(refusals));
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private SearchResponse<Map<String, Object>> page(Query query, String point, List<FieldValue> after, int size)
            throws IOException {
        return searches.askAt(
                Searches.Topic.EXPORT, Answers.STORED, size == 1 ? LONGEST_DOCUMENT : LONGEST_PAGE, search -> {
                    search.pit(pit -> pit.id(point).keepAlive(time -> time.time(KEPT)))
                            .size(size)
                            .trackTotalHits(total -> total.enabled(false))
                            .query(query)
                            .sort(sort -> sort.field(
                                    field -> field.field("_shard_doc").order(SortOrder.Asc)));
                    return after.isEmpty() ? search : search.searchAfter(after);
                });
    }

    /** How many documents the next page is to have. */
    private static int next(int size, long weight) {
        long fitting = PAGE.toBytes() * size / Math.max(1, weight);
        return Math.clamp(fitting, 1, Math.min(LARGEST_PAGE, size * MORE));
    }

    /** Characters, about. */
    private static long weight(Object value) {
        return switch (value) {
            case String text -> text.length();
            case Map<?, ?> fields -> {
                long weight = 0;
                for (Map.Entry<?, ?> field : fields.entrySet()) {
                    weight += weight(field.getKey()) + (field.getValue() == null ? 0 : weight(field.getValue()));
                }
                yield weight;
            }
            case Collection<?> values -> {
                long weight = 0;
                for (Object one : values) {
                    weight += one == null ? 0 : weight(one);
                }
                yield weight;
            }
            default -> 8;
        };
    }

    private void close(String point) {
        try {
            searches.closePoint(Searches.Topic.EXPORT, point);
        } catch (IOException | RuntimeException e) {
            // Elasticsearch closes it itself when its time is over; what was handed over is whole or not all the same
            LOG.debug("Point in time not closed: {}", e.toString());
        }
    }
}
