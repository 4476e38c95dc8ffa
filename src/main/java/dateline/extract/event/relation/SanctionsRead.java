package dateline.extract.event.relation;

import dateline.extract.event.clause.Candidate;
import dateline.extract.event.clause.Clause;
import dateline.extract.event.lexicon.WordSets;
import dateline.extract.event.trigger.Hit;
import dateline.extract.model.EventType;
import dateline.extract.model.SanctionAction;
import java.util.EnumSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The sanctions that were read from a sentence, which other words of it tell of as well: in "Chad hit back with tariffs on Mali" the hitting back is the
 * tariffs.
 *
 * @param means the tokens that name means of sanctions
 */
record SanctionsRead(List<Candidate> acts, NavigableSet<Integer> means) {
    /** What sanctions do to whom they are against. */
    private static final Set<String> HITTING = WordSets.of("hitting");

    private static final Set<String> ORDERING = WordSets.of("ordering");

    /** 4 tokens: "sanctions that will directly hit". */
    private static final int MEANS_REACH = 4;

    /** Tokens between "urged" and what is urged. */
    private static final int FRAME_REACH = 8;

    private static final Set<EventType> FRAMING =
            EnumSet.of(EventType.REQUEST, EventType.THREATEN, EventType.AGREE, EventType.REJECT);

    /** Types of acts that judge sanctions as they judge states. */
    private static final Set<EventType> JUDGING =
            EnumSet.of(EventType.ACCUSE, EventType.REJECT, EventType.PROTEST, EventType.SUPPORT);

    SanctionsRead {
        acts = List.copyOf(acts);
    }

    /** Whether a word tells of nothing but these sanctions. */
    boolean tellOf(Clause clause, Hit hit) {
        return means.contains(hit.first())
                || hit.trigger().type() == EventType.COERCE && means.contains(hit.end() - 1)
                || isOfMeans(clause, hit)
                || isToldOf(hit)
                || isFrameOf(hit);
    }

    /** "sanctions targeting Chad", "tariffs that hit Chad": nobody is attacked. */
    private boolean isOfMeans(Clause clause, Hit hit) {
        Integer before = means.floor(hit.first());
        Integer behind = means.ceiling(hit.end());
        // "ordered tough sanctions on"
        if (hit.trigger().type() == EventType.REQUEST
                && clause.isAny(hit.first(), ORDERING)
                && behind != null
                && behind - hit.end() <= MEANS_REACH) {
            return true;
        }
        return hit.trigger().type() == EventType.ASSAULT
                && before != null
                && hit.first() - before <= MEANS_REACH
                && clause.isAny(hit.first(), HITTING);
    }

    /** Whether the act of sanctions was read from this word: "eased sanctions". */
    private boolean isToldOf(Hit hit) {
        return acts.stream()
                .anyMatch(candidate -> hit.first() >= candidate.trigger() && hit.first() < candidate.triggerEnd());
    }

    /** "called for sanctions": the action of the sanctions already says that they are asked for. */
    private boolean isFrameOf(Hit hit) {
        return FRAMING.contains(hit.trigger().type())
                && acts.stream()
                        .anyMatch(candidate -> candidate.action() != SanctionAction.IMPOSE
                                && hit.first() < candidate.triggerEnd()
                                && candidate.trigger() - hit.end() < FRAME_REACH);
    }

    /** Whether an act only announces the sanctions behind it: "hit back with tariffs". */
    boolean areAnswerOf(Candidate act) {
        return act.type() == EventType.ACCUSE
                && act.source() != null
                && act.target() == null
                && acts.stream().anyMatch(one -> act.source().equals(one.source()) && one.trigger() >= act.trigger());
    }

    /** The act, done to who sends the sanctions where it judges them: "Chad denounced the sanctions on Mali" denounces their sender. */
    Candidate retarget(Clause clause, Candidate act) {
        return isOnMeans(clause, act) && !isOnSender(act)
                ? act.between(act.source(), sender(act), "who sends what it is about")
                : act;
    }

    /** "Chad denounced the sanctions on Mali", "welcomed sanctions on Mali": what is done to the means is not done to Mali. */
    private boolean isOnMeans(Clause clause, Candidate act) {
        Integer first = means.ceiling(act.triggerEnd());
        return act.action() == null
                && act.source() != null
                && act.target() != null
                && JUDGING.contains(act.type())
                && first != null
                && first - act.triggerEnd() <= MEANS_REACH
                && clause.parties().stream()
                        .noneMatch(party -> party.first() >= act.triggerEnd()
                                && party.end() <= first
                                && party.code().equals(act.target()));
    }

    /** "criticised the sanctions of the United Nations": they are named themselves. */
    private boolean isOnSender(Candidate act) {
        return acts.stream().anyMatch(one -> Objects.equals(one.source(), act.target()));
    }

    /** Who imposed the means that an act is about; null where that is nobody else, or not told. */
    private @Nullable String sender(Candidate act) {
        return acts.stream()
                .filter(one -> Objects.equals(one.target(), act.target()))
                .map(Candidate::source)
                .filter(sender -> sender != null && !sender.equals(act.source()))
                .findFirst()
                .orElse(null);
    }
}
