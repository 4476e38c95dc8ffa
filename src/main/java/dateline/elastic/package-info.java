/** Where it is kept: the connection, external or embedded, and the embedded node; imports nothing else of Dateline. */
@NullMarked
package dateline.elastic;

import org.jspecify.annotations.NullMarked;
