package dateline.extract.event.trigger;

import dateline.extract.event.actor.Actor;
import dateline.extract.event.clause.Clause;
import dateline.extract.event.clause.FiniteVerbs;
import dateline.extract.event.clause.Governors;
import dateline.extract.event.clause.Reach;
import dateline.extract.event.clause.Voice;
import dateline.extract.event.lexicon.ClauseWords;
import dateline.extract.event.lexicon.Modes;
import dateline.extract.event.lexicon.WordSets;
import dateline.extract.model.EventType;
import dateline.extract.text.Token;
import dateline.extract.text.WordSet;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Words that look like an act and tell of none where they stand: "met the deadline", "a quake hit Chad", "imports from Chad fell". Stateless. */
public final class NoActs {
    /** 4: "meet the new American demands". */
    private static final int NEEDS_REACH = 4;

    private static final Set<String> MEETING = WordSets.of("meet");

    private static final Set<String> NEEDS = WordSets.of("met-without-meeting");

    /** 8: "insisted that the government of northern Chad was". */
    private static final int ASSERTED_REACH = 8;

    private static final Set<String> TRADING = WordSets.of("trading");

    private static final Set<String> BEFORE_GERUNDS = WordSets.of("before-gerund");

    private static final Set<String> INSISTING = WordSets.of("insisting");

    private static final Set<String> DUTY = WordSets.of("duty");

    private static final Set<String> FINITE_AUXILIARIES = WordSets.of("being");

    private static final Set<String> CAUSE = WordSet.of("in", "by", "during", "after");

    private static final Set<String> GOING = WordSet.of("to", "in", "into", "for");

    private static final Set<String> NO_VISITORS = WordSets.of("no-visitor");

    private static final Set<String> BEFORE_CAPITALS = WordSet.of("-", "–", "—", ":", "“", "\"", "/");

    /** Storms, quakes, crashes: what harms without anybody acting. */
    private static final Set<String> NATURE = WordSets.of("nature");

    private static final EnumSet<EventType> HARM = EnumSet.of(EventType.ASSAULT, EventType.COERCE, EventType.THREATEN);

    /** 4: "looked into the arms scandal agreed". */
    private static final int SUBJECT_REACH = 4;

    /** 7: "the quake that struck at dawn near the coast killed", "killed at least forty people in a landslide". */
    private static final int NATURE_REACH = 7;

    /** 16: "crashed and burst into flames on a motorway in the south early on Saturday, killing". */
    private static final int RESULT_REACH = 16;

    private static final Set<String> END_OF_PERIOD = WordSets.of("end-of-period");

    private static final Set<String> PERIODS = WordSets.of("period");

    private static final Set<String> HITTING = WordSets.of("hitting");

    private static final Set<String> MEASURES = WordSets.of("deed-sanctions");

    /** "its sanctions office" */
    private static final Set<String> WHO_KEEPS = WordSets.of("who-keeps-sanctions");

    /** 3: "measures would directly target". */
    private static final int MEASURES_REACH = 3;

    private NoActs() {}

    /** Why a word tells of no act, behind the last that does; null where it may. */
    static @Nullable String reason(Clause clause, @Nullable Hit before, Hit hit) {
        if (isBusiness(clause, hit)) {
            return "business in general, no act";
        }
        if (isOfMarkets(clause, hit) || isEndOfPeriod(clause, hit)) {
            return "a word of markets and reports, no act";
        }
        if (Figures.is(clause, hit)) {
            return "a figure of trade or of the economy, no act";
        }
        String figurative = Figurative.reason(clause, hit);
        if (figurative != null) {
            return figurative;
        }
        if (isByNature(clause, hit)) {
            return "done by nature or by accident";
        }
        String sense = OtherSenses.reason(clause, hit);
        if (sense != null) {
            return sense;
        }
        if (clause.is(hit.first(), "sanctions") && clause.isAny(hit.end(), WHO_KEEPS)) {
            return "who watches over sanctions";
        }
        if (hit.trigger().participle() && hit.end() == hit.first() + 1 && Voice.isAttribute(clause, hit.first())) {
            return "tells what kind, no act";
        }
        if (clause.is(hit.first(), "sanctions") && clause.is(hit.first() - 1, "despite")) {
            return "what somebody acts in spite of";
        }
        if (Figures.isCount(clause, hit)) {
            return "how many somebody claims, no accusation";
        }
        if (isByMeasures(clause, hit)) {
            return "what measures are aimed at, no attack";
        }
        if (Sports.is(clause, hit)) {
            return "a match, no attack";
        }
        if (before != null && Sequels.isShutOutFrom(clause, before, hit)) {
            return "what somebody is shut out from";
        }
        return before != null && Sequels.isStopped(before, hit) ? "what comes to an end" : null;
    }

    /** "the Soviet buying", "Treasury trading": business in general, unless somebody is buying. */
    private static boolean isBusiness(Clause clause, Hit hit) {
        EventType type = hit.trigger().type();
        Token token = clause.token(hit.first());
        return (type == EventType.COOPERATE || type == EventType.AID)
                && token != null
                && token.isAny(TRADING)
                && clause.firstWithin(hit.first(), hit.end()) == null
                && !clause.isAny(hit.first() - 1, BEFORE_GERUNDS);
    }

    /** "demand came from", "strong demand for coffee": what markets want, unless somebody makes "a demand". */
    private static boolean isOfMarkets(Clause clause, Hit hit) {
        return clause.is(hit.first(), "demand")
                && !hit.trigger().verb()
                && !clause.isAny(hit.first() - 1, ClauseWords.DETERMINERS)
                && !clause.is(hit.first() - 1, "'s")
                && clause.lastBefore(hit.first(), hit.first() - 1) == null;
    }

    /** "the year to end-March", "quota year ends December 31" */
    private static boolean isEndOfPeriod(Clause clause, Hit hit) {
        return hit.end() == hit.first() + 1
                && clause.isAny(hit.first(), END_OF_PERIOD)
                && (clause.is(hit.end(), "-")
                        || clause.isInDate(hit.end())
                                && (clause.is(hit.first(), "end")
                                        || clause.isAny(hit.first() - 1, PERIODS)
                                        || clause.is(hit.first() - 1, "that")
                                                && clause.isAny(hit.first() - 2, PERIODS)));
    }

    /** "to meet American complaints": no meeting. */
    static boolean isMeetingOfNeeds(Clause clause, int index, int next) {
        boolean meet = clause.isAny(index, MEETING);
        if (meet && index == clause.sentence().firstToken() && clause.is(index, "meet")) {
            // "Meet the woman who rules Chad"
            return true;
        }
        for (int i = next; meet && i < next + NEEDS_REACH; i++) {
            if (clause.isAny(i, NEEDS)) {
                return true;
            }
        }
        return false;
    }

    /** "insisted that it was ready": says so, and asks for nothing. */
    public static boolean isAssertion(Clause clause, Hit hit) {
        if (!clause.isAny(hit.first(), INSISTING) || !clause.is(hit.end() - 1, "that")) {
            return false;
        }
        for (int i = hit.end(); i < hit.end() + ASSERTED_REACH && !clause.is(i, ","); i++) {
            if (clause.isAny(i, DUTY)) {
                return false;
            }
            if (clause.isAny(i, FINITE_AUXILIARIES)) {
                return true;
            }
        }
        return false;
    }

    /** "an earthquake killed hundreds", "forty killed in a crash": no one attacks. */
    private static boolean isByNature(Clause clause, Hit hit) {
        if (!hit.trigger().verb()) {
            return false;
        }
        int noun = clause.isAny(hit.first() - 1, ClauseWords.HAVE) ? hit.first() - 2 : hit.first() - 1;
        if (clause.isAny(noun, NATURE) && !Governors.hasPreposition(clause, noun - SUBJECT_REACH, noun)) {
            // "the flood has left thousands homeless", but not "those hit by the flood left"
            return true;
        }
        if (!HARM.contains(hit.trigger().type())) {
            return false;
        }
        // "a jet crashed near Chad, killing ten"
        boolean result = clause.isGerund(hit.first()) && clause.is(hit.first() - 1, ",");
        int from = result ? hit.first() - 1 : hit.first();
        int left = Reach.left(clause, from, result ? RESULT_REACH : NATURE_REACH);
        // "the crush that killed"
        left = clause.is(left - 1, "that") || clause.is(left - 1, "which") ? left - 2 : left;
        for (int i = left; i < from; i++) {
            if (clause.isAny(i, NATURE)) {
                Actor behind = clause.lastBefore(hit.first(), i);
                // "a quake hit Chad, killing"
                boolean object = from < hit.first() && FiniteVerbs.isPast(clause, i + 1);
                if (behind == null || object || Governors.isAfterPreposition(clause, behind)) {
                    return true;
                }
            }
        }
        boolean passive = hit.trigger().participle() && Voice.isPassive(clause, hit.first());
        int end = passive ? Reach.right(clause, hit.end(), NATURE_REACH) : hit.end();
        for (int i = hit.end(); i < end; i++) {
            boolean in = clause.isAny(i - 1, CAUSE) || clause.isAny(i - 2, CAUSE) || clause.isAny(i - 3, CAUSE);
            if (in && clause.isAny(i, NATURE)) {
                return true;
            }
        }
        return false;
    }

    /** "the measures target Chad", "tariffs that hit Chad" */
    private static boolean isByMeasures(Clause clause, Hit hit) {
        if (hit.trigger().type() != EventType.ASSAULT || !clause.isAny(hit.first(), HITTING)) {
            return false;
        }
        for (int i = hit.first() - 1; i >= hit.first() - MEASURES_REACH; i--) {
            if (clause.isAny(i, MEASURES)) {
                return true;
            }
        }
        return false;
    }

    /** "Iran-backed militias", "UN-brokered": background, and not what is told. */
    static boolean isCompounded(Clause clause, int index) {
        return clause.is(index - 1, "-")
                && !clause.text().token(index).spaceBefore()
                && (clause.text().token(index).lower().endsWith("ed")
                        || clause.text().token(index).lower().endsWith("ing"));
    }

    /** "going to help", "went to school": no visit. */
    static boolean isVisitOfNothing(Clause clause, Trigger trigger, int next) {
        Token token = clause.token(next);
        return token != null
                && Modes.VISIT.equals(trigger.mode())
                && trigger.verb()
                && clause.isAny(next - 1, GOING)
                && token.isWord()
                && !token.isCapitalized()
                && !token.isAny(ClauseWords.DETERMINERS);
    }

    /** "refugees returned to Chad", "tourists have come to Chad": nobody visits for their country. */
    static boolean isOfNoVisitor(Clause clause, Trigger trigger, int index) {
        int before = clause.isAny(index - 1, ClauseWords.HAVE) ? index - 2 : index - 1;
        return Modes.VISIT.equals(trigger.mode()) && trigger.verb() && clause.isAny(before, NO_VISITORS);
    }

    /** A name in a sentence that is no headline; behind a dateline or a colon a capital makes none: "PARIS, March 13 - Talks". */
    static boolean isName(Clause clause, int index) {
        return clause.text().token(index).isCapitalized()
                && !clause.text().token(index).isAllCaps()
                && index != clause.sentence().firstToken()
                && !clause.isAny(index - 1, BEFORE_CAPITALS)
                && !clause.isHeadline();
    }
}
