package dateline.extract.event;

import dateline.extract.event.actor.Actor;
import dateline.extract.event.clause.Candidate;
import dateline.extract.event.clause.Clause;
import dateline.extract.event.lexicon.WordSets;
import dateline.extract.model.EventType;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who did what somebody condemns, welcomes or protests over without saying who: "India revokes autonomy, Pakistan condemns move". For one article. */
final class Reactions {
    /** What words answer deeds. */
    private static final Set<EventType> REACTING = EnumSet.of(
            EventType.ACCUSE,
            EventType.REJECT,
            EventType.REQUEST,
            EventType.SUPPORT,
            EventType.PROTEST,
            EventType.THREATEN);

    /** "vowed to retaliate" */
    private static final Set<String> RETALIATING = WordSets.of("retaliating");

    /** The acts of the last sentence that told any. */
    private List<Candidate> before = List.of();

    /** The sanctions of the last sentence that told any. */
    private List<Candidate> sanctions = List.of();

    /** What the last sentence that told any tells to be done. */
    List<Candidate> before() {
        return before;
    }

    /** Remembers the acts of a sentence for those that follow. */
    void remember(Clause clause, List<Candidate> acts) {
        before = acts.isEmpty() ? before : deeds(clause, acts);
        List<Candidate> sanctioned = sanctions(acts);
        sanctions = sanctioned.isEmpty() ? sanctions : sanctioned;
    }

    /** An act of a sentence without a target, with who did what it reacts to, if the article tells. */
    Candidate complete(Clause clause, Candidate act, List<Candidate> acts) {
        String source = act.source();
        boolean retaliates = clause.isAny(act.trigger(), RETALIATING);
        if (source == null
                || !REACTING.contains(act.type())
                || !retaliates && !(clause.isAny(act.trigger(), Deeds.VERBS) && Deeds.arePointedAt(clause, act))) {
            return act;
        }
        List<Candidate> told = acts.stream()
                .filter(other -> (retaliates || other.trigger() < act.trigger()) && isByAnother(other, source))
                // "Chad and Mali expressed concern and called for restraint": both, and not of each other
                .filter(other ->
                        acts.stream().noneMatch(own -> own.trigger() == other.trigger() && source.equals(own.source())))
                .toList();
        if (Deeds.isRelative(clause, act) && isOwn(acts, act)) {
            return act;
        }
        if (Deeds.areSanctions(clause, act)) {
            String sender = doer(sanctions(told).isEmpty() ? sanctions : sanctions(told), source, false);
            return sender == null ? act : act.between(source, sender);
        }
        List<Candidate> deeds = told.isEmpty() ? before : deeds(clause, told);
        String doer = doer(deeds, source, act.type() == EventType.THREATEN);
        doer = doer == null && told.isEmpty() ? onlyOther(clause, act) : doer;
        return doer == null ? act : act.between(source, doer);
    }

    private static List<Candidate> sanctions(List<Candidate> acts) {
        return acts.stream()
                .filter(act -> act.type() == EventType.SANCTION && act.source() != null)
                .toList();
    }

    /** The acts but for those that only say what somebody thinks of an act: "welcomed the agreement". */
    private static List<Candidate> deeds(Clause clause, List<Candidate> acts) {
        return acts.stream()
                .filter(act -> act.target() != null || !clause.isAny(act.trigger(), Deeds.VERBS))
                .toList();
    }

    private static boolean isByAnother(Candidate act, String source) {
        return act.source() != null && !source.equals(act.source());
    }

    /** "India revokes autonomy, Pakistan condemns move": the only other one named before. */
    private static @Nullable String onlyOther(Clause clause, Candidate act) {
        Actor other = null;
        for (Actor actor : clause.actors()) {
            if (actor.end() <= act.trigger() && !actor.code().equals(act.source())) {
                if (other != null && !other.code().equals(actor.code()) || clause.isAfterPreposition(actor)) {
                    return null;
                }
                other = actor;
            }
        }
        // "both Chad and Mali welcomed the visit": one of those who welcome it
        boolean together = other != null
                && clause.joined(other).stream().anyMatch(actor -> actor.code().equals(act.source()));
        return other == null || together ? null : other.code();
    }

    /** The only one who acted on somebody, else, unless it must be on them, the only one who acted. */
    private static @Nullable String doer(List<Candidate> acts, String onWhom, boolean onThem) {
        List<String> others = acts.stream()
                .filter(act -> isByAnother(act, onWhom) && onWhom.equals(act.target()))
                .map(act -> String.valueOf(act.source()))
                .distinct()
                .toList();
        if (others.isEmpty() && !onThem) {
            others = acts.stream()
                    .filter(act -> isByAnother(act, onWhom))
                    .map(act -> String.valueOf(act.source()))
                    .distinct()
                    .toList();
        }
        return others.size() == 1 ? others.getFirst() : null;
    }

    /** Whether the last act before is by the same party: "Chad's raid on Mali, which Chad called a success". */
    private static boolean isOwn(List<Candidate> acts, Candidate act) {
        Candidate last = null;
        for (Candidate other : acts) {
            boolean nearer = last == null || other.trigger() > last.trigger();
            last = other.trigger() < act.trigger() && nearer ? other : last;
        }
        return last != null && String.valueOf(act.source()).equals(last.source());
    }
}
