/** Documents on their way to Elasticsearch: bulk writing that accounts for each; imports {@code elastic} only. */
@NullMarked
package dateline.index.bulk;

import org.jspecify.annotations.NullMarked;
