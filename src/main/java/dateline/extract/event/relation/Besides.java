package dateline.extract.event.relation;

import dateline.extract.event.actor.Actor;
import dateline.extract.event.clause.Clause;
import dateline.extract.event.clause.Reach;
import dateline.extract.event.lexicon.FunctionWords;
import dateline.extract.event.lexicon.WordSets;
import dateline.extract.event.role.Agents;
import dateline.extract.event.role.DirectObjects;
import dateline.extract.event.role.Locations;
import dateline.extract.event.role.ObjectEnds;
import dateline.extract.event.role.Owners;
import dateline.extract.event.role.Prepositions;
import dateline.extract.event.role.Subjects;
import dateline.extract.event.trigger.Frame;
import dateline.extract.event.trigger.Hit;
import dateline.extract.event.trigger.Trigger;
import dateline.extract.model.EventType;
import dateline.extract.text.Token;
import dateline.extract.text.WordSet;
import java.util.List;
import java.util.Set;

/** Acts that a sentence tells besides its main one, by the parties near their words. Stateless. */
final class Besides {
    /** Tokens between a verb and its parties: "Russia on Wednesday again accused neighbouring Ukraine". */
    private static final int VERB_REACH = 8;

    /** Before a gerund whose subject is that of the sentence. */
    private static final Set<String> BEFORE_MAIN_GERUND = WordSets.of("before-main-gerund");

    private static final Set<String> FORESEEN = WordSets.of("foreseen");

    private static final Set<String> BEFORE_FORESEEN = WordSets.of("before-foreseen");

    private static final Set<String> OCCASION = WordSet.of("in", "at", "on", "after");

    private static final Set<String> ONE_OR_WHOSE = WordSet.of("a", "an", "his", "her", "their", "its");

    private Besides() {}

    /** An act whose two parties stand beside its word, in its own clause: "..., as Russia accused Ukraine", "Russia's war against Ukraine". */
    static void beside(Clause clause, Hit hit, List<Hit> hits, RelationCandidates told) {
        Trigger trigger = hit.trigger();
        int reach = trigger.verb() ? VERB_REACH : NounParties.NOUN_REACH;
        Actor nearest = clause.lastBefore(hit.first(), Reach.left(clause, hit.first(), reach));
        if (Payers.isAside(clause, hit)) {
            Payers.read(clause, hit, told);
            return;
        }
        if (NounParties.pair(clause, hit, told)) {
            return;
        }
        if (nearest == null && !trigger.verb()) {
            nearest = Agents.announcing(clause, hit.first());
        }
        if (nearest == null
                && !trigger.verb()
                && trigger.type() == EventType.CONSULT
                && Prepositions.isTowards(clause, hit)
                && isDuring(clause, hit.first())) {
            // "Chad, during talks with Mali, accused Togo": Chad talked
            nearest = Subjects.subject(clause, hit.first());
            nearest = nearest != null && clause.isAfterPreposition(nearest) ? null : nearest;
        }
        if (!trigger.verb() && NounParties.byOn(clause, hit, told)) {
            return;
        }
        Actor before = nearest == null ? null : Subjects.ofJoined(clause, hit, hits, nearest);
        if (before != null && trigger.verb() && isOfMainSubject(clause, hit.first())) {
            before = Subjects.subject(clause, hit.first());
        } else if (before != null && trigger.verb() && Subjects.isCharge(clause, hit.first())) {
            before = Subjects.subject(clause, hit.first());
        } else if (before != null && trigger.verb() && Subjects.isGoverned(clause, before)) {
            // "troops in Peru attacked": not Peru
            Actor own = Subjects.ownSubject(clause, hit.first(), reach);
            boolean aside = clause.is(hit.first() - 1, ",") && before.end() == hit.first() - 1;
            // "Togo's ministers, on a visit to Chad, pledged"
            own = own == null && aside ? Subjects.subject(clause, hit.first()) : own;
            before = own == null && !clause.isCarried(before) ? before : own;
        } else if (before != null && trigger.verb() && clause.pronoun(hit.first()) >= before.end()) {
            before = clause.meant(clause.pronoun(hit.first()));
        } else if (before != null
                && !trigger.verb()
                && (Subjects.isCircumstance(clause, hit.first())
                        || clause.isBeside(before) && !Owners.isOwner(clause, before) && before.end() < hit.first())) {
            // "no trade with Chad and little trade with Niger": not Chad
            before = Subjects.subject(clause, hit.first());
            before = before != null && clause.isBeside(before) ? null : before;
        }
        int right = Reach.right(clause, hit.end(), reach);
        if (!trigger.verb() && right == hit.end() + reach) {
            // "talks with Chadian President Kim Bo": a long name that begins within reach
            for (Actor actor : clause.actors()) {
                boolean begins = actor.first() >= hit.end() && actor.first() < right;
                right = begins ? Math.max(right, actor.end()) : right;
            }
        }
        // "condemned the raid and recalled its envoy from Chad"
        right = trigger.verb() ? Math.min(right, ObjectEnds.untilNextVerb(clause, hit, hits)) : right;
        boolean towards = trigger.verb() || Prepositions.isTowards(clause, hit) || Prepositions.isFrom(clause, hit);
        Actor after = towards ? DirectObjects.object(clause, clause.actors(), before, hit, right) : null;
        after = NounParties.isVictim(clause, hit, hits, after) ? null : after;
        if (before == null || after == null || before.code().equals(after.code())) {
            clause.dropped(hit.first(), hit.end(), "no two parties beside it");
            return;
        }
        if (clause.is(hit.first() - 1, "to") && before.end() != hit.first() - 1) {
            clause.dropped(hit.first(), hit.end(), "an infinitive whose subject is not beside it");
            return;
        }
        if (!trigger.verb() && Locations.isWhereTheyMeet(clause, hit, after)) {
            clause.dropped(hit.first(), hit.end(), "no party, but where they meet");
            return;
        }
        boolean passive = trigger.verb()
                ? trigger.participle() && clause.isPassive(hit.first())
                : Prepositions.isFrom(clause, hit);
        boolean turned = passive != trigger.turned();
        boolean agent = isAgent(clause, after, trigger) || !passive && Agents.isTurnedOn(clause, hit, after);
        if (turned && trigger.verb() && !agent) {
            return;
        }
        Actor source = turned ? after : before;
        if (!turned && !trigger.verb() && NounParties.isSpokenOf(clause, hit, hits, before)) {
            // "Chad condemned the raid on Mali": the raid is somebody else's
            told.addAll(hit, List.of(), clause.joined(after));
            return;
        }
        // "Chad condemned violence by Malian troops": who condemns it suffers nothing
        Actor target = turned && !trigger.verb() && NounParties.isSpokenOf(clause, hit, hits, before)
                ? null
                : turned ? before : after;
        if (target == null) {
            told.addAll(hit, clause.joined(source), List.of());
            return;
        }
        boolean meeting = told.has(hit)
                && (trigger.mutual() && Locations.isPlace(clause, after)
                        || Locations.isTopicOfAgreement(clause, hit, after));
        if (meeting || told.has(source, target, hit)) {
            clause.dropped(
                    hit.first(),
                    hit.end(),
                    "another word tells of " + source.code() + " and " + target.code() + " already");
        } else {
            told.addAll(hit, clause.joined(source), clause.joined(target));
        }
    }

    private static boolean isDuring(Clause clause, int noun) {
        for (int i = noun - 1; i >= noun - NounParties.NOUN_REACH && !clause.is(i, "of"); i--) {
            if (clause.is(i, "during") || clause.isAny(i, OCCASION) && clause.isAny(i + 1, ONE_OR_WHOSE)) {
                return true;
            }
        }
        return false;
    }

    /** "Chad spoke to Mali before meeting Togo": who spoke met. */
    private static boolean isOfMainSubject(Clause clause, int verb) {
        return clause.isAny(verb - 1, BEFORE_MAIN_GERUND) && clause.isGerund(verb);
    }

    /** "Missiles struck Chad, killing ten": Chad killed nobody. */
    static boolean isObjectOfEarlier(List<Hit> hits, Hit hit, Actor subject) {
        boolean object = false;
        for (Hit earlier : hits) {
            if (earlier.trigger().verb() && earlier.end() <= hit.first()) {
                object |= earlier.end() <= subject.first();
                if (earlier.first() >= subject.end()) {
                    return false;
                }
            }
        }
        return object;
    }

    private static boolean isAgent(Clause clause, Actor after, Trigger trigger) {
        boolean by = clause.is(after.first() - 1, "by") || clause.is(after.first() - 2, "by");
        return by || trigger.turned() && (clause.is(after.first() - 1, "from") || clause.is(after.first() - 2, "from"));
    }

    /** "a summit expected to end", "a bill meant to help": of no party. */
    private static boolean isForeseenOfThing(Clause clause, int verb) {
        Token noun = clause.token(verb - 3);
        return clause.is(verb - 1, "to")
                && clause.isAny(verb - 2, FORESEEN)
                && noun != null
                && noun.isWord()
                && !clause.isAny(verb - 3, FunctionWords.AUXILIARIES)
                && !clause.isAny(verb - 3, BEFORE_FORESEEN)
                && clause.lastBefore(verb - 2, verb - 3) == null;
    }

    /** A further act of which one party stands in its own clause: "..., where police arrested hundreds". */
    static void alone(Clause clause, Hit hit, List<Hit> hits, RelationCandidates told) {
        Trigger trigger = hit.trigger();
        if (trigger.frame() != Frame.VERB && trigger.frame() != Frame.NOUN || Payers.isAside(clause, hit)) {
            return;
        }
        if (trigger.verb() && isForeseenOfThing(clause, hit.first())) {
            clause.dropped(hit.first(), hit.end(), "what is to be done by no party");
            return;
        }
        Actor source;
        Actor target;
        if (trigger.verb()) {
            Actor before = Subjects.ownSubject(clause, hit.first(), VERB_REACH);
            before = before == null ? null : Subjects.ofJoined(clause, hit, hits, before);
            if (before == null && Subjects.sharesSubject(clause, hit.first())) {
                before = Subjects.subject(clause, hit.first());
                before = before != null && isObjectOfEarlier(hits, hit, before) ? null : before;
            }
            int right =
                    Math.min(Reach.right(clause, hit.end(), VERB_REACH), ObjectEnds.untilNextVerb(clause, hit, hits));
            Actor after = DirectObjects.object(clause, clause.parties(), before, hit, right);
            after = NounParties.isVictim(clause, hit, hits, after) ? null : after;
            boolean passive = trigger.participle() && clause.isPassive(hit.first());
            if (passive && before != null && Agents.isOwnEnvoy(clause, before, hit)) {
                passive = false;
                after = clause.firstBetween(before.end(), hit.first());
            }
            boolean turned = passive != trigger.turned();
            source = turned ? Agents.agent(clause, hit, trigger.turned()) : before;
            target = turned ? before : after;
            target = target == null && passive && source != null ? Agents.against(clause, source) : target;
        } else {
            Actor before = Owners.owner(clause, hit.first(), NounParties.NOUN_REACH);
            // "Chad condemned the invasion": Chad invades nobody
            before = before != null && NounParties.isSpokenOf(clause, hit, hits, before) ? null : before;
            boolean behind = Prepositions.isTowards(clause, hit)
                    || Prepositions.isFrom(clause, hit)
                    || Prepositions.isBetween(clause, hit);
            Actor after = behind
                    ? Reach.party(clause, hit.end(), Reach.right(clause, hit.end(), NounParties.NOUN_REACH))
                    : null;
            after = before != null && Locations.isWhereTheyMeet(clause, hit, after) ? null : after;
            boolean turned = Prepositions.isFrom(clause, hit);
            source = turned ? after : before;
            target = turned ? before : after;
            // "Ukraine lives on support for Kyiv": the name behind is meant
            if (before != null
                    && after != null
                    && before.code().equals(after.code())
                    && Prepositions.isTowards(clause, hit)) {
                source = null;
                target = after;
            }
            if (source == null && target == null && Locations.isUnrest(clause, hit)) {
                target = Locations.only(clause);
            }
            // "the Ukraine war", "the Kabul bombing": a name that owns nothing is where it happens
            if (target == null && source != null && Locations.isPlaceName(clause, source, hit)) {
                target = source;
                source = null;
            }
        }
        boolean same = source != null && target != null && source.code().equals(target.code());
        if (source == null
                && target != null
                && trigger.verb()
                && trigger.type() == EventType.ACCUSE
                && told.isDoneTo(target)) {
            clause.dropped(hit.first(), hit.end(), "tells of whom another word does something to");
            return;
        }
        if (source != null && target == null && trigger.verb() && told.hasOnSomebody(source, hit)) {
            clause.dropped(hit.first(), hit.end(), "another word tells on whom");
            return;
        }
        if ((source == null && target == null)
                || (source != null && target != null && !same && told.has(source, target, hit))) {
            clause.dropped(hit.first(), hit.end(), "no party of its own");
            return;
        }
        List<Actor> sources = source == null ? List.of() : clause.joined(source);
        List<Actor> targets = same || target == null ? List.of() : clause.joined(target);
        if (sources.size() > 1 && targets.isEmpty() && (trigger.mutual() || Reach.isExchanged(clause, hit.first()))) {
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
