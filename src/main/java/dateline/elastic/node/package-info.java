/** What runs inside the embedded node's own JVM; imports nothing else of Dateline. */
@NullMarked
package dateline.elastic.node;

import org.jspecify.annotations.NullMarked;
