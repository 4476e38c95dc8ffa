/** Periods of the calendar and parts of them: quarters, seasons, the week of a day, wars. Imports {@code extract.time.reading}, the text and the model only. */
@NullMarked
package dateline.extract.time.period;

import org.jspecify.annotations.NullMarked;
