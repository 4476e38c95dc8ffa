/** What a command makes sure of before it works: its properties, its port, the indices; imports {@code elastic}, {@code extract}, {@code index} and {@code problem}. */
@NullMarked
package dateline.command.start;

import org.jspecify.annotations.NullMarked;
