package dateline.extract.time.tense;

import dateline.extract.text.Text;
import dateline.extract.text.Token;

/** Tells verbs of the past ({@code they closed the port}) from participles ({@code the closed port}), by lists, by "-ed" and by the words beside them. Immutable. */
final class PastVerbs {
    private final TenseWords words;
    private final Text text;

    PastVerbs(TenseWords words, Text text) {
        this.words = words;
        this.text = text;
    }

    /** Whether the token is a verb of the past. */
    boolean isPast(int index) {
        Token token = text.at(index);
        if (token == null) {
            return false;
        }
        if (token.isAny(words.past)) {
            return true;
        }
        String lower = token.lower();
        boolean regular = lower.length() > 4 && lower.endsWith("ed") && !token.isAny(words.noPast);
        // "an amended treaty", "on a still unspecified date": before a noun it is an adjective
        Token after = text.at(index + 1);
        boolean verb = after == null || !after.isWord() || after.isCapitalized() || after.isAny(words.afterAVerb);
        return ((regular && verb) || token.isAny(words.pastOrParticiple))
                && !text.isAny(index - 1, words.beforeAParticiple);
    }
}
