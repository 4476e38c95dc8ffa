/** Numbers to HTTP: controllers, problem details, headers; imports {@code analytics}, {@code elastic}, {@code index}, {@code article}, {@code extract} and {@code problem}. */
@NullMarked
package dateline.web;

import org.jspecify.annotations.NullMarked;
