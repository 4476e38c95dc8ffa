package dateline.extract.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A word list on the class path under {@code /lexicons}: tab-separated, UTF-8; lines that begin with {@code #} are notes (source,
 * date, licence), the first other line names the columns.
 */
public final class Lexicon {

    /** One line; {@code number} counts from 1. */
    public record Row(String file, int number, List<String> columns) {

        /** The column's text, empty where the line is shorter. */
        public String column(int index) {
            return index < columns.size() ? columns.get(index) : "";
        }

        /** An error that names this line. */
        public IllegalStateException error(String reason) {
            return new IllegalStateException("lexicons/" + file + ":" + number + ": " + reason);
        }
    }

    private Lexicon() {}

    /** Reads the rows of {@code /lexicons/<file>}. */
    public static List<Row> rows(String file) {
        List<Row> rows = new ArrayList<>();
        try (var stream = Lexicon.class.getResourceAsStream("/lexicons/" + file)) {
            if (stream == null) {
                throw new IllegalStateException("lexicons/" + file + " is not on the class path");
            }
            var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
            boolean header = true;
            int number = 0;
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                number++;
                if (line.isBlank() || line.startsWith("#")) {
                    continue;
                }
                if (header) {
                    header = false;
                    continue;
                }
                rows.add(new Row(file, number, List.of(line.split("\t", -1))));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("lexicons/" + file, e);
        }
        return List.copyOf(rows);
    }
}
