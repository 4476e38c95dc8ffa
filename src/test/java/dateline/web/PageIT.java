package dateline.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import dateline.command.TestService;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The page in a real browser, over the seeds. */
class PageIT {
    private static TestService service;
    private static TestBrowser browser;

    @BeforeAll
    static void start() {
        browser = TestBrowser.start();
        service = TestService.overSeeds();
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.close();
        }
        if (service != null) {
            service.close();
        }
    }

    @Test
    void chartsAndArticlesAreShown() {
        try (Page page = open("/")) {
            assertThat(page.locator("#mentions svg rect").count()).isGreaterThan(100);
            assertThat(page.locator("#sanctions svg rect").count()).isGreaterThan(50);
            assertThat(page.locator("#sanctions .legend")).containsText("impose");
            assertThat(page.locator("#articles li").count()).isEqualTo(20);
        }
    }

    @Test
    void aBarOpensTheArticlesBehindIt() {
        try (Page page = open("/?interval=year&from=2023-12-01&to=2023-12-31")) {
            page.locator("#sanctions svg rect[aria-label^=tighten]").first().click();
            page.waitForURL("**action=tighten**");
            assertThat(page.locator("#chosen")).containsText("action tighten");
            assertThat(page.locator("#sanctions-events")).containsText("xport controls");
        }
    }

    /** An article of one day tells what happened on another: the evidence is found by the date of the bar, the article is not. */
    @Test
    void aBarOpensAsMuchEvidenceAsItCounts() {
        try (Page page = open("/?interval=month&from=2014-08-01&to=2014-08-31")) {
            Locator bar =
                    page.locator("#sanctions svg rect[aria-label^=impose]").first();
            String count = bar.getAttribute("aria-label").replaceAll(".*\\D(\\d+)\\D*$", "$1");
            bar.click();
            page.waitForURL("**action=impose**");
            assertThat(page.locator("#sanctions-events-total")).hasText(" " + count + " events");
            assertThat(page.locator("#sanctions-events .evidence").first()).containsText("impose");
            page.locator("#sanctions-events button").first().click();
            assertThat(page.locator("#article .evidence").first()).isVisible();
        }
    }

    /** Acts that one sentence tells of stand above it together: as many as are listed, and no sentence twice in a row. */
    @Test
    void oneSentenceIsShownOnce() {
        try (Page page = open("/?from=2020-09-29&to=2020-09-29")) {
            assertThat(page.locator("#sanctions-events-total")).not().hasText(" 0 events");
            int events = Integer.parseInt(
                    page.locator("#sanctions-events-total").textContent().replaceAll("\\D", ""));
            List<String> sentences = page.locator("#sanctions-events .evidence > div:last-of-type")
                    .allTextContents();
            assertThat(sentences).doesNotHaveDuplicates();
            assertThat(page.locator("#sanctions-events b")).hasCount(events);
            assertThat(sentences.size()).isLessThan(events);
        }
    }

    @Test
    void relationsHangConflictBelowTheLine() {
        try (Page page = open("/?from=2014-01-01")) {
            double zero = number(page.locator("#relations line.zero"), "y1");
            for (String quad : List.of("material-cooperation", "verbal-cooperation")) {
                Locator bar = page.locator("#relations rect.k-" + quad).first();
                assertThat(number(bar, "y") + number(bar, "height")).isLessThanOrEqualTo(zero + 0.01);
            }
            for (String quad : List.of("material-conflict", "verbal-conflict")) {
                assertThat(number(page.locator("#relations rect.k-" + quad).first(), "y"))
                        .isGreaterThanOrEqualTo(zero - 0.01);
            }
        }
    }

    /** What is planned or denied is drawn only where it is asked for; the evidence behind a bar is as much as it counts. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // address | chosen | told below the charts | words of the evidence that are there, and that are not
                "                   | asserted | happened                            | impose  |"
                        + " planned/possible/denied",
                "&modality=planned  | planned  | planned                             | planned | possible/denied",
                "&modality=denied   | denied   | denied                              | denied  | planned/possible",
                "&modality=all      | all      | happened, planned, possible, denied | impose  | lift",
            })
    void actsAreCountedByWhetherTheyHappened(
            @Nullable String asked, String choice, String counted, String there, String none) {
        try (Page page = open("/?from=2014-01-01&interval=year" + (asked == null ? "" : asked))) {
            assertThat(page.locator("#modality")).hasValue(choice);
            for (String chart : List.of("#sanctions", "#relations")) {
                assertThat(page.locator(chart + " .note").first())
                        .hasText("Acts counted, as the articles tell them: " + counted + ".");
            }
            Locator bar =
                    page.locator("#sanctions svg rect[aria-label^=impose]").first();
            String count = bar.getAttribute("aria-label").replaceAll(".*\\D(\\d+)\\D*$", "$1");
            bar.click();
            page.waitForURL("**action=impose**");
            assertThat(page.locator("#sanctions-events-total")).hasText(" " + count + " events");
            assertThat(page.locator("#sanctions-events .evidence > div:not(:last-of-type)")
                            .allTextContents())
                    .isNotEmpty()
                    .allMatch(act -> act.contains(" " + there + " "))
                    .noneMatch(act -> act.matches(".*(" + none.replace('/', '|') + ").*"));
        }
    }

    /** To tell apart what happened from what did not, all acts are drawn; a bar opens those of its colour. */
    @Test
    void whetherActsHappenedIsTold() {
        try (Page page = open("/?from=2014-01-01&interval=year")) {
            page.locator("#by").selectOption("modality");
            page.waitForURL("**modality=all**");
            assertThat(page.locator("#sanctions .legend")).containsText("happened");
            page.locator("#sanctions .legend button", containing("denied")).click();
            page.waitForURL("**modality=denied**");
            assertThat(page.locator("#modality")).hasValue("denied");
            assertThat(page.locator("#sanctions-events .evidence").first()).containsText("denied");
            page.locator("#by").selectOption("action");
            assertThat(page.locator("#modality")).hasValue("asserted");
        }
    }

    @Test
    void whomSanctionsNameIsDrawnAndChosen() {
        try (Page page = open("/?from=2014-01-01&by=designated")) {
            Locator firm = page.locator("#sanctions .legend button", containing("Rusal"));
            String count = firm.textContent().replaceAll("\\D", "");
            firm.click();
            page.waitForURL("**designated=Rusal**");
            assertThat(page.locator("#chosen")).containsText("designated Rusal");
            assertThat(page.locator("#sanctions-events-total")).hasText(" " + count + " events");
            assertThat(page.locator("#sanctions-events .evidence").first()).containsText("Rusal");
            page.locator("#articles h3 button").first().click();
            assertThat(page.locator("#article .text")).containsText("Rusal");
        }
    }

    private static Page.LocatorOptions containing(String text) {
        return new Page.LocatorOptions().setHasText(text);
    }

    private static double number(Locator element, String attribute) {
        return Double.parseDouble(element.getAttribute(attribute));
    }

    @Test
    void aPairOpensAsManyEventsAsItCounts() {
        try (Page page = open("/?action=lift")) {
            Locator row = page.locator("#pairs tbody tr").first();
            String pair = row.locator("button").textContent();
            String count = row.locator("td").first().textContent();
            row.locator("button").click();
            page.waitForURL("**target=**");
            assertThat(page.locator("#relations-events-total")).hasText(" " + count + " events");
            assertThat(page.locator("#relations-events .evidence b").first()).hasText(pair + " ");
            // what is chosen can be taken back
            page.locator("#chosen button").first().click();
            assertThat(page.locator("#chosen button")).hasCount(1);
        }
    }

    /** Days of a century and more are too many for one chart: the others are drawn all the same. */
    @Test
    void whatOneChartCannotTellKeepsNothingBack() {
        try (Page page = open("/?interval=day")) {
            assertThat(page.locator("#problem")).containsText("4000");
            assertThat(page.locator("#articles li").count()).isEqualTo(20);
        }
        try (Page page = open("/?axis=referred&to=1990-12-31")) {
            assertThat(page.locator("#problem")).isHidden();
        }
    }

    /** A bar at the end of a range opens the days of the range only. */
    @Test
    void aBarIsNoWiderThanTheRange() {
        try (Page page = open("/?interval=year&from=2022-03-15&to=2022-09-15&quad=material-conflict")) {
            Locator bar = page.locator("#relations rect").first();
            String count = bar.getAttribute("aria-label").replaceAll(".*\\D(\\d+)\\D*$", "$1");
            bar.click();
            assertThat(page.locator("#from")).hasValue("2022-03-15");
            assertThat(page.locator("#relations-events-total")).hasText(" " + count + " events");
        }
    }

    @Test
    void mentionsAreCountedAndDatedAsAsked() {
        try (Page page = open("/?axis=referred&count=stories")) {
            assertThat(page.locator("#mentions rect").first())
                    .hasAttribute("aria-label", Pattern.compile(".* stories"));
            assertThat(page.locator("#axis")).hasValue("referred");
            assertThat(page.locator("#sanctions rect").first())
                    .hasAttribute("aria-label", Pattern.compile(".* stories"));
            assertThat(page.locator("#mentions .note")).hasText(new String[] {
                "Stories that name several countries count once in each colour.",
                "Days from 2009-01-01 to 2029-12-31; choose From and To for others."
            });
            assertThat(page.locator("#sanctions .note").first())
                    .hasText("Stories that tell of several acts count once in each colour; the evidence lists every"
                            + " act.");
        }
    }

    /** A few events of long ago are told of, and not drawn. */
    @Test
    void longAgoIsInTheNumbersOnly() {
        try (Page page = open("/");
                Page all = open("/?from=1800-01-01")) {
            assertThat(page.locator("#relations")).containsText("are in the numbers only");
            assertThat(all.locator("#relations")).not().containsText("are in the numbers only");
            assertThat(all.locator("#relations rect").count())
                    .isGreaterThan(page.locator("#relations rect").count());
        }
    }

    @Test
    void wordsNarrowTheChartsToo() {
        try (Page page = open("/?q=wine")) {
            int narrowed = page.locator("#mentions svg rect").count();
            try (Page all = open("/")) {
                assertThat(narrowed)
                        .isLessThan(all.locator("#mentions svg rect").count());
            }
        }
    }

    @Test
    void anArticleShowsItsEvidence() {
        try (Page page = open("/?q=%22dual-use%20items%22")) {
            page.locator("#articles h3 button").first().click();
            assertThat(page.locator("#article .evidence").first()).isVisible();
            assertThat(page.locator("#article")).containsText("South Korea → Russia tighten");
            assertThat(page.locator("#article .text .e-country").first()).isVisible();
            page.locator("#article .close").click();
            assertThat(page.locator("#article")).isHidden();
        }
    }

    /** Who has just begun has no filters to clear. */
    @Test
    void aServiceWithoutArticlesSaysHowTheyGetIn() {
        try (TestService empty = TestService.start(PageIT.class);
                Page page = browser.browser().newPage()) {
            for (String place : List.of("#mentions", "#sanctions", "#relations", "#articles")) {
                page.navigate(empty.url() + "/");
                assertThat(page.locator(place + " .empty")).containsText("No articles are in yet: index some");
                page.navigate(empty.url() + "/?q=wine");
                assertThat(page.locator(place + " .empty"))
                        .hasText(Pattern.compile("Nothing found\\. .*|No article is like that\\."));
            }
        }
    }

    @Test
    void whatIsWrongIsTold() {
        try (Page page = browser.browser().newPage()) {
            page.navigate(service.url() + "/?from=2024-02-02&to=2024-01-01");
            assertThat(page.locator("#problem")).containsText("to must not lie before from");
        }
    }

    /** As a proxy tells that the service is away. */
    @Test
    void anErrorThatIsNoJsonIsToldByItsStatus() {
        try (Page page = browser.browser().newPage()) {
            page.route(
                    "**/api/v1/matrices/**",
                    route -> route.fulfill(new Route.FulfillOptions()
                            .setStatus(502)
                            .setContentType("text/html")
                            .setBody("<html>Bad Gateway</html>")));
            page.navigate(service.url() + "/");
            page.waitForSelector("body[data-ready]");
            assertThat(page.locator("#problem")).hasText("Status 502");
        }
    }

    /** More of the old list would stand in the new one, or be asked for with a cursor that is none of it. */
    @Test
    void thereIsNoMoreOfAListThatIsAboutToGo() {
        try (Page page = open("/")) {
            assertThat(page.locator("#more-articles")).isVisible();
            List<Route> held = new ArrayList<>();
            page.route("**/api/v1/**", held::add);
            page.locator("#modality").selectOption("denied");
            page.waitForURL("**modality=denied**");
            assertThat(page.locator("#more-articles")).isHidden();
            assertThat(page.locator("#more-relations-events")).isHidden();
            page.unroute("**/api/v1/**");
            held.forEach(Route::resume);
            assertThat(page.locator("#more-articles")).isVisible();
        }
    }

    @Test
    void nothingIsBlockedAndNothingOverflows() {
        List<String> complaints = new ArrayList<>();
        try (Page page = browser.browser().newPage()) {
            page.onConsoleMessage(message -> complaints.add(message.text()));
            page.onPageError(complaints::add);
            page.setViewportSize(400, 800);
            page.navigate(service.url() + "/");
            page.waitForSelector("body[data-ready]");
            assertThat(((Number) page.evaluate("document.documentElement.scrollWidth")).intValue())
                    .isLessThanOrEqualTo(400);
        }
        assertThat(complaints).isEmpty();
    }

    @Test
    void theApiCanBeBrowsedAndTried() {
        List<String> complaints = new ArrayList<>();
        List<String> asked = new ArrayList<>();
        try (Page page = browser.browser().newPage()) {
            page.onConsoleMessage(message -> complaints.add(message.text()));
            page.onPageError(complaints::add);
            page.onRequest(request -> asked.add(request.url()));
            page.navigate(service.url() + "/");
            page.locator("footer a[href^=swagger-ui]").click();
            page.waitForSelector(".opblock");
            assertThat(page.locator(".info .title")).containsText("Dateline");
            assertThat(page.locator("#operations-timelines-getMentionTimeline")).isVisible();
            var suggest = page.locator("#operations-search-suggest");
            suggest.locator(".opblock-summary-control").click();
            suggest.locator("button.execute").click();
            assertThat(suggest.locator(".live-responses-table")).containsText("South Korea");
        }
        assertThat(complaints).isEmpty();
        assertThat(asked)
                .anyMatch(url -> url.startsWith(service.url() + "/api/v1/suggest"))
                .allMatch(url -> url.startsWith(service.url() + "/") || url.startsWith("data:"));
    }

    /** The rules of WCAG 2.2 AA that a program can check, in both colour schemes, on the page and on an article. */
    @ParameterizedTest
    @EnumSource(
            value = ColorScheme.class,
            names = {"LIGHT", "DARK"})
    void nobodyIsKeptOut(ColorScheme colours) {
        try (Page page = open("/?q=%22dual-use%20items%22")) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(colours));
            assertThat(violations(page)).isEmpty();
            page.locator("#articles h3 button").first().click();
            assertThat(violations(page)).isEmpty();
        }
    }

    private static List<String> violations(Page page) {
        return new AxeBuilder(page)
                        .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"))
                        .analyze()
                        .getViolations()
                        .stream()
                        .map(rule ->
                                rule.getId() + ": " + rule.getNodes().getFirst().getHtml())
                        .toList();
    }

    @Test
    void theCountryStaysChosenWhereTheWordsCannotBeRead() {
        try (Page page = open("/?country=KR&q=(wine")) {
            assertThat(page.locator("#problem")).containsText("bracket");
            assertThat(page.locator("#country")).hasValue("KR");
            assertThat(page.locator("#country option:checked")).hasText("South Korea");
            page.locator("#q").fill("wine");
            page.locator("#q").press("Enter");
            page.waitForURL("**?q=wine&country=KR");
        }
    }

    /** What an address may stand for other than a page is no link. */
    @ParameterizedTest
    @CsvSource({"https://news.example/a?b=c, 1", "javascript:alert(1), 0", "/swagger-ui.html, 0"})
    void anArticleLinksWhereItWasPublished(String url, int links) {
        try (Page page = open("/?q=wine")) {
            page.route(
                    "**/api/v1/articles/*",
                    route -> route.fulfill(new Route.FulfillOptions()
                            .setResponse(route.fetch())
                            .setBody(route.fetch().text().replaceFirst("\\{", "{\"url\":\"" + url + "\","))));
            page.locator("#articles h3 button").first().click();
            assertThat(page.locator("#article h2")).isVisible();
            assertThat(page.locator("#article a")).hasCount(links);
            if (links > 0) {
                assertThat(page.locator("#article a")).hasAttribute("href", url);
            }
        }
    }

    /** One stop of the tabulator a chart; arrows go from bar to bar, Enter opens. */
    @Test
    void barsAreReachedByKeys() {
        try (Page page = open("/?interval=month&from=2014-01-01&to=2014-12-31")) {
            assertThat(page.locator("#relations svg [tabindex='0']")).hasCount(1);
            page.locator("#relations svg [tabindex='0']").focus();
            Locator focus = page.locator("#relations svg rect:focus");
            int first = Integer.parseInt(focus.getAttribute("data-bucket"));
            page.keyboard().press("ArrowRight");
            int second = Integer.parseInt(focus.getAttribute("data-bucket"));
            assertThat(second).isGreaterThan(first);
            page.keyboard().press("ArrowLeft");
            assertThat(focus).hasAttribute("data-bucket", String.valueOf(first));
            page.keyboard().press("End");
            // from the highest bar of the last month to the next below it
            for (int i = 0; i < 4; i++) {
                page.keyboard().press("ArrowUp");
            }
            String top = focus.getAttribute("aria-label");
            double above = number(focus, "y");
            page.keyboard().press("ArrowDown");
            assertThat(focus).not().hasAttribute("aria-label", top);
            assertThat(number(focus, "y")).isGreaterThan(above);
            String count = focus.getAttribute("aria-label").replaceAll(".*\\D(\\d+)\\D*$", "$1");
            page.keyboard().press("Enter");
            page.waitForURL("**quad=**");
            assertThat(page.locator("#relations-events-total")).hasText(" " + count + " events");
        }
    }

    /** Words in charts are as large on a phone as anywhere. */
    @Test
    void aPhoneShowsWordsThatCanBeRead() {
        try (Page page = open("/")) {
            double wide = page.locator("#mentions text").first().boundingBox().height;
            page.setViewportSize(390, 800);
            assertThat(page.locator("#mentions svg")).hasAttribute("width", Pattern.compile("3\\d\\d"));
            assertThat(page.locator("#mentions text").first().boundingBox().height)
                    .isEqualTo(wide);
        }
    }

    private static Page open(String path) {
        Page page = browser.browser().newPage();
        page.navigate(service.url() + path);
        page.waitForSelector("body[data-ready]");
        return page;
    }
}
