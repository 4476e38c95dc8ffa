package dateline.extract.event.clause;

import dateline.extract.text.Sentence;
import dateline.extract.text.Text;
import dateline.extract.text.Token;

/** Tells Headlines With Capitals from sentences, as in headlines a capital letter makes no name. Stateless. */
final class Headlines {
    /** 0.8: of the longer words of a headline, all but a few begin with a capital; in a report's sentence full of names fewer do. */
    private static final double HEADLINE_CAPITALS = 0.8;

    private Headlines() {}

    static boolean isHeadline(Text text, Sentence sentence) {
        int words = 0;
        int small = 0;
        // most sentences are none, and tell so by their first words
        double mostSmall = (sentence.endToken() - sentence.firstToken()) * (1 - HEADLINE_CAPITALS);
        for (int i = sentence.firstToken(); i < sentence.endToken() && small <= mostSmall; i++) {
            Token token = text.token(i);
            if (token.isWord() && token.text().length() > 3) {
                words++;
                small += token.isCapitalized() ? 0 : 1;
            }
        }
        return words >= 3 && words - small >= words * HEADLINE_CAPITALS;
    }
}
