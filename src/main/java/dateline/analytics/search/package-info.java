/** Elasticsearch to documents: search with facets, events, suggestions, exports; imports {@code analytics}, the names and versions of indices, the names of countries and the canonical names of persons and organisations. */
@NullMarked
package dateline.analytics.search;

import org.jspecify.annotations.NullMarked;
