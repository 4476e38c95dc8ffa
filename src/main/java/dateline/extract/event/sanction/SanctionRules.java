package dateline.extract.event.sanction;

import dateline.extract.event.actor.Actor;
import dateline.extract.event.clause.Candidate;
import dateline.extract.event.clause.Clause;
import dateline.extract.event.clause.Hedges;
import dateline.extract.event.lexicon.WordSets;
import dateline.extract.event.sanction.SanctionWords.Found;
import dateline.extract.event.sanction.SanctionWords.Word;
import dateline.extract.model.Measure;
import dateline.extract.model.SanctionAction;
import dateline.extract.text.WordSet;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who does what with sanctions against whom. Each act in a clause that names means of sanctions is read with its own sender and
 * target; where no act is told, the means alone are in force, if the clause says against whom (docs/events.md). Immutable.
 */
public final class SanctionRules {
    /** Verbs of everyday words, such as cut and drop, hold their object close. */
    private static final int SHORT_REACH = 8;

    private static final Set<String> PERFECT = WordSet.of("have", "has", "had");

    /** "threatens sanctions if troops are expelled": the verb behind is of something else. */
    private static final Set<String> NEXT_CLAUSE =
            WordSet.of("if", "unless", "after", "while", "because", "when", "until", "before", "although", "though");

    private static final Set<String> RECEIVING = WordSets.of("receiving");

    /** "the sanctions that the country imposed": what stands between is a subject and no more. */
    private static final int RELATIVE_REACH = 5;

    private final SanctionWords words = new SanctionWords();
    private final Parties parties = new Parties();
    private final DirectActs directActs = new DirectActs(parties);
    private final Restraints restraints = new Restraints(parties);
    private final BareMeans bareMeans = new BareMeans(parties);

    /**
     * The acts of a sentence.
     *
     * @param earlier the last act between two parties that the article told, which "the sanctions" go back to
     */
    public List<Candidate> read(Clause clause, @Nullable Candidate earlier) {
        if (!words.mayTell(clause)) {
            return List.of();
        }
        List<Found> means = words.means(clause);
        if (means.isEmpty() && !words.mayTellDirectly(clause)) {
            return List.of();
        }
        List<Found> acts = words.acts(clause);
        acts.removeIf(act -> Hedges.isException(clause, act.first()));
        means.removeIf(found -> Hedges.isException(clause, found.first()));
        Sanctioned sanctioned = new Sanctioned(clause, acts, earlier);
        for (Found act : acts) {
            if (act.word() instanceof Word.Direct direct) {
                directActs.read(clause, act, direct, acts, sanctioned);
            }
        }
        restraints.read(clause, acts, means, sanctioned);
        if (means.isEmpty()) {
            return sanctioned.candidates();
        }
        Set<Measure> measures = measures(means);
        for (int i = 0; i < acts.size(); i++) {
            Found doneWith = acts.get(i).word() instanceof Word.Act
                            && !clause.is(acts.get(i).first() - 1, "-")
                    ? meansOf(clause, acts, i, means)
                    : null;
            if (doneWith == null) {
                clause.dropped(acts.get(i).first(), acts.get(i).end(), "no means of sanctions that it is done with");
            }
            if (doneWith != null && acts.get(i).word() instanceof Word.Act act) {
                act(clause, acts, i, act, doneWith, measures, sanctioned);
            }
        }
        if (sanctioned.candidates().isEmpty()) {
            bareMeans.read(clause, acts, means, measures, sanctioned);
        }
        return sanctioned.candidates();
    }

    /** The tokens of a sentence that name means of sanctions, whose "ban" and "exports" tell of nothing else. */
    public BitSet means(Clause clause) {
        BitSet tokens = new BitSet();
        for (Found found : words.means(clause)) {
            tokens.set(found.first(), found.end());
        }
        return tokens;
    }

    /** The means that an act is done with: the next behind it, or for a passive or relative clause the last before it. */
    private static @Nullable Found meansOf(Clause clause, List<Found> acts, int act, List<Found> means) {
        Found verb = acts.get(act);
        Found behind = null;
        Found before = null;
        for (Found found : means) {
            if (found.first() >= verb.end() && behind == null) {
                behind = found;
            }
            if (found.end() <= verb.first()) {
                before = found;
            }
        }
        boolean imposes = verb.word() instanceof Word.Act act1 && act1.action() == SanctionAction.IMPOSE;
        // "exempted India from sanctions"
        int exempting = behind != null && clause.is(behind.first() - 1, "from") ? 1 : 0;
        boolean near = behind != null
                && !isTaken(acts, act, behind)
                && behind.first() - verb.end() <= (imposes ? SanctionFrames.REACH : SHORT_REACH)
                && !SanctionFrames.breaks(clause, verb.end(), behind.first())
                && (imposes
                        || isListing(clause, behind)
                        || !clause.hasPreposition(verb.end(), behind.first() - exempting));
        if (near) {
            return behind;
        }
        boolean participle = verb.word() instanceof Word.Act act2 && act2.participle();
        if (before == null || !participle) {
            return null;
        }
        int gap = verb.first() - before.end();
        for (int i = before.end(); i < verb.first(); i++) {
            if (clause.is(i, "and") || clause.isAny(i, NEXT_CLAUSE)) {
                return null;
            }
        }
        // "sanctions were lifted", "the sanctions it imposed"; but not "sanctions have reduced supply"
        boolean perfect = clause.isAny(verb.first() - 1, PERFECT) || clause.isAny(verb.first() - 2, PERFECT);
        boolean follows =
                clause.isPassive(verb.first()) ? gap <= SanctionFrames.REACH : gap <= RELATIVE_REACH && !perfect;
        return follows ? before : null;
    }

    /** "put two companies on its entity list" */
    private static boolean isListing(Clause clause, Found means) {
        for (int i = means.first(); i < means.end(); i++) {
            if (clause.is(i, "list") || clause.is(i, "blacklist")) {
                return true;
            }
        }
        return false;
    }

    /** "cut two banks off from SWIFT": who is removed is sanctioned. */
    private static boolean isExpulsion(Clause clause, Found means) {
        return clause.is(means.end() - 1, "swift");
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

    private void act(
            Clause clause,
            List<Found> acts,
            int index,
            Word.Act act,
            Found means,
            Set<Measure> measures,
            Sanctioned sanctioned) {
        Found verb = acts.get(index);
        boolean passive = act.participle() && (clause.isPassive(verb.first()) || clause.is(verb.end(), "by"));
        int end = clause.sentence().endToken();
        // "curbs on", "a ban on": against whom stands behind their own preposition
        boolean on = clause.is(means.end() - 1, "on") || clause.is(means.end() - 1, "against");
        int against = on ? means.end() - 1 : means.end();
        Actor target = parties.against(clause, Math.max(against, verb.end()), end);
        target = target == null ? parties.against(clause, Math.min(against, verb.end()), end) : target;
        if (isListing(clause, means)) {
            target = object(clause, verb, means);
        }
        Actor modifier = parties.modifier(clause, means.first());
        // "India imposed tariffs": a subject, not whose tariffs they are
        if (modifier != null && modifier.end() <= verb.first() && verb.end() <= means.first()) {
            modifier = null;
        }
        Actor source = parties.by(clause, Math.min(verb.end(), means.end()));
        if (source == null && !passive) {
            source = parties.subject(clause, verb.first());
            source = source == null ? parties.beforeInfinitive(clause, verb.first()) : source;
        }
        boolean before = means.end() <= verb.first();
        if (modifier != null) {
            boolean owns = clause.is(modifier.end(), "'s") && means.first() > verb.end();
            boolean sends = owns
                    || modifier.adjective()
                    || clause.is(modifier.first() - 1, "by")
                    || BareMeans.SENDERS_BY_NAME.contains(modifier.code());
            if (target == null && !sends) {
                target = modifier;
            } else if (owns) {
                // "condemned a decision to reinstate Trump's ban": the owner sends
                source = modifier;
            } else if (target == null && source != null && !source.code().equals(modifier.code()) && !before) {
                target = modifier;
            } else if (sends && (source == null || before)) {
                source = modifier;
            }
        }
        if (act.action() == SanctionAction.EASE && clause.is(verb.end() - 1, "from") && isReceived(clause, verb)) {
            // "got a waiver from U.S. sanctions": who gets it suffers them
            target = parties.subject(clause, verb.first());
            source = modifier;
        } else if (act.action() == SanctionAction.EVADE) {
            target = modifier == null || modifier.equals(source) ? parties.by(clause, means.end()) : modifier;
        } else if (target == null) {
            // "Iran was hit with sanctions": who suffers the verb stands before it
            boolean suffers = passive && means.first() >= verb.end();
            target = suffers ? parties.subject(clause, verb.first()) : object(clause, verb, means);
        }
        if (source != null && target != null && source.code().equals(target.code())) {
            source = parties.other(clause, verb.first(), target);
        }
        SanctionAction done = SanctionFrames.action(
                clause, acts, verb, isExpulsion(clause, means) ? SanctionAction.IMPOSE : act.action());
        // "asked to end the sanctions imposed by the West": imposed they are, whatever is asked
        if (before && !clause.isPassive(verb.first()) && clause.is(verb.end(), "by")) {
            done = act.action();
        }
        if (done == SanctionAction.CALL_FOR_EASING) {
            Found caller = SanctionFrames.caller(clause, acts, verb);
            // without a verb that asks, those under sanctions ask those who imposed them
            Actor imposer = source;
            source = SanctionFrames.asking(clause, acts, verb, parties, caller == null ? target : null);
            target = caller == null ? imposer : clause.firstBetween(caller.end(), verb.first());
            target = target == null ? parties.by(clause, means.end()) : target;
        }
        source = done == SanctionAction.CALL_FOR ? SanctionFrames.asking(clause, acts, verb, parties, source) : source;
        boolean relative = before && !clause.isPassive(verb.first());
        if (source == null && target == null) {
            sanctioned.addEarlier(done, verb, means, measures);
        } else {
            sanctioned.add(done, verb, source, target, measures, relative);
        }
    }

    private static boolean isReceived(Clause clause, Found noun) {
        return clause.isAny(noun.first() - 1, RECEIVING) || clause.isAny(noun.first() - 2, RECEIVING);
    }

    /** "hit Iran with sanctions", "exempt India from tariffs": the object between verb and means. */
    private static @Nullable Actor object(Clause clause, Found verb, Found means) {
        return means.first() > verb.end() ? clause.firstBetween(verb.end(), means.first()) : null;
    }

    private static Set<Measure> measures(List<Found> means) {
        Set<Measure> measures = EnumSet.noneOf(Measure.class);
        for (Found found : means) {
            if (found.word() instanceof Word.Means word) {
                measures.add(word.measure());
            }
        }
        return measures;
    }
}
