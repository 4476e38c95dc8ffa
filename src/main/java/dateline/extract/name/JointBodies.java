package dateline.extract.name;

import dateline.extract.text.Text;
import dateline.extract.text.Token;
import java.util.Set;

/** Organisations whose name joins two fields by "and": {@code the Food and Drug Administration} is one name. Immutable. */
final class JointBodies {
    private static final Set<String> JOINT_BODIES = NameWords.KINDS.of("body-of-two-fields");

    private final NameWords words;

    JointBodies(NameWords words) {
        this.words = words;
    }

    /** "The Test and County Cricket Board", "the Food and Drug Administration": one body for two fields. */
    int end(Text text, int first, int end, int limit) {
        boolean opens = text.token(first).is("the");
        boolean the =
                opens && end - first <= 3 || first > 0 && text.token(first - 1).is("the") && end - first <= 2;
        if (!the || end + 2 >= limit || !text.token(end).is("and") || !RunFinder.isNameWord(text, end + 1)) {
            return end;
        }
        int last = RunEnd.of(words, text, end + 1, limit);
        Token body = text.token(last - 1);
        boolean one = last - end >= 3 && JOINT_BODIES.contains(body.text());
        for (int i = first; i < last - 1; i++) {
            Token token = text.token(i);
            one &= !words.isCue(token)
                    && !words.isGiven(token)
                    && !words.isPlace(token)
                    && (!token.isAllCaps() || token.text().length() < 2);
        }
        return one && words.organization(text, first) == null ? last : end;
    }
}
