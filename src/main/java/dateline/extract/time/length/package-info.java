/** Lengths of time and what happens again and again. Imports {@code extract.time.reading}, the text and the model only. */
@NullMarked
package dateline.extract.time.length;

import org.jspecify.annotations.NullMarked;
