package dateline.extract.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Splits tokens into sentences: at full stops, question and exclamation marks that end one, and at blank lines; not at the stop of
 * {@code Gen. Marsh} or {@code No. 5}.
 */
final class SentenceSplitter {
    private static final WordKinds WORDS = WordKinds.read("sentence-words.tsv");

    /** Abbreviations after which a capital goes on with the sentence. */
    private static final Set<String> BEFORE_A_NAME = WORDS.of("before-a-name");

    /** Abbreviations after which a number goes on with the sentence. */
    private static final Set<String> BEFORE_A_NUMBER = WORDS.of("before-a-number");

    private static final Set<String> STOPS = WordSet.of(".", "?", "!", "…");

    /** Words that open a sentence with their capital and stand in no name: after "p.m." or "U.S." the stop was a full one. */
    private static final Set<String> OPENERS = WORDS.of("opener");

    /** 10 tokens: a longer line of capitals is a sentence. */
    private static final int LONGEST_HEADING = 10;

    private SentenceSplitter() {}

    static List<Sentence> sentences(String chars, Tokens tokens) {
        List<Sentence> sentences = new ArrayList<>();
        int first = 0;
        for (int i = 0; i < tokens.size(); i++) {
            int end = endOfSentence(chars, tokens, i);
            if (end > i) {
                sentences.add(sentence(sentences.size(), tokens, first, end));
                first = end;
                i = end - 1;
            }
        }
        if (first < tokens.size()) {
            sentences.add(sentence(sentences.size(), tokens, first, tokens.size()));
        }
        return List.copyOf(sentences);
    }

    private static Sentence sentence(int index, Tokens tokens, int first, int end) {
        return new Sentence(
                index, tokens.get(first).start(), tokens.get(end - 1).end(), first, end);
    }

    /** The index after the sentence's last token where one ends at {@code at}, else {@code at}. */
    private static int endOfSentence(String chars, Tokens tokens, int at) {
        Token token = tokens.get(at);
        int after = at + 1;
        String text = token.text();
        boolean dotted = text.length() > 2
                && text.charAt(text.length() - 1) == '.'
                && token.isWord()
                && after < tokens.size()
                && tokens.get(after).spaceBefore()
                && OPENERS.contains(tokens.get(after).text());
        boolean stop = dotted || (token.kind() == Token.Kind.MARK && token.isAny(STOPS));
        while (stop && after < tokens.size() && isClosing(tokens.get(after))) {
            after++;
        }
        if (after >= tokens.size()) {
            return after;
        }
        int from = tokens.get(after - 1).end();
        int to = tokens.get(after).start();
        if (to > from + 1 && (blankLine(chars, from, to) || Markup.breaks(chars, from, to))) {
            return after;
        }
        if (to > from
                && hasLineEnd(chars, from, to)
                && (isItem(tokens, after) || isHeading(chars, tokens, after - 1, after))) {
            return after;
        }
        if (!stop || isItemNumber(chars, tokens, at - 1)) {
            return at;
        }
        Token next = tokens.get(after);
        boolean begins = next.spaceBefore()
                && !(next.isWord()
                        && !next.isCapitalized()
                        && Character.isLowerCase(next.text().charAt(0)));
        boolean abbreviation = token.is(".")
                && at > 0
                && !token.spaceBefore()
                && after == at + 1
                && (tokens.get(at - 1).isAny(BEFORE_A_NAME)
                        || (next.kind() == Token.Kind.NUMBER
                                && tokens.get(at - 1).isAny(BEFORE_A_NUMBER)));
        return begins && !abbreviation ? after : at;
    }

    /** Whether a line begins an item of a list: "- one", "* two", "3. three". */
    private static boolean isItem(Tokens tokens, int index) {
        Token token = tokens.get(index);
        boolean spaced = index + 1 < tokens.size() && tokens.get(index + 1).spaceBefore();
        boolean bullet = token.is("-") || token.is("*") || token.is("•") || token.is("–") || token.is("·");
        boolean number = token.kind() == Token.Kind.NUMBER
                && token.text().length() <= 2
                && index + 2 < tokens.size()
                && (tokens.get(index + 1).is(".") || tokens.get(index + 1).is(")"))
                && tokens.get(index + 2).spaceBefore()
                && tokens.get(index + 2).isCapitalized();
        return (bullet && spaced) || number;
    }

    /** The 3 of a line "3. three". */
    private static boolean isItemNumber(String chars, Tokens tokens, int index) {
        return index >= 0
                && tokens.get(index).kind() == Token.Kind.NUMBER
                && tokens.get(index).text().length() <= 2
                && (index == 0
                        || chars.indexOf(
                                        '\n',
                                        tokens.get(index - 1).end(),
                                        tokens.get(index).start())
                                >= 0);
    }

    /** Whether the line that ends at a token is a heading: a few capitals, and no capitals follow. */
    private static boolean isHeading(String chars, Tokens tokens, int last, int next) {
        if (!tokens.get(next).isWord() || tokens.get(next).isAllCaps()) {
            return false;
        }
        int words = 0;
        for (int i = last; i >= Math.max(0, last - LONGEST_HEADING); i--) {
            Token token = tokens.get(i);
            if (token.isWord() && !token.isAllCaps()) {
                return false;
            }
            words += token.isWord() ? 1 : 0;
            if (i == 0 || chars.indexOf('\n', tokens.get(i - 1).end(), token.start()) >= 0) {
                return words > 0;
            }
        }
        return false;
    }

    private static boolean isClosing(Token token) {
        return !token.spaceBefore()
                && (token.is("\"")
                        || token.is("”")
                        || token.is("'")
                        || token.is("’")
                        || token.is(")")
                        || token.is("]"));
    }

    private static boolean hasLineEnd(String chars, int from, int to) {
        for (int i = from; i < to; i++) {
            if (chars.charAt(i) == '\n') {
                return true;
            }
        }
        return false;
    }

    private static boolean blankLine(String chars, int from, int to) {
        int lines = 0;
        for (int i = from; i < to; i++) {
            if (chars.charAt(i) == '\n') {
                lines++;
            }
        }
        return lines >= 2;
    }
}
