package dateline.extract.event.relation;

import dateline.extract.event.clause.Actor;
import dateline.extract.event.clause.Clause;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the parties of an act by position in its sentence. Stateless. */
final class Reach {
    /** Tokens between a verb and the agent of its passive. */
    private static final int BY_REACH = 12;

    private static final Set<String> RELATIVE = Set.of("who", "which", "that", "whose");

    private Reach() {}

    /** The first token of a clause that reaches back from a token. */
    static int left(Clause clause, int from, int reach) {
        int limit = Math.max(clause.sentence().firstToken(), from - reach);
        int at = from;
        while (at > limit && !clause.isAny(at - 1, Triggers.BREAKS)) {
            at--;
        }
        return at;
    }

    /** The index after the last token of a clause that reaches on from a token. */
    static int right(Clause clause, int from, int reach) {
        int limit = Math.min(clause.sentence().endToken(), from + reach);
        int at = from;
        while (at < limit && !clause.isAny(at, Triggers.BREAKS)) {
            at++;
        }
        return at;
    }

    /** The actor that the verb belongs to: the first before it that no preposition governs, else the nearest. */
    static @Nullable Actor subject(Clause clause, int verb) {
        for (Actor actor : clause.actors()) {
            if (actor.end() <= verb && !clause.isAfterPreposition(actor)) {
                return actor;
            }
        }
        return clause.lastBefore(verb, clause.sentence().firstToken());
    }

    /** The party that a verb belongs to in its own clause: the nearest that no preposition governs; before "who", what "who" is. */
    static @Nullable Actor ownSubject(Clause clause, int verb, int reach) {
        int from = left(clause, verb, reach);
        Actor subject = nearest(clause.parties(), clause, verb, from);
        if (subject == null && clause.isAny(from - 1, RELATIVE)) {
            subject = nearest(clause.parties(), clause, from, left(clause, from - 1, reach));
        }
        return subject;
    }

    private static @Nullable Actor nearest(List<Actor> parties, Clause clause, int before, int from) {
        Actor nearest = null;
        for (Actor party : parties) {
            if (party.first() >= from && party.end() <= before && !clause.isAfterPreposition(party)) {
                nearest = party;
            }
        }
        return nearest;
    }

    /** The first party between two tokens. */
    static @Nullable Actor party(Clause clause, int from, int to) {
        for (Actor party : clause.parties()) {
            if (party.first() >= from && party.end() <= to) {
                return party;
            }
        }
        return null;
    }

    /** The agent of a passive: the first actor behind "by", or behind "from" where something is received. */
    static @Nullable Actor agent(Clause clause, int from, boolean turned) {
        for (int i = from; i < Math.min(clause.sentence().endToken(), from + BY_REACH); i++) {
            if (clause.is(i, "by") || turned && (clause.is(i, "from") || clause.is(i, "of") || clause.is(i, "in"))) {
                return party(clause, i + 1, Math.min(clause.sentence().endToken(), i + 10));
            }
        }
        return null;
    }

    /** "US and Russian envoys met in Turkey" */
    static boolean isPlace(Clause clause, @Nullable Actor actor) {
        return actor != null && (clause.is(actor.first() - 1, "in") || clause.is(actor.first() - 1, "at"));
    }
}
