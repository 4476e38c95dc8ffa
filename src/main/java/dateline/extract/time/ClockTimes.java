package dateline.extract.time;

import dateline.extract.text.Token;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Times of day: {@code 8:30 a.m.}, {@code 5pm}, {@code noon}, {@code 1430 GMT}, {@code in the morning}. */
final class ClockTimes implements Rule {
    private final TimeWords words;

    ClockTimes(TimeWords words) {
        this.words = words;
    }

    @Override
    public @Nullable Found at(Reading reading, int index) {
        Token token = reading.token(index);
        String clock = words.value(token, "clock");
        if (clock != null) {
            return timed(reading, index + 1, clock);
        }
        if (token == null || token.kind() != Token.Kind.NUMBER) {
            return null;
        }
        int hour = TimeWords.digits(token.text());
        int minute = 0;
        int end = index + 1;
        String joined = "";
        if (hour < 0) {
            String lower = token.lower();
            boolean suffixed = lower.endsWith("am") || lower.endsWith("pm");
            hour = suffixed ? TimeWords.digits(lower.substring(0, lower.length() - 2)) : -1;
            joined = suffixed ? lower.substring(lower.length() - 2) : "";
        }
        Token after = reading.token(end + 1);
        boolean colon = reading.is(end, ":")
                && reading.joined(end)
                && reading.joined(end + 1)
                && after != null
                && after.text().length() == 2;
        if (colon && after != null) {
            minute = TimeWords.digits(after.text());
            end += 2;
        } else if (token.text().length() == 4 && reading.is(end, "gmt")) {
            minute = hour % 100;
            hour = hour / 100;
        }
        String half = joined.isEmpty() ? half(reading.token(end)) : joined;
        boolean gmt = reading.is(end, "gmt");
        if (hour < 0 || hour > 24 || minute < 0 || minute > 59 || (half.isEmpty() && !gmt && !colon)) {
            return null;
        }
        if (half.isEmpty() && !gmt && !reading.is(index - 1, "at") && !reading.is(index - 1, "by")) {
            return null;
        }
        if (!half.isEmpty() && joined.isEmpty()) {
            end++;
        }
        boolean afternoon = half.startsWith("p") && hour < 12;
        int full = afternoon ? hour + 12 : half.startsWith("a") && hour == 12 ? 0 : hour;
        if (reading.is(end, "gmt") || reading.is(end, "est") || reading.is(end, "edt")) {
            end++;
        }
        return timed(reading, end, String.format(Locale.ROOT, "T%02d:%02d", full, minute));
    }

    private static String half(@Nullable Token token) {
        String lower = token == null ? "" : token.lower().replace(".", "");
        return lower.equals("am") || lower.equals("pm") ? lower : "";
    }

    private static Found timed(Reading reading, int end, String time) {
        LocalDate today = reading.today();
        return new Found(
                end,
                today == null
                        ? new Timex(dateline.extract.model.Mention.TimexKind.TIME, time, null)
                        : Timex.day(today).at(time));
    }
}
