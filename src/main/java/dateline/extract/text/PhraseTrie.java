package dateline.extract.text;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the longest listed phrase that begins at a token: of {@code Guinea} and {@code Guinea-Bissau} the second, where both are listed.
 * Filled once, then read by any number of threads.
 *
 * @param <V> what a phrase stands for
 */
public final class PhraseTrie<V> {

    private static final class Node<V> {
        /** Null where no phrase goes on. */
        @Nullable
        WordMap<Node<V>> next;

        @Nullable
        V value;

        @Nullable
        Node<V> after(Token token) {
            return next == null ? null : next.get(token);
        }

        Node<V> withAfter(Token token) {
            Node<V> node = after(token);
            if (node == null) {
                node = new Node<>();
                next = next == null ? new WordMap<>() : next;
                next.put(token.lower(), node);
            }
            return node;
        }
    }

    /** A phrase found: its value and the index after its last token. */
    public record Match<V>(V value, int endToken) {}

    private final Node<V> root = new Node<>();

    /** Lists a phrase, split into tokens as texts are, compared in lower case; the last value given for a phrase stays. */
    public void put(String phrase, V value) {
        Node<V> node = root;
        for (Token token : Tokenizer.tokens(phrase)) {
            node = node.withAfter(token);
        }
        if (node == root) {
            throw new IllegalArgumentException("a phrase needs a word: \"" + phrase + "\"");
        }
        node.value = value;
    }

    /** The words that a phrase begins with, in lower case. */
    public Set<String> firstWords() {
        return root.next == null ? WordSet.of() : WordSet.copyOf(root.next.words());
    }

    /** The phrases that begin with a word, given in lower case; null where none does. */
    public @Nullable Branch<V> branch(String firstWord) {
        Node<V> first = root.after(Tokenizer.tokens(firstWord).getFirst());
        return first == null ? null : new Branch<>(first);
    }

    /** The longest phrase that begins at token {@code start}, or null. */
    public @Nullable Match<V> longestAt(Tokens tokens, int start) {
        Node<V> first = start < tokens.size() ? root.after(tokens.get(start)) : null;
        return first == null ? null : longest(first, tokens, start);
    }

    private static <V> @Nullable Match<V> longest(Node<V> first, Tokens tokens, int start) {
        Node<V> node = first;
        Match<V> longest = node.value == null ? null : new Match<>(node.value, start + 1);
        for (int i = start + 1; i < tokens.size(); i++) {
            node = node.after(tokens.get(i));
            if (node == null) {
                return longest;
            }
            if (node.value != null) {
                longest = new Match<>(node.value, i + 1);
            }
        }
        return longest;
    }

    /**
     * The phrases that begin with one word, for who knows the word already: one look-up less.
     *
     * @param <V> what a phrase stands for
     */
    public static final class Branch<V> {
        private final Node<V> first;

        private Branch(Node<V> first) {
            this.first = first;
        }

        /** The longest of them at token {@code start}, which is their first word; or null. */
        public @Nullable Match<V> longestAt(Tokens tokens, int start) {
            return longest(first, tokens, start);
        }
    }
}
