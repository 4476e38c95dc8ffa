package dateline.extract.time.day;

import dateline.extract.model.Interval;
import dateline.extract.text.FunctionWords;
import dateline.extract.text.WordSet;
import dateline.extract.time.reading.Digits;
import dateline.extract.time.reading.Direction;
import dateline.extract.time.reading.Numbers;
import dateline.extract.time.reading.Reading;
import dateline.extract.time.reading.TimeWords;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The year that stands behind a month or holiday: {@code March 1990}, {@code March '90}, {@code March this year}, {@code February two years ago}. Immutable. */
final class YearsBehind {
    private static final int MONTHS_OF_A_LIST = 6;

    /** Between the ends of a range of months, or the last two of a list. */
    static final Set<String> JOINS =
            WordSet.union(List.of(FunctionWords.RANGE_LINKS, Set.of("or"), FunctionWords.DASHES));

    private final TimeWords words;
    private final Numbers numbers;
    private final DaysOfMonth numbered;

    YearsBehind(TimeWords words) {
        this.words = words;
        this.numbers = new Numbers(words);
        this.numbered = new DaysOfMonth(words);
    }

    /** A year, and the token behind the words that tell it. */
    record Told(int year, int end) {}

    /** The year behind a month, or a month and its day, that end before the token; null where none is told. */
    @Nullable
    Told at(Reading reading, int end, int month) {
        int yearAt = reading.is(end, ",") || reading.is(end, "of") ? end + 1 : end;
        int digits = reading.year(yearAt);
        int year = digits > 0 ? digits : early(reading, yearAt);
        if (year > 0) {
            return new Told(year, yearAt + 1);
        }
        int elided = reading.elidedYear(yearAt);
        if (elided >= 0) {
            return new Told(Digits.shortYear(elided), yearAt + 2);
        }
        Numbers.Found spoken = numbers.year(reading, yearAt);
        if (spoken != null) {
            return new Told((int) spoken.whole(), spoken.end());
        }
        Told inWords = inWords(reading, end);
        return inWords == null ? ofRange(reading, end, month) : inWords;
    }

    /** The year of "30 September 420": three digits that count nothing; -1 where there are none. */
    private static int early(Reading reading, int index) {
        boolean three = reading.isNumber(index) && reading.text(index).length() == 3;
        return three && reading.isMarkOrEdge(index + 1) && reading.tellsHistory() ? reading.digits(index) : -1;
    }

    /** The year of "March this year", "March of the same year", "March of the following year"; null where none is told so. */
    @Nullable
    Told inWords(Reading reading, int index) {
        Told ago = yearsAgo(reading, index);
        if (ago != null) {
            return ago;
        }
        int at = reading.is(index, "of") || reading.is(index, ",") ? index + 1 : index;
        at += reading.is(at, "the") ? 1 : 0;
        LocalDate today = reading.today();
        Interval last = reading.last();
        if (!reading.is(at + 1, "year") || today == null) {
            return null;
        }
        int lastYear = last == null ? today.getYear() : last.from().getYear();
        if (reading.is(at, "that") || reading.is(at, "same")) {
            return new Told(lastYear, at + 2);
        }
        boolean beside = reading.is(at, "following") || reading.is(at, "previous");
        Direction direction = words.direction(reading.token(at));
        return direction == null ? null : new Told((beside ? lastYear : today.getYear()) + direction.sign(), at + 2);
    }

    /** "February two years ago". */
    private @Nullable Told yearsAgo(Reading reading, int index) {
        LocalDate today = reading.today();
        int number = reading.is(index, "a") ? 1 : words.number(reading.token(index));
        boolean years = reading.is(index + 1, "year") || reading.is(index + 1, "years");
        return today != null && number > 0 && number < today.getYear() && years && reading.is(index + 2, "ago")
                ? new Told(today.getYear() - number, index + 3)
                : null;
    }

    /** The year of the first end of "27 September to 10 November 2020", which does not belong to its own words. */
    private @Nullable Told ofRange(Reading reading, int end, int month) {
        int year = ofRange(reading, end, month, MONTHS_OF_A_LIST);
        return year < 0 ? null : new Told(year, end);
    }

    /** "May, June and July 1999": the year behind the last is that of each; -1 where none follows. */
    private int ofRange(Reading reading, int end, int month, int more) {
        if (reading.is(end, ",") && more > 0) {
            int second = words.month(reading.token(end + 1));
            return second > month ? ofRange(reading, end + 2, second, more - 1) : -1;
        }
        if (!reading.isAny(end, JOINS)) {
            return -1;
        }
        int at = reading.is(end + 1, "the") ? end + 2 : end + 1;
        at += words.is(reading.token(at), "modifier") ? (reading.is(at + 1, "-") ? 2 : 1) : 0;
        at += numbered.isDay(reading, at) ? 1 : 0;
        int second = words.month(reading.token(at));
        at += numbered.isDay(reading, at + 1) ? 2 : 1;
        int year = second == 0 ? -1 : reading.year(reading.is(at, ",") ? at + 1 : at);
        return year > 0 && second < month ? year - 1 : year;
    }
}
