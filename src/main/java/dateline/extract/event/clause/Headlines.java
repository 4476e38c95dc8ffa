package dateline.extract.event.clause;

import dateline.extract.text.Sentence;
import dateline.extract.text.Text;
import dateline.extract.text.Token;

/** Tells Headlines With Capitals from sentences. Stateless. */
final class Headlines {
    /** 0.8: of the longer words of a headline, all but a few begin with a capital; in a report's sentence full of names fewer do. */
    private static final double HEADLINE_CAPITALS = 0.8;

    private Headlines() {}

    static boolean isHeadline(Text text, Sentence sentence) {
        int words = 0;
        int capitals = 0;
        for (int i = sentence.firstToken(); i < sentence.endToken(); i++) {
            Token token = text.token(i);
            if (token.isWord() && token.text().length() > 3) {
                words++;
                capitals += token.isCapitalized() ? 1 : 0;
            }
        }
        return words >= 3 && capitals >= words * HEADLINE_CAPITALS;
    }
}
