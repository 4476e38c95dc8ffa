package dateline.web.openapi;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The data files under {@code /api}: tab-separated, with a line that names the columns; lines that begin with {@code #} are notes. */
final class Sheet {
    private Sheet() {}

    /** The rows of {@code /api/<file>}. */
    static List<NamedCsvRecord> rows(String file) {
        var stream = Sheet.class.getResourceAsStream("/api/" + file);
        if (stream == null) {
            throw new IllegalStateException("api/" + file + " is not on the class path");
        }
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder()
                .fieldSeparator('\t')
                .commentStrategy(CommentStrategy.SKIP)
                .ofNamedCsvRecord(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return reader.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("api/" + file, e);
        }
    }
}
