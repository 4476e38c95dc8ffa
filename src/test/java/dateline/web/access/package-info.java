/** Tests of who may ask what. */
@org.jspecify.annotations.NullMarked
package dateline.web.access;
