package dateline.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
     * A line of fixed columns for each; lists are joined by {@code "; "}, intervals by {@code ".."}. Cells that a spreadsheet would take for
     * a formula get an apostrophe before, also where its mark is of double width (OWASP, CSV injection).
     */
    final class Csv implements Rows {
        /** Of every document, in this order; then come its own. */
        private static final String COMMON = "article published source language story title url ";

        private static final Map<String, String> COLUMNS = Map.of(
                "articles",
                "focus countries blocs persons organizations event_types actions senders targets"
                        + " word_count mention_count event_count indexed_at extractor body",
                "mentions",
                "type code name role count kind value granularity referred sentence",
                "events",
                "sender target type mode quad score scale action measures designated modality"
                        + " event_date granularity basis told trigger evidence");

        private static final String FORMULAS = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

        private final List<String> columns;
        private final CsvWriter csv;

        Csv(String kind, OutputStream out) {
            this.columns = List.of((COMMON + Objects.requireNonNull(COLUMNS.get(kind), kind)).split(" "));
            this.csv = CsvWriter.builder().build(new OutputStreamWriter(out, StandardCharsets.UTF_8));
            csv.writeRecord(columns);
        }

        @Override
        public void write(Map<String, Object> document) {
            csv.writeRecord(
                    columns.stream().map(column -> cell(document.get(column))).toList());
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

        static String cell(@Nullable Object value) {
            return switch (value) {
                case null -> "";
                case Number number -> number.toString();
                case Collection<?> all -> safe(all.stream().map(Csv::text).collect(Collectors.joining("; ")));
                default -> safe(text(value));
            };
        }

        private static String text(Object value) {
            return value instanceof Map<?, ?> range ? range.get("gte") + ".." + range.get("lte") : value.toString();
        }

        private static String safe(String text) {
            return !text.isEmpty() && FORMULAS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        }
    }
}
