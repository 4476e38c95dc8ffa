package dateline.kibana.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dateline.kibana.check.ExportFile;
import dateline.kibana.check.VegaCheck;
import dateline.kibana.format.Json;
import dateline.web.TestBrowser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/**
 * Every Vega panel is drawn in a browser by Vega itself, on the node's answers, in the size that the dashboard gives it; the pictures
 * stay in {@code target/kibana/vega}. Maven Central has no Vega that every build could rely on: docs/dashboards.md says how to fetch it
 * into {@code target/vega}. Without it the test is skipped, unless {@code DATELINE_REQUIRE_VEGA=true}.
 */
class VegaDrawingIT {
    private static final Path MODULES =
            Path.of(Optional.ofNullable(System.getenv("DATELINE_VEGA")).orElse("target/vega/node_modules"));
    private static final List<String> SCRIPTS = List.of(
            "vega/build/vega.min.js",
            "vega-lite/build/vega-lite.min.js",
            "vega-interpreter/build/vega-interpreter.min.js");
    private static final Path PICTURES = SeededNode.OUT.resolve("vega");

    /** Of a dashboard on a screen 1440 pixels wide, and of a row of the grid. */
    private static final int COLUMN_PIXELS = 29;

    private static final int ROW_PIXELS = 20;
    private static final int TITLE_PIXELS = 32;

    private record Drawing(String name, JsonNode spec, int width, int height) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static TestBrowser browser;

    @BeforeAll
    static void start() throws IOException {
        boolean there = SCRIPTS.stream().allMatch(script -> Files.isReadable(MODULES.resolve(script)));
        assumeTrue(
                there || "true".equals(System.getenv("DATELINE_REQUIRE_VEGA")),
                "no Vega in " + MODULES + ", see docs/dashboards.md");
        browser = TestBrowser.start();
        Files.createDirectories(PICTURES);
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.close();
        }
    }

    static Stream<Drawing> drawings() {
        List<Drawing> drawings = new ArrayList<>();
        for (JsonNode dashboard : SeededNode.export().ofType("dashboard")) {
            for (JsonNode panel : ExportFile.panels(dashboard)) {
                JsonNode config = panel.path("embeddableConfig");
                JsonNode spec = config.path("savedVis").path("params").path("spec");
                if (spec.isString()) {
                    drawings.add(new Drawing(
                            dashboard.path("id").asString() + " "
                                    + config.path("title").asString(),
                            Json.parse(spec.asString()),
                            panel.path("gridData").path("w").asInt() * COLUMN_PIXELS,
                            panel.path("gridData").path("h").asInt() * ROW_PIXELS - TITLE_PIXELS));
                }
            }
        }
        return drawings.stream();
    }

    @ParameterizedTest
    @MethodSource("drawings")
    void isDrawn(Drawing drawing) throws IOException {
        List<JsonNode> answers = PanelRequest.of(SeededNode.export()).stream()
                .filter(request -> request.panel().equals(drawing.name))
                .map(request -> SeededNode.search(request.alias(), request.body()))
                .toList();
        assertThat(answers).hasSameSizeAs(VegaCheck.requests(drawing.spec));
        try (Page page = browser.browser().newPage()) {
            List<String> faults = new ArrayList<>();
            page.onPageError(faults::add);
            page.setViewportSize(drawing.width + 20, drawing.height + 20);
            page.setContent("<div id=panel style='width:%dpx;height:%dpx;overflow:hidden'></div>"
                    .formatted(drawing.width, drawing.height));
            for (String script : SCRIPTS) {
                page.addScriptTag(new Page.AddScriptTagOptions().setPath(MODULES.resolve(script)));
            }
            page.addScriptTag(new Page.AddScriptTagOptions().setPath(Path.of("src/test/resources/vega/draw.js")));

            Map<?, ?> seen = (Map<?, ?>) page.evaluate(
                    "([spec, answers]) => draw(JSON.parse(spec), JSON.parse(answers))",
                    List.of(drawing.spec.toString(), answers.toString()));

            page.locator("#panel")
                    .screenshot(new Locator.ScreenshotOptions()
                            .setPath(PICTURES.resolve(drawing.name.replaceAll("\\W+", "-") + ".png")));
            assertThat((List<?>) seen.get("complaints")).as("warnings").isEmpty();
            assertThat(faults).isEmpty();
            assertThat((Integer) seen.get("marks")).as("marks").isGreaterThan(4);
            assertThat((Integer) seen.get("unplaced"))
                    .as("marks without a place")
                    .isZero();
            assertThat((Integer) seen.get("beyond"))
                    .as("pixels beyond the panel")
                    .isLessThanOrEqualTo(0);
            assertThat((List<?>) seen.get("texts"))
                    .as("texts")
                    .isNotEmpty()
                    .noneMatch(text -> text.toString().matches("(?i).*(undefined|null|NaN|Infinity).*"));
            System.out.printf("%s: %s marks%n", drawing, seen.get("marks"));
        }
    }
}
