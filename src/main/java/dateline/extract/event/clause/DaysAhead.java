package dateline.extract.event.clause;

import dateline.extract.event.lexicon.WordSets;
import dateline.extract.text.WordSet;
import java.util.Set;

/** What a day to come says of an act: "tomorrow's meeting", "when he visits Chad next month". Stateless. */
public final class DaysAhead {
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

    private DaysAhead() {}

    /** Whether a noun belongs to a day to come. */
    public static boolean isOfNoun(Clause clause, int noun) {
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
    public static boolean isOfPresent(Clause clause, int verb) {
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
