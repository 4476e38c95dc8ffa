/** Files, feeds and streams become articles, or rejections that say where and why; imports nothing else of Dateline. */
@NullMarked
package dateline.article;

import org.jspecify.annotations.NullMarked;
