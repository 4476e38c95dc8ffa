package dateline.extract.time.length;

import dateline.extract.text.Token;
import dateline.extract.time.reading.Lengths;
import dateline.extract.time.reading.Reading;
import dateline.extract.time.reading.Rule;
import dateline.extract.time.reading.TimeWords;
import dateline.extract.time.reading.Timex;
import org.jspecify.annotations.Nullable;

/** What happens again and again: {@code daily}, {@code every year}, {@code twice a week}. */
public final class Repetitions implements Rule {
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

    private @Nullable Found every(Reading reading, int index) {
        boolean every = reading.is(index, "every") || reading.is(index, "each") || reading.is(index, "per");
        boolean a = reading.is(index, "a")
                && index > 0
                && (reading.is(index - 1, "times") || reading.is(index - 1, "once") || reading.is(index - 1, "twice"));
        if (!every && !a) {
            return null;
        }
        int number = words.number(reading.token(index + 1));
        String unit = words.unit(reading.token(number > 0 ? index + 2 : index + 1));
        return unit == null
                ? null
                : new Found(
                        index + (number > 0 ? 3 : 2),
                        Timex.set(Lengths.value(unit, number > 0 ? Integer.toString(number) : "1")));
    }
}
