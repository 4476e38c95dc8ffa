/** Who leads a state, when, and by which surname news call them; imports {@code extract.text}. */
@NullMarked
package dateline.extract.leader;

import org.jspecify.annotations.NullMarked;
