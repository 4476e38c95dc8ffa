/**
 * Which person or organisation a name of an article means, so that all articles call it the same; imports {@code extract.model},
 * {@code extract.text} and {@code extract.leader}.
 */
@NullMarked
package dateline.extract.entity;

import org.jspecify.annotations.NullMarked;
