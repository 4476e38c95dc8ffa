/** Elasticsearch to numbers: search, facets, timelines, matrices, networks; imports {@code elastic} and the field names and codes of {@code index} and {@code extract.model}. */
@NullMarked
package dateline.analytics;

import org.jspecify.annotations.NullMarked;
