package dateline.extract.text;

import java.text.Normalizer;
import java.util.Map;

/** Writes Latin letters without accents: {@code Orbán} as Orban. Stateless. */
public final class Accents {
    /** Letters that Unicode does not take apart. */
    private static final Map<Character, String> LETTERS = Map.ofEntries(
            Map.entry('ø', "o"),
            Map.entry('Ø', "O"),
            Map.entry('ł', "l"),
            Map.entry('Ł', "L"),
            Map.entry('đ', "d"),
            Map.entry('Đ', "D"),
            Map.entry('ı', "i"),
            Map.entry('ß', "ss"),
            Map.entry('æ', "ae"),
            Map.entry('Æ', "Ae"),
            Map.entry('œ', "oe"),
            Map.entry('Œ', "Oe"),
            Map.entry('’', "'"),
            Map.entry('‘', "'"));

    /** Below it, Latin letters have no accents. */
    private static final char FIRST_ACCENTED = '\u00C0';

    /** Accents that stand behind their letter. */
    private static final char FIRST_ACCENT = '\u0300';

    private static final char LAST_ACCENT = '\u036F';

    private Accents() {}

    /** Latin letters without accents, other scripts as they are; with straight apostrophes and single blanks. */
    public static String without(String name) {
        StringBuilder plain = new StringBuilder(name.length());
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (Character.isWhitespace(c)) {
                if (!plain.isEmpty() && plain.charAt(plain.length() - 1) != ' ') {
                    plain.append(' ');
                }
            } else if (c < FIRST_ACCENTED) {
                plain.append(c);
            } else {
                plain.append(LETTERS.getOrDefault(c, withoutAccent(c)));
            }
        }
        return plain.toString().strip();
    }

    private static String withoutAccent(char c) {
        if (c >= FIRST_ACCENT && c <= LAST_ACCENT) {
            return "";
        }
        boolean latin = Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN;
        return latin
                ? Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD).substring(0, 1)
                : String.valueOf(c);
    }
}
