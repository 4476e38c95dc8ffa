/** The words that tell of relations, and which act each is; imports {@code extract.event.clause}, {@code actor} and {@code lexicon}. */
@NullMarked
package dateline.extract.event.trigger;

import org.jspecify.annotations.NullMarked;
