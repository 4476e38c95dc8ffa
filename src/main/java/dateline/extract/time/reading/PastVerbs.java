package dateline.extract.time.reading;

import dateline.extract.text.Text;
import dateline.extract.text.Token;

/** Tells verbs of the past from participles and adjectives, by lists, by "-ed" and by the words beside them. Immutable. */
final class PastVerbs {
    private final TenseWords words;
    private final Text text;

    PastVerbs(TenseWords words, Text text) {
        this.words = words;
        this.text = text;
    }

    /** Whether the token is a verb of the past. */
    boolean isPast(int index) {
        if (text.at(index) == null) {
            return false;
        }
        String lower = text.token(index).lower();
        if (words.past.contains(lower)) {
            return true;
        }
        boolean regular = lower.length() > 4 && lower.endsWith("ed") && !words.noPast.contains(lower);
        // "an amended treaty", "on a still unspecified date": before a noun it is an adjective
        Token after = text.at(index + 1);
        boolean verb =
                after == null || !after.isWord() || after.isCapitalized() || words.afterAVerb.contains(after.lower());
        return ((regular && verb) || words.pastOrParticiple.contains(lower))
                && !text.isAny(index - 1, words.beforeAParticiple);
    }
}
