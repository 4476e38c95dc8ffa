package dateline.analytics.search;

import co.elastic.clients.elasticsearch._types.SortOptions;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.Hit;
import dateline.analytics.Answers;
import dateline.analytics.Basis;
import dateline.analytics.Cursor;
import dateline.analytics.Filter;
import dateline.analytics.Searches;
import dateline.index.bulk.Kind;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Events with their evidence sentences, newest first. Safe for any number of threads. */
public final class Events {
    /** A field that events are sorted by. */
    private record Key(String field, Cursor.Type type) {}

    /** What tells any two events apart, after their date. */
    private static final List<Key> ORDER = List.of(
            new Key("article", Cursor.Type.TEXT),
            new Key("field", Cursor.Type.TEXT_OR_NONE),
            new Key("trigger_start", Cursor.Type.NUMBER),
            new Key("sender", Cursor.Type.TEXT_OR_NONE),
            new Key("target", Cursor.Type.TEXT_OR_NONE),
            new Key("type", Cursor.Type.TEXT_OR_NONE),
            new Key("action", Cursor.Type.TEXT_OR_NONE),
            new Key("modality", Cursor.Type.TEXT_OR_NONE));

    /** The values of a cursor: the date, and these. */
    public static final List<Cursor.Type> CURSOR = Stream.concat(
                    Stream.of(Cursor.Type.NUMBER_OR_NONE), ORDER.stream().map(Key::type))
            .toList();

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
     * @param basis whose newest come first; those without that date come last
     * @param search the name of this search in this order, for the cursor of its next page
     */
    public Page find(List<Query> always, Filter filter, Basis basis, int size, String search, @Nullable Cursor after)
            throws IOException {
        List<Query> clauses = new ArrayList<>(always);
        clauses.addAll(filter.clauses());
        SearchResponse<Map<String, Object>> response =
                searches.ask(Searches.Topic.EVENTS, Kind.EVENTS, Answers.STORED, request -> {
                    // one more, to know whether there is a next page
                    request.size(size + 1)
                            .trackTotalHits(total -> total.enabled(true))
                            .query(query -> query.bool(bool -> bool.filter(clauses)))
                            .sort(order(basis));
                    return after == null ? request : request.searchAfter(after.sortValues());
                });
        List<Hit<Map<String, Object>>> hits = response.hits().hits();
        List<Hit<Map<String, Object>>> shown = hits.subList(0, Math.min(size, hits.size()));
        return new Page(
                Answers.total(response.hits()),
                shown.stream().map(Hit::source).filter(Objects::nonNull).toList(),
                hits.size() > size
                        ? Cursor.after(search, shown.getLast().sort()).text()
                        : null);
    }

    private static List<SortOptions> order(Basis basis) {
        List<SortOptions> order = new ArrayList<>();
        order.add(SortOptions.of(
                sort -> sort.field(field -> field.field(basis.field()).order(SortOrder.Desc))));
        for (Key key : ORDER) {
            order.add(SortOptions.of(sort -> sort.field(field -> {
                field.field(key.field).order(SortOrder.Asc);
                // an integer's usual stand-in for none does not fit an integer when it is sent back
                return key.type == Cursor.Type.NUMBER ? field.missing(0) : field;
            })));
        }
        return order;
    }
}
