package dateline.extract.event.relation;

import dateline.extract.event.actor.Actor;
import dateline.extract.event.clause.Clause;
import dateline.extract.event.clause.Governors;
import dateline.extract.event.clause.Speakers;
import dateline.extract.event.lexicon.ClauseWords;
import dateline.extract.event.trigger.Frame;
import dateline.extract.event.trigger.Hit;
import dateline.extract.event.trigger.Trigger;
import dateline.extract.model.EventType;
import java.util.Set;

/** Accusations without a verb that accuses: in "Chad says Mali was behind the raid" and "Mali is to blame, Chad said" Chad accuses Mali. Stateless. */
final class Blames {
    /** PLOVER's ACCUSE, allege. */
    private static final Trigger ACCUSE = new Trigger(
            EventType.ACCUSE,
            "allege",
            -3.5,
            Frame.VERB,
            false,
            false,
            Set.of(),
            "who is told by another to be at fault");

    /** "Iran and its allies in the region are": further away, somebody else is. */
    private static final int BLAMED_REACH = 8;

    private Blames() {}

    /** Adds the first accusation of the kind in a sentence; the token of its "is", -1 where there is none. */
    static int read(Clause clause, RelationCandidates told) {
        for (int i = clause.sentence().firstToken(); i < clause.sentence().endToken(); i++) {
            int end = clause.isAny(i, ClauseWords.BE) ? end(clause, i + 1) : -1;
            if (end >= 0) {
                return read(clause, i, end, told) ? i : -1;
            }
        }
        return -1;
    }

    private static boolean read(Clause clause, int being, int end, RelationCandidates told) {
        int says = Speakers.saying(clause, being);
        Actor speaker = Speakers.of(clause, being, says);
        Actor blamed = null;
        for (Actor party : clause.parties()) {
            boolean own = says > being || party.first() > says;
            if (own
                    && party.end() <= being
                    && being - party.end() <= BLAMED_REACH
                    && !Governors.isAfterPreposition(clause, party)) {
                blamed = party;
            }
        }
        if (speaker == null || blamed == null || blamed.equals(speaker)) {
            return false;
        }
        told.add(new Hit(ACCUSE, being, end), speaker, blamed);
        return true;
    }

    /** The index after "to blame", "behind", "responsible", "at fault"; -1 where none of them stands there. */
    private static int end(Clause clause, int index) {
        // not "behind schedule", "responsible for guarding the border"
        boolean behind = clause.is(index, "behind") && clause.isAny(index + 1, ClauseWords.DETERMINERS);
        boolean responsible =
                clause.is(index, "responsible") && !(clause.is(index + 1, "for") && clause.isGerund(index + 2));
        if (behind || responsible) {
            return index + 1;
        }
        boolean blame = clause.is(index, "to") && clause.is(index + 1, "blame");
        boolean fault = clause.is(index, "at") && clause.is(index + 1, "fault");
        return blame || fault ? index + 2 : -1;
    }
}
