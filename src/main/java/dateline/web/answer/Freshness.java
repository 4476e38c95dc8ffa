package dateline.web.answer;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Collections;
import java.util.Locale;

/**
 * How fresh an answer a request wants: what its {@code Cache-Control} says (RFC 9111, 5.2.1). Who wants none that is kept asks Elasticsearch each time,
 * as who asks something else each time does; the limit of requests stands before both.
 *
 * @param oldest the search that it is answered from began less than this ago; zero: afterwards
 * @param stored whether the answer may be told to others
 */
record Freshness(Duration oldest, boolean stored) {
    /** As old as the service keeps them. */
    private static final Freshness ANY = new Freshness(AnswerSettings.LONGEST, true);

    private static final String MAX_AGE = "max-age=";

    /** Nine digits: some 30 years. */
    private static final int MOST_DIGITS = 9;

    static Freshness of(HttpServletRequest request) {
        Freshness wanted = ANY;
        for (String header : Collections.list(request.getHeaders("Cache-Control"))) {
            for (String directive : header.toLowerCase(Locale.ROOT).split(",", -1)) {
                wanted = wanted.and(directive.strip());
            }
        }
        return wanted;
    }

    private Freshness and(String directive) {
        if (directive.equals("no-store")) {
            return new Freshness(Duration.ZERO, false);
        }
        if (directive.equals("no-cache")) {
            return within(Duration.ZERO);
        }
        String seconds = directive.startsWith(MAX_AGE) ? directive.substring(MAX_AGE.length()) : "";
        // what is no number is passed over, like directives that nobody knows
        return seconds.isEmpty()
                        || seconds.length() > MOST_DIGITS
                        || !seconds.chars().allMatch(digit -> digit >= '0' && digit <= '9')
                ? this
                : within(Duration.ofSeconds(Integer.parseInt(seconds)));
    }

    /** At least so fresh. */
    Freshness within(Duration time) {
        return time.compareTo(oldest) < 0 ? new Freshness(time, stored) : this;
    }
}
