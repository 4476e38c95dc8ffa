/** From an article to what it says: the one pure {@link dateline.extract.Extractor}; imports its own sub-packages and {@code article}. */
@NullMarked
package dateline.extract;

import org.jspecify.annotations.NullMarked;
