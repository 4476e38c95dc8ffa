package dateline.extract.event.relation;

import dateline.extract.event.clause.Actor;
import dateline.extract.event.clause.Candidate;
import dateline.extract.event.clause.Clause;
import dateline.extract.event.relation.Triggers.Frame;
import dateline.extract.event.relation.Triggers.Hit;
import dateline.extract.event.relation.Triggers.Trigger;
import dateline.extract.model.EventType;
import dateline.extract.model.Modality;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who did what to whom, by triggers and roles: the actor before an active verb acts on the one behind it, the passive turns this
 * around, and between parties of a meeting or an agreement both act (docs/events.md). Immutable.
 */
public final class RelationRules {
    private static final Set<EventType> MUTUAL = Set.of(EventType.CONSULT, EventType.AGREE, EventType.COOPERATE);

    /** 2: by the roles of a whole sentence one act is read, told both ways where it is mutual. */
    private static final int MOST_BY_SENTENCE = 2;

    /** 6: acts with both parties beside their words are read besides, but a longer list is no sentence of news. */
    private static final int MOST_PER_SENTENCE = 6;

    /** Tokens between a verb and its parties: "Russia on Wednesday again accused neighbouring Ukraine". */
    private static final int VERB_REACH = 8;

    /** Tokens between a noun and its parties: "Israel's latest raid in the West Bank". */
    private static final int NOUN_REACH = 4;

    /** On the scale of the lexicon's own lines for them. */
    private static final Map<EventType, Double> SCORES = Map.of(EventType.AGREE, 2.5, EventType.REJECT, -2.0);

    private static final Set<String> TOWARDS =
            Set.of("of", "on", "against", "with", "to", "in", "into", "for", "at", "upon", "toward", "towards");

    private final Triggers triggers = new Triggers();

    public List<Candidate> read(Clause clause) {
        if (clause.actors().isEmpty()) {
            return List.of();
        }
        List<Hit> hits = triggers.hits(clause);
        List<Candidate> candidates = new ArrayList<>();
        for (Frame frame : List.of(Frame.VERB, Frame.NOUN, Frame.WEAK_VERB)) {
            for (Hit hit : hits) {
                if (hit.trigger().frame() == frame && candidates.isEmpty()) {
                    read(clause, hit, candidates);
                    if (candidates.isEmpty()) {
                        clause.dropped(hit.first(), hit.end(), "no two parties in its sentence that may be its own");
                    }
                }
            }
        }
        List<Candidate> all = new ArrayList<>(candidates.subList(0, Math.min(candidates.size(), MOST_BY_SENTENCE)));
        return besides(clause, hits, all);
    }

    /** What else a sentence tells whose sanctions are read already: acts of other parties that stand beside their words. */
    public List<Candidate> readBesides(Clause clause, List<Candidate> sanctions) {
        List<Hit> hits = triggers.hits(clause);
        hits.removeIf(hit -> hit.trigger().type() == EventType.SANCTION);
        return besides(clause, hits, new ArrayList<>(sanctions));
    }

    private static List<Candidate> besides(Clause clause, List<Hit> hits, List<Candidate> all) {
        int most = Math.max(all.size(), MOST_PER_SENTENCE);
        for (Hit hit : hits) {
            beside(clause, hit, all);
        }
        return all.subList(0, Math.min(all.size(), most));
    }

    /** An act whose two parties stand beside its word, in its own clause: "..., as Russia accused Ukraine", "Russia's war against Ukraine". */
    private static void beside(Clause clause, Hit hit, List<Candidate> candidates) {
        Trigger trigger = hit.trigger();
        int reach = trigger.verb() ? VERB_REACH : NOUN_REACH;
        Actor before = clause.lastBefore(hit.first(), Triggers.left(clause, hit.first(), reach));
        int right = right(clause, hit.end(), reach);
        boolean towards = trigger.verb()
                || clause.isAny(hit.end(), TOWARDS)
                || clause.isAny(hit.end() - 1, TOWARDS)
                || clause.is(hit.end(), "by");
        Actor after = towards ? clause.firstBetween(hit.end(), right) : null;
        if (before == null || after == null || before.code().equals(after.code())) {
            clause.dropped(hit.first(), hit.end(), "no two parties beside it");
            return;
        }
        // "defies sanctions to sell more": the nearest name is not who sells, unless it stands right before, as in
        // headlines
        if (clause.is(hit.first() - 1, "to") && before.end() != hit.first() - 1) {
            clause.dropped(hit.first(), hit.end(), "an infinitive whose subject is not beside it");
            return;
        }
        boolean turned =
                trigger.verb() ? trigger.participle() && clause.isPassive(hit.first()) : clause.is(hit.end(), "by");
        if (turned && trigger.verb() && !clause.is(after.first() - 1, "by") && !clause.is(after.first() - 2, "by")) {
            return;
        }
        Actor source = turned ? after : before;
        Actor target = turned ? before : after;
        boolean told = MUTUAL.contains(trigger.type())
                        && isPlace(clause, after)
                        && candidates.stream().anyMatch(other -> other.trigger() == hit.first())
                || candidates.stream()
                        .anyMatch(other -> source.code().equals(other.source())
                                && target.code().equals(other.target()));
        if (told) {
            clause.dropped(
                    hit.first(),
                    hit.end(),
                    "another word tells of " + source.code() + " and " + target.code() + " already");
        } else {
            add(clause, hit, source, target, MUTUAL.contains(trigger.type()), candidates);
        }
    }

    /** "US and Russian envoys met in Turkey" */
    private static boolean isPlace(Clause clause, @Nullable Actor actor) {
        return actor != null && (clause.is(actor.first() - 1, "in") || clause.is(actor.first() - 1, "at"));
    }

    private static int right(Clause clause, int from, int reach) {
        int limit = Math.min(clause.sentence().endToken(), from + reach);
        int at = from;
        while (at < limit && !clause.isAny(at, Triggers.BREAKS)) {
            at++;
        }
        return at;
    }

    private static void read(Clause clause, Hit hit, List<Candidate> candidates) {
        Trigger trigger = hit.trigger();
        boolean passive = trigger.participle() && clause.isPassive(hit.first());
        Actor before = subject(clause, hit.first());
        Actor after = clause.firstBetween(hit.end(), clause.sentence().endToken());
        Actor source = passive ? by(clause, hit.end()) : before;
        Actor target = passive ? before : after;
        if (before == null && after == null) {
            return;
        }
        // "France spoke of Russia's war against Ukraine": the owner of the noun acts
        Actor owner =
                trigger.verb() ? null : clause.lastBefore(hit.first(), Triggers.left(clause, hit.first(), NOUN_REACH));
        if (owner != null && after != null && !owner.code().equals(after.code())) {
            source = owner;
        }
        if (!trigger.verb() && before != null && after == null) {
            Actor earlier = clause.lastBefore(before.first(), clause.sentence().firstToken());
            if (earlier != null && !earlier.code().equals(before.code())) {
                source = earlier;
                target = before;
            }
        }
        boolean mutual = MUTUAL.contains(trigger.type());
        List<Actor> sources = source == null ? List.of() : clause.joined(source);
        List<Actor> targets = target == null ? List.of() : clause.joined(target);
        if (mutual && (targets.isEmpty() || isPlace(clause, target)) && sources.size() > 1) {
            targets = sources;
        }
        if (mutual && sources.isEmpty() && targets.size() > 1) {
            sources = targets;
        }
        if (sources.isEmpty() && targets.isEmpty()) {
            return;
        }
        for (Actor from : sources.isEmpty() ? java.util.Collections.<@Nullable Actor>singletonList(null) : sources) {
            for (Actor to : targets.isEmpty() ? java.util.Collections.<@Nullable Actor>singletonList(null) : targets) {
                add(clause, hit, from, to, mutual, candidates);
            }
        }
    }

    private static void add(
            Clause clause,
            Hit hit,
            @Nullable Actor from,
            @Nullable Actor to,
            boolean mutual,
            List<Candidate> candidates) {
        String source = from == null ? null : from.code();
        String target = to == null ? null : to.code();
        if (source != null && source.equals(target)) {
            if (mutual) {
                return;
            }
            target = null;
        }
        if (source == null && target == null) {
            return;
        }
        Candidate candidate = candidate(clause, hit, source, target);
        candidates.add(candidate);
        if (mutual && source != null && target != null) {
            candidates.add(candidate(clause, hit, target, source));
        }
    }

    private static Candidate candidate(Clause clause, Hit hit, @Nullable String source, @Nullable String target) {
        Trigger trigger = hit.trigger();
        EventType type = Triggers.told(clause, hit);
        boolean turned = type != trigger.type();
        Modality modality = clause.isNegated(hit.first()) && type != EventType.REJECT
                ? Modality.DENIED
                : clause.isPossible(hit.first())
                        ? Modality.POSSIBLE
                        : clause.isPlanned(hit.first()) ? Modality.PLANNED : Modality.ASSERTED;
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
                        + (turned ? " as " + trigger.type() + ", which the words before make " + type : ""));
    }

    /** The actor that the verb belongs to: the first before it that no preposition governs, else the nearest. */
    private static @Nullable Actor subject(Clause clause, int verb) {
        for (Actor actor : clause.actors()) {
            if (actor.end() <= verb && !clause.isAfterPreposition(actor)) {
                return actor;
            }
        }
        return clause.lastBefore(verb, clause.sentence().firstToken());
    }

    private static @Nullable Actor by(Clause clause, int from) {
        for (int i = from; i < Math.min(clause.sentence().endToken(), from + 12); i++) {
            if (clause.is(i, "by")) {
                return clause.firstBetween(i + 1, Math.min(clause.sentence().endToken(), i + 10));
            }
        }
        return null;
    }
}
