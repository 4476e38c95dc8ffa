package dateline.extract.event.trigger;

import dateline.extract.event.actor.Actor;
import dateline.extract.event.clause.Clause;
import dateline.extract.event.clause.Voice;
import dateline.extract.event.lexicon.ClauseWords;
import dateline.extract.event.lexicon.Modes;
import dateline.extract.event.lexicon.WordSets;
import dateline.extract.text.PhraseTrie;
import dateline.extract.text.Token;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells who returns something from who returns: "the skulls were returned to Chad", "Norway returned to Chad the skulls", but "Scholz returned to Chad". Stateless. */
final class GivenBack {
    private static final Set<String> RETURNING = WordSets.of("returning");

    /** 3: "returned to the new Chadian government two statues". */
    private static final int RECEIVER_REACH = 3;

    private GivenBack() {}

    /** Whether a word that tells of a visit tells of something that is given back where it stands. */
    static boolean is(Clause clause, int index, PhraseTrie.@Nullable Match<Trigger> match) {
        if (match == null || !Modes.VISIT.equals(match.value().mode()) || !clause.isAny(index, RETURNING)) {
            return false;
        }
        if (match.value().participle() && Voice.isPassive(clause, index)) {
            return true;
        }
        Actor receiver = clause.firstStarting(match.endToken(), match.endToken() + RECEIVER_REACH);
        return receiver != null && isThing(clause, receiver.end());
    }

    /** "the skulls", "600 soldiers", behind any date. */
    private static boolean isThing(Clause clause, int behind) {
        int at = clause.is(behind, "on") && clause.isInDate(behind + 1) ? behind + 1 : behind;
        while (clause.isInDate(at)) {
            at++;
        }
        Token token = clause.token(at);
        return token != null && (token.isAny(ClauseWords.DETERMINERS) || token.kind() == Token.Kind.NUMBER);
    }
}
