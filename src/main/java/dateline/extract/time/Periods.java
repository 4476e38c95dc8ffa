package dateline.extract.time;

import dateline.extract.model.Granularity;
import dateline.extract.model.Interval;
import dateline.extract.text.Token;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Quarters, halves, seasons and anniversaries: {@code the third quarter of 1986}, {@code last summer}, {@code 140th anniversary}. */
final class Periods implements Rule {
    private final TimeWords words;

    Periods(TimeWords words) {
        this.words = words;
    }

    @Override
    public @Nullable Found at(Reading reading, int index) {
        int at = index;
        int direction = 0;
        boolean determined = reading.is(at, "the") || reading.is(at, "its") || reading.is(at, "their");
        if (reading.is(at, "the")) {
            at++;
        }
        Token first = reading.token(at);
        if (words.is(first, "back") || words.is(first, "here") || words.is(first, "ahead")) {
            direction = words.is(first, "back") ? -1 : words.is(first, "ahead") ? 1 : 0;
            Found season = season(reading, at + 1, true, direction);
            if (season != null) {
                return season;
            }
        }
        Found definite = reading.is(index, "the") ? definite(reading, at) : yearEnd(reading, at);
        if (definite != null) {
            return definite;
        }
        Found anniversary = anniversary(reading, at);
        if (anniversary != null) {
            return anniversary;
        }
        Found season = season(reading, at, determined, 0);
        return season == null ? part(reading, at) : season;
    }

    /** The quarter, the latest period, the year-earlier quarter, the fiscal year, the weekend: those last spoken of, or of. */
    private static @Nullable Found definite(Reading reading, int index) {
        LocalDate today = reading.today();
        int at = index;
        boolean latest = reading.is(at, "latest")
                || reading.is(at, "full")
                || reading.is(at, "fiscal")
                || reading.is(at, "current")
                || reading.is(at, "comparable");
        if (latest) {
            at++;
        }
        boolean before = reading.is(at, "year")
                && reading.is(at + 1, "-")
                && (reading.is(at + 2, "ago") || reading.is(at + 2, "earlier"));
        if (before) {
            at += 3;
        }
        Interval last = reading.last();
        if (today == null) {
            return null;
        }
        int back = before ? 1 : 0;
        if (reading.is(at, "quarter") || (reading.is(at, "period") && (latest || before))) {
            boolean quarter = last != null && last.granularity() == Granularity.QUARTER;
            if (last != null && !quarter && reading.is(at, "period")) {
                return new Found(at + 1, Timex.year(last.from().getYear() - back));
            }
            LocalDate day = quarter && last != null ? last.from() : today.minusMonths(3);
            return new Found(at + 1, Timex.quarter(day.getYear() - back, (day.getMonthValue() + 2) / 3));
        }
        if (reading.is(at, "year") && !reading.is(at + 1, "-")) {
            boolean year = last != null && last.granularity() == Granularity.YEAR;
            return new Found(
                    at + 1, Timex.year(year && last != null ? last.from().getYear() : today.getYear()));
        }
        if (reading.is(at, "weekend") && !before) {
            return new Found(
                    at + 1,
                    Timex.weekend(
                            reading.looksAhead(index)
                                    ? today
                                    : today.minusDays(today.getDayOfWeek().getValue() < 6 ? 7 : 0)));
        }
        return reading.is(at, "week") && !latest && !before ? new Found(at + 1, Timex.week(today)) : null;
    }

    private static @Nullable Found yearEnd(Reading reading, int index) {
        LocalDate today = reading.today();
        int end = reading.is(index + 1, "-") ? index + 2 : index + 1;
        boolean told = reading.is(index, "year") && reading.is(end, "end");
        return told && today != null ? new Found(end + 1, Timex.year(today.getYear())) : null;
    }

    /** "Fall" and "spring" are verbs, too: only with a determiner, a preposition or a year. */
    private @Nullable Found season(Reading reading, int index, boolean determined, int direction) {
        String season = words.value(reading.token(index), "season");
        if (season == null) {
            return null;
        }
        int yearAt = reading.is(index + 1, "of") || reading.is(index + 1, ",") ? index + 2 : index + 1;
        int year = TimeWords.year(reading.token(yearAt));
        if (year > 0) {
            return new Found(yearAt + 1, Timex.season(year, season));
        }
        boolean told = determined
                || reading.is(index - 1, "in")
                || reading.is(index - 1, "during")
                || reading.is(index - 1, "by");
        LocalDate today = reading.today();
        if (!told || today == null) {
            return null;
        }
        Timex now = Timex.season(today.getYear(), season);
        Interval interval = now.interval();
        boolean over = interval != null && interval.to().isBefore(today);
        int years = direction < 0 ? (over ? 0 : -1) : direction > 0 ? (over ? 1 : 0) : 0;
        return new Found(index + 1, Timex.season(today.getYear() + years, season));
    }

    private @Nullable Found part(Reading reading, int index) {
        int ordinal = words.ordinal(reading.token(index));
        int at = index + 1;
        Token token = reading.token(index);
        if (token != null && token.lower().matches("[qh][1-4]")) {
            ordinal = token.lower().charAt(1) - '0';
            at = index;
        }
        if (reading.is(at, "-")) {
            at++;
        }
        Token unit = reading.token(at);
        boolean quarter = unit != null
                && (unit.is("quarter") || (at == index && unit.lower().startsWith("q")));
        boolean half =
                unit != null && (unit.is("half") || (at == index && unit.lower().startsWith("h")));
        if (ordinal < 1 || (!quarter && !half) || ordinal > (quarter ? 4 : 2)) {
            return null;
        }
        int end = at + 1;
        int yearAt = end;
        if (reading.is(yearAt, "of") || reading.is(yearAt, "in") || reading.is(yearAt, ",")) {
            yearAt++;
        }
        if (reading.is(yearAt, "fiscal")) {
            yearAt++;
        }
        int year = TimeWords.year(reading.token(yearAt));
        LocalDate today = reading.today();
        if (year > 0) {
            end = yearAt + 1;
        } else if (today != null) {
            int shift = thisOrLastYear(reading, yearAt);
            if (shift != Integer.MIN_VALUE) {
                year = today.getYear() + shift;
                end = yearAt + 2;
            } else {
                int now = quarter ? (today.getMonthValue() + 2) / 3 : (today.getMonthValue() + 5) / 6;
                year = ordinal > now && !reading.looksAhead(index) ? today.getYear() - 1 : today.getYear();
            }
        }
        if (year < 0) {
            return new Found(end, Timex.vague(String.format(Locale.ROOT, quarter ? "XXXX-Q%d" : "XXXX-H%d", ordinal)));
        }
        return new Found(end, quarter ? Timex.quarter(year, ordinal) : Timex.half(year, ordinal));
    }

    private int thisOrLastYear(Reading reading, int index) {
        if (!reading.is(index + 1, "year")) {
            return Integer.MIN_VALUE;
        }
        Token token = reading.token(index);
        return words.is(token, "here")
                ? 0
                : words.is(token, "back") ? -1 : words.is(token, "ahead") ? 1 : Integer.MIN_VALUE;
    }

    /** An anniversary refers to the year that it is counted from: the 140th of 2023 to 1883. */
    private @Nullable Found anniversary(Reading reading, int index) {
        int ordinal = words.ordinal(reading.token(index));
        if (ordinal < 1 || !reading.is(index + 1, "anniversary")) {
            return null;
        }
        Interval last = reading.last();
        LocalDate today = reading.today();
        LocalDate now = last != null ? last.to() : today;
        return now == null || now.getYear() <= ordinal
                ? null
                : new Found(index + 2, Timex.year(now.getYear() - ordinal));
    }
}
