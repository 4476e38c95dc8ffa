package dateline.extract.event.role;

import dateline.extract.event.actor.Actor;
import dateline.extract.event.clause.Clause;
import dateline.extract.event.clause.Governors;
import dateline.extract.event.lexicon.ClauseWords;
import dateline.extract.event.lexicon.Codes;
import dateline.extract.event.lexicon.Modes;
import dateline.extract.event.lexicon.WordSets;
import dateline.extract.event.trigger.Hit;
import dateline.extract.model.EventType;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells a name of where something happens from a party to it: in "Chad and Mali met in Togo" Togo meets nobody. Stateless. */
public final class Locations {
    private static final Set<EventType> DONE_SOMEWHERE =
            EnumSet.of(EventType.ASSAULT, EventType.COERCE, EventType.PROTEST);

    /** 3: whose name stands so far behind "agreed" is what it is about. */
    private static final int TOPIC_REACH = 3;

    /** 4 tokens: "in the lower U.S. court". */
    private static final int COURT_REACH = 4;

    /** 8 tokens: "in Amman with the king and top Jordanian officials". */
    private static final int PARTY_REACH = 8;

    private static final Set<String> ADJECTIVE_TOO = Codes.of("adjective-too");

    private static final Set<String> AGREE = WordSets.of("agree");

    private static final Set<String> GATHERINGS = WordSets.of("gathering");

    private static final Set<String> CROWD = WordSets.of("crowd");

    private static final Set<String> AROUND_UNREST = WordSets.of("around-unrest");

    /** 3: "amid a wave of protests", "crackdown on the latest protests". */
    private static final int UNREST_REACH = 3;

    private Locations() {}

    /** "the Ukraine war": a name right before the noun, without "'s". */
    public static boolean isPlaceName(Clause clause, Actor actor, Hit hit) {
        // "a U.S. drone strike" is by the U.S.
        return actor.kind() == Actor.Kind.NAME
                && !ADJECTIVE_TOO.contains(actor.code())
                && DONE_SOMEWHERE.contains(hit.trigger().type())
                && actor.end() == hit.first()
                && !clause.is(actor.end(), "'s");
    }

    /** "Peru's protests go on": the country whose people protest is protested against. */
    public static boolean isStage(Actor actor, Hit hit) {
        return hit.trigger().type() == EventType.PROTEST && !hit.trigger().verb() && actor.kind() == Actor.Kind.NAME;
    }

    /** "Protests surge as Chad ...", "amid nationwide protests", "a crackdown on protests": against whom they are, the sentence may say elsewhere. */
    public static boolean isUnrest(Clause clause, Hit hit) {
        if (hit.trigger().type() != EventType.PROTEST || clause.isAny(hit.end() - 1, CROWD)) {
            return false;
        }
        for (int i = hit.first() - 1; i >= hit.first() - UNREST_REACH; i--) {
            // "‘Freedom’: Protests surge in Chad"
            boolean opens = i < clause.sentence().firstToken() || clause.is(i, ":") && i == hit.first() - 1;
            if (opens || clause.isAny(i, AROUND_UNREST)) {
                return true;
            }
        }
        return false;
    }

    /** The first actor of a sentence whose actors are all of one country; else null. */
    public static @Nullable Actor only(Clause clause) {
        Actor only = null;
        for (Actor actor : clause.actors()) {
            if (only != null && !only.code().equals(actor.code())) {
                return null;
            }
            only = only == null ? actor : only;
        }
        return only;
    }

    /** "a meeting of ministers in Washington": no party, unless they went there; but who speaks "at an ASEAN summit" speaks to ASEAN. */
    public static boolean isWhereTheyMeet(Clause clause, Hit hit, @Nullable Actor place) {
        return (hit.trigger().type() == EventType.CONSULT || hit.trigger().mutual())
                && !Modes.VISIT.equals(hit.trigger().mode())
                && place != null
                && place.kind() == Actor.Kind.NAME
                && place.first() >= hit.end()
                && !clause.isAny(place.end(), GATHERINGS)
                && isPlace(clause, place);
    }

    /** "Chad and Niger agreed on a plan to remove Mali's weapons", "agreed on a pact against Mali": Mali agrees to nothing. */
    public static boolean isTopicOfAgreement(Clause clause, Hit hit, @Nullable Actor other) {
        if (other == null || hit.trigger().type() != EventType.AGREE && !clause.isAny(hit.first(), AGREE)) {
            return false;
        }
        boolean owner = other.first() - hit.end() >= TOPIC_REACH && Owners.isOwner(clause, other);
        return owner || clause.is(Governors.governor(clause, other), "against");
    }

    /** "filed a lawsuit in a Lima court against Chilean miners": where, not against whom. */
    public static boolean isCourt(Clause clause, Hit hit, Actor place) {
        if (hit.trigger().type() != EventType.ACCUSE || place.first() < hit.end()) {
            return false;
        }
        for (int i = place.first() - 1; i > place.first() - COURT_REACH; i--) {
            if (clause.is(i, "in") || clause.is(i, "at") || clause.is(i, "with") || clause.is(i, "before")) {
                return withWhom(clause, hit, place) != null;
            }
        }
        return false;
    }

    /** "met in Lima with Chile's minister": the party that the place is not, behind "with" or "against"; null where none is. */
    public static @Nullable Actor withWhom(Clause clause, Hit hit, Actor place) {
        boolean accuses = hit.trigger().type() == EventType.ACCUSE;
        for (int i = place.end(); i < place.end() + PARTY_REACH && !clause.isAny(i, ClauseWords.CLAUSE_BREAKS); i++) {
            if (clause.is(i, "against") || !accuses && clause.is(i, "with")) {
                return clause.firstStarting(i + 1, Math.min(clause.sentence().endToken(), i + PARTY_REACH));
            }
        }
        return null;
    }

    /** "US and Russian envoys met in Turkey", "in the capital of Turkey" */
    public static boolean isPlace(Clause clause, @Nullable Actor actor) {
        if (actor == null) {
            return false;
        }
        int at =
                actor.first() - (clause.is(actor.first() - 1, "of") && clause.is(actor.first() - 2, "capital") ? 3 : 1);
        at = clause.is(at, "the") ? at - 1 : at;
        return clause.is(at, "in") || clause.is(at, "at");
    }
}
