/** Extractions become Elasticsearch documents: mappings, ids, bulk writing, accounting; imports {@code extract}, {@code article} and {@code elastic}. */
@NullMarked
package dateline.index;

import org.jspecify.annotations.NullMarked;
