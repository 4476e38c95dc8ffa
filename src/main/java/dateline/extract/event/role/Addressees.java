package dateline.extract.event.role;

import dateline.extract.event.actor.Actor;
import dateline.extract.event.clause.Clause;
import dateline.extract.event.clause.Governors;
import dateline.extract.event.lexicon.ClauseWords;
import dateline.extract.event.lexicon.WordSets;
import dateline.extract.event.trigger.Hit;
import dateline.extract.model.EventType;
import dateline.extract.text.Token;
import dateline.extract.text.WordSet;
import java.util.Set;

/** Whom a demand goes to, and whom it is only about: in "Chad asked the banks to lend more to Mali" Mali is asked for nothing. Stateless. */
final class Addressees {
    /** Propose, hope: who is named behind them is asked only where he has to do it, or is told so. */
    private static final Set<String> PROPOSING = WordSets.of("proposing");

    private static final Set<String> TOWARDS = WordSet.of("to", "with", "from", "that");

    /** An end, access: "to" behind them opens no infinitive. */
    private static final Set<String> BEFORE_TO = WordSets.of("noun-before-to");

    private Addressees() {}

    /** Whether a name behind a verb that asks is not of those who are asked. */
    static boolean isNot(Clause clause, Hit hit, Actor party) {
        if (hit.trigger().type() != EventType.REQUEST || !hit.trigger().verb() || party.first() < hit.end()) {
            return false;
        }
        int governor = Governors.governor(clause, party);
        governor = clause.isAny(governor, ClauseWords.POSSESSIVES) ? governor - 1 : governor;
        return clause.is(governor, "at")
                || isInPurpose(clause, hit, party)
                || clause.isAny(hit.first(), PROPOSING) && !isToDoIt(clause, hit, party, governor);
    }

    /** "asked the banks to lend more to Chad": who is named in what others are asked to do. */
    private static boolean isInPurpose(Clause clause, Hit hit, Actor party) {
        // "demands to negotiate with Chad": of Chad
        for (int i = hit.end() + 1; i < party.first() - 1; i++) {
            Token verb = clause.token(i + 1);
            boolean base = verb != null
                    && verb.isWord()
                    && !verb.isCapitalized()
                    && !verb.lower().endsWith("s")
                    && !verb.isAny(ClauseWords.DETERMINERS)
                    && !clause.isGerund(i + 1);
            if (clause.is(i, "to") && base && !clause.isAny(i - 1, BEFORE_TO)) {
                return true;
            }
            if (clause.is(hit.end() - 1, "for") && clause.isAny(i, ClauseWords.PREPOSITIONS)) {
                // "called for the release of a man sent to work in Chad"
                return false;
            }
        }
        return false;
    }

    /** "proposed to Chad", "proposed that Chad should", "hopes Chad will", but not "proposed a tax on cars from Chad". */
    private static boolean isToDoIt(Clause clause, Hit hit, Actor party, int governor) {
        return governor == hit.end() - 1
                || clause.isAny(governor, TOWARDS)
                || clause.isAny(party.end(), ClauseWords.AUXILIARIES) && !Governors.isAfterPreposition(clause, party);
    }
}
