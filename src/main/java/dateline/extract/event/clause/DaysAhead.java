package dateline.extract.event.clause;

import dateline.extract.event.lexicon.WordSets;
import dateline.extract.model.Mention;
import java.util.Locale;
import java.util.Set;

/** What a day to come says of an act: "tomorrow's meeting", "when he visits Chad next month". Stateless. */
public final class DaysAhead {
    private static final Set<String> AHEAD = WordSets.of("day-ahead");

    /** 6 tokens: "next week's summit of leaders", "visits the United States and Canada next month". */
    private static final int REACH = 6;

    private DaysAhead() {}

    /** Whether a noun belongs to a day to come. */
    public static boolean isOfNoun(Clause clause, int noun) {
        int start = clause.text().token(noun).start();
        for (Mention.Date date : clause.dates()) {
            int behind = date.span().end();
            if (behind <= start && isAhead(date)) {
                for (int i = noun - 1; i >= Math.max(clause.sentence().firstToken(), noun - REACH); i--) {
                    if (clause.is(i, "'s") || clause.is(i, "’s")) {
                        return clause.text().token(i).start() <= behind
                                && clause.text().token(i).end() >= behind;
                    }
                }
            }
        }
        return false;
    }

    /** Whether a verb in the present has a day to come behind it. */
    public static boolean isOfPresent(Clause clause, int verb) {
        if (!clause.text().token(verb).lower().endsWith("s")) {
            return false;
        }
        for (int i = verb + 1; i <= verb + REACH && i < clause.sentence().endToken() && !clause.is(i, ","); i++) {
            for (Mention.Date date : clause.dates()) {
                if (date.span().start() == clause.text().token(i).start() && isAhead(date)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isAhead(Mention.Date date) {
        String text = date.span().text().toLowerCase(Locale.ROOT);
        int end = 0;
        while (end < text.length() && Character.isLetter(text.charAt(end))) {
            end++;
        }
        return AHEAD.contains(text.substring(0, end));
    }
}
