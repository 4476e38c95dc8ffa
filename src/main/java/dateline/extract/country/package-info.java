/** Countries and blocs in a text, told apart by context; imports {@code extract.model} and {@code extract.text}. */
@NullMarked
package dateline.extract.country;

import org.jspecify.annotations.NullMarked;
