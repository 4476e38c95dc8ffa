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

    public Published {
        int year = instant.atOffset(ZoneOffset.UTC).getYear();
        if (year < 1 || year > 9999) {
            throw new IllegalArgumentException("published must lie in the years 0001 to 9999 in UTC, not " + instant);
        }
    }

    /** Publication on a day, hour unknown. */
    public static Published on(LocalDate date) {
        return new Published(date, date.atStartOfDay(ZoneOffset.UTC).toInstant());
    }

    /**
     * Reads {@code 2024-02-07} or {@code 2024-02-07T09:30:00+09:00}; the day is the one at the given offset.
     *
     * @throws DateTimeException where the text is neither
     * @throws IllegalArgumentException where it lies outside the years 0001 to 9999
     */
    public static Published parse(String text) {
        if (text.length() <= "2024-02-07".length()) {
            return on(LocalDate.parse(text));
        }
        OffsetDateTime time = OffsetDateTime.parse(text);
        return new Published(time.toLocalDate(), time.toInstant());
    }
}
