package dateline.web;

import dateline.analytics.Cursor;
import dateline.analytics.search.Words;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The parameters of one request. Each method takes one; {@link #end} refuses those that nobody took. */
final class Parameters {
    /** 100 values of 200 characters: more is no question of a person. */
    private static final int MOST_VALUES = 100;

    private static final int LONGEST_VALUE = 200;

    /** Characters of what articles may bring along at that length: ids and names of sources. */
    private static final Map<String, Integer> LONGEST_GIVEN = Map.of("article", 2000, "story", 2000, "source", 500);

    private static final int LONGEST_WORDS = 500;
    private static final int LONGEST_CURSOR = 4000;

    private static final String USUAL_ZONE = "UTC";

    static final String CURSOR = "cursor";
    private static final Set<String> PAGING = Set.of(CURSOR, "size");

    /** What is wrong with a cursor that no answer gave. */
    static final String NO_CURSOR = " must be the next of an answer to the same search";

    private final Map<String, String[]> given;
    private final Set<String> known = new LinkedHashSet<>();
    private final Set<String> usual = new HashSet<>();

    Parameters(Map<String, String[]> given) {
        this.given = new LinkedHashMap<>(given);
    }

    /** The one value, or null where the parameter is missing or empty. */
    @Nullable
    String text(String name, int longest) {
        known.add(name);
        String[] values = given.get(name);
        if (values == null || values.length == 0) {
            return null;
        }
        if (values.length > 1) {
            throw new InvalidParameter(name, name + " may be given once only");
        }
        if (values[0].isBlank()) {
            return null;
        }
        if (values[0].length() > longest) {
            throw new InvalidParameter(name, name + " may have at most " + longest + " characters");
        }
        return values[0];
    }

    /** Words to search for. */
    Optional<Words> words(String name) {
        String words = text(name, LONGEST_WORDS);
        try {
            return words == null ? Optional.empty() : Optional.of(Words.parse(words));
        } catch (IllegalArgumentException e) {
            throw new InvalidParameter(name, name + ": " + e.getMessage());
        }
    }

    /**
     * The search asked for by the parameters taken so far, and the order of its results, as cursors name it: with any other parameter it is
     * another, but for those that only page, are empty, or say what holds without them. The hashes of strings, lists and maps are the same
     * in every JVM.
     */
    String search(String order) {
        Map<String, List<String>> asked = new HashMap<>();
        given.forEach((name, values) -> asked.put(name, List.of(values)));
        asked.values().removeIf(values -> values.stream().allMatch(String::isBlank));
        asked.keySet().removeAll(usual);
        asked.keySet().removeAll(PAGING);
        return order + " " + Integer.toHexString(asked.hashCode());
    }

    /** The place that a page of results of that search ended at, or null. */
    @Nullable
    Cursor cursor(String search, List<Cursor.Type> types) {
        String text = text(CURSOR, LONGEST_CURSOR);
        try {
            return text == null ? null : Cursor.parse(text, search, types);
        } catch (IllegalArgumentException e) {
            throw new InvalidParameter(CURSOR, CURSOR + NO_CURSOR);
        }
    }

    /** One of the words allowed. */
    String oneOf(String name, String otherwise, String... allowed) {
        String value = text(name, LONGEST_VALUE);
        if (value == null) {
            return otherwise;
        }
        if (!Arrays.asList(allowed).contains(value)) {
            throw new InvalidParameter(name, name + " must be one of " + String.join(", ", allowed) + ", not " + value);
        }
        if (value.equals(otherwise)) {
            usual.add(name);
        }
        return value;
    }

    /** A whole number within bounds, both included. */
    int number(String name, int otherwise, int least, int most) {
        String value = text(name, LONGEST_VALUE);
        if (value == null) {
            return otherwise;
        }
        try {
            int number = Integer.parseInt(value);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // told below
        }
        throw new InvalidParameter(
                name, name + " must be a whole number from " + least + " to " + most + ", not " + value);
    }

    /** A day. */
    @Nullable
    LocalDate day(String name) {
        String value = text(name, LONGEST_VALUE);
        try {
            LocalDate day = value == null ? null : LocalDate.parse(value);
            if (day != null && (day.getYear() < 1 || day.getYear() > 9999)) {
                throw new InvalidParameter(name, name + " must lie in the years 0001 to 9999, not " + value);
            }
            return day;
        } catch (DateTimeException e) {
            throw new InvalidParameter(name, name + " must be an ISO date like 2024-02-07, not " + value);
        }
    }

    /** A time zone's name. */
    String timeZone(String name) {
        String value = text(name, LONGEST_VALUE);
        try {
            String zone = value == null ? USUAL_ZONE : ZoneId.of(value).getId();
            if (zone.equals(USUAL_ZONE)) {
                usual.add(name);
            }
            return zone;
        } catch (DateTimeException e) {
            throw new InvalidParameter(name, name + " must be a time zone like Europe/Paris or +09:00, not " + value);
        }
    }

    /** Codes and words, given by comma or by repeating the parameter; {@code allowed} tells the form in words. */
    List<String> list(String name, Pattern form, String allowed) {
        List<String> values = values(name, part -> Stream.of(part.split(",", -1)));
        for (String value : values) {
            if (!form.matcher(value).matches()) {
                throw new InvalidParameter(name, name + " must be " + allowed + ", not " + value);
            }
        }
        return values;
    }

    /** Names and ids, given by repeating the parameter: they may hold commas. */
    List<String> names(String name) {
        return values(name, Stream::of);
    }

    private List<String> values(String name, Function<String, Stream<String>> parts) {
        known.add(name);
        List<String> values = Stream.of(given.getOrDefault(name, new String[0]))
                .flatMap(parts)
                .filter(value -> !value.isBlank())
                .map(String::strip)
                .toList();
        if (values.size() > MOST_VALUES) {
            throw new InvalidParameter(name, name + " may have at most " + MOST_VALUES + " values");
        }
        int longest = LONGEST_GIVEN.getOrDefault(name, LONGEST_VALUE);
        if (values.stream().anyMatch(value -> value.length() > longest)) {
            throw new InvalidParameter(name, name + " may have at most " + longest + " characters a value");
        }
        return values;
    }

    /** Refuses whatever no method asked for. */
    void end() {
        for (String name : given.keySet()) {
            if (!known.contains(name)) {
                List<String> elsewhere = Filters.where(name);
                throw new InvalidParameter(
                        name,
                        "unknown parameter " + name
                                + (elsewhere.isEmpty()
                                        ? ""
                                        : ", which is a filter of " + String.join(" and ", elsewhere) + " only")
                                + "; known here: " + (known.isEmpty() ? "none" : String.join(", ", known)));
            }
        }
    }
}
