package dateline.extract.time.length;

import dateline.extract.time.reading.ContextWords;
import dateline.extract.time.reading.Numbers;
import dateline.extract.time.reading.Reading;
import dateline.extract.time.reading.TimeWords;
import java.math.BigDecimal;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How many units a length has: {@code three}, {@code half a}, {@code a couple of}, {@code two to three}, {@code several}. Immutable. */
final class UnitCounts {
    private static final Set<String> FILLERS = ContextWords.of("filler");

    private static final Pattern DECIMAL = Pattern.compile("\\d{1,6}\\.\\d{1,3}");

    private final TimeWords words;
    private final Numbers numbers;

    UnitCounts(TimeWords words) {
        this.words = words;
        this.numbers = new Numbers(words);
    }

    /** A number as TIMEX3 writes it (X: several), and the token behind it. */
    record Count(String number, int end) {}

    /** The count that begins at a token, or null. */
    @Nullable
    Count at(Reading reading, int index) {
        if (reading.is(index, "a") || reading.is(index, "an") || reading.is(index, "another")) {
            return one(reading, index);
        }
        if (reading.is(index, "half") && (reading.is(index + 1, "a") || reading.is(index + 1, "an"))) {
            return new Count("0.5", index + 2);
        }
        if (words.is(reading.token(index), "vague")) {
            boolean linked = reading.is(index + 1, "couple") || reading.is(index + 1, "of");
            return new Count("X", linked ? index + 2 : index + 1);
        }
        String digits = reading.text(index);
        if (digits.indexOf('.') > 0
                && reading.isNumber(index)
                && DECIMAL.matcher(digits).matches()) {
            return new Count(new BigDecimal(digits).toPlainString(), index + 1);
        }
        return number(reading, index);
    }

    /** "A", "another", "a few", "a couple of", "a hundred", "another three". */
    private @Nullable Count one(Reading reading, int index) {
        boolean couple = reading.is(index + 1, "couple");
        if (couple || reading.is(index + 1, "few")) {
            return new Count(couple ? "2" : "X", reading.is(index + 2, "of") ? index + 3 : index + 2);
        }
        boolean another = reading.is(index, "another") && numbers.at(reading, index + 1) != null;
        // "a hundred years", "a dozen years"
        boolean many = words.number(reading.token(index + 1)) >= 12 && reading.isWord(index + 1);
        return another || many ? at(reading, index + 1) : new Count("1", index + 1);
    }

    /** "Three", "2 1/2", "thirty (30)", "two to three". */
    private @Nullable Count number(Reading reading, int index) {
        Numbers.Found number = numbers.at(reading, index);
        if (number == null || number.halves() < 1) {
            return null;
        }
        int end = number.end();
        String text = number.isWhole() ? Long.toString(number.whole()) : number.whole() + ".5";
        boolean repeated = reading.is(end, "(")
                && words.number(reading.token(end + 1)) == number.whole()
                && reading.is(end + 2, ")");
        if (repeated) {
            return new Count(text, end + 3);
        }
        // "two to three weeks", "12 or 18 months", "10-15 minutes"
        boolean range = reading.is(end, "to") || reading.is(end, "or") || reading.isDash(end);
        Numbers.Found second = range ? numbers.at(reading, end + 1) : null;
        boolean closes =
                second != null && second.halves() > number.halves() && words.unit(reading.token(second.end())) != null;
        return new Count(text, closes && second != null ? second.end() : end);
    }

    /** The token after a hyphen or an adjective that may stand between a number and its unit. */
    static int filled(Reading reading, int index) {
        return reading.isAny(index, FILLERS) ? index + 1 : index;
    }
}
