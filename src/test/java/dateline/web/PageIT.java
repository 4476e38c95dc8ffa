package dateline.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dateline.command.TestService;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The page in a real browser, over the seeds. */
class PageIT {
    private static TestService service;
    private static TestBrowser browser;

    @BeforeAll
    static void start() throws Exception {
        browser = TestBrowser.start();
        service = TestService.overSeeds(PageIT.class);
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
        }
    }

    /** A few events of long ago are told of, and not drawn. */
    @Test
    void longAgoIsInTheNumbersOnly() {
        try (Page page = open("/");
                Page all = open("/?from=1800-01-01")) {
            assertThat(page.locator("#relations .note").first()).containsText("are in the numbers only");
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

    @Test
    void whatIsWrongIsTold() {
        try (Page page = browser.browser().newPage()) {
            page.navigate(service.url() + "/?from=2024-02-02&to=2024-01-01");
            assertThat(page.locator("#problem")).containsText("to must not lie before from");
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
        try (Page page = browser.browser().newPage()) {
            page.onConsoleMessage(message -> complaints.add(message.text()));
            page.onPageError(complaints::add);
            page.onRequest(request -> assertThat(request.url()).matches("(" + service.url() + "|data:).*"));
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
    }

    private static Page open(String path) {
        Page page = browser.browser().newPage();
        page.navigate(service.url() + path);
        page.waitForSelector("body[data-ready]");
        return page;
    }
}
