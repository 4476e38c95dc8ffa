package dateline.extract.event.clause;

import dateline.extract.event.actor.Actor;
import dateline.extract.event.lexicon.ClauseWords;
import dateline.extract.event.lexicon.WordSets;
import dateline.extract.text.Token;
import dateline.extract.text.WordSet;
import java.util.List;
import java.util.Set;

/** Tells finite verbs, and which of them "and" joins: in "warned residents and bombed Mali" the second begins anew behind "and". Stateless. */
public final class FiniteVerbs {
    private static final Set<String> FINITE = WordSets.of("finite");
    private static final Set<String> IRREGULAR_PAST = WordSets.of("irregular-past");

    /** Infinitive or past: "would grow and put". */
    private static final Set<String> INVARIANT = WordSets.of("same-in-past");

    /** Words in -ed that are no verbs: hundred, indeed, Ahmed. */
    private static final Set<String> NO_PAST = WordSets.of("no-past-in-ed");

    private static final Set<String> PARTICIPLES_IN_EN = WordSets.of("participle-in-en");

    /** 4 letters: "used". */
    private static final int SHORTEST_PARTICIPLE = 4;

    /** 5 letters: "red" and "need" are no verbs of the past. */
    private static final int SHORTEST_PAST = 5;

    /** Words in -ly that are no adverbs: ally, assembly, comply. */
    private static final Set<String> NO_ADVERBS = WordSets.of("no-adverb-in-ly");

    private static final Set<String> ADVERBS_WITHOUT_LY = WordSets.of("adverb-without-ly");

    /** Auxiliaries that a second participle shares. */
    private static final Set<String> SHARED =
            WordSet.union(List.of(ClauseWords.BE, ClauseWords.HAVE, WordSet.of("being")));

    /** 6 tokens: "and later on 3 May also expelled". */
    private static final int JOINED_REACH = 6;

    /** 8 tokens: "will be arrested in the capital and". */
    private static final int SHARED_REACH = 8;

    private FiniteVerbs() {}

    /** Whether a finite verb stands at the token: had, said, attacked, but not "attacked by". */
    public static boolean isFinite(Clause clause, int index) {
        Token token = clause.token(index);
        if (token == null) {
            return false;
        }
        return token.isAny(ClauseWords.AUXILIARIES)
                || token.isAny(FINITE)
                || endsInEd(clause, token, SHORTEST_PAST) && !clause.is(index + 1, "by");
    }

    /** Whether a word may be a participle of the passive by its ending: "expelled", "beaten", but not "children". */
    public static boolean isParticiple(Clause clause, int index) {
        Token token = clause.token(index);
        return token != null && (token.isAny(PARTICIPLES_IN_EN) || endsInEd(clause, token, SHORTEST_PARTICIPLE));
    }

    /** Whether a word ends as regular verbs of the past do, and is neither another word ("hundred") nor part of a name ("the United States"). */
    private static boolean endsInEd(Clause clause, Token token, int shortest) {
        return token.isWord()
                && token.lower().length() >= shortest
                && token.lower().endsWith("ed")
                && !token.isAny(NO_PAST)
                && !isInName(clause, token);
    }

    /** Part of an actor's name, or written with a capital inside a sentence that is no headline. */
    private static boolean isInName(Clause clause, Token token) {
        int index = token.index();
        if (token.isCapitalized() && index > clause.sentence().firstToken() && !clause.isHeadline()) {
            return true;
        }
        for (Actor actor : clause.actors()) {
            if (actor.first() <= index && index < actor.end()) {
                return true;
            }
        }
        return false;
    }

    /** "openly", "also", but not "ally" or "Italy" */
    public static boolean isAdverb(Clause clause, int index) {
        Token token = clause.token(index);
        return token != null
                && (token.isAny(ADVERBS_WITHOUT_LY)
                        || token.lower().endsWith("ly") && !token.isAny(NO_ADVERBS) && !isInName(clause, token));
    }

    /** Whether a finite verb or an irregular past stands at the token. */
    public static boolean isPast(Clause clause, int index) {
        return isFinite(clause, index) || clause.isAny(index, IRREGULAR_PAST);
    }

    /** Whether a verb shares the subject of the one before: "and expelled", "and on Tuesday also expelled". */
    public static boolean isJoined(Clause clause, int verb) {
        return clause.is(beforeDateAndAdverbs(clause, verb), "and");
    }

    /**
     * Where a finite verb joined by "and" begins: what stands before says nothing of it, as in "discussed trade and thanked". The
     * sentence's first token where it shares what stands before, as in "will be arrested and punished".
     */
    public static int ownStart(Clause clause, int verb) {
        int first = clause.sentence().firstToken();
        if (!isPast(clause, verb) || clause.isAny(verb, ClauseWords.AUXILIARIES) || clause.isAny(verb, INVARIANT)) {
            return first;
        }
        int and = beforeDateAndAdverbs(clause, verb);
        if (!clause.is(and, "and") && !clause.is(and, "but")) {
            return first;
        }
        for (int i = and - 1; i >= Math.max(first, and - SHARED_REACH); i--) {
            if (clause.isAny(i, SHARED)) {
                return first;
            }
        }
        return and + 1;
    }

    /** The nearest token before a verb that is of no date and no adverb. */
    private static int beforeDateAndAdverbs(Clause clause, int verb) {
        int at = verb - 1;
        while (at > verb - JOINED_REACH && (clause.isInDate(at) || clause.is(at, "on") || isAdverb(clause, at))) {
            at--;
        }
        return at;
    }
}
