/** The command line: one class a command; imports everything. */
@NullMarked
package dateline.command;

import org.jspecify.annotations.NullMarked;
