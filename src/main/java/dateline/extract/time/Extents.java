package dateline.extract.time;

import dateline.extract.model.Mention.TimexKind;
import dateline.extract.text.Text;
import dateline.extract.text.Token;
import dateline.extract.text.WordSet;
import dateline.extract.time.reading.TimeWords;
import dateline.extract.time.reading.Timex;
import java.util.Set;

/**
 * The words about an expression that TIMEX3 counts among it and that tell nothing of its days: {@code nearly three years},
 * {@code at least six months}, {@code more than a decade ago}, {@code earlier this week}, {@code a year or so}; prepositions are none.
 */
final class Extents {
    private static final Set<String> NEARLY = WordSet.of("nearly", "almost");
    private static final Set<String> THAN = WordSet.of("more", "less", "fewer");
    private static final Set<String> NOT = WordSet.of("no", "not");
    private static final Set<String> WITHIN_A_PERIOD = WordSet.of("earlier", "later");
    private static final Set<String> SINGLE = WordSet.of("a", "an", "half", "another");

    private final TimeWords words;

    Extents(TimeWords words) {
        this.words = words;
    }

    /** The first token of the expression found at a token, which those before it may belong to; {@code least}: the first that is free. */
    int first(Text text, int index, int end, Timex timex, int least) {
        int first = before(text, index, end, timex);
        return first < least ? index : first;
    }

    private int before(Text text, int index, int end, Timex timex) {
        Token before = text.at(index - 1);
        if (before == null) {
            return index;
        }
        if (before.isAny(WITHIN_A_PERIOD)) {
            return text.is(index, "this") || text.is(index, "that") || text.is(index, "yesterday") ? index - 1 : index;
        }
        boolean counted = timex.kind() == TimexKind.DURATION || text.is(end - 1, "ago");
        if (!counted || !isCount(text.token(index))) {
            return index;
        }
        if (before.isAny(NEARLY)) {
            return index - 1;
        }
        boolean than = before.is("than") && text.isAny(index - 2, THAN);
        boolean atLeast = (before.is("least") || before.is("most")) && text.is(index - 2, "at");
        boolean upTo = before.is("to") && text.is(index - 2, "up");
        if (than && text.isAny(index - 3, NOT)) {
            return index - 3;
        }
        return than || atLeast || upTo ? index - 2 : index;
    }

    private boolean isCount(Token token) {
        return token.kind() == Token.Kind.NUMBER || words.number(token) > 0 || token.isAny(SINGLE);
    }

    /** The token after the expression: behind "or so". */
    int end(Text text, int end, Timex timex) {
        boolean so = text.is(end, "or") && text.is(end + 1, "so") && words.unit(text.at(end - 1)) != null;
        return so && timex.kind() != TimexKind.SET ? end + 2 : end;
    }
}
