package dateline.extract.time.day;

import dateline.extract.model.Granularity;
import dateline.extract.model.Interval;
import dateline.extract.model.Mention.TimexKind;
import dateline.extract.time.reading.Reading;
import dateline.extract.time.reading.Rule;
import dateline.extract.time.reading.TimeWords;
import dateline.extract.time.reading.Timex;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * Ranges whose ends share a month or a year, so that only both together are dates: {@code 5-6 September 2019},
 * {@code 25 and 26 March}, {@code May 5-7, 1990}, {@code June to August 2011}; and days listed after a date: {@code April 24 and 25}.
 */
public final class DayRanges implements Rule {
    private final TimeWords words;
    private final MonthDates months;
    private final DaysOfMonth numbered;

    public DayRanges(TimeWords words, MonthDates months) {
        this.words = words;
        this.months = months;
        this.numbered = new DaysOfMonth(words);
    }

    @Override
    public @Nullable Found at(Reading reading, int index) {
        int month = words.month(reading.token(index));
        if (month > 0) {
            Found days = daysAfter(reading, index, month);
            return days == null ? monthsTo(reading, index, month) : days;
        }
        int day = numbered.inDigits(reading, index);
        if (day < 0) {
            return null;
        }
        Found days = daysBefore(reading, index, day);
        return days == null ? listed(reading, index, day) : days;
    }

    private @Nullable Found daysBefore(Reading reading, int index, int day) {
        boolean second = joins(reading, index + 1) && numbered.inDigits(reading, index + 2) > day;
        return second ? from(months.at(reading, index + 2), day) : null;
    }

    private @Nullable Found daysAfter(Reading reading, int index, int month) {
        int first = reading.is(index + 1, ".") ? index + 2 : index + 1;
        int day = numbered.inDigits(reading, first);
        int last = numbered.inDigits(reading, first + 2);
        boolean to = reading.isDash(first + 1) || reading.is(first + 1, "to") || reading.is(first + 1, "through");
        // "from May 5 to 7 men", "May 5 to 12 June"
        boolean closes = reading.isDash(first + 1)
                || !reading.isWord(first + 3)
                || reading.is(first + 3, "in")
                || reading.is(first + 3, "at");
        boolean range = day > 0 && last > day && to && closes;
        return range ? from(months.dated(reading, first + 3, month, last, null), day) : null;
    }

    /** From that day of the month to the day found. */
    private static @Nullable Found from(@Nullable Found found, int day) {
        Interval to = found == null ? null : found.timex().interval();
        if (found == null || to == null || to.granularity() != Granularity.DAY) {
            return null;
        }
        LocalDate from = to.to().withDayOfMonth(day);
        return new Found(found.end(), range(from + "/" + to.to(), from, to.to()));
    }

    /** "June to August 2011"; with a year of its own, or none, each month is a date by itself. */
    private @Nullable Found monthsTo(Reading reading, int index, int month) {
        int join = reading.is(index + 1, ".") && reading.joined(index + 1) ? index + 2 : index + 1;
        int second = words.month(reading.token(join + 1));
        int end = reading.is(join + 2, ".") && reading.joined(join + 2) ? join + 3 : join + 2;
        int yearAt = reading.is(end, "of") || reading.is(end, ",") || reading.is(end, "in") ? end + 1 : end;
        int year = reading.year(yearAt);
        if (!joins(reading, join)
                || second <= month
                || year < 0
                || reading.is(join, "and") && !reading.is(index - 1, "between")) {
            return null;
        }
        YearMonth from = YearMonth.of(year, month);
        YearMonth to = YearMonth.of(year, second);
        return new Found(yearAt + 1, range(from + "/" + to, from.atDay(1), to.atEndOfMonth()));
    }

    /** The 25 of "April 24 and 25": a day of the month that was told just before. */
    private static @Nullable Found listed(Reading reading, int index, int day) {
        Interval last = reading.last();
        boolean told = reading.lastEnd() == index - 1
                && last != null
                && last.granularity() == Granularity.DAY
                && (joins(reading, index - 1) || reading.is(index - 1, ","))
                && !reading.isWord(index + 1)
                && !reading.is(index + 1, "%")
                && !reading.is(index + 1, "-");
        if (!told
                || last == null
                || day <= last.from().getDayOfMonth()
                || !YearMonth.from(last.from()).isValidDay(day)) {
            return null;
        }
        return new Found(index + 1, Timex.day(last.from().withDayOfMonth(day)));
    }

    private static boolean joins(Reading reading, int index) {
        return reading.isDash(index)
                || reading.is(index, "to")
                || reading.is(index, "and")
                || reading.is(index, "through");
    }

    private static Timex range(String value, LocalDate from, LocalDate to) {
        return new Timex(TimexKind.DATE, value, new Interval(from, to, null));
    }
}
