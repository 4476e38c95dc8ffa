/** Temporal expressions and the calendar intervals they denote; datelines; imports {@code extract.time.year} and {@code extract.time.reading}, {@code extract.model}, {@code extract.text} and {@code extract.country}. */
@NullMarked
package dateline.extract.time;

import org.jspecify.annotations.NullMarked;
