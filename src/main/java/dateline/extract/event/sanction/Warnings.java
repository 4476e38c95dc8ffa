package dateline.extract.event.sanction;

import dateline.extract.event.actor.Actor;
import dateline.extract.event.clause.Clause;
import dateline.extract.event.lexicon.WordSets;
import dateline.extract.event.sanction.SanctionWords.Found;
import dateline.extract.event.sanction.SanctionWords.Word;
import dateline.extract.text.WordSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds who is warned of sanctions or threatened with them: Mali in "Chad threatened Mali with tariffs". Stateless. */
final class Warnings {
    /** What is said to come to who does not heed a warning: "that it risks sanctions". */
    private static final Set<String> SUFFERING = WordSets.of("suffering");

    /** 4 tokens: "threatened two banks in Chad with". */
    private static final int OBJECT_REACH = 4;

    private static final Set<String> NOT_OBJECTS = WordSet.of("to", "of", "that", "with", "about", "in");

    private Warnings() {}

    /** "threatened Mexico with tariffs", "warned Turkey of new sanctions": the verb whose object will suffer them; null where none is. */
    static @Nullable Found threat(Clause clause, List<Found> acts, int means) {
        for (Found act : acts) {
            boolean threat = act.word() instanceof Word.Frame frame && frame.kind() == Word.Frame.Kind.THREATEN;
            Actor object = threat ? clause.firstWithin(act.end(), means) : null;
            if (object != null && isObject(clause, act, object) && promises(clause, object.end(), means)) {
                return act;
            }
        }
        return null;
    }

    /** "warned Chad", "threatened banks in Chad" */
    private static boolean isObject(Clause clause, Found verb, Actor object) {
        int gap = object.first() - verb.end();
        return gap <= 1
                || gap <= OBJECT_REACH && clause.is(object.first() - 1, "in") && !clause.isAny(verb.end(), NOT_OBJECTS);
    }

    /** Whether what stands between whom a verb warns and the means says that they come: "with sanctions", "that it risks sanctions". */
    private static boolean promises(Clause clause, int from, int means) {
        boolean suffers = false;
        for (int i = from; i < means; i++) {
            suffers |= clause.isAny(i, SUFFERING);
        }
        boolean with = false;
        for (int i = from; i < means; i++) {
            with |= clause.is(i, "with") || clause.is(i, "of");
            if (clause.isAny(i, SanctionFrames.BREAKS) && !(suffers && clause.is(i, "that"))) {
                return false;
            }
        }
        return with || suffers;
    }
}
