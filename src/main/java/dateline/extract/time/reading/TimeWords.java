package dateline.extract.time.reading;

import dateline.extract.text.Lexicon;
import dateline.extract.text.Token;
import dateline.extract.text.WordMap;
import java.time.DayOfWeek;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the calendar's words mean, from {@code lexicons/time-words.tsv}: {@code march} is month 3, {@code weeks} are units, {@code twelve} is 12. Immutable. */
public final class TimeWords {
    /** By word first, since most words are none of the calendar's. */
    private final WordMap<Map<String, String>> valuesByWord = new WordMap<>();

    private final WordMap<Unit> singularUnits = new WordMap<>();
    private final WordMap<Unit> pluralUnits = new WordMap<>();
    private final WordMap<DayOfWeek> weekdays = new WordMap<>();
    private final WordMap<Direction> directions = new WordMap<>();

    private final Map<String, Set<String>> classes;

    public TimeWords() {
        Map<String, Set<String>> classesByWord = new HashMap<>();
        for (Lexicon.Row row : Lexicon.rows("time-words.tsv")) {
            put(row.column(0), row.column(1), row.column(2));
            classesByWord.computeIfAbsent(row.column(0), any -> new HashSet<>()).add(row.column(1));
        }
        classes = Map.copyOf(classesByWord);
    }

    private void put(String word, String wordClass, String value) {
        switch (wordClass) {
            case "unit" -> singularUnits.put(word, Unit.of(value));
            case "units" -> pluralUnits.put(word, Unit.of(value));
            case "weekday" -> weekdays.put(word, DayOfWeek.of(Integer.parseInt(value)));
            case "back" -> directions.put(word, Direction.BACK);
            case "here" -> directions.put(word, Direction.HERE);
            case "ahead" -> directions.put(word, Direction.AHEAD);
            default -> {}
        }
        Map<String, String> old = valuesByWord.get(word);
        Map<String, String> values = old == null ? new HashMap<>() : new HashMap<>(old);
        // rules ask by literals, which are interned: equal at first sight
        values.put(wordClass.intern(), value);
        valuesByWord.put(word, Map.copyOf(values));
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

    /** The unit that a word names, singular or plural; null for any other word. */
    public @Nullable Unit unit(@Nullable Token token) {
        Unit singular = singularUnit(token);
        return singular == null ? pluralUnit(token) : singular;
    }

    public @Nullable Unit singularUnit(@Nullable Token token) {
        return token == null ? null : singularUnits.get(token);
    }

    public @Nullable Unit pluralUnit(@Nullable Token token) {
        return token == null ? null : pluralUnits.get(token);
    }

    /** The day of the week that a word names in full and in the singular. */
    public @Nullable DayOfWeek weekday(@Nullable Token token) {
        return token == null ? null : weekdays.get(token);
    }

    /** The day of "Wed", "Sat". */
    public @Nullable DayOfWeek shortWeekday(Token token) {
        String number = value(token, "weekday-short");
        return number == null ? null : DayOfWeek.of(Integer.parseInt(number));
    }

    /** As {@link #weekday}, of a word with a capital. */
    public @Nullable DayOfWeek weekdayByName(@Nullable Token token) {
        return token != null && token.isCapitalized() ? weekdays.get(token) : null;
    }

    /** Where a word points: back for "last", here for "this", ahead for "next"; null for any other word. */
    public @Nullable Direction direction(@Nullable Token token) {
        return token == null ? null : directions.get(token);
    }

    /** How many days from today lie what "yesterday" and "tonight" name; null for any other word. */
    public @Nullable Integer daysFromToday(@Nullable Token token) {
        String days = value(token, "deictic");
        return days == null ? null : Integer.valueOf(days);
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
        return word == null ? Digits.of(token.text()) : Integer.parseInt(word);
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
        return suffixed ? Digits.of(lower.substring(0, lower.length() - 2)) : -1;
    }
}
