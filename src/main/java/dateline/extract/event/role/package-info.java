/** Who acts and on whom, by position, voice, prepositions and possessives; imports {@code extract.event.trigger}, {@code clause}, {@code actor} and {@code lexicon}. */
@NullMarked
package dateline.extract.event.role;

import org.jspecify.annotations.NullMarked;
