package dateline.extract.event;

import dateline.extract.event.clause.Candidate;
import dateline.extract.event.clause.Clause;
import dateline.extract.event.lexicon.WordSets;
import dateline.extract.model.EventType;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Whom somebody answers without saying whom: who denies or rejects, the last who accused, asked or threatened them in the article ("China
 * accused Manila. It rejected the charge"); who condemns, welcomes or protests over what was told before, the one who did it ("India
 * revokes autonomy, Pakistan condemns move"). For one article, whose sentences are read in order.
 */
final class Replies {
    private static final Set<EventType> ANSWERED =
            EnumSet.of(EventType.ACCUSE, EventType.REQUEST, EventType.THREATEN, EventType.AGREE);

    private static final Set<String> ANSWERING = WordSets.of("answering");

    private static final Set<String> AGREEING = WordSets.of("agreeing");

    /** The charge, the demand. */
    private static final Set<String> SAID = WordSets.of("said-to-them");

    /** 4 tokens: "denied any such role". */
    private static final int SAID_REACH = 4;

    /** By who was spoken to, the last who did so. */
    private final Map<String, String> spoken = new HashMap<>();

    /** The acts of the last sentence that told any. */
    private List<Candidate> before = List.of();

    private final Reactions reactions = new Reactions();

    /** The acts of a sentence, each with whom it answers. */
    List<Candidate> complete(Clause clause, List<Candidate> acts) {
        List<Candidate> completed = new ArrayList<>();
        for (Candidate act : acts) {
            Candidate answer = answer(clause, act, acts);
            List<String> sides = isBrokers(answer) ? sides() : List.of();
            if (!sides.isEmpty()) {
                sides.forEach(side ->
                        completed.add(answer.between(answer.source(), side, "who agreed in the sentence before")));
            } else if (!isBrokers(answer) || !clause.is(answer.trigger() - 1, "-")) {
                // "the US-brokered deal" alone is background
                completed.add(answer.target() == null ? reactions.complete(clause, answer, acts) : answer);
            }
        }
        reactions.remember(clause, completed);
        before = completed.isEmpty() ? before : completed;
        return completed;
    }

    private static boolean isBrokers(Candidate act) {
        return act.type() == EventType.CONSULT
                && "third-party".equals(act.mode())
                && act.source() != null
                && act.target() == null;
    }

    /** "Chad and Mali sign a deal. The US-brokered deal ...": the two that the sentence before tells to agree; nobody where there are more. */
    private List<String> sides() {
        List<String> agreeing = before.stream()
                .filter(act -> act.source() != null
                        && act.target() != null
                        && (act.type() == EventType.AGREE || act.type() == EventType.SUPPORT))
                .flatMap(act -> Stream.of(String.valueOf(act.source()), String.valueOf(act.target())))
                .distinct()
                .toList();
        return agreeing.size() == 2 ? agreeing : List.of();
    }

    private Candidate answer(Clause clause, Candidate act, List<Candidate> acts) {
        String source = act.source();
        String target = act.target();
        if (source != null && target != null && ANSWERED.contains(act.type())) {
            spoken.put(target, source);
        }
        String asked = source == null ? null : spoken.get(source);
        boolean answers = act.type() == EventType.REJECT
                && target == null
                && clause.isAny(act.trigger(), ANSWERING)
                && isAnswered(clause, act.trigger());
        boolean agrees = act.type() == EventType.AGREE
                && target == null
                && clause.isAny(act.trigger(), AGREEING)
                && Stream.concat(acts.stream(), before.stream())
                        .anyMatch(other -> other.type() == EventType.REQUEST
                                && source != null
                                && source.equals(other.target())
                                && other.source() != null
                                && other.source().equals(asked));
        return (answers || agrees) && source != null && asked != null
                ? act.between(source, asked, "whom this answers")
                : act;
    }

    private static boolean isAnswered(Clause clause, int verb) {
        for (int i = verb + 1; i <= verb + SAID_REACH; i++) {
            if (clause.isAny(i, SAID)) {
                return true;
            }
        }
        return false;
    }
}
