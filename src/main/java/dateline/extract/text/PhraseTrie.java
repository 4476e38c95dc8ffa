package dateline.extract.text;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds the longest listed phrase that begins at a token. Filled once, then read by any number of threads.
 *
 * @param <V> what a phrase stands for
 */
public final class PhraseTrie<V> {

    private static final class Node<V> {
        final Map<String, Node<V>> next = new HashMap<>();

        @Nullable
        V value;
    }

    /** A phrase found: its value and the index after its last token. */
    public record Match<V>(V value, int endToken) {}

    private final Node<V> root = new Node<>();

    /** Lists a phrase, split into tokens as texts are, compared in lower case; the last value given for a phrase stays. */
    public void put(String phrase, V value) {
        Node<V> node = root;
        for (Token token : Tokenizer.tokens(phrase)) {
            node = node.next.computeIfAbsent(token.lower(), key -> new Node<>());
        }
        if (node == root) {
            throw new IllegalArgumentException("a phrase needs a word: \"" + phrase + "\"");
        }
        node.value = value;
    }

    /** The longest phrase that begins at token {@code start}, or null. */
    public @Nullable Match<V> longestAt(List<Token> tokens, int start) {
        Node<V> node = root;
        Match<V> longest = null;
        for (int i = start; i < tokens.size(); i++) {
            node = node.next.get(tokens.get(i).lower());
            if (node == null) {
                return longest;
            }
            if (node.value != null) {
                longest = new Match<>(node.value, i + 1);
            }
        }
        return longest;
    }
}
