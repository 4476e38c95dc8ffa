package dateline.extract.time.day;

import dateline.extract.text.WordSet;
import dateline.extract.time.reading.ContextWords;
import dateline.extract.time.reading.Reading;
import dateline.extract.time.reading.Rule.Found;
import dateline.extract.time.reading.TimeWords;
import dateline.extract.time.reading.Timex;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Months of any year: {@code every October}, {@code each year in October}, {@code usually in May}. */
final class Habits {
    private static final Set<String> EVERY = WordSet.of("every", "each");

    private static final Set<String> HABITS = ContextWords.of("habit");

    private static final Set<String> BEFORE_A_REPEATED_MONTH = WordSet.of("in", "on", "from", "between", "during");

    private final TimeWords words;

    Habits(TimeWords words) {
        this.words = words;
    }

    /** The set of "every October"; null for anything else, and for its days. */
    @Nullable
    Found every(Reading reading, int index) {
        int month = reading.isAny(index, EVERY) ? words.month(reading.token(index + 1)) : 0;
        boolean day = month > 0 && TimeWords.digits(text(reading, index + 2)) > 0;
        return month == 0 || day
                ? null
                : new Found(index + 2, Timex.set(String.format(Locale.ROOT, "XXXX-%02d", month)));
    }

    private static String text(Reading reading, int index) {
        var token = reading.token(index);
        return token == null ? "" : token.text();
    }

    /** "Each year in October", "usually in October": none of the calendar. */
    static boolean repeats(Reading reading, int index, Found found) {
        boolean told = TimeWords.year(reading.token(found.end() - 1)) > 0;
        if (told || !reading.isAny(index - 1, BEFORE_A_REPEATED_MONTH)) {
            return false;
        }
        boolean yearly = reading.is(index - 2, "year") && reading.isAny(index - 3, EVERY);
        return yearly || reading.isAny(index - 2, HABITS) || reading.isAny(index - 3, HABITS);
    }

    static Found anyYear(Found found) {
        String value = found.timex().value();
        return value.length() < 5 ? found : new Found(found.end(), Timex.vague("XXXX" + value.substring(4)));
    }
}
