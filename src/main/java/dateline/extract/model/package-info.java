/** What extraction finds, as immutable values: mentions, intervals, events and their codes; imports nothing else of Dateline. */
@NullMarked
package dateline.extract.model;

import org.jspecify.annotations.NullMarked;
