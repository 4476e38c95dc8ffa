package dateline.web;

import dateline.web.openapi.StoredFields;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Writes documents one after the other. Not safe for use by several threads. */
sealed interface Rows {
    /** What the last line of an answer begins with that is not whole. */
    String BROKEN = "this export is not complete; ask again";

    void write(Map<String, Object> document) throws IOException;

    void flush() throws IOException;

    /** Says in the last line that there should be more. */
    void fail() throws IOException;

    /** One JSON object a line, as stored. */
    record Ndjson(OutputStream out) implements Rows {
        private static final JsonMapper JSON = new JsonMapper();

        @Override
        public void write(Map<String, Object> document) throws IOException {
            out.write(JSON.writeValueAsBytes(document));
            out.write('\n');
        }

        @Override
        public void flush() throws IOException {
            out.flush();
        }

        @Override
        public void fail() throws IOException {
            write(Map.of("error", BROKEN));
            out.flush();
        }
    }

    /**
     * A line for each, with a column for every field that the documents of its kind may have; lists are joined by {@code "; "}, intervals by
     * {@code ".."}, counts by kind are {@code name 3}. Cells that a spreadsheet would take for a formula get an apostrophe before, also where its
     * mark is of double width (OWASP, CSV injection).
     */
    final class Csv implements Rows {
        /** U+FEFF: by it spreadsheets that open a file know that it is UTF-8; scripts take it for a part of the first column's name. */
        private static final char BYTE_ORDER_MARK = '\uFEFF';

        private static final String FORMULAS = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

        private final List<String> columns;
        private final CsvWriter csv;

        /**
         * Writes the header.
         *
         * @param kind article, mention or event
         * @param marked whether the file begins with a byte order mark
         */
        Csv(String kind, boolean marked, OutputStream out) throws IOException {
            this.columns = StoredFields.names(kind);
            OutputStreamWriter text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
            if (marked) {
                text.write(BYTE_ORDER_MARK);
            }
            this.csv = CsvWriter.builder().build(text);
            csv.writeRecord(columns);
        }

        @Override
        public void write(Map<String, Object> document) {
            csv.writeRecord(columns.stream()
                    .map(column -> cell(value(document, column)))
                    .toList());
        }

        @Override
        public void flush() throws IOException {
            csv.flush();
        }

        @Override
        public void fail() throws IOException {
            csv.writeRecord("error", BROKEN);
            csv.flush();
        }

        /** Fields of fields have their names joined by a full stop. */
        private static @Nullable Object value(Map<?, ?> document, String column) {
            int stop = column.indexOf('.');
            if (stop < 0) {
                return document.get(column);
            }
            return document.get(column.substring(0, stop)) instanceof Map<?, ?> part
                    ? value(part, column.substring(stop + 1))
                    : null;
        }

        static String cell(@Nullable Object value) {
            return switch (value) {
                case null -> "";
                case Number number -> number.toString();
                case Collection<?> all -> safe(all.stream().map(Csv::text).collect(Collectors.joining("; ")));
                default -> safe(text(value));
            };
        }

        private static String text(Object value) {
            if (!(value instanceof Map<?, ?> map)) {
                return value.toString();
            }
            return map.containsKey("gte")
                    ? map.get("gte") + ".." + map.get("lte")
                    : map.entrySet().stream()
                            .map(entry -> entry.getKey() + " " + entry.getValue())
                            .collect(Collectors.joining("; "));
        }

        private static String safe(String text) {
            return !text.isEmpty() && FORMULAS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        }
    }
}
