/** Elasticsearch to numbers: timelines, matrices, networks, trends, comparisons; imports {@code analytics}, the names of indices and of countries, and {@code extract.model}. */
@NullMarked
package dateline.analytics.chart;

import org.jspecify.annotations.NullMarked;
