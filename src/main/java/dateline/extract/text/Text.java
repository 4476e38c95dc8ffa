package dateline.extract.text;

import dateline.extract.model.Field;
import dateline.extract.model.Span;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One field of an article with its tokens and sentences. Immutable. Offsets count UTF-16 units. */
public record Text(Field field, String chars, Tokens tokens, List<Sentence> sentences) {

    /** Splits the characters. */
    public static Text of(Field field, String chars) {
        Tokens tokens = Tokenizer.tokens(chars);
        return new Text(field, chars, tokens, SentenceSplitter.sentences(chars, tokens));
    }

    public Token token(int index) {
        return tokens.get(index);
    }

    /** The token, or null before the first and behind the last: what rules ask that look around. */
    public @Nullable Token at(int index) {
        return tokens.at(index);
    }

    /** Whether there is such a token, and it is the word, given in lower case. */
    public boolean is(int index, String lower) {
        Token token = at(index);
        return token != null && token.is(lower);
    }

    /** Whether there is such a token, and it is one of the words, given in lower case. */
    public boolean isAny(int index, Set<String> lowers) {
        Token token = at(index);
        return token != null && token.isAny(lowers);
    }

    public int size() {
        return tokens.size();
    }

    /** The span from one token's start to another's end (both included). */
    public Span span(int firstToken, int lastToken) {
        return spanOfChars(tokens.get(firstToken).start(), tokens.get(lastToken).end());
    }

    /** The characters from one token's start to another's end (both included). */
    public String chars(int firstToken, int lastToken) {
        return chars.substring(
                tokens.get(firstToken).start(), tokens.get(lastToken).end());
    }

    public Span spanOfChars(int start, int end) {
        return new Span(field, start, end, chars.substring(start, end));
    }

    public Span span(Sentence sentence) {
        return spanOfChars(sentence.start(), sentence.end());
    }

    /** The sentence that holds the character, if one does. */
    public Optional<Sentence> sentenceAt(int offset) {
        int low = 0;
        int high = sentences.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sentences.get(middle).end() <= offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low < sentences.size() && sentences.get(low).start() <= offset
                ? Optional.of(sentences.get(low))
                : Optional.empty();
    }

    /** The sentence that holds the token. */
    public Sentence sentenceOf(int token) {
        int low = 0;
        int high = sentences.size() - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sentences.get(middle).endToken() <= token) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return sentences.get(low);
    }
}
