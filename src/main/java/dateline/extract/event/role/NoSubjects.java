package dateline.extract.event.role;

import dateline.extract.event.clause.Clause;
import dateline.extract.event.lexicon.ClauseWords;
import dateline.extract.event.lexicon.WordSets;
import dateline.extract.text.WordSet;
import java.util.Set;

/** Verbs whose subject is a thing that belongs to nobody named: the second of "Chad protests after a plane is forced down". Stateless. */
final class NoSubjects {
    private static final Set<String> SUBORDINATORS = WordSet.of("after", "as", "when", "because", "before", "while");

    private static final Set<String> SAYING = WordSets.of("saying");

    /** 3: "that has since killed". */
    private static final int RELATIVE_REACH = 3;

    /** 6: "says the two missiles of yesterday that". */
    private static final int THING_REACH = 6;

    private NoSubjects() {}

    /** Whether nobody named is the subject of a verb, though somebody is named before it. */
    static boolean isNameless(Clause clause, int verb) {
        return isOfNextClause(clause, verb) || isOfThing(clause, verb);
    }

    /** "Chad protests after a plane is forced down": the plane is, and not Chad. */
    private static boolean isOfNextClause(Clause clause, int verb) {
        for (int i = verb - 1; i > clause.sentence().firstToken(); i--) {
            boolean named = clause.isAny(i, ClauseWords.POSSESSIVES)
                    || clause.isAny(i, ClauseWords.PRONOUNS)
                    || clause.lastBefore(i + 1, i) != null;
            if (clause.is(i, ",") || named) {
                return false;
            }
            if (clause.isAny(i, SUBORDINATORS)) {
                return i < verb - 1 && clause.isAny(verb - 1, ClauseWords.BE);
            }
        }
        return false;
    }

    /** "Chad says a missile that killed two": who says it killed nobody. */
    private static boolean isOfThing(Clause clause, int verb) {
        int relative = verb - 1;
        while (relative > verb - RELATIVE_REACH && !clause.isAny(relative, Subjects.SUBJECT_RELATIVES)) {
            relative--;
        }
        if (!clause.isAny(relative, Subjects.SUBJECT_RELATIVES)) {
            return false;
        }
        for (int i = relative - 1; i > relative - THING_REACH && clause.lastBefore(i + 1, i) == null; i--) {
            if (clause.isAny(i, SAYING)) {
                return i < relative - 1;
            }
        }
        return false;
    }
}
