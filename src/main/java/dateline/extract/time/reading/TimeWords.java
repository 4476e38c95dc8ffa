package dateline.extract.time.reading;

import dateline.extract.text.Lexicon;
import dateline.extract.text.Token;
import dateline.extract.text.WordMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the calendar's words mean, from {@code lexicons/time-words.tsv}: {@code march} is month 3, {@code weeks} are units of W, {@code twelve} is 12. Immutable. */
public final class TimeWords {
    /** The hundred years that "FY" and two digits may mean. */
    private static final int FIRST_FISCAL_YEAR = 1975;

    /** By word first, since most words are none of the calendar's. */
    private final WordMap<Map<String, String>> valuesByWord = new WordMap<>();

    private final Map<String, Set<String>> classes;

    public TimeWords() {
        Map<String, Set<String>> classesByWord = new HashMap<>();
        for (Lexicon.Row row : Lexicon.rows("time-words.tsv")) {
            put(row.column(0), row.column(1), row.column(2), classesByWord);
        }
        classes = Map.copyOf(classesByWord);
    }

    private void put(String word, String wordClass, String value, Map<String, Set<String>> classesByWord) {
        Map<String, String> old = valuesByWord.get(word);
        Map<String, String> values = old == null ? new HashMap<>() : new HashMap<>(old);
        // rules ask by literals, which are interned: equal at first sight
        values.put(wordClass.intern(), value);
        valuesByWord.put(word, Map.copyOf(values));
        classesByWord.computeIfAbsent(word, any -> new HashSet<>()).add(wordClass);
    }

    /** All words with the classes that they are of. */
    public Map<String, Set<String>> classes() {
        return classes;
    }

    /** Whether the token is of any class, or a number. */
    public boolean isAny(@Nullable Token token) {
        return token != null && (token.kind() == Token.Kind.NUMBER || valuesByWord.get(token) != null);
    }

    /** The token's value in a class of words, or null where it is none of them. */
    @Nullable
    public String value(@Nullable Token token, String wordClass) {
        if (token == null) {
            return null;
        }
        Map<String, String> values = valuesByWord.get(token);
        return values == null ? null : values.get(wordClass);
    }

    public boolean is(@Nullable Token token, String wordClass) {
        return value(token, wordClass) != null;
    }

    /** The letter of a unit: D, W, M, Q, Y, DE, CE, TH ...; singular or plural. */
    @Nullable
    public String unit(@Nullable Token token) {
        String singular = value(token, "unit");
        return singular == null ? value(token, "units") : singular;
    }

    /** Where a word points from the speaker's own time: -1 for "last", 0 for "this", 1 for "next"; null for any other word. */
    public @Nullable Integer direction(@Nullable Token token) {
        if (is(token, "back")) {
            return -1;
        }
        if (is(token, "here")) {
            return 0;
        }
        return is(token, "ahead") ? (Integer) 1 : null;
    }

    /** A month from 1 to 12; short forms and those that are words besides only with a capital. */
    public int month(@Nullable Token token) {
        String month = token != null && token.isCapitalized() ? value(token, "month") : null;
        return month == null ? 0 : Integer.parseInt(month);
    }

    /** A whole number in digits or words; -1 where it is none. */
    public int number(@Nullable Token token) {
        if (token == null) {
            return -1;
        }
        String word = value(token, "number");
        return word == null ? digits(token.text()) : Integer.parseInt(word);
    }

    /** 1st, 2nd, 140th, third; -1 where it is none. */
    public int ordinal(@Nullable Token token) {
        if (token == null) {
            return -1;
        }
        String word = value(token, "ordinal");
        if (word != null) {
            return Integer.parseInt(word);
        }
        String lower = token.lower();
        boolean suffixed = lower.endsWith("th") || lower.endsWith("st") || lower.endsWith("nd") || lower.endsWith("rd");
        return suffixed ? digits(lower.substring(0, lower.length() - 2)) : -1;
    }

    /** The year of "FY2012" and "FY12"; -1 for anything else. */
    public static int fiscalYear(@Nullable Token token) {
        if (!isFiscal(token)) {
            return -1;
        }
        String digits = token == null ? "" : token.text().substring(2);
        int year = digits(digits);
        return year < 0 || digits.length() % 2 > 0 || digits.length() > 4
                ? -1
                : digits.length() == 4 ? year : FIRST_FISCAL_YEAR + (year + 100 - FIRST_FISCAL_YEAR % 100) % 100;
    }

    /** Whether the word begins as "FY2012" does. */
    public static boolean isFiscal(@Nullable Token token) {
        String text = token == null ? "" : token.text();
        return text.length() > 3 && text.charAt(0) == 'F' && text.charAt(1) == 'Y' && Character.isDigit(text.charAt(2));
    }

    /** Up to six digits as a number; -1 for anything else. */
    public static int digits(String text) {
        if (text.isEmpty() || text.length() > 6) {
            return -1;
        }
        int number = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < '0' || c > '9') {
                return -1;
            }
            number = number * 10 + c - '0';
        }
        return number;
    }

    /** A year of four digits from 1000 to 2199; -1 for anything else. */
    public static int year(@Nullable Token token) {
        int year = token == null || token.text().length() != 4 ? -1 : digits(token.text());
        return year >= 1000 && year < 2200 ? year : -1;
    }
}
