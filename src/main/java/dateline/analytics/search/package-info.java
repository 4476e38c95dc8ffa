/** Elasticsearch to documents: search with facets, events, suggestions, exports; imports {@code analytics} and the names of countries. */
@NullMarked
package dateline.analytics.search;

import org.jspecify.annotations.NullMarked;
