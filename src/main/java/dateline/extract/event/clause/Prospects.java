package dateline.extract.event.clause;

import dateline.extract.event.actor.Actor;
import dateline.extract.event.lexicon.ClauseWords;
import dateline.extract.event.lexicon.WordSets;
import dateline.extract.text.WordSet;
import java.util.Set;

/** What says that an act lies ahead: "will", "is to", a day to come ("tomorrow's meeting"), a bill, a headline. Stateless. */
public final class Prospects {
    private static final Set<String> PLANNED = WordSets.of("planned");

    /** 5 tokens: "plans to once more formally". */
    private static final int PLANNED_REACH = 5;

    private static final Set<String> WILL = WordSets.of("in-prospect-modal");

    private static final Set<String> STAYING = WordSet.of("on", "at", "in", "there", "present", "among");

    /** 9 tokens: "be on hand for the fifth yearly meeting". */
    private static final int ATTENDED_REACH = 9;

    private static final Set<String> DRAFTS = WordSets.of("draft-of-law");

    private static final Set<String> IN_LAW = WordSets.of("in-law");

    /** 6 tokens: "signed into law a bipartisan bill". */
    private static final int LAW_REACH = 6;

    private static final Set<String> HEADS = WordSets.of("headline-subject");

    private static final Set<String> AHEAD = WordSets.of("day-ahead");

    /** 6 tokens: "next week's summit of leaders", "visits the United States and Canada next month". */
    private static final int REACH = 6;

    private static final Set<String> WEEKDAYS =
            WordSet.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday");

    /** 9 tokens: "begins a four-day state visit to Mali on Tuesday". */
    private static final int WEEKDAY_REACH = 9;

    private static final Set<String> BEFORE_PRESENT = WordSet.of("when", "before", "until");

    /** 5 tokens: "when the new Chadian leader visits". */
    private static final int SUBJECT_REACH = 5;

    private Prospects() {}

    /** "will attack", "plans to visit", "is to be banned", "Kenya to sell tea": it is to be done. */
    public static boolean isPlanned(Clause clause, int index) {
        return Hedges.nearest(clause, index, PLANNED_REACH, PLANNED) >= 0
                || isArranged(clause, index)
                || isAttendedLater(clause, index)
                || isInfinitiveOfHeadline(clause, index)
                || isOfDraft(clause, index);
    }

    /** "is to visit", "are to be imposed" */
    private static boolean isArranged(Clause clause, int verb) {
        int to = clause.is(verb - 1, "be") ? verb - 2 : verb - 1;
        return clause.is(to, "to") && clause.isAny(to - 1, ClauseWords.BE);
    }

    /** "will be on hand for the yearly meeting": it lies ahead. */
    private static boolean isAttendedLater(Clause clause, int noun) {
        for (int i = noun - 1; i > noun - ATTENDED_REACH && !Reach.isBreak(clause, i); i--) {
            if (clause.is(i, "be")) {
                return clause.isAny(i - 1, WILL) && clause.isAny(i + 1, STAYING);
            }
        }
        return false;
    }

    /** "Kenya to sell tea to Egypt", "Kenyan president to visit Egypt", "Kenya, Egypt to sign": headlines tell so what is to come. */
    private static boolean isInfinitiveOfHeadline(Clause clause, int verb) {
        int to = verb - 1;
        int first = clause.sentence().firstToken();
        Actor subject = clause.is(to, "to") ? clause.startingAt(clause.is(first, "the") ? first + 1 : first) : null;
        if (subject == null || subject.end() > to) {
            return false;
        }
        for (int i = subject.end(); i < to; i++) {
            boolean joined = clause.is(i, ",") || clause.is(i, "and") || clause.startingAt(i) != null;
            if (!joined && !clause.isAny(i, HEADS)) {
                return false;
            }
        }
        return true;
    }

    /** "passed a bill to ban", "an amendment to force": no law yet, unless it is signed. */
    private static boolean isOfDraft(Clause clause, int verb) {
        if (!clause.is(verb - 1, "to") || !clause.isAny(verb - 2, DRAFTS)) {
            return false;
        }
        for (int i = verb - 3; i > verb - LAW_REACH; i--) {
            if (clause.isAny(i, IN_LAW)) {
                return false;
            }
        }
        return true;
    }

    /** "will ask", "plans to urge" */
    public static boolean isToCome(Clause clause, int verb) {
        return clause.isAny(verb - 1, WILL) || clause.is(verb - 1, "to") && clause.isAny(verb - 2, PLANNED);
    }

    /** Whether a noun belongs to a day to come. */
    public static boolean isOfDayAhead(Clause clause, int noun) {
        int owned = noun - 1;
        while (owned > noun - REACH && !clause.is(owned, "'s")) {
            owned--;
        }
        int day = owned - 1;
        while (clause.is(owned, "'s") && clause.isInDate(day) && !clause.isAny(day, AHEAD)) {
            day--;
        }
        return clause.is(owned, "'s") && isAhead(clause, day);
    }

    /** Whether a verb in the present has a day to come behind it, or tells when something will be: "when he visits Chad". */
    public static boolean isPresentForFuture(Clause clause, int verb) {
        if (!clause.text().token(verb).lower().endsWith("s")) {
            return false;
        }
        for (int i = verb - 1; i >= verb - SUBJECT_REACH && !clause.is(i, ","); i--) {
            if (clause.isAny(i, BEFORE_PRESENT)) {
                return true;
            }
        }
        for (int i = verb + 1; i <= verb + WEEKDAY_REACH && !clause.is(i, ","); i++) {
            // "visits Chad on Tuesday": what is over is told in the past
            boolean weekday = clause.is(i - 1, "on") && clause.isAny(i, WEEKDAYS);
            if (weekday || i <= verb + REACH && isAhead(clause, i)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isAhead(Clause clause, int index) {
        return clause.isAny(index, AHEAD) && clause.isInDate(index);
    }
}
