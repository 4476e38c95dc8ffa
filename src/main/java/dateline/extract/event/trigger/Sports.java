package dateline.extract.event.trigger;

import dateline.extract.event.clause.Clause;
import dateline.extract.event.lexicon.WordSets;
import dateline.extract.model.EventType;
import dateline.extract.text.Token;
import java.util.Set;

/** Matches that are told in words of war: "Chad crushed Mali 4-0" is no attack. Stateless. */
final class Sports {
    /** Finals, wickets. */
    private static final Set<String> SPORT = WordSets.of("sport");

    /** Weapons, troops: no match. */
    private static final Set<String> WEAPONS = WordSets.of("weapon-of-war");

    private static final Set<String> WINNING = WordSets.of("winning");

    /** 3: "101-98". */
    private static final int MOST_DIGITS = 3;

    private static final Set<String> MEETING = WordSets.of("meet");

    private Sports() {}

    /** "Chad defeated Mali 2-1", "beat Togo in the final": a match, and no attack. */
    static boolean is(Clause clause, Hit hit) {
        boolean won = hit.trigger().type() == EventType.ASSAULT && clause.isAny(hit.first(), WINNING);
        boolean meets = hit.trigger().type() == EventType.CONSULT && clause.isAny(hit.first(), MEETING);
        if (!won && !(meets && isWon(clause))) {
            return false;
        }
        boolean sport = false;
        for (int i = clause.sentence().firstToken(); i < clause.sentence().endToken(); i++) {
            if (clause.isAny(i, WEAPONS)) {
                // "in a final push, troops crushed the rebels"
                return false;
            }
            sport |= clause.isAny(i, SPORT) && !isOfName(clause, i) && !isAdjective(clause, i)
                    || i >= hit.end() && isScore(clause, i);
        }
        return sport;
    }

    /** "a final push" */
    private static boolean isAdjective(Clause clause, int index) {
        Token next = clause.token(index + 1);
        return clause.is(index, "final") && next != null && next.isWord() && !next.isCapitalized();
    }

    /** "the Arab League said" */
    private static boolean isOfName(Clause clause, int index) {
        Token token = clause.token(index);
        return token != null && token.isCapitalized() && clause.lastBefore(index + 1, index) != null;
    }

    /** "beat Chad and will meet Mali" */
    private static boolean isWon(Clause clause) {
        for (int i = clause.sentence().firstToken(); i < clause.sentence().endToken(); i++) {
            if (clause.isAny(i, WINNING)) {
                return true;
            }
        }
        return false;
    }

    /** "2-1", "4–0", but no "40-50 tanks" */
    private static boolean isScore(Clause clause, int index) {
        return clause.lastBefore(index, index - 1) != null
                && isGoals(clause, index)
                && (clause.is(index + 1, "-") || clause.is(index + 1, "–"))
                && isGoals(clause, index + 2)
                && !clause.isInDate(index);
    }

    private static boolean isGoals(Clause clause, int index) {
        Token token = clause.token(index);
        return token != null
                && token.kind() == Token.Kind.NUMBER
                && token.text().length() <= MOST_DIGITS;
    }
}
