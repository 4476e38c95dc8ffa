package dateline.kibana.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import dateline.kibana.check.ExportFile;
import dateline.kibana.panel.SeededNode;
import dateline.web.TestBrowser;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** The text that says how to read a dashboard is seen whole, without scrolling, in letters that are wider than Kibana's. */
class TextPanelIT {
    private static TestBrowser browser;

    @BeforeAll
    static void start() {
        browser = TestBrowser.start();
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.close();
        }
    }

    static Stream<Arguments> texts() {
        return SeededNode.export().ofType("dashboard").stream()
                .flatMap(dashboard -> ExportFile.panels(dashboard)
                        .valueStream()
                        .filter(panel -> !markdown(panel).isEmpty())
                        .map(panel -> Arguments.of(dashboard.path("id").asString(), panel)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("texts")
    void isSeenWhole(String dashboard, JsonNode panel) {
        int room = Screen.WIDE.height(panel.path("gridData"), false);
        int needed = height(markdown(panel), panel);

        assertThat(needed).as(dashboard).isLessThanOrEqualTo(room);
        assertThat(room - needed).as("not much more room than is needed").isLessThan(80);
    }

    /** Twice as much would not be. */
    @Test
    void aLongerTextIsNot() {
        JsonNode panel = (JsonNode) texts().findFirst().orElseThrow().get()[1];

        assertThat(height(markdown(panel).repeat(2), panel))
                .isGreaterThan(Screen.WIDE.height(panel.path("gridData"), false));
    }

    private static int height(String markdown, JsonNode panel) {
        String html = markdown.replaceAll("\\*\\*([^*]+)\\*\\*", "<b>$1</b>")
                .replaceAll("\\*([^*]+)\\*", "<i>$1</i>")
                .replaceAll("`([^`]+)`", "<code>$1</code>");
        try (Page page = browser.browser().newPage()) {
            page.setContent("<div id=text style='width:%dpx;font:16px/24px DejaVu Sans,Verdana,sans-serif'>%s</div>"
                    .formatted(Screen.WIDE.width(panel.path("gridData")), html));
            return (Integer) page.evaluate("document.querySelector('#text').scrollHeight");
        }
    }

    private static String markdown(JsonNode panel) {
        return panel.path("embeddableConfig")
                .path("savedVis")
                .path("params")
                .path("markdown")
                .asString("");
    }
}
