package dateline.extract.time.tense;

import dateline.extract.text.Sentence;
import dateline.extract.text.Text;
import dateline.extract.text.Token;

/**
 * Whether the words about a date tell of what is past or to come, by the nearest verb; there is no tagger, so verbs are known by lists,
 * by "-ed" and by what stands beside them. Immutable; each answer reads a clause at most.
 */
public final class Tense {
    /** "On May 6": its day is the third word. */
    private static final int WORDS_BEFORE_A_DAY = 2;

    private static final int WORDS_BEFORE_A_DAY_AND_HOUR = 7;

    private static final int WORDS_OF_A_DEED = 6;

    private final TenseWords words;
    private final Text text;
    private final PastVerbs past;
    private final Schedules schedules;
    private final LookAhead ahead;

    public Tense(TenseWords words, Text text) {
        this.words = words;
        this.text = text;
        this.past = new PastVerbs(words, text);
        this.schedules = new Schedules(words, text);
        this.ahead = new LookAhead(words, text, past, schedules);
    }

    /** Whether the words about a token, in its clause, look ahead: will, plans to, is expected. */
    public boolean looksAhead(int index) {
        return ahead.at(index);
    }

    /** "My exams start on Monday and I am ready": verbs of the present and none of the past. */
    public boolean tellsPresent(int index) {
        Sentence sentence = text.sentenceOf(index);
        boolean present = false;
        int end = Math.min(sentence.endToken(), index + LookAhead.CLAUSE_WORDS);
        for (int i = Math.max(sentence.firstToken(), index - LookAhead.CLAUSE_WORDS); i < end; i++) {
            // "we vote tomorrow; on Thursday the committee meets", "talks resume on Friday, they said"
            if ((text.is(i, ";") || (text.is(i, ",") && present)) && i > index) {
                break;
            }
            if (isPastOrPerfect(i)) {
                return false;
            }
            present |= text.isAny(i, words.speakers) || schedules.isScheduled(i);
        }
        return present;
    }

    /** "On May 6, he was charged": whether the token is among the first of a sentence that goes on in the past. */
    public boolean opensPast(int index) {
        Sentence sentence = text.sentenceOf(index);
        int end = Math.min(sentence.endToken(), index + LookAhead.CLAUSE_WORDS);
        // "At 0430 hours on 16 July, ..."
        int before = text.isAny(sentence.firstToken(), words.beforeATime) && text.is(index + 1, ",")
                ? WORDS_BEFORE_A_DAY_AND_HOUR
                : WORDS_BEFORE_A_DAY;
        for (int i = index + 1; index - sentence.firstToken() <= before && i < end; i++) {
            if (past.isPast(i)) {
                return true;
            }
            if (text.isAny(i, words.ahead)) {
                return false;
            }
        }
        return false;
    }

    /** "He met them this week": a verb of the past or perfect in the clause, and no look ahead. */
    public boolean tellsPast(int index) {
        Sentence sentence = text.sentenceOf(index);
        int first = Math.max(sentence.firstToken(), index - LookAhead.CLAUSE_WORDS);
        int end = Math.min(sentence.endToken(), index + LookAhead.CLAUSE_WORDS);
        for (int i = first; i < end; i++) {
            if (isPastOrPerfect(i)) {
                return !looksAhead(index);
            }
        }
        return false;
    }

    /** Not a semicolon, which the list of the past has because it ends what looks ahead. */
    private boolean isPastOrPerfect(int index) {
        return !text.is(index, ";") && (past.isPast(index) || text.isAny(index, words.perfect));
    }

    /** "Announced in December": a verb of the past stands right before the preposition. */
    public boolean followsPast(int index) {
        return (text.is(index - 1, "in") || text.is(index - 1, "on")) && past.isPast(index - 2);
    }

    /** "Voters went to the polls in June", "took effect on July 1": what was done then, a few words before; not "spoke of talks in June". */
    public boolean followsDone(int index) {
        int before = index - 1;
        // the token is the last of a month and its day
        boolean day =
                text.at(before) != null && (text.token(before).kind() == Token.Kind.NUMBER || isDay(before, index));
        before -= day ? 1 : 0;
        before -= text.is(before, "in") || text.is(before, "on") ? 1 : 0;
        boolean polls = text.is(before, "polls") && text.is(before - 2, "to");
        if (text.isAny(before, words.events) && !polls) {
            return false;
        }
        for (int i = before; i >= Math.max(0, before - WORDS_OF_A_DEED); i--) {
            if (text.isAny(i, words.done)) {
                return true;
            }
            if (!text.token(i).isWord() || past.isPast(i) || text.isAny(i, words.ahead)) {
                return false;
            }
        }
        return false;
    }

    /** Whether July stands before the 1 of "July 1". */
    private boolean isDay(int month, int day) {
        return text.token(day).kind() == Token.Kind.NUMBER && text.token(month).isCapitalized();
    }

    /** Whether a verb of the past stands before the token in its clause. */
    public boolean followsAnyPast(int index) {
        int first = Math.max(text.sentenceOf(index).firstToken(), index - LookAhead.CLAUSE_WORDS);
        for (int i = index - 1; i >= first; i--) {
            // "talks were due to start on March 10"
            if (text.isAny(i, words.ahead)) {
                return false;
            }
            if (past.isPast(i)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the token is a verb of the past. */
    public boolean isPast(int index) {
        return past.isPast(index);
    }
}
