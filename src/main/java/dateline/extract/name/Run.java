package dateline.extract.name;

import dateline.extract.text.Text;
import dateline.extract.text.Token;

/**
 * Capitalised words side by side that may be a name.
 *
 * @param first first token
 * @param end the index after the last
 * @param role the title that stood in front, empty where none did
 */
record Run(Text text, int first, int end, String role) {

    String words() {
        return text.chars(first, end - 1);
    }

    int length() {
        return end - first;
    }

    Run from(int token, String title) {
        return new Run(text, token, end, title);
    }

    boolean nextIs(String mark) {
        return text.is(end, mark);
    }

    /** The capitals without the hyphens and particles between: Inzamam-ul-Haq has two. */
    int capitals() {
        int capitals = 0;
        for (int i = first; i < end; i++) {
            capitals += text.token(i).isCapitalized() ? 1 : 0;
        }
        return capitals;
    }

    /** In a headline of capitals, capitals tell nothing. */
    boolean isShouting() {
        int capitals = 0;
        int others = 0;
        for (int i = Math.max(0, first - 4); i < Math.min(text.size(), end + 4); i++) {
            Token token = text.token(i);
            if (token.isWord() && token.text().length() > 1) {
                capitals += token.isAllCaps() ? 1 : 0;
                others += token.isAllCaps() ? 0 : 1;
            }
        }
        return capitals > 2 && capitals > 2 * others;
    }

    /** J. or J.R. */
    static boolean isInitial(Token token) {
        String text = token.text();
        for (int i = 0; i < text.length(); i += 2) {
            boolean initial =
                    Character.isUpperCase(text.charAt(i)) && i + 1 < text.length() && text.charAt(i + 1) == '.';
            if (!initial) {
                return false;
            }
        }
        return true;
    }
}
