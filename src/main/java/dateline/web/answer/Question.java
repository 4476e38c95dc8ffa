package dateline.web.answer;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import org.jspecify.annotations.Nullable;

/**
 * What decides an answer, as it was sent: two spellings of one question are two questions, but never are two questions one. Who asks is no part of
 * it: whoever may read at all may read everything, and was found to be allowed to before (dateline.web.access).
 *
 * @param query null where there is no question mark
 * @param accept the media types taken, which decide that of the answer
 */
record Question(String path, @Nullable String query, String accept) {

    static Question of(HttpServletRequest request) {
        return new Question(
                request.getRequestURI(),
                request.getQueryString(),
                String.join(",", Collections.list(request.getHeaders("Accept"))));
    }

    /** About how many bytes it takes; a request's first line and headers have 8 KiB at most. */
    int size() {
        return path.length() + (query == null ? 0 : query.length()) + accept.length();
    }
}
