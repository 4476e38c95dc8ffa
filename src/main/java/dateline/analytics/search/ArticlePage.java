package dateline.analytics.search;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Articles found.
 *
 * @param total how many there are in all, exactly
 * @param articles those of this page
 * @param next where the next page begins; null on the last
 * @param facets by facet the twenty most frequent values, each counted as if its own facet were not narrowed, and behind them those that were
 *     chosen and are rarer; of years all, newest first; empty but on the first page
 * @param beyond by facet the counts of all values that are not shown, summed up: an article counts once for each that it has; empty but on the
 *     first page
 */
public record ArticlePage(
        long total,
        List<Found> articles,
        @Nullable String next,
        Map<String, List<Facet>> facets,
        Map<String, Long> beyond) {

    /**
     * An article without its text.
     *
     * @param story the id of the earliest of its near-duplicates
     * @param published an ISO instant; the start of the day where only the day is known
     * @param focus codes of the countries that it is about
     * @param countries codes of the countries that it mentions
     * @param actions what it tells of sanctions
     * @param titleHighlight the title with the words searched for in {@code <mark>}, the rest escaped HTML; null where it has none of them
     * @param highlights snippets of the text around the words searched for, these in {@code <mark>}; the rest is escaped HTML
     */
    public record Found(
            String id,
            @Nullable String story,
            @Nullable String title,
            @Nullable String published,
            @Nullable String source,
            @Nullable String url,
            List<String> focus,
            List<String> countries,
            List<String> actions,
            @Nullable String titleHighlight,
            List<String> highlights) {}

    /**
     * A value of a facet.
     *
     * @param key for the filter of that name
     * @param label its English name
     * @param count articles that have it
     */
    public record Facet(String key, String label, long count) {}
}
