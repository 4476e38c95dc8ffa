package dateline.extract.event;

import dateline.extract.event.clause.Candidate;
import dateline.extract.event.clause.Clause;
import dateline.extract.event.lexicon.WordSets;
import dateline.extract.model.EventType;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Whom somebody answers who denies or rejects without saying whom: the last who accused, asked or threatened them in the article ("China
 * accused Manila. It rejected the charge"). For one article, whose acts are read in order.
 */
final class Replies {
    private static final Set<EventType> ANSWERED =
            EnumSet.of(EventType.ACCUSE, EventType.REQUEST, EventType.THREATEN, EventType.AGREE);

    private static final Set<String> ANSWERING = WordSets.of("answering");

    /** The charge, the demand. */
    private static final Set<String> SAID = WordSets.of("said-to-them");

    /** 4 tokens: "denied any such role". */
    private static final int SAID_REACH = 4;

    /** By who was spoken to, the last who did so. */
    private final Map<String, String> spoken = new HashMap<>();

    private static boolean isAnswered(Clause clause, int verb) {
        for (int i = verb + 1; i <= verb + SAID_REACH; i++) {
            if (clause.isAny(i, SAID)) {
                return true;
            }
        }
        return false;
    }

    /** The act with whom it answers, if it is an answer to somebody. */
    Candidate complete(Clause clause, Candidate act) {
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
        return answers && source != null && asked != null ? act.between(source, asked) : act;
    }
}
