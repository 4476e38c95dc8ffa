package dateline.extract.event.relation;

import dateline.extract.event.actor.Actor;
import dateline.extract.event.clause.Clause;
import dateline.extract.event.lexicon.WordSets;
import dateline.extract.event.trigger.Hit;
import dateline.extract.model.EventType;
import dateline.extract.text.WordSet;
import java.util.List;
import java.util.Set;

/** Acts that are only asked for or threatened: "Chad urged Mali to recognise Togo" tells of a request, and Mali recognises nobody yet. Stateless. */
final class Demands {
    /** Tokens between "urged" and what is urged. */
    private static final int FRAME_REACH = 8;

    /** 16: tokens between "called on" and the last of what is asked for. */
    private static final int DEMAND_REACH = 16;

    /** 2 tokens: "let more food aid into". */
    private static final int OBJECT_REACH = 2;

    private static final Set<String> FACING = WordSets.of("threatened-fate");

    private static final Set<String> DEMAND_ENDS = WordSet.of(";", "that", "which", "who");

    private Demands() {}

    /** "urged Sudan to stop its attacks and withdraw its troops": the second is asked for as well. */
    static boolean isAskedForToo(Clause clause, Hit hit, List<Hit> hits) {
        int at = hits.indexOf(hit);
        Hit before = at > 0 ? hits.get(at - 1) : null;
        return before != null
                && (clause.is(hit.first() - 1, "and")
                        || clause.is(hit.first() - 1, "to") && clause.is(hit.first() - 2, "and"))
                && before.trigger().verb()
                && hit.trigger().verb()
                && !hit.trigger().participle()
                && hit.first() - before.end() <= FRAME_REACH
                && (clause.is(before.first() - 1, "to") || clause.is(before.first() - 2, "to"))
                && isAskedFor(clause, before, hits);
    }

    /** "urged Sudan to recognise Israel": what is asked for or threatened is no act yet. */
    static boolean isAskedFor(Clause clause, Hit hit, List<Hit> hits) {
        int at = hits.indexOf(hit);
        EventType before = at > 0 ? hits.get(at - 1).trigger().type() : null;
        boolean infinitive = clause.is(hit.first() - 1, "to") || clause.is(hit.first() - 2, "to");
        // "demanded that Sudan release them", "that the ban be lifted"
        boolean subjunctive = before == EventType.REQUEST
                && (clause.is(hits.get(at - 1).end() - 1, "that") || isAskedDirectly(clause, hits.get(at - 1), hit))
                && hit.trigger().verb()
                && (clause.is(hit.first() - 1, "be") || hit.trigger().base());
        // "urged Chad to let aid into Mali": nor is what the verb is asked to be done to
        Hit verbBefore = at > 0 && hits.get(at - 1).trigger().verb() ? hits.get(at - 1) : null;
        boolean object = !hit.trigger().verb()
                && verbBefore != null
                && hit.first() - verbBefore.end() <= OBJECT_REACH
                && isAskedFor(clause, verbBefore, hits);
        return subjunctive
                || object
                || infinitive && (before == EventType.REQUEST || before == EventType.THREATEN)
                || infinitive && hit.trigger().verb() && isUltimatum(clause, hit)
                || isListedDemand(clause, hit, hits);
    }

    /** "told Mali to free two students or face tariffs" */
    private static boolean isUltimatum(Clause clause, Hit demand) {
        for (int i = demand.end(); i < demand.end() + DEMAND_REACH && !clause.isAny(i, DEMAND_ENDS); i++) {
            if (clause.is(i, "or") && clause.isAny(i + 1, FACING)) {
                return true;
            }
        }
        return false;
    }

    /** "groups demand Chad release them" */
    private static boolean isAskedDirectly(Clause clause, Hit request, Hit verb) {
        Actor asked = clause.lastBefore(verb.first(), verb.first() - 1);
        return request.trigger().verb() && asked != null && asked.first() == request.end();
    }

    /** "called on Chad to stop the raids and withdraw its troops": the last of what is asked for, in its base form as the first is. */
    static boolean isListedDemand(Clause clause, Hit hit, List<Hit> hits) {
        int before = clause.is(hit.first() - 1, "to") ? hit.first() - 2 : hit.first() - 1;
        boolean joined = clause.is(before, "and") || clause.is(before, "or");
        if (!joined || !hit.trigger().base()) {
            return false;
        }
        for (Hit demand : hits) {
            boolean asks = demand.trigger().verb() && demand.trigger().type() == EventType.REQUEST;
            if (asks && demand.end() <= hit.first() && hit.first() - demand.end() <= DEMAND_REACH) {
                for (int i = demand.end(); i < hit.first(); i++) {
                    if (clause.is(i, "to")) {
                        return true;
                    }
                }
            }
        }
        return false;
    }
}
