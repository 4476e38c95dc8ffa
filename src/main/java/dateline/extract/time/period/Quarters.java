package dateline.extract.time.period;

import dateline.extract.model.Interval;
import dateline.extract.text.WordSet;
import dateline.extract.time.reading.ContextWords;
import dateline.extract.time.reading.Digits;
import dateline.extract.time.reading.Direction;
import dateline.extract.time.reading.Reading;
import dateline.extract.time.reading.Rule;
import dateline.extract.time.reading.TimeWords;
import dateline.extract.time.reading.Timex;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Quarters and halves of a year as companies and statisticians report them: {@code the third quarter of 1986}, {@code the 1988 second
 * quarter}, {@code the latest period}, {@code the year-earlier quarter}. What is not told is that of the report's own quarter.
 */
public final class Quarters implements Rule {
    private static final Set<String> REPORTED = ContextWords.of("before-a-reported-period");

    /** Before Q1 without a year: else it may be a question's number. */
    private static final Set<String> BEFORE_A_SHORT_FORM = WordSet.of("in", "of", "for", "the", "during", "by", "'s");

    private static final Set<String> DETERMINERS = WordSet.of("the", "its", "their");

    /** "2Q12" is of 2012. */
    private static final int LATEST_SHORT_YEAR = 2099;

    /** So far into a half nobody reports of it yet. */
    private static final int MONTHS_BEFORE_A_REPORT = 4;

    private final TimeWords words;
    private final QuartersByMonth months;
    private final NumberedQuarters numbered;

    public Quarters(TimeWords words) {
        this.words = words;
        this.months = new QuartersByMonth(words);
        this.numbered = new NumberedQuarters(words);
    }

    /** A year before the part, -1 where none is told, and the token behind. */
    private record Year(int number, int end) {}

    @Override
    public @Nullable Found at(Reading reading, int index) {
        int at = reading.isAny(index, DETERMINERS) ? index + 1 : index;
        boolean reported = reading.isAny(at, REPORTED);
        at += reported ? 1 : 0;
        if (reading.is(at, "year") && reading.is(at + 1, "-") && isAgo(reading, at + 2)) {
            Found year = yearBefore(reading, at + 3);
            // "the year-ago results": an adjective, to which no article belongs
            return year != null && year.end() == at + 3 && at > index ? null : year;
        }
        int digits = reading.year(at);
        Found byMonths = digits > 0 ? months.of(reading, at + 1, digits) : months.at(reading, at);
        if (byMonths != null) {
            return byMonths;
        }
        Year year = yearAt(reading, at);
        Found alone = withoutNumber(reading, year, reading.is(index, "the"), reported);
        if (alone != null) {
            return alone;
        }
        int namedAt = year.end;
        if (namedAt > index && reading.is(namedAt + 1, "-") && words.ordinal(reading.token(namedAt)) > 0) {
            return null;
        }
        boolean fiscal = reading.is(namedAt, "fiscal") || reading.is(namedAt, "financial");
        namedAt += !fiscal ? 0 : reading.is(namedAt + 1, "-") ? 2 : 1;
        NumberedQuarters.Named named = numbered.at(reading, namedAt);
        return named == null ? null : dated(reading, namedAt, named, year.number);
    }

    private static boolean isAgo(Reading reading, int index) {
        return reading.is(index, "ago") || reading.is(index, "earlier");
    }

    /** "1988", "this year's", or none. */
    private Year yearAt(Reading reading, int at) {
        int year = reading.year(at);
        if (year > 0) {
            return new Year(year, at + 1);
        }
        Direction direction = words.direction(reading.token(at));
        if (direction == null || !reading.is(at + 1, "year") || !reading.is(at + 2, "'s")) {
            return new Year(-1, at);
        }
        LocalDate today = reading.today();
        return new Year(today == null ? -1 : today.getYear() + direction.sign(), at + 3);
    }

    /** "The quarter", "the latest period", "the 1988 quarter": that of the report; null for others. */
    private @Nullable Found withoutNumber(Reading reading, Year year, boolean the, boolean reported) {
        int at = year.end;
        boolean period = reading.is(at, "period");
        if (!period && !reading.is(at, "quarter")) {
            return null;
        }
        if (year.number < 0) {
            return the && (reported || !period) ? ofReport(reading, at + 1, -1) : null;
        }
        // "the Euro 2024 quarter-final"
        if ((reading.is(at + 1, "-") && reading.is(at + 2, "final")) || reading.is(at + 2, "finals")) {
            return null;
        }
        return period && reading.reportedQuarter() == null
                ? new Found(at + 1, Timex.year(year.number))
                : ofReport(reading, at + 1, year.number);
    }

    /** The year-earlier third quarter, quarter, period or results: a year before the quarter of the report. */
    private @Nullable Found yearBefore(Reading reading, int index) {
        LocalDate today = reading.today();
        if (today == null) {
            return null;
        }
        int ordinal = words.ordinal(reading.token(index));
        if (ordinal >= 1 && ordinal <= QuarterOrHalf.QUARTER.count() && reading.is(index + 1, "quarter")) {
            return new Found(index + 2, Timex.quarter(today.getYear() - 1, ordinal));
        }
        boolean quarter = reading.is(index, "quarter");
        int end = quarter || reading.is(index, "period") ? index + 1 : index;
        LocalDate day = dayOfReport(reading);
        return day == null || (reading.reportedQuarter() == null && !quarter)
                ? new Found(end, Timex.year(today.getYear() - 1))
                : new Found(end, Timex.quarter(day.minusYears(1)));
    }

    /** The quarter that the report is about, or that quarter of another year. */
    private @Nullable Found ofReport(Reading reading, int end, int year) {
        boolean yearAgo = reading.is(end, "a") && reading.is(end + 1, "year") && isAgo(reading, end + 2);
        boolean lastYear = words.direction(reading.token(end)) == Direction.BACK && reading.is(end + 1, "year");
        if (yearAgo || lastYear) {
            Found before = yearBefore(reading, end - 1);
            return before == null ? null : new Found(yearAgo ? end + 3 : end + 2, before.timex());
        }
        LocalDate day = dayOfReport(reading);
        if (day == null) {
            return null;
        }
        // the quarter of a town is none of the year
        Timex quarter = Timex.quarter(year > 0 ? day.withYear(year) : day);
        return new Found(end, reading.reportedQuarter() == null ? quarter.without() : quarter);
    }

    /** A day of the quarter that the report is about; null where neither it nor publication is told. */
    private static @Nullable LocalDate dayOfReport(Reading reading) {
        Interval reported = reading.reportedQuarter();
        if (reported != null) {
            return reported.from();
        }
        LocalDate today = reading.today();
        return today == null ? null : today.minusMonths(QuarterOrHalf.QUARTER.months());
    }

    /**
     * The part in its year, by the first of these rules that fits.
     *
     * @param told the year that stands before it; -1 where none does
     */
    private @Nullable Found dated(Reading reading, int index, NumberedQuarters.Named named, int told) {
        int end = named.end();
        int two = named.shortForm() && reading.joined(end) ? reading.twoDigits(end) : -1;
        if (two >= 0) {
            return new Found(end + 1, named.in(Digits.yearEnding(two, LATEST_SHORT_YEAR)));
        }
        if (told > 0) {
            return new Found(end, named.in(told));
        }
        int yearAt = reading.is(end, "of") || reading.is(end, "in") || reading.is(end, ",") ? end + 1 : end;
        yearAt += reading.is(yearAt, "fiscal") ? 1 : 0;
        int fiscal = Digits.fiscalYear(reading.token(yearAt));
        int year = fiscal > 0 ? fiscal : reading.year(yearAt);
        if (year > 0) {
            return new Found(yearAt + 1, named.in(year));
        }
        if (named.shortForm() && !reading.isAny(index - 1, BEFORE_A_SHORT_FORM)) {
            return null;
        }
        LocalDate today = reading.today();
        if (today == null) {
            return new Found(end, named.inAnyYear());
        }
        Direction direction = words.direction(reading.token(yearAt));
        return direction != null && reading.is(yearAt + 1, "year")
                ? new Found(yearAt + 2, named.in(today.getYear() + direction.sign()))
                : new Found(end, named.in(nearestYear(reading, index, named, today)));
    }

    private static int nearestYear(Reading reading, int index, NumberedQuarters.Named named, LocalDate today) {
        int now = named.part().holding(today);
        int monthsBegun = today.getMonthValue() - named.part().months() * (now - 1);
        // "profit fell in H1", told in March
        boolean begun = named.part() == QuarterOrHalf.HALF
                && named.ordinal() == now
                && monthsBegun <= MONTHS_BEFORE_A_REPORT
                && reading.tense().tellsPast(index);
        boolean over = named.ordinal() > now && !reading.tense().looksAhead(index);
        return over || begun ? today.getYear() - 1 : today.getYear();
    }
}
