/**
 * Near-duplicates become stories (docs/stories.md): signatures of texts, and who shares one; imports {@code elastic} and
 * {@code index.bulk}.
 */
@NullMarked
package dateline.index.story;

import org.jspecify.annotations.NullMarked;
