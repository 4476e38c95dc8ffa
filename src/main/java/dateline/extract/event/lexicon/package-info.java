/** Words and codes that rules on events ask for by kind, and the forms of verbs; imports {@code extract.text}. */
@NullMarked
package dateline.extract.event.lexicon;

import org.jspecify.annotations.NullMarked;
