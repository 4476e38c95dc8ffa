package dateline.extract.event.role;

import dateline.extract.event.actor.Actor;
import dateline.extract.event.clause.Clause;
import dateline.extract.event.clause.Governors;
import dateline.extract.event.lexicon.ClauseWords;
import dateline.extract.event.lexicon.WordSets;
import dateline.extract.event.trigger.Hit;
import dateline.extract.event.trigger.Trait;
import dateline.extract.model.EventType;
import dateline.extract.text.WordSet;
import java.util.EnumSet;
import java.util.Set;

/**
 * Names behind an act that it is not done to: where somebody comes from ("stopped a jet flying from Chad"), where a truce is signed, who did something
 * else. Stateless.
 */
final class NoObjects {
    /** Flying, bound. */
    private static final Set<String> ON_THE_WAY = WordSets.of("on-the-way");

    /** Signed, reached: where that is done is no party. */
    private static final Set<String> SIGNING = WordSets.of("signing");

    /** 4: "flying from Togo to Chad". */
    private static final int WAY_REACH = 4;

    /** Built, assembled: behind a name and a hyphen. */
    private static final Set<String> MADE = WordSets.of("made-there");

    /** Types of acts that are done with what somebody else made, or to it. */
    private static final Set<EventType> WITH_WEAPONS =
            EnumSet.of(EventType.ASSAULT, EventType.MOBILIZE, EventType.COERCE, EventType.AID);

    private static final Set<String> HELPING = WordSets.of("helping");

    private static final Set<String> NOT_HELPED = WordSet.of("with", "from", "against", "between");

    private static final Set<String> MAY_BE = WordSet.of("may", "might", "could");

    private static final Set<String> SUFFERING = WordSets.of("suffering");

    /** 3: "signed a ceasefire in". */
    private static final int SIGNED_REACH = 3;

    private static final Set<String> BACKED = WordSets.of("backed");

    private static final EnumSet<EventType> IN_WORDS =
            EnumSet.of(EventType.ACCUSE, EventType.REJECT, EventType.THREATEN, EventType.PROTEST, EventType.CONCEDE);

    private static final Set<String> WARNING = WordSets.of("warning");

    private static final Set<String> HARMED = WordSets.of("harmed");

    private static final Set<String> SIGNED_PACTS = WordSets.of("pact-signed");

    private static final Set<String> NO_STATES = WordSets.of("no-state");

    /** "sold more tanks than Chad did" */
    private static final Set<String> COMPARING = WordSet.of("than", "unlike");

    private NoObjects() {}

    /** Whether a name behind a verb or noun is not whom it is done to. */
    static boolean is(Clause clause, Hit hit, Actor party) {
        return isOfWarning(clause, hit, party)
                || isAgainst(clause, hit, party)
                || isOnItsWay(clause, hit, party)
                || isWhereSigned(clause, party)
                || isByOthers(clause, hit, party)
                || isAgainstOwnState(clause, hit, party)
                || clause.isAny(Governors.governor(clause, party), COMPARING)
                || isOpposed(clause, hit, party)
                || Addressees.isNot(clause, hit, party)
                || Commerce.isNoParty(clause, hit, party)
                || Interlocutors.isNot(clause, hit, party)
                || IN_WORDS.contains(hit.trigger().type()) && Governors.isTopic(clause, party)
                || isMadeThere(clause, hit, party)
                || isHelpedAgainst(clause, hit, party)
                || isOfOwnPeople(clause, hit)
                || isToldOfIt(clause, hit, party);
    }

    /** "warned its citizens of attacks by Chad": they are warned. */
    private static boolean isOfOwnPeople(Clause clause, Hit hit) {
        return hit.trigger().type() == EventType.THREATEN
                && hit.trigger().verb()
                && clause.isAny(hit.first(), WARNING)
                && clause.isAny(hit.first() + 1, ClauseWords.POSSESSIVES);
    }

    /** "complained to the United Nations about Malian raids": who hears it is not blamed. */
    private static boolean isToldOfIt(Clause clause, Hit hit, Actor party) {
        return hit.trigger().type() == EventType.ACCUSE
                && party.code().equals("UN")
                && clause.is(Governors.governor(clause, party), "to");
    }

    /** "warned that any intervention in Chad would": Chad is not warned. */
    private static boolean isOfWarning(Clause clause, Hit hit, Actor party) {
        // "warned that Chad was planning a raid": of Chad, and no threat to it
        boolean of = clause.isAny(party.end(), ClauseWords.BE) || clause.isAny(party.end(), MAY_BE);
        return hit.trigger().type() == EventType.THREATEN
                && clause.is(hit.end() - 1, "that")
                && (of && !isSuffering(clause, party.end() + 1)
                        || Governors.isAfterPreposition(clause, party)
                        || party.adjective());
    }

    /** "agreed on a signal to be sent against Chad", "spoke about Chad": no side of what two agree on or speak of. */
    private static boolean isAgainst(Clause clause, Hit hit, Actor party) {
        int by = Governors.governor(clause, party);
        return hit.trigger().mutual()
                && hit.trigger().type().quad().isCooperation()
                && (clause.is(by, "against") || clause.is(by, "about"))
                && by >= hit.end();
    }

    /** "acts of genocide brought by Chad", "hit rebels trained by Chad": who did something else is not whom it was done to. */
    private static boolean isByOthers(Clause clause, Hit hit, Actor party) {
        int by = Governors.governor(clause, party);
        // but "bans groups funded by Chad", "rejected a plan put forward by Chad" are against Chad
        boolean other = hit.trigger().type() == EventType.ASSAULT && clause.isAny(by - 1, BACKED)
                || hit.trigger().type().quad().isCooperation() && clause.isAny(by - 1, HARMED);
        return clause.is(by, "by") && by > hit.end() && (!hit.trigger().verb() || other);
    }

    /** "supports anti-Chadian rebels": no friend of Chad. */
    private static boolean isOpposed(Clause clause, Hit hit, Actor party) {
        return clause.is(party.first() - 1, "-")
                && clause.is(party.first() - 2, "anti")
                && (hit.trigger().type().quad().isCooperation() || hit.trigger().type() == EventType.REQUEST);
    }

    /** "accused Chad of backing the rebels": no friend of the country whose rebels they are. */
    private static boolean isAgainstOwnState(Clause clause, Hit hit, Actor party) {
        return party.kind() == Actor.Kind.ROLE
                && hit.trigger().type().quad().isCooperation()
                && clause.isAny(party.end() - 1, NO_STATES);
    }

    /** "a truce signed in Chad", "signed a ceasefire in Chad" */
    private static boolean isWhereSigned(Clause clause, Actor party) {
        int in = Governors.governor(clause, party);
        for (int i = in - 1; clause.is(in, "in") && i >= in - SIGNED_REACH; i--) {
            boolean pact = i == in - 1 || clause.isAny(in - 1, SIGNED_PACTS);
            if (pact && clause.isAny(i, SIGNING) && !clause.is(i - 1, "-")) {
                return true;
            }
        }
        return false;
    }

    /** "forced a jet flying from Chad to Togo to land": where it comes from or goes to suffers nothing. */
    private static boolean isOnItsWay(Clause clause, Hit hit, Actor party) {
        int by = Governors.governor(clause, party);
        for (int i = by; i > by - WAY_REACH && i >= hit.end(); i--) {
            if (clause.isAny(i, ON_THE_WAY)) {
                return true;
            }
        }
        return false;
    }

    /** "captured Chadian-made rifles": Chad only made what is captured. */
    private static boolean isMadeThere(Clause clause, Hit hit, Actor party) {
        return clause.is(party.end(), "-")
                && clause.isAny(party.end() + 1, MADE)
                && (WITH_WEAPONS.contains(hit.trigger().type())
                        || hit.trigger().traits().contains(Trait.SELLING));
    }

    /** "to help cut its surplus with Chad", "helped guard the border against Chad": it is not Chad that is helped. */
    private static boolean isHelpedAgainst(Clause clause, Hit hit, Actor party) {
        int by = Governors.governor(clause, party);
        return clause.isAny(hit.first(), HELPING) && by >= hit.end() && clause.isAny(by, NOT_HELPED);
    }

    /** "Chad could face sanctions", "was to blame" */
    private static boolean isSuffering(Clause clause, int index) {
        return clause.isAny(index, SUFFERING) || clause.is(index, "be") || clause.is(index, "to");
    }
}
