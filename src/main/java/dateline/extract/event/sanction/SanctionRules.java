package dateline.extract.event.sanction;

import dateline.extract.event.clause.Actor;
import dateline.extract.event.clause.Candidate;
import dateline.extract.event.clause.Clause;
import dateline.extract.event.sanction.SanctionWords.Found;
import dateline.extract.event.sanction.SanctionWords.Word;
import dateline.extract.model.Measure;
import dateline.extract.model.Modality;
import dateline.extract.model.SanctionAction;
import java.util.ArrayList;
import java.util.Collections;
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

    /** Blocs and countries whose name before "sanctions" says who imposes them: US sanctions; else Iran sanctions are against Iran. */
    private static final Set<String> SENDERS_BY_NAME = Set.of("US", "EU", "UN", "GB", "WEST", "G7", "NATO", "CA", "AU");

    private static final Set<String> PERFECT = Set.of("have", "has", "had");

    /** "the sanctions that the country imposed": what stands between is a subject and no more. */
    private static final int RELATIVE_REACH = 5;

    private final SanctionWords words = new SanctionWords();
    private final Parties parties = new Parties();

    public List<Candidate> read(Clause clause) {
        List<Found> means = words.means(clause);
        List<Found> acts = words.acts(clause);
        List<Candidate> candidates = new ArrayList<>();
        for (Found act : acts) {
            if (act.word() instanceof Word.Direct direct) {
                direct(clause, act, direct, acts, candidates);
            }
        }
        if (means.isEmpty()) {
            return candidates;
        }
        Set<Measure> measures = measures(means);
        for (int i = 0; i < acts.size(); i++) {
            Found means1 = acts.get(i).word() instanceof Word.Act ? meansOf(clause, acts, i, means) : null;
            if (means1 == null) {
                clause.dropped(acts.get(i).first(), acts.get(i).end(), "no means of sanctions that it is done with");
            }
            if (means1 != null && acts.get(i).word() instanceof Word.Act act) {
                act(clause, acts, i, act, means1, measures, candidates);
            }
        }
        if (candidates.isEmpty()) {
            alone(clause, acts, means, measures, candidates);
        }
        return candidates;
    }

    private void direct(Clause clause, Found found, Word.Direct direct, List<Found> acts, List<Candidate> candidates) {
        boolean noun = clause.isAny(found.first() - 1, Set.of("the", "a", "an", "new", "of", "any", "such", "no"))
                || isHeadOfNoun(clause, found);
        if (noun) {
            clause.dropped(found.first(), found.end(), "a noun here, no act");
            return;
        }
        boolean passive = direct.participle() && clause.isPassive(found.first());
        Actor before = parties.subject(clause, found.first());
        Actor after = clause.firstBetween(
                found.end(), Math.min(clause.sentence().endToken(), found.end() + SanctionFrames.REACH));
        Actor source = passive ? parties.by(clause, found.end()) : before;
        Actor target = passive ? before : after;
        add(
                clause,
                SanctionFrames.action(clause, acts, acts.indexOf(found), SanctionAction.IMPOSE),
                found,
                source,
                target,
                EnumSet.of(Measure.SANCTIONS),
                false,
                candidates);
    }

    /** "embargo" and "boycott" are nouns more often than verbs: after an adjective or before a preposition. */
    private static boolean isHeadOfNoun(Clause clause, Found found) {
        boolean base = clause.is(found.first(), "embargo")
                || clause.is(found.first(), "boycott")
                || clause.is(found.first(), "sanction")
                || clause.is(found.first(), "sanctions")
                || clause.is(found.first(), "boycotts")
                || clause.is(found.first(), "embargoes");
        boolean object = clause.is(found.end(), "the") || clause.firstBetween(found.end(), found.end() + 1) != null;
        boolean infinitive = clause.is(found.first() - 1, "to")
                || clause.is(found.first() - 1, "will")
                || clause.is(found.first() - 1, "would");
        return base
                && !(object && (infinitive || clause.lastBefore(found.first(), found.first() - 1) != null))
                && !(infinitive && object);
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
        boolean near = behind != null
                && behind.first() - verb.end() <= (imposes ? SanctionFrames.REACH : SHORT_REACH)
                && !SanctionFrames.breaks(clause, verb.end(), behind.first())
                && (imposes || !clause.hasPreposition(verb.end(), behind.first()));
        if (near) {
            return behind;
        }
        boolean participle = verb.word() instanceof Word.Act act2 && act2.participle();
        if (before == null || !participle) {
            return null;
        }
        int gap = verb.first() - before.end();
        // "sanctions were lifted", "the sanctions it imposed"; but not "sanctions have reduced supply"
        boolean perfect = clause.isAny(verb.first() - 1, PERFECT) || clause.isAny(verb.first() - 2, PERFECT);
        boolean follows =
                clause.isPassive(verb.first()) ? gap <= SanctionFrames.REACH : gap <= RELATIVE_REACH && !perfect;
        return follows ? before : null;
    }

    private void act(
            Clause clause,
            List<Found> acts,
            int index,
            Word.Act act,
            Found means,
            Set<Measure> measures,
            List<Candidate> candidates) {
        Found verb = acts.get(index);
        boolean passive = act.participle()
                && (clause.isPassive(verb.first()) || (means.end() <= verb.first() && clause.is(verb.end(), "by")));
        int end = clause.sentence().endToken();
        Actor target = parties.against(clause, Math.max(means.end(), verb.end()), end);
        target = target == null ? parties.against(clause, Math.min(means.end(), verb.end()), end) : target;
        Actor modifier = parties.modifier(clause, means.first());
        Actor source = parties.by(clause, Math.min(verb.end(), means.end()));
        if (source == null && !passive) {
            source = parties.subject(clause, verb.first());
        }
        boolean before = means.end() <= verb.first();
        if (modifier != null) {
            boolean sends = modifier.adjective() || SENDERS_BY_NAME.contains(modifier.code());
            if (target == null && !sends) {
                target = modifier;
            } else if (target == null && source != null && !source.code().equals(modifier.code()) && !before) {
                target = modifier;
            } else if (sends && (source == null || before)) {
                source = modifier;
            }
        }
        if (target == null) {
            // "Iran was hit with sanctions": who suffers the verb stands before it
            boolean suffers = passive && means.first() >= verb.end();
            target = suffers ? parties.subject(clause, verb.first()) : object(clause, verb, means);
        }
        if (source != null && target != null && source.code().equals(target.code())) {
            source = parties.other(clause, verb.first(), target);
        }
        SanctionAction done = SanctionFrames.action(clause, acts, index, act.action());
        if (done == SanctionAction.CALL_FOR_EASING) {
            Found caller = SanctionFrames.caller(clause, acts, verb);
            // without a verb that asks, those under sanctions ask those who imposed them
            Actor imposer = source;
            source = caller == null ? target : parties.subject(clause, caller.first());
            target = caller == null ? imposer : clause.firstBetween(caller.end(), verb.first());
        }
        boolean relative = before && !clause.isPassive(verb.first());
        add(clause, done, verb, source, target, measures, relative, candidates);
    }

    /** "hit Iran with sanctions", "exempt India from tariffs": the object between verb and means. */
    private static @Nullable Actor object(Clause clause, Found verb, Found means) {
        return means.first() > verb.end() ? clause.firstBetween(verb.end(), means.first()) : null;
    }

    /** Means without an act: in force against somebody, or threatened, called for. */
    private void alone(
            Clause clause, List<Found> acts, List<Found> means, Set<Measure> measures, List<Candidate> candidates) {
        for (Found found : means) {
            Actor target = parties.against(
                    clause, found.end(), Math.min(clause.sentence().endToken(), found.end() + 8));
            Actor source = parties.modifier(clause, found.first());
            Actor from = parties.from(clause, found.end());
            // "a ban on imports from Cuba" is against Cuba
            boolean sends = from != null && (target == null || !from.code().equals(target.code()));
            source = source == null && sends ? from : source;
            if (source != null && target == null && !source.adjective() && !SENDERS_BY_NAME.contains(source.code())) {
                target = source;
                source = null;
            }
            Actor anti = parties.anti(clause, found.first());
            target = target == null ? anti : target;
            if (target == null && source == null) {
                clause.dropped(found.first(), found.end(), "means without a party, and no act");
                continue;
            }
            String frame = SanctionFrames.frame(clause, acts, found.first());
            SanctionAction action = switch (frame) {
                case "threaten" -> SanctionAction.THREATEN;
                case "call-for" -> SanctionAction.CALL_FOR;
                default -> SanctionAction.IMPOSE;
            };
            // "is considering sanctions", "agrees sanctions": the subject will impose them
            boolean willImpose = target != null && (frame.equals("agree") || clause.isPlanned(found.first()));
            if ((action != SanctionAction.IMPOSE || willImpose) && source == null) {
                source = parties.subject(clause, found.first());
            }
            if (source != null && target != null && source.code().equals(target.code())) {
                source = null;
            }
            add(clause, action, found, source, target, measures, false, candidates);
            if (candidates.size() > 3) {
                return;
            }
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

    private void add(
            Clause clause,
            SanctionAction action,
            Found trigger,
            @Nullable Actor source,
            @Nullable Actor target,
            Set<Measure> measures,
            boolean follows,
            List<Candidate> candidates) {
        boolean means = trigger.word() instanceof Word.Means;
        boolean agreed = means
                && (clause.isAhead(trigger.end())
                        || SanctionFrames.frame(clause, words.acts(clause), trigger.first())
                                .equals("agree"));
        Modality modality = follows
                ? (clause.isModal(trigger.first()) ? Modality.POSSIBLE : Modality.ASSERTED)
                : SanctionFrames.modality(clause, action, trigger.first(), agreed);
        for (Actor sender : source == null ? Collections.<@Nullable Actor>singletonList(null) : clause.joined(source)) {
            for (Actor receiver :
                    target == null ? Collections.<@Nullable Actor>singletonList(null) : clause.joined(target)) {
                String source1 = sender == null ? null : sender.code();
                String target1 = receiver == null ? null : receiver.code();
                boolean nobody = source1 == null && target1 == null;
                if (nobody || (source1 != null && source1.equals(target1))) {
                    clause.dropped(
                            trigger.first(),
                            trigger.end(),
                            nobody ? "nobody sends or suffers it" : "the same party on both sides");
                    continue;
                }
                candidates.add(new Candidate(
                        source1,
                        target1,
                        action.type(),
                        null,
                        action.score(),
                        action,
                        measures,
                        modality,
                        trigger.first(),
                        trigger.end(),
                        "sanction, " + trigger.word().line()));
            }
        }
    }
}
