package dateline.web.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.ShallowEtagHeaderFilter;

/**
 * Answers 304 where the caller has the answer already. The tag is made of the answer: the question is asked all the same, and its
 * numbers are never stale; what is saved is their way over the net.
 */
@Component
final class Caching extends ShallowEtagHeaderFilter {
    Caching() {
        // a weak tag holds for the compressed answer as well
        setWriteWeakETag(true);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI();
        // exports are streamed, and must not be gathered in memory
        return !path.startsWith("/api/v1/")
                || path.startsWith("/api/v1/export/")
                || !request.getMethod().equals("GET");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-cache");
        super.doFilterInternal(request, response, chain);
    }
}
