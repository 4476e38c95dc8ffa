package dateline.extract.name;

import dateline.extract.text.Text;

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
}
