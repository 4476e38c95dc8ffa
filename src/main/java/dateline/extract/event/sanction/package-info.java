/** Who does what with sanctions against whom; imports {@code extract.event.clause}, {@code actor} and {@code lexicon}. */
@NullMarked
package dateline.extract.event.sanction;

import org.jspecify.annotations.NullMarked;
