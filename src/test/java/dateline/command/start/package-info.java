/** Tests of what a command makes sure of before it works. */
@NullMarked
package dateline.command.start;

import org.jspecify.annotations.NullMarked;
