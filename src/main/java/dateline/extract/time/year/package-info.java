/** Years, decades, centuries and their ranges, in digits and in words. Imports {@code extract.time.reading}, the text and the model only. */
@NullMarked
package dateline.extract.time.year;

import org.jspecify.annotations.NullMarked;
