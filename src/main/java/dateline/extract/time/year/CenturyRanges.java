package dateline.extract.time.year;

import dateline.extract.model.Interval;
import dateline.extract.model.Mention.TimexKind;
import dateline.extract.time.reading.Reading;
import dateline.extract.time.reading.Rule;
import dateline.extract.time.reading.TimeWords;
import dateline.extract.time.reading.Timex;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** {@code the twelfth to sixteenth centuries}. */
public final class CenturyRanges implements Rule {
    private static final int LAST_CENTURY = 22;

    private final TimeWords words;

    public CenturyRanges(TimeWords words) {
        this.words = words;
    }

    @Override
    public @Nullable Found at(Reading reading, int index) {
        int at = reading.is(index, "the") ? index + 1 : index;
        boolean range = reading.is(at + 1, "to") || reading.isDash(at + 1) || reading.is(at + 1, "and");
        if (!range || !reading.is(at + 3, "centuries")) {
            return null;
        }
        int first = words.ordinal(reading.token(at));
        int last = words.ordinal(reading.token(at + 2));
        if (first < 1 || last <= first || last > LAST_CENTURY) {
            return null;
        }
        LocalDate from = LocalDate.of(Math.max(1, (first - 1) * 100), 1, 1);
        LocalDate to = LocalDate.of(last * 100 - 1, 12, 31);
        String value = String.format(Locale.ROOT, "%02d/%02d", first - 1, last - 1);
        return new Found(at + 4, new Timex(TimexKind.DATE, value, new Interval(from, to, null)));
    }
}
