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
    private static final int WORDS_TO_A_CONDITION = 6;

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

    /** Whether the words about a token, in its clause, look ahead: will, plans to, is expected. */
    boolean at(int index) {
        Sentence sentence = text.sentenceOf(index);
        int first = sentence.firstToken();
        // "the ruling announced Monday"
        if (index > first && text.token(index - 1).lower().endsWith("ed") && !text.isAny(index - 1, words.ahead)) {
            return false;
        }
        // "Monday's ruling"
        if (text.is(index + 1, "'s")) {
            return schedules.isEvent(index);
        }
        int last = Math.min(sentence.endToken(), index + CLAUSE_WORDS);
        for (int i = index - 1; i >= Math.max(first, index - CLAUSE_WORDS); i--) {
            Token token = text.token(i);
            boolean month = token.is("may") && token.isCapitalized();
            boolean thing = (token.is("plan") || token.is("plans"))
                    && text.isAny(i - 1, words.determiners)
                    && !text.is(i + 1, "to");
            if (arrangements.isAt(i, index)) {
                return true;
            }
            if (token.isAny(words.ahead) && !month && !thing) {
                // "Until Thursday, they had not called"; not "closed until Monday, they said"
                boolean opensClause = i == first
                        || text.at(i - 1) == null
                        || !text.token(i - 1).isWord();
                // "lived there until January, when it was sold"
                boolean when = text.is(index + 1, ",") && text.is(index + 2, "when");
                boolean awaited =
                        (token.is("until") || token.is("till")) && (opensClause || when) && tellsPast(index + 1, last);
                // "it ran until February 6"
                boolean lasted = (token.is("until") || token.is("till")) && text.isAny(i - 1, words.lasted);
                return !awaited && !lasted && !wasPlanned(i, first);
            }
            if (schedules.isScheduled(i)) {
                return true;
            }
            if (past.isPast(i)) {
                return isSupposed(i, index, first, last);
            }
            // "will start on Friday after a round on Monday failed"
            if (token.is("after") && i < index - 1 && tellsPast(index + 1, endOfClause(index, last))) {
                return false;
            }
        }
        if (schedules.isBeforeFuture(index)) {
            return true;
        }
        // "On Tuesday, the talks will resume"
        boolean opens = opens(index, first);
        for (int i = index + 1; opens && i < last; i++) {
            // "announced plans to"
            boolean announced = text.is(i, "plans")
                    && text.at(i - 1) != null
                    && text.token(i - 1).lower().endsWith("ed");
            if (past.isPast(i) || announced) {
                return false;
            }
            if (text.is(i, "will")
                    || text.is(i, "'ll")
                    || (text.is(i, "plans") && text.is(i + 1, "to"))
                    || (text.is(i, "to") && (text.is(i - 1, "is") || text.is(i - 1, "are")))) {
                return true;
            }
        }
        return (text.is(index - 1, "as") && text.is(index - 3, "as"));
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

    private int endOfClause(int index, int last) {
        int end = index + 1;
        while (end < last && text.token(end).isWord() && !text.is(end, "and") && !text.is(end, "but")) {
            end++;
        }
        return end;
    }

    /** "Would arrest him if he came in August": the verb of the past at a token tells of what may be; not "would have". */
    private boolean isSupposed(int verb, int date, int first, int last) {
        int condition = verb - 1;
        while (condition >= Math.max(first, verb - WORDS_TO_A_CONDITION) && !text.isAny(condition, words.condition)) {
            condition--;
        }
        if (condition < first || !text.isAny(condition, words.condition)) {
            return false;
        }
        for (int i = condition - 1; i >= Math.max(first, condition - CLAUSE_WORDS); i--) {
            if (isSupposing(i)) {
                return true;
            }
        }
        for (int i = date + 1; i < last; i++) {
            if (isSupposing(i)) {
                return true;
            }
        }
        return false;
    }

    private boolean isSupposing(int index) {
        return text.isAny(index, words.supposing) && !text.is(index + 1, "have") && !text.is(index + 2, "have");
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
