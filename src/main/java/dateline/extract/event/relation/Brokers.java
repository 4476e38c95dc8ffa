package dateline.extract.event.relation;

import dateline.extract.event.clause.Actor;
import dateline.extract.event.clause.Candidate;
import dateline.extract.event.clause.Clause;
import dateline.extract.event.clause.WordSets;
import dateline.extract.model.EventType;
import dateline.extract.model.Modality;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
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

    /** The acts of the others, and each broker's on those that deal with each other, else on the first named. */
    static List<Candidate> add(Clause clause, List<Actor> brokers, List<Candidate> acts) {
        Set<String> dealing = new LinkedHashSet<>();
        for (Candidate act : acts) {
            if (BROUGHT_ABOUT.contains(act.type()) && act.source() != null && act.target() != null) {
                dealing.add(act.source());
                dealing.add(act.target());
            }
        }
        if (dealing.isEmpty()) {
            clause.actors().stream()
                    .filter(actor -> !brokers.contains(actor))
                    .findFirst()
                    .ifPresent(actor -> dealing.add(actor.code()));
        }
        List<Candidate> all = new ArrayList<>(acts);
        for (Actor broker : brokers) {
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
                            Modality.ASSERTED,
                            broker.end() + 1,
                            broker.end() + 2,
                            "relation, a broker",
                            false));
                }
            }
        }
        return all;
    }
}
