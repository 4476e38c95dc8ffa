package dateline.extract.event.relation;

import dateline.extract.event.actor.Actor;
import dateline.extract.event.clause.Clause;
import dateline.extract.event.lexicon.WordSets;
import dateline.extract.event.role.Reach;
import dateline.extract.event.trigger.Hit;
import dateline.extract.model.EventType;
import dateline.extract.text.WordSet;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the words before an act make of it: promised, refused, threatened, or told aside. Stateless. */
final class Framing {
    private static final Set<EventType> HOSTILE =
            EnumSet.of(EventType.PROTEST, EventType.SANCTION, EventType.MOBILIZE, EventType.COERCE, EventType.ASSAULT);

    /** What is done where many meet. */
    private static final Set<String> AT_GATHERING = WordSets.of("at-gathering");

    /** Who stays away threatens nobody. */
    private static final Set<String> STAYING_AWAY = WordSets.of("staying-away");

    /** 5: "would not be ready to", "has failed so far to". */
    private static final int WORDS_BEFORE = 5;

    /** 14: "sent two hundred more troops to the border as part of a new peacekeeping force". */
    private static final int WORDS_BEHIND = 14;

    /** What tells of something else. */
    private static final Set<String> ELSEWHERE =
            WordSet.of(";", ".", ":", "that", "which", "who", "after", "while", "because", "said", "says", "before");

    private static final Set<String> PEACEKEEPING = WordSets.of("peacekeeping");

    /** "fired missiles at", but not "into the sea", "over Japan". */
    private static final Set<String> AIMED = WordSet.of("at", "against", "across");

    private static final Set<String> TOWARDS = WordSet.of("into", "toward", "towards");

    private static final Set<String> HAVE = WordSet.of("have", "had", "has", "also", "then");

    private static final Set<String> SEA = WordSet.of("sea", "ocean", "waters", "water", "gulf", "space", "air");

    /** 4: "into the East China Sea". */
    private static final int SEA_REACH = 4;

    private static final Set<String> WILLING = WordSets.of("willing");

    /** "will no longer block": what is not hindered is conceded. */
    private static final Set<String> HINDERING = WordSets.of("hindering");

    private static final Set<String> CROWD = WordSets.of("crowd");

    private static final Set<String> NEGATIONS = WordSet.of("not", "n't", "never", "no");

    private static final Set<String> REFUSING = WordSets.of("refusing");

    /** Who does not do it stays away. */
    private static final Set<String> ATTENDING = WordSets.of("attending");

    private static final Set<String> HAVING = WordSets.of("having");

    /** With a hostile act: a threat. */
    static final Set<String> THREATENING = WordSets.of("threatening");

    /** With a hostile act: what is said to come is a threat. */
    private static final Set<String> INTENDING = WordSets.of("intending");

    /** 3: "will soon begin", "plans to". */
    private static final int INTENDED_REACH = 3;

    private static final Set<String> BANNING = WordSets.of("banning");

    private static final Set<String> PEOPLE = WordSets.of("people");

    /** 5: "barred tens of thousands of people". */
    private static final int PEOPLE_REACH = 5;

    private static final Set<String> LEAVING = WordSets.of("leaving");

    /** Bodies of states that a member may leave. */
    private static final Set<String> BODIES = WordSets.of("body-one-leaves");

    /** Words that open a clause aside. */
    private static final Set<String> ASIDE = WordSets.of("aside");

    /** 12: "after soldiers in the town's main square ... attacked". */
    private static final int ASIDE_REACH = 12;

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

    /** "China protested against the sale": states protest in words, people in the streets. */
    private static boolean isProtestOfState(Clause clause, Hit hit) {
        Actor state = clause.lastBefore(hit.first(), hit.first() - 2);
        return hit.trigger().verb()
                && clause.text().token(hit.first()).lower().startsWith("protest")
                && state != null
                && state.kind() == Actor.Kind.NAME
                && !clause.isAfterPreposition(state);
    }

    /** "protesters stormed the embassy", "demonstrators have clashed with police": a riot. */
    private static boolean isRiot(Clause clause, Hit hit) {
        return hit.trigger().type() == EventType.ASSAULT
                && hit.trigger().verb()
                && !(hit.trigger().participle() && clause.isPassive(hit.first()))
                && (clause.isAny(hit.first() - 1, CROWD)
                        || clause.isAny(hit.first() - 2, CROWD) && clause.isAny(hit.first() - 1, HAVE));
    }

    private static boolean isSea(Clause clause, int from) {
        for (int i = from; i < from + SEA_REACH; i++) {
            if (clause.isAny(i, SEA)) {
                return true;
            }
        }
        return false;
    }

    /** Troops that keep the peace are aid, and so is their arrival; missiles fired at somebody are an attack. */
    private static EventType byPurpose(Clause clause, Hit hit) {
        EventType type = hit.trigger().type();
        if (type == EventType.PROTEST && isProtestOfState(clause, hit)) {
            return EventType.ACCUSE;
        }
        if (isRiot(clause, hit)) {
            return EventType.PROTEST;
        }
        boolean weapons = "weapons".equals(hit.trigger().mode());
        boolean moves =
                type == EventType.MOBILIZE || "visit".equals(hit.trigger().mode());
        if (!moves) {
            return type;
        }
        int from = Reach.left(clause, hit.first(), WORDS_BEFORE);
        int to = Math.min(clause.sentence().endToken(), hit.end() + WORDS_BEHIND);
        for (int i = from; i < to && !clause.isAny(i, ELSEWHERE); i++) {
            if (clause.isAny(i, PEACEKEEPING) && !weapons) {
                return EventType.AID;
            }
            boolean at =
                    i >= hit.end() && (clause.isAny(i, AIMED) || clause.isAny(i, TOWARDS) && !isSea(clause, i + 1));
            if (weapons && at && type == EventType.MOBILIZE) {
                return EventType.ASSAULT;
            }
        }
        return type;
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
        if (type == EventType.THREATEN && hit.trigger().type() == EventType.SANCTION && target == null) {
            // "plans to dismiss its minister": threatens nobody
            return EventType.SANCTION;
        }
        if (type == EventType.SANCTION && source != null && target == null && clause.isAny(hit.first(), BANNING)) {
            // "bans women from parks": at home
            return EventType.COERCE;
        }
        boolean abroad = source != null && target != null && !source.equals(target);
        boolean bans = type == EventType.COERCE && clause.isAny(hit.first(), BANNING) && !isOfPeople(clause, hit);
        boolean leaves = (type == EventType.RETREAT || type == EventType.CONCEDE)
                && clause.isAny(hit.first(), LEAVING)
                && target != null
                && BODIES.contains(target.toLowerCase(Locale.ROOT));
        return abroad && (bans || leaves) ? EventType.SANCTION : type;
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

    /**
     * What an act is by the words before it (PLOVER): a friendly act that is promised is an agreement, one that is refused or fails
     * is a rejection.
     */
    static EventType told(Clause clause, Hit hit) {
        EventType type = hit.trigger().type();
        int from = Math.max(Reach.left(clause, hit.first(), WORDS_BEFORE), hit.first() - WORDS_BEFORE);
        from = hit.trigger().verb() ? Math.max(from, clause.ownStart(hit.first())) : from;
        EventType done = byPurpose(clause, hit);
        if (done != type) {
            return done;
        }
        boolean willing = false;
        for (int i = from; i < hit.first(); i++) {
            // "will not attend", "will skip": who stays away threatens nobody
            boolean hostile = HOSTILE.contains(type)
                    && hit.trigger().verb()
                    && !clause.is(hit.first(), "not")
                    && !(type == EventType.SANCTION && clause.isAny(hit.first(), STAYING_AWAY));
            boolean intended = i >= hit.first() - INTENDED_REACH && clause.isAny(i, INTENDING);
            if (hostile && (intended || clause.isAny(i, THREATENING))) {
                return EventType.THREATEN;
            }
            if (type == EventType.REJECT && clause.isAny(hit.first(), HINDERING) && clause.isAny(i, NEGATIONS)) {
                return EventType.CONCEDE;
            }
            if (!type.quad().isCooperation()) {
                continue;
            }
            // "failed to win support", "does not have the backing": nobody refuses
            if (clause.isAny(i, REFUSING) && !hit.trigger().turned() && !clause.isAny(hit.first(), HAVING)) {
                boolean away = clause.isAny(i, NEGATIONS) && clause.isAny(hit.first(), ATTENDING);
                return away ? EventType.SANCTION : EventType.REJECT;
            }
            willing |= clause.isAny(i, WILLING);
        }
        return willing && hit.trigger().verb() && type != EventType.AGREE ? EventType.AGREE : type;
    }
}
