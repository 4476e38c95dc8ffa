/** Elasticsearch to numbers: timelines, matrices, networks, trends, comparisons; imports {@code analytics} and the names of countries. */
@NullMarked
package dateline.analytics.chart;

import org.jspecify.annotations.NullMarked;
