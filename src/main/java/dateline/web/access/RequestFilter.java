package dateline.web.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.UUID;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.slf4j.event.Level;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Gives each request an id, the caller's own if it fits, that every line of the log carries and the answer returns; tells the log what was asked,
 * for lines that name it (dateline.analytics); and tells of each request in a line: slow ones and faults as warnings, others at the level debug. Path
 * and query are logged as they were sent, percent-encoded, so that they cannot break a line.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class RequestFilter extends OncePerRequestFilter {
    private static final Logger LOG = LoggerFactory.getLogger("dateline.requests");

    /** The keys of the log's context: application.yml has the one in each line, slow questions name the other. */
    private static final String ID = "request";

    private static final String ASKED = "asked";

    private static final String HEADER = "X-Request-Id";
    private static final Pattern OWN = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    /** 2 s: twice what a slow question to Elasticsearch takes, which is named on its own. */
    private static final Duration SLOW = Duration.ofSeconds(2);

    /** 500 characters of a query tell what was asked. */
    private static final int LONGEST_QUERY = 500;

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String own = request.getHeader(HEADER);
        String id = own != null && OWN.matcher(own).matches()
                ? own
                : UUID.randomUUID().toString();
        response.setHeader(HEADER, id);
        long start = System.nanoTime();
        MDC.put(ID, id);
        MDC.put(ASKED, request.getRequestURI() + query(request));
        try {
            chain.doFilter(request, response);
        } finally {
            log(request, response, Duration.ofNanos(System.nanoTime() - start));
            MDC.remove(ID);
            MDC.remove(ASKED);
        }
    }

    private static void log(HttpServletRequest request, HttpServletResponse response, Duration took) {
        LOG.atLevel(level(request, response, took))
                .addKeyValue("method", request.getMethod())
                .addKeyValue("path", request.getRequestURI())
                .addKeyValue("status", response.getStatus())
                .addKeyValue("millis", took.toMillis())
                .log(
                        "{} {}{} {} in {} ms",
                        request.getMethod(),
                        request.getRequestURI(),
                        query(request),
                        response.getStatus(),
                        took.toMillis());
    }

    private static Level level(HttpServletRequest request, HttpServletResponse response, Duration took) {
        boolean streamed = request.getRequestURI().startsWith("/api/v1/export/")
                || request.getMethod().equals("POST");
        return response.getStatus() == HttpServletResponse.SC_INTERNAL_SERVER_ERROR
                        || took.compareTo(SLOW) > 0 && !streamed
                ? Level.WARN
                : Level.DEBUG;
    }

    private static String query(HttpServletRequest request) {
        String query = request.getQueryString();
        return query == null ? "" : "?" + query.substring(0, Math.min(LONGEST_QUERY, query.length()));
    }
}
