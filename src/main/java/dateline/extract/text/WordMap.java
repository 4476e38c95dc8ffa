package dateline.extract.text;

import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A map that is asked for every word of a text and holds few of them, so it is built to say no quickly: a bit of a small table rules out
 * most words before any key is compared (a Bloom filter with one hash function). The {@link Fingerprint}s of the keys lie in an array with
 * free slots between them (open addressing). Filled once, then read by any number of threads.
 *
 * @param <V> what a word stands for
 */
public final class WordMap<V> {
    /** 16: of the words that are not there one in sixteen is looked for in vain, at most; the tables of all word lists fit a fast cache. */
    private static final int BITS_PER_WORD = 16;

    /** 3: a slot for every 8 bits. */
    private static final int SLOT_SHIFT = 3;

    /** 2^64 over the golden ratio, which spreads the fingerprints of similar words (Knuth, The Art of Computer Programming, 6.4). */
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    /** A bit for each end of 6 bits of a fingerprint that a word has: of a short list, it says no before any array is looked at. */
    private long ends;

    private long[] filter = new long[1];
    private long[] fingerprints = new long[Long.SIZE >>> SLOT_SHIFT];
    private @Nullable String[] words = new @Nullable String[fingerprints.length];
    private @Nullable Object[] values = new @Nullable Object[fingerprints.length];
    private int shift = Long.SIZE - Integer.numberOfTrailingZeros(Long.SIZE);
    private int size;

    /** Puts a value; the last one given for a word stays. */
    public void put(String word, V value) {
        long fingerprint = Fingerprint.of(word);
        int slot = slot(fingerprint);
        if (words[slot] == null) {
            size++;
            if (size * BITS_PER_WORD > filter.length * Long.SIZE) {
                grow();
                slot = slot(fingerprint);
            }
        } else if (!word.equals(words[slot])) {
            throw new IllegalArgumentException(word + " and " + words[slot] + " have the same fingerprint");
        }
        set(slot, fingerprint, word, value);
    }

    /** The word's value, or null. */
    public @Nullable V get(String word) {
        return get(Fingerprint.of(word));
    }

    /** The value of a token's word in lower case, or null. */
    public @Nullable V get(Token token) {
        return get(token.fingerprint());
    }

    private @Nullable V get(long fingerprint) {
        return mayHave(fingerprint) ? valueAt(slot(fingerprint)) : null;
    }

    /** Whether a token's word in lower case is there. */
    boolean has(Token token) {
        long fingerprint = token.fingerprint();
        return mayHave(fingerprint) && fingerprints[slot(fingerprint)] == fingerprint;
    }

    private boolean mayHave(long fingerprint) {
        if ((ends >>> fingerprint & 1) == 0) {
            return false;
        }
        int bit = bit(fingerprint);
        return (filter[bit >>> 6] & 1L << bit) != 0;
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
        long[] oldFingerprints = fingerprints;
        filter = new long[filter.length * 2];
        fingerprints = new long[oldFingerprints.length * 2];
        words = new @Nullable String[fingerprints.length];
        values = new @Nullable Object[fingerprints.length];
        shift--;
        for (int i = 0; i < oldWords.length; i++) {
            String word = oldWords[i];
            if (word != null) {
                set(slot(oldFingerprints[i]), oldFingerprints[i], word, oldValues[i]);
            }
        }
    }

    private void set(int slot, long fingerprint, String word, @Nullable Object value) {
        int bit = bit(fingerprint);
        ends |= 1L << fingerprint;
        filter[bit >>> 6] |= 1L << bit;
        fingerprints[slot] = fingerprint;
        words[slot] = word;
        values[slot] = value;
    }

    /** The slot that holds the word, or the free one where it belongs. */
    private int slot(long fingerprint) {
        int slot = bit(fingerprint) >>> SLOT_SHIFT;
        for (long there = fingerprints[slot]; there != fingerprint && there != 0; there = fingerprints[slot]) {
            slot = slot + 1 & fingerprints.length - 1;
        }
        return slot;
    }

    private int bit(long fingerprint) {
        return (int) (fingerprint * SPREAD >>> shift);
    }
}
