/** Dates told against another: publication, the date told last, a day with a name. Imports {@code extract.time.weekday}, {@code extract.time.reading}, the text and the model only. */
@NullMarked
package dateline.extract.time.relative;

import org.jspecify.annotations.NullMarked;
