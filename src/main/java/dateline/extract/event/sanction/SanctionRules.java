package dateline.extract.event.sanction;

import dateline.extract.event.actor.Actor;
import dateline.extract.event.clause.Candidate;
import dateline.extract.event.clause.Clause;
import dateline.extract.event.clause.Hedges;
import dateline.extract.event.sanction.SanctionWords.Found;
import dateline.extract.event.sanction.SanctionWords.Word;
import dateline.extract.model.EventType;
import dateline.extract.model.Measure;
import dateline.extract.model.SanctionAction;
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
    /** 2 tokens: "told", "has warned". */
    private static final int TELLING_REACH = 2;

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
        // "hard-hitting sanctions" hit nobody
        acts.removeIf(act -> Hedges.isException(clause, act.first())
                || act.word() instanceof Word.Act && clause.is(act.first() - 1, "-"));
        means.removeIf(found -> Hedges.isException(clause, found.first()));
        Sanctioned sanctioned = new Sanctioned(clause, acts, earlier);
        for (Found act : acts) {
            if (act.word() instanceof Word.Direct direct) {
                boolean verb = directActs.read(clause, act, direct, acts, sanctioned);
                // "a bill to sanction Chad": nothing is introduced but the bill
                means.removeIf(found -> verb && found.first() >= act.first() && found.end() <= act.end());
            }
        }
        restraints.read(clause, acts, means, sanctioned);
        if (means.isEmpty()) {
            return sanctioned.candidates();
        }
        Set<Measure> measures = measures(means);
        for (int i = 0; i < acts.size(); i++) {
            Found doneWith = acts.get(i).word() instanceof Word.Act ? DoneWith.of(clause, acts, i, means) : null;
            if (doneWith == null) {
                clause.dropped(acts.get(i).first(), acts.get(i).end(), "no means of sanctions that it is done with");
            }
            if (doneWith != null && acts.get(i).word() instanceof Word.Act act) {
                act(clause, acts, i, act, doneWith, measures, sanctioned);
            }
        }
        if (sanctioned.candidates().stream().allMatch(act -> act.action() == SanctionAction.EVADE)) {
            bareMeans.read(clause, acts, means, measures, sanctioned);
        }
        return sanctioned.candidates();
    }

    /**
     * A word of sanctions that nobody acts with is told of who suffers them: "Chad sold gold despite sanctions", "denounced sanctions by Mali";
     * but "EU diplomats said sanctions may follow".
     */
    public Candidate suffered(Clause clause, Candidate told) {
        String party = told.source();
        boolean bare =
                told.type() == EventType.SANCTION && told.action() == null && clause.is(told.trigger(), "sanctions");
        if (!bare || party == null) {
            return told;
        }
        boolean sends = BareMeans.SENDERS_BY_NAME.contains(party);
        boolean suffers = told.target() == null ? !sends : parties.by(clause, told.triggerEnd()) != null;
        return suffers ? told.between(told.target(), party, "suffered, not sent") : told;
    }

    /** The tokens of a sentence that name means of sanctions, whose "ban" and "exports" tell of nothing else. */
    public BitSet means(Clause clause) {
        BitSet tokens = new BitSet();
        for (Found found : words.means(clause)) {
            tokens.set(found.first(), found.end());
        }
        return tokens;
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
        ActRoles roles = ActRoles.of(clause, parties, verb, act, means, acts);
        Actor source = roles.source();
        Actor target = roles.target();
        boolean before = means.end() <= verb.first();
        Actor whose = parties.modifier(clause, means.first());
        if (whose != null
                && BareMeans.SENDERS_BY_NAME.contains(whose.code())
                && SanctionFrames.isVetoed(clause, acts, verb.first())) {
            // "vetoed a resolution that would have tightened U.N. sanctions": neither who vetoes nor who drafted it
            source = whose;
        }
        if (whose == null
                && act.action() == SanctionAction.EXTEND
                && SanctionFrames.isVetoed(clause, acts, verb.first())) {
            // "vetoed a resolution extending an embargo": who vetoes did not send it alone
            source = null;
        }
        SanctionAction plain = DoneWith.action(clause, verb, act.action(), means, target);
        SanctionAction done = SanctionFrames.action(clause, acts, verb, plain);
        // "asked to end the sanctions imposed by the West": imposed they are, whatever is asked
        if (before && !clause.isPassive(verb.first()) && clause.is(verb.end(), "by")) {
            done = act.action();
        }
        if (clause.is(verb.first() - 1, "or") && ActRoles.isSuffering(clause, verb)) {
            // "told Chad to end the war or face tariffs": who tells them threatens
            done = SanctionAction.THREATEN;
            Actor teller = source == null && target != null ? parties.subject(clause, target.first()) : source;
            boolean beside = teller != null && target != null && target.first() - teller.end() <= TELLING_REACH;
            source = source == null && beside ? teller : source;
        }
        if (done == SanctionAction.CALL_FOR_EASING) {
            Found caller = SanctionFrames.caller(clause, acts, verb);
            // without a verb that asks, those under sanctions ask those who imposed them
            Actor imposer = source;
            source = SanctionFrames.asking(clause, acts, verb, parties, caller == null ? target : null);
            target = caller == null ? imposer : clause.firstBetween(caller.end(), verb.first());
            target = target == null ? parties.by(clause, means.end()) : target;
            // "called for an end to the U.S. embargo on Chad": of whose sanctions
            boolean owned = whose != null && BareMeans.SENDERS_BY_NAME.contains(whose.code());
            target = target == null && owned ? whose : target;
        }
        source = done == SanctionAction.CALL_FOR ? SanctionFrames.asking(clause, acts, verb, parties, source) : source;
        Found threat =
                source == null && done == SanctionAction.THREATEN ? Warnings.threat(clause, acts, means.first()) : null;
        // "warned Chad that it risks sanctions"
        source = threat == null ? source : parties.subject(clause, threat.first());
        boolean relative = before && !clause.isPassive(verb.first());
        if (source == null && target == null) {
            sanctioned.addEarlier(done, verb, means, measures);
        } else {
            sanctioned.add(done, verb, source, target, measures, relative);
        }
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
