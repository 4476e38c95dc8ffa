/** What all questions share: filters, bases, measures, cursors, and the way to Elasticsearch; imports {@code elastic}, the names of indices and of countries. */
@NullMarked
package dateline.analytics;

import org.jspecify.annotations.NullMarked;
