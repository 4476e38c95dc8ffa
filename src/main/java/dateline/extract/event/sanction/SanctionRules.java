package dateline.extract.event.sanction;

import dateline.extract.event.actor.Actor;
import dateline.extract.event.actor.Sides;
import dateline.extract.event.clause.Candidate;
import dateline.extract.event.clause.Clause;
import dateline.extract.event.clause.Hedges;
import dateline.extract.event.clause.Voice;
import dateline.extract.event.sanction.SanctionWords.Found;
import dateline.extract.event.sanction.SanctionWords.Word;
import dateline.extract.model.EventType;
import dateline.extract.model.Measure;
import dateline.extract.model.SanctionAction;
import java.util.EnumSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
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
        acts.removeIf(act -> DoneWith.isNoUnlisting(clause, act, means));
        means.removeIf(found -> Hedges.isException(clause, found.first()));
        SanctionCandidates sanctioned = new SanctionCandidates(clause, acts, earlier);
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
        boolean sends = Parties.isSenderByName(party);
        boolean suffers = told.target() == null ? !sends : parties.by(clause, told.triggerEnd()) != null;
        return suffers ? told.between(told.target(), party, "suffered, not sent") : told;
    }

    /** The tokens of a sentence that name means of sanctions, whose "ban" and "exports" tell of nothing else. */
    public NavigableSet<Integer> means(Clause clause) {
        NavigableSet<Integer> tokens = new TreeSet<>();
        for (Found found : words.means(clause)) {
            for (int token = found.first(); token < found.end(); token++) {
                tokens.add(token);
            }
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
            SanctionCandidates sanctioned) {
        Found verb = acts.get(index);
        Sides sides = ActSides.of(clause, parties, verb, act, means, acts);
        Actor whose = parties.modifier(clause, means.first());
        whose = whose != null && Parties.isSenderByName(whose.code()) ? whose : null;
        if (SanctionFrames.isVetoed(clause, acts, verb.first())) {
            sides = vetoed(clause, act, means, whose, sides);
        }
        // "told Chad to end the war or face tariffs": who tells them threatens
        boolean orFace = clause.is(verb.first() - 1, "or") && Sufferers.isSuffering(clause, verb);
        // "tried to block the sanctions approved by Congress": approved they are
        boolean reduced = means.end() == verb.first() && clause.is(verb.end(), "by");
        boolean follows = reduced || means.end() <= verb.first() && !Voice.isPassive(clause, verb.first());
        SanctionAction done = orFace ? SanctionAction.THREATEN : action(clause, acts, verb, act, means, sides, follows);
        sides = switch (done) {
            case THREATEN -> threatened(clause, acts, means, sides, orFace);
            case CALL_FOR ->
                new Sides(SanctionFrames.asking(clause, acts, verb, parties, sides.source()), sides.target());
            case CALL_FOR_EASING -> askedToEase(clause, acts, verb, means, whose, sides);
            default -> sides;
        };
        if (sides.isEmpty()) {
            sanctioned.addEarlier(done, verb, means, measures);
        } else {
            sanctioned.add(done, verb, sides.source(), sides.target(), measures, follows);
        }
    }

    /**
     * Whose sanctions a veto keeps or stops: "vetoed a resolution that would have tightened U.N. sanctions" tells neither of who vetoes nor of who
     * drafted it; of "vetoed a resolution extending an embargo" nobody says.
     */
    private Sides vetoed(Clause clause, Word.Act act, Found means, @Nullable Actor whose, Sides sides) {
        if (whose != null) {
            return new Sides(whose, sides.target());
        }
        boolean unknown = act.action() == SanctionAction.EXTEND && parties.modifier(clause, means.first()) == null;
        return unknown ? new Sides(null, sides.target()) : sides;
    }

    private static SanctionAction action(
            Clause clause, List<Found> acts, Found verb, Word.Act act, Found means, Sides sides, boolean follows) {
        if (follows && clause.is(verb.end(), "by")) {
            // "asked to end the sanctions imposed by the West": imposed they are, whatever is asked
            return act.action();
        }
        SanctionAction plain = DoneWith.action(clause, acts, verb, act.action(), means, sides.target());
        return SanctionFrames.action(clause, acts, verb, plain);
    }

    /** Who threatens where the act's own words do not tell: "warned Chad that it risks sanctions". */
    private Sides threatened(Clause clause, List<Found> acts, Found means, Sides sides, boolean orFace) {
        Actor target = sides.target();
        if (sides.source() != null) {
            return sides;
        }
        Actor teller = orFace && target != null ? parties.subject(clause, target.first()) : null;
        if (teller != null && target != null && undated(clause, teller.end(), target.first()) <= TELLING_REACH) {
            return new Sides(teller, target);
        }
        Found threat = Warnings.threat(clause, acts, means.first());
        return threat == null ? sides : new Sides(parties.subject(clause, threat.first()), target);
    }

    /** How many tokens stand between two that tell no date: one in "Chad on Monday told Mali". */
    private static int undated(Clause clause, int from, int to) {
        int count = 0;
        for (int i = from; i < to; i++) {
            boolean date = clause.isInDate(i) || clause.is(i, "on") && clause.isInDate(i + 1);
            count += date ? 0 : 1;
        }
        return count;
    }

    /** Who asks whom to ease: without a verb that asks, those under sanctions ask those who imposed them. */
    private Sides askedToEase(
            Clause clause, List<Found> acts, Found verb, Found means, @Nullable Actor whose, Sides sides) {
        Found caller = SanctionFrames.caller(clause, acts, verb);
        Actor asking = SanctionFrames.asking(clause, acts, verb, parties, caller == null ? sides.target() : null);
        Actor asked = caller == null ? sides.source() : clause.firstWithin(caller.end(), verb.first());
        asked = asked == null ? parties.by(clause, means.end()) : asked;
        // "called for an end to the U.S. embargo on Chad": of whose sanctions
        return new Sides(asking, asked == null ? whose : asked);
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
