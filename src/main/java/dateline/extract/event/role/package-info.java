/** Who acts and on whom, by position, voice, prepositions and possessives; imports {@code extract.event.trigger}, {@code clause} and {@code actor}. */
@NullMarked
package dateline.extract.event.role;

import org.jspecify.annotations.NullMarked;
