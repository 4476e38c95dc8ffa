package dateline.extract.event.role;

import dateline.extract.event.actor.Actor;
import dateline.extract.event.clause.Clause;
import dateline.extract.event.clause.Coordination;
import dateline.extract.event.clause.Reach;
import dateline.extract.event.lexicon.ClauseWords;
import dateline.extract.event.lexicon.WordSets;
import dateline.extract.event.trigger.Hit;
import dateline.extract.model.EventType;
import dateline.extract.text.Token;
import dateline.extract.text.WordSet;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the preposition of a noun says of its parties: who stands behind "raid on" is acted on, behind "threats from" acts, behind "talks between" both.
 * Stateless.
 */
public final class Prepositions {
    /** Types of acts whose "from" is a place: "withdrawal from", "expulsion from". */
    private static final Set<EventType> LEAVING =
            EnumSet.of(EventType.RETREAT, EventType.SANCTION, EventType.COERCE, EventType.CONCEDE);

    private static final Set<String> TOWARDS =
            WordSet.of("of", "on", "against", "with", "to", "in", "into", "for", "at", "upon", "toward", "towards");

    /** Those whom states deal with that are none: banks, rebels. */
    private static final Set<String> OTHERS = WordSets.of("partner-of-states");

    /** 4: "with their main commercial banks". */
    private static final int OTHERS_REACH = 4;

    /** What stands before a party behind a noun that both act in. */
    private static final Set<String> LINKS =
            WordSet.of("between", "among", "of", "by", "with", "to", "from", "for", ":");

    /** 4: "by several senior". */
    private static final int LINK_REACH = 4;

    private Prepositions() {}

    /** "support for Kyiv", "raid in the north": who is acted on stands behind. */
    public static boolean isTowards(Clause clause, Hit hit) {
        return clause.isAny(hit.end(), TOWARDS) || clause.isAny(hit.end() - 1, TOWARDS);
    }

    /** Whether who acts stands behind a noun: "a visit by the president", "threats from Iran", "at the request of the UN", but not "withdrawal from Iraq". */
    public static boolean isFrom(Clause clause, Hit hit) {
        if (hit.trigger().verb()) {
            return false;
        }
        boolean by = clause.is(hit.end(), "by") || clause.is(hit.end() - 1, "by");
        boolean from = clause.is(behindAdverb(clause, hit.end()), "from") || clause.is(hit.end() - 1, "from");
        boolean atRequest = clause.is(hit.first(), "at") && clause.is(hit.end() - 1, "of");
        return by || atRequest || from && !LEAVING.contains(hit.trigger().type());
    }

    /** "threats, mainly from" */
    private static int behindAdverb(Clause clause, int index) {
        int at = clause.is(index, ",") ? index + 1 : index;
        Token adverb = clause.token(at);
        return adverb != null && adverb.lower().endsWith("ly") ? at + 1 : index;
    }

    /** "talks between Chad and Libya", "clashes between": each acts on the other. */
    public static boolean isBetween(Clause clause, Hit hit) {
        return !hit.trigger().verb() && (clause.is(hit.end() - 1, "between") || clause.is(hit.end(), "between"));
    }

    /** "Chad and Mali reached agreement with the banks": they deal with others, whom no country's name tells, and not with each other. */
    public static boolean isWithOthers(Clause clause, Hit hit) {
        int with = clause.is(hit.end() - 1, "with") ? hit.end() - 1 : hit.end();
        if (!clause.is(with, "with") || Reach.isEachOther(clause, with)) {
            return false;
        }
        int first = clause.isAny(with + 1, ClauseWords.DETERMINERS) ? with + 2 : with + 1;
        for (int i = first; i < Reach.right(clause, first, OTHERS_REACH); i++) {
            Token token = clause.token(i);
            if (clause.startingAt(i) != null) {
                return false;
            }
            if (clause.isAny(i, OTHERS) || i == first && token != null && token.isAllCaps()) {
                return true;
            }
        }
        return false;
    }

    /** "the talks can use a study of Chad's", "the pact will hold, Chad said": behind a noun that both parties act in, but none of them. */
    public static boolean isUnlinked(Clause clause, Hit hit, @Nullable Actor object) {
        if (object == null || hit.trigger().verb() || !hit.trigger().mutual()) {
            return false;
        }
        int first = Coordination.joined(clause, object).getFirst().first();
        for (int i = first - 1; i >= Math.max(hit.end() - 1, first - LINK_REACH); i--) {
            if (clause.isAny(i, LINKS)) {
                return false;
            }
            if (clause.isAny(i, ClauseWords.PREPOSITIONS) || Reach.isBreak(clause, i)) {
                return true;
            }
        }
        return true;
    }
}
