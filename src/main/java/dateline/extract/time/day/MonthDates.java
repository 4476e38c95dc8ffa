package dateline.extract.time.day;

import dateline.extract.model.Interval;
import dateline.extract.text.Token;
import dateline.extract.time.reading.Direction;
import dateline.extract.time.reading.Reading;
import dateline.extract.time.reading.Rule;
import dateline.extract.time.reading.TimeWords;
import dateline.extract.time.reading.Timex;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Dates with a month's name: {@code 7 February 2024}, {@code Feb. 7}, {@code early March 1990}, {@code last December}. */
public final class MonthDates implements Rule {
    /** Until then the end of a month is to come. */
    private static final int LAST_DAY_BEFORE_THE_END = 19;

    private final TimeWords words;
    private final DaysOfMonth numbered;
    private final MonthNames names;
    private final MonthsBesideLast besideLast;
    private final YearsBehind yearsBehind;
    private final MonthYears years;
    private final Habits habits;

    public MonthDates(TimeWords words) {
        this.words = words;
        this.numbered = new DaysOfMonth(words);
        this.names = new MonthNames(words);
        this.besideLast = new MonthsBesideLast(words);
        this.yearsBehind = new YearsBehind(words);
        this.years = new MonthYears(words);
        this.habits = new Habits(words);
    }

    /**
     * What stands before the month and its day.
     *
     * @param direction where "last", "this" or "next" points; null without such a word
     * @param late whether the end of the month is meant: "end-March"
     * @param end the token behind
     */
    private record Opening(@Nullable Direction direction, boolean late, int end) {}

    /**
     * A month by its name.
     *
     * @param day the day of the month; -1 without one
     * @param end the token behind
     */
    private record Named(int month, int day, int end) {}

    @Override
    public @Nullable Found at(Reading reading, int index) {
        Found every = habits.every(reading, index);
        if (every != null) {
            return every;
        }
        Found beside = besideLast.at(reading, index);
        if (beside != null) {
            return beside;
        }
        Opening opening = opening(reading, index);
        Named named = named(reading, opening.end, opening.end == index);
        return named == null ? null : date(reading, index, opening, named);
    }

    /** "Last", "early", "the end of", the article of "the 5th of". */
    private Opening opening(Reading reading, int index) {
        int at = isArticle(reading, index) ? index + 1 : index;
        boolean late = reading.is(at, "late") || reading.is(at, "end");
        if (words.is(reading.token(at), "modifier")) {
            boolean linked = reading.is(at + 1, "-") || reading.is(at + 1, "of");
            return new Opening(null, late, linked ? at + 2 : at + 1);
        }
        Direction direction = words.direction(reading.token(at));
        return new Opening(direction, late, direction == null ? at : at + 1);
    }

    /** "The 5th of", "the 5th day of", "the end of", "the previous". */
    private boolean isArticle(Reading reading, int index) {
        if (!reading.is(index, "the")) {
            return false;
        }
        Token second = reading.token(index + 1);
        boolean of = reading.is(index + 2, "of");
        boolean ofDay = of || (reading.is(index + 2, "day") && reading.is(index + 3, "of"));
        return (ofDay && words.ordinal(second) > 0)
                || (of && words.is(second, "modifier"))
                || (reading.isAny(index + 1, MonthsBesideLast.BESIDE_THE_LAST)
                        && words.month(reading.token(index + 2)) > 0);
    }

    /**
     * "May", "7 February", "the 1st day of February", "Feb. 7", "March the 3rd"; null where no month is named.
     *
     * @param alone whether nothing stands before it that tells a month
     */
    private @Nullable Named named(Reading reading, int index, boolean alone) {
        DaysOfMonth.Day first = numbered.at(reading, index);
        // "the first March" of three has no day
        int of = reading.is(first.end(), "day") ? first.end() + 1 : first.end();
        boolean linked = reading.is(of, "of");
        int day = linked || numbered.isDay(reading, index) ? first.day() : -1;
        int monthAt = day < 0 ? index : linked ? of + 1 : first.end();
        Token name = reading.token(monthAt);
        int month = words.month(name);
        if (name == null || month == 0 || (alone && day < 0 && !names.isMonth(reading, monthAt, name))) {
            return null;
        }
        boolean stop = reading.is(monthAt + 1, ".") && reading.joined(monthAt + 1) && MonthNames.isShort(name);
        int end = stop ? monthAt + 2 : monthAt + 1;
        return day < 0 ? withDayBehind(reading, month, end) : new Named(month, day, end);
    }

    /** "Feb. 7", "March the 3rd", or the month alone. */
    private Named withDayBehind(Reading reading, int month, int end) {
        DaysOfMonth.Day behind = numbered.at(reading, reading.is(end, "the") ? end + 1 : end);
        // a clock's hour: "on 5 May 9:30"
        boolean hour = reading.is(behind.end(), ":") && reading.joined(behind.end() + 1);
        return behind.day() > 0 && !hour && !reading.is(behind.end(), "%")
                ? new Named(month, behind.day(), behind.end())
                : new Named(month, -1, end);
    }

    private @Nullable Found date(Reading reading, int index, Opening opening, Named named) {
        int end = named.end;
        // "Feb. next", "the 12th of October last"
        Direction behind = isLastOrNext(reading, end) ? words.direction(reading.token(end)) : null;
        if (opening.direction == null && behind != null) {
            Found directed = dated(reading, end, named.month, named.day, behind);
            return directed == null ? null : new Found(end + 1, directed.timex());
        }
        Found found = dated(reading, end, named.month, named.day, opening.direction);
        if (found == null) {
            return null;
        }
        Interval days = found.timex().interval();
        boolean bare = opening.late && named.day < 0 && found.end() == end;
        if (bare && days != null && isYetToEnd(reading, days) && reading.tense().tellsPast(index)) {
            return new Found(end, Timex.month(YearMonth.from(days.from()).minusYears(1)));
        }
        boolean repeated = opening.direction == null && habits.repeats(reading, index, found);
        return repeated ? Habits.anyYear(found) : found;
    }

    private static boolean isLastOrNext(Reading reading, int index) {
        boolean closes = reading.isMarkOrEdge(index + 1) || reading.is(index + 1, "and") || reading.is(index + 1, "as");
        return closes && (reading.is(index, "last") || reading.is(index, "next"));
    }

    /** "Stood at 3 million at end-March", told in the middle of March, is of the year before. */
    private static boolean isYetToEnd(Reading reading, Interval days) {
        LocalDate today = reading.today();
        return today != null
                && YearMonth.from(today).equals(YearMonth.from(days.from()))
                && today.getDayOfMonth() <= LAST_DAY_BEFORE_THE_END;
    }

    /** A month and day (none: -1) whose year follows at {@code end}, or is to be told from the text. */
    @Nullable
    Found dated(Reading reading, int end, int month, int day, @Nullable Direction direction) {
        YearsBehind.Told behind = yearsBehind.at(reading, end, month);
        if (behind != null) {
            return date(behind.end(), behind.year(), month, day);
        }
        Integer nearest = years.nearest(reading, end - 1, month, direction);
        if (nearest != null) {
            return date(end, nearest, month, day);
        }
        String anyYear = String.format(Locale.ROOT, "XXXX-%02d", month);
        return new Found(end, Timex.vague(day > 0 ? anyYear + String.format(Locale.ROOT, "-%02d", day) : anyYear));
    }

    private static @Nullable Found date(int end, int year, int month, int day) {
        YearMonth yearMonth = YearMonth.of(year, month);
        if (day <= 0) {
            return new Found(end, Timex.month(yearMonth));
        }
        return yearMonth.isValidDay(day) ? new Found(end, Timex.day(yearMonth.atDay(day))) : null;
    }
}
