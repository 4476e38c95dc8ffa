package dateline.extract.event.relation;

import dateline.extract.event.actor.Actor;
import dateline.extract.event.actor.Sides;
import dateline.extract.event.clause.Clause;
import dateline.extract.event.clause.Coordination;
import dateline.extract.event.clause.Reach;
import dateline.extract.event.clause.Voice;
import dateline.extract.event.lexicon.ClauseWords;
import dateline.extract.event.lexicon.WordSets;
import dateline.extract.event.role.Agents;
import dateline.extract.event.role.DirectObjects;
import dateline.extract.event.role.Locations;
import dateline.extract.event.role.ObjectEnds;
import dateline.extract.event.role.Owners;
import dateline.extract.event.role.Prepositions;
import dateline.extract.event.role.Sales;
import dateline.extract.event.role.Subjects;
import dateline.extract.event.trigger.Frame;
import dateline.extract.event.trigger.Hit;
import dateline.extract.event.trigger.Trigger;
import dateline.extract.model.EventType;
import dateline.extract.text.Token;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Acts that a sentence tells besides its main one, of which one party at least stands in their own clause: the second of "Chad praised Mali, where
 * police arrested hundreds". Stateless.
 */
final class OnePartyActs {
    private static final Set<String> FORESEEN = WordSets.of("foreseen");

    private static final Set<String> HELD_BY_LAW = WordSets.of("held-by-law");

    private static final Set<String> BEFORE_FORESEEN = WordSets.of("before-foreseen");

    private OnePartyActs() {}

    /** Adds the act of a word, with the parties that its clause tells. */
    static void read(Clause clause, Hit hit, List<Hit> hits, RelationCandidates told) {
        Trigger trigger = hit.trigger();
        if (trigger.frame() != Frame.VERB && trigger.frame() != Frame.NOUN || Payers.isAside(clause, hit)) {
            return;
        }
        if (Sales.is(clause, hit)) {
            return;
        }
        if (trigger.verb() && isForeseenOfThing(clause, hit.first())) {
            clause.dropped(hit.first(), hit.end(), "what is to be done by no party");
            return;
        }
        Sides sides = trigger.verb() ? byHome(clause, hit, ofVerb(clause, hit, hits)) : ofNoun(clause, hit, hits);
        String reason = whyNone(hit, sides, told);
        if (reason == null) {
            add(clause, hit, sides, told);
        } else {
            clause.dropped(hit.first(), hit.end(), reason);
        }
    }

    /** "a summit expected to end", "a bill meant to help": of no party. */
    private static boolean isForeseenOfThing(Clause clause, int verb) {
        Token noun = clause.token(verb - 3);
        return clause.is(verb - 1, "to")
                && clause.isAny(verb - 2, FORESEEN)
                && noun != null
                && noun.isWord()
                && !clause.isAny(verb - 3, ClauseWords.AUXILIARIES)
                && !clause.isAny(verb - 3, BEFORE_FORESEEN)
                && clause.lastBefore(verb - 2, verb - 3) == null;
    }

    private static Sides ofVerb(Clause clause, Hit verb, List<Hit> hits) {
        Actor before = subject(clause, verb, hits);
        if (before != null
                && (NounParties.isByDeedSpokenOf(clause, verb, hits, before)
                        || NounParties.ownsAttackedPlace(clause, verb, hits, before))) {
            return new Sides(null, null);
        }
        boolean passive = verb.trigger().participle() && Voice.isPassive(clause, verb.first());
        if (passive
                && before != null
                && Agents.isOwnEnvoy(clause, before, verb)
                && !verb.trigger().turned()) {
            // "Chad's ambassador to Mali was recalled": by Chad
            return new Sides(before, clause.firstWithin(before.end(), verb.first()));
        }
        return passive != verb.trigger().turned()
                ? turned(clause, verb, before, passive)
                : new Sides(before, object(clause, verb, hits, before));
    }

    /** "Ten activists were arrested": by their own state, where nobody else is named. */
    private static Sides byHome(Clause clause, Hit verb, Sides sides) {
        Actor held = sides.target();
        boolean home = sides.source() == null
                && held != null
                && held.kind() == Actor.Kind.ROLE
                && clause.isAny(verb.first(), HELD_BY_LAW);
        return home ? new Sides(held, null) : sides;
    }

    /** Who acts where the subject is acted on: "was hit by Chad"; without a subject, on whom: "a complaint brought by Chad against Mali". */
    private static Sides turned(Clause clause, Hit verb, @Nullable Actor before, boolean passive) {
        Actor agent = Agents.agent(clause, verb, verb.trigger().turned());
        return new Sides(agent, before == null && passive && agent != null ? Agents.against(clause, agent) : before);
    }

    private static @Nullable Actor subject(Clause clause, Hit verb, List<Hit> hits) {
        Actor own = Subjects.ownSubject(clause, verb.first(), TwoPartyActs.VERB_REACH);
        own = own == null ? null : Subjects.ofJoined(clause, verb, hits, own);
        if (own != null || !Subjects.sharesSubject(clause, verb.first())) {
            return own;
        }
        Actor shared = Subjects.subject(clause, verb.first());
        return shared == null || DirectObjects.isOfEarlier(hits, verb, shared) ? null : shared;
    }

    private static @Nullable Actor object(Clause clause, Hit verb, List<Hit> hits, @Nullable Actor subject) {
        int right = Math.min(
                Reach.right(clause, verb.end(), TwoPartyActs.VERB_REACH), ObjectEnds.untilNextVerb(clause, verb, hits));
        Actor object = DirectObjects.object(clause, clause.parties(), subject, verb, right);
        return NounParties.isVictim(clause, verb, hits, object) ? null : object;
    }

    private static Sides ofNoun(Clause clause, Hit noun, List<Hit> hits) {
        Actor owner = Owners.owner(clause, noun.first(), NounParties.NOUN_REACH);
        // "Chad condemned the invasion": Chad invades nobody
        owner = owner != null && NounParties.isSpokenOf(clause, noun, hits, owner) ? null : owner;
        Actor behind = behindNoun(clause, noun);
        boolean apart = owner != null
                && (NounParties.isOnlySpeaker(clause, noun, owner)
                        || NounParties.isNoAttacker(clause, noun, owner, behind));
        owner = apart ? null : owner;
        behind = owner != null && Locations.isWhereTheyMeet(clause, noun, behind) ? null : behind;
        Sides sides = Prepositions.isFrom(clause, noun) ? new Sides(behind, owner) : new Sides(owner, behind);
        if (sides.isOne() && Prepositions.isTowards(clause, noun)) {
            // "Ukraine lives on support for Kyiv": the name behind is meant
            sides = new Sides(null, behind);
        }
        if (sides.isEmpty() && Locations.isUnrest(clause, noun)) {
            sides = new Sides(null, Locations.only(clause));
        }
        Actor source = sides.source();
        boolean place = source != null && sides.target() == null && Locations.isPlaceName(clause, source, noun);
        // "the Ukraine war", "the Kabul bombing": a name that owns nothing is where it happens
        return place ? new Sides(null, source) : sides;
    }

    private static @Nullable Actor behindNoun(Clause clause, Hit noun) {
        boolean behind = Prepositions.isTowards(clause, noun)
                || Prepositions.isFrom(clause, noun)
                || Prepositions.isBetween(clause, noun);
        return behind
                ? clause.firstPartyWithin(noun.end(), Reach.right(clause, noun.end(), NounParties.NOUN_REACH))
                : null;
    }

    /** Why nothing is told of these sides by this word; null where something is. */
    private static @Nullable String whyNone(Hit hit, Sides sides, RelationCandidates told) {
        Actor source = sides.source();
        Actor target = sides.target();
        boolean verb = hit.trigger().verb();
        if (source == null
                && target != null
                && verb
                && hit.trigger().type() == EventType.ACCUSE
                && told.isDoneTo(target)) {
            return "tells of whom another word does something to";
        }
        if (source == null && target != null && target.kind() == Actor.Kind.ROLE && told.isAttackBy(target, hit)) {
            return "those killed are not of the party that attacks";
        }
        if (source != null && target == null && verb && told.hasOnSomebody(source, hit)) {
            return "another word tells on whom";
        }
        boolean toldAlready = source != null && target != null && !sides.isOne() && told.has(source, target, hit);
        return sides.isEmpty() || toldAlready ? "no party of its own" : null;
    }

    private static void add(Clause clause, Hit hit, Sides sides, RelationCandidates told) {
        Actor source = sides.source();
        Actor target = sides.target();
        List<Actor> sources = source == null ? List.of() : Coordination.joined(clause, source);
        List<Actor> targets = sides.isOne() || target == null ? List.of() : Coordination.joined(clause, target);
        boolean mutual = hit.trigger().mutual() || Reach.isExchanged(clause, hit.first());
        if (sources.size() > 1 && targets.isEmpty() && mutual && !Prepositions.isWithOthers(clause, hit)) {
            // "Chad and Mali sign a deal in Paris"
            targets = sources;
            if (told.has(sources.getFirst(), sources.getLast(), hit)) {
                clause.dropped(hit.first(), hit.end(), "another word tells of its parties already");
                return;
            }
        }
        boolean among = targets.size() > 1 && Prepositions.isBetween(clause, hit);
        told.addAll(hit, among ? targets : sources, targets);
    }
}
