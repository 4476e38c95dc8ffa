/** What the grammar of dates reads and makes: a pass over the words, numbers, values with their calendar days. Imports {@code extract.time.tense}, the text and the model only. */
@NullMarked
package dateline.extract.time.reading;

import org.jspecify.annotations.NullMarked;
