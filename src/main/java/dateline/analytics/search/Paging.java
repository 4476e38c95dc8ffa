package dateline.analytics.search;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.search.Hit;
import dateline.analytics.Cursor;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which page of the articles found.
 *
 * <p>By date the next page begins behind the last article of this one, whatever comes in. By relevance it begins at a place among the
 * articles that were in when the first page was asked for: each new article changes how rare its words are, and so all scores.
 *
 * @param search the name of the search in this order, for the cursor of its next page
 * @param byRelevance else newest first
 * @param after the {@code next} of the page before; null where it is the first
 */
public record Paging(
        String search,
        boolean byRelevance,
        int size,
        @Nullable Cursor after) {
    /** Results by relevance are told apart by their place, and Elasticsearch counts places up to 10,000. */
    private static final int LAST_BY_RELEVANCE = 10_000;

    /** The values of a cursor by date: publication and id. */
    private static final List<Cursor.Type> DATE_CURSOR = List.of(Cursor.Type.NUMBER_OR_NONE, Cursor.Type.TEXT);

    /** The values of a cursor by relevance: when the newest article was written as the first page was asked for, and a place. */
    private static final List<Cursor.Type> RELEVANCE_CURSOR = List.of(Cursor.Type.NUMBER_OR_NONE, Cursor.Type.NUMBER);

    /** The last moment of the year 9999, up to which Elasticsearch tells dates. */
    private static final Instant LAST_MOMENT = Instant.parse("9999-12-31T23:59:59.999Z");

    /** @throws IllegalArgumentException where the cursor leads to no place that is served; it says why */
    public Paging {
        if (byRelevance && after != null) {
            if (!(after.values().getLast() instanceof Long place) || place < 1 || place >= LAST_BY_RELEVANCE) {
                throw new IllegalArgumentException("by relevance the first " + LAST_BY_RELEVANCE
                        + " articles are served; sort=date pages through all of them");
            }
            if (after.values().getFirst() instanceof Long millis
                    && (millis < 0 || millis > LAST_MOMENT.toEpochMilli())) {
                throw new IllegalArgumentException("no article was written at " + millis);
            }
        }
    }

    /** The values of a cursor. */
    public static List<Cursor.Type> cursor(boolean byRelevance) {
        return byRelevance ? RELEVANCE_CURSOR : DATE_CURSOR;
    }

    boolean isFirst() {
        return after == null;
    }

    /** How many articles come before this page by relevance. */
    int place() {
        return byRelevance && after != null && after.values().getLast() instanceof Long place ? place.intValue() : 0;
    }

    /** How many articles to ask for: one more, to know whether there is a next page. */
    int asked() {
        return Math.min(size + 1, LAST_BY_RELEVANCE - place());
    }

    /** What came in after the first page was asked for, and has no place among its articles. */
    List<Query> newcomers() {
        Object newest = byRelevance && after != null ? after.values().getFirst() : null;
        return newest == null
                ? List.of()
                : List.of(Query.of(query -> query.range(range -> range.date(
                        date -> date.field("indexed_at").gt(newest.toString()).format("epoch_millis")))));
    }

    /**
     * Where the next page begins; null where there is none.
     *
     * @param all how many articles there are
     * @param newest when the newest article was written, by relevance and on the first page
     */
    @Nullable
    Cursor next(List<? extends Hit<?>> hits, long all, @Nullable Long newest) {
        int shown = Math.min(size, hits.size());
        if (!byRelevance) {
            return hits.size() > size ? Cursor.after(search, hits.get(shown - 1).sort()) : null;
        }
        int end = place() + shown;
        return end < all
                ? new Cursor(
                        search,
                        Arrays.asList(after == null ? newest : after.values().getFirst(), (long) end))
                : null;
    }
}
