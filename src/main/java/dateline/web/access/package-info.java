/** Who may ask what, how often, and what is told of it: keys, roles, rates, headers, request ids; imports {@code problem}. */
@NullMarked
package dateline.web.access;

import org.jspecify.annotations.NullMarked;
