package dateline.extract.event.relation;

import dateline.extract.event.clause.Candidate;
import dateline.extract.event.clause.Clause;
import dateline.extract.event.clause.Hedges;
import dateline.extract.event.lexicon.WordSets;
import dateline.extract.event.trigger.Frame;
import dateline.extract.event.trigger.Hit;
import dateline.extract.event.trigger.NotDone;
import dateline.extract.event.trigger.TriggerFinder;
import dateline.extract.model.EventType;
import dateline.extract.model.SanctionAction;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Who did what to whom, by triggers and roles: the actor before an active verb acts on the one behind it, the passive turns this
 * around, and between parties of a meeting or an agreement both act (docs/events.md). Immutable.
 */
public final class RelationRules {
    /** What sanctions do to whom they are against. */
    private static final Set<String> HITTING = WordSets.of("hitting");

    private static final Set<String> ORDERING = WordSets.of("ordering");

    /** 4 tokens: "sanctions that will directly hit". */
    private static final int MEANS_REACH = 4;

    /** 6: an act of three states with each other; more parties are a list, not news. */
    private static final int MOST_BY_SENTENCE = 6;

    /** 20: talks of one state with ten that are named. */
    private static final int MOST_OF_ONE = 20;

    /** 8: acts with both parties beside their words are read besides, but a longer list is no sentence of news. */
    private static final int MOST_PER_SENTENCE = 8;

    /** Tokens between "must" and what must be done, which is not done yet. */
    private static final int DUTY_REACH = 2;

    /** Tokens between "urged" and what is urged. */
    private static final int FRAME_REACH = 8;

    private static final Set<EventType> FRAMING =
            EnumSet.of(EventType.REQUEST, EventType.THREATEN, EventType.AGREE, EventType.REJECT);

    /** What is done to means of sanctions as it is to states. */
    private static final Set<EventType> JUDGING =
            EnumSet.of(EventType.ACCUSE, EventType.REJECT, EventType.PROTEST, EventType.SUPPORT);

    private final TriggerFinder triggers = new TriggerFinder();

    /** The acts of a sentence. */
    public List<Candidate> read(Clause clause) {
        Brokers brokers = Brokers.of(clause);
        return brokers.isEmpty() ? readParties(clause) : brokers.with(readParties(brokers.others()));
    }

    private List<Candidate> readParties(Clause clause) {
        if (clause.parties().isEmpty()) {
            return List.of();
        }
        List<Hit> hits = hits(clause);
        RelationCandidates told = new RelationCandidates(clause);
        int duty = Duties.read(clause, told);
        hits.removeIf(hit -> duty >= 0 && hit.first() > duty && hit.first() - duty <= DUTY_REACH);
        int blame = Blames.read(clause, told);
        hits.removeIf(hit -> blame >= 0 && hit.first() > blame && hit.first() - blame <= DUTY_REACH);
        List<Predicate<Hit>> passes = List.of(
                hit -> hit.trigger().frame() == Frame.VERB && !Framing.isAside(clause, hit.first()),
                hit -> hit.trigger().frame() == Frame.VERB,
                hit -> hit.trigger().frame() == Frame.NOUN,
                hit -> hit.trigger().frame() == Frame.WEAK_VERB,
                // sales and trade are told of firms and figures more often than of states
                hit -> hit.trigger().frame() == Frame.NOUN_BETWEEN
                        && hit.trigger().type() != EventType.COOPERATE);
        for (Predicate<Hit> pass : passes) {
            for (Hit hit : hits) {
                if (told.isEmpty()
                        && pass.test(hit)
                        && !Payers.isAside(clause, hit)
                        && !Demands.isAskedFor(clause, hit, hits)) {
                    MainAct.read(clause, hit, hits, told);
                    if (told.isEmpty()) {
                        clause.dropped(hit.first(), hit.end(), "no two parties in its sentence that may be its own");
                    }
                }
            }
        }
        told.keepFirst(MOST_BY_SENTENCE, MOST_OF_ONE);
        return besides(clause, hits, told);
    }

    private List<Hit> hits(Clause clause) {
        List<Hit> hits = triggers.hits(clause);
        hits.removeIf(hit -> {
            String reason = Hedges.isException(clause, hit.first())
                    ? "what is not done, or there would be no need"
                    : NotDone.reason(clause, hit, hits);
            if (reason != null) {
                clause.dropped(hit.first(), hit.end(), reason);
            }
            return reason != null;
        });
        return hits;
    }

    /** What else a sentence tells whose sanctions are read already: acts of other parties that stand beside their words. */
    public List<Candidate> readBesides(Clause clause, List<Candidate> sanctions, BitSet means) {
        Brokers brokers = Brokers.of(clause);
        return brokers.isEmpty()
                ? readPartiesBesides(clause, sanctions, means)
                : brokers.with(readPartiesBesides(brokers.others(), sanctions, means));
    }

    private List<Candidate> readPartiesBesides(Clause clause, List<Candidate> sanctions, BitSet means) {
        List<Hit> hits = hits(clause);
        hits.removeIf(hit -> means.get(hit.first())
                || hit.trigger().type() == EventType.COERCE && means.get(hit.end() - 1)
                || isOfMeans(clause, hit, means)
                || isToldOf(hit, sanctions)
                || isFrameOf(hit, sanctions)
                || isPurpose(clause, hit));
        RelationCandidates told = new RelationCandidates(clause);
        told.addAll(sanctions);
        return besides(clause, hits, told).stream()
                .filter(act -> !isAnswerWith(act, sanctions))
                .map(act -> isOnMeans(clause, act, means) && !isOnSender(act, sanctions)
                        ? act.between(act.source(), sender(act, sanctions), "who sends what it is about")
                        : act)
                .toList();
    }

    /** "Chad denounced the sanctions on Mali", "welcomed sanctions on Mali": what is done to the means is not done to Mali. */
    private static boolean isOnMeans(Clause clause, Candidate act, BitSet means) {
        int first = means.nextSetBit(act.triggerEnd());
        return act.action() == null
                && act.source() != null
                && act.target() != null
                && JUDGING.contains(act.type())
                && first >= 0
                && first - act.triggerEnd() <= MEANS_REACH
                && clause.parties().stream()
                        .noneMatch(party -> party.first() >= act.triggerEnd()
                                && party.end() <= first
                                && party.code().equals(act.target()));
    }

    /** "hit back with tariffs": told by the tariffs. */
    private static boolean isAnswerWith(Candidate act, List<Candidate> sanctions) {
        return act.type() == EventType.ACCUSE
                && act.source() != null
                && act.target() == null
                && sanctions.stream()
                        .anyMatch(one -> act.source().equals(one.source()) && one.trigger() >= act.trigger());
    }

    /** "criticised the sanctions of the United Nations": they are named themselves. */
    private static boolean isOnSender(Candidate act, List<Candidate> sanctions) {
        return sanctions.stream().anyMatch(one -> Objects.equals(one.source(), act.target()));
    }

    /** Who imposed the means that an act is about; null where that is nobody else, or not told. */
    private static @Nullable String sender(Candidate act, List<Candidate> sanctions) {
        return sanctions.stream()
                .filter(one -> Objects.equals(one.target(), act.target()))
                .map(Candidate::source)
                .filter(sender -> sender != null && !sender.equals(act.source()))
                .findFirst()
                .orElse(null);
    }

    /** "sanctions targeting Chad", "tariffs that hit Chad": nobody is attacked. */
    private static boolean isOfMeans(Clause clause, Hit hit, BitSet means) {
        int before = means.previousSetBit(hit.first());
        int behind = means.nextSetBit(hit.end());
        // "ordered tough sanctions on"
        if (hit.trigger().type() == EventType.REQUEST
                && clause.isAny(hit.first(), ORDERING)
                && behind >= 0
                && behind - hit.end() <= MEANS_REACH) {
            return true;
        }
        return hit.trigger().type() == EventType.ASSAULT
                && before >= 0
                && hit.first() - before <= MEANS_REACH
                && clause.isAny(hit.first(), HITTING);
    }

    /** "eased sanctions": the word tells of sanctions already. */
    private static boolean isToldOf(Hit hit, List<Candidate> sanctions) {
        return sanctions.stream()
                .anyMatch(candidate -> hit.first() >= candidate.trigger() && hit.first() < candidate.triggerEnd());
    }

    /** "called for sanctions": what asks for, threatens or refuses them is told by their action. */
    private static boolean isFrameOf(Hit hit, List<Candidate> sanctions) {
        return FRAMING.contains(hit.trigger().type())
                && sanctions.stream()
                        .anyMatch(candidate -> candidate.action() != SanctionAction.IMPOSE
                                && hit.first() < candidate.triggerEnd()
                                && candidate.trigger() - hit.end() < FRAME_REACH);
    }

    private static List<Candidate> besides(Clause clause, List<Hit> hits, RelationCandidates told) {
        int most = Math.max(told.size(), MOST_PER_SENTENCE);
        for (Hit hit : hits) {
            // "defies sanctions to sell more": the nearest name is not who sells, unless it opens a headline: "G7 to
            // meet"
            boolean infinitive = clause.is(hit.first() - 1, "to") && !hit.equals(hits.getFirst());
            if (!infinitive
                    && !Demands.isAskedForToo(clause, hit, hits)
                    && !Demands.isListedDemand(clause, hit, hits)
                    && !(!hit.trigger().verb() && Demands.isAskedFor(clause, hit, hits))) {
                TwoPartyActs.read(clause, hit, hits, told);
            }
        }
        for (Hit hit : hits) {
            // "cut ties with Chad and closed its airspace": with both parties only, else the sanctions tell of it
            boolean ofSanctions = hit.trigger().type() == EventType.SANCTION && told.isOfSanctions();
            if (told.size() < most
                    && !told.has(hit)
                    && !ofSanctions
                    && !Demands.isAskedFor(clause, hit, hits)
                    && !Demands.isAskedForToo(clause, hit, hits)) {
                OnePartyActs.read(clause, hit, hits, told);
            }
        }
        told.keepFirst(most, MOST_OF_ONE);
        return told.candidates();
    }

    /** "defies sanctions to sell more": its subject does not stand beside it. */
    private static boolean isPurpose(Clause clause, Hit hit) {
        boolean vowed = clause.isAny(hit.first() - 2, Framing.THREATENING);
        return clause.is(hit.first() - 1, "to")
                && !vowed
                && clause.lastBefore(hit.first() - 1, hit.first() - 2) == null;
    }
}
