/** The documents of an article (docs/index.md): what was found in it, by the names of the fields, and the ids; imports {@code extract}, {@code article}, {@code index.bulk} and {@code index.story}. */
@NullMarked
package dateline.index.document;

import org.jspecify.annotations.NullMarked;
