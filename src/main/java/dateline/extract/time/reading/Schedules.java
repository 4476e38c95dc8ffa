package dateline.extract.time.reading;

import dateline.extract.text.Text;
import dateline.extract.text.WordSet;
import java.util.Set;

/** Events and verbs whose day is fixed beforehand: "the court meets on Friday", "ahead of Sunday's election", "the summit on Friday will". Immutable. */
final class Schedules {
    /** Verbs of the present that tell of what is fixed: "the court meets on Friday". */
    private static final Set<String> SCHEDULED = WordSet.of(
            "start",
            "starts",
            "begin",
            "begins",
            "meet",
            "meets",
            "open",
            "opens",
            "resume",
            "resumes",
            "arrives",
            "leaves",
            "returns",
            "ends",
            "closes",
            "votes",
            "visits",
            "hosts",
            "faces",
            "holds",
            "travels",
            "comes",
            "goes",
            "departs",
            "convenes",
            "launches",
            "runs",
            "plays",
            "expires");

    /** Before these it is no such verb: "to begin", "the start", "that leaves". */
    private static final Set<String> BEFORE_NO_VERB = WordSet.of(
            "to", "the", "a", "an", "its", "their", "his", "her", "this", "that", "which", "'s", "it", "no", "not",
            "did", "didn't");

    /** Days of events that have a date beforehand. */
    private static final Set<String> EVENTS = WordSet.of(
            "election",
            "elections",
            "vote",
            "referendum",
            "summit",
            "ballot",
            "poll",
            "polls",
            "match",
            "final",
            "runoff",
            "inauguration",
            "deadline",
            "game",
            "debate",
            "launch",
            "hearing",
            "talks",
            "meeting",
            "funeral");

    private static final Set<String> OF_THE_FUTURE = WordSet.of("will", "'ll", "would", "could", "may", "might");

    private static final Set<String> PREPARE =
            WordSet.of("prepare", "prepares", "prepared", "preparing", "braced", "bracing", "brace");

    private static final int WORDS_OF_AN_EVENT = 3;

    private final Text text;

    Schedules(Text text) {
        this.text = text;
    }

    /** Whether the token is a verb of the present that tells of what is fixed. */
    boolean isScheduled(int index) {
        return text.isAny(index, SCHEDULED) && !text.isAny(index - 1, BEFORE_NO_VERB);
    }

    /** "The summit on Friday will", "the next round, on Friday, will": the verb follows the date. */
    boolean isBeforeFuture(int date) {
        int after = text.is(date + 1, ",") ? date + 2 : date + 1;
        return text.is(after, "will") || text.is(after, "'ll");
    }

    /** "Ahead of Sunday's election", "prepared for Sunday's", "Sunday's election will": of a possessive, which else looks back. */
    boolean isEvent(int date) {
        boolean ahead = text.is(date - 1, "of") && text.is(date - 2, "ahead");
        boolean prepared = text.is(date - 1, "for") && (text.isAny(date - 2, PREPARE) || text.isAny(date - 3, PREPARE));
        boolean event = false;
        for (int i = date + 2; i <= date + 1 + WORDS_OF_AN_EVENT; i++) {
            event |= text.isAny(i, EVENTS);
            if (event && (text.isAny(i + 1, OF_THE_FUTURE) || text.is(i + 1, "is"))) {
                return true;
            }
        }
        return ahead || prepared;
    }
}
