package dateline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A row of a table of the documentation.
 *
 * @param section the heading that it stands under
 * @param cells by the names of their columns, without emphasis and marks of code
 */
public record DocumentedRow(String section, Map<String, String> cells) {
    private static final Pattern RULE = Pattern.compile("\\|[-:|\\s]+");

    /** All rows of a page of {@code docs}, in order. */
    public static List<DocumentedRow> of(String page) throws IOException {
        List<DocumentedRow> rows = new ArrayList<>();
        String section = "";
        List<String> columns = List.of();
        for (String line : Files.readAllLines(Path.of("docs", page))) {
            if (line.startsWith("#")) {
                section = line.replaceAll("^#+ ", "");
            }
            if (!line.startsWith("|")) {
                columns = List.of();
            } else if (columns.isEmpty()) {
                columns = cells(line);
            } else if (!RULE.matcher(line).matches()) {
                Map<String, String> cells = new LinkedHashMap<>();
                List<String> values = cells(line);
                for (int i = 0; i < columns.size(); i++) {
                    cells.put(columns.get(i), values.get(i));
                }
                rows.add(new DocumentedRow(section, cells));
            }
        }
        return rows;
    }

    private static List<String> cells(String line) {
        return Stream.of(line.substring(1).split("\\|", -1))
                .map(cell -> cell.replaceAll("[*`]", "").strip())
                .toList();
    }

    /** Empty where the table has no such column. */
    public String cell(String column) {
        return cells.getOrDefault(column, "");
    }
}
