/** Calls that write, side by side: their turns, what comes in of them, why one is refused, what the log may repeat of it; imports nothing. */
@NullMarked
package dateline.index.call;

import org.jspecify.annotations.NullMarked;
