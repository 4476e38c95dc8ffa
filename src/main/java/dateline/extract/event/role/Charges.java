package dateline.extract.event.role;

import dateline.extract.event.actor.Actor;
import dateline.extract.event.clause.Clause;
import dateline.extract.event.clause.FiniteVerbs;
import dateline.extract.event.clause.Governors;
import dateline.extract.event.clause.Voice;
import dateline.extract.event.lexicon.ClauseWords;
import org.jspecify.annotations.Nullable;

/** Who did what is told as the reason for another act: in "sanctioned Chad for helping Mali" Chad helped. Stateless. */
public final class Charges {
    private Charges() {}

    /** Whether a verb tells why something is done to somebody: "for helping". */
    public static boolean isCharge(Clause clause, int verb) {
        return clause.is(verb - 1, "for") && clause.isGerund(verb);
    }

    /** "sanctioned Chad for helping Mali": who helped is whom the verb before is done to, or a firm; null where it is nobody's country. */
    static @Nullable Actor charged(Clause clause, int verb) {
        Actor last = null;
        for (Actor actor : clause.actors()) {
            last = actor.end() < verb && !Governors.isAfterPreposition(clause, actor) ? actor : last;
        }
        for (int i = last == null ? verb : last.end(); i < verb; i++) {
            if (FiniteVerbs.isFinite(clause, i)
                    && !clause.isAny(i, ClauseWords.AUXILIARIES)
                    && !Voice.isPassive(clause, i)) {
                // "men whom it blamed for threatening Chad": who blames threatens nobody
                return null;
            }
        }
        for (Actor firm : clause.firms()) {
            if (firm.end() < verb && (last == null || firm.first() > last.end())) {
                return null;
            }
        }
        return last == null || hasFinite(clause, last.end(), verb) ? null : last;
    }

    /** Whether a name before a finite verb is its subject, and no object: "the EU blamed them for". */
    private static boolean hasFinite(Clause clause, int from, int to) {
        for (int i = from; i < to; i++) {
            if (FiniteVerbs.isFinite(clause, i)) {
                return true;
            }
        }
        return false;
    }
}
