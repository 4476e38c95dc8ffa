package dateline.web;

import dateline.analytics.Basis;
import dateline.analytics.Filter;
import dateline.analytics.Searches;
import dateline.analytics.search.Export;
import dateline.index.bulk.Kind;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
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
@EnableConfigurationProperties(ExportController.Settings.class)
final class ExportController {
    private static final Logger LOG = LoggerFactory.getLogger(ExportController.class);

    /** 10 s: nobody knows how long the others take. */
    private static final String RETRY_SECONDS = "10";

    /**
     * How much is exported: {@code dateline.api.*}.
     *
     * @param exportsAtOnce how many exports may run at the same time. 4 where nothing is set: each holds a page, and Elasticsearch a
     *     point in time
     */
    @ConfigurationProperties("dateline.api")
    record Settings(@DefaultValue("4") int exportsAtOnce) {

        Settings {
            if (exportsAtOnce < 1) {
                throw new IllegalArgumentException(
                        "dateline.api.exports-at-once must be at least 1, not " + exportsAtOnce);
            }
        }
    }

    private final Export export;
    private final Semaphore places;

    ExportController(Searches searches, Settings settings, MeterRegistry registry) {
        this.export = new Export(searches);
        this.places = new Semaphore(settings.exportsAtOnce());
        Gauge.builder("dateline.exports", () -> settings.exportsAtOnce() - places.availablePermits())
                .description("exports that are running")
                .register(registry);
    }

    /** Articles. */
    @GetMapping("/articles.{format:csv|ndjson}")
    @Nullable
    ResponseEntity<?> articles(@PathVariable String format, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        return export("article", Filters.ARTICLES, format, request, response);
    }

    /** Mentions of any kind, one by one. */
    @GetMapping("/mentions.{format:csv|ndjson}")
    @Nullable
    ResponseEntity<?> mentions(@PathVariable String format, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        return export("mention", Filters.MENTIONS, format, request, response);
    }

    /** Events. */
    @GetMapping("/events.{format:csv|ndjson}")
    @Nullable
    ResponseEntity<?> events(@PathVariable String format, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        return export("event", Filters.EVENTS, format, request, response);
    }

    private @Nullable ResponseEntity<?> export(
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
        if (request.getMethod().equals("HEAD")) {
            head(filters, format, response);
            return null;
        }
        if (!places.tryAcquire()) {
            ProblemDetail problem = ProblemDetail.forStatusAndDetail(
                    HttpStatus.TOO_MANY_REQUESTS, "too many exports are running; try again");
            return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
                    .header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS)
                    .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                    .body(problem);
        }
        try {
            head(filters, format, response);
            write(kind, filters, filter, csv, marked, response);
            return null;
        } finally {
            places.release();
        }
    }

    private static void head(Filters filters, String format, HttpServletResponse response) {
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                "attachment; filename=dateline-" + filters.documents().code() + "." + format);
        response.setContentType(format.equals("csv") ? "text/csv;charset=UTF-8" : "application/x-ndjson");
    }

    private void write(
            String kind, Filters filters, Filter filter, boolean csv, boolean marked, HttpServletResponse response)
            throws IOException, ServletException {
        Kind documents = filters.documents();
        OutputStream out = new BufferedOutputStream(response.getOutputStream());
        Rows rows = csv ? new Rows.Csv(kind, marked, out) : new Rows.Ndjson(out);
        try {
            export.of(documents, List.of(), filter, rows::write);
            rows.flush();
        } catch (IOException | RuntimeException e) {
            if (!response.isCommitted()) {
                takeBack(response);
                throw e;
            }
            LOG.warn("Export of {} broke off: {}", documents.code(), e.toString());
            tell(rows);
            // an answer that merely ends looks whole; this reaches the server, which hangs up, as what has a cause does
            // not
            throw new ServletException("export broke off");
        }
    }

    /** What is of the export: headers of the request's id and for pages of other sites stay. */
    private static void takeBack(HttpServletResponse response) {
        response.resetBuffer();
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, null);
        response.setContentType(null);
    }

    private static void tell(Rows rows) {
        try {
            rows.fail();
        } catch (IOException | RuntimeException gone) {
            LOG.debug("Nobody is there to be told", gone);
        }
    }
}
