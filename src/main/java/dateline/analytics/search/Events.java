package dateline.analytics.search;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.SortOptions;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.Hit;
import dateline.analytics.Basis;
import dateline.analytics.Cursor;
import dateline.analytics.Filter;
import dateline.analytics.Searches;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Events with their evidence sentences, newest first. Safe for any number of threads. */
public final class Events {
    /** What tells any two events apart, after their date. */
    private static final List<String> ORDER =
            List.of("article", "field", "trigger_start", "sender", "target", "type", "action");

    /** The types of the values of a cursor. */
    public static final String CURSOR = "N" + "ssNSSsS";

    private final Searches searches;

    public Events(Searches searches) {
        this.searches = searches;
    }

    /**
     * Events found.
     *
     * @param total how many there are in all, exactly
     * @param events those of this page, as they are stored
     * @param next where the next page begins; null on the last
     */
    public record Page(
            long total,
            List<Map<String, Object>> events,
            @Nullable String next) {}

    /**
     * Finds events.
     *
     * @param always clauses that hold for every event asked about
     * @param words to look for in the evidence; empty for all events
     * @param basis whose newest come first
     */
    @SuppressWarnings("unchecked")
    public Page find(List<Query> always, String words, Filter filter, Basis basis, int size, @Nullable Cursor after)
            throws IOException {
        List<Query> clauses = new ArrayList<>(always);
        clauses.addAll(filter.clauses());
        if (!words.isBlank()) {
            clauses.add(Words.in(words, "evidence"));
        }
        SearchResponse<Map<String, Object>> response = searches.ask(
                Searches.Kind.EVENTS, "events", (Class<Map<String, Object>>) (Class<?>) Map.class, search -> {
                    search.size(size)
                            .trackTotalHits(total -> total.enabled(true))
                            .query(query -> query.bool(bool -> bool.filter(clauses)))
                            .sort(order(basis));
                    return after == null ? search : search.searchAfter(after.sortValues());
                });
        List<Hit<Map<String, Object>>> hits = response.hits().hits();
        List<Map<String, Object>> events = new ArrayList<>();
        for (Hit<Map<String, Object>> hit : hits) {
            if (hit.source() != null) {
                events.add(hit.source());
            }
        }
        var total = response.hits().total();
        List<FieldValue> last = hits.isEmpty() ? List.of() : hits.getLast().sort();
        String next = hits.size() < size ? null : Cursor.after(last).text();
        return new Page(total == null ? 0 : total.value(), List.copyOf(events), next);
    }

    private static List<SortOptions> order(Basis basis) {
        List<SortOptions> order = new ArrayList<>();
        order.add(SortOptions.of(
                sort -> sort.field(field -> field.field(basis.field()).order(SortOrder.Desc))));
        for (String name : ORDER) {
            order.add(
                    SortOptions.of(sort -> sort.field(field -> field.field(name).order(SortOrder.Asc))));
        }
        return order;
    }
}
