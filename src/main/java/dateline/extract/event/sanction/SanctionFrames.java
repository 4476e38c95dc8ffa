package dateline.extract.event.sanction;

import dateline.extract.event.actor.Actor;
import dateline.extract.event.clause.Asides;
import dateline.extract.event.clause.Clause;
import dateline.extract.event.clause.Hedges;
import dateline.extract.event.clause.Speakers;
import dateline.extract.event.lexicon.ClauseWords;
import dateline.extract.event.lexicon.WordSets;
import dateline.extract.event.sanction.SanctionWords.Found;
import dateline.extract.event.sanction.SanctionWords.Word;
import dateline.extract.event.sanction.SanctionWords.Word.Frame.Kind;
import dateline.extract.model.SanctionAction;
import dateline.extract.text.WordSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the words around an act of sanctions make of it: in "threatened to impose sanctions" it is threatened, in "urged Chad to lift them" asked for, in
 * "refused to lift them" refused. Stateless.
 */
final class SanctionFrames {
    /** An act further away than this from the means belongs to something else. */
    static final int REACH = 14;

    /** 7 tokens: "would not, he said, lift". */
    private static final int NOT_REACH = 7;

    private static final Set<String> REQUIREMENTS = WordSets.of("requirement");

    private static final Set<String> NONE = WordSet.of("any", "no");

    static final Set<String> FAILING = WordSets.of("failing");

    static final Set<String> BREAKS = WordSets.of("sanction-clause-break");

    private static final Set<String> AHEAD_ADJECTIVES = WordSets.of("ahead-adjective");

    private static final Set<String> SUPPORTING = WordSets.of("supporting");

    private static final Set<String> WITHDRAWING = WordSets.of("withdrawing");

    private SanctionFrames() {}

    /** What the words around an act make of it. */
    static SanctionAction action(Clause clause, List<Found> acts, Found verb, SanctionAction plain) {
        boolean easing = isEasing(plain);
        if (isAdvised(clause, verb.first()) && plain != SanctionAction.EVADE) {
            boolean against = easing == Hedges.isNegated(clause, verb.first());
            return easing && !against ? SanctionAction.CALL_FOR_EASING : SanctionAction.CALL_FOR;
        }
        Kind frame = frame(clause, acts, verb.first());
        if (easing && (frame == Kind.REFUSE || frame == Kind.BLOCK || Hedges.isNegated(clause, verb.first()))) {
            return SanctionAction.REFUSE_TO_EASE;
        }
        if (plain == SanctionAction.EXTEND && isUnsupported(clause, verb.first())) {
            return SanctionAction.EXTEND;
        }
        if (plain == SanctionAction.EXTEND && isNotDone(clause, frame, verb.first())) {
            // "sanctions were not renewed", "refused to extend": they end
            return SanctionAction.LIFT;
        }
        boolean required = clause.is(verb.first() - 1, "to") && isRequired(clause, verb.first());
        if (easing && (frame == Kind.CALL_FOR || required)) {
            return SanctionAction.CALL_FOR_EASING;
        }
        if (easing && frame == Kind.AGREE) {
            return SanctionAction.AGREE_TO_EASE;
        }
        if (!easing && plain != SanctionAction.EVADE && frame == Kind.THREATEN) {
            return SanctionAction.THREATEN;
        }
        return !easing && plain != SanctionAction.EVADE && frame == Kind.CALL_FOR ? SanctionAction.CALL_FOR : plain;
    }

    static boolean isEasing(SanctionAction action) {
        return action == SanctionAction.EASE || action == SanctionAction.LIFT;
    }

    /** "Russia should be sanctioned", but not "should Russia be sanctioned, ..." or "whether it should be". */
    static boolean isAdvised(Clause clause, int verb) {
        int duty = Hedges.duty(clause, verb);
        return duty > clause.sentence().firstToken() && !Hedges.isPossible(clause, duty);
    }

    /** Who asks for an act: the subject of "urged", who says that it should be done; {@code otherwise} where nobody is said to ask. */
    static @Nullable Actor asking(
            Clause clause, List<Found> acts, Found verb, Parties parties, @Nullable Actor otherwise) {
        if (isAdvised(clause, verb.first())) {
            return Speakers.of(clause, verb.first(), Speakers.saying(clause, verb.first()));
        }
        Found caller = caller(clause, acts, verb);
        Actor asks = caller == null ? null : parties.subject(clause, caller.first());
        return asks == null ? otherwise : asks;
    }

    /** "blocked new sanctions", "rejected a resolution to impose": what is kept from being imposed is not. */
    static boolean isBlocked(Clause clause, List<Found> acts, int before) {
        Kind frame = frame(clause, acts, before);
        return frame == Kind.BLOCK || frame == Kind.REFUSE;
    }

    /** "refused to back the renewal": one of many is against it, and they may be renewed all the same. */
    private static boolean isUnsupported(Clause clause, int noun) {
        return clause.isAny(noun - 1, SUPPORTING) || clause.isAny(noun - 2, SUPPORTING);
    }

    private static boolean isNotDone(Clause clause, @Nullable Kind frame, int verb) {
        return frame == Kind.REFUSE
                || frame == Kind.BLOCK
                || Hedges.isNegated(clause, verb)
                || clause.is(verb - 1, "to") && clause.isAny(verb - 2, FAILING);
    }

    /** "rejected calls to", "had not received any request to": a call that is refused or never came asks for nothing. */
    private static boolean isRefused(Clause clause, List<Found> acts, Found call) {
        return clause.isAny(call.first(), REQUIREMENTS)
                && (clause.isAny(call.first() - 1, NONE) || isRefusedBefore(acts, call));
    }

    private static boolean isRefusedBefore(List<Found> acts, Found call) {
        return acts.stream()
                .anyMatch(act -> act.end() == call.first()
                        && act.word() instanceof Word.Frame kind
                        && (kind.kind() == Kind.REFUSE || kind.kind() == Kind.BLOCK));
    }

    /** The verb that asks for the act: "urged ... to lift". */
    static @Nullable Found caller(Clause clause, List<Found> acts, Found verb) {
        Found caller = null;
        for (Found act : acts) {
            boolean asks = act.word() instanceof Word.Frame kind && kind.kind() == Kind.CALL_FOR;
            if (asks
                    && act.end() <= verb.first()
                    && verb.first() - act.end() < REACH
                    && !breaksFrame(clause, act.end(), verb.first())
                    && !Asides.isClosed(clause, act.first(), act.end(), verb.first())
                    && !isRefused(clause, acts, act)) {
                caller = act;
            }
        }
        return caller;
    }

    /** The frame that stands before a token; null where none does. */
    static @Nullable Kind frame(Clause clause, List<Found> acts, int before) {
        Found frame = frameWord(clause, acts, before);
        if (frame == null || !(frame.word() instanceof Word.Frame kind)) {
            return null;
        }
        return isRefused(clause, acts, frame) ? Kind.BLOCK : kind.kind();
    }

    /** The word of that frame. */
    static @Nullable Found frameWord(Clause clause, List<Found> acts, int before) {
        Found frame = null;
        for (Found act : acts) {
            if (act.word() instanceof Word.Frame
                    && act.end() <= before
                    && before - act.end() < (clause.isAny(act.end() - 1, ClauseWords.NOT) ? NOT_REACH : REACH)
                    && !breaksFrame(clause, act.end(), before)
                    && !isWithdrawn(clause, act)
                    && !isAttribute(clause, act)
                    && !Asides.isClosed(clause, act.first(), act.end(), before)) {
                frame = act;
            }
        }
        return frame;
    }

    /** "its proposed tariffs", "the threatened sanctions": nobody asks or threatens there. */
    private static boolean isAttribute(Clause clause, Found frame) {
        return frame.end() == frame.first() + 1
                && clause.isAny(frame.first(), AHEAD_ADJECTIVES)
                && (clause.is(frame.first() - 1, "'s")
                        || clause.isAny(frame.first() - 1, SanctionWords.BEFORE_NOUN)
                        || clause.isAny(frame.first() - 1, ClauseWords.PREPOSITIONS));
    }

    /** As {@link #isBlocked}, of more than words against it. */
    static boolean isVetoed(Clause clause, List<Found> acts, int before) {
        return frame(clause, acts, before) == Kind.BLOCK;
    }

    /** "lifted its veto": nothing is blocked any more. */
    private static boolean isWithdrawn(Clause clause, Found frame) {
        return clause.isAny(frame.first() - 1, SanctionWords.BEFORE_NOUN)
                && clause.isAny(frame.first() - 2, WITHDRAWING);
    }

    static boolean isRequired(Clause clause, int index) {
        for (int i = index - 1; i >= clause.sentence().firstToken(); i--) {
            if (clause.isAny(i, REQUIREMENTS)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a boundary of clauses lies between two tokens. */
    static boolean breaks(Clause clause, int from, int to) {
        for (int i = from; i < to; i++) {
            if (clause.isAny(i, BREAKS)) {
                return true;
            }
        }
        return false;
    }

    /** The same, but "that" only joins what is demanded: "demands that they lift". */
    private static boolean breaksFrame(Clause clause, int from, int to) {
        int start = from;
        for (int i = from; i < to; i++) {
            if (clause.is(i, "that")) {
                if (breaks(clause, start, i)) {
                    return true;
                }
                start = i + 1;
            }
        }
        return breaks(clause, start, to);
    }
}
