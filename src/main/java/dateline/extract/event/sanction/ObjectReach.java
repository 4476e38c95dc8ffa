package dateline.extract.event.sanction;

import dateline.extract.event.clause.Clause;
import dateline.extract.text.Token;
import org.jspecify.annotations.Nullable;

/** How far behind a preposition, in tokens, the party may stand that sanctions are against: "on two of the largest Russian banks". Stateless. */
final class ObjectReach {
    /** 6 tokens: "on two of the largest Russian banks". */
    private static final int OBJECT_REACH = 6;

    /** 12 tokens: a reason is told at more length than an object. */
    private static final int REASON_REACH = 12;

    /** 4 words of a name. */
    private static final int NAME_REACH = 4;

    /** 14 tokens between the commas around what is said of a name. */
    private static final int APPOSITION_REACH = 14;

    private ObjectReach() {}

    /** The index before which the party of a preposition must begin. */
    static int of(Clause clause, int preposition, int at) {
        Token first = clause.token(at);
        if (first == null) {
            return at;
        }
        // "for undermining the democratic future of Georgia"
        if (clause.is(preposition, "for") && clause.isGerund(at)) {
            return at + REASON_REACH;
        }
        // up to the end of what is said of a name
        if (isDescribed(clause, at)) {
            int close = nameEnd(clause, at) + 1;
            int limit = close + APPOSITION_REACH;
            while (close < limit && !clause.is(close, ",")) {
                close++;
            }
            return Math.max(close, at + OBJECT_REACH);
        }
        return at + OBJECT_REACH;
    }

    /** "on Jane Doe, the founder of a party in Georgia, ..." */
    static boolean isDescribed(Clause clause, int at) {
        int end = nameEnd(clause, at);
        return end > at && clause.is(end, ",");
    }

    private static int nameEnd(Clause clause, int at) {
        int end = at;
        while (end < at + NAME_REACH && isCapital(clause.token(end))) {
            end++;
        }
        return end;
    }

    private static boolean isCapital(@Nullable Token token) {
        return token != null
                && token.isWord()
                && Character.isUpperCase(token.text().charAt(0));
    }
}
