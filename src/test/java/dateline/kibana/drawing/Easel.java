package dateline.kibana.drawing;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Page;
import dateline.kibana.format.Json;
import dateline.web.TestBrowser;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** A page of a browser with Vega in it, on which one panel after another is drawn; each takes the place of the one before. */
record Easel(TestBrowser browser, Page page, List<String> errors) implements AutoCloseable {
    private static final Path MODULES =
            Path.of(Optional.ofNullable(System.getenv("DATELINE_VEGA")).orElse("target/vega/node_modules"));
    private static final List<String> SCRIPTS = List.of(
            "vega/build/vega.min.js",
            "vega-lite/build/vega-lite.min.js",
            "vega-interpreter/build/vega-interpreter.min.js");

    /** Around a panel. */
    private static final int MARGIN = 20;

    /** Skips the test where Vega has not been fetched, unless {@code REQUIRE_VEGA=true}. */
    static Easel start() {
        boolean there = SCRIPTS.stream().allMatch(script -> Files.isReadable(MODULES.resolve(script)));
        assumeTrue(
                there || "true".equals(System.getenv("REQUIRE_VEGA")),
                "no Vega in " + MODULES + ", see docs/dashboards.md");
        TestBrowser browser = TestBrowser.start();
        Page page = browser.browser().newPage();
        List<String> errors = new ArrayList<>();
        page.onPageError(errors::add);
        page.setContent("<body style='margin:0'></body>");
        for (String script : SCRIPTS) {
            page.addScriptTag(new Page.AddScriptTagOptions().setPath(MODULES.resolve(script)));
        }
        page.addScriptTag(new Page.AddScriptTagOptions().setPath(Path.of("src/test/resources/vega/draw.js")));
        return new Easel(browser, page, errors);
    }

    DrawnPanel draw(Drawing drawing, List<JsonNode> answers, Screen screen) {
        int width = screen.width(drawing.grid());
        int height = screen.height(drawing.grid(), true);
        page.setViewportSize(width + MARGIN, height + MARGIN);
        String seen = (String) page.evaluate(
                "async ([spec, answers, width, height]) => JSON.stringify(await draw(JSON.parse(spec),"
                        + " JSON.parse(answers), width, height))",
                List.of(drawing.spec().toString(), answers.toString(), width, height));
        if (!errors.isEmpty()) {
            throw new AssertionError(drawing + ": " + errors);
        }
        return new DrawnPanel(page, drawing.spec(), Json.parse(seen));
    }

    @Override
    public void close() {
        browser.close();
    }
}
