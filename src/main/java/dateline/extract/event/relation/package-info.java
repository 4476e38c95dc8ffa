/** Who did what else to whom, by PLOVER's types; imports {@code extract.event.clause}. */
@NullMarked
package dateline.extract.event.relation;

import org.jspecify.annotations.NullMarked;
