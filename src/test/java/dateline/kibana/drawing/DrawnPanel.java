package dateline.kibana.drawing;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dateline.kibana.format.Json;
import dateline.web.TestBrowser;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** A Vega panel in a page of a browser, drawn by Vega itself. */
record DrawnPanel(Page page, JsonNode spec, JsonNode seen) implements AutoCloseable {
    private static final Path MODULES =
            Path.of(Optional.ofNullable(System.getenv("DATELINE_VEGA")).orElse("target/vega/node_modules"));
    private static final List<String> SCRIPTS = List.of(
            "vega/build/vega.min.js",
            "vega-lite/build/vega-lite.min.js",
            "vega-interpreter/build/vega-interpreter.min.js");

    /** Skips the test where Vega has not been fetched, unless {@code DATELINE_REQUIRE_VEGA=true}. */
    static TestBrowser browser() {
        boolean there = SCRIPTS.stream().allMatch(script -> Files.isReadable(MODULES.resolve(script)));
        assumeTrue(
                there || "true".equals(System.getenv("DATELINE_REQUIRE_VEGA")),
                "no Vega in " + MODULES + ", see docs/dashboards.md");
        return TestBrowser.start();
    }

    static DrawnPanel draw(TestBrowser browser, Drawing drawing, List<JsonNode> answers, Screen screen) {
        int width = screen.width(drawing.grid());
        int height = screen.height(drawing.grid(), true);
        Page page = browser.browser().newPage();
        List<String> errors = new ArrayList<>();
        page.onPageError(errors::add);
        page.setViewportSize(width + 20, height + 20);
        page.setContent("<body style='margin:0'><div id=panel style='width:%dpx;height:%dpx;overflow:hidden'></div>"
                .formatted(width, height));
        for (String script : SCRIPTS) {
            page.addScriptTag(new Page.AddScriptTagOptions().setPath(MODULES.resolve(script)));
        }
        page.addScriptTag(new Page.AddScriptTagOptions().setPath(Path.of("src/test/resources/vega/draw.js")));
        String seen = (String) page.evaluate(
                "async ([spec, answers]) => JSON.stringify(await draw(JSON.parse(spec), JSON.parse(answers)))",
                List.of(drawing.spec().toString(), answers.toString()));
        if (!errors.isEmpty()) {
            throw new AssertionError(drawing + ": " + errors);
        }
        return new DrawnPanel(page, drawing.spec(), Json.parse(seen));
    }

    List<String> complaints() {
        return texts("complaints");
    }

    List<String> faults() {
        return texts("faults");
    }

    List<String> texts() {
        return texts("texts");
    }

    int marks() {
        return seen.path("marks").asInt();
    }

    private List<String> texts(String name) {
        return seen.path(name).valueStream().map(JsonNode::asString).toList();
    }

    /** Rows of a data set after all transforms, each a list of these fields. */
    List<String> rows(String data, String... fields) {
        String rows = (String) page.evaluate(
                "([data, fields]) => JSON.stringify(view.data(data).map(row => fields.map(field => row[field])))",
                List.of(data, List.of(fields)));
        return Json.parse(rows).valueStream().map(JsonNode::toString).toList();
    }

    /** Where a scale puts a value, in pixels. */
    double place(String scale, double value) {
        return ((Number) page.evaluate("([scale, value]) => view.scale(scale)(value)", List.of(scale, value)))
                .doubleValue();
    }

    void picture(Path file) {
        page.locator("#panel").screenshot(new Locator.ScreenshotOptions().setPath(file));
    }

    /** Where to click on the {@code most} largest marks of each kind, and how many documents each stands for. */
    List<JsonNode> targets(int most) {
        String targets = (String) page.evaluate(
                "([meta, most]) => JSON.stringify(targets(JSON.parse(meta), most))",
                List.of(spec.path("usermeta").toString(), most));
        return Json.parse(targets).valueStream().toList();
    }

    /** Which of Kibana's functions a click calls, with what. */
    List<JsonNode> click(JsonNode target) {
        page.mouse().click(target.path("x").asDouble(), target.path("y").asDouble());
        page.evaluate("view.runAsync().then(() => null)");
        return Json.parse((String) page.evaluate("JSON.stringify(called())"))
                .valueStream()
                .toList();
    }

    @Override
    public void close() {
        page.close();
    }
}
