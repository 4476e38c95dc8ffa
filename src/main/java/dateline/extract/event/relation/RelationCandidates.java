package dateline.extract.event.relation;

import dateline.extract.event.actor.Actor;
import dateline.extract.event.clause.Candidate;
import dateline.extract.event.clause.Clause;
import dateline.extract.event.clause.Hedges;
import dateline.extract.event.trigger.Hit;
import dateline.extract.event.trigger.NoActs;
import dateline.extract.event.trigger.Trigger;
import dateline.extract.model.EventType;
import dateline.extract.model.Modality;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a sentence was found to tell so far. Not safe for use by several threads. */
final class RelationCandidates {
    /** On the scale of the lexicon's own lines for them. */
    private static final Map<EventType, Double> SCORES = Map.of(
            EventType.AGREE,
            2.5,
            EventType.REJECT,
            -2.0,
            EventType.THREATEN,
            -3.5,
            EventType.ACCUSE,
            -2.0,
            EventType.AID,
            10.0,
            EventType.CONCEDE,
            4.5,
            EventType.ASSAULT,
            -9.0,
            EventType.SANCTION,
            -6.0,
            EventType.PROTEST,
            -7.0);

    /** What firms do to firms as well. */
    private static final Set<EventType> BUSINESS =
            EnumSet.of(EventType.COOPERATE, EventType.AGREE, EventType.AID, EventType.SUPPORT);

    /** What people of one country do with each other as states do. */
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

    /** Whether the same kind of act was read of one on somebody: "warned Chad that it would respond", "shot down a Chadian jet and captured its pilot". */
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

    /** Whether somebody was read to act on one: "arrested two Chadians accused of theft". */
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
    void add(Hit hit, @Nullable Actor from, @Nullable Actor to) {
        if ((from == null || to == null) && Hedges.isAllegedBySomebody(clause, hit.first())) {
            clause.dropped(hit.first(), hit.end(), "what somebody is accused of, without who suffers it");
            return;
        }
        // "found no evidence": looked for it all the same
        if (hit.trigger().type() == EventType.ACCUSE
                && !"investigate".equals(hit.trigger().mode())
                && (clause.is(hit.end() - 2, "no") || clause.is(hit.first() + 1, "no"))) {
            clause.dropped(hit.first(), hit.end(), "none is expressed");
            return;
        }
        if (hit.trigger().verb() && Hedges.duty(clause, hit.first()) >= 0) {
            clause.dropped(hit.first(), hit.end(), "what somebody should do");
            return;
        }
        boolean firmMeets = hit.trigger().type() == EventType.CONSULT
                && hit.trigger().verb()
                && from != null
                && from.first() < hit.first()
                && clause.isFirm(from, hit.first());
        if (firmMeets || NoActs.isAssertion(clause, hit)) {
            clause.dropped(
                    hit.first(),
                    hit.end(),
                    firmMeets ? "business of a firm" : "says that it is so, and asks for nothing");
            return;
        }
        if (BUSINESS.contains(hit.trigger().type())
                && (from != null && clause.isFirm(from, hit.first()) || to != null && clause.isFirm(to, hit.first()))) {
            clause.dropped(hit.first(), hit.end(), "business of a firm");
            return;
        }
        String source = from == null ? null : from.code();
        String target = to == null ? null : to.code();
        // "refused to meet", "ready to meet": one party's word
        boolean mutual = hit.trigger().mutual()
                && Framing.told(clause, hit) == hit.trigger().type();
        if (source != null && source.equals(target)) {
            if (mutual && !AT_HOME.contains(hit.trigger().type())) {
                return;
            }
            // "the two candidates clash in a debate": people of one country
            target = null;
        }
        boolean pair = source != null && target != null;
        if ((source == null && target == null) || (!pair && hit.trigger().needsBoth())) {
            return;
        }
        addOnce(candidate(hit, source, target));
        if (mutual && source != null && target != null) {
            addOnce(candidate(hit, target, source));
        }
    }

    private void addOnce(Candidate candidate) {
        if (!candidates.contains(candidate)) {
            candidates.add(candidate);
        }
    }

    private Candidate candidate(Hit hit, @Nullable String source, @Nullable String target) {
        Trigger trigger = hit.trigger();
        EventType type = Framing.between(clause, hit, source, target);
        boolean turned = type != trigger.type();
        Modality modality = modality(hit, type);
        return new Candidate(
                source,
                target,
                type,
                turned ? null : trigger.mode(),
                turned ? SCORES.getOrDefault(type, trigger.score()) : trigger.score(),
                null,
                Set.of(),
                modality,
                hit.first(),
                hit.end(),
                "relation, " + trigger.line()
                        + (turned ? " as " + trigger.type() + ", which the words before make " + type : ""),
                false);
    }

    private Modality modality(Hit hit, EventType type) {
        // "won't attend" does something: it stays away
        boolean away = type == EventType.SANCTION && hit.trigger().type() == EventType.CONSULT;
        // "did not veto": the denial is told by the type
        boolean conceded = type == EventType.CONCEDE && hit.trigger().type() == EventType.REJECT;
        if (Hedges.isNegated(clause, hit.first()) && type != EventType.REJECT && !away && !conceded) {
            return Modality.DENIED;
        }
        if (Hedges.isPossible(clause, hit.first())
                || Hedges.isAlleged(clause, hit.first())
                || Hedges.isAlleged(clause, hit.end() - 1)) {
            return Modality.POSSIBLE;
        }
        // "talks between", "a meeting of": nouns, though their words are verbs, too
        boolean noun = !hit.trigger().verb() || clause.is(hit.end(), "between") || clause.is(hit.end(), "of");
        Modality said = noun ? Hedges.ofSubject(clause, hit.end()) : null;
        if (said != null) {
            return said;
        }
        return Hedges.isPlanned(clause, hit.first()) ? Modality.PLANNED : Modality.ASSERTED;
    }
}
