package dateline.extract.time;

import dateline.extract.model.Interval;
import dateline.extract.text.Token;
import dateline.extract.time.reading.Numbers;
import dateline.extract.time.reading.Reading;
import dateline.extract.time.reading.Rule;
import dateline.extract.time.reading.TimeWords;
import dateline.extract.time.reading.Timex;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Dates told against another: {@code yesterday}, {@code last year}, {@code 33 years ago}, {@code two days later}, {@code now}. */
final class RelativeDates implements Rule {
    /** More units of whatever kind lead out of the calendar of any text. */
    private static final int MOST_UNITS = 100_000;

    /** "Over the next year" counts from now, "the next year" alone from the year told. */
    private static final Set<String> AHEAD_OF_NOW = Set.of(
            "in",
            "over",
            "for",
            "within",
            "during",
            "by",
            "through",
            "of",
            "to",
            "until",
            "into",
            "throughout",
            "from");

    private static final long FIRST_DAY = LocalDate.of(1, 1, 1).toEpochDay();

    private final TimeWords words;
    private final Numbers numbers;

    RelativeDates(TimeWords words) {
        this.words = words;
        this.numbers = new Numbers(words);
    }

    @Override
    public @Nullable Found at(Reading reading, int index) {
        Token token = reading.token(index);
        if (token == null) {
            return null;
        }
        Found deictic = deictic(reading, index, token);
        if (deictic != null) {
            return deictic;
        }
        Found counted = counted(reading, index);
        return counted != null ? counted : directed(reading, index);
    }

    private @Nullable Found deictic(Reading reading, int index, Token token) {
        String days = words.value(token, "deictic");
        if (days != null) {
            Token before = reading.token(index - 1);
            boolean title = token.isCapitalized()
                    && before != null
                    && before.isWord()
                    && before.isCapitalized()
                    && !before.isAllCaps();
            if (title && !reading.is(index + 1, "'s")) {
                return null;
            }
            LocalDate today = reading.today();
            // "known today as": a history's present has no day
            if (days.equals("0") && token.is("today") && reading.tellsHistory()) {
                return new Found(index + 1, Timex.vague("PRESENT_REF"));
            }
            Timex day = today == null
                    ? Timex.vague(days.equals("0") ? "PRESENT_REF" : days.startsWith("-") ? "PAST_REF" : "FUTURE_REF")
                    : Timex.day(today.plusDays(Integer.parseInt(days)));
            if (today != null && token.is("tonight")) {
                return new Found(index + 1, day.at("TNI"));
            }
            String part = words.value(reading.token(index + 1), "part");
            return today != null && part != null ? new Found(index + 2, day.at("T" + part)) : new Found(index + 1, day);
        }
        for (String wordClass : new String[] {"present", "past", "future"}) {
            String value = words.value(token, wordClass);
            if (value != null) {
                boolean determined = reading.is(index - 1, "the") || !token.is("future");
                boolean ofUnits = token.is("recent") && words.unit(reading.token(index + 1)) != null;
                if (ofUnits) {
                    return new Found(index + 2, Timex.vague(value));
                }
                boolean comparing = token.is("soon") && reading.is(index - 1, "as");
                return determined && !comparing ? new Found(index + 1, Timex.vague(value)) : null;
            }
        }
        if (token.is("the")
                && (reading.is(index + 1, "future") || reading.is(index + 1, "past"))
                && words.unit(reading.token(index + 2)) == null
                && words.number(reading.token(index + 2)) < 0
                && !words.is(reading.token(index + 2), "vague")) {
            return new Found(index + 2, Timex.vague(reading.is(index + 1, "past") ? "PAST_REF" : "FUTURE_REF"));
        }
        return null;
    }

    /** A number of units, and ago, earlier, later, from now: {@code a year ago}, {@code two days later}. */
    private @Nullable Found counted(Reading reading, int index) {
        int at = index;
        int number;
        int half = 0;
        boolean vague = words.is(reading.token(at), "vague");
        if (reading.is(at, "a") || reading.is(at, "an")) {
            if (reading.is(at + 1, "few") || reading.is(at + 1, "couple")) {
                vague = true;
                at += reading.is(at + 2, "of") ? 2 : 1;
            }
            number = 1;
        } else if (vague) {
            number = 1;
        } else {
            Numbers.Found count = numbers.at(reading, at);
            if (count == null || count.whole() > MOST_UNITS) {
                return null;
            }
            number = (int) count.whole();
            half = count.isWhole() ? 0 : 1;
            at = count.end() - 1;
        }
        at++;
        if (reading.is(at, "-")) {
            at++;
        }
        String unit = words.unit(reading.token(at));
        if (unit == null) {
            return null;
        }
        int end = at + 1;
        if (reading.is(end, "-") && reading.joined(end)) {
            end++;
        }
        if (reading.is(end, "and") && reading.is(end + 1, "a") && reading.is(end + 2, "half")) {
            half = 1;
            end += 3;
        }
        int sign;
        boolean fromToday = true;
        if ((reading.is(end, "'s") || reading.is(end, "'")) && reading.is(end + 1, "time")) {
            sign = 1;
            end++;
        } else if (reading.is(end, "ago")) {
            sign = -1;
        } else if (reading.is(end, "earlier")
                || reading.is(end, "before")
                || reading.is(end, "prior")
                || reading.is(end, "previously")) {
            sign = -1;
            fromToday = false;
        } else if (reading.is(end, "later") || reading.is(end, "after") || reading.is(end, "afterwards")) {
            sign = 1;
            fromToday = false;
        } else if (reading.is(end, "from") && reading.is(end + 1, "now")) {
            sign = 1;
            end++;
        } else {
            return null;
        }
        // "30 days prior notice"
        Token behind = reading.token(end + 1);
        if (reading.is(end, "prior") && behind != null && behind.isWord()) {
            return null;
        }
        // "two years after the war" tells a length, not a date
        if (reading.is(end, "before") || reading.is(end, "after")) {
            return null;
        }
        // "170 years later, in 1896": the year itself is told
        int told = reading.is(end + 1, ",") ? end + 2 : end + 1;
        int year = reading.is(told, "in") || reading.is(told, "(") ? TimeWords.year(reading.token(told + 1)) : -1;
        if (year > 0 && !fromToday && unit.equals("Y")) {
            return new Found(end + 1, Timex.year(year));
        }
        LocalDate base = base(reading, fromToday);
        if (vague || base == null) {
            return new Found(end + 1, Timex.vague(sign < 0 ? "PAST_REF" : "FUTURE_REF"));
        }
        // results of a quarter are compared with the same quarter of another year
        Interval reported = reading.reportedQuarter();
        if (unit.equals("Y") && sign < 0 && number == 1 && reported != null) {
            return new Found(
                    end + 1,
                    Timex.quarter(
                            reported.from().getYear() - 1, (reported.from().getMonthValue() + 2) / 3));
        }
        // a year and a half ago is a month of that year
        Timex shifted = half == 1 && unit.equals("Y")
                ? shift(base, "M", sign * (12 * number + 6))
                : shift(base, unit, sign * number);
        return shifted == null ? null : new Found(end + 1, shifted);
    }

    private static @Nullable LocalDate base(Reading reading, boolean fromToday) {
        Interval last = reading.last();
        return fromToday || last == null ? reading.today() : last.from();
    }

    /** The unit that lies so many units from a day: told in years, a year; told in days, a day. */
    static @Nullable Timex shift(LocalDate base, String unit, int number) {
        int year = base.getYear() + number;
        boolean early = switch (unit) {
            case "D" -> base.toEpochDay() + number < FIRST_DAY;
            case "W", "FN", "WE" -> base.toEpochDay() + 14L * number < FIRST_DAY;
            case "M", "Q" ->
                year < 1 && YearMonth.from(base).plusMonths(3L * number).getYear() < 1;
            default -> false;
        };
        if (early) {
            return null;
        }
        return switch (unit) {
            case "D" -> Timex.day(base.plusDays(number));
            case "W" -> Timex.week(base.plusWeeks(number));
            case "FN" -> Timex.week(base.plusWeeks(2L * number));
            case "WE" -> Timex.weekend(base.plusWeeks(number));
            case "M" -> Timex.month(YearMonth.from(base).plusMonths(number));
            case "Q" -> {
                YearMonth month = YearMonth.from(base).plusMonths(3L * number);
                yield Timex.quarter(month.getYear(), (month.getMonthValue() + 2) / 3);
            }
            case "Y" -> year < 1 ? null : Timex.year(year);
            case "DE" -> base.getYear() + 10 * number < 1 ? null : Timex.decade(base.getYear() / 10 + number);
            case "CE" ->
                base.getYear() / 100 + 1 + number < 1 ? null : Timex.century(base.getYear() / 100 + 1 + number);
            default -> null;
        };
    }

    /** Last week, this year, the next month, the same day, that year, the year. */
    private @Nullable Found directed(Reading reading, int index) {
        int at = reading.is(index, "the")
                        || reading.is(index, "late")
                        || reading.is(index, "early")
                        || reading.is(index, "later")
                        || reading.is(index, "earlier")
                ? index + 1
                : index;
        boolean the = reading.is(index, "the");
        at += reading.is(at, "very") ? 1 : 0;
        Token word = reading.token(at);
        if (word == null) {
            return null;
        }
        int direction;
        boolean told = false;
        if (words.is(word, "back")) {
            direction = -1;
        } else if (words.is(word, "here")) {
            direction = 0;
        } else if (words.is(word, "ahead")) {
            direction = 1;
        } else if (word.is("same") || word.is("that")) {
            direction = 0;
            told = true;
        } else {
            return null;
        }
        int unitAt = at + 1;
        boolean fiscal = reading.is(unitAt, "fiscal") || reading.is(unitAt, "calendar");
        String unit = words.value(reading.token(fiscal ? unitAt + 1 : unitAt), "unit");
        int end = (fiscal ? unitAt + 1 : unitAt) + 1;
        LocalDate today = reading.today();
        String part = words.value(reading.token(unitAt), "part");
        Interval last = reading.last();
        boolean next = the && word.is("next");
        boolean onLast =
                told || word.is("following") || word.is("previous") || (next && ("D".equals(unit) || part != null));
        boolean past = last != null && today != null && last.to().getYear() < today.getYear();
        boolean opens = !reading.isAny(index - 1, AHEAD_OF_NOW) && past;
        onLast |= next && (reading.tellsHistory() || opens);
        LocalDate base = onLast && last != null ? last.from() : today;
        if (part != null && base != null) {
            boolean lastNight = direction < 0 && part.equals("NI");
            return new Found(
                    unitAt + 1,
                    Timex.day(lastNight ? base.minusDays(1) : base.plusDays(direction))
                            .at("T" + part));
        }
        if (unit == null) {
            return null;
        }
        if (word.is("this") && unit.equals("D") && reading.is(index - 1, "to")) {
            return new Found(end, Timex.vague("PRESENT_REF"));
        }
        if (base == null) {
            return unit.startsWith("T")
                    ? null
                    : new Found(
                            end,
                            Timex.vague(direction < 0 ? "PAST_REF" : direction > 0 ? "FUTURE_REF" : "PRESENT_REF"));
        }
        // "the past decade" is the time up to publication, the "last" one that of the calendar
        if (word.is("past") && (unit.equals("DE") || unit.equals("CE"))) {
            return new Found(end, Durations.upTo(base, unit));
        }
        Timex shifted = shift(base, unit, direction);
        return shifted == null ? null : new Found(end, shifted);
    }
}
