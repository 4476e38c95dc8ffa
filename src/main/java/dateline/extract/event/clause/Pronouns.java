package dateline.extract.event.clause;

import dateline.extract.event.actor.Actor;
import dateline.extract.event.lexicon.ClauseWords;
import dateline.extract.text.WordSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whom "it", "he" and "they" mean in a sentence: in "Chad met Mali after it had closed the border" "it" is Chad, the first that no preposition governs.
 * Stateless.
 */
public final class Pronouns {
    private static final Set<String> BETWEEN_SUBJECT_AND_VERB =
            WordSet.of("also", "not", "n't", "never", "then", "later", "still", "already", "be", "been");

    /** 5 tokens: "it would not have been attacked". */
    private static final int PRONOUN_REACH = 5;

    private Pronouns() {}

    /** The pronoun that is the subject of a verb, "it", "he", "they", or its owner: "and its president"; -1 where none is. */
    public static int before(Clause clause, int verb) {
        int at = verb - 1;
        while (at > verb - PRONOUN_REACH
                && (clause.isAny(at, ClauseWords.AUXILIARIES) || clause.isAny(at, BETWEEN_SUBJECT_AND_VERB))) {
            at--;
        }
        if (clause.isAny(at, ClauseWords.PRONOUNS)) {
            return at;
        }
        // "and its president visited"
        boolean noun = clause.isAny(at - 1, ClauseWords.POSSESSIVES)
                && Character.isLetter(clause.text().token(at).text().charAt(0))
                && clause.isAny(at - 2, ClauseWords.CONJUNCTIONS);
        return noun ? at - 1 : -1;
    }

    /** "the US objected, while Chad and Niger said they would": "they" are sought behind the contrast. */
    private static boolean isContrast(Clause clause, int index) {
        return clause.is(index, "while") && Coordination.opensClause(clause, index);
    }

    /**
     * Whom a pronoun means: the first before it that no preposition governs, if it is one for "it" and several for "they"; nobody
     * where the sentence leaves it open.
     */
    public static @Nullable Actor meant(Clause clause, int pronoun) {
        int from = pronoun;
        while (from > clause.sentence().firstToken() && !clause.is(from - 1, ";") && !isContrast(clause, from - 1)) {
            from--;
        }
        Actor first = null;
        Actor only = null;
        boolean several = false;
        for (Actor actor : clause.parties()) {
            if (actor.end() <= pronoun && actor.first() >= from && !Asides.isClosed(clause, actor, pronoun)) {
                several |= only != null && !only.code().equals(actor.code());
                only = only == null ? actor : only;
                first = first == null && !Governors.isAfterPreposition(clause, actor) ? actor : first;
            }
        }
        if (!several) {
            return only;
        }
        boolean many = first != null && Coordination.joined(clause, first).size() > 1;
        return many == (clause.is(pronoun, "they") || clause.is(pronoun, "their")) ? first : null;
    }
}
