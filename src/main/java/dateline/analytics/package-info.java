/** Elasticsearch to numbers: search, facets, timelines; imports {@code elastic} and the names of countries. */
@NullMarked
package dateline.analytics;

import org.jspecify.annotations.NullMarked;
