package dateline.web.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.ShallowEtagHeaderFilter;

/**
 * Answers 304 where the caller has the answer already. The tag is made of the answer: the question is asked all the same, and its
 * numbers are never stale; what is saved is their way over the net.
 */
@Component
final class Caching extends ShallowEtagHeaderFilter {
    /** On decoded paths, as the controllers: an encoded letter must not have an export gathered. */
    private static final RequestMatcher API =
            PathPatternRequestMatcher.withDefaults().matcher("/api/v1/**");

    private static final RequestMatcher EXPORT =
            PathPatternRequestMatcher.withDefaults().matcher("/api/v1/export/**");

    private static final Set<String> READING = Set.of("GET", "HEAD");

    Caching() {
        // a weak tag holds for the compressed answer as well
        setWriteWeakETag(true);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        // exports are streamed, and must not be gathered in memory
        return !API.matches(request) || EXPORT.matches(request) || !READING.contains(request.getMethod());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-cache");
        super.doFilterInternal(request.getMethod().equals("HEAD") ? new Whole(request) : request, response, chain);
    }

    /** The same answer is made to HEAD as to GET, so that it has the same tag; the server sends its headers only. */
    private static final class Whole extends HttpServletRequestWrapper {
        Whole(HttpServletRequest request) {
            super(request);
        }

        @Override
        public String getMethod() {
            return "GET";
        }
    }
}
