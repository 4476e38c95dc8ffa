package dateline.extract.event.relation;

import dateline.extract.event.clause.Actor;
import dateline.extract.event.clause.Candidate;
import dateline.extract.event.clause.Clause;
import dateline.extract.event.relation.Triggers.Frame;
import dateline.extract.event.relation.Triggers.Hit;
import dateline.extract.event.relation.Triggers.Trigger;
import dateline.extract.model.EventType;
import dateline.extract.model.SanctionAction;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Who did what to whom, by triggers and roles: the actor before an active verb acts on the one behind it, the passive turns this
 * around, and between parties of a meeting or an agreement both act (docs/events.md). Immutable.
 */
public final class RelationRules {
    /** 6: an act of three states with each other; more parties are a list, not news. */
    private static final int MOST_BY_SENTENCE = 6;

    /** 8: acts with both parties beside their words are read besides, but a longer list is no sentence of news. */
    private static final int MOST_PER_SENTENCE = 8;

    /** Tokens between a verb and its parties: "Russia on Wednesday again accused neighbouring Ukraine". */
    private static final int VERB_REACH = 8;

    /** Tokens between a noun and its parties: "Israel's latest raid in the West Bank". */
    private static final int NOUN_REACH = 4;

    /** Tokens between "must" and what must be done, which is not done yet. */
    private static final int DUTY_REACH = 2;

    /** Tokens between "urged" and what is urged. */
    private static final int FRAME_REACH = 8;

    private static final Set<EventType> FRAMING =
            EnumSet.of(EventType.REQUEST, EventType.THREATEN, EventType.AGREE, EventType.REJECT);

    /** What is done from a place: "withdrawal from", "expulsion from". */
    private static final Set<EventType> LEAVING =
            EnumSet.of(EventType.RETREAT, EventType.SANCTION, EventType.COERCE, EventType.CONCEDE);

    private static final Set<String> TOWARDS =
            Set.of("of", "on", "against", "with", "to", "in", "into", "for", "at", "upon", "toward", "towards");

    private final Triggers triggers = new Triggers();

    /** The acts of a sentence. */
    public List<Candidate> read(Clause clause) {
        if (clause.parties().isEmpty()) {
            return List.of();
        }
        List<Hit> hits = triggers.hits(clause);
        Told told = new Told(clause);
        int duty = Duties.read(clause, told);
        hits.removeIf(hit -> duty >= 0 && hit.first() > duty && hit.first() - duty <= DUTY_REACH);
        List<Predicate<Hit>> passes = List.of(
                hit -> hit.trigger().frame() == Frame.VERB && !Framing.isAside(clause, hit.first()),
                hit -> hit.trigger().frame() == Frame.VERB,
                hit -> hit.trigger().frame() == Frame.NOUN,
                hit -> hit.trigger().frame() == Frame.WEAK_VERB);
        for (Predicate<Hit> pass : passes) {
            for (Hit hit : hits) {
                if (told.isEmpty() && pass.test(hit)) {
                    bySentence(clause, hit, hits, told);
                    if (told.isEmpty()) {
                        clause.dropped(hit.first(), hit.end(), "no two parties in its sentence that may be its own");
                    }
                }
            }
        }
        told.keepFirst(MOST_BY_SENTENCE);
        return besides(clause, hits, told);
    }

    /** What else a sentence tells whose sanctions are read already: acts of other parties that stand beside their words. */
    public List<Candidate> readBesides(Clause clause, List<Candidate> sanctions) {
        List<Hit> hits = triggers.hits(clause);
        hits.removeIf(hit ->
                hit.trigger().type() == EventType.SANCTION || isFrameOf(hit, sanctions) || isPurpose(clause, hit));
        Told told = new Told(clause);
        told.addAll(sanctions);
        return besides(clause, hits, told);
    }

    /** "called for sanctions": what asks for, threatens or refuses them is told by their action. */
    private static boolean isFrameOf(Hit hit, List<Candidate> sanctions) {
        return FRAMING.contains(hit.trigger().type())
                && sanctions.stream()
                        .anyMatch(candidate -> candidate.action() != SanctionAction.IMPOSE
                                && hit.first() < candidate.triggerEnd()
                                && candidate.trigger() - hit.end() < FRAME_REACH);
    }

    private static List<Candidate> besides(Clause clause, List<Hit> hits, Told told) {
        int most = Math.max(told.size(), MOST_PER_SENTENCE);
        for (Hit hit : hits) {
            // "defies sanctions to sell more": the nearest name is not who sells, unless it opens a headline: "G7 to
            // meet"
            boolean infinitive = clause.is(hit.first() - 1, "to") && !hit.equals(hits.getFirst());
            if (!infinitive) {
                beside(clause, hit, hits, told);
            }
        }
        for (Hit hit : hits) {
            if (told.size() < most && !told.has(hit) && !isAskedFor(clause, hit, hits)) {
                alone(clause, hit, told);
            }
        }
        told.keepFirst(most);
        return told.candidates();
    }

    /** "defies sanctions to sell more": its subject does not stand beside it. */
    private static boolean isPurpose(Clause clause, Hit hit) {
        return clause.is(hit.first() - 1, "to") && clause.lastBefore(hit.first() - 1, hit.first() - 2) == null;
    }

    /** "urged Sudan to recognise Israel": what is asked for or threatened is no act yet. */
    private static boolean isAskedFor(Clause clause, Hit hit, List<Hit> hits) {
        int at = hits.indexOf(hit);
        EventType before = at > 0 ? hits.get(at - 1).trigger().type() : null;
        return clause.is(hit.first() - 1, "to") && (before == EventType.REQUEST || before == EventType.THREATEN);
    }

    /** The main act of a sentence: its parties may stand anywhere. */
    private static void bySentence(Clause clause, Hit hit, List<Hit> hits, Told told) {
        Trigger trigger = hit.trigger();
        boolean passive = trigger.participle() && clause.isPassive(hit.first());
        Actor before = Reach.subject(clause, hit.first());
        Actor after = Reach.object(clause, clause.actors(), before, hit, Reach.untilNextVerb(clause, hit, hits));
        if (before == null && after == null) {
            return;
        }
        boolean turned = isFrom(clause, hit) || passive != trigger.turned();
        Actor source = turned ? Reach.agent(clause, hit.end(), trigger.turned() || !trigger.verb()) : before;
        Actor target = turned ? before : after;
        // "France spoke of Russia's war against Ukraine": the owner of the noun acts
        Actor owner =
                trigger.verb() ? null : clause.lastBefore(hit.first(), Reach.left(clause, hit.first(), NOUN_REACH));
        if (!turned && owner != null && after != null && !owner.code().equals(after.code())) {
            source = owner;
        }
        if (!trigger.verb() && before != null && after == null) {
            Actor earlier = clause.lastBefore(before.first(), clause.sentence().firstToken());
            if (earlier != null && !earlier.code().equals(before.code())) {
                source = earlier;
                target = before;
            }
        }
        boolean mutual = trigger.mutual();
        List<Actor> sources = source == null ? List.of() : clause.joined(source);
        List<Actor> targets = target == null ? List.of() : clause.joined(target);
        if (mutual && (targets.isEmpty() || Reach.isPlace(clause, target)) && sources.size() > 1) {
            targets = sources;
        }
        if ((mutual && sources.isEmpty() || isBetween(clause, hit)) && targets.size() > 1) {
            sources = targets;
        }
        told.addAll(hit, sources, targets);
    }

    /** An act whose two parties stand beside its word, in its own clause: "..., as Russia accused Ukraine", "Russia's war against Ukraine". */
    private static void beside(Clause clause, Hit hit, List<Hit> hits, Told told) {
        Trigger trigger = hit.trigger();
        int reach = trigger.verb() ? VERB_REACH : NOUN_REACH;
        Actor nearest = clause.lastBefore(hit.first(), Reach.left(clause, hit.first(), reach));
        Actor before = nearest == null ? null : Reach.ofJoined(clause, hit, hits, nearest);
        int right = Reach.right(clause, hit.end(), reach);
        boolean towards = trigger.verb() || isTowards(clause, hit) || isFrom(clause, hit);
        Actor after = towards ? Reach.object(clause, clause.actors(), before, hit, right) : null;
        if (before == null || after == null || before.code().equals(after.code())) {
            clause.dropped(hit.first(), hit.end(), "no two parties beside it");
            return;
        }
        if (clause.is(hit.first() - 1, "to") && before.end() != hit.first() - 1) {
            clause.dropped(hit.first(), hit.end(), "an infinitive whose subject is not beside it");
            return;
        }
        boolean passive = trigger.verb() ? trigger.participle() && clause.isPassive(hit.first()) : isFrom(clause, hit);
        boolean turned = passive != trigger.turned();
        if (turned && trigger.verb() && !isAgent(clause, after, trigger)) {
            return;
        }
        Actor source = turned ? after : before;
        Actor target = turned ? before : after;
        boolean meeting = trigger.mutual() && Reach.isPlace(clause, after) && told.has(hit);
        if (meeting || told.has(source, target, hit)) {
            clause.dropped(
                    hit.first(),
                    hit.end(),
                    "another word tells of " + source.code() + " and " + target.code() + " already");
        } else {
            told.addAll(hit, clause.joined(source), clause.joined(target));
        }
    }

    private static boolean isTowards(Clause clause, Hit hit) {
        return clause.isAny(hit.end(), TOWARDS) || clause.isAny(hit.end() - 1, TOWARDS);
    }

    /** Whether who acts stands behind a noun: "a visit by the president", "threats from Iran", but not "withdrawal from Iraq". */
    private static boolean isFrom(Clause clause, Hit hit) {
        if (hit.trigger().verb()) {
            return false;
        }
        boolean by = clause.is(hit.end(), "by") || clause.is(hit.end() - 1, "by");
        boolean from = clause.is(hit.end(), "from") || clause.is(hit.end() - 1, "from");
        return by || from && !LEAVING.contains(hit.trigger().type());
    }

    private static boolean isAgent(Clause clause, Actor after, Trigger trigger) {
        boolean by = clause.is(after.first() - 1, "by") || clause.is(after.first() - 2, "by");
        return by || trigger.turned() && (clause.is(after.first() - 1, "from") || clause.is(after.first() - 2, "from"));
    }

    /** A further act of which one party stands in its own clause: "..., where police arrested hundreds". */
    private static void alone(Clause clause, Hit hit, Told told) {
        Trigger trigger = hit.trigger();
        if (trigger.frame() != Frame.VERB && trigger.frame() != Frame.NOUN) {
            return;
        }
        Actor source;
        Actor target;
        if (trigger.verb()) {
            Actor before = Reach.ownSubject(clause, hit.first(), VERB_REACH);
            if (before == null && Reach.sharesSubject(clause, hit.first())) {
                before = Reach.subject(clause, hit.first());
            }
            Actor after =
                    Reach.object(clause, clause.parties(), before, hit, Reach.right(clause, hit.end(), VERB_REACH));
            boolean passive = trigger.participle() && clause.isPassive(hit.first());
            boolean turned = passive != trigger.turned();
            source = turned ? Reach.agent(clause, hit.end(), trigger.turned()) : before;
            target = turned ? before : after;
        } else {
            Actor before = Reach.owner(clause, hit.first(), NOUN_REACH);
            Actor after = Reach.party(clause, hit.end(), Reach.right(clause, hit.end(), NOUN_REACH));
            boolean turned = isFrom(clause, hit);
            source = turned ? after : before;
            target = turned ? before : after;
            // "Ukraine lives on support for Kyiv": the name behind is meant
            if (before != null && after != null && before.code().equals(after.code()) && isTowards(clause, hit)) {
                source = null;
                target = after;
            }
            // "the Ukraine war", "the Kabul bombing": a name that owns nothing is where it happens
            if (target == null && source != null && Reach.isPlaceName(clause, source, hit)) {
                target = source;
                source = null;
            }
        }
        boolean same = source != null && target != null && source.code().equals(target.code());
        if ((source == null && target == null)
                || (source != null && target != null && !same && told.has(source, target, hit))) {
            clause.dropped(hit.first(), hit.end(), "no party of its own");
            return;
        }
        List<Actor> sources = source == null ? List.of() : clause.joined(source);
        List<Actor> targets = same || target == null ? List.of() : clause.joined(target);
        boolean among = targets.size() > 1 && isBetween(clause, hit);
        told.addAll(hit, among ? targets : sources, targets);
    }

    /** "talks between Chad and Libya", "clashes between": each acts on the other. */
    private static boolean isBetween(Clause clause, Hit hit) {
        return !hit.trigger().verb() && (clause.is(hit.end() - 1, "between") || clause.is(hit.end(), "between"));
    }
}
