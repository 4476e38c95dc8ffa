package dateline.kibana.format;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Names of countries and blocs, instead of their codes. */
public final class Names {
    private static final Path RESOURCES = Path.of("src/test/resources/kibana");

    /** Code to name. */
    private static final Map<String, String> ALL = all();

    private Names() {}

    /** Code to name, of every country and bloc. */
    public static Map<String, String> ofParties() {
        return ALL;
    }

    /**
     * Dyad to the names of its two sides. All pairs of all parties would be 57,000 lines in a data view that Kibana loads with every page:
     * only pairs of the parties in {@code dyad-parties.tsv} have a name, others are shown as they are stored, {@code FJ-TV}.
     */
    public static Map<String, String> ofDyads() {
        List<String> parties = rows(RESOURCES.resolve("dyad-parties.tsv")).stream()
                .map(row -> row[0])
                .sorted()
                .toList();
        Map<String, String> names = new TreeMap<>();
        for (int i = 0; i < parties.size(); i++) {
            for (String other : parties.subList(i + 1, parties.size())) {
                names.put(parties.get(i) + "-" + other, name(parties.get(i)) + " \u2013 " + name(other));
            }
        }
        return names;
    }

    private static String name(String code) {
        String name = ALL.get(code);
        if (name == null) {
            throw new IllegalArgumentException("no country or bloc " + code);
        }
        return name;
    }

    /** Kibana's format that shows a value by another. */
    static Map<String, Object> lookup(Map<String, String> names) {
        List<Map<String, String>> entries = new ArrayList<>();
        names.forEach((code, name) -> entries.add(Map.of("key", code, "value", name)));
        return Map.of("id", "static_lookup", "params", Map.of("lookupEntries", entries));
    }

    private static Map<String, String> all() {
        Map<String, String> names = new TreeMap<>();
        for (String file : List.of("countries.tsv", "blocs.tsv")) {
            rows(Path.of("src/main/resources/lexicons", file)).forEach(row -> names.put(row[0], row[1]));
        }
        return names;
    }

    /** Rows of a TSV file after its remarks and its header. */
    static List<String[]> rows(Path file) {
        try (var lines = Files.lines(file)) {
            return lines.filter(line -> !line.startsWith("#"))
                    .skip(1)
                    .map(line -> line.split("\t", -1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
