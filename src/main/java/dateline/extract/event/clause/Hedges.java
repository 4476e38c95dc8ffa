package dateline.extract.event.clause;

import dateline.extract.event.actor.Actor;
import dateline.extract.event.lexicon.ClauseWords;
import dateline.extract.event.lexicon.WordSets;
import dateline.extract.model.Modality;
import dateline.extract.text.WordSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the words near an act say of it: "may attack" is possible, "will attack" planned, "did not attack" denied, "accused of attacking" alleged.
 * Stateless.
 */
public final class Hedges {
    private static final Set<String> POSSIBLE = WordSets.of("possible");
    private static final Set<String> PLANNED = WordSets.of("planned");
    private static final Set<String> DENYING = WordSets.of("negation");
    private static final Set<String> ALLEGING = WordSets.of("alleging");
    private static final Set<String> PERFECT_OR_PASSIVE = WordSet.of("having", "been", "being");
    private static final Set<String> MODALS = WordSet.of("may", "might", "could", "would", "will");
    private static final Set<String> AHEAD = WordSet.of("will", "set", "would", "could", "may");

    /** "about to strike", "set to strike", but not "complained about strikes". */
    private static final Set<String> BEFORE_TO = WordSet.of("about", "set");

    private static final Set<String> SHOULD = WordSets.of("should");
    private static final Set<String> OWING = WordSets.of("owing");
    private static final Set<String> BEFORE_OWED_VERB = WordSets.of("before-owed-verb");

    /** 6 tokens: "should not also have been promptly sanctioned". */
    private static final int DUTY_REACH = 6;

    private static final Set<String> HAPPENING = WordSets.of("happening");
    private static final Set<String> IN_PROSPECT = WordSets.of("in-prospect");
    private static final Set<String> IN_DOUBT = WordSets.of("in-doubt");
    private static final Set<String> MAY = WordSets.of("in-doubt-modal");
    private static final Set<String> WILL = WordSets.of("in-prospect-modal");

    /** 14 tokens: "talks between the foreign ministers of Chad and the Sudan on the border may". */
    private static final int HAPPENING_REACH = 14;

    /** 4 tokens: "will not now take place". */
    private static final int VERB_PHRASE = 4;

    /** 8 tokens: "Should the government of Iran be sanctioned". */
    private static final int INVERTED_REACH = 8;

    /** Tokens between "accused" and what of: "accused the armed forces of northern Chad of shelling". */
    private static final int ALLEGING_REACH = 12;

    private static final Set<String> ALLEGATIONS = WordSets.of("allegations");

    private static final Set<String> REPORTS =
            WordSet.union(List.of(ALLEGATIONS, WordSets.of("report")));

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

    private static final Set<String> INVERTED = WordSet.of("had", "were");

    private Hedges() {}

    public static boolean isPossible(Clause clause, int index) {
        return near(clause, index, 6, POSSIBLE) || isInverted(clause, index);
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

    public static boolean isPlanned(Clause clause, int index) {
        return near(clause, index, 5, PLANNED);
    }

    public static boolean isNegated(Clause clause, int index) {
        // "decided against imposing", "voted against lifting"
        boolean against = clause.isGerund(index) && clause.is(index - 1, "against");
        return against || near(clause, index, 3, DENYING) || isReportDenied(clause, index);
    }

    /** "denied reports that it had attacked", "rejected claims it attacked", "dismissed allegations of attacking" */
    private static boolean isReportDenied(Clause clause, int index) {
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

    /** What the verb behind a noun says of it: "talks ... may be held", "the visit is expected"; null where it says nothing. */
    public static @Nullable Modality ofSubject(Clause clause, int nounEnd) {
        for (int i = nounEnd; i < nounEnd + HAPPENING_REACH && !clause.isAny(i, ClauseWords.CLAUSE_BREAKS); i++) {
            boolean modal = clause.isAny(i, MAY) || clause.isAny(i, WILL);
            if (!modal && !clause.isAny(i, ClauseWords.AUXILIARIES)) {
                if (FiniteVerbs.isFinite(clause, i)) {
                    return null;
                }
                continue;
            }
            boolean denied = false;
            for (int j = i + 1; j <= i + VERB_PHRASE; j++) {
                denied |= clause.isAny(j, DENYING);
                if (modal && clause.isAny(j, HAPPENING)) {
                    return denied ? Modality.DENIED : clause.isAny(i, MAY) ? Modality.POSSIBLE : Modality.PLANNED;
                }
                if (!modal && (clause.isAny(j, IN_DOUBT) || denied && clause.isAny(j, IN_PROSPECT))) {
                    return Modality.POSSIBLE;
                }
                if (!modal && clause.isAny(j, IN_PROSPECT)) {
                    return Modality.PLANNED;
                }
                if (denied && clause.isAny(j, HAPPENING)) {
                    return Modality.DENIED;
                }
            }
            return null;
        }
        return null;
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

    /** Whether somebody is only accused of it: "accused Chad of shelling Libya", "of having shelled", "allegations that Chad shelled". */
    public static boolean isAlleged(Clause clause, int index) {
        for (int i = index - 1; i > index - ALLEGATION_REACH; i--) {
            if (clause.is(i, ";")) {
                break;
            }
            if (clause.is(i, "that") && clause.isAny(i - 1, ALLEGATIONS)) {
                return true;
            }
        }
        return alleging(clause, index) >= 0;
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
                ? nearest(clause, first, ALLEGING_REACH, ALLEGING)
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

    /** "Theresa May expelled": a name that is written as a modal verb is. */
    private static boolean isName(Clause clause, int index) {
        return clause.is(index, "may")
                && clause.text().token(index).isCapitalized()
                && clause.actors().stream().anyMatch(actor -> actor.first() < index && actor.end() == index + 1);
    }

    private static boolean near(Clause clause, int index, int reach, Set<String> words) {
        return nearest(clause, index, reach, words) >= 0;
    }

    /** The nearest of these words before a token in its clause, -1 where none is. */
    private static int nearest(Clause clause, int index, int reach, Set<String> words) {
        int limit = Math.max(FiniteVerbs.ownStart(clause, index), index - reach);
        for (int i = index - 1; i >= limit; i--) {
            if (clause.isAny(i, words)
                    && !isName(clause, i)
                    && (!clause.isAny(i, BEFORE_TO) || clause.is(i + 1, "to"))
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
