package dateline.extract.event.clause;

import dateline.extract.event.lexicon.ClauseWords;
import dateline.extract.event.lexicon.WordSets;
import dateline.extract.text.Token;
import java.util.Set;

/**
 * How far a clause reaches to both sides of a word: the parties of "accused" in "Peru said that Chad accused Mali, which left" stand between "that" and
 * the comma. Stateless.
 */
public final class Reach {
    /** 4: "hit back at each other". */
    private static final int EACH_OTHER_REACH = 4;

    private static final Set<String> EXCHANGING = WordSets.of("exchanging");

    private Reach() {}

    /** The first token of a clause that reaches back from a token. */
    public static int left(Clause clause, int from, int reach) {
        int limit = Math.max(clause.sentence().firstToken(), from - reach);
        int at = from;
        while (at > limit && !isBreak(clause, at - 1)) {
            at--;
        }
        return at;
    }

    /** The index after the last token of a clause that reaches on from a token. */
    public static int right(Clause clause, int from, int reach) {
        int limit = Math.min(clause.sentence().endToken(), from + reach);
        int at = from;
        while (at < limit && !isBreak(clause, at)) {
            at++;
        }
        return at;
    }

    /** A dash parts clauses, but no hyphen does: "scrapped non-aggression pacts with Chad". */
    public static boolean isBreak(Clause clause, int index) {
        Token token = clause.isAny(index, ClauseWords.CLAUSE_BREAKS) ? clause.token(index) : null;
        return token != null && !(token.is("-") && !token.spaceBefore());
    }

    /** "Chad and Niger exchanged threats" */
    public static boolean isExchanged(Clause clause, int noun) {
        return clause.isAny(noun - 1, EXCHANGING) || clause.isAny(noun - 2, EXCHANGING);
    }

    /** Whether the words of a verb say that both do it: "work together to press the EU", "jointly asked Mali". */
    public static boolean isTogether(Clause clause, int first, int end) {
        return clause.is(end - 1, "together") || clause.is(first, "jointly");
    }

    /** "Chad and Niger accused each other" */
    public static boolean isEachOther(Clause clause, int from) {
        for (int i = from; i < from + EACH_OTHER_REACH; i++) {
            if (clause.is(i, "other") && clause.is(i - 1, "each")
                    || clause.is(i, "another") && clause.is(i - 1, "one")) {
                return true;
            }
        }
        return false;
    }
}
