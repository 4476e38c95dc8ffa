/** Files and streams become articles, or rejections that say where and why; imports {@code problem} only. */
@NullMarked
package dateline.article;

import org.jspecify.annotations.NullMarked;
