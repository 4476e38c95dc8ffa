package dateline.extract.time.year;

import dateline.extract.text.Token;
import dateline.extract.text.WordSet;
import dateline.extract.time.reading.Numbers;
import dateline.extract.time.reading.Reading;
import dateline.extract.time.reading.Rule;
import dateline.extract.time.reading.TimeWords;
import dateline.extract.time.reading.Timex;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Years as they are spoken: {@code nineteen ninety-four}, {@code the year two thousand}. */
public final class SpokenYears implements Rule {
    private static final Set<String> BEFORE_A_YEAR = WordSet.of("in", "of", "year", "since", "by");

    /** "Nineteen thirty" may be a clock's: words before must tell of a time. */
    private static final int FIRST_PLAIN_YEAR = 1700;

    private final TimeWords words;
    private final Numbers numbers;

    public SpokenYears(TimeWords words) {
        this.words = words;
        this.numbers = new Numbers(words);
    }

    @Override
    public @Nullable Found at(Reading reading, int index) {
        int at = reading.is(index, "the") ? index + 1 : index;
        at += reading.is(at, "year") ? 1 : 0;
        Numbers.Found year = numbers.year(reading, at);
        if (year == null || words.unit(reading.token(year.end())) != null) {
            return null;
        }
        // "two thousand" may be a count
        boolean plain = year.whole() % 1000 != 0 && year.whole() >= FIRST_PLAIN_YEAR;
        return plain || isTold(reading, at) ? new Found(year.end(), Timex.year((int) year.whole())) : null;
    }

    private boolean isTold(Reading reading, int index) {
        Token before = reading.token(index - 1);
        if (before == null || before.isAny(BEFORE_A_YEAR) || words.month(before) > 0) {
            return true;
        }
        return before.is("and") && reading.lastEnd() > 0 && reading.lastEnd() >= index - 2;
    }
}
