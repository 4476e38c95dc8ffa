package dateline.extract.event;

import dateline.extract.event.clause.Candidate;
import dateline.extract.event.clause.Clause;
import dateline.extract.event.lexicon.WordSets;
import dateline.extract.model.EventType;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** Tells whether what somebody thinks of is a deed told before: "condemned the move", "welcomed the tariffs", "which Chad called absurd". Stateless. */
final class Deeds {
    /** The charge, the demand. */
    private static final Set<String> SAID = WordSets.of("said-to-them");

    /** The move, the raid, a release. */
    private static final Set<String> DONE = WordSets.of("done-before");

    private static final Set<EventType> ARREST = EnumSet.of(EventType.COERCE, EventType.ASSAULT);

    /** What "welcomed the release" welcomes; who demands a release means the arrest instead. */
    private static final Set<EventType> RELEASE = EnumSet.of(EventType.RETREAT, EventType.CONCEDE);

    /** Which acts a noun for a deed points back to; any, where it is none of these. */
    private static final Map<Set<String>, Set<EventType>> KINDS = Map.of(
            WordSets.of("deed-sanctions"), EnumSet.of(EventType.SANCTION),
            WordSets.of("deed-attack"), EnumSet.of(EventType.ASSAULT),
            WordSets.of("deed-arrest"), ARREST,
            WordSets.of("deed-release"), RELEASE,
            WordSets.of("deed-visit"), EnumSet.of(EventType.CONSULT));

    private static final Set<String> DEALS = WordSets.of("deed-deal");

    private static final Set<String> POINTING = WordSets.of("pointing");

    /** 3 tokens between "the" and the deed: "the latest rocket launch". */
    private static final int DONE_REACH = 3;

    /** 6 tokens between a deed and who thinks what of it: "a charge that the Chadian government flatly denied". */
    private static final int ASIDE_REACH = 6;

    /** Verbs that say what somebody thinks of a deed. */
    static final Set<String> VERBS = WordSets.of("reacting");

    private Deeds() {}

    /** Whether an act is about a deed told earlier: "condemned the move", "demanded their release", "condemns raid", "a charge that Chad denies". */
    static boolean arePointedAt(Clause clause, Candidate act) {
        for (int i = act.trigger() + 1; i <= act.triggerEnd() + DONE_REACH; i++) {
            if (clause.isAny(i, DONE) || clause.isAny(i, SAID)) {
                return clause.is(i, "it") || isTold(clause, i);
            }
            if (i >= act.triggerEnd()
                    && clause.token(i) != null
                    && !clause.text().token(i).isWord()) {
                break;
            }
        }
        boolean last = act.triggerEnd() >= clause.sentence().endToken() || clause.is(act.triggerEnd(), ".");
        if (last && clause.text().token(act.trigger()).lower().endsWith("s")) {
            // "..., Serbia protests."
            return true;
        }
        if (isRelative(clause, act)) {
            return true;
        }
        for (int i = act.trigger() - 1; i > act.trigger() - ASIDE_REACH; i--) {
            boolean thought = clause.lastBefore(act.trigger(), i) != null;
            if (clause.isAny(i, DONE) || clause.isAny(i, SAID)) {
                return thought && (clause.is(i - 1, "a") || clause.is(i - 1, "an"));
            }
        }
        return false;
    }

    /** Whether an act is told in a relative clause about what stands before: "..., which Chad called a disgrace". */
    static boolean isRelative(Clause clause, Candidate act) {
        for (int i = act.trigger() - 1; i > act.trigger() - ASIDE_REACH; i--) {
            if (clause.is(i, "which")) {
                return clause.is(i - 1, ",") && clause.lastBefore(act.trigger(), i) != null;
            }
        }
        return false;
    }

    /** Whether an act is about a deal told earlier: "welcomed the deal", "expressed concern about the pact". */
    static boolean isDeal(Clause clause, Candidate act) {
        for (int i = act.trigger() + 1; i <= act.triggerEnd() + DONE_REACH; i++) {
            if (clause.isAny(i, DEALS)) {
                boolean told = isTold(clause, i) && !clause.is(i + 1, "between") && !clause.is(i + 1, "with");
                return told && clause.firstWithin(act.triggerEnd(), i) == null;
            }
        }
        return false;
    }

    /** The kinds of acts that the noun behind a word points back to: "condemned the attack", "welcomed the new tariffs"; none where it may be any. */
    static Set<EventType> kinds(Clause clause, Candidate act) {
        for (int i = act.trigger() + 1; i <= act.triggerEnd() + DONE_REACH; i++) {
            for (Map.Entry<Set<String>, Set<EventType>> kind : KINDS.entrySet()) {
                if (clause.isAny(i, kind.getKey())) {
                    boolean asked =
                            act.type() == EventType.REQUEST && kind.getValue().equals(RELEASE);
                    return asked ? ARREST : kind.getValue();
                }
            }
        }
        return Set.of();
    }

    /** Whether a noun points back to a deed told earlier ("the move", "their release") and does not tell of a new one ("the arrest of two"). */
    private static boolean isTold(Clause clause, int deed) {
        if (clause.is(deed - 1, "to")) {
            // "refused to comment"
            return false;
        }
        for (int i = deed - 1; i > deed - 1 - DONE_REACH; i--) {
            if (clause.isAny(i, POINTING) || clause.isAny(i, VERBS)) {
                return !clause.is(deed + 1, "of") && !clause.is(deed + 1, "to");
            }
        }
        return false;
    }
}
