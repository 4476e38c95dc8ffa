/** Where it is kept: the connection, external or embedded, and the embedded node; imports {@code problem} only. */
@NullMarked
package dateline.elastic;

import org.jspecify.annotations.NullMarked;
