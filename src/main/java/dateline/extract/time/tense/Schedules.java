package dateline.extract.time.tense;

import dateline.extract.text.FunctionWords;
import dateline.extract.text.Text;
import dateline.extract.text.Token;

/** Events and verbs whose day is fixed beforehand: "the court meets on Friday", "ahead of Sunday's election", "the summit on Friday will". Immutable. */
final class Schedules {
    private static final int WORDS_OF_AN_EVENT = 3;

    private static final int WORDS_TO_A_PLAN = 6;

    private final TenseWords words;
    private final Text text;

    Schedules(TenseWords words, Text text) {
        this.words = words;
        this.text = text;
    }

    /** Whether the token is a verb of the present that tells of what is fixed. */
    boolean isScheduled(int index) {
        if (text.is(index, "close")) {
            return closes(index);
        }
        if (text.is(index, "face") && text.is(index + 1, "to")) {
            return false;
        }
        // "is open daily"
        boolean adjective = text.is(index, "open") && text.isAny(index - 1, words.presentBe);
        return !adjective && text.isAny(index, words.scheduled) && !text.isAny(index - 1, words.beforeNoVerb);
    }

    /** "Polls close on Sunday"; not "they are close", "a close ally". */
    private boolean closes(int index) {
        Token subject = text.at(index - 1);
        boolean plural = subject != null
                && subject.isWord()
                && subject.lower().endsWith("s")
                && !subject.is("is")
                && !subject.is("was");
        return plural && (text.is(index + 1, "on") || text.is(index + 1, "at") || text.is(index + 1, "for"));
    }

    /** "The summit on Friday will", "the next round, on Friday, will": the verb follows the date. */
    boolean isBeforeFuture(int date) {
        int after = text.is(date + 1, ",") ? date + 2 : date + 1;
        return text.is(after, "will") || text.is(after, "'ll");
    }

    /** "Hopes to win Sunday's election", "is expected to boycott November's vote": who does so has not yet. */
    private boolean isContested(int date) {
        boolean contest = false;
        for (int i = date + 2; i <= date + 1 + WORDS_OF_AN_EVENT; i++) {
            contest |= text.isAny(i, words.contests) && !text.isAny(i + 1, words.outcomes);
        }
        if (!contest) {
            return false;
        }
        boolean infinitive = false;
        for (int i = date - 1; i >= date - WORDS_TO_A_PLAN; i--) {
            infinitive |= text.isAny(i, words.contesting);
            if (infinitive && text.isAny(i, words.ahead)) {
                return true;
            }
        }
        return false;
    }

    /** "Ahead of Sunday's election", "prepared for Sunday's", "Sunday's election will": of a possessive, which else looks back. */
    boolean isEvent(int date) {
        boolean ahead = text.is(date - 1, "of") && text.is(date - 2, "ahead");
        boolean prepared = text.is(date - 1, "for")
                && (text.isAny(date - 2, words.prepare) || text.isAny(date - 3, words.prepare));
        boolean eve = text.is(date - 1, "of") && text.is(date - 2, "eve");
        if (isContested(date)) {
            return true;
        }
        boolean event = false;
        for (int i = date + 2; i <= date + 1 + WORDS_OF_AN_EVENT; i++) {
            event |= text.isAny(i, words.events);
            if (event && (text.isAny(i + 1, FunctionWords.MODALS) || text.is(i + 1, "is"))) {
                return true;
            }
        }
        return ahead || prepared || eve;
    }
}
