/** A field's characters as sentences and tokens, and phrase lookup over them; imports {@code extract.model} only. */
@NullMarked
package dateline.extract.text;

import org.jspecify.annotations.NullMarked;
