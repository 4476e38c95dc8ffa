/** Who did what to whom: sanctions and relations between countries; imports {@code extract.model}, {@code extract.text}, {@code extract.country}, {@code extract.leader}, {@code extract.time} and {@code extract.name}. */
@NullMarked
package dateline.extract.event;

import org.jspecify.annotations.NullMarked;
