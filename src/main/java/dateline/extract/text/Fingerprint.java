package dateline.extract.text;

/**
 * 63 bits that stand for a word, so that lists compare a number and not characters. Two words of one list never share them
 * ({@link WordMap#put} refuses the second); that a word of a text shares them with a listed one by chance happens once in 10^14.
 */
final class Fingerprint {
    /** 2^32 over the golden ratio, rounded to a prime (Knuth, The Art of Computer Programming, 6.4). */
    private static final int MULTIPLIER = 0x9E3779B1;

    private Fingerprint() {}

    /** Its low half is the word's hash code, its high half a second hash; never 0. */
    static long of(String word) {
        int second = 1;
        for (int i = 0; i < word.length(); i++) {
            second = second * MULTIPLIER + word.charAt(i);
        }
        return (long) (second | 1) << Integer.SIZE | Integer.toUnsignedLong(word.hashCode());
    }

    /** Whether a word of the fingerprint may have this hash code. */
    static boolean hasHash(long fingerprint, int hashCode) {
        return (int) fingerprint == hashCode;
    }
}
