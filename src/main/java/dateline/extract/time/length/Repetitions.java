package dateline.extract.time.length;

import dateline.extract.text.FunctionWords;
import dateline.extract.text.Token;
import dateline.extract.text.WordSet;
import dateline.extract.time.reading.ContextWords;
import dateline.extract.time.reading.Lengths;
import dateline.extract.time.reading.Reading;
import dateline.extract.time.reading.Rule;
import dateline.extract.time.reading.TimeWords;
import dateline.extract.time.reading.Timex;
import dateline.extract.time.reading.Unit;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What happens again and again: {@code daily}, {@code every year}, {@code twice a week}. */
public final class Repetitions implements Rule {
    private static final Set<String> RATES = ContextWords.of("rate");

    private static final Set<String> COUNTED = ContextWords.of("counted");

    private static final Set<String> LARGE = WordSet.of("thousand", "million", "billion", "percent");

    private final TimeWords words;

    public Repetitions(TimeWords words) {
        this.words = words;
    }

    @Override
    public @Nullable Found at(Reading reading, int index) {
        Token token = reading.token(index);
        String set = words.value(token, "set");
        if (set != null && token != null && !token.isCapitalized()) {
            return new Found(index + 1, Timex.set(set));
        }
        return every(reading, index);
    }

    /** "Three times a year", "12 hours a day", "$33 million a year", "5 percent a month", "60,000 barrels a day". */
    private boolean isRate(Reading reading, int index) {
        if (reading.isAny(index - 1, RATES) || words.pluralUnit(reading.token(index - 1)) != null) {
            return true;
        }
        boolean money = reading.isNumber(index - 1) && reading.is(index - 2, "$");
        return money || (reading.isAny(index - 1, COUNTED) && isNumber(reading, index - 2));
    }

    private boolean isNumber(Reading reading, int index) {
        return reading.isNumber(index) || words.number(reading.token(index)) > 0 || reading.isAny(index, LARGE);
    }

    private @Nullable Found every(Reading reading, int index) {
        boolean every = reading.isAny(index, FunctionWords.DISTRIBUTIVES) || reading.is(index, "per");
        boolean a = (reading.is(index, "a") || reading.is(index, "an")) && isRate(reading, index);
        if (!every && !a) {
            return null;
        }
        // "every morning", "every single day"
        String part = every ? words.value(reading.token(index + 1), "part") : null;
        if (part != null) {
            return new Found(index + 2, Timex.set("XXXX-XX-XXT" + part));
        }
        boolean single = every && reading.is(index + 1, "single");
        int number = single ? 1 : words.number(reading.token(index + 1));
        int unitAt = number > 0 ? index + 2 : index + 1;
        Unit unit = words.unit(reading.token(unitAt));
        return unit == null
                ? null
                : new Found(unitAt + 1, Timex.set(Lengths.value(unit, number > 0 ? Integer.toString(number) : "1")));
    }
}
