/** Temporal expressions and the calendar intervals they denote; datelines; imports its sub-packages, {@code extract.model}, {@code extract.text} and {@code extract.country}. */
@NullMarked
package dateline.extract.time;

import org.jspecify.annotations.NullMarked;
