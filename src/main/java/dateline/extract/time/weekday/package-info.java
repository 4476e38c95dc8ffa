/** Days of the week. Imports {@code extract.time.day}, {@code extract.time.reading}, {@code extract.time.tense}, the text and the model only. */
@NullMarked
package dateline.extract.time.weekday;

import org.jspecify.annotations.NullMarked;
