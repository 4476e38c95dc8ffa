package dateline.extract.event.relation;

import dateline.extract.event.actor.Actor;
import dateline.extract.event.clause.Clause;
import dateline.extract.event.clause.Governors;
import dateline.extract.event.clause.Reach;
import dateline.extract.event.clause.Voice;
import dateline.extract.event.lexicon.Modes;
import dateline.extract.event.lexicon.WordSets;
import dateline.extract.event.trigger.Hit;
import dateline.extract.model.EventType;
import dateline.extract.text.WordSet;
import java.util.Set;

/**
 * What an act is by who does it and what for: troops sent to keep the peace are aid, missiles fired at somebody an attack, and what protesters storm is a
 * riot. Stateless.
 */
final class Purposes {
    /** 5: "two hundred more peacekeeping troops arrived". */
    private static final int WORDS_BEFORE = 5;

    /** 14: "sent two hundred more troops to the border as part of a new peacekeeping force". */
    private static final int WORDS_BEHIND = 14;

    /** Where the words that tell a purpose end. */
    private static final Set<String> PURPOSE_ENDS = WordSets.of("purpose-end");

    private static final Set<String> PEACEKEEPING = WordSets.of("peacekeeping");

    /** "fired missiles at", but not "into the sea", "over Japan". */
    private static final Set<String> AIMED = WordSet.of("at", "against");

    private static final Set<String> INTO = WordSet.of("into", "toward", "towards", "across");

    private static final Set<String> BETWEEN_CROWD_AND_VERB = WordSet.of("have", "had", "has", "also", "then");

    private static final Set<String> SEA = WordSets.of("sea-or-air");

    /** 4: "into the East China Sea". */
    private static final int SEA_REACH = 4;

    private static final Set<String> NAMED_AFTER_SEA = WordSets.of("named-after-sea-or-air");

    private static final Set<String> CROWD = WordSets.of("crowd");

    private static final Set<String> PROTESTERS = WordSets.of("protester");

    private static final Set<String> HURTING = WordSets.of("hurting-persons");

    private static final Set<String> RIOT_TARGETS = WordSets.of("riot-target");

    private static final Set<String> STRIKE_ENDS = WordSet.of(".", ",", "over", "for");

    private static final Set<String> COUNTED_TIME = WordSets.of("counted-time");

    private static final Set<String> ATTACKING = WordSets.of("attack-verb");

    /** 8: "attacked the government of northern Chad on Monday for". */
    private static final int GROUND_REACH = 8;

    /** 5: "attacked two of the old shops". */
    private static final int VICTIM_REACH = 5;

    private Purposes() {}

    /** Troops that keep the peace are aid, and so is their arrival; missiles fired at somebody are an attack. */
    static EventType typeBy(Clause clause, Hit hit) {
        EventType type = hit.trigger().type();
        if (isRiot(clause, hit) || isStrikeOfWorkers(clause, hit)) {
            return EventType.PROTEST;
        }
        if (isAttackInWords(clause, hit)) {
            return EventType.ACCUSE;
        }
        boolean weapons = Modes.WEAPONS.equals(hit.trigger().mode());
        boolean moves =
                type == EventType.MOBILIZE || Modes.VISIT.equals(hit.trigger().mode());
        if (!moves) {
            return type;
        }
        int from = Reach.left(clause, hit.first(), WORDS_BEFORE);
        int to = Math.min(clause.sentence().endToken(), hit.end() + WORDS_BEHIND);
        for (int i = from; i < to && !clause.isAny(i, PURPOSE_ENDS); i++) {
            if (clause.isAny(i, PEACEKEEPING) && !weapons) {
                return EventType.AID;
            }
            boolean at = i >= hit.end() && (clause.isAny(i, AIMED) || clause.isAny(i, INTO) && !isSea(clause, i + 1));
            if (weapons && at && type == EventType.MOBILIZE) {
                return EventType.ASSAULT;
            }
        }
        return type;
    }

    /** "a four-hour strike", "a two-day strike": of workers. */
    private static boolean isStrikeOfWorkers(Clause clause, Hit hit) {
        if (hit.trigger().verb() && clause.is(hit.first(), "strike") && clause.is(hit.first() - 1, "to")) {
            // "controllers to strike on Monday": nobody is struck, and no state strikes
            boolean nobody = hit.end() >= clause.sentence().endToken()
                    || clause.isAny(hit.end(), STRIKE_ENDS)
                    || clause.isInDate(hit.end())
                    || clause.is(hit.end(), "on") && clause.isInDate(hit.end() + 1);
            return hit.trigger().type() == EventType.ASSAULT
                    && nobody
                    && clause.lastBefore(hit.first() - 1, hit.first() - 2) == null;
        }
        return hit.trigger().type() == EventType.ASSAULT
                && !hit.trigger().verb()
                && (clause.is(hit.first(), "strike") || clause.is(hit.first(), "strikes"))
                && clause.isAny(hit.first() - 1, COUNTED_TIME)
                && clause.is(hit.first() - 2, "-");
    }

    /** "attacked Chad for selling arms to Mali": in words. */
    private static boolean isAttackInWords(Clause clause, Hit hit) {
        if (hit.trigger().type() != EventType.ASSAULT || !clause.isAny(hit.first(), ATTACKING)) {
            return false;
        }
        for (int i = hit.end(); i < hit.end() + GROUND_REACH && !clause.isAny(i, PURPOSE_ENDS); i++) {
            if (clause.is(i, "for")) {
                return clause.isGerund(i + 1) || clause.is(i + 1, "not") && clause.isGerund(i + 2);
            }
        }
        return false;
    }

    /** "protesters stormed the embassy", "demonstrators have clashed with police": a riot. */
    private static boolean isRiot(Clause clause, Hit hit) {
        return hit.trigger().type() == EventType.ASSAULT
                && hit.trigger().verb()
                && !isViolenceOfCivilians(clause, hit)
                && !(hit.trigger().participle() && Voice.isPassive(clause, hit.first()))
                && (clause.isAny(hit.first() - 1, CROWD)
                        || clause.isAny(hit.first() - 2, CROWD) && clause.isAny(hit.first() - 1, BETWEEN_CROWD_AND_VERB)
                        || isByCrowdThere(clause, hit.first()));
    }

    /** "protesters in Chad stormed" */
    private static boolean isByCrowdThere(Clause clause, int verb) {
        int end = clause.isAny(verb - 1, BETWEEN_CROWD_AND_VERB) ? verb - 1 : verb;
        Actor there = clause.lastBefore(end, end - 1);
        int in = there == null ? -1 : Governors.governor(clause, there);
        return clause.is(in, "in") && clause.isAny(in - 1, PROTESTERS);
    }

    /** "settlers attacked Palestinians", "fans stabbed two": whoever is no protester attacks persons; buildings and the police suffer riots. */
    private static boolean isViolenceOfCivilians(Clause clause, Hit hit) {
        boolean protesters = clause.isAny(hit.first() - 1, PROTESTERS) || clause.isAny(hit.first() - 2, PROTESTERS);
        if (protesters || !clause.isAny(hit.first(), HURTING)) {
            return false;
        }
        for (int i = hit.end(); i < hit.end() + VICTIM_REACH && !clause.isAny(i, PURPOSE_ENDS); i++) {
            if (clause.isAny(i, RIOT_TARGETS)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isSea(Clause clause, int from) {
        for (int i = from; i < from + SEA_REACH; i++) {
            // "into Gulf states", "into an air base"
            if (clause.isAny(i, SEA) && !clause.isAny(i + 1, NAMED_AFTER_SEA)) {
                return true;
            }
        }
        return false;
    }
}
