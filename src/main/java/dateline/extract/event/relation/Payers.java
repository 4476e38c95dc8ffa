package dateline.extract.event.relation;

import dateline.extract.event.actor.Actor;
import dateline.extract.event.clause.Candidate;
import dateline.extract.event.clause.Clause;
import dateline.extract.event.clause.Coordination;
import dateline.extract.event.clause.Reach;
import dateline.extract.event.trigger.Hit;
import dateline.extract.model.EventType;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who pays for what another gives: in "Chad shipped grain to Mali, financed by Norway" Norway aids Mali as well. Stateless. */
final class Payers {
    /** 4 tokens: "by the government of Norway". */
    private static final int PAYER_REACH = 4;

    /** Types of acts that give something: aid, and troops or police that are lent. */
    private static final Set<EventType> GIVEN =
            EnumSet.of(EventType.AID, EventType.MOBILIZE, EventType.COOPERATE, EventType.SUPPORT);

    private Payers() {}

    /** Whether a word tells, aside, who pays. */
    static boolean isAside(Clause clause, Hit hit) {
        return hit.trigger().type() == EventType.AID
                && hit.trigger().participle()
                && clause.is(hit.first() - 1, ",")
                && clause.is(hit.end(), "by");
    }

    /** Adds the aid of each payer to the one who receives what was given before. */
    static void read(Clause clause, Hit hit, RelationCandidates told) {
        Actor recipient = recipient(clause, hit, told);
        Actor payer = clause.firstPartyWithin(hit.end() + 1, Reach.right(clause, hit.end() + 1, PAYER_REACH));
        if (payer != null) {
            Coordination.joined(clause, payer).forEach(one -> told.add(hit, one, recipient));
        }
    }

    private static @Nullable Actor recipient(Clause clause, Hit hit, RelationCandidates told) {
        for (Candidate act : told.candidates()) {
            if (GIVEN.contains(act.type()) && act.target() != null) {
                for (Actor party : clause.parties()) {
                    if (party.end() <= hit.first() && party.code().equals(act.target())) {
                        return party;
                    }
                }
            }
        }
        return null;
    }
}
