/** Persons and organisations in a text; imports {@code extract.model}, {@code extract.text}, {@code extract.country} and {@code extract.leader}. */
@NullMarked
package dateline.extract.name;

import org.jspecify.annotations.NullMarked;
