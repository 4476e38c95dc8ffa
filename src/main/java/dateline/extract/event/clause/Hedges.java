package dateline.extract.event.clause;

import dateline.extract.text.Token;
import dateline.extract.text.WordSet;
import java.util.Set;

/** What the words near an act say of it: that it may be, is planned, is not so, lies ahead, or is alleged. Stateless. */
public final class Hedges {
    private static final Set<String> POSSIBLE = WordSets.of("possible");
    private static final Set<String> PLANNED = WordSets.of("planned");
    private static final Set<String> NEGATIONS = WordSets.of("negation");
    private static final Set<String> ALLEGING = WordSets.of("alleging");
    private static final Set<String> MODALS = WordSet.of("may", "might", "could", "would", "will");
    private static final Set<String> AHEAD = WordSet.of("will", "set", "would", "could", "may");

    /** "about to strike", "set to strike", but not "complained about strikes". */
    private static final Set<String> BEFORE_TO = WordSet.of("about", "set");

    /** Tokens between "accused" and what of: "accused the armed forces of northern Chad of shelling". */
    private static final int ALLEGING_REACH = 12;

    private Hedges() {}

    public static boolean isPossible(Clause clause, int index) {
        return near(clause, index, 6, POSSIBLE);
    }

    public static boolean isPlanned(Clause clause, int index) {
        return near(clause, index, 5, PLANNED);
    }

    public static boolean isNegated(Clause clause, int index) {
        return near(clause, index, 3, NEGATIONS);
    }

    /** Whether a modal verb stands right before the token: "the sanctions it may impose". */
    public static boolean isModal(Clause clause, int index) {
        return clause.isAny(index - 1, MODALS);
    }

    /** Whether the words right after a noun say that it lies ahead: will, is set to, could. */
    public static boolean isAhead(Clause clause, int end) {
        for (int i = end; i < Math.min(clause.sentence().endToken(), end + 6); i++) {
            if (clause.isAny(i, AHEAD) && !clause.isInDate(i)) {
                return true;
            }
            if (clause.is(i, ",") || clause.is(i, ";")) {
                return false;
            }
        }
        return false;
    }

    /** Whether somebody is only accused of it: "accused Chad of shelling Libya". */
    public static boolean isAlleged(Clause clause, int index) {
        Token token = clause.token(index);
        boolean gerund = token != null && token.lower().endsWith("ing");
        boolean of = clause.is(index - 1, "of") || clause.is(index - 1, "with");
        return (of || gerund && clause.is(index - 1, "for")) && near(clause, index, ALLEGING_REACH, ALLEGING);
    }

    private static boolean near(Clause clause, int index, int reach, Set<String> words) {
        for (int i = index - 1; i >= Math.max(clause.sentence().firstToken(), index - reach); i--) {
            if (clause.isAny(i, words)
                    && (!clause.isAny(i, BEFORE_TO) || clause.is(i + 1, "to"))
                    && !clause.isInDate(i)) {
                return true;
            }
            if (clause.is(i, ",") || clause.is(i, ";") || clause.is(i, "that")) {
                return false;
            }
        }
        return false;
    }
}
