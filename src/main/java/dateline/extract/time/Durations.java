package dateline.extract.time;

import dateline.extract.model.Interval;
import dateline.extract.text.Token;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Lengths and repetitions of time: {@code three years}, {@code six-month}, {@code the past decade}, {@code daily}, {@code every year}. */
final class Durations implements Rule {
    private final TimeWords words;

    Durations(TimeWords words) {
        this.words = words;
    }

    @Override
    public @Nullable Found at(Reading reading, int index) {
        Token token = reading.token(index);
        String set = words.value(token, "set");
        if (set != null && token != null && !token.isCapitalized()) {
            return new Found(index + 1, Timex.set(set));
        }
        Found every = every(reading, index);
        return every != null ? every : length(reading, index);
    }

    private @Nullable Found every(Reading reading, int index) {
        boolean every = reading.is(index, "every") || reading.is(index, "each") || reading.is(index, "per");
        boolean a = reading.is(index, "a")
                && index > 0
                && (reading.is(index - 1, "times") || reading.is(index - 1, "once") || reading.is(index - 1, "twice"));
        if (!every && !a) {
            return null;
        }
        int number = words.number(reading.token(index + 1));
        String unit = words.unit(reading.token(number > 0 ? index + 2 : index + 1));
        return unit == null
                ? null
                : new Found(
                        index + (number > 0 ? 3 : 2),
                        Timex.set(value(unit, number > 0 ? Integer.toString(number) : "1")));
    }

    private @Nullable Found length(Reading reading, int index) {
        int at = index;
        boolean the = reading.is(at, "the");
        if (the) {
            at++;
        }
        int directedAt = at;
        boolean directed = words.is(reading.token(at), "back") || words.is(reading.token(at), "ahead");
        if (directed) {
            at++;
        } else if (the) {
            return null;
        }
        String number = null;
        if (reading.is(at, "a") || reading.is(at, "an") || reading.is(at, "another") || reading.is(at, "one")) {
            boolean vague = reading.is(at + 1, "few") || reading.is(at + 1, "couple");
            number = vague ? (reading.is(at + 1, "couple") ? "2" : "X") : "1";
            at += vague ? (reading.is(at + 2, "of") ? 3 : 2) : 1;
            at += reading.is(at, "-") || reading.is(at, "full") || reading.is(at, "half") ? 1 : 0;
        } else if (words.is(reading.token(at), "vague")) {
            number = "X";
            at++;
            at += reading.is(at, "more") || reading.is(at, "-") ? 1 : 0;
        } else {
            number = number(reading, at);
            if (number != null) {
                at++;
                if (TimeWords.digits(number) > 0
                        && reading.is(at, "-")
                        && words.number(reading.token(at + 1)) > 0
                        && words.number(reading.token(at + 1)) < 10
                        && reading.joined(at)) {
                    number = Integer.toString(Integer.parseInt(number) + words.number(reading.token(at + 1)));
                    at += 2;
                }
                at += reading.is(at, "-")
                                || reading.is(at, "more")
                                || reading.is(at, "full")
                                || reading.is(at, "straight")
                                || reading.is(at, "consecutive")
                        ? 1
                        : 0;
            }
        }
        Token last = reading.token(at);
        String unit = words.unit(last);
        if (unit == null) {
            return null;
        }
        if (number == null) {
            // "years", "the past decade"; but not "the day" or "second"
            if (words.value(last, "units") == null || (last != null && last.isCapitalized()) || unit.equals("TS")) {
                return null;
            }
            number = "X";
        }
        int end = at + 1;
        // an age is a person's, no time of the story's
        if (reading.is(end, "old") || (reading.is(end, "-") && reading.is(end + 1, "old"))) {
            return null;
        }
        Timex length = Timex.duration(value(unit, number));
        int sign =
                words.is(reading.token(directedAt), "back") ? -1 : words.is(reading.token(directedAt), "ahead") ? 1 : 0;
        return new Found(
                end, sign == 0 ? length : anchored(length, reading.today(), unit, sign, TimeWords.digits(number)));
    }

    /** "The past three years" are the days from then to publication, "the next two weeks" those from it. */
    private static Timex anchored(Timex length, @Nullable LocalDate today, String unit, int sign, int number) {
        if (today == null || number < 1 || number > 1000) {
            return length;
        }
        LocalDate other = switch (unit) {
            case "D" -> today.plusDays((long) sign * number);
            case "W" -> today.plusWeeks((long) sign * number);
            case "M" -> today.plusMonths((long) sign * number);
            case "Q" -> today.plusMonths(3L * sign * number);
            case "Y" -> today.plusYears((long) sign * number);
            case "DE" -> today.plusYears(10L * sign * number);
            default -> today;
        };
        if (other.equals(today) || other.getYear() < 1) {
            return length;
        }
        Interval interval = sign < 0 ? new Interval(other, today, null) : new Interval(today, other, null);
        return new Timex(length.kind(), length.value(), interval);
    }

    private @Nullable String number(Reading reading, int index) {
        Token token = reading.token(index);
        if (token == null) {
            return null;
        }
        int whole = words.number(token);
        if (whole > 0) {
            return Integer.toString(whole);
        }
        return token.kind() == Token.Kind.NUMBER && token.text().matches("\\d{1,6}\\.\\d{1,3}")
                ? new BigDecimal(token.text()).toPlainString()
                : null;
    }

    private static String value(String unit, String number) {
        return switch (unit) {
            case "TH", "TM", "TS" -> "PT" + number + unit.charAt(1);
            case "FN" -> TimeWords.digits(number) < 0 ? "PXW" : "P" + 2 * TimeWords.digits(number) + "W";
            case "ML" -> "P" + number + "ML";
            default -> "P" + number + unit;
        };
    }
}
