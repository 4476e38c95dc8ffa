package dateline.extract.text;

import java.util.Set;

/**
 * A word, a number, or one mark. Hyphens, slashes and clitics ({@code 's}) are tokens of their own; {@code U.S.}, {@code 3.5},
 * {@code 1,500} and {@code O'Brien} are one.
 *
 * @param index its place in {@link Text#tokens()}
 * @param start first UTF-16 unit
 * @param end the unit after the last
 * @param text the characters between, with curly apostrophes made straight and entities as the mark that they stand for
 * @param lower {@code text} in lower case (root locale)
 * @param fingerprint what word lists know {@code lower} by
 */
public record Token(
        int index, int start, int end, String text, String lower, long fingerprint, Kind kind, boolean spaceBefore) {

    /** What a token is made of. */
    public enum Kind {
        WORD,
        NUMBER,
        MARK
    }

    public boolean isWord() {
        return kind == Kind.WORD;
    }

    /** Whether it begins with a capital letter. */
    public boolean isCapitalized() {
        return Character.isUpperCase(text.codePointAt(0));
    }

    /** Whether it has at least two letters and all of them are capitals. */
    public boolean isAllCaps() {
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
}
