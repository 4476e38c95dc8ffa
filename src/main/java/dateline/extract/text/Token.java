package dateline.extract.text;

import java.util.Set;

/**
 * A word, a number, or one mark. Hyphens, slashes and clitics ({@code 's}) are tokens of their own; {@code U.S.}, {@code 3.5},
 * {@code 1,500} and {@code O'Brien} are one. Immutable; what rules ask of every token is told once.
 */
public final class Token {
    private final int index;
    private final int start;
    private final int end;
    private final String text;
    private final String lower;
    private final Kind kind;
    private final boolean spaceBefore;
    private final boolean capitalized;

    /** What word lists know {@link #lower} by. */
    private final long fingerprint;

    /** What a token is made of. */
    public enum Kind {
        WORD,
        NUMBER,
        MARK
    }

    /** {@code text} and {@code lower} are the same but for capitals. */
    Token(int index, int start, int end, String text, String lower, Kind kind, boolean spaceBefore) {
        this.index = index;
        this.start = start;
        this.end = end;
        this.text = text;
        this.lower = lower;
        this.kind = kind;
        this.spaceBefore = spaceBefore;
        this.capitalized = Character.isUpperCase(text.codePointAt(0));
        this.fingerprint = Fingerprint.of(lower);
    }

    /** Its place in {@link Text#tokens()}. */
    public int index() {
        return index;
    }

    /** The first UTF-16 unit. */
    public int start() {
        return start;
    }

    /** The unit after the last. */
    public int end() {
        return end;
    }

    /** The characters between, with curly apostrophes made straight and entities as the mark that they stand for. */
    public String text() {
        return text;
    }

    /** {@link #text} in lower case (root locale). */
    public String lower() {
        return lower;
    }

    public Kind kind() {
        return kind;
    }

    public boolean spaceBefore() {
        return spaceBefore;
    }

    long fingerprint() {
        return fingerprint;
    }

    public boolean isWord() {
        return kind == Kind.WORD;
    }

    /** Whether it begins with a capital letter. */
    public boolean isCapitalized() {
        return capitalized;
    }

    /** Whether it has at least two letters and all of them are capitals. */
    public boolean isAllCaps() {
        if (kind == Kind.WORD && !capitalized) {
            return false;
        }
        int letters = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isLetter(c)) {
                if (!Character.isUpperCase(c)) {
                    return false;
                }
                letters++;
            }
        }
        return letters >= 2;
    }

    /** Whether it is one of the words, given in lower case. */
    public boolean isAny(Set<String> lowers) {
        return lowers instanceof WordSet words ? words.contains(this) : lowers.contains(lower);
    }

    /** Whether it is the word, given in lower case; most are not, and their hash tells. */
    public boolean is(String lowerText) {
        return Fingerprint.hasHash(fingerprint, lowerText.hashCode()) && lower.equals(lowerText);
    }

    @Override
    public String toString() {
        return text;
    }
}
