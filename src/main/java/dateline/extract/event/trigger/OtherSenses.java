package dateline.extract.event.trigger;

import dateline.extract.event.actor.Actor;
import dateline.extract.event.clause.Clause;
import dateline.extract.event.clause.FiniteVerbs;
import dateline.extract.event.clause.Reach;
import dateline.extract.event.lexicon.ClauseWords;
import dateline.extract.event.lexicon.WordSets;
import dateline.extract.model.EventType;
import dateline.extract.text.Token;
import dateline.extract.text.WordSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Words that do tell of an act, but in another sense than theirs: "left Chad for Mali" gives nothing up, "a fire destroyed" attacks nobody, and "bombing
 * victims" are persons. Stateless.
 */
final class OtherSenses {
    private static final Set<String> LEAVING = WordSets.of("leave");

    private static final Set<String> WHOSE_PLACE =
            WordSet.union(List.of(ClauseWords.POSSESSIVES, WordSet.of("the", "this", "that")));

    /** 7: "left the capital of northern Chad on Monday for". */
    private static final int DEPARTURE_REACH = 7;

    /** A delegation, a minister: who only goes home. */
    private static final Set<String> VISITORS = WordSets.of("departing-visitor");

    private static final Set<String> FORCES = WordSets.of("leaving-force");

    /** 8: "the last troops of the northern army of Mali left". */
    private static final int FORCE_REACH = 8;

    private static final Set<String> FLEEING = WordSets.of("fleeing");

    private static final Set<String> TRIPS = WordSets.of("trip");

    /** Victims, sites, charges: an act before them says which. */
    private static final Set<String> TOLD_BY_ACT = WordSets.of("told-by-act");

    private static final Set<String> BLIND = WordSets.of("blind-force");

    private static final Set<String> CASUALTIES = WordSets.of("casualties");

    private static final Set<String> CIRCUMSTANCE = WordSets.of("circumstance");

    private static final Set<String> VEHICLES = WordSets.of("vehicle");

    private static final Set<String> ACCIDENTS = WordSets.of("accident");

    /** "lightning struck", but not "a jet struck". */
    private static final Set<String> HITTING = WordSets.of("hitting");

    private static final Set<String> NATURE = WordSets.of("nature");

    /** 24: "A bus fell from a mountain road in the north into a river in southern Peru late on Sunday night, killing". */
    private static final int RESULT_REACH = 24;

    /** 14: "killed and several others were badly hurt late on Sunday when a". */
    private static final int CIRCUMSTANCE_REACH = 14;

    /** 6: "a passenger train in the north fell". */
    private static final int ACCIDENT_REACH = 6;

    private static final Set<String> UNLISTING = WordSets.of("unlisting");

    private static final Set<String> LISTS = WordSets.of("list-of-names");

    /** 8: "struck the state airline of Togo from its list". */
    private static final int LIST_REACH = 8;

    private static final Set<String> GOODS = WordSets.of("goods");

    private static final Set<String> LIST_ENDS = WordSet.of(",", ";", ".");

    private OtherSenses() {}

    /** Why a word tells of no act where it stands; null where it may. */
    static @Nullable String reason(Clause clause, Hit hit) {
        if (!hit.trigger().verb()) {
            return isModifier(clause, hit) ? "tells which persons, places or charges" : null;
        }
        if (hit.trigger().type() == EventType.RETREAT && withdrawsNothing(clause, hit)) {
            return "leaves, and withdraws nothing";
        }
        if (isForAnotherPlace(clause, hit)) {
            return "leaves for another place, and gives nothing up";
        }
        if (isFlightFromDanger(clause, hit)) {
            return "flees from something, and to nobody";
        }
        if (hit.trigger().type() == EventType.ASSAULT && (isByBlindForce(clause, hit) || isAccident(clause, hit))) {
            return "done by nature or by accident";
        }
        return null;
    }

    /** "bombing victims", "murder charges", but not "the bombing killed" */
    private static boolean isModifier(Clause clause, Hit hit) {
        return hit.trigger().type() == EventType.ASSAULT && clause.isAny(hit.end(), TOLD_BY_ACT);
    }

    /** "left Chad for Mali", "leaves on a visit to Mali"; "left half of it dark". */
    private static boolean isForAnotherPlace(Clause clause, Hit hit) {
        if (hit.end() != hit.first() + 1 || !clause.isAny(hit.first(), LEAVING)) {
            return false;
        }
        Token next = clause.token(hit.end());
        boolean thing = next != null
                && (next.kind() == Token.Kind.NUMBER
                        || next.isWord()
                                && !next.isCapitalized()
                                && !next.isAny(ClauseWords.AFTER_NOUNS)
                                && !next.isAny(WHOSE_PLACE)
                                && !next.isAny(ClauseWords.PREPOSITIONS)
                                && !FiniteVerbs.isAdverb(clause, hit.end())
                                && !clause.isInDate(hit.end()));
        if (thing) {
            return true;
        }
        for (int i = hit.end(); i < hit.end() + DEPARTURE_REACH && !clause.isAny(i, ClauseWords.RELATIVES); i++) {
            boolean elsewhere = clause.is(i, "for") && !clause.is(i + 1, "good");
            if (elsewhere || clause.isAny(i, TRIPS)) {
                return true;
            }
            if (clause.is(i, ",") || clause.is(i, "and")) {
                return false;
            }
        }
        return false;
    }

    /** "left Bamako after talks": only troops and their like withdraw by leaving. */
    private static boolean withdrawsNothing(Clause clause, Hit hit) {
        // "gave the envoy 48 hours to leave"
        boolean told = clause.is(hit.first() - 1, "to");
        if (told || hit.end() > hit.first() + 1 || !clause.isAny(hit.first(), LEAVING)) {
            return false;
        }
        int from = Reach.left(clause, hit.first(), FORCE_REACH);
        return !Figurative.has(clause, FORCES, from, hit.first())
                && (Figurative.has(clause, VISITORS, from, hit.first()) || !isLeft(clause, hit));
    }

    /** "left Mali on Monday", but not "left Mali no choice", "left prices unchanged" */
    private static boolean isLeft(Clause clause, Hit hit) {
        Actor place = clause.firstStarting(hit.end(), hit.end() + 2);
        if (place == null || place.first() > hit.end() && !clause.is(hit.end(), "the")) {
            return false;
        }
        Token next = clause.token(place.end());
        return next == null
                || !next.isWord() && !next.is("'s")
                || next.isAny(ClauseWords.AFTER_NOUNS)
                || next.isAny(ClauseWords.CLAUSE_BREAKS)
                || clause.isInDate(place.end());
    }

    /** "fled to avoid the floods" */
    private static boolean isFlightFromDanger(Clause clause, Hit hit) {
        Token next = clause.token(hit.end());
        return hit.trigger().type() == EventType.AID
                && hit.trigger().turned()
                && clause.isAny(hit.first(), FLEEING)
                && next != null
                && next.isWord()
                && !next.isCapitalized()
                && !next.isAny(ClauseWords.DETERMINERS)
                && !next.isAny(WHOSE_PLACE)
                && clause.startingAt(hit.end()) == null;
    }

    /** "Fire destroyed a market", "meningitis has killed ten", "a fire that killed": but not "opened fire and killed". */
    private static boolean isByBlindForce(Clause clause, Hit hit) {
        int at = hit.first() - 1;
        while (clause.isAny(at, ClauseWords.HAVE) || FiniteVerbs.isAdverb(clause, at) || clause.is(at, "that")) {
            at--;
        }
        return clause.isAny(at, BLIND);
    }

    /** "Ten were killed when their bus fell into a river" */
    private static boolean isAccident(Clause clause, Hit hit) {
        if (!clause.isAny(hit.first(), CASUALTIES)) {
            return false;
        }
        if (clause.isGerund(hit.first()) && clause.is(hit.first() - 1, ",")) {
            // "A bus fell into a river, killing ten"
            int from = Math.max(clause.sentence().firstToken(), hit.first() - RESULT_REACH);
            return tellsAccident(clause, from, hit.first());
        }
        int end = Math.min(clause.sentence().endToken(), hit.end() + CIRCUMSTANCE_REACH);
        for (int i = hit.end(); i < end; i++) {
            if (clause.isAny(i, CIRCUMSTANCE)) {
                return tellsAccident(clause, i + 1, i + 1 + ACCIDENT_REACH);
            }
        }
        return false;
    }

    private static boolean tellsAccident(Clause clause, int from, int to) {
        boolean vehicle = false;
        for (int i = from; i < to; i++) {
            vehicle |= clause.isAny(i, VEHICLES);
            if (vehicle && clause.isAny(i, ACCIDENTS) || clause.isAny(i, NATURE) && clause.isAny(i + 1, HITTING)) {
                return true;
            }
        }
        return false;
    }

    /** "struck Togo from its list": nobody is hit. */
    static boolean isUnlisting(Clause clause, Hit verb) {
        if (verb.trigger().type() != EventType.ASSAULT || !clause.isAny(verb.first(), UNLISTING)) {
            return false;
        }
        boolean off = false;
        for (int i = verb.end(); i < verb.end() + LIST_REACH && !clause.isAny(i, LIST_ENDS); i++) {
            off |= clause.is(i, "off") || clause.is(i, "from");
            if (off && clause.isAny(i, LISTS)) {
                return true;
            }
        }
        return false;
    }

    /** "prices of goods imported from Chad": where they come from. */
    static boolean isOfGoods(Clause clause, Hit hit) {
        return hit.trigger().participle() && clause.is(hit.end() - 1, "from") && clause.isAny(hit.first() - 1, GOODS);
    }
}
