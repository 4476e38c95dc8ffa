/** The parts of a sentence that rules on events ask about: its actors, its words, and what was read or passed over; imports {@code extract.event.actor} and {@code lexicon}. */
@NullMarked
package dateline.extract.event.clause;

import org.jspecify.annotations.NullMarked;
