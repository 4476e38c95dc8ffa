package dateline.extract.event.sanction;

import dateline.extract.event.clause.Allegations;
import dateline.extract.event.clause.Clause;
import dateline.extract.event.clause.Hedges;
import dateline.extract.event.clause.NounModality;
import dateline.extract.event.clause.Prospects;
import dateline.extract.event.lexicon.ClauseWords;
import dateline.extract.event.lexicon.WordSets;
import dateline.extract.event.sanction.SanctionWords.Found;
import dateline.extract.event.sanction.SanctionWords.Word;
import dateline.extract.model.Modality;
import dateline.extract.model.SanctionAction;
import java.util.Set;

/** Whether an act of sanctions is asserted, planned, possible or denied: "has yet to ban", "is drafting a bill to sanction". Stateless. */
final class SanctionModality {
    private static final Set<String> BILLS = WordSets.of("bill");

    private static final Set<String> DRAFTING = WordSets.of("drafting");

    /** 5 tokens: "a bill that would also sanction", "introduced a bipartisan Senate bill". */
    private static final int BILL_REACH = 5;

    private static final Set<String> PLANS = WordSets.of("plan-noun");

    /** "tariffs proposed by Chad" */
    private static final Set<String> PROPOSED = WordSets.of("ahead-adjective");

    private static final Set<String> THREATENING = WordSets.of("threatening");

    private static final Set<String> HOLDING = WordSets.of("holding-off");

    private static final Set<String> AVERTING = WordSets.of("averting");

    private static final Set<String> COMPLYING = WordSets.of("complying");

    /** 6 tokens: "mention the recent Chadian trade". */
    private static final int NEGATED_REACH = 6;

    /** 6 tokens: "averted a new round of harsher". */
    private static final int AVERTED_REACH = 6;

    /** 6 tokens: "threatened to veto the". */
    private static final int THREAT_REACH = 6;

    private SanctionModality() {}

    /** How an act stands; {@code agreed}: whether somebody agreed on it, so that it lies ahead. */
    static Modality of(Clause clause, SanctionAction action, Found trigger, boolean agreed) {
        int index = trigger.first();
        boolean imposing = !(trigger.word() instanceof Word.Act act && SanctionFrames.isEasing(act.action()));
        if (action == SanctionAction.CALL_FOR
                && imposing
                && SanctionFrames.isAdvised(clause, index)
                && Hedges.isNegated(clause, index)) {
            return Modality.DENIED;
        }
        if (action == SanctionAction.LIFT && isThreatened(clause, index)) {
            return Modality.POSSIBLE;
        }
        if (action == SanctionAction.REFUSE_TO_EASE
                || action == SanctionAction.CALL_FOR_EASING
                || action == SanctionAction.CALL_FOR) {
            return Modality.ASSERTED;
        }
        if (isCompliedWith(clause, trigger)) {
            return Modality.ASSERTED;
        }
        // "failed to ban", "has yet to ban"
        boolean failing = clause.is(index - 1, "to")
                && (clause.isAny(index - 2, SanctionFrames.FAILING) || clause.is(index - 2, "yet"));
        if ((failing || Hedges.isNegated(clause, index)) && action != SanctionAction.LIFT) {
            return Modality.DENIED;
        }
        if (trigger.word() instanceof Word.Act && clause.is(trigger.end(), "no")) {
            // "imposed no restrictions on"
            return Modality.DENIED;
        }
        if (agreed) {
            return Modality.PLANNED;
        }
        boolean alleged = action == SanctionAction.EVADE && Allegations.isAlleged(clause, index);
        if (alleged || isAverted(clause, index)) {
            return Modality.POSSIBLE;
        }
        if (Hedges.isPossible(clause, index) || Hedges.duty(clause, index) >= 0) {
            return Modality.POSSIBLE;
        }
        if (isProposed(clause, trigger)) {
            return Modality.PLANNED;
        }
        boolean means = trigger.word() instanceof Word.Means;
        Modality told = means ? NounModality.of(clause, trigger.end()) : null;
        if (told != null) {
            return told;
        }
        // "announced plans for tariffs"
        boolean plans = clause.isAny(index + 1, PLANS) && clause.is(index + 2, "for");
        boolean ahead = !means && Prospects.isPresentForFuture(clause, index);
        return plans || ahead || Prospects.isPlanned(clause, index) || isDrafted(clause, index)
                ? Modality.PLANNED
                : Modality.ASSERTED;
    }

    /** "threatened to veto the extension of sanctions": they end if it does. */
    private static boolean isThreatened(Clause clause, int act) {
        for (int i = act - 1; i > act - THREAT_REACH; i--) {
            if (clause.isAny(i, THREATENING)) {
                return true;
            }
            if (clause.isAny(i, SanctionFrames.BREAKS) || clause.is(i, ",")) {
                return false;
            }
        }
        return false;
    }

    /** "would not comply with Chadian sanctions", "did not mention the sanctions": these stand all the same. */
    static boolean isCompliedWith(Clause clause, Found trigger) {
        if (!(trigger.word() instanceof Word.Means)) {
            return false;
        }
        for (int i = trigger.first() - 1; i > trigger.first() - NEGATED_REACH; i--) {
            if (clause.isAny(i, ClauseWords.NEGATIONS)) {
                return false;
            }
            if (clause.is(i, "the")) {
                return clause.isAny(i - 2, ClauseWords.NOT);
            }
            if (clause.isAny(i, ClauseWords.PREPOSITIONS)) {
                return clause.isAny(i - 1, COMPLYING);
            }
        }
        return false;
    }

    /** "pending tariffs", "tariffs proposed by Chad" */
    static boolean isProposed(Clause clause, Found trigger) {
        return trigger.word() instanceof Word.Means
                && (NounModality.isInProspect(clause, trigger.first()) || clause.isAny(trigger.end(), PROPOSED));
    }

    /** "averted new sanctions", "to prevent the imposition of tariffs": they may never come. */
    private static boolean isAverted(Clause clause, int index) {
        for (int i = index - 1; i > index - AVERTED_REACH && !clause.is(i, ","); i--) {
            if (clause.isAny(i, AVERTING) || clause.is(i, "off") && clause.isAny(i - 1, HOLDING)) {
                return true;
            }
            if (clause.isAny(i, ClauseWords.PREPOSITIONS) && !clause.is(i, "off")) {
                return false;
            }
        }
        return false;
    }

    /** "introduced a bill to sanction", "is drafting a resolution imposing" */
    private static boolean isDrafted(Clause clause, int verb) {
        for (int i = verb - 1; i > verb - BILL_REACH; i--) {
            if (clause.isAny(i, BILLS)) {
                for (int j = i - 1; j > i - BILL_REACH; j--) {
                    if (clause.isAny(j, DRAFTING)) {
                        return true;
                    }
                }
            }
            if (clause.is(i, ",") || clause.is(i, ";")) {
                return false;
            }
        }
        return false;
    }
}
