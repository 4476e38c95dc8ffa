/** Documents on their way to and from Elasticsearch: bulk writing that accounts for each, look-ups by id, a whole index page by page; imports {@code elastic} only. */
@NullMarked
package dateline.index.bulk;

import org.jspecify.annotations.NullMarked;
