package dateline.web;

import dateline.analytics.Searches;
import dateline.analytics.search.Holdings;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Instant;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/v1/status}: what is in (docs/api.md). */
@RestController
@RequestMapping("/api/v1/status")
final class StatusController {
    private final Holdings holdings;

    StatusController(Searches searches) {
        this.holdings = new Holdings(searches);
    }

    /** The state of the data. */
    @GetMapping
    Holdings.Status status(HttpServletRequest request) throws IOException {
        new Parameters(request.getParameterMap()).end();
        return holdings.status(Instant.now());
    }
}
