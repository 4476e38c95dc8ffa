package dateline.extract.text;

import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A map that is asked for every word of a text and holds few of them: one bit of a small table says no to most of the others before
 * any key is looked at (a Bloom filter with one hash function); keys lie in an array with free slots between them. Filled once, then read
 * by any number of threads.
 *
 * @param <V> what a word stands for
 */
public final class WordMap<V> {
    /** 16: of the words that are not there one in sixteen is looked for in vain, at most; the tables of all word lists fit a fast cache. */
    private static final int BITS_PER_WORD = 16;

    private static final int BITS_PER_SLOT = 8;

    /** 2^32 over the golden ratio, which spreads the hashes of similar words (Knuth, The Art of Computer Programming, 6.4). */
    private static final int SPREAD = 0x9E3779B9;

    private long[] filter = new long[1];
    private @Nullable String[] words = new @Nullable String[Long.SIZE / BITS_PER_SLOT];
    private @Nullable Object[] values = new @Nullable Object[words.length];
    private int shift = Integer.SIZE - Integer.numberOfTrailingZeros(Long.SIZE);
    private int size;

    /** Puts a value; the last one given for a word stays. */
    public void put(String word, V value) {
        int slot = slot(word);
        if (words[slot] == null) {
            size++;
            if (size * BITS_PER_WORD > filter.length * Long.SIZE) {
                grow();
                slot = slot(word);
            }
        }
        set(slot, word, value);
    }

    /** The word's value, or null. */
    public @Nullable V get(String word) {
        int bit = bit(word);
        return (filter[bit >>> 6] & 1L << bit) == 0 ? null : valueAt(slot(word));
    }

    @SuppressWarnings("unchecked") // only put() fills the slots
    private @Nullable V valueAt(int slot) {
        return (V) values[slot];
    }

    /** The words, in no order. */
    Set<String> words() {
        return Arrays.stream(words).filter(Objects::nonNull).collect(Collectors.toUnmodifiableSet());
    }

    int size() {
        return size;
    }

    private void grow() {
        @Nullable String[] oldWords = words;
        @Nullable Object[] oldValues = values;
        filter = new long[filter.length * 2];
        words = new @Nullable String[oldWords.length * 2];
        values = new @Nullable Object[oldValues.length * 2];
        shift--;
        for (int i = 0; i < oldWords.length; i++) {
            String word = oldWords[i];
            if (word != null) {
                set(slot(word), word, oldValues[i]);
            }
        }
    }

    private void set(int slot, String word, @Nullable Object value) {
        int bit = bit(word);
        filter[bit >>> 6] |= 1L << bit;
        words[slot] = word;
        values[slot] = value;
    }

    /** The slot that holds the word, or the free one where it belongs. */
    private int slot(String word) {
        int slot = bit(word) / BITS_PER_SLOT;
        for (String there = words[slot]; there != null && !there.equals(word); there = words[slot]) {
            slot = slot + 1 & words.length - 1;
        }
        return slot;
    }

    private int bit(String word) {
        return word.hashCode() * SPREAD >>> shift;
    }
}
