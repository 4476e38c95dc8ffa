package dateline.web.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/** Bounds how often a key, or an address without key, may ask the API. */
final class RateFilter extends OncePerRequestFilter {
    /** 100,000 at some 100 bytes: one forgotten early may ask a minute's worth again. */
    private static final int MOST_CALLERS = 100_000;

    /** On the decoded path, as the rules of access: an encoded letter changes nothing. */
    private static final RequestMatcher API =
            PathPatternRequestMatcher.withDefaults().matcher("/api/**");

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(MOST_CALLERS)
            .expireAfterAccess(MINUTE)
            .build();
    private final int requestsPerMinute;
    private final Refusals refusals;

    RateFilter(AccessSettings settings, Refusals refusals) {
        this.requestsPerMinute = settings.requestsPerMinute();
        this.refusals = refusals;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !API.matches(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (admits(request, response)) {
            chain.doFilter(request, response);
        }
    }

    /** Whether the caller may ask once more; if not, it has been told. */
    boolean admits(HttpServletRequest request, HttpServletResponse response) throws IOException {
        ConsumptionProbe probe = buckets.get(caller(request), none -> bucket()).tryConsumeAndReturnRemaining(1);
        if (probe.isConsumed()) {
            return true;
        }
        long seconds = 1 + TimeUnit.NANOSECONDS.toSeconds(probe.getNanosToWaitForRefill());
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
        refusals.write(
                request,
                response,
                HttpStatus.TOO_MANY_REQUESTS,
                "more than " + requestsPerMinute + " requests a minute; try again in " + seconds + " s");
        return false;
    }

    private static String caller(HttpServletRequest request) {
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        return who == null || who instanceof AnonymousAuthenticationToken
                ? "address " + request.getRemoteAddr()
                : "key " + who.getName();
    }

    private Bucket bucket() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(requestsPerMinute).refillGreedy(requestsPerMinute, MINUTE))
                .build();
    }
}
