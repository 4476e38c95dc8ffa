/** Who did what else to whom, by PLOVER's types; imports {@code extract.event.role}, {@code trigger}, {@code clause}, {@code actor} and {@code lexicon}. */
@NullMarked
package dateline.extract.event.relation;

import org.jspecify.annotations.NullMarked;
