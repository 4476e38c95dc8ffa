/** What all questions share: filters, bases, measures, cursors, and the way to Elasticsearch; imports {@code elastic} and the names of indices. */
@NullMarked
package dateline.analytics;

import org.jspecify.annotations.NullMarked;
