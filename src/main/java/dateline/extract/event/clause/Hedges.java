package dateline.extract.event.clause;

import dateline.extract.event.lexicon.ClauseWords;
import dateline.extract.event.lexicon.WordSets;
import dateline.extract.text.WordSet;
import java.util.Set;

/** What the words near an act say of it: "may attack" is possible, "did not attack" denied. What lies ahead: {@link Prospects}. Stateless. */
public final class Hedges {
    private static final Set<String> POSSIBLE = WordSets.of("possible");
    private static final Set<String> DENYING = WordSets.of("negation");
    private static final Set<String> MODALS = WordSet.of("may", "might", "could", "would", "will");

    /** "about to strike", "set to strike", but not "complained about strikes". */
    private static final Set<String> BEFORE_TO = WordSet.of("about", "set");

    private static final Set<String> APPEARING = WordSet.of("appear", "appears", "appeared");

    private static final Set<String> SHOULD = WordSets.of("should");
    private static final Set<String> OWING = WordSets.of("owing");
    private static final Set<String> BEFORE_OWED_VERB = WordSets.of("before-owed-verb");

    /** 6 tokens: "should not also have been promptly sanctioned". */
    private static final int DUTY_REACH = 6;

    /** 8 tokens: "Should the government of Iran be sanctioned". */
    private static final int INVERTED_REACH = 8;

    private static final Set<String> INVERTED = WordSet.of("had", "were");

    private static final Set<String> WISHING_TO = WordSets.of("wishing-to");

    /** 12 tokens: "aims to cut the debts of its firms and to". */
    private static final int WISHES_REACH = 12;

    private static final Set<String> RUMOURED = WordSets.of("rumoured");

    private static final Set<String> DOUBTING = WordSets.of("doubting");

    private static final Set<String> THREATS = WordSets.of("threat-noun");

    /** 12 tokens: "fears that the new government of southern Chad will soon be". */
    private static final int DOUBT_REACH = 12;

    private static final Set<String> ENABLING = WordSets.of("enabling");

    /** 4 tokens: "to ban or restrict". */
    private static final int ENABLED_VERBS = 4;

    /** 5 tokens: "power to the government to", "allows the government of Chad to". */
    private static final int ENABLING_REACH = 5;

    private static final Set<String> NOBODY = WordSet.of("no", "none", "nobody");

    /** No doubt, no time: they deny nothing. */
    private static final Set<String> AFTER_NO = WordSets.of("after-no");

    /** "have been reported fought" */
    private static final Set<String> REPORTED = WordSet.of("reported", "been");

    /** 14 tokens: "No officer of the armed forces of Chad has ever". */
    private static final int NOBODY_REACH = 14;

    private static final Set<String> DENYING_THAT = WordSets.of("denying-that");

    /** 10 tokens: "denied that it was helping northern Chad to". */
    private static final int DENIED_REACH = 10;

    private Hedges() {}

    public static boolean isPossible(Clause clause, int index) {
        return near(clause, index, 6, POSSIBLE)
                || isInverted(clause, index)
                || isWished(clause, index)
                || isEnabled(clause, index)
                || isDoubted(clause, index);
    }

    /** "wants to buy", "hopes to be able to visit", "rumoured to have bought" */
    private static boolean isWished(Clause clause, int verb) {
        int to = FiniteVerbs.isAdverb(clause, verb - 1) ? verb - 2 : verb - 1;
        // "aims to cut its debts and to buy more"
        for (int i = to - 1; clause.is(to - 1, "and") && i > to - WISHES_REACH && !clause.is(i, ","); i--) {
            to = clause.is(i, "to") && clause.isAny(i - 1, WISHING_TO) ? i : to;
        }
        boolean rumoured = clause.is(verb - 1, "have") && clause.is(verb - 2, "to") && clause.isAny(verb - 3, RUMOURED);
        return rumoured || clause.is(to, "to") && clause.isAny(to - 1, WISHING_TO);
    }

    /** "allows Chad to ban or restrict", "gave it the power to ban": it may. */
    private static boolean isEnabled(Clause clause, int verb) {
        int to = verb - 1;
        while (to > verb - ENABLED_VERBS && !clause.is(to, "to") && !clause.is(to, ",")) {
            to--;
        }
        boolean joined = to == verb - 1 || clause.is(verb - 1, "or");
        for (int i = to - 1; joined && clause.is(to, "to") && i >= to - ENABLING_REACH && !clause.is(i, ","); i--) {
            if (clause.isAny(i, ENABLING)) {
                return true;
            }
        }
        return false;
    }

    /** "fears of a raid", "fears that Chad will attack", "doubts Chad will pay": nobody knows. */
    private static boolean isDoubted(Clause clause, int index) {
        for (int i = index - 1; i >= Math.max(FiniteVerbs.ownStart(clause, index), index - DOUBT_REACH); i--) {
            if (clause.isAny(i, THREATS) && clause.is(i + 1, "of")) {
                return true;
            }
            if (clause.isAny(i, DOUBTING) && !clause.is(i - 1, "no")) {
                return i + 1 == index
                        || clause.is(i + 1, "of")
                        || clause.is(i + 1, "that")
                        || clause.startingAt(clause.is(i + 1, "the") ? i + 2 : i + 1) != null;
            }
            boolean auxiliary = clause.isAny(i, ClauseWords.AUXILIARIES);
            // "calmed fears of a raid by saying it will help"
            boolean means = clause.is(i - 1, "by") && clause.isGerund(i);
            if (means || clause.is(i, ",") || clause.is(i, ";") || !auxiliary && FiniteVerbs.isPast(clause, i)) {
                return false;
            }
        }
        return false;
    }

    /** "Should Iran be sanctioned, prices would rise" */
    private static boolean isInverted(Clause clause, int index) {
        int at = index;
        while (at > clause.sentence().firstToken() && index - at < INVERTED_REACH && !clause.is(at, ",")) {
            at--;
        }
        boolean first = at == clause.sentence().firstToken();
        // "Had Chad sanctioned Mali, ...", "Were Chad to ban ...", but not "Had enough? ..."
        boolean named = clause.startingAt(clause.is(at + 1, "the") ? at + 2 : at + 1) != null;
        return first && (clause.is(at, "should") || named && clause.isAny(at, INVERTED));
    }

    /** Whether an act stands behind "unless", and so has not happened: "will reimpose curbs unless China drops its tariffs". */
    public static boolean isException(Clause clause, int index) {
        for (int i = index - 1; i >= clause.sentence().firstToken() && !clause.is(i, ","); i--) {
            if (clause.is(i, "unless")) {
                return true;
            }
        }
        return false;
    }

    public static boolean isNegated(Clause clause, int index) {
        // "decided against imposing", "voted against lifting"
        boolean against = clause.isGerund(index) && clause.is(index - 1, "against");
        return against
                || near(clause, index, 3, DENYING)
                || isOfNobody(clause, index)
                || Allegations.areDenied(clause, index)
                || isDeniedThat(clause, index);
    }

    /** "No soldier of Chad has attacked", "none of its ships fired" */
    private static boolean isOfNobody(Clause clause, int verb) {
        int first = clause.sentence().firstToken();
        if (!clause.isAny(first, NOBODY)
                || clause.isAny(first + 1, AFTER_NO)
                || verb - first > NOBODY_REACH
                || !FiniteVerbs.isPast(clause, verb)) {
            return false;
        }
        for (int i = first + 1; i < verb; i++) {
            boolean auxiliary = clause.isAny(i, ClauseWords.AUXILIARIES) || clause.isAny(i, REPORTED);
            if (Reach.isBreak(clause, i) || !auxiliary && FiniteVerbs.isPast(clause, i)) {
                return false;
            }
        }
        return true;
    }

    /** "denied that it helps Chad to circumvent", "denied it had sent" */
    private static boolean isDeniedThat(Clause clause, int index) {
        for (int i = index - 1; i >= Math.max(FiniteVerbs.ownStart(clause, index), index - DENIED_REACH); i--) {
            if (clause.isAny(i, DENYING_THAT)) {
                return clause.is(i + 1, "that") || clause.isAny(i + 1, ClauseWords.PRONOUNS);
            }
            if (clause.is(i, ",") || clause.is(i, ";") || clause.is(i, "but") || clause.is(i, "after")) {
                return false;
            }
        }
        return false;
    }

    /** The "should", "must" or "ought" that makes a verb a duty: "should also be sanctioned"; -1 where none does. */
    public static int duty(Clause clause, int verb) {
        int at = verb - 1;
        while (at > verb - DUTY_REACH && (clause.isAny(at, BEFORE_OWED_VERB) || FiniteVerbs.isAdverb(clause, at))) {
            at--;
        }
        // "needs to be sanctioned" asks for it, "needs to win support" for nothing
        if (clause.is(at, "to")
                && clause.isAny(at - 1, OWING)
                && (clause.is(at + 1, "be") || clause.is(at - 1, "ought"))) {
            return at - 1;
        }
        return clause.isAny(at, SHOULD) ? at : -1;
    }

    /** Whether a modal verb stands right before the token: "the sanctions it may impose". */
    public static boolean isModal(Clause clause, int index) {
        return clause.isAny(index - 1, MODALS);
    }

    /** "Theresa May expelled": a name that is written as a modal verb is. */
    private static boolean isName(Clause clause, int index) {
        return clause.is(index, "may")
                && clause.text().token(index).isCapitalized()
                && clause.actors().stream().anyMatch(actor -> actor.first() < index && actor.end() == index + 1);
    }

    /** "appeared on television", but not "appears to have struck" */
    private static boolean isInPublic(Clause clause, int index) {
        return clause.isAny(index, APPEARING)
                && !clause.is(index + 1, "to")
                && clause.isAny(index + 1, ClauseWords.PREPOSITIONS);
    }

    private static boolean near(Clause clause, int index, int reach, Set<String> words) {
        return nearest(clause, index, reach, words) >= 0;
    }

    /** The nearest of these words before a token in its clause, -1 where none is. */
    static int nearest(Clause clause, int index, int reach, Set<String> words) {
        int limit = Math.max(FiniteVerbs.ownStart(clause, index), index - reach);
        for (int i = index - 1; i >= limit; i--) {
            if (clause.isAny(i, words)
                    && !isName(clause, i)
                    && !(clause.is(i, "no") && clause.isAny(i + 1, AFTER_NO))
                    && (!clause.isAny(i, BEFORE_TO) || clause.is(i + 1, "to"))
                    && !isInPublic(clause, i)
                    && !clause.isInDate(i)) {
                return i;
            }
            if (clause.is(i, "that")) {
                // "denied that it was siding with", "it is likely that"
                return clause.isAny(i - 1, words) ? i - 1 : -1;
            }
            if (clause.is(i, ",") || clause.is(i, ";")) {
                return -1;
            }
        }
        return -1;
    }
}
