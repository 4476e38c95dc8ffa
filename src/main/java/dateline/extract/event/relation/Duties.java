package dateline.extract.event.relation;

import dateline.extract.event.actor.Actor;
import dateline.extract.event.clause.Clause;
import dateline.extract.event.clause.Governors;
import dateline.extract.event.clause.Speakers;
import dateline.extract.event.trigger.Frame;
import dateline.extract.event.trigger.Hit;
import dateline.extract.event.trigger.Trigger;
import dateline.extract.model.EventType;
import dateline.extract.text.WordSet;
import java.util.Set;

/** Demands without a verb that asks: in "Chad says Mali must stop its raids" Chad asks Mali to change what it does. Stateless. */
final class Duties {
    private static final Set<String> MUST = WordSet.of("must", "should", "ought");

    /** PLOVER's REQUEST, change. */
    private static final Trigger REQUEST =
            new Trigger(EventType.REQUEST, "change", -1, Frame.VERB, false, false, Set.of(), "a duty told by another");

    /** "Iran and its allies in the region must": further away, somebody else must. */
    private static final int ADDRESSED_REACH = 8;

    private Duties() {}

    /** Adds the demand of a sentence, where one party says what another must do; the token of "must", -1 where there is none. */
    static int read(Clause clause, RelationCandidates told) {
        for (int i = clause.sentence().firstToken(); i < clause.sentence().endToken(); i++) {
            if (clause.isAny(i, MUST)) {
                if (isAsked(clause, i)) {
                    clause.dropped(i, i + 1, "only asked whether somebody should");
                    return -1;
                }
                read(clause, i, told);
                return told.isEmpty() ? -1 : i;
            }
        }
        return -1;
    }

    /** "asked whether Chad should" */
    private static boolean isAsked(Clause clause, int must) {
        for (int i = must - 1; i > must - ADDRESSED_REACH && !clause.is(i, ","); i--) {
            if (clause.is(i, "whether")) {
                return true;
            }
        }
        return false;
    }

    private static void read(Clause clause, int must, RelationCandidates told) {
        int says = Speakers.saying(clause, must);
        Actor speaker = Speakers.of(clause, must, says);
        Actor addressed = null;
        for (Actor party : clause.parties()) {
            boolean behind = says > must || party.first() > says;
            // "the pact with Chad should last": not Chad; but "the rebels in Chad must"
            boolean subject = !clause.is(must, "should") || !Governors.isAfterPreposition(clause, party);
            if (behind
                    && subject
                    && addressed == null
                    && party.end() <= must
                    && must - party.end() <= ADDRESSED_REACH) {
                addressed = party;
            }
        }
        boolean both = speaker != null && addressed != null;
        // "should" is advice or a guess, unless one state says so of another
        if (says >= 0 && (both || !clause.is(must, "should") && (speaker != null || addressed != null))) {
            boolean own =
                    speaker != null && addressed != null && addressed.code().equals(speaker.code());
            // "Iran must stop — minister": whose minister, nobody says
            boolean unknown = own && speaker != null && speaker.kind() == Actor.Kind.ROLE;
            // "Chad's minister said that Chad should do more": asks nobody
            if (!own || unknown || !clause.is(must, "should")) {
                told.add(
                        new Hit(REQUEST, must, must + 1), unknown ? null : speaker, own && !unknown ? null : addressed);
            }
        }
    }
}
