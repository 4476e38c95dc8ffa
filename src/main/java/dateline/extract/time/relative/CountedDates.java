package dateline.extract.time.relative;

import dateline.extract.model.Interval;
import dateline.extract.text.Token;
import dateline.extract.time.day.WeeksFromDay;
import dateline.extract.time.reading.Numbers;
import dateline.extract.time.reading.Reading;
import dateline.extract.time.reading.Rule;
import dateline.extract.time.reading.TimeWords;
import dateline.extract.time.reading.Timex;
import dateline.extract.time.reading.Units;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A number of units, and ago, earlier, later, from now: {@code 33 years ago}, {@code a year and a half ago}, {@code two days later}. */
public final class CountedDates implements Rule {
    /** More units of whatever kind lead out of the calendar of any text. */
    private static final int MOST_UNITS = 100_000;

    private final TimeWords words;
    private final Numbers numbers;
    private final WeeksFromDay weeksFromDay;
    private final NamedAnchors anchors;

    public CountedDates(TimeWords words, WeeksFromDay weeksFromDay, NamedAnchors anchors) {
        this.words = words;
        this.weeksFromDay = weeksFromDay;
        this.anchors = anchors;
        this.numbers = new Numbers(words);
    }

    @Override
    public @Nullable Found at(Reading reading, int index) {
        int at = index;
        int number;
        int half = 0;
        boolean vague = words.is(reading.token(at), "vague");
        if (reading.is(at, "a") || reading.is(at, "an")) {
            if (reading.is(at + 1, "few") || reading.is(at + 1, "couple")) {
                vague = true;
                at += reading.is(at + 2, "of") ? 2 : 1;
            }
            Numbers.Found dozens = vague || reading.is(at + 1, "half") ? null : numbers.at(reading, at + 1);
            boolean many = dozens != null && dozens.isWhole() && dozens.whole() >= 12 && dozens.whole() <= MOST_UNITS;
            // "a hundred years ago"
            number = many && dozens != null ? (int) dozens.whole() : 1;
            at = many && dozens != null ? dozens.end() - 1 : at;
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
            // "3-4 years ago", "two or three weeks later": which is not told
            boolean range = reading.isDash(at + 1) || reading.is(at + 1, "to") || reading.is(at + 1, "or");
            Numbers.Found second = range ? numbers.at(reading, at + 2) : null;
            if (second != null && second.halves() > count.halves()) {
                vague = true;
                at = second.end() - 1;
            }
        }
        at++;
        if (reading.is(at, "-")) {
            at++;
        }
        boolean nights = reading.is(at, "nights") && reading.is(at + 1, "ago");
        String unit = nights ? "D" : words.unit(reading.token(at));
        if (unit == null) {
            return null;
        }
        int end = at + 1;
        boolean week = unit.equals("W") || unit.equals("FN");
        Found fromDay =
                week && !vague ? weeksFromDay.after(reading, end, unit.equals("W") ? number : 2L * number) : null;
        if (fromDay != null) {
            return fromDay;
        }
        if (reading.is(end, "-") && reading.joined(end)) {
            // "a year-earlier loss": an adjective, to which no article belongs
            if (reading.is(index, "a")) {
                return null;
            }
            end++;
        }
        if (reading.is(end, "and") && reading.is(end + 1, "a") && reading.is(end + 2, "half")) {
            half = 1;
            end += 3;
        }
        // "a week or so ago", "a year or two ago"
        if (reading.is(end, "or") && isBeforeSign(reading, end + 2)) {
            vague |= !reading.is(end + 1, "so");
            end += 2;
        }
        int sign;
        boolean fromToday = true;
        boolean untold = false;
        if ((reading.is(end, "'s") || reading.is(end, "'")) && reading.is(end + 1, "time")) {
            sign = 1;
            end++;
            // "drink it in, well, three years' time": without a preposition it is a length
            Token preposition = reading.token(index - 1);
            untold = preposition == null || !preposition.isWord();
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
        boolean closes = behind == null || behind.kind() == Token.Kind.MARK;
        boolean beside = reading.is(end, "before") || reading.is(end, "after");
        Found named = beside && !closes && !vague ? anchors.at(reading, end, number, unit) : null;
        if (named != null) {
            return named;
        }
        if (beside && (!closes || vague || reading.last() == null)) {
            return null;
        }
        // "170 years later, in 1896": the year itself is told
        int told = reading.is(end + 1, ",") ? end + 2 : end + 1;
        int year = reading.is(told, "in") || reading.is(told, "(") ? TimeWords.year(reading.token(told + 1)) : -1;
        if (year > 0 && !fromToday && unit.equals("Y")) {
            return new Found(end + 1, Timex.year(year));
        }
        LocalDate base = base(reading, fromToday);
        if (vague || base == null || isPart(reading, index)) {
            return new Found(end + 1, Timex.vague(sign < 0 ? "PAST_REF" : "FUTURE_REF"));
        }
        Interval last = reading.last();
        if (!fromToday && last != null && Units.isFiner(unit, last)) {
            return new Found(end + 1, Timex.vague(sign < 0 ? "PAST_REF" : "FUTURE_REF"));
        }
        Found sameTime = fromToday && sign < 0 && half == 0 ? onSameTime(reading, end + 1, base, unit, number) : null;
        if (sameTime != null) {
            return sameTime;
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
                ? Units.shift(base, "M", sign * (12 * number + 6))
                : Units.shift(half == 1 && unit.equals("M") ? base.plusDays(sign * 15L) : base, unit, sign * number);
        if (shifted == null) {
            return null;
        }
        // nothing was told that it could be later than
        if (untold || (!fromToday && sign > 0 && last == null)) {
            return new Found(end + 1, shifted.without());
        }
        // a decade ago is a year, not the decade before this one
        int years = unit.equals("DE") ? 10 : unit.equals("CE") ? 100 : 0;
        Timex then = years > 0 && number == 1 && half == 0 && fromToday ? Units.shift(base, "Y", sign * years) : null;
        if (then != null) {
            return new Found(end + 1, then);
        }
        boolean weeks = unit.equals("W") || unit.equals("FN");
        return new Found(
                end + 1,
                weeks ? shifted.on(base.plusWeeks((long) sign * number * (unit.equals("W") ? 1 : 2))) : shifted);
    }

    private static boolean isBeforeSign(Reading reading, int index) {
        return reading.is(index, "ago") || reading.is(index, "later") || reading.is(index, "earlier");
    }

    /** "Ten years ago today", "ten years ago tomorrow night", "five years ago this month". */
    private @Nullable Found onSameTime(Reading reading, int end, LocalDate published, String unit, int number) {
        String days = words.value(reading.token(end), "deictic");
        boolean day = days != null;
        LocalDate today = days == null ? published : published.plusDays(Integer.parseInt(days));
        String here = reading.is(end, "this") ? words.unit(reading.token(end + 1)) : null;
        int years = switch (unit) {
            case "Y" -> number;
            case "DE" -> 10 * number;
            case "CE" -> 100 * number;
            default -> 0;
        };
        if ((!day && here == null) || !(years > 0 || unit.equals("M") || unit.equals("W"))) {
            return null;
        }
        LocalDate then = years > 0
                ? today.minusYears(years)
                : unit.equals("M") ? today.minusMonths(number) : today.minusWeeks(number);
        Timex timex = then.getYear() < 1 ? null : Units.shift(then, day ? "D" : String.valueOf(here), 0);
        boolean part = day && words.is(reading.token(end + 1), "part");
        return timex == null ? null : new Found(day && !part ? end + 1 : end + 2, timex);
    }

    /** "Half a century ago", "a quarter of a century ago": no century at all. */
    private static boolean isPart(Reading reading, int index) {
        boolean of =
                reading.is(index - 1, "of") && (reading.is(index - 2, "quarter") || reading.is(index - 2, "third"));
        return of || reading.is(index - 1, "half");
    }

    private static @Nullable LocalDate base(Reading reading, boolean fromToday) {
        Interval last = reading.last();
        return fromToday || last == null ? reading.today() : last.from();
    }
}
