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
 * @param facets the most frequent values by facet, each counted as if its own facet were not narrowed
 */
public record ArticlePage(
        long total, List<Found> articles, @Nullable String next, Map<String, List<Facet>> facets) {

    /**
     * An article without its text.
     *
     * @param story the id of the earliest of its near-duplicates
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
            List<String> highlights) {}

    /** A value of a facet. */
    public record Facet(String key, String label, long count) {}
}
