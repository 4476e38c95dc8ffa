package dateline.extract.entity;

import dateline.extract.text.Accents;
import java.util.Locale;
import java.util.Set;

/** How names are written: capitals, marks. Stateless. */
final class Spelling {
    /** Numbers of kings and popes, and of sons. */
    private static final Set<String> ROMAN = Set.of("II", "III", "IV", "VI", "VII", "VIII", "IX", "XII", "XIV", "XVI");

    private Spelling() {}

    /** What forms of one name share that differ but in accents, capitals, hyphens, stops and apostrophes. */
    static String key(String name) {
        StringBuilder key = new StringBuilder(name.length());
        for (char c : Accents.without(name).toLowerCase(Locale.ROOT).toCharArray()) {
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
