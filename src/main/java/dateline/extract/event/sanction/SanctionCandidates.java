package dateline.extract.event.sanction;

import dateline.extract.event.actor.Actor;
import dateline.extract.event.clause.Candidate;
import dateline.extract.event.clause.Clause;
import dateline.extract.event.clause.Coordination;
import dateline.extract.event.clause.Hedges;
import dateline.extract.event.clause.NounModality;
import dateline.extract.event.clause.Prospects;
import dateline.extract.event.sanction.SanctionWords.Found;
import dateline.extract.event.sanction.SanctionWords.Word;
import dateline.extract.model.Measure;
import dateline.extract.model.Modality;
import dateline.extract.model.SanctionAction;
import dateline.extract.text.WordSet;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The acts of sanctions read from a sentence so far, each of every sender on every target: "the EU and Britain sanctioned Chad and Mali" adds four. Not
 * safe for use by several threads.
 */
final class SanctionCandidates {
    private static final Set<String> DEFINITE = WordSet.of("the", "these", "those", "such", "its", "their");

    private static final Set<SanctionAction> STRICTER = EnumSet.of(SanctionAction.IMPOSE, SanctionAction.TIGHTEN);

    /** What brings back sanctions that had been eased. */
    private static final Set<SanctionAction> BACK =
            EnumSet.of(SanctionAction.IMPOSE, SanctionAction.TIGHTEN, SanctionAction.THREATEN, SanctionAction.CALL_FOR);

    private static final Set<SanctionAction> LESS_STRICT = EnumSet.of(SanctionAction.EASE, SanctionAction.LIFT);

    /** 5 tokens: "that it had partly eased". */
    private static final int RELATIVE_REACH = 5;

    /** 8 tokens: "imposed 30 percent tariffs on each". */
    private static final int RECIPROCAL_REACH = 8;

    private final Clause clause;
    private final List<Found> acts;
    private final @Nullable Candidate earlier;
    private final List<Candidate> candidates = new ArrayList<>();

    /** {@code earlier}: the last act between two parties that the article told, which "the sanctions" go back to. */
    SanctionCandidates(Clause clause, List<Found> acts, @Nullable Candidate earlier) {
        this.clause = clause;
        this.acts = acts;
        this.earlier = earlier;
    }

    List<Candidate> candidates() {
        return candidates;
    }

    /** Who suffers the last act found, as the sentence names it first: whose "their executives" are. */
    @Nullable
    Actor lastTarget() {
        String code = candidates.isEmpty() ? null : candidates.getLast().target();
        for (Actor actor : clause.actors()) {
            if (actor.code().equals(code)) {
                return actor;
            }
        }
        return null;
    }

    /** Adds an act of each sender on each target; {@code follows}: the verb stands behind the means, as in "the sanctions it imposed". */
    void add(
            SanctionAction action,
            Found trigger,
            @Nullable Actor source,
            @Nullable Actor target,
            Set<Measure> measures,
            boolean follows) {
        Modality modality = modality(action, trigger, follows);
        List<Actor> firms = Against.firms(clause, action, trigger);
        List<@Nullable Actor> receivers = new ArrayList<>();
        if (target == null || !firms.isEmpty() && Against.isReason(clause, firms.getLast(), target)) {
            receivers.addAll(firms);
        } else {
            receivers.addAll(Coordination.joined(clause, target));
            Against.addFurther(clause, receivers);
        }
        if (receivers.isEmpty()) {
            receivers.add(null);
        }
        if (target == null && source != null && isEachOther(trigger)) {
            addEachOther(action, trigger, Coordination.joined(clause, source), measures, modality);
            return;
        }
        for (Actor sender : source == null
                ? Collections.<@Nullable Actor>singletonList(null)
                : Coordination.joined(clause, source)) {
            for (Actor receiver : receivers) {
                String before = sender == null ? senderBefore(receiver, follows) : null;
                int told = candidates.size();
                add(
                        action,
                        trigger,
                        sender == null ? before : sender.code(),
                        receiver == null ? null : receiver.code(),
                        measures,
                        modality,
                        false);
                if (before != null) {
                    addReason(told, "its sender as told before");
                }
            }
        }
    }

    /** Tells why the candidates from an index on are between these parties. */
    private void addReason(int from, String why) {
        for (int i = from; i < candidates.size(); i++) {
            Candidate candidate = candidates.get(i);
            candidates.set(i, candidate.between(candidate.source(), candidate.target(), why));
        }
    }

    /** "said the tariffs imposed on Chad were illegal": who imposed them as the article told before; null where it did not. */
    private @Nullable String senderBefore(@Nullable Actor receiver, boolean follows) {
        return follows && earlier != null && receiver != null && receiver.code().equals(earlier.target())
                ? earlier.source()
                : null;
    }

    /** "imposed tariffs on each other" */
    private boolean isEachOther(Found trigger) {
        for (int i = trigger.end(); i < trigger.end() + RECIPROCAL_REACH; i++) {
            if ((clause.is(i, "each") && clause.is(i + 1, "other"))
                    || (clause.is(i, "one") && clause.is(i + 1, "another"))) {
                return true;
            }
        }
        return false;
    }

    private void addEachOther(
            SanctionAction action, Found trigger, List<Actor> all, Set<Measure> measures, Modality modality) {
        for (Actor one : all) {
            for (Actor other : all) {
                if (!one.code().equals(other.code())) {
                    add(action, trigger, one.code(), other.code(), measures, modality, false);
                }
            }
        }
    }

    private Modality modality(SanctionAction action, Found trigger, boolean follows) {
        if (follows) {
            boolean proposed = SanctionModality.isProposed(clause, trigger);
            return Hedges.isModal(clause, trigger.first())
                    ? Modality.POSSIBLE
                    : proposed ? Modality.PLANNED : Modality.ASSERTED;
        }
        if ((STRICTER.contains(action) || action == SanctionAction.EXTEND)
                && SanctionFrames.isBlocked(clause, acts, trigger.first())
                && !SanctionModality.isCompliedWith(clause, trigger)) {
            return Modality.DENIED;
        }
        boolean means = trigger.word() instanceof Word.Means;
        boolean agreed = means
                && (NounModality.isAhead(clause, trigger.end())
                        || SanctionFrames.frame(clause, acts, trigger.first()) == Word.Frame.Kind.AGREE);
        // "warned that Chad could face sanctions": whatever may come, the warning is told
        Found threat =
                action == SanctionAction.THREATEN ? SanctionFrames.frameWord(clause, acts, trigger.first()) : null;
        // "will ask Chad to lift": it has not asked yet
        Found caller = action == SanctionAction.CALL_FOR_EASING || action == SanctionAction.CALL_FOR
                ? SanctionFrames.caller(clause, acts, trigger)
                : null;
        if (caller != null && Prospects.isToCome(clause, caller.first())) {
            return Modality.PLANNED;
        }
        return SanctionModality.of(clause, action, threat == null ? trigger : threat, agreed);
    }

    private void add(
            SanctionAction action,
            Found trigger,
            @Nullable String source,
            @Nullable String target,
            Set<Measure> measures,
            Modality modality,
            boolean again) {
        boolean nobody = source == null && target == null;
        if (nobody || (source != null && source.equals(target))) {
            clause.dropped(
                    trigger.first(),
                    trigger.end(),
                    nobody ? "nobody sends or suffers it" : "the same party on both sides");
            return;
        }
        Candidate candidate = new Candidate(
                source,
                target,
                action.type(),
                null,
                action.score(),
                action,
                measures,
                modality,
                trigger.first(),
                trigger.end(),
                "sanction, " + trigger.word().line(),
                again);
        // "the president of Belarus, Alexander Lukashenko": both stand for Belarus
        if (!candidates.contains(candidate) && !isToldAlready(candidate, trigger)) {
            candidates.add(candidate);
        }
    }

    /** "tightened its sanctions on Russia, imposing a travel ban", "reimposed what it had eased": one act, told by its first word. */
    private boolean isToldAlready(Candidate candidate, Found trigger) {
        for (int i = 0; i < candidates.size(); i++) {
            Candidate told = candidates.get(i);
            boolean sender = Objects.equals(told.source(), candidate.source())
                    || candidate.source() == null && BACK.contains(told.action());
            boolean parties =
                    sender && (candidate.target() == null || candidate.target().equals(told.target()));
            boolean one = isOneKind(told.action(), candidate.action())
                    && told.modality() == candidate.modality()
                    && clause.dates().size() <= 1;
            if (one
                    && told.target() == null
                    && candidate.target() != null
                    && Objects.equals(told.source(), candidate.source())) {
                // "banning its fish", read first, is what was imposed on Chad
                candidates.set(i, candidate.with(told.measures()));
                return true;
            }
            boolean undone = BACK.contains(told.action())
                    && LESS_STRICT.contains(candidate.action())
                    && isRelative(trigger.first());
            if (parties && (one || undone)) {
                if (one && told.action() == candidate.action()) {
                    candidates.set(i, told.with(candidate.measures()));
                }
                clause.dropped(
                        trigger.first(),
                        trigger.end(),
                        undone ? "background of what is imposed again" : "the same act");
                return true;
            }
        }
        return false;
    }

    private static boolean isOneKind(@Nullable SanctionAction one, @Nullable SanctionAction other) {
        return STRICTER.contains(one) && STRICTER.contains(other) || one == SanctionAction.EASE && other == one;
    }

    /** "the curbs that it eased", "the sanctions it had lifted": behind what it is done to. */
    private boolean isRelative(int verb) {
        for (int i = verb - 1; i > verb - RELATIVE_REACH; i--) {
            if (clause.is(i, "that") || clause.is(i, "which") || clause.is(i, "it")) {
                return true;
            }
        }
        return false;
    }

    /** "The sanctions were tightened", "the embargo hurt trade": the parties are those that an earlier sentence named. */
    void addEarlier(SanctionAction action, Found trigger, Found means, Set<Measure> measures) {
        if (!Against.firms(clause, action, trigger).isEmpty()) {
            add(action, trigger, null, null, measures, false);
            return;
        }
        boolean definite = clause.isAny(means.first() - 1, DEFINITE)
                || clause.isAny(means.first() - 2, DEFINITE)
                || means.first() == clause.sentence().firstToken();
        // "the sanctions against his country": of whom, this sentence does not tell, nor that they are those before
        boolean others = clause.is(means.end(), "on") || clause.is(means.end(), "against");
        if (earlier == null || !definite || others || !candidates.isEmpty()) {
            clause.dropped(trigger.first(), trigger.end(), "nobody sends or suffers it");
            return;
        }
        // "the sanctions would harm Europe": what they would do says nothing of how they stand
        Modality modality = modality(action, trigger, false);
        boolean again = trigger.equals(means);
        if (again && modality == Modality.PLANNED) {
            modality = earlier.modality();
        }
        add(action, trigger, earlier.source(), earlier.target(), measures, modality, again);
        addReason(0, "its parties as told before");
    }
}
