package dateline.extract.event;

import dateline.extract.event.clause.Trace;
import dateline.extract.text.Sentence;
import dateline.extract.text.Text;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts sentences that would cost their length squared, such as lists of hundreds of names, into parts that are read one by one: behind
 * the last semicolon, else the last comma, that fits, so that the words in front of a list stay with its beginning. Stateless.
 */
final class LongSentences {
    /** 400 tokens: no sentence that somebody would read aloud has more. */
    private static final int LONGEST = 400;

    private LongSentences() {}

    /** The sentences of a text that are short enough, and the parts of the others. */
    static List<Sentence> readable(Text text, Trace trace) {
        List<Sentence> readable = new ArrayList<>();
        for (Sentence sentence : text.sentences()) {
            List<Sentence> parts = parts(text, sentence);
            if (parts.size() > 1) {
                trace.parted(text.span(sentence), parts.size());
            }
            readable.addAll(parts);
        }
        return readable;
    }

    /** The parts in order; the sentence itself where it is short enough. */
    private static List<Sentence> parts(Text text, Sentence sentence) {
        List<Sentence> parts = new ArrayList<>();
        int first = sentence.firstToken();
        while (sentence.endToken() - first > LONGEST) {
            int end = end(text, first);
            parts.add(part(text, sentence, first, end));
            first = end;
        }
        parts.add(first == sentence.firstToken() ? sentence : part(text, sentence, first, sentence.endToken()));
        return parts;
    }

    private static int end(Text text, int first) {
        int comma = -1;
        for (int i = first + LONGEST - 1; i > first; i--) {
            if (text.token(i).is(";")) {
                return i + 1;
            }
            if (comma < 0 && text.token(i).is(",")) {
                comma = i;
            }
        }
        return comma < 0 ? first + LONGEST : comma + 1;
    }

    private static Sentence part(Text text, Sentence sentence, int first, int end) {
        return new Sentence(
                sentence.index(), text.token(first).start(), text.token(end - 1).end(), first, end);
    }
}
