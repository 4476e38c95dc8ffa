package dateline.extract.time.tense;

import dateline.extract.text.Text;
import dateline.extract.text.Token;

/**
 * Words that look ahead without a verb of the future: "is to meet", "is flying to", "set for Monday", "takes effect on", "agreed to
 * resume talks", "ahead of Sunday's election". Immutable; each answer reads a few words.
 */
final class Arrangements {
    private static final int WORDS_TO_AN_INFINITIVE = 5;

    /** "Put off from April to". */
    private static final int WORDS_OF_A_MOVE = 4;

    private final TenseWords words;
    private final Text text;

    Arrangements(TenseWords words, Text text) {
        this.words = words;
        this.text = text;
    }

    /** Whether the token, which stands before a date, arranges it. */
    boolean isAt(int index, int date) {
        if (text.is(index, "to") && index == date - 1 && isMoved(index)) {
            return true;
        }
        if (text.is(index, "to")) {
            boolean purpose = text.isAny(index - 1, words.beforeAPurpose) && !text.isAny(index - 2, words.ofThePast);
            boolean toBe = text.is(index + 1, "be") && !text.isAny(index - 1, words.ofThePast);
            boolean dueBy = isDue(date) && isSmall(index + 1);
            return purpose || toBe || (isCommitted(index) && (dueBy || text.isAny(index + 1, words.scheduledActs)));
        }
        boolean must = text.is(index, "must") && isDue(date);
        boolean set = text.is(index, "for") && text.isAny(index - 1, words.set);
        boolean effect = ((text.is(index, "effect") || text.is(index, "office")) && text.isAny(index - 1, words.take))
                || (text.is(index, "force") && text.isAny(index - 2, words.enter));
        boolean fixed = text.isAny(index, words.fixed)
                && (text.isAny(index - 1, words.presentBe)
                        || (text.isAny(index - 2, words.presentBe) && !text.is(index - 2, "'s")));
        return must || set || effect || fixed;
    }

    /** "By Friday", "by 30 June", "by the end of August". */
    private boolean isDue(int date) {
        return text.isAny(date - 1, words.due)
                || text.isAny(date - 2, words.due)
                || (text.is(date - 1, "of") && text.isAny(date - 4, words.due));
    }

    /** "Was postponed to Friday", "moved from Tuesday to Thursday". */
    private boolean isMoved(int to) {
        for (int i = to - 1; i >= Math.max(0, to - WORDS_OF_A_MOVE); i--) {
            boolean put = text.isAny(i, words.putOff)
                    && (text.is(i + 1, "off") || text.is(i + 1, "back") || text.is(i + 1, "forward"));
            if (put || text.isAny(i, words.moved)) {
                return true;
            }
        }
        return false;
    }

    private boolean isCommitted(int to) {
        for (int i = to - 1; i >= Math.max(0, to - WORDS_TO_AN_INFINITIVE); i--) {
            if (text.isAny(i, words.commitments)) {
                return true;
            }
        }
        return false;
    }

    private boolean isSmall(int index) {
        Token token = text.at(index);
        return token != null && token.isWord() && !token.isCapitalized();
    }
}
