package dateline.extract.time.day;

import dateline.extract.model.Granularity;
import dateline.extract.model.Interval;
import dateline.extract.model.Mention.TimexKind;
import dateline.extract.text.Token;
import dateline.extract.time.reading.ContextWords;
import dateline.extract.time.reading.Digits;
import dateline.extract.time.reading.Reading;
import dateline.extract.time.reading.Rule;
import dateline.extract.time.reading.TimeWords;
import dateline.extract.time.reading.Timex;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Times of day: {@code 8:30 a.m.}, {@code 5pm}, {@code noon}, {@code 1430 GMT}, {@code in the morning}. */
public final class ClockTimes implements Rule {
    private static final Set<String> ZONES = ContextWords.of("zone");

    private final TimeWords words;
    private final List<Rule> days;

    /** @param days rules for the day that may stand behind a time */
    public ClockTimes(TimeWords words, Rule... days) {
        this.words = words;
        this.days = List.of(days);
    }

    /**
     * A time of day by its digits.
     *
     * @param half "am" or "pm", empty without one
     * @param colon whether it is written with a colon, which counts as a time
     * @param end the token behind
     */
    private record Clock(int hour, int minute, String half, boolean colon, int end) {
        boolean isValid() {
            return hour >= 0 && hour <= 24 && minute >= 0 && minute <= 59;
        }

        /** {@code T17:30} for half past five in the afternoon. */
        String value() {
            boolean afternoon = half.startsWith("p") && hour < 12;
            boolean midnight = half.startsWith("a") && hour == 12;
            return String.format(Locale.ROOT, "T%02d:%02d", afternoon ? hour + 12 : midnight ? 0 : hour, minute);
        }
    }

    @Override
    public @Nullable Found at(Reading reading, int index) {
        Token token = reading.token(index);
        if (token == null) {
            return null;
        }
        String named = words.value(token, "clock");
        if (named != null) {
            // "noon"; not the film High Noon
            return token.isCapitalized() && index > 0 ? null : timed(reading, index + 1, named);
        }
        if (token.kind() != Token.Kind.NUMBER) {
            return null;
        }
        boolean military = reading.isHour(index);
        Clock clock = clock(reading, index, token);
        // "0430 hours"
        int end = military ? clock.end + 1 : clock.end;
        boolean zoned = military || reading.is(end, "gmt") || (token.text().length() == 4 && isZone(reading, end));
        boolean plain = clock.half.isEmpty() && !zoned;
        // "at 8:30"; a lone 8:30 may be a score or a verse
        boolean told = !plain || (clock.colon && (reading.is(index - 1, "at") || reading.is(index - 1, "by")));
        if (!clock.isValid() || !told) {
            return null;
        }
        return timed(reading, reading.isAny(end, ZONES) ? end + 1 : end, clock.value());
    }

    /** "8", "5pm", "8:30", "1430 GMT", "5.30 pm": the digits and the half of the day, without a check that they are a time. */
    private static Clock clock(Reading reading, int index, Token token) {
        String lower = token.lower();
        String joined = lower.endsWith("am") || lower.endsWith("pm") ? lower.substring(lower.length() - 2) : "";
        int hour = Digits.of(lower.substring(0, lower.length() - joined.length()));
        int minute = 0;
        int end = index + 1;
        Token after = reading.token(end + 1);
        boolean colon = reading.is(end, ":")
                && reading.joined(end)
                && reading.joined(end + 1)
                && after != null
                && after.text().length() == 2;
        if (colon && after != null) {
            minute = Digits.of(after.text());
            end += 2;
        } else if (lower.length() == 4 && (isZone(reading, end) || reading.isHour(index))) {
            minute = hour % 100;
            hour = hour / 100;
        }
        Dotted dotted = hour < 0 ? Dotted.of(lower) : null;
        String behind = half(reading.token(end));
        if (dotted != null && !(dotted.half.isEmpty() && behind.isEmpty())) {
            hour = dotted.hour;
            minute = dotted.minute;
            joined = dotted.half;
        }
        return joined.isEmpty()
                ? new Clock(hour, minute, behind, colon, behind.isEmpty() ? end : end + 1)
                : new Clock(hour, minute, joined, colon, end);
    }

    /** "5.30", "5.30pm": hours and minutes as the British write them, and the half of the day if joined. */
    private record Dotted(int hour, int minute, String half) {
        static @Nullable Dotted of(String text) {
            int point = text.indexOf('.');
            int end = text.endsWith("am") || text.endsWith("pm") ? text.length() - 2 : text.length();
            if (point < 1 || point > 2 || end - point != 3) {
                return null;
            }
            int hour = Digits.of(text.substring(0, point));
            int minute = Digits.of(text.substring(point + 1, end));
            return hour < 0 || hour > 12 || minute < 0 ? null : new Dotted(hour, minute, text.substring(end));
        }
    }

    /** "1600 UTC"; small letters are other words. */
    private static boolean isZone(Reading reading, int index) {
        Token zone = reading.token(index);
        return zone != null && zone.isAny(ZONES) && zone.isAllCaps();
    }

    private static String half(@Nullable Token token) {
        String lower = token == null ? "" : token.lower().replace(".", "");
        return lower.equals("am") || lower.equals("pm") ? lower : "";
    }

    private Found timed(Reading reading, int end, String time) {
        int at = reading.is(end, ",") ? end + 1 : end;
        // "6:30 p.m. local time on Tuesday"
        at += reading.is(at, "local") && reading.is(at + 1, "time") ? 2 : 0;
        at += reading.is(at, "on") ? 1 : 0;
        for (Rule rule : days) {
            Found day = rule.at(reading, at);
            Interval interval = day == null ? null : day.timex().interval();
            boolean dated = day != null
                    && interval != null
                    && interval.granularity() == Granularity.DAY
                    && day.timex().kind() == TimexKind.DATE;
            if (day != null && dated) {
                return new Found(day.end(), day.timex().at(time));
            }
        }
        // the hour tells no day: the value takes that of publication, the calendar gets none
        LocalDate today = reading.today();
        return new Found(end, new Timex(TimexKind.TIME, today == null ? time : today + time, null));
    }
}
