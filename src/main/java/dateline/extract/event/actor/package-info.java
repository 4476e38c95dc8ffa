/** Who may act in a sentence: countries, blocs, leaders, institutions, and whom "the bloc" or "the police" means; imports {@code extract.event.lexicon} and what events import. */
@NullMarked
package dateline.extract.event.actor;

import org.jspecify.annotations.NullMarked;
