package dateline.extract.event.role;

import dateline.extract.event.actor.Actor;
import dateline.extract.event.clause.Clause;
import dateline.extract.event.clause.Governors;
import dateline.extract.event.lexicon.WordSets;
import dateline.extract.event.trigger.Frame;
import dateline.extract.event.trigger.Hit;
import dateline.extract.model.EventType;
import dateline.extract.text.Token;
import dateline.extract.text.WordSet;
import java.util.Set;

/** With whom somebody speaks, and of whom: in "called Mali a threat" and "spoke after the Malian election" nobody speaks with Mali. Stateless. */
final class Interlocutors {
    /** Speak, talk, call: verbs of which who is named behind is often no partner. */
    private static final Set<String> SPEAKING = WordSets.of("speaking-with");

    private static final Set<String> WITH = WordSet.of("with", "to", "before", "by", "between", "among");

    private static final Set<String> GATHERINGS = WordSets.of("gathering");

    private static final Set<String> AFTER_NAME = WordSet.of("on", "to", "about", "over", "and", "after", "before");

    private Interlocutors() {}

    /** Whether a name behind a verb of speaking is not of those who are spoken with. */
    static boolean isNot(Clause clause, Hit hit, Actor party) {
        if (hit.trigger().type() != EventType.CONSULT
                || hit.trigger().frame() != Frame.WEAK_VERB
                || !clause.isAny(hit.first(), SPEAKING)
                || party.first() < hit.end()) {
            return false;
        }
        int governor = Governors.governor(clause, party);
        boolean direct = governor == hit.end() - 1 && isWhole(clause, party);
        boolean gathering = clause.isAny(party.end(), GATHERINGS);
        return !clause.isAny(governor, WITH) && !direct && !gathering;
    }

    /** "called Chad.", "called Chadian President Kim Bo on Monday", but not "called Chad a threat". */
    private static boolean isWhole(Clause clause, Actor party) {
        int end = party.end();
        Token token = clause.token(end);
        while (token != null
                && token.isWord()
                && token.isCapitalized()
                && !clause.isHeadline()
                && !clause.isInDate(end)) {
            token = clause.token(++end);
        }
        return token == null || clause.isInDate(end) || token.isAny(AFTER_NAME) || !token.isWord() && !token.is("'s");
    }
}
