/** Days and months of the calendar: by number, month, holiday or clock. Imports {@code extract.time.reading}, {@code extract.time.tense}, the text and the model only. */
@NullMarked
package dateline.extract.time.day;

import org.jspecify.annotations.NullMarked;
