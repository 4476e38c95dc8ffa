package dateline.extract.model;

import org.jspecify.annotations.Nullable;

/** Turns UTF-16 offsets of one text into code point offsets, in constant time each. Immutable. */
public final class CodePoints {
    /** By UTF-16 offset; null where every character is one unit, as in most articles. */
    private final int @Nullable [] points;

    public CodePoints(String chars) {
        points = chars.codePointCount(0, chars.length()) == chars.length() ? null : count(chars);
    }

    private static int[] count(String chars) {
        int[] points = new int[chars.length() + 1];
        int point = 0;
        for (int i = 0; i < chars.length(); i++) {
            points[i] = point;
            boolean pairGoesOn = Character.isHighSurrogate(chars.charAt(i))
                    && i + 1 < chars.length()
                    && Character.isLowSurrogate(chars.charAt(i + 1));
            if (!pairGoesOn) {
                point++;
            }
        }
        points[chars.length()] = point;
        return points;
    }

    /** The code points before the UTF-16 unit at {@code offset}. */
    public int at(int offset) {
        return points == null ? offset : points[offset];
    }
}
