package dateline.web.answer;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Gives each answer of the reading API a tag that is made of it, answers 304 where the caller has it already, and answers from what is kept. It comes
 * behind the rules of access, the limit of requests, the log and the meters: an answer that is kept is told to those only who may ask, and
 * counts as any other.
 */
@Component
final class AnswerFilter extends OncePerRequestFilter {
    /** On decoded paths, as the controllers: an encoded letter must not have an export gathered. */
    private static final RequestMatcher API =
            PathPatternRequestMatcher.withDefaults().matcher("/api/v1/**");

    private static final RequestMatcher EXPORT =
            PathPatternRequestMatcher.withDefaults().matcher("/api/v1/export/**");

    /** Who asks for the state of the data wants that of now, however long other answers are kept: as old as what searches find anyway. */
    private static final RequestMatcher STATUS =
            PathPatternRequestMatcher.withDefaults().matcher("/api/v1/status");

    private static final Set<String> READING = Set.of("GET", "HEAD");

    private final KeptAnswers kept;

    AnswerFilter(KeptAnswers kept) {
        this.kept = kept;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        // exports are streamed, and must not be gathered in memory
        return !API.matches(request) || EXPORT.matches(request) || !READING.contains(request.getMethod());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        // others may keep an answer for its tag only: how old one may be is decided here
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-cache");
        HttpServletRequest whole = request.getMethod().equals("HEAD") ? new Whole(request) : request;
        Freshness wanted = Freshness.of(request);
        KeptAnswers.Given given = kept.answer(
                Question.of(request),
                STATUS.matches(request) ? wanted.within(KeptAnswers.REFRESH) : wanted,
                () -> make(whole, response, chain));
        if (given == null) {
            return;
        }
        Duration age = given.age();
        if (age != null) {
            // only an answer that was made for another request has an age (RFC 9111)
            response.setHeader(HttpHeaders.AGE, Long.toString(age.toSeconds()));
        }
        given.answer().tell(request, response);
    }

    /** The answer of the controllers; null where the server itself has to tell what went wrong. */
    private static @Nullable Answer make(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        ContentCachingResponseWrapper gathered = new ContentCachingResponseWrapper(response);
        chain.doFilter(request, gathered);
        if (gathered.isCommitted()) {
            gathered.copyBodyToResponse();
            return null;
        }
        return Answer.of(gathered, request);
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
