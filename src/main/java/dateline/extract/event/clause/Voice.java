package dateline.extract.event.clause;

import dateline.extract.event.actor.Actor;
import dateline.extract.event.lexicon.ClauseWords;
import dateline.extract.event.lexicon.WordSets;
import dateline.extract.text.Token;
import dateline.extract.text.WordSet;
import java.util.List;
import java.util.Set;

/** Tells the passive from the active: "Chad was attacked", "Chad attacked by rebels" and the headline "Two arrested in Chad" are passive. Stateless. */
public final class Voice {
    private static final Set<String> PASSIVE_AUXILIARIES =
            WordSet.union(List.of(ClauseWords.BE, WordSet.of("being", "gets", "got")));
    private static final Set<String> NEEDING_OBJECT = WordSets.of("needs-object");
    private static final Set<String> AFTER_PASSIVE = WordSets.of("after-passive");

    /** "killed at least three": an object. */
    private static final Set<String> AT_LEAST = WordSet.of("least", "most");

    /** Words between a participle and the "by" of its agent. */
    private static final int PASSIVE_REACH = 5;

    /** Verbs whose object stands right behind: "bought sanctioned oil". */
    private static final Set<String> BEFORE_ATTRIBUTE = WordSets.of("before-attribute");

    private static final Set<String> INDEFINITE = WordSets.of("some-number");

    private static final Set<String> PERIODS = WordSets.of("counted-time");

    /** Participles that are no past form: a verb only behind has, was. */
    private static final Set<String> ONLY_PARTICIPLES = WordSets.of("only-participle");

    private static final Set<String> STOPS = WordSet.of(",", "that");

    private static final Set<String> DIRECTIONS = WordSet.of("to", "from", "in", "into", "at");

    /** 8: "returned to the southern border of Chad by". */
    private static final int AGENT_REACH = 8;

    private static final Set<String> INSTRUMENTS = WordSets.of("means-of-talk");

    /** Two, dozens. */
    private static final Set<String> COUNTS = WordSets.of("count");

    private Voice() {}

    /** Whether a participle at the token stands in the passive: was, been ... shortly before, or "by" behind and no object. */
    public static boolean isPassive(Clause clause, int verb) {
        for (int i = verb - 1; i >= verb - 3; i--) {
            // "were Chad to ban": an infinitive is active
            // and "it was Chad that banned"
            if (clause.isAny(i, STOPS) || i == verb - 1 && clause.is(i, "to")) {
                break;
            }
            if (clause.isAny(i, PASSIVE_AUXILIARIES)) {
                return true;
            }
        }
        if (isReducedPassive(clause, verb)) {
            return true;
        }
        if (isHeadlinePassive(clause, verb)) {
            return true;
        }
        int at = verb + 1;
        while (at < verb + PASSIVE_REACH && isBetweenVerbAndAgent(clause, at)) {
            at++;
        }
        return clause.is(at, "by") && (clause.isAny(verb, NEEDING_OBJECT) || !isMeansOrTime(clause, at + 1));
    }

    /** A participle that describes what follows: "bought sanctioned Chadian oil", "a hub for sanctioned tankers", "uses frozen assets". */
    public static boolean isAttribute(Clause clause, int participle) {
        Token before = clause.token(participle - 1);
        if (before == null || clause.isInDate(participle - 1) || !isDescribed(clause, participle + 1)) {
            return false;
        }
        if (clause.isAny(participle, ONLY_PARTICIPLES)) {
            return !hasAuxiliary(clause, participle);
        }
        boolean verb = clause.isAny(participle - 1, BEFORE_ATTRIBUTE)
                || FiniteVerbs.isFinite(clause, participle - 1)
                        && !clause.isAny(participle - 1, ClauseWords.AUXILIARIES);
        // "14 looted statues"
        boolean number = before.kind() == Token.Kind.NUMBER || before.isAny(COUNTS);
        // "the most acclaimed author"
        boolean compared = before.is("most") || before.is("more");
        return !before.isCapitalized()
                && (verb || number || compared || Governors.isPreposition(clause, participle - 1));
    }

    /** A noun, or a word before one, right behind a participle. */
    private static boolean isDescribed(Clause clause, int index) {
        Token next = clause.token(index);
        return next != null
                && next.isWord()
                && !next.isAny(ClauseWords.DETERMINERS)
                && !next.isAny(ClauseWords.CONJUNCTIONS)
                && !next.isAny(AFTER_PASSIVE)
                && !Governors.isPreposition(clause, index)
                && !FiniteVerbs.isAdverb(clause, index)
                && !clause.isInDate(index)
                && !isNamed(clause, index);
    }

    /** "surveyed approved Macron's plan": done to him. */
    private static boolean isNamed(Clause clause, int index) {
        Actor named = clause.startingAt(index);
        return named != null && !named.adjective();
    }

    private static boolean hasAuxiliary(Clause clause, int verb) {
        for (int i = verb - 1; i >= verb - 3; i--) {
            if (clause.isAny(i, ClauseWords.BE) || clause.isAny(i, ClauseWords.HAVE)) {
                return true;
            }
        }
        return false;
    }

    private static int afterDate(Clause clause, int index) {
        int at = index;
        while (clause.isInDate(at)) {
            at++;
        }
        return at;
    }

    /** "agreed by telephone", "withdrew by Friday", "fell by 3 percent": no agent. */
    private static boolean isMeansOrTime(Clause clause, int index) {
        Token token = clause.token(index);
        return clause.isAny(index, INSTRUMENTS)
                || clause.isInDate(index) && !clause.is(afterDate(clause, index), "'s")
                || token != null && token.kind() == Token.Kind.NUMBER && clause.is(index + 1, "%");
    }

    /** "Skulls returned to Chad by Niger": nothing is done to, and an actor stands behind "by". */
    private static boolean isHeadlinePassive(Clause clause, int verb) {
        if (!clause.isAny(verb + 1, DIRECTIONS)) {
            return false;
        }
        for (int i = verb + 2; i < verb + AGENT_REACH && !clause.is(i, ","); i++) {
            if (clause.is(i, "by")) {
                // "objected to fines proposed by Chad": proposed by Chad
                if (isParticipleOrAdverb(clause, i - 1)) {
                    return false;
                }
                return clause.startingAt(clause.is(i + 1, "the") ? i + 2 : i + 1) != null;
            }
        }
        return false;
    }

    /** "Two arrested in Chad", "a man killed near Tunis": a verb that needs an object and has none. */
    private static boolean isReducedPassive(Clause clause, int verb) {
        return clause.isAny(verb, NEEDING_OBJECT)
                && clause.isAny(verb + 1, AFTER_PASSIVE)
                && !hasLateObject(clause, verb + 1)
                && !clause.isAny(verb + 2, AT_LEAST)
                && !clause.isAny(verb - 1, ClauseWords.HAVE)
                && !clause.isAny(verb - 2, ClauseWords.HAVE);
    }

    /** "beaten and illegally expelled by" */
    private static boolean isBetweenVerbAndAgent(Clause clause, int index) {
        return clause.is(index, "and") || isParticipleOrAdverb(clause, index);
    }

    /** "accused on Tuesday Chad", "killed in Gaza a commander": what it is done to stands behind the date or place. */
    private static boolean hasLateObject(Clause clause, int preposition) {
        int at = afterDate(clause, preposition + 1);
        at = at > preposition + 1 ? at : afterName(clause, at);
        boolean article = clause.isAny(at, INDEFINITE);
        return at > preposition + 1
                && (clause.startingAt(clause.is(at, "the") ? at + 1 : at) != null
                        || article && !clause.isInDate(at) && !clause.isAny(at + 1, PERIODS));
    }

    private static int afterName(Clause clause, int index) {
        int at = index;
        for (Token token = clause.token(at);
                token != null && token.isWord() && token.isCapitalized();
                token = clause.token(at)) {
            at++;
        }
        return at;
    }

    private static boolean isParticipleOrAdverb(Clause clause, int index) {
        return FiniteVerbs.isParticiple(clause, index) || FiniteVerbs.isAdverb(clause, index);
    }
}
