package dateline.extract.event.clause;

import dateline.extract.event.actor.Actor;
import dateline.extract.event.lexicon.ClauseWords;
import dateline.extract.event.lexicon.WordSets;
import dateline.extract.text.Token;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a sentence tells aside: the relative clause of "Chad, which borders Mali, ...", the participle of "Chad, angered by Mali, ...", and the clause
 * before the main one: "After Chad had left, Mali ...". Stateless.
 */
public final class Asides {
    /** What opens a sentence whose main clause stands behind a comma: "After Chad had left, Mali ...". */
    private static final Set<String> FRONTED = WordSets.of("fronted");

    /** 5 tokens: "Less than two years after". */
    private static final int FRONTED_REACH = 5;

    /** 4 tokens: "the Chinese deputy foreign minister, who". */
    private static final int PERSON_REACH = 4;

    /** 5 letters: "red" and "king" are no participles. */
    private static final int SHORTEST_PARTICIPLE = 5;

    private Asides() {}

    /** Whom a relative pronoun means: the party right before it, or the person described there ("the Chadian deputy minister, who"); else null. */
    public static @Nullable Actor antecedent(Clause clause, int relative) {
        if (!clause.isAny(relative, ClauseWords.RELATIVES)) {
            return null;
        }
        int end = clause.is(relative - 1, ",") ? relative - 1 : relative;
        Actor last = clause.lastBefore(end, end - 1 - PERSON_REACH);
        if (last == null || last.end() == end) {
            return last;
        }
        boolean person = clause.is(relative, "who") && !Governors.hasPreposition(clause, last.end(), end);
        for (int i = last.end(); i < end; i++) {
            person &= !clause.is(i, ",");
        }
        return person ? last : null;
    }

    /** Whether an actor stands in a clause aside that has ended before a token: Ukraine in "Russia, which attacked Ukraine, defended its ...". */
    public static boolean isClosed(Clause clause, Actor actor, int before) {
        return isClosed(clause, actor.first(), actor.end(), before);
    }

    /** The same of the words from {@code first} to {@code end}. */
    public static boolean isClosed(Clause clause, int first, int end, int before) {
        int open = first - 1;
        while (open >= clause.sentence().firstToken() && !clause.is(open, ",")) {
            open--;
        }
        if (!clause.is(open, ",")
                || !opensAside(clause, open + 1)
                || clause.lastBefore(open, clause.sentence().firstToken() - 1) == null) {
            return false;
        }
        for (int i = end; i < before; i++) {
            if (clause.is(i, ",")) {
                return true;
            }
        }
        return false;
    }

    private static boolean opensAside(Clause clause, int index) {
        if (clause.isAny(index, ClauseWords.RELATIVES)) {
            return true;
        }
        Token token = clause.token(index);
        return token != null
                && token.isWord()
                && token.lower().length() >= SHORTEST_PARTICIPLE
                && (token.lower().endsWith("ed") || clause.isGerund(index));
    }

    /** The comma that the main clause follows, where a clause or circumstance stands before it: "After Chad attacked Mali, Togo ..."; else -1. */
    static int mainClause(Clause clause) {
        if (!isFronted(clause)) {
            return -1;
        }
        int end = clause.sentence().endToken();
        for (int i = clause.sentence().firstToken(); i < end; i++) {
            if (!clause.is(i, ",") || isInDate(clause, i)) {
                continue;
            }
            if (opensAside(clause, i + 1)) {
                // "After Chad, which ..., attacked Mali, Togo": up to its end
                i++;
                while (i < end && !clause.is(i, ",")) {
                    i++;
                }
                continue;
            }
            Actor before = clause.lastBefore(i, i - 1);
            Actor next = clause.startingAt(clause.is(i + 1, "the") ? i + 2 : i + 1);
            if (before == null || next == null) {
                return i;
            }
            int last = listEnd(clause, next);
            if (!isAfterList(clause, last)) {
                return lastComma(clause, i, last);
            }
            i = last - 1;
        }
        return -1;
    }

    private static boolean isFronted(Clause clause) {
        int first = clause.sentence().firstToken();
        if (clause.isAny(first, FRONTED)) {
            return true;
        }
        if (clause.isAny(first, ClauseWords.PREPOSITIONS)) {
            // "In Chad, ...", but not "At least four were killed in Chad, ..."
            int at = first + 1;
            while (clause.isInDate(at)) {
                at++;
            }
            if (at > first + 1 && clause.startingAt(clause.is(at, "the") ? at + 1 : at) != null) {
                // "On June 21 the EU, the Sudan and Chad imposed": the subject begins behind the date
                return false;
            }
            while (clause.token(at) != null && !clause.is(at, ",") && !FiniteVerbs.isFinite(clause, at)) {
                at++;
            }
            return clause.is(at, ",");
        }
        for (int i = first + 1; i < first + FRONTED_REACH; i++) {
            if (clause.is(i, "after") || clause.is(i, "before")) {
                return clause.lastBefore(i, first) == null;
            }
        }
        return false;
    }

    private static boolean isInDate(Clause clause, int comma) {
        Token next = clause.token(comma + 1);
        return next != null && Character.isDigit(next.text().charAt(0));
    }

    /** The index after the last of a list of names: "Togo and Niger". */
    static int listEnd(Clause clause, Actor first) {
        Actor last = first;
        while (true) {
            int at = last.end();
            boolean mark = false;
            while (clause.is(at, ",") || clause.is(at, "and") || clause.is(at, "or") || clause.is(at, "the")) {
                mark = true;
                at++;
            }
            Actor next = mark ? clause.startingAt(at) : null;
            if (next == null) {
                return last.end();
            }
            last = next;
        }
    }

    /** Whether a list of names that ends there belongs to the clause before: "attacked Mali, Togo and Niger, ...". */
    private static boolean isAfterList(Clause clause, int end) {
        Token token = clause.token(end);
        return token == null
                || !token.isWord() && !token.is("'s") && !token.is("'")
                || clause.isAny(end, ClauseWords.PREPOSITIONS);
    }

    private static int lastComma(Clause clause, int first, int last) {
        int comma = first;
        for (int i = first; i < last; i++) {
            comma = clause.is(i, ",") ? i : comma;
        }
        return comma;
    }
}
