package dateline.web.contract;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** {@code /export}: what a row holds. That many rows are whole is in {@link CrowdIT}. */
class ExportIT {
    /** Titles that a spreadsheet takes for formulas, or a reader for the end of a cell, and what the cell must hold. */
    private static final Map<String, String> TITLES = Map.ofEntries(
            Map.entry("=HYPERLINK(\"http://evil\")", "'=HYPERLINK(\"http://evil\")"),
            Map.entry("+1 for peace", "'+1 for peace"),
            Map.entry("-1", "'-1"),
            Map.entry("@SUM(A1)", "'@SUM(A1)"),
            Map.entry("\t=1", "'\t=1"),
            Map.entry("\r\n=1", "'\r\n=1"),
            Map.entry("＝1+1", "'＝1+1"),
            Map.entry("a = b", "a = b"),
            Map.entry("He said \"no\", twice", "He said \"no\", twice"),
            Map.entry("Two\nlines; one 'cell'", "Two\nlines; one 'cell'"),
            Map.entry("서울 القاهرة 😀 é", "서울 القاهرة 😀 é"));

    @BeforeAll
    static void put() {
        DataSet data = new DataSet("rows");
        int number = 0;
        for (String title : TITLES.keySet()) {
            data.article(Map.of("article", "row" + number++, "title", title, "published", "2024-01-01T00:00:00Z"));
        }
        data.articles("""
                article | source  | title | persons   | countries | focus
                lists   | =cmd    | Lists | @Kim;-Lee | KR;RU     | KR
                """).mentions("""
                article | code | count | sentence
                lists   | KR   | 3     | -Seoul said so.
                """).events("""
                article | event_date             | sender | target | score | measures    | evidence
                lists   | 2023-12-30..2024-01-02 | KR     | RU     | -8    | tariff;visa | =It imposed.
                """);
        Contract.put(data);
    }

    private static List<NamedCsvRecord> csv(String what) {
        String body = Contract.send("export/" + what + ".csv?language=rows").body();
        return CsvReader.builder().ofNamedCsvRecord(body).stream().toList();
    }

    @Test
    void cellsAreSafeForSpreadsheets() {
        Map<String, String> titles = new HashMap<>();
        csv("articles").forEach(row -> titles.put(row.getField("article"), row.getField("title")));

        int number = 0;
        for (Map.Entry<String, String> title : TITLES.entrySet()) {
            assertThat(titles.get("row" + number++)).isEqualTo(title.getValue());
        }
    }

    /** Where it is asked for, so that a spreadsheet reads the file as UTF-8; scripts would take it for a part of the first name. */
    @ParameterizedTest
    @CsvSource({
        "articles.csv, '', false",
        "articles.csv, &bom=false, false",
        "articles.csv, &bom=true, true",
        "events.csv, &bom=true, true"
    })
    void theFileBeginsWithAByteOrderMarkWhereAskedFor(String what, String bom, boolean marked) {
        byte[] file = Contract.send(
                        HttpRequest.newBuilder(Contract.uri("export/" + what + "?language=rows" + bom))
                                .build(),
                        HttpResponse.BodyHandlers.ofByteArray())
                .body();

        byte[] mark = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
        byte[] header = "article,published".getBytes(StandardCharsets.UTF_8);
        assertThat(Arrays.copyOf(file, 3)).isEqualTo(marked ? mark : Arrays.copyOf(header, 3));
        int from = marked ? 3 : 0;
        assertThat(Arrays.copyOfRange(file, from, from + header.length)).isEqualTo(header);
    }

    @Test
    void listsAndIntervalsAreOneCell() {
        NamedCsvRecord article = csv("articles").stream()
                .filter(row -> row.getField("article").equals("lists"))
                .findFirst()
                .orElseThrow();
        assertThat(article.getField("persons")).isEqualTo("'@Kim; -Lee");
        assertThat(article.getField("countries")).isEqualTo("KR; RU");
        assertThat(article.getField("source")).isEqualTo("'=cmd");
        assertThat(article.getField("published")).isEmpty();
        NamedCsvRecord event = csv("events").getFirst();
        assertThat(event.getField("event_date")).isEqualTo("2023-12-30..2024-01-02");
        // a number is no formula
        assertThat(event.getField("score")).isEqualTo("-8");
        assertThat(event.getField("measures")).isEqualTo("tariff; visa");
        assertThat(event.getField("evidence")).isEqualTo("'=It imposed.");
        assertThat(csv("mentions").getFirst().getField("sentence")).isEqualTo("'-Seoul said so.");
    }

    @Test
    void everyFieldHasAColumn() {
        assertThat(csv("articles").getFirst().getHeader())
                .startsWith("article", "published", "source")
                .contains("dateline.country", "quads", "measures", "dyads", "referred")
                .endsWith("content", "body");
        assertThat(csv("events").getFirst().getHeader()).contains("dyad", "direction", "designated", "evidence_start");
    }

    @Test
    void linesAreDocumentsAsTheyAreStored() {
        List<String> titles = new ArrayList<>();
        Contract.send("export/articles.ndjson?language=rows&from=2024-01-01")
                .body()
                .lines()
                .forEach(line -> {
                    JsonNode document = Contract.JSON.readTree(line);
                    assertThat(document.get("language").asString()).isEqualTo("rows");
                    titles.add(document.get("title").asString());
                });

        assertThat(titles).containsExactlyInAnyOrderElementsOf(TITLES.keySet());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "articles.csv    | text/csv;charset=UTF-8 | dateline-articles.csv",
                "mentions.ndjson | application/x-ndjson   | dateline-mentions.ndjson",
            })
    void headersTellWhatItIs(String what, String type, String file) {
        HttpResponse<String> got = Contract.send("export/" + what + "?language=rows");
        HttpResponse<String> head = Contract.send(
                HttpRequest.newBuilder(Contract.uri("export/" + what)).HEAD().build());

        for (HttpResponse<String> response : List.of(got, head)) {
            assertThat(response.statusCode()).isEqualTo(200);
            assertThat(response.headers().firstValue("Content-Type")).hasValue(type);
            assertThat(response.headers().firstValue("Content-Disposition")).hasValue("attachment; filename=" + file);
        }
        assertThat(head.body()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "mentions.ndjson?q=seoul              | 1",
                "mentions.ndjson?q=seoul -said        | 0",
                "mentions.ndjson?entityType=country   | 1",
                "mentions.ndjson?entityType=person    | 0",
                "mentions.ndjson?article=lists        | 1",
                "events.ndjson?q=imposed              | 1",
                "events.ndjson?dyad=RU-KR             | 1",
                "events.ndjson?basis=event&to=2023-12-30 | 1",
                "events.ndjson?basis=event&from=2023-12-31 | 0",
                "articles.ndjson?person=@Kim          | 1",
                "articles.ndjson?year=2024            | 11",
                "articles.ndjson?year=2023            | 0",
            })
    void filtersNarrow(String question, int lines) {
        assertThat(Contract.send("export/" + question + "&language=rows").body().lines())
                .hasSize(lines);
    }

    @ParameterizedTest
    @CsvSource({"export/articles.xml,404", "export/stories.csv,404", "export/articles,404"})
    void otherKindsAndFormatsAreNotThere(String path, int status) {
        assertThat(Contract.get(status, path).get("status").asInt()).isEqualTo(status);
    }
}
