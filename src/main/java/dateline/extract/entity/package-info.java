/**
 * Which person or organisation a name of an article means, so that all articles call it the same; imports {@code extract.model} and
 * {@code extract.text}.
 */
@NullMarked
package dateline.extract.entity;

import org.jspecify.annotations.NullMarked;
