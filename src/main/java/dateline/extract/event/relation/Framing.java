package dateline.extract.event.relation;

import dateline.extract.event.actor.Actor;
import dateline.extract.event.clause.Clause;
import dateline.extract.event.clause.FiniteVerbs;
import dateline.extract.event.clause.Governors;
import dateline.extract.event.clause.Reach;
import dateline.extract.event.lexicon.ClauseWords;
import dateline.extract.event.lexicon.Codes;
import dateline.extract.event.lexicon.WordSets;
import dateline.extract.event.trigger.Hit;
import dateline.extract.model.EventType;
import dateline.extract.text.WordSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the words before an act make of it: "Chad agreed to meet Mali" is an agreement and no meeting yet, "refused to meet" a rejection, "threatened to
 * attack" a threat. Stateless.
 */
final class Framing {
    private static final Set<EventType> HOSTILE =
            EnumSet.of(EventType.PROTEST, EventType.SANCTION, EventType.MOBILIZE, EventType.COERCE, EventType.ASSAULT);

    private static final Set<EventType> OF_FORCE = EnumSet.of(EventType.MOBILIZE, EventType.COERCE, EventType.ASSAULT);

    /** What is done at a gathering of many: who will attend a summit promises nothing to anybody. */
    private static final Set<String> AT_GATHERING = WordSets.of("at-gathering");

    /** Who stays away threatens nobody. */
    private static final Set<String> STAYING_AWAY = WordSets.of("staying-away");

    /** 5: "would not be ready to", "has failed so far to". */
    private static final int WORDS_BEFORE = 5;

    private static final Set<String> WILLING = WordSets.of("willing");

    /** "will no longer block": what is not hindered is conceded. */
    private static final Set<String> HINDERING = WordSets.of("hindering");

    private static final Set<String> REFUSING = WordSets.of("refusing");

    /** Attend, participate: who does not do so stays away. */
    private static final Set<String> ATTENDING = WordSets.of("attending");

    /** Vowed, warned: before a hostile act they make it a threat. */
    static final Set<String> THREATENING = WordSets.of("threatening");

    /** Will, plans: before a hostile act they make it a threat as well. */
    private static final Set<String> INTENDING = WordSets.of("intending");

    /** 3: "will soon begin", "plans to". */
    private static final int INTENDED_REACH = 3;

    private static final Set<String> ENDING = WordSets.of("ending-verb");

    private static final Set<String> BANNING = WordSets.of("banning");

    private static final Set<String> PEOPLE = WordSets.of("people");

    /** 5: "barred tens of thousands of people". */
    private static final int PEOPLE_REACH = 5;

    private static final Set<String> LEAVING = WordSets.of("leaving");

    /** Bodies of states that a member may leave. */
    private static final Set<String> MAY_BE_LEFT = Codes.of("may-be-left");

    /** Words that open a clause aside. */
    private static final Set<String> ASIDE = WordSets.of("aside");

    /** 12: "after soldiers in the town's main square ... attacked". */
    private static final int ASIDE_REACH = 12;

    private static final Set<String> PROTESTING = WordSets.of("protesting");

    private static final Set<String> SPEAKING_FOR_STATE = WordSet.union(
            List.of(WordSets.of("government-body"), WordSets.of("office-holder"), WordSet.of("ministry")));

    /** 2 tokens: "has not yet bought". */
    private static final int NOT_REACH = 2;

    private static final Set<String> AGREEING = WordSets.of("agreeing");

    private static final Set<String> OCCASION = WordSet.of("at", "during", "after", "since", "before", "until");

    private Framing() {}

    /** Whether a verb stands in a clause aside, which tells of background, or is an adjective: "after it attacked", "UN-brokered". */
    static boolean isAside(Clause clause, int index) {
        if (clause.is(index - 1, "-")) {
            return true;
        }
        int limit = Math.max(clause.sentence().firstToken(), index - ASIDE_REACH);
        for (int i = index - 1; i >= limit; i--) {
            if (clause.isAny(i, ASIDE)) {
                return i > clause.sentence().firstToken();
            }
            if (clause.is(i, ",")) {
                return false;
            }
        }
        return false;
    }

    /**
     * What an act is by the words before it and by its parties: who bans another country's people, or leaves a body of states, reduces
     * relations.
     */
    static EventType between(Clause clause, Hit hit, @Nullable String source, @Nullable String target) {
        EventType type = told(clause, hit);
        boolean alone = source == null || target == null || clause.isAny(hit.first(), AT_GATHERING);
        if (type == EventType.AGREE && hit.trigger().type() == EventType.CONSULT && (alone || clause.isHeadline())) {
            // "will attend a summit": promised to nobody; "Leaders Will Meet in Chad": a headline's future
            return EventType.CONSULT;
        }
        boolean willHelp = hit.trigger().type() == EventType.COOPERATE || clause.is(hit.first(), "will");
        if (type == EventType.AGREE && willHelp && source == null) {
            // "a move that will help Chad": promised by nobody
            return EventType.COOPERATE;
        }
        if (type == EventType.THREATEN
                && hit.trigger().type() == EventType.MOBILIZE
                && target != null
                && isHost(clause, hit, target)) {
            // "will deploy troops in Chad": with its host, and not against it
            return EventType.MOBILIZE;
        }
        if (type == EventType.THREATEN && hit.trigger().type() == EventType.SANCTION && target == null) {
            // "plans to dismiss its minister": threatens nobody
            return EventType.SANCTION;
        }
        if (type == EventType.SANCTION && source != null && target == null && clause.isAny(hit.first(), BANNING)) {
            // "bans women from parks": at home
            return EventType.COERCE;
        }
        boolean abroad = source != null && target != null && !source.equals(target);
        if (type == EventType.PROTEST && isOfState(clause, hit)) {
            return EventType.ACCUSE;
        }
        boolean bans = type == EventType.COERCE && clause.isAny(hit.first(), BANNING) && !isOfPeople(clause, hit);
        boolean leaves = (type == EventType.RETREAT || type == EventType.CONCEDE)
                && clause.isAny(hit.first(), LEAVING)
                && target != null
                && MAY_BE_LEFT.contains(target);
        return abroad && (bans || leaves) ? EventType.SANCTION : type;
    }

    /** "agreed to stop selling" */
    private static boolean isAgreed(Clause clause, int index, int verb) {
        return clause.isAny(index, AGREEING) && index + 2 == verb && clause.is(index + 1, "to");
    }

    /** "was not settled at talks": what stands before the occasion says nothing of it. */
    private static int behindOccasion(Clause clause, int from, int noun) {
        for (int i = noun - 1; i > from; i--) {
            if (clause.isAny(i, OCCASION)) {
                return i;
            }
        }
        return from;
    }

    private static boolean isHost(Clause clause, Hit hit, String target) {
        for (Actor party : clause.parties()) {
            if (party.first() >= hit.end() && party.code().equals(target)) {
                int governor = Governors.governor(clause, party);
                return clause.is(governor, "in") || clause.is(governor, "to");
            }
        }
        return false;
    }

    /** "Chad protested against the decision", "its government protests": words, and no crowd in the street. */
    private static boolean isOfState(Clause clause, Hit hit) {
        int at = hit.first() - 1;
        boolean verb = hit.trigger().verb() || FiniteVerbs.isAdverb(clause, at);
        if (!verb || !clause.isAny(hit.first(), PROTESTING)) {
            return false;
        }
        while (FiniteVerbs.isAdverb(clause, at) || clause.isAny(at, ClauseWords.HAVE) || clause.isInDate(at)) {
            at--;
        }
        if (clause.isAny(at, SPEAKING_FOR_STATE)) {
            return true;
        }
        Actor state = clause.lastBefore(at + 1, at);
        return state != null
                && state.kind() == Actor.Kind.NAME
                && state.end() == at + 1
                && !Governors.isAfterPreposition(clause, state);
    }

    /** "barring people from Chad": restricts their movement, and no relations. */
    private static boolean isOfPeople(Clause clause, Hit hit) {
        for (int i = hit.first() + 1; i < hit.end() + PEOPLE_REACH; i++) {
            if (clause.isAny(i, PEOPLE)) {
                return true;
            }
        }
        return false;
    }

    /** "stopped shelling", "has halted raiding": who ends a hostile act retreats. */
    private static boolean isEnded(Clause clause, Hit hit) {
        return hit.trigger().verb()
                && OF_FORCE.contains(hit.trigger().type())
                && clause.isGerund(hit.first())
                && clause.isAny(hit.first() - 1, ENDING);
    }

    /**
     * What an act is by the words before it (PLOVER): a friendly act that is promised is an agreement, one that is refused or fails
     * is a rejection.
     */
    static EventType told(Clause clause, Hit hit) {
        EventType type = hit.trigger().type();
        int from = Math.max(Reach.left(clause, hit.first(), WORDS_BEFORE), hit.first() - WORDS_BEFORE);
        from = hit.trigger().verb()
                ? Math.max(from, FiniteVerbs.ownStart(clause, hit.first()))
                : behindOccasion(clause, from, hit.first());
        EventType done = Purposes.typeBy(clause, hit);
        if (done != type) {
            return done;
        }
        if (isEnded(clause, hit)) {
            // "stopped shelling", and "will stop shelling", "refused to stop shelling"
            type = EventType.RETREAT;
        }
        boolean willing = false;
        if (type == EventType.REJECT && clause.is(hit.end() - 1, "not") && clause.isAny(hit.end(), HINDERING)) {
            // "said he would not object"
            return EventType.CONCEDE;
        }
        for (int i = from; i < hit.first(); i++) {
            if (HOSTILE.contains(type) && clause.isAny(hit.first(), ENDING) && isAgreed(clause, i, hit.first())) {
                return EventType.AGREE;
            }
            // "will not attend", "will skip": who stays away threatens nobody
            boolean hostile = HOSTILE.contains(type)
                    && hit.trigger().verb()
                    && !clause.is(hit.first(), "not")
                    && !(type == EventType.SANCTION && clause.isAny(hit.first(), STAYING_AWAY));
            boolean intended = i >= hit.first() - INTENDED_REACH && clause.isAny(i, INTENDING);
            if (hostile && (intended || clause.isAny(i, THREATENING))) {
                return EventType.THREATEN;
            }
            if (type == EventType.REJECT
                    && clause.isAny(hit.first(), HINDERING)
                    && clause.isAny(i, ClauseWords.NEGATIONS)) {
                return EventType.CONCEDE;
            }
            if (!type.quad().isCooperation()) {
                continue;
            }
            boolean close = hit.trigger().verb() && i >= hit.first() - NOT_REACH;
            if (close && clause.isAny(i, ClauseWords.NOT) && clause.isAny(i - 1, ClauseWords.HAVE)) {
                // "has not bought", "had not returned": it did not come to it, which nobody refused
                continue;
            }
            // "failed to win support", "does not have the backing": nobody refuses
            if (clause.isAny(i, REFUSING) && !hit.trigger().turned() && !clause.isAny(hit.first(), ClauseWords.HAVE)) {
                boolean away = clause.isAny(i, ClauseWords.NEGATIONS) && clause.isAny(hit.first(), ATTENDING);
                return away ? EventType.SANCTION : EventType.REJECT;
            }
            willing |= clause.isAny(i, WILLING);
        }
        return willing && hit.trigger().verb() && type != EventType.AGREE ? EventType.AGREE : type;
    }
}
