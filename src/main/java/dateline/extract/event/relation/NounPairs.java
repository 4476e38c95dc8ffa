package dateline.extract.event.relation;

import dateline.extract.event.actor.Actor;
import dateline.extract.event.clause.Clause;
import dateline.extract.event.role.Reach;
import dateline.extract.event.trigger.Hit;
import dateline.extract.text.WordSet;
import java.util.Set;

/** Nouns whose two parties stand together, before or behind them. Stateless. */
final class NounPairs {
    /** Tokens between a noun and its parties: "Israel's latest raid in the West Bank". */
    private static final int NOUN_REACH = 4;

    /** 8: "missile attack by Russia on the port of Odessa". */
    private static final int BY_ON_REACH = 8;

    private static final Set<String> BY = WordSet.of("by");

    private static final Set<String> ON = WordSet.of("on", "against", "to", "with", "into", "in", "upon", "for");

    /** "US-China bilateral trade talks" */
    private static final int PAIR_REACH = 2;

    private NounPairs() {}

    /** "the French-Italian row": both parties before the noun. */
    static boolean pair(Clause clause, Hit hit, Told told) {
        Actor nearest = clause.lastBefore(hit.first(), Reach.left(clause, hit.first(), NOUN_REACH));
        boolean pair = !hit.trigger().verb()
                && nearest != null
                && isPair(clause, nearest, hit)
                && !Framing.isAside(clause, hit.first());
        if (pair && nearest != null) {
            told.addAll(hit, clause.joined(nearest), clause.joined(nearest));
        }
        return pair;
    }

    /** "attack by Chad on Niger", "attack on Niger by Chad": both parties behind the noun. */
    static boolean byOn(Clause clause, Hit hit, Told told) {
        int to = Reach.right(clause, hit.end(), BY_ON_REACH);
        Actor first = clause.firstBetween(hit.end(), to);
        Actor second = first == null
                ? null
                : clause.firstBetween(
                        first.end(), Math.min(to + 2, clause.sentence().endToken()));
        if (first == null || second == null || first.code().equals(second.code())) {
            return false;
        }
        boolean by = isBehind(clause, first, BY) && isBehind(clause, second, ON);
        boolean on = isBehind(clause, first, ON) && isBehind(clause, second, BY);
        if (by || on) {
            told.add(hit, by ? first : second, by ? second : first);
        }
        return by || on;
    }

    private static boolean isBehind(Clause clause, Actor actor, Set<String> prepositions) {
        int at = actor.first() - 1;
        return clause.isAny(at, prepositions) || clause.is(at, "the") && clause.isAny(at - 1, prepositions);
    }

    /** "the French-Italian row", "US-China trade talks": each acts on the other. */
    private static boolean isPair(Clause clause, Actor second, Hit noun) {
        Actor first = clause.lastBefore(second.first(), second.first() - 2);
        return first != null
                && (clause.is(second.first() - 1, "-") || clause.is(second.first() - 1, "–"))
                && first.end() == second.first() - 1
                && noun.first() - second.end() <= PAIR_REACH;
    }
}
