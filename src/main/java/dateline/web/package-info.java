/** Numbers to HTTP: controllers, problem details, headers; imports {@code analytics} and {@code elastic}. */
@NullMarked
package dateline.web;

import org.jspecify.annotations.NullMarked;
