package dateline.extract.text;

import org.jspecify.annotations.Nullable;

/** Numbers of one token: 12 for {@code 12} and {@code twelve}, by the words of class {@code number} in {@code lexicons/time-words.tsv}. Immutable. */
public final class NumberWords {
    /** 6 digits: nothing that is counted in words of time goes further. */
    private static final int LONGEST = 6;

    private final WordMap<Integer> values = new WordMap<>();

    public NumberWords() {
        for (Lexicon.Row row : Lexicon.rows("time-words.tsv")) {
            if (row.column(1).equals("number")) {
                values.put(row.column(0), Integer.valueOf(row.column(2)));
            }
        }
    }

    /** The whole number that a token is; null where it is none. */
    public @Nullable Integer of(@Nullable Token token) {
        if (token == null) {
            return null;
        }
        String text = token.text();
        boolean digits = text.length() <= LONGEST && text.chars().allMatch(c -> c >= '0' && c <= '9');
        return digits ? Integer.valueOf(text) : values.get(token);
    }
}
