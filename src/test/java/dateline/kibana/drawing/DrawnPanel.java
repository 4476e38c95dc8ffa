package dateline.kibana.drawing;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dateline.kibana.format.Json;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** A Vega panel in a page of a browser, drawn by Vega itself; gone when the next is drawn there. */
record DrawnPanel(Page page, JsonNode spec, JsonNode seen) {

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
}
