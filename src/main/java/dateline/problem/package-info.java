/** The one exception for what the user can mend; imports nothing. */
@NullMarked
package dateline.problem;

import org.jspecify.annotations.NullMarked;
