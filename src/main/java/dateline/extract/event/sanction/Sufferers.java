package dateline.extract.event.sanction;

import dateline.extract.event.actor.Actor;
import dateline.extract.event.clause.Clause;
import dateline.extract.event.clause.FiniteVerbs;
import dateline.extract.event.lexicon.ClauseWords;
import dateline.extract.event.lexicon.WordSets;
import dateline.extract.event.sanction.SanctionWords.Found;
import dateline.extract.text.WordSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds who suffers sanctions by verbs and prepositions that say so: "Chad faces sanctions", "Chad, under an embargo since 2018". Stateless. */
final class Sufferers {
    /** Who faces, risks or comes under sanctions suffers them. */
    private static final Set<String> SUFFERING = WordSets.of("suffering");

    private static final Set<String> UNDER = WordSets.of("under-sanctions");

    /** 3 tokens: "Chadian state banks subject to". */
    private static final int SUBJECT_REACH = 3;

    /** Before "subject to". */
    private static final Set<String> STATE = WordSet.union(List.of(ClauseWords.BE, WordSets.of("becoming")));

    /** 2 tokens: "under a travel ban", "subject to sanctions". */
    private static final int UNDER_REACH = 2;

    private Sufferers() {}

    /** "faces sanctions", "risked tariffs": the verb's subject suffers them. */
    static boolean isSuffering(Clause clause, Found verb) {
        return clause.isAny(verb.first(), SUFFERING);
    }

    /** Who suffers by a verb of suffering: "Chad is subject to sanctions", "Chadian firms subject to"; not "Chad barred goods subject to sanctions". */
    static @Nullable Actor subject(Clause clause, Parties parties, Found verb) {
        if (clause.is(verb.first(), "subject") && !clause.isAny(verb.first() - 1, STATE)) {
            Actor owner = clause.lastBefore(verb.first(), verb.first() - SUBJECT_REACH);
            return owner == null || FiniteVerbs.isFinite(clause, owner.end()) ? null : owner;
        }
        return parties.subject(clause, verb.first());
    }

    /** Whether the means are told as what somebody is under: "subject to a travel ban imposed by", "under sanctions imposed in 2018" */
    static boolean isUnder(Clause clause, Found means) {
        for (int i = means.first() - 1; i >= means.first() - UNDER_REACH; i--) {
            if (clause.isAny(i, UNDER)) {
                return !clause.is(i, "to") || clause.is(i - 1, "subject") && clause.isAny(i - 2, STATE);
            }
        }
        return false;
    }
}
