package dateline.web;

import dateline.analytics.Basis;
import dateline.analytics.Filter;
import dateline.analytics.Searches;
import dateline.analytics.search.Export;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
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

    private final Export export;

    ExportController(Searches searches) {
        this.export = new Export(searches);
    }

    /** Articles. */
    @GetMapping("/articles.{format:csv|ndjson}")
    void articles(@PathVariable String format, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        export("article", Filters.ARTICLES, format, request, response);
    }

    /** Mentions of any kind, one by one. */
    @GetMapping("/mentions.{format:csv|ndjson}")
    void mentions(@PathVariable String format, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        export("mention", Filters.MENTIONS, format, request, response);
    }

    /** Events. */
    @GetMapping("/events.{format:csv|ndjson}")
    void events(@PathVariable String format, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        export("event", Filters.EVENTS, format, request, response);
    }

    private void export(
            String kind, Filters filters, String format, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        Parameters parameters = new Parameters(request.getParameterMap());
        Basis basis = Basis.of(
                kind.equals("event")
                        ? parameters.oneOf("basis", "published", "published", "event")
                        : parameters.oneOf("basis", "published", "published"));
        Filter filter = filters.of(parameters, basis);
        boolean csv = format.equals("csv");
        boolean marked =
                csv && parameters.oneOf("bom", "false", "true", "false").equals("true");
        parameters.end();
        String documents = filters.documents();
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=dateline-" + documents + "." + format);
        response.setContentType(csv ? "text/csv;charset=UTF-8" : "application/x-ndjson");
        if (request.getMethod().equals("HEAD")) {
            return;
        }
        OutputStream out = new BufferedOutputStream(response.getOutputStream());
        Rows rows = csv ? new Rows.Csv(kind, marked, out) : new Rows.Ndjson(out);
        try {
            export.of(documents, List.of(), filter, rows::write);
            rows.flush();
        } catch (IOException | RuntimeException e) {
            if (!response.isCommitted()) {
                response.reset();
                throw e;
            }
            LOG.warn("Export of {} broke off: {}", documents, e.toString());
            tell(rows);
            // an answer that merely ends looks whole; this reaches the server, which hangs up, as what has a cause does
            // not
            throw new ServletException("export broke off");
        }
    }

    private static void tell(Rows rows) {
        try {
            rows.fail();
        } catch (IOException | RuntimeException gone) {
            LOG.debug("Nobody is there to be told", gone);
        }
    }
}
