package dateline.extract.time.tense;

import dateline.extract.text.Sentence;
import dateline.extract.text.Text;
import dateline.extract.text.Token;

/** Whether the words about a date look ahead: by verbs of the future, plans and {@link Arrangements}. Immutable; reads a clause at most. */
final class LookAhead {
    /** "And then on Sunday": no more stand before a day that opens a sentence. */
    private static final int OPENING_WORDS = 3;

    /** A clause seldom has more words, and a text without full stops stays linear. */
    static final int CLAUSE_WORDS = 14;

    /** "If the young general came". */
    private static final int WORDS_TO_A_CONDITION = 7;

    private final TenseWords words;
    private final Text text;
    private final PastVerbs past;
    private final Arrangements arrangements;
    private final Schedules schedules;

    LookAhead(TenseWords words, Text text, PastVerbs past, Schedules schedules) {
        this.words = words;
        this.text = text;
        this.past = past;
        this.schedules = schedules;
        this.arrangements = new Arrangements(words, text);
    }

    /** What a word tells of a date. */
    private enum Outlook {
        AHEAD,
        NOT_AHEAD,
        UNTOLD
    }

    /** Whether the words about a token, in its clause, look ahead: will, plans to, is expected. */
    boolean at(int index) {
        Sentence sentence = text.sentenceOf(index);
        int first = sentence.firstToken();
        // "the ruling announced Monday"
        if (index > first && isRegularPast(index - 1) && !text.isAny(index - 1, words.ahead)) {
            return false;
        }
        // "Monday's ruling"
        if (text.is(index + 1, "'s")) {
            return schedules.isEvent(index);
        }
        int end = Math.min(sentence.endToken(), index + CLAUSE_WORDS);
        for (int i = index - 1; i >= Math.max(first, index - CLAUSE_WORDS); i--) {
            Outlook outlook = before(i, index, first, end);
            if (outlook != Outlook.UNTOLD) {
                return outlook == Outlook.AHEAD;
            }
        }
        if (schedules.isBeforeFuture(index)) {
            return true;
        }
        Outlook behind = opens(index, first) ? behind(index, end) : Outlook.UNTOLD;
        // "as soon as Friday"
        boolean asSoonAs = text.is(index - 1, "as") && text.is(index - 3, "as");
        return behind == Outlook.AHEAD || (behind == Outlook.UNTOLD && asSoonAs);
    }

    private boolean isRegularPast(int index) {
        Token token = text.at(index);
        return token != null && token.lower().endsWith("ed");
    }

    /** What a word before a date tells, by the first of these rules that fits. */
    private Outlook before(int index, int date, int first, int end) {
        if (arrangements.isAt(index, date)) {
            return Outlook.AHEAD;
        }
        if (text.isAny(index, words.ahead) && !isMonth(index) && !isThing(index)) {
            return isOver(index, date, first, end) || wasPlanned(index, first) ? Outlook.NOT_AHEAD : Outlook.AHEAD;
        }
        if (schedules.isScheduled(index)) {
            return Outlook.AHEAD;
        }
        if (past.isPast(index)) {
            return isSupposed(index, date, first, end) ? Outlook.AHEAD : Outlook.NOT_AHEAD;
        }
        // "will start on Friday after a round on Monday failed"
        boolean after = text.is(index, "after") && index < date - 1;
        return after && tellsPast(date + 1, endOfClause(date, end)) ? Outlook.NOT_AHEAD : Outlook.UNTOLD;
    }

    private boolean isMonth(int index) {
        return text.is(index, "may") && text.token(index).isCapitalized();
    }

    /** "Announced the plan on Monday"; not "the plan to". */
    private boolean isThing(int index) {
        return (text.is(index, "plan") || text.is(index, "plans"))
                && text.isAny(index - 1, words.determiners)
                && !text.is(index + 1, "to");
    }

    /** "It ran until February 6", "until Thursday, they had not called"; not "closed until Monday, they said". */
    private boolean isOver(int until, int date, int first, int end) {
        if (!text.is(until, "until") && !text.is(until, "till")) {
            return false;
        }
        if (text.isAny(until - 1, words.lasted)) {
            return true;
        }
        Token before = text.at(until - 1);
        boolean opensClause = until == first || before == null || !before.isWord();
        // "lived there until January, when it was sold"
        boolean when = text.is(date + 1, ",") && text.is(date + 2, "when");
        return (opensClause || when) && tellsPast(date + 1, end);
    }

    /** What the first verb behind a date tells: "On Tuesday, the talks will resume". */
    private Outlook behind(int date, int end) {
        for (int i = date + 1; i < end; i++) {
            // "announced plans to"
            if (past.isPast(i) || (text.is(i, "plans") && isRegularPast(i - 1))) {
                return Outlook.NOT_AHEAD;
            }
            boolean will = text.is(i, "will") || text.is(i, "'ll");
            boolean plans = text.is(i, "plans") && text.is(i + 1, "to");
            boolean isTo = text.is(i, "to") && (text.is(i - 1, "is") || text.is(i - 1, "are"));
            if (will || plans || isTo) {
                return Outlook.AHEAD;
            }
        }
        return Outlook.UNTOLD;
    }

    /** Whether only words such as "and then on" stand before the token. */
    private boolean opens(int index, int first) {
        for (int i = first; i < index - 1; i++) {
            if (i > first + OPENING_WORDS || !text.isAny(i, words.beforeAnOpening)) {
                return false;
            }
        }
        return true;
    }

    private int endOfClause(int date, int end) {
        int at = date + 1;
        while (at < end && text.token(at).isWord() && !text.is(at, "and") && !text.is(at, "but")) {
            at++;
        }
        return at;
    }

    /** "Would arrest him if he came in August": the verb of the past at a token tells of what may be; not "would have". */
    private boolean isSupposed(int verb, int date, int first, int end) {
        int condition = condition(verb, first);
        return condition >= 0
                && (isSupposing(Math.max(first, condition - CLAUSE_WORDS), condition) || isSupposing(date + 1, end));
    }

    /** The "if" before a verb; -1 where there is none. */
    private int condition(int verb, int first) {
        for (int i = verb - 1; i >= Math.max(first, verb - WORDS_TO_A_CONDITION); i--) {
            if (text.isAny(i, words.condition)) {
                return i;
            }
        }
        return -1;
    }

    private boolean isSupposing(int from, int end) {
        for (int i = from; i < end; i++) {
            if (text.isAny(i, words.supposing) && !text.is(i + 1, "have") && !text.is(i + 2, "have")) {
                return true;
            }
        }
        return false;
    }

    private boolean tellsPast(int from, int end) {
        for (int i = from; i < end; i++) {
            if (past.isPast(i)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the plan at a token was one of the past: "was scheduled", "had been due to". */
    private boolean wasPlanned(int index, int first) {
        // "they were planning to march on Monday"
        if (text.is(index, "planning")) {
            return false;
        }
        int reach = text.isAny(index, words.planned) ? 4 : 1;
        for (int i = index - 1; i >= Math.max(first, index - reach); i--) {
            if (text.isAny(i, words.ofThePast)) {
                return true;
            }
        }
        return false;
    }
}
