package dateline.extract.event;

import dateline.extract.event.actor.Actors;
import dateline.extract.event.clause.Candidate;
import dateline.extract.event.clause.Clause;
import dateline.extract.event.lexicon.Modes;
import dateline.extract.event.lexicon.WordSets;
import dateline.extract.model.EventType;
import dateline.extract.text.WordSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The country that is visited where only its city is told: "arrived in Shanghai", "a trip to Istanbul". Immutable. */
final class Visits {
    private static final Set<String> TRIPS = WordSets.of("trip");

    private static final Set<String> BEFORE_CITY = WordSet.of("to", "in", "into", "at", "of");

    /** Students, tourists: "a student trip to". */
    private static final Set<String> NO_VISITORS = WordSets.of("no-visitor");

    private final Actors actors;

    Visits(Actors actors) {
        this.actors = actors;
    }

    /** The act, or both sides of a visit to another country. */
    List<Candidate> complete(Clause clause, Candidate act) {
        String source = act.source();
        boolean visit = act.type() == EventType.CONSULT
                && (Modes.VISIT.equals(act.mode()) || clause.isAny(act.triggerEnd() - 1, TRIPS));
        visit &= !clause.isAny(act.trigger() - 1, NO_VISITORS);
        String there = visit && source != null && act.target() == null ? city(clause, act) : null;
        return source == null || there == null || there.equals(source)
                ? List.of(act)
                : List.of(
                        act.between(source, there, "whose city is visited"),
                        act.between(there, source, "whose city is visited"));
    }

    private @Nullable String city(Clause clause, Candidate act) {
        int behind = act.triggerEnd();
        boolean verb = Modes.VISIT.equals(act.mode());
        boolean to = clause.isAny(behind, BEFORE_CITY);
        if (!verb && !to) {
            return null;
        }
        int at = to ? behind + 1 : behind;
        return clause.token(at) == null ? null : actors.countryOfPlace(clause.text(), at);
    }
}
