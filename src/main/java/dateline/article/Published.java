package dateline.article;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/**
 * When an article was published: the day on the publisher's calendar, and the instant (midnight UTC of that day where only the
 * day is known).
 */
public record Published(LocalDate date, Instant instant) {

    /** Publication on a day, hour unknown. */
    public static Published on(LocalDate date) {
        return new Published(date, date.atStartOfDay(ZoneOffset.UTC).toInstant());
    }

    /**
     * Reads {@code 2024-02-07} or {@code 2024-02-07T09:30:00+09:00}; the day is the one at the given offset.
     *
     * @throws DateTimeException where the text is neither
     */
    public static Published parse(String text) {
        if (text.length() <= "2024-02-07".length()) {
            return on(LocalDate.parse(text));
        }
        OffsetDateTime time = OffsetDateTime.parse(text);
        return new Published(time.toLocalDate(), time.toInstant());
    }
}
