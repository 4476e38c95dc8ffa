package dateline.web.answer;

import com.dynatrace.hash4j.hashing.HashValue128;
import com.dynatrace.hash4j.hashing.Hasher128;
import com.dynatrace.hash4j.hashing.Hashing;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.observation.ServerRequestObservationContext;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.filter.ServerHttpObservationFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/** An answer of the controllers, whole, that can be told more than once; those with status 200 have a tag. Immutable: nobody writes into its body. */
final class Answer {
    /** Tells two answers to one question apart, and protects nothing: MD5 would take thirteen times as long. */
    private static final Hasher128 HASHER = Hashing.xxh3_128();

    /** What controllers that read, and what tells their errors, set beside the media type. */
    private static final List<String> HEADERS =
            List.of(HttpHeaders.ALLOW, HttpHeaders.RETRY_AFTER, HttpHeaders.CONTENT_DISPOSITION);

    private final int status;
    private final byte[] body;
    private final @Nullable String mediaType;
    private final Map<String, String> headers;
    private final @Nullable String pattern;
    private final @Nullable String tag;

    /**
     * An answer, with a tag made of its body where it is no error.
     *
     * @param pattern that of the endpoint, for the meters
     */
    Answer(int status, byte[] body, @Nullable String mediaType, Map<String, String> headers, @Nullable String pattern) {
        this.status = status;
        this.body = body;
        this.mediaType = mediaType;
        this.headers = Map.copyOf(headers);
        this.pattern = pattern;
        this.tag = isError() ? null : tag(body);
    }

    /** What was gathered for a request. */
    static Answer of(ContentCachingResponseWrapper gathered, HttpServletRequest request) {
        Map<String, String> headers = new LinkedHashMap<>();
        for (String name : HEADERS) {
            String value = gathered.getHeader(name);
            if (value != null) {
                headers.put(name, value);
            }
        }
        return new Answer(
                gathered.getStatus(),
                gathered.getContentAsByteArray(),
                gathered.getContentType(),
                headers,
                ServerHttpObservationFilter.findObservationContext(request)
                        .map(ServerRequestObservationContext::getPathPattern)
                        .orElse(null));
    }

    private static String tag(byte[] body) {
        HashValue128 hash = HASHER.hashBytesTo128Bits(body);
        HexFormat hex = HexFormat.of();
        // a weak tag holds for the compressed answer as well
        return "W/\"" + hex.toHexDigits(hash.getMostSignificantBits()) + hex.toHexDigits(hash.getLeastSignificantBits())
                + '"';
    }

    /** Whether it tells what went wrong: to those who wait for it, and not to who asks later. */
    boolean isError() {
        return status != HttpServletResponse.SC_OK;
    }

    byte[] body() {
        return body;
    }

    /** Tells it, or only that the caller has it already. */
    void tell(HttpServletRequest request, HttpServletResponse response) throws IOException {
        ServerHttpObservationFilter.findObservationContext(request)
                .ifPresent(observed -> observed.setPathPattern(pattern));
        if (tag != null) {
            response.setHeader(HttpHeaders.ETAG, tag);
            if (new ServletWebRequest(request, response).checkNotModified(tag)) {
                return;
            }
        }
        response.setStatus(status);
        headers.forEach(response::setHeader);
        response.setContentType(mediaType);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
