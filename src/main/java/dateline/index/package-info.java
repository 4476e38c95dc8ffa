/**
 * Extractions become Elasticsearch documents: mappings, ids, bulk writing, accounting; imports {@code extract}, {@code article},
 * {@code elastic} and {@code problem}.
 */
@NullMarked
package dateline.index;

import org.jspecify.annotations.NullMarked;
