package dateline.extract.event.relation;

import dateline.extract.event.actor.Actor;
import dateline.extract.event.clause.Clause;
import dateline.extract.event.clause.Coordination;
import dateline.extract.event.clause.Governors;
import dateline.extract.event.clause.Pronouns;
import dateline.extract.event.clause.Reach;
import dateline.extract.event.clause.Voice;
import dateline.extract.event.lexicon.WordSets;
import dateline.extract.event.role.Agents;
import dateline.extract.event.role.Charges;
import dateline.extract.event.role.DirectObjects;
import dateline.extract.event.role.Locations;
import dateline.extract.event.role.ObjectEnds;
import dateline.extract.event.role.Owners;
import dateline.extract.event.role.Prepositions;
import dateline.extract.event.role.Subjects;
import dateline.extract.event.trigger.Hit;
import dateline.extract.model.EventType;
import dateline.extract.text.WordSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Acts that a sentence tells besides its main one, with both parties near their word: the second of "Chad expelled two envoys, as Mali accused Togo of
 * spying", "Mali's war against Togo". Stateless.
 */
final class TwoPartyActs {
    /** Tokens between a verb and its parties: "Russia on Wednesday again accused neighbouring Ukraine". */
    static final int VERB_REACH = 8;

    /** Before a gerund whose subject is that of the sentence. */
    private static final Set<String> BEFORE_MAIN_GERUND = WordSets.of("before-main-gerund");

    private static final Set<String> OCCASION = WordSet.of("in", "at", "on", "after");

    private static final Set<String> ONE_OR_WHOSE = WordSet.of("a", "an", "his", "her", "their", "its");

    private TwoPartyActs() {}

    /** Adds the act of a word whose two parties stand beside it, in its own clause. */
    static void read(Clause clause, Hit hit, List<Hit> hits, RelationCandidates told) {
        if (Payers.isAside(clause, hit)) {
            Payers.read(clause, hit, told);
            return;
        }
        if (NounParties.read(clause, hit, told)) {
            return;
        }
        Actor before = hit.trigger().verb() ? subject(clause, hit, hits) : owner(clause, hit);
        Actor after = hit.trigger().verb() ? object(clause, hit, hits, before) : behindNoun(clause, hit, before);
        String reason = whyNone(clause, hit, before, after);
        if (reason != null) {
            clause.dropped(hit.first(), hit.end(), reason);
        } else if (before != null && after != null) {
            add(clause, hit, hits, before, after, told);
        }
    }

    /** Who does what a verb tells: the name nearest before it, unless its clause has another subject; null where nobody is named near it. */
    private static @Nullable Actor subject(Clause clause, Hit verb, List<Hit> hits) {
        Actor nearest = clause.lastBefore(verb.first(), Reach.left(clause, verb.first(), VERB_REACH));
        if (nearest == null) {
            return null;
        }
        Actor before = Subjects.ofJoined(clause, verb, hits, nearest);
        if (before == null) {
            return null;
        }
        if (isOfMainSubject(clause, verb.first()) || Charges.isCharge(clause, verb.first())) {
            return Subjects.subject(clause, verb.first());
        }
        if (Subjects.isGoverned(clause, before)) {
            return notGoverned(clause, verb, before);
        }
        int pronoun = Pronouns.before(clause, verb.first());
        return pronoun >= before.end() ? Pronouns.meant(clause, pronoun) : before;
    }

    /** "troops in Peru attacked": not Peru, where the verb has a subject of its own; "Togo's ministers, on a visit to Chad, pledged": Togo. */
    private static @Nullable Actor notGoverned(Clause clause, Hit verb, Actor governed) {
        Actor own = Subjects.ownSubject(clause, verb.first(), VERB_REACH);
        boolean aside = clause.is(verb.first() - 1, ",") && governed.end() == verb.first() - 1;
        own = own == null && aside ? Subjects.subject(clause, verb.first()) : own;
        boolean other = Governors.isCarried(clause, governed) || Governors.isOfParticiple(clause, governed);
        return own == null && !other ? governed : own;
    }

    /** "Chad spoke to Mali before meeting Togo": who spoke met. */
    private static boolean isOfMainSubject(Clause clause, int verb) {
        return clause.isAny(verb - 1, BEFORE_MAIN_GERUND) && clause.isGerund(verb);
    }

    /** Whose act a noun tells: the name nearest before it, who announces it, or who acts on the occasion; null where nobody is named near it. */
    private static @Nullable Actor owner(Clause clause, Hit noun) {
        Actor visitor = Owners.visitor(clause, noun.first());
        if (visitor != null) {
            return visitor;
        }
        Actor owner = clause.lastBefore(noun.first(), Reach.left(clause, noun.first(), NounParties.NOUN_REACH));
        owner = owner == null ? Agents.announcing(clause, noun.first()) : owner;
        owner = owner == null ? onOccasion(clause, noun) : owner;
        if (owner == null || NounParties.isOnlySpeaker(clause, noun, owner)) {
            return null;
        }
        boolean governed =
                Governors.isBeside(clause, owner) && !Owners.isOwner(clause, owner) && owner.end() < noun.first();
        if (governed || Subjects.isCircumstance(clause, noun.first())) {
            // "no trade with Chad and little trade with Niger": not Chad
            return notBeside(clause, Subjects.subject(clause, noun.first()));
        }
        return owner;
    }

    private static @Nullable Actor notBeside(Clause clause, @Nullable Actor actor) {
        return actor == null || Governors.isBeside(clause, actor) ? null : actor;
    }

    /** "Chad, during talks with Mali, accused Togo": Chad talked. */
    private static @Nullable Actor onOccasion(Clause clause, Hit talks) {
        if (talks.trigger().type() != EventType.CONSULT
                || !Prepositions.isTowards(clause, talks)
                || !isDuring(clause, talks.first())) {
            return null;
        }
        Actor subject = Subjects.subject(clause, talks.first());
        return subject == null || Governors.isAfterPreposition(clause, subject) ? null : subject;
    }

    private static boolean isDuring(Clause clause, int noun) {
        for (int i = noun - 1; i >= noun - NounParties.NOUN_REACH && !clause.is(i, "of"); i--) {
            if (clause.is(i, "during") || clause.isAny(i, OCCASION) && clause.isAny(i + 1, ONE_OR_WHOSE)) {
                return true;
            }
        }
        return false;
    }

    /** Whom a verb is done to, up to the next verb: "condemned the raid and recalled its envoy from Chad". */
    private static @Nullable Actor object(Clause clause, Hit verb, List<Hit> hits, @Nullable Actor subject) {
        int right = Math.min(Reach.right(clause, verb.end(), VERB_REACH), ObjectEnds.untilNextVerb(clause, verb, hits));
        Actor object = DirectObjects.object(clause, clause.actors(), subject, verb, right);
        return NounParties.isVictim(clause, verb, hits, object) ? null : object;
    }

    /** Who stands behind a noun and its preposition: "support for Kyiv", "threats from Iran". */
    private static @Nullable Actor behindNoun(Clause clause, Hit noun, @Nullable Actor owner) {
        if (!Prepositions.isTowards(clause, noun) && !Prepositions.isFrom(clause, noun)) {
            return null;
        }
        int right = Reach.right(clause, noun.end(), NounParties.NOUN_REACH);
        if (right == noun.end() + NounParties.NOUN_REACH) {
            // "talks with Chadian President Kim Bo": a long name that begins within reach
            for (Actor actor : clause.actors()) {
                boolean begins = actor.first() >= noun.end() && actor.first() < right;
                right = begins ? Math.max(right, actor.end()) : right;
            }
        }
        return DirectObjects.object(clause, clause.actors(), owner, noun, right);
    }

    /** Why the names before and behind a word are not its parties; null where they may be. */
    private static @Nullable String whyNone(Clause clause, Hit hit, @Nullable Actor before, @Nullable Actor after) {
        if (before == null || after == null || before.code().equals(after.code())) {
            return "no two parties beside it";
        }
        if (clause.is(hit.first() - 1, "to") && before.end() != hit.first() - 1) {
            return "an infinitive whose subject is not beside it";
        }
        return Locations.isWhereTheyMeet(clause, hit, after) ? "no party, but where they meet" : null;
    }

    private static void add(
            Clause clause, Hit hit, List<Hit> hits, Actor before, Actor after, RelationCandidates told) {
        boolean verb = hit.trigger().verb();
        boolean passive = verb
                ? hit.trigger().participle() && Voice.isPassive(clause, hit.first())
                : Prepositions.isFrom(clause, hit);
        boolean turned = passive != hit.trigger().turned();
        if (turned && verb && !isAgent(clause, hit, after, passive)) {
            return;
        }
        if (!verb && NounParties.isSpokenOf(clause, hit, hits, before)) {
            // "Chad condemned the raid on Mali", "Chad condemned violence by Malian troops": Chad has no part in it
            List<Actor> others = Coordination.joined(clause, after);
            told.addAll(hit, turned ? others : List.of(), turned ? List.of() : others);
            return;
        }
        Actor source = turned ? after : before;
        Actor target = turned ? before : after;
        boolean meeting = told.has(hit)
                && (hit.trigger().mutual() && Locations.isPlace(clause, after)
                        || verb && Reach.isTogether(clause, hit.first(), hit.end())
                        || Locations.isTopicOfAgreement(clause, hit, after));
        if (meeting || told.has(source, target, hit)) {
            clause.dropped(
                    hit.first(),
                    hit.end(),
                    "another word tells of " + source.code() + " and " + target.code() + " already");
        } else {
            told.addAll(hit, Coordination.joined(clause, source), Coordination.joined(clause, target));
        }
    }

    /** Whether who stands behind a verb acts: "was hit by Chad", "received aid from Chad", "the raid angered Chad". */
    private static boolean isAgent(Clause clause, Hit verb, Actor after, boolean passive) {
        return isBehind(clause, after, "by")
                || verb.trigger().turned() && isBehind(clause, after, "from")
                || !passive && Agents.isTurnedOn(clause, verb, after);
    }

    private static boolean isBehind(Clause clause, Actor actor, String preposition) {
        return clause.is(actor.first() - 1, preposition) || clause.is(actor.first() - 2, preposition);
    }
}
