package dateline.extract.entity;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** How names are written: accents, capitals, marks. Stateless. */
final class Spelling {
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

    /** Numbers of kings and popes, and of sons. */
    private static final Set<String> ROMAN = Set.of("II", "III", "IV", "VI", "VII", "VIII", "IX", "XII", "XIV", "XVI");

    private Spelling() {}

    /** Latin letters without accents, other scripts as they are; with straight apostrophes and single blanks. */
    static String plain(String name) {
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

    /** What forms of one name share that differ but in accents, capitals, hyphens, stops and apostrophes. */
    static String key(String name) {
        StringBuilder key = new StringBuilder(name.length());
        for (char c : plain(name).toLowerCase(Locale.ROOT).toCharArray()) {
            boolean parts = c == ' ' || c == '-' || c == '.';
            if (!parts && c != '\'') {
                key.append(c);
            } else if (parts && !key.isEmpty() && key.charAt(key.length() - 1) != ' ') {
                key.append(' ');
            }
        }
        return key.toString().strip();
    }

    /** Whether it has more than three letters, all of them capitals. */
    static boolean isInCapitals(String name) {
        long letters = name.chars().filter(Character::isLetter).count();
        return letters > 3 && name.chars().noneMatch(Character::isLowerCase);
    }

    /** PUTIN as Putin, AL-ASSAD as Al-Assad, MCDONALD as McDonald; John Paul II stays, and initials do. */
    static String capitalized(String word) {
        if (ROMAN.contains(word) || isInitial(word)) {
            return word;
        }
        StringBuilder text = new StringBuilder(word.toLowerCase(Locale.ROOT));
        for (int i = 0; i < text.length(); i++) {
            // O'Neill, but Moody's
            boolean begins = i == 0
                    || text.charAt(i - 1) == '-'
                    || i == 2 && text.charAt(1) == '\'' && text.length() > 3
                    || i == 2 && text.length() > 4 && text.charAt(0) == 'M' && text.charAt(1) == 'c';
            if (begins) {
                text.setCharAt(i, Character.toUpperCase(text.charAt(i)));
            }
        }
        return text.toString();
    }

    /** V. or H.W. */
    static boolean isInitial(String word) {
        boolean initial = word.length() % 2 == 0 && !word.isEmpty();
        for (int i = 0; i + 1 < word.length(); i += 2) {
            initial &= Character.isUpperCase(word.charAt(i)) && word.charAt(i + 1) == '.';
        }
        return initial;
    }
}
