package dateline.kibana.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.BesideOthers;
import dateline.kibana.format.Json;
import dateline.kibana.panel.SeededNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/**
 * Every Vega panel is drawn in a browser by Vega itself, on the node's answers and on others, in the sizes that the dashboard gives it on
 * a wide and a narrow screen; the pictures stay in {@code target/kibana/vega}. Maven Central has no Vega that every build could rely on:
 * docs/dashboards.md says how to fetch it into {@code target/vega}. Without it the test is skipped, unless
 * {@code REQUIRE_VEGA=true}.
 */
@BesideOthers
class VegaDrawingIT {
    private static final Path PICTURES = SeededNode.OUT.resolve("vega");
    private static final String GAPS = "What articles lack";
    private static final String REFERRED = "Dates referred to, by year of publication";

    /** What no reader should see. */
    private static final String WRONG = "(?i).*(undefined|null|NaN|Infinity).*";

    private static Easel easel;

    @BeforeAll
    static void start() throws IOException {
        easel = Easel.start();
        Files.createDirectories(PICTURES);
    }

    @AfterAll
    static void stop() {
        if (easel != null) {
            easel.close();
        }
    }

    private static void picture(DrawnPanel panel, String name, Screen screen) {
        panel.picture(PICTURES.resolve(
                (name + "-" + screen.name().toLowerCase(Locale.ROOT)).replaceAll("\\W+", "-") + ".png"));
    }

    static List<Drawing> drawings() {
        return Drawing.all();
    }

    static Stream<Arguments> onEachScreen() {
        return drawings().stream()
                .flatMap(drawing -> Arrays.stream(Screen.values()).map(screen -> Arguments.of(drawing, screen)));
    }

    @ParameterizedTest
    @MethodSource("onEachScreen")
    void everythingCanBeSeen(Drawing drawing, Screen screen) {
        DrawnPanel panel = easel.draw(drawing, drawing.answers(), screen);
        picture(panel, drawing.name(), screen);

        assertThat(panel.complaints()).as("warnings").isEmpty();
        assertThat(panel.faults()).isEmpty();
        assertThat(panel.marks()).as("marks").isGreaterThan(drawing.name().endsWith(GAPS) ? -1 : 4);
        assertThat(panel.texts()).isNotEmpty().noneMatch(text -> text.matches("(?i).*(undefined|null|NaN|Infinity).*"));
        System.out.printf("%s, %s: %s marks%n", drawing, screen, panel.marks());
    }

    /** An index without documents, or a choice that leaves none, gives an empty chart and no error. */
    @ParameterizedTest
    @MethodSource("onEachScreen")
    void nothingFoundIsSaid(Drawing drawing, Screen screen) {
        Predicate<String> words = text -> text.equals("no articles") || text.startsWith("Nothing found");
        for (JsonNode answer : List.of(withoutDocuments(drawing), withoutBuckets(drawing))) {
            DrawnPanel panel = easel.draw(drawing, List.of(answer), screen);
            picture(panel, drawing.name() + " nothing", screen);

            assertThat(panel.complaints()).as("Kibana would show them").isEmpty();
            assertThat(panel.faults()).isEmpty();
            assertThat(panel.marks()).isZero();
            assertThat(panel.texts()).anyMatch(words).noneMatch(text -> text.matches(WRONG));
        }
    }

    /** The same buckets, all of them empty: those of time stay, where a time range is asked for. */
    private static JsonNode withoutDocuments(Drawing drawing) {
        return Json.parse(drawing.answers()
                .getFirst()
                .toString()
                .replaceAll("\"doc_count\":\\d+", "\"doc_count\":0")
                .replaceAll("\"buckets\":\\[\\{\"key\":(?!\"(all|publ)).*]", "\"buckets\":[]"));
    }

    /** What Elasticsearch answers where no document is found; filters always have their buckets. */
    private static JsonNode withoutBuckets(Drawing drawing) {
        return drawing.name().endsWith(GAPS)
                ? withoutDocuments(drawing)
                : Json.parse(withoutDocuments(drawing).toString().replaceAll("\"buckets\":\\[.*]", "\"buckets\":[]"));
    }

    /** The seeds lack nothing; of an index that does, every bar is seen, the smallest too. */
    @ParameterizedTest
    @EnumSource(Screen.class)
    void whatLacksIsSeen(Screen screen) {
        Drawing drawing = Drawing.of(GAPS);
        String answer = """
            {"aggregations": {"lack": {"buckets": [{"key": "all", "doc_count": 120000}, {"key": "country", "doc_count": 17},
              {"key": "dateline", "doc_count": 54000}, {"key": "event", "doc_count": 120000}, {"key": "publication date", "doc_count": 1},
              {"key": "source", "doc_count": 0}]}}}\
            """;
        DrawnPanel panel = easel.draw(drawing, List.of(Json.parse(answer)), screen);
        picture(panel, "lacking", screen);

        assertThat(panel.faults()).isEmpty();
        assertThat(panel.marks()).isEqualTo(4);
        assertThat(panel.texts())
                .contains(
                        "17 of 120,000 (0.01%)",
                        "54,000 of 120,000 (45%)",
                        "1 of 120,000 (under 0.01%)",
                        "120,000 of 120,000 (100%)",
                        "none of 120,000");
        assertThat(panel.targets(9))
                .hasSize(8)
                .allSatisfy(target -> assertThat(panel.click(target))
                        .as(target.toString())
                        .hasSize(target.path("documents").asInt() == 1 ? 0 : 1));
    }

    /** One early century does not press all other years into a line. */
    @Test
    void yearsFarAwayLeaveRoomForTheOthers() {
        Drawing drawing = Drawing.of(REFERRED);
        JsonNode answer = Json.parse(drawing.answers().getFirst().toString().replaceFirst("\"buckets\":\\[", """
            "buckets":[{"key":{"published":1704067200000,"referred":-28518739200000},"doc_count":2,"times":{"value":3.0}},\
            """));
        DrawnPanel panel = easel.draw(drawing, List.of(answer), Screen.WIDE);
        assertThat(panel.faults()).isEmpty();
        assertThat(panel.rows("years", "referred", "away", "mentions")).contains("[1066,\"958 years before\",3]");
        assertThat(panel.texts()).contains("500 before", "10 before", "same year", "1 after");
        assertThat(panel.place("y", -10) - panel.place("y", 0)).isGreaterThan(80);
    }

    /** Four of five articles came the same day, one after ten days; the next day all came within three. */
    @Test
    void lagHasMedianAndLongest() {
        String answer = """
            {"aggregations": {"days": {"buckets": [
              {"key": {"published": 1704153600000, "indexed": 1704153600000}, "doc_count": 1},
              {"key": {"published": 1704153600000, "indexed": 1704412800000}, "doc_count": 2},
              {"key": {"published": 1704067200000, "indexed": 1704067200000}, "doc_count": 4},
              {"key": {"published": 1704067200000, "indexed": 1704931200000}, "doc_count": 1}]}}}\
            """;
        Drawing drawing = Drawing.of("Days from publication to indexing: median and longest");
        DrawnPanel panel = easel.draw(drawing, List.of(Json.parse(answer)), Screen.WIDE);
        assertThat(panel.faults()).isEmpty();
        assertThat(panel.rows("pairs", "start", "articles", "days", "longest"))
                .containsExactlyInAnyOrder("[1704067200000,5,0,10]", "[1704153600000,3,3,3]");
        assertThat(panel.texts()).contains("Published, by day", "median", "up to the longest");
    }

    /** Where all articles are of their own year, as where all are indexed the same day, the axis still has a length. */
    @ParameterizedTest
    @EnumSource(Screen.class)
    void oneDistanceIsDrawn(Screen screen) {
        JsonNode answer = Json.parse("""
            {"aggregations": {"years": {"buckets": [
              {"key": {"published": 1704067200000, "referred": 1704067200000}, "doc_count": 1, "times": {"value": 1.0}}]}}}\
            """);
        DrawnPanel panel = easel.draw(Drawing.of(REFERRED), List.of(answer), screen);

        assertThat(panel.faults()).isEmpty();
        assertThat(panel.marks()).isEqualTo(1);
        assertThat(panel.texts()).contains("1 before", "same year", "1 after").doesNotHaveDuplicates();
    }

    /** Elasticsearch answers with 10,000 pairs of days at most: what more there is must not be left out without a word. */
    @ParameterizedTest
    @CsvSource({"9999, false", "10000, true"})
    void lagSaysWhatItLeavesOut(int pairs, boolean said) {
        String buckets = IntStream.range(0, pairs)
                .mapToLong(i -> 1704067200000L - i / 100 * 86_400_000L)
                .mapToObj(
                        day -> "{\"key\": {\"published\": %d, \"indexed\": %d}, \"doc_count\": 1}".formatted(day, day))
                .collect(Collectors.joining(","));
        JsonNode answer = Json.parse("{\"aggregations\": {\"days\": {\"buckets\": [%s]}}}".formatted(buckets));
        Drawing drawing = Drawing.of("Days from publication to indexing: median and longest");
        DrawnPanel panel = easel.draw(drawing, List.of(answer), Screen.NARROW);
        assertThat(panel.faults()).isEmpty();
        assertThat(panel.texts().stream().anyMatch(text -> text.endsWith("older than 2023-09-24 left out")))
                .isEqualTo(said);
    }

    /** The check itself sees what it is there for. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Strongest dyads | "legendX":0,"legendY":{"signal":"floor"} | "legendX":{"signal":"width / 2 - 80"},"legendY":{"signal":"floor / 2"} | the legend touches
        Strongest dyads | "range":[26,{"signal":"width - 26"}] | "range":[200,260] | lie on each other
        Strongest dyads | "range":[26,{"signal":"width - 26"}] | "range":[200,260] | not apart
        Strongest dyads | "range":[26,{"signal":"width - 26"}] | "range":[126,{"signal":"width - 26"}] | fills
        Strongest dyads | {"scale":"size","field":"events"} | {"value":1} | too small to be seen
        Strongest dyads | "titleLimit":460 | "titleLimit":200 | shortened
        Imposed and lifted, and the net since the time range began | "name":"bar","type":"rect" | "name":"bar","clip":{"path":"M0,0L90,0L90,90L0,90"},"type":"rect" | clipped
        Imposed and lifted, and the net since the time range began | above * mostOf] | above * mostOf / 9] | cut off by the edge
        Imposed and lifted, and the net since the time range began | "field":"end","offset":-0.5 | "field":"end","offset":-90 | lies on rect
        Cooperation and conflict over time | "x2":{"scale":"x","field":"end","offset":-0.5} | "width":{"value":0.1} | too small to be seen
        Cooperation and conflict over time | "y2":{"scale":"y","field":"to"} | "y2":{"scale":"y","value":0} | covered
        Cooperation and conflict over time | "labelOverlap":true,"tickCount":{"signal":"ceil(width / 90)"} | "tickCount":200 | lie on each other
        Dates referred to, by year of publication | "scale":"y","field":"distance" | "value":100 | covered
        Dates referred to, by year of publication | "scale":"y","field":"distance" | "signal":"0/0" | without a place
        What articles lack | "text":{"field":"words"} | "text":{"value":""} | no words say so
        """)
    void aBrokenDrawingIsNoticed(String title, String from, String to, String fault) {
        Drawing drawing = Drawing.of(title);
        DrawnPanel panel = easel.draw(drawing.broken(from, to), drawing.answers(), Screen.WIDE);
        assertThat(panel.faults()).anyMatch(text -> text.contains(fault));
    }

    /** A click narrows the dashboard to what the mark stands for: as many documents as the mark says. */
    @ParameterizedTest
    @MethodSource("drawings")
    void aClickNarrowsToTheDocumentsOfTheMark(Drawing drawing) {
        DrawnPanel panel = easel.draw(drawing, drawing.answers(), Screen.WIDE);
        List<JsonNode> targets = panel.targets(3);
        assertThat(targets).hasSizeGreaterThan(drawing.name().endsWith(GAPS) ? -1 : 2);
        for (JsonNode target : targets) {
            assertThat(panel.click(target))
                    .as(target.toString())
                    .singleElement()
                    .satisfies(call -> {
                        long found = Narrowed.documents(drawing.requests().getFirst(), call);
                        long said = target.path("documents").asLong();
                        assertThat(found).as(call.toString()).isPositive();
                        assertThat(said < 0 ? found : said).as(call.toString()).isEqualTo(found);
                    });
        }
    }
}
