/** The words that tell of relations, which act each is, and where they tell of none; imports {@code extract.event.clause}, {@code actor} and {@code lexicon}. */
@NullMarked
package dateline.extract.event.trigger;

import org.jspecify.annotations.NullMarked;
