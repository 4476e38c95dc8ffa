package dateline.extract.time.day;

import dateline.extract.model.Interval;
import dateline.extract.time.reading.Reading;
import dateline.extract.time.reading.TimeWords;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The year that words behind a month or holiday tell: {@code March this year}, {@code February two years ago}. Immutable. */
final class YearsInWords {
    private final TimeWords words;

    YearsInWords(TimeWords words) {
        this.words = words;
    }

    /** A year that words tell, and the token behind them. */
    record Told(int year, int end) {}

    /** The year of "March this year", "March of the same year", "March of the following year"; null where none is told so. */
    @Nullable
    Told at(Reading reading, int index) {
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
        Integer direction = words.direction(reading.token(at));
        return direction == null ? null : new Told((beside ? lastYear : today.getYear()) + direction, at + 2);
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
}
