package dateline.web;

import dateline.analytics.Basis;
import dateline.analytics.Filter;
import dateline.analytics.Searches;
import dateline.analytics.search.Export;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * {@code /api/v1/export}: all documents of a question as CSV or NDJSON (docs/api.md). They are streamed; where the answer cannot be
 * completed, its last line says so and the connection is broken off.
 */
@RestController
@RequestMapping("/api/v1/export")
final class ExportController {
    private static final Logger LOG = LoggerFactory.getLogger(ExportController.class);

    private static final Map<String, Map<String, String>> FIELDS =
            Map.of("articles", Filters.OF_ARTICLES, "mentions", Filters.OF_MENTION_ROWS, "events", Filters.OF_EVENTS);

    private final Export export;

    ExportController(Searches searches) {
        this.export = new Export(searches);
    }

    /** Streams them. */
    @GetMapping("/{kind:articles|mentions|events}.{format:csv|ndjson}")
    void export(
            @PathVariable String kind,
            @PathVariable String format,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Parameters parameters = new Parameters(request.getParameterMap());
        Basis basis = Basis.of(
                kind.equals("events")
                        ? parameters.oneOf("basis", "published", "published", "event")
                        : parameters.oneOf("basis", "published", "published"));
        Filter filter = Filters.of(parameters, FIELDS.getOrDefault(kind, Map.of()), basis);
        parameters.end();
        boolean csv = format.equals("csv");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=dateline-" + kind + "." + format);
        response.setContentType(csv ? "text/csv;charset=UTF-8" : "application/x-ndjson");
        OutputStream out = new BufferedOutputStream(response.getOutputStream());
        Rows rows = csv ? new Rows.Csv(kind, out) : new Rows.Ndjson(out);
        try {
            export.of(kind, List.of(), filter, rows::write);
            rows.flush();
        } catch (IOException | RuntimeException e) {
            if (!response.isCommitted()) {
                response.reset();
                throw e;
            }
            LOG.warn("Export of {} broke off: {}", kind, e.toString());
            rows.fail();
            // an answer that merely ends looks whole
            throw new IOException("export broke off", e);
        }
    }
}
