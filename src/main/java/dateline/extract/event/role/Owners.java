package dateline.extract.event.role;

import dateline.extract.event.actor.Actor;
import dateline.extract.event.clause.Asides;
import dateline.extract.event.clause.Clause;
import dateline.extract.event.clause.Governors;
import dateline.extract.event.clause.Reach;
import dateline.extract.event.lexicon.ClauseWords;
import dateline.extract.event.lexicon.Codes;
import dateline.extract.event.lexicon.WordSets;
import dateline.extract.text.WordSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whose act a noun tells: Chad's in "Chad's raid", "Chadian raids" and "Chad defends its raid". Stateless. */
public final class Owners {
    private static final Set<String> TRIPS = WordSets.of("trip");

    private static final Set<String> PERSONAL = WordSet.of("his", "her");

    /** "ahead of his", "during her" */
    private static final Set<String> AROUND_TRIP = WordSet.of("of", "before", "during", "after", "on", "for", "since");

    /** 3: "his second official visit". */
    private static final int TRIP_REACH = 3;

    private static final Set<String> ADJECTIVE_TOO = Codes.of("adjective-too");

    private Owners() {}

    /** "Chilean raids", "Chile's raids", not "the Chile raid". */
    public static boolean isOwner(Clause clause, Actor actor) {
        return actor.adjective() || clause.is(actor.end(), "'s") || clause.is(actor.end(), "'");
    }

    /** Who a noun belongs to: the first party shortly before it, or what "its" means: "Russia defends its Ukraine invasion". */
    public static @Nullable Actor owner(Clause clause, int noun, int reach) {
        Actor visitor = visitor(clause, noun);
        if (visitor != null) {
            return visitor;
        }
        int from = Reach.left(clause, noun, reach);
        Actor owner = null;
        for (Actor party : clause.parties()) {
            if (party.end() > from && party.end() <= noun && owner == null && !isAddressed(clause, party, noun)) {
                owner = party;
            }
        }
        Actor beside = clause.lastBefore(noun, noun - 1);
        boolean described = beside != null && (beside.adjective() || ADJECTIVE_TOO.contains(beside.code()));
        if (described && owner != null && !isOwner(clause, owner)) {
            // "Chad denounced Malian shelling": the Malian is the owner; "over U.S. raids": the U.S.
            owner = beside;
        }
        for (int i = noun - 1; i >= from; i--) {
            boolean place = owner == null || owner.first() > i;
            if (place && clause.isAny(i, ClauseWords.POSSESSIVES)) {
                Actor meant = possessor(clause, i);
                return meant == null ? owner : meant;
            }
        }
        return owner;
    }

    /** "thanked Chad ahead of her visit to Mali": whose visit it is, who thanked; null where none is told so. */
    public static @Nullable Actor visitor(Clause clause, int trip) {
        for (int i = trip - 1; clause.isAny(trip, TRIPS) && i >= trip - TRIP_REACH; i--) {
            if (clause.isAny(i, PERSONAL) && clause.isAny(i - 1, AROUND_TRIP)) {
                Actor subject = Subjects.subject(clause, i);
                return subject == null || Governors.isAfterPreposition(clause, subject) ? null : subject;
            }
        }
        return null;
    }

    /** "apologised to Chad for the killing", "returned to Chad for talks": not Chad's. */
    private static boolean isAddressed(Clause clause, Actor party, int noun) {
        if (!Governors.isAfterPreposition(clause, party)) {
            return false;
        }
        for (int i = party.end(); i < noun; i++) {
            if (clause.is(i, "for")) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whom "its" means: the last before it, unless told aside ("Chad, which borders Mali, ended its raids") or the agent of a passive: "Chad was hit by
     * Malian strikes over its raids".
     */
    private static @Nullable Actor possessor(Clause clause, int pronoun) {
        Actor last = null;
        for (Actor actor : clause.actors()) {
            boolean agent = last != null && clause.is(Governors.governor(clause, actor), "by");
            if (actor.end() <= pronoun && !agent && !Asides.isClosed(clause, actor, pronoun)) {
                last = actor;
            }
        }
        return last;
    }
}
