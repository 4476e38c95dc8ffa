/** A sentence as rules on events ask about it: its words, actors and grammar, and what was read or passed over; imports {@code extract.event.actor} and {@code lexicon}. */
@NullMarked
package dateline.extract.event.clause;

import org.jspecify.annotations.NullMarked;
