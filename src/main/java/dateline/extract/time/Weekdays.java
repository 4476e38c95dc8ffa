package dateline.extract.time;

import dateline.extract.text.Token;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;

/** Days of the week, by tense: in a report the last one, after "will" the next: {@code Monday morning}, {@code last Friday}. */
final class Weekdays implements Rule {
    private final TimeWords words;

    Weekdays(TimeWords words) {
        this.words = words;
    }

    @Override
    public @Nullable Found at(Reading reading, int index) {
        int at = index;
        int direction = 0;
        Token first = reading.token(at);
        boolean early = reading.is(at, "late") || reading.is(at, "early");
        if (words.is(first, "back") || words.is(first, "ahead") || words.is(first, "here")) {
            direction = words.is(first, "back") ? -1 : words.is(first, "ahead") ? 1 : 0;
            at++;
        } else if (early) {
            at += reading.is(at + 1, "on") ? 2 : 1;
        } else if (reading.is(at, "every") || reading.is(at, "each")) {
            String day = words.value(reading.token(at + 1), "weekday");
            return day == null ? null : new Found(at + 2, Timex.set("XXXX-WXX-" + day));
        }
        Token token = reading.token(at);
        if (token == null || !token.isCapitalized()) {
            return null;
        }
        String plural = words.value(token, "weekdays");
        if (plural != null) {
            return new Found(at + 1, Timex.set("XXXX-WXX-" + plural));
        }
        String day = words.value(token, "weekday");
        int end = at + 1;
        if (day == null) {
            day = words.value(token, "weekday-short");
            boolean date = reading.is(end, ".") || reading.is(end, ",");
            if (day == null || !date) {
                return null;
            }
            end += reading.is(end, ".") ? 1 : 0;
        }
        LocalDate today = reading.today();
        String part = words.value(reading.token(end), "part");
        if (today == null) {
            return new Found(end, Timex.vague("XXXX-WXX-" + day));
        }
        DayOfWeek weekday = DayOfWeek.of(Integer.parseInt(day));
        Timex timex = Timex.day(nearest(today, weekday, direction, direction == 0 && reading.looksAhead(at)));
        return part == null ? new Found(end, timex) : new Found(end + 1, timex.at("T" + part));
    }

    private static LocalDate nearest(LocalDate today, DayOfWeek day, int direction, boolean ahead) {
        if (direction < 0) {
            return today.with(TemporalAdjusters.previous(day));
        }
        if (direction > 0) {
            return today.with(TemporalAdjusters.next(day));
        }
        return today.with(ahead ? TemporalAdjusters.nextOrSame(day) : TemporalAdjusters.previousOrSame(day));
    }
}
