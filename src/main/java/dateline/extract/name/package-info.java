/** Persons and organisations in a text; imports {@code extract.model}, {@code extract.text} and {@code extract.country}. */
@NullMarked
package dateline.extract.name;

import org.jspecify.annotations.NullMarked;
