package dateline.extract.event.clause;

import dateline.extract.event.actor.Actor;
import dateline.extract.event.lexicon.WordSets;
import dateline.extract.text.WordSet;
import java.util.List;
import java.util.Set;

/** What somebody is only accused of, "accused Chad of shelling Mali", and reports that are denied, "denied that it shelled Mali". Stateless. */
public final class Allegations {
    private static final Set<String> ALLEGING = WordSets.of("alleging");

    private static final Set<String> PERFECT_OR_PASSIVE = WordSet.of("having", "been", "being");

    /** Tokens between "accused" and what of: "accused the armed forces of northern Chad of shelling". */
    private static final int ALLEGING_REACH = 12;

    private static final Set<String> ALLEGATIONS = WordSets.of("allegations");

    private static final Set<String> ALLEGE = WordSet.of("allege", "alleges", "alleging");

    /** 6 tokens: "alleged refusal of Chad to free". */
    private static final int ADJECTIVE_REACH = 6;

    private static final Set<String> REPORTS = WordSet.union(List.of(ALLEGATIONS, WordSets.of("report")));

    private static final Set<String> DENYING_REPORTS = WordSets.of("denying-reports");

    private static final Set<String> SAID_IN_REPORTS =
            WordSet.of("that", "it", "they", "he", "she", "its", "their", "the");

    private static final Set<String> REPORT_ENDS = WordSet.of(",", ";");

    /** 3 tokens: "by the Chadian". */
    private static final int REPORTER_REACH = 3;

    /** 3 tokens: "denied recent media reports". */
    private static final int REPORT_REACH = 3;

    /** 14 tokens: "allegations that agents of the government of Chad were behind the murder". */
    private static final int ALLEGATION_REACH = 14;

    private Allegations() {}

    /** Whether somebody is only accused of it: "accused Chad of shelling Libya", "of having shelled", "allegations that Chad shelled". */
    public static boolean isAlleged(Clause clause, int index) {
        for (int i = index - 1; i > index - ALLEGATION_REACH; i--) {
            if (clause.is(i, ";")) {
                break;
            }
            if (clause.is(i, "that") && clause.isAny(i - 1, ALLEGATIONS) || isAllegation(clause, i, index)) {
                return true;
            }
        }
        return alleging(clause, index) >= 0;
    }

    /** "alleges that Chad shelled", "its alleged shelling", but not "shelled the alleged camp and left". */
    private static boolean isAllegation(Clause clause, int alleging, int act) {
        if (!clause.is(alleging, "alleged")) {
            return clause.isAny(alleging, ALLEGE);
        }
        int name = clause.is(alleging + 1, "the") ? alleging + 2 : alleging + 1;
        boolean adjective = act - alleging <= ADJECTIVE_REACH;
        for (int i = alleging; i < act; i++) {
            adjective &= !clause.is(i, ",");
        }
        return adjective || clause.is(alleging + 1, "that") || clause.startingAt(name) != null;
    }

    /** Whether somebody is accused of it by a party of the sentence: not "a man accused of killing two". */
    public static boolean isAllegedBySomebody(Clause clause, int index) {
        int alleging = alleging(clause, index);
        return alleging >= 0 && (!Voice.isPassive(clause, alleging) || clause.is(alleging + 1, "by"));
    }

    /** The word that alleges what is told at a token, -1 where none does. */
    private static int alleging(Clause clause, int index) {
        int first = index;
        while (clause.isAny(first - 1, PERFECT_OR_PASSIVE) || FiniteVerbs.isAdverb(clause, first - 1)) {
            first--;
        }
        if (clause.isGerund(first) && clause.is(first - 1, "and")) {
            first = firstCharge(clause, first);
        }
        boolean of = clause.is(first - 1, "of") || clause.is(first - 1, "with");
        return of || clause.isGerund(first) && clause.is(first - 1, "for")
                ? Hedges.nearest(clause, first, ALLEGING_REACH, ALLEGING)
                : -1;
    }

    /** "accused Chad of crossing the border and shelling Mali": the first of what somebody is accused of. */
    private static int firstCharge(Clause clause, int last) {
        for (int i = last - 1; i > last - ALLEGING_REACH; i--) {
            if (clause.is(i - 1, "of") && clause.isGerund(i)) {
                return i;
            }
        }
        return last;
    }

    /** "denied reports that it had attacked", "rejected claims it attacked", "dismissed allegations of attacking" */
    static boolean areDenied(Clause clause, int index) {
        for (int i = index - 1; i > index - ALLEGATION_REACH && !clause.isAny(i, REPORT_ENDS); i--) {
            if (clause.isAny(i, REPORTS) && tellsOf(clause, i + 1, index)) {
                for (int verb = i - 1; verb >= i - REPORT_REACH; verb--) {
                    if (clause.isAny(verb, DENYING_REPORTS)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    /** Whether what a report says begins at a token: "that it attacked", "it attacked", "of attacking". */
    private static boolean tellsOf(Clause clause, int reportEnd, int act) {
        Actor reporter = clause.is(reportEnd, "by") || clause.is(reportEnd, "from")
                ? clause.firstStarting(reportEnd + 1, reportEnd + REPORTER_REACH)
                : null;
        int from = reporter == null ? reportEnd : reporter.end();
        return clause.isAny(from, SAID_IN_REPORTS)
                || clause.startingAt(from) != null
                || clause.is(from, "of") && clause.isGerund(act);
    }
}
