package dateline.extract.event.relation;

import dateline.extract.event.actor.Actor;
import dateline.extract.event.clause.Candidate;
import dateline.extract.event.clause.Clause;
import dateline.extract.event.clause.Hedges;
import dateline.extract.event.lexicon.WordSets;
import dateline.extract.model.EventType;
import dateline.extract.model.Modality;
import dateline.extract.text.WordSet;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Who brought others together: "the US-brokered deal between Chad and Niger" is no deal with the US. Stateless. */
final class Brokers {
    private static final Set<String> BROKERED = WordSets.of("broker");

    /** What is brokered. */
    private static final Set<EventType> BROUGHT_ABOUT =
            EnumSet.of(EventType.AGREE, EventType.SUPPORT, EventType.CONSULT, EventType.RETREAT, EventType.COOPERATE);

    /** PLOVER's CONSULT, third-party. */
    private static final String MODE = "third-party";

    private static final double SCORE = 1;

    private static final Set<String> AMONG = WordSet.of("between", "among", "with");

    /** 4: "brokered grain deal between". */
    private static final int NAMED_REACH = 4;

    private Brokers() {}

    /** The actors of a clause that a hyphen joins to "brokered". */
    static List<Actor> of(Clause clause) {
        List<Actor> brokers = new ArrayList<>();
        for (Actor actor : clause.actors()) {
            if (clause.is(actor.end(), "-") && clause.isAny(actor.end() + 1, BROKERED)) {
                brokers.add(actor);
            }
        }
        return brokers;
    }

    /**
     * The acts of the others, and each broker's on those that agree or deal with each other, as likely as they do; where no act of theirs is told, on
     * those named behind "between" or "with".
     */
    static List<Candidate> add(Clause clause, List<Actor> brokers, List<Candidate> acts) {
        List<Candidate> deals = acts.stream().filter(act -> isDeal(act, acts)).toList();
        Set<String> dealing = new LinkedHashSet<>();
        deals.forEach(act -> dealing.add(String.valueOf(act.source())));
        if (dealing.isEmpty()) {
            brokers.forEach(broker -> dealing.addAll(named(clause, broker)));
        }
        List<Candidate> all = new ArrayList<>(acts);
        for (Actor broker : brokers) {
            Modality modality = deals.isEmpty()
                    ? modality(clause, broker)
                    : deals.getFirst().modality();
            for (String other : dealing) {
                if (!other.equals(broker.code())) {
                    all.add(new Candidate(
                            broker.code(),
                            other,
                            EventType.CONSULT,
                            MODE,
                            SCORE,
                            null,
                            Set.of(),
                            modality,
                            broker.end() + 1,
                            broker.end() + 2,
                            "relation, a broker",
                            false));
                }
            }
        }
        return all;
    }

    private static Modality modality(Clause clause, Actor broker) {
        Modality said = Hedges.ofSubject(clause, broker.end() + 2);
        if (said != null) {
            return said;
        }
        return Hedges.isPossible(clause, broker.first()) ? Modality.POSSIBLE : Modality.ASSERTED;
    }

    /** Who agrees to it, or what both do: who praises it has no part in it. */
    private static boolean isDeal(Candidate act, List<Candidate> acts) {
        if (act.source() == null || !BROUGHT_ABOUT.contains(act.type())) {
            return false;
        }
        return act.type() == EventType.AGREE
                || acts.stream()
                        .anyMatch(other -> other.type() == act.type()
                                && act.source().equals(other.target())
                                && Objects.equals(act.target(), other.source()));
    }

    /** "a US-brokered truce between Chad and Niger". */
    private static List<String> named(Clause clause, Actor broker) {
        for (int i = broker.end() + 2; i < broker.end() + 2 + NAMED_REACH; i++) {
            if (clause.isAny(i, AMONG)) {
                Actor first = clause.firstBetween(i, clause.sentence().endToken());
                return first == null
                        ? List.of()
                        : clause.joined(first).stream().map(Actor::code).toList();
            }
        }
        return List.of();
    }
}
