package dateline.extract.text;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A map that is asked for every word of a text and holds few of them: one bit of a small table says no to most of the others before
 * any key is looked at (a Bloom filter with one hash function). Filled once, then read by any number of threads.
 *
 * @param <V> what a word stands for
 */
public final class WordMap<V> {
    /** 16: one absent word in sixteen is looked up in vain at most; the tables of all word lists together fit the fastest cache. */
    private static final int BITS_PER_WORD = 16;

    /** 2^32 over the golden ratio, which spreads the hashes of similar words (Knuth, The Art of Computer Programming, 6.4). */
    private static final int SPREAD = 0x9E3779B9;

    private final Map<String, V> values = new HashMap<>();
    private long[] filter = new long[1];
    private int shift = Integer.SIZE - 6;

    /** Puts a value; the last one given for a word stays. */
    public void put(String word, V value) {
        values.put(word, value);
        if (values.size() * BITS_PER_WORD > filter.length * Long.SIZE) {
            filter = new long[filter.length * 2];
            shift--;
            values.keySet().forEach(this::mark);
        } else {
            mark(word);
        }
    }

    /** The word's value, or null. */
    public @Nullable V get(String word) {
        int bit = bit(word);
        return (filter[bit >>> 6] & 1L << bit) == 0 ? null : values.get(word);
    }

    /** The words, in no order. */
    Set<String> words() {
        return Collections.unmodifiableSet(values.keySet());
    }

    private void mark(String word) {
        int bit = bit(word);
        filter[bit >>> 6] |= 1L << bit;
    }

    private int bit(String word) {
        return word.hashCode() * SPREAD >>> shift;
    }
}
