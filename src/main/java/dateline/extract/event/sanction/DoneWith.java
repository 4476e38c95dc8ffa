package dateline.extract.event.sanction;

import dateline.extract.event.actor.Actor;
import dateline.extract.event.clause.Clause;
import dateline.extract.event.clause.Governors;
import dateline.extract.event.clause.Pronouns;
import dateline.extract.event.clause.Voice;
import dateline.extract.event.lexicon.WordSets;
import dateline.extract.event.sanction.SanctionWords.Found;
import dateline.extract.event.sanction.SanctionWords.Word;
import dateline.extract.model.Measure;
import dateline.extract.model.SanctionAction;
import dateline.extract.text.WordSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the means of sanctions that an act is done with, before or behind it: the tariffs in "imposed tariffs", "the tariffs that Chad imposed" and
 * "tariffs were lifted". Stateless.
 */
final class DoneWith {
    /** Verbs of everyday words, such as cut and drop, hold their object close. */
    private static final int SHORT_REACH = 8;

    private static final Set<String> FINITE_HAVE = WordSet.of("have", "has", "had");

    /** "threatens sanctions if troops are expelled": the verb behind is of something else. */
    private static final Set<String> CONDITION_OR_TIME =
            WordSet.of("if", "unless", "after", "while", "because", "when", "until", "before", "although", "though");

    /** "the sanctions that the country imposed": what stands between is a subject and no more. */
    private static final int RELATIVE_REACH = 5;

    /** 12 tokens: "the duties on Chilean wine and fruit that it had imposed". */
    private static final int RELATIVE_PERFECT_REACH = 12;

    private static final Set<String> THAT_OR_WHICH = WordSet.of("that", "which");

    /** "a sanctions waiver": who gives one eases, who takes it back imposes. */
    private static final Set<String> WAIVERS = WordSets.of("waiver");

    /** 5 tokens: "an exemption for Chad from". */
    private static final int WAIVER_REACH = 5;

    private static final Set<String> UNLISTING = WordSets.of("unlisting");

    private static final Set<String> OFF = WordSet.of("off", "from");

    /** 4: "off the Chadian". */
    private static final int OWNER_REACH = 4;

    private static final Set<String> LOWERING = WordSets.of("lowering");
    private static final Set<String> RAISING = WordSets.of("raising");

    private DoneWith() {}

    /** The means that an act is done with: the next behind it, or for a passive or relative clause the last before it. */
    static @Nullable Found of(Clause clause, List<Found> acts, int act, List<Found> means) {
        Found verb = acts.get(act);
        Found behind = null;
        Found before = null;
        for (Found found : means) {
            if (found.first() >= verb.end() && behind == null && !isAnswered(clause, verb, found)) {
                behind = found;
            }
            if (found.end() <= verb.first()) {
                before = found;
            }
        }
        boolean imposes = verb.word() instanceof Word.Act act1 && act1.action() == SanctionAction.IMPOSE;
        // "exempted India from sanctions"
        int exempting = behind != null && clause.is(behind.first() - 1, "from") ? 1 : 0;
        int from = afterDate(clause, verb.end());
        boolean near = behind != null
                && !isTaken(acts, act, behind)
                && behind.first() - from <= (imposes ? SanctionFrames.REACH : SHORT_REACH)
                && !SanctionFrames.breaks(clause, from, behind.first())
                && (imposes
                        || isListing(clause, behind)
                        || !Governors.hasPreposition(clause, from, behind.first() - exempting));
        if (near) {
            return behind;
        }
        boolean participle = verb.word() instanceof Word.Act act2 && act2.participle();
        if (before == null || !participle) {
            return null;
        }
        boolean relative = false;
        for (int i = before.end(); i < verb.first(); i++) {
            if (clause.is(i, "and") && !relative && !isInList(clause, i) || clause.isAny(i, CONDITION_OR_TIME)) {
                return null;
            }
            relative |= clause.isAny(i, THAT_OR_WHICH);
        }
        int gap = verb.first() - before.end();
        // "sanctions were lifted", "the sanctions it imposed", "that it had imposed"; but not "sanctions have reduced
        // supply"
        boolean perfect = clause.isAny(verb.first() - 1, FINITE_HAVE) || clause.isAny(verb.first() - 2, FINITE_HAVE);
        boolean own = relative && hasSubject(clause, before.end(), verb.first());
        boolean follows = Voice.isPassive(clause, verb.first())
                ? gap <= SanctionFrames.REACH
                : gap <= RELATIVE_REACH && !perfect || own && gap <= RELATIVE_PERFECT_REACH;
        return follows ? before : null;
    }

    /** "hit back at tariffs": these are answered, and not imposed, unless it is with tariffs. */
    private static boolean isAnswered(Clause clause, Found verb, Found means) {
        if (!clause.is(verb.end() - 1, "back") || !clause.is(verb.end(), "at") && !clause.is(verb.end(), "against")) {
            return false;
        }
        for (int i = verb.end() + 1; i < means.first(); i++) {
            if (clause.is(i, "with")) {
                return false;
            }
        }
        return true;
    }

    /** "prolonged until January 31, 2025 the curbs": what is prolonged stands behind the date. */
    private static int afterDate(Clause clause, int from) {
        int at = from + 1;
        while (clause.isInDate(at)) {
            at++;
        }
        return at > from + 1 ? at : from;
    }

    /** "on Chilean and Peruvian wine": no new clause. */
    private static boolean isInList(Clause clause, int and) {
        Actor before = clause.lastBefore(and, and - 1);
        return before != null && clause.startingAt(and + 1) != null;
    }

    /** "that it had imposed", "which the EU had imposed" */
    private static boolean hasSubject(Clause clause, int from, int verb) {
        if (Pronouns.before(clause, verb) >= from) {
            return true;
        }
        for (int i = from; i < verb; i++) {
            if (clause.isAny(i, THAT_OR_WHICH)) {
                int at = clause.is(i + 1, "the") ? i + 2 : i + 1;
                return clause.startingAt(at) != null;
            }
        }
        return false;
    }

    /** Whether "took" or "struck" tells of no list that somebody is taken off: "took a banker off its blacklist" does. */
    static boolean isNoUnlisting(Clause clause, Found act, List<Found> means) {
        if (act.end() - act.first() > 1 || !clause.isAny(act.first(), UNLISTING)) {
            return false;
        }
        for (Found found : means) {
            int off = found.first() - 1;
            while (off > found.first() - OWNER_REACH && !clause.isAny(off, OFF)) {
                off--;
            }
            if (off >= act.end()
                    && found.first() - act.end() <= SanctionFrames.REACH
                    && clause.isAny(off, OFF)
                    && isListing(clause, found)) {
                return false;
            }
        }
        return true;
    }

    /** "put two companies on its entity list" */
    static boolean isListing(Clause clause, Found means) {
        for (int i = means.first(); i < means.end(); i++) {
            if (clause.is(i, "list") || clause.is(i, "blacklist")) {
                return true;
            }
        }
        return false;
    }

    /** Whether another act stands between this one and the means, which are its: "announced that it would lift sanctions". */
    private static boolean isTaken(List<Found> acts, int act, Found means) {
        for (int i = act + 1; i < acts.size(); i++) {
            if (acts.get(i).word() instanceof Word.Act
                    && acts.get(i).first() >= acts.get(act).end()
                    && acts.get(i).end() <= means.first()) {
                return true;
            }
        }
        return false;
    }

    /** What is done, by the means: who lowers a price cap tightens it, who is cut off from SWIFT is sanctioned, who ends a waiver imposes. */
    static SanctionAction action(
            Clause clause, List<Found> acts, Found verb, SanctionAction plain, Found means, @Nullable Actor target) {
        if (clause.is(means.end() - 1, "swift") || isCutOff(clause, means)) {
            return SanctionAction.IMPOSE;
        }
        if (plain == SanctionAction.EASE && isTakenBack(clause, verb, acts)) {
            return SanctionAction.IMPOSE;
        }
        if (isWaiver(clause, means) || isWaiverBefore(clause, verb, means)) {
            return switch (plain) {
                case LIFT -> SanctionAction.IMPOSE;
                case IMPOSE, TIGHTEN, EXTEND -> SanctionAction.EASE;
                default -> plain;
            };
        }
        boolean cap = means.word() instanceof Word.Means word && word.measure() == Measure.PRICE_CAP;
        if (cap && clause.isAny(verb.first(), LOWERING)) {
            return SanctionAction.TIGHTEN;
        }
        if (cap && clause.isAny(verb.first(), RAISING)) {
            return SanctionAction.EASE;
        }
        // "removed a Chadian banker from its sanctions list": the others stay
        boolean some = plain == SanctionAction.LIFT && isListing(clause, means) && target != null && target.adjective();
        return some ? SanctionAction.EASE : plain;
    }

    /** "from the dollar system": who is cut off from it is sanctioned. */
    private static boolean isCutOff(Clause clause, Found means) {
        return means.word() instanceof Word.Means word
                && word.measure() == Measure.FINANCIAL
                && clause.is(means.first(), "from");
    }

    /** "announced an exemption from tariffs", "ended the waiver for Chad from sanctions" */
    private static boolean isWaiverBefore(Clause clause, Found verb, Found means) {
        for (int i = means.first() - 1; i > means.first() - WAIVER_REACH && i != verb.end() - 1; i--) {
            if (clause.isAny(i, WAIVERS)) {
                return true;
            }
        }
        return false;
    }

    /** "revoked a waiver from its sanctions" */
    private static boolean isTakenBack(Clause clause, Found waiver, List<Found> acts) {
        return clause.isAny(waiver.first(), WAIVERS)
                && acts.stream()
                        .anyMatch(act -> act.word() instanceof Word.Act done
                                && done.action() == SanctionAction.LIFT
                                && act.end() <= waiver.first()
                                && waiver.first() - act.end() < WAIVER_REACH
                                && !SanctionFrames.breaks(clause, act.end(), waiver.first()));
    }

    /** "its sanctions waiver for Iraq" */
    static boolean isWaiver(Clause clause, Found means) {
        return clause.isAny(means.end(), WAIVERS);
    }
}
