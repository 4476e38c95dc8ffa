package dateline.extract.event.relation;

import dateline.extract.event.actor.Actor;
import dateline.extract.event.actor.Sides;
import dateline.extract.event.clause.Candidate;
import dateline.extract.event.clause.Clause;
import dateline.extract.event.clause.Governors;
import dateline.extract.event.trigger.Hit;
import dateline.extract.model.EventType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The relations read from a sentence so far. A further word asks it whether its two parties are told of already: in "Chad accused Mali of spying and blamed
 * it for the raid" the blaming adds nothing to the accusation. Not safe for use by several threads.
 */
final class RelationCandidates {
    /** Types of acts that people of one country do with each other, too. */
    private static final Set<EventType> AT_HOME = EnumSet.of(EventType.CONSULT, EventType.ACCUSE);

    private final Clause clause;
    private final List<Candidate> candidates = new ArrayList<>();

    RelationCandidates(Clause clause) {
        this.clause = clause;
    }

    boolean isEmpty() {
        return candidates.isEmpty();
    }

    int size() {
        return candidates.size();
    }

    List<Candidate> candidates() {
        return candidates;
    }

    /** Whether one party has a side in all of them. */
    private boolean isOfOne() {
        return !candidates.isEmpty()
                && Stream.of(
                                candidates.getFirst().source(),
                                candidates.getFirst().target())
                        .anyMatch(one -> one != null
                                && candidates.stream()
                                        .allMatch(act -> one.equals(act.source()) || one.equals(act.target())));
    }

    /** Keeps the first acts: so many of all with all, and so many where one party has a side in all of them. */
    void keepFirst(int most, int ofOne) {
        int kept = candidates.size() > most && isOfOne() ? ofOne : most;
        if (candidates.size() > kept) {
            candidates.subList(kept, candidates.size()).clear();
        }
    }

    boolean isOfSanctions() {
        return candidates.stream().anyMatch(candidate -> candidate.action() != null);
    }

    /** Whether an act was read from this word. */
    boolean has(Hit hit) {
        // loops: asked of every word, and streams cost more than they ask
        for (Candidate candidate : candidates) {
            if (candidate.trigger() == hit.first()) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether an act of the quad class was read of one on the other: a visit and a demand are two, a deal and a treaty one; what
     * is done with sanctions is told by nothing else.
     */
    boolean has(Actor source, Actor target, Hit hit) {
        for (Candidate candidate : candidates) {
            if (source.code().equals(candidate.source())
                    && target.code().equals(candidate.target())
                    && (candidate.action() != null
                            || candidate.type().quad()
                                    == Framing.told(clause, hit).quad())) {
                return true;
            }
        }
        return false;
    }

    /** Whether the same kind of act by this party on somebody was read: "warned Chad that it would respond" is one threat. */
    boolean hasOnSomebody(Actor source, Hit hit) {
        EventType type = Framing.told(clause, hit);
        for (Candidate candidate : candidates) {
            if (candidate.type() == type
                    && candidate.action() == null
                    && candidate.target() != null
                    && source.code().equals(candidate.source())) {
                return true;
            }
        }
        return false;
    }

    /** Whether an attack by this country on another was read, which a further word for an attack tells of again: "a raid by Mali on Chad killed ten people". */
    boolean isAttackBy(Actor party, Hit hit) {
        if (hit.trigger().type() != EventType.ASSAULT) {
            return false;
        }
        for (Candidate candidate : candidates) {
            boolean attack = candidate.type() == EventType.ASSAULT && candidate.target() != null;
            if (attack && party.code().equals(candidate.source())) {
                return true;
            }
        }
        return false;
    }

    /** Whether an act of somebody on this party was read: "arrested two Chadians accused of theft". */
    boolean isDoneTo(Actor target) {
        for (Candidate candidate : candidates) {
            if (candidate.source() != null && target.code().equals(candidate.target())) {
                return true;
            }
        }
        return false;
    }

    void addAll(List<Candidate> others) {
        candidates.addAll(others);
    }

    /** An act of each source on each other target. */
    void addAll(Hit hit, List<Actor> sources, List<Actor> targets) {
        boolean others = sources.stream()
                .anyMatch(source ->
                        targets.stream().anyMatch(target -> !source.code().equals(target.code())));
        for (Actor source : sources.isEmpty() ? Collections.<@Nullable Actor>singletonList(null) : sources) {
            for (Actor target : targets.isEmpty() ? Collections.<@Nullable Actor>singletonList(null) : targets) {
                boolean same = source != null && target != null && source.code().equals(target.code());
                if (!(others && same)) {
                    add(hit, source, target);
                }
            }
        }
    }

    /** An act, told both ways where it is mutual; nothing where nobody is named, or a party would deal with itself. */
    void add(Hit hit, @Nullable Actor asking, @Nullable Actor to) {
        boolean firm = asking != null
                && to != null
                && hit.trigger().type() == EventType.REQUEST
                && Governors.isFirm(clause, asking, hit.first());
        // "Chadian banks want Mali to": Chad wants nothing
        Actor from = firm ? null : asking;
        String reason = RelationReading.whyNone(clause, hit, from, to);
        if (reason != null) {
            clause.dropped(hit.first(), hit.end(), reason);
            return;
        }
        // "refused to meet", "ready to meet": one party's word
        boolean mutual = hit.trigger().mutual()
                && Framing.told(clause, hit) == hit.trigger().type();
        Sides sides = new Sides(from, to);
        if (sides.isOne()) {
            if (mutual && !AT_HOME.contains(hit.trigger().type())) {
                return;
            }
            // "the two candidates clash in a debate": people of one country
            sides = new Sides(from, null);
        }
        if (sides.isEmpty() || !sides.areBoth() && hit.trigger().needsBoth()) {
            return;
        }
        addOnce(RelationReading.of(clause, hit, sides));
        if (mutual && sides.areBoth()) {
            addOnce(RelationReading.of(clause, hit, sides.turned()));
        }
    }

    private void addOnce(Candidate candidate) {
        if (!candidates.contains(candidate)) {
            candidates.add(candidate);
        }
    }
}
