package dateline.extract.event.relation;

import dateline.extract.event.clause.Candidate;
import dateline.extract.event.clause.Clause;
import dateline.extract.event.clause.Hedges;
import dateline.extract.event.trigger.Frame;
import dateline.extract.event.trigger.Hit;
import dateline.extract.event.trigger.NotDone;
import dateline.extract.event.trigger.TriggerFinder;
import dateline.extract.model.EventType;
import java.util.List;
import java.util.NavigableSet;
import java.util.function.BiPredicate;

/**
 * Who did what to whom, by triggers and roles: the actor before an active verb acts on the one behind it, the passive turns this
 * around, and between parties of a meeting or an agreement both act (docs/events.md). Immutable.
 */
public final class RelationRules {
    /** 6: an act of three states with each other; more parties are a list, not news. */
    private static final int MOST_BY_SENTENCE = 6;

    /** 20: talks of one state with ten that are named. */
    private static final int MOST_OF_ONE = 20;

    /** 8: acts with both parties beside their words are read besides, but a longer list is no sentence of news. */
    private static final int MOST_PER_SENTENCE = 8;

    /** Tokens between "must" and what must be done, which is not done yet. */
    private static final int DUTY_REACH = 2;

    /** Which words may tell of the main act, in this order: verbs of main clauses, other verbs, nouns, weak verbs. */
    private static final List<BiPredicate<Clause, Hit>> MAIN_FIRST = List.of(
            (clause, hit) -> hit.trigger().frame() == Frame.VERB && !Framing.isAside(clause, hit.first()),
            (clause, hit) -> hit.trigger().frame() == Frame.VERB,
            (clause, hit) -> hit.trigger().frame() == Frame.NOUN,
            (clause, hit) -> hit.trigger().frame() == Frame.WEAK_VERB,
            // sales and trade are told of firms and figures more often than of states
            (clause, hit) ->
                    hit.trigger().frame() == Frame.NOUN_BETWEEN && hit.trigger().type() != EventType.COOPERATE);

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
        removeBehind(Duties.read(clause, told), hits);
        removeBehind(Blames.read(clause, told), hits);
        addMain(clause, hits, told);
        told.keepFirst(MOST_BY_SENTENCE, MOST_OF_ONE);
        return withFurther(clause, hits, told);
    }

    /** What must be done, or what somebody is to blame for, is no act of its own. */
    private static void removeBehind(int word, List<Hit> hits) {
        if (word >= 0) {
            hits.removeIf(hit -> hit.first() > word && hit.first() - word <= DUTY_REACH);
        }
    }

    /** Adds the first act of the sentence, in the order of {@link #MAIN_FIRST}, unless one is told already. */
    private static void addMain(Clause clause, List<Hit> hits, RelationCandidates told) {
        for (BiPredicate<Clause, Hit> kind : MAIN_FIRST) {
            for (Hit hit : hits) {
                if (!told.isEmpty()) {
                    return;
                }
                if (kind.test(clause, hit) && !Payers.isAside(clause, hit) && !Demands.isAskedFor(clause, hit, hits)) {
                    MainAct.read(clause, hit, hits, told);
                    if (told.isEmpty()) {
                        clause.dropped(hit.first(), hit.end(), "no two parties in its sentence that may be its own");
                    }
                }
            }
        }
    }

    private List<Hit> hits(Clause clause) {
        List<Hit> hits = triggers.hits(clause);
        List<Hit> all = List.copyOf(hits);
        hits.removeIf(hit -> {
            String reason = Hedges.isException(clause, hit.first())
                    ? "what is not done, or there would be no need"
                    : NotDone.reason(clause, hit, all);
            if (reason != null) {
                clause.dropped(hit.first(), hit.end(), reason);
            }
            return reason != null;
        });
        return hits;
    }

    /** What else a sentence tells whose sanctions are read already: acts of other parties that stand beside their words. */
    public List<Candidate> readBesides(Clause clause, List<Candidate> sanctions, NavigableSet<Integer> means) {
        Brokers brokers = Brokers.of(clause);
        return brokers.isEmpty()
                ? readPartiesBesides(clause, sanctions, means)
                : brokers.with(readPartiesBesides(brokers.others(), sanctions, means));
    }

    private List<Candidate> readPartiesBesides(Clause clause, List<Candidate> sanctions, NavigableSet<Integer> means) {
        List<Hit> hits = hits(clause);
        SanctionsRead read = new SanctionsRead(sanctions, means);
        hits.removeIf(hit -> read.tellOf(clause, hit) || isPurpose(clause, hit));
        RelationCandidates told = new RelationCandidates(clause);
        told.addAll(sanctions);
        return withFurther(clause, hits, told).stream()
                .filter(act -> !read.areAnswerOf(act))
                .map(act -> read.retarget(clause, act))
                .toList();
    }

    /** The acts told so far, and further ones: first those with both parties beside their words, then those with one. */
    private static List<Candidate> withFurther(Clause clause, List<Hit> hits, RelationCandidates told) {
        int most = Math.max(told.size(), MOST_PER_SENTENCE);
        for (Hit hit : hits) {
            // "defies sanctions to sell more": the nearest name is not who sells, unless the sentence is "G7 to meet"
            boolean infinitive = clause.is(hit.first() - 1, "to") && !hit.equals(hits.getFirst());
            if (!infinitive && !Demands.isAskedForToo(clause, hit, hits) && !Demands.isAskedFor(clause, hit, hits)) {
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
