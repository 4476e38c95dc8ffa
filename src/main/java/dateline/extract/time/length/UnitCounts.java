package dateline.extract.time.length;

import dateline.extract.text.Token;
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
        boolean one = reading.is(index, "a") || reading.is(index, "an") || reading.is(index, "another");
        if (one && (reading.is(index + 1, "few") || reading.is(index + 1, "couple"))) {
            return new Count(
                    reading.is(index + 1, "couple") ? "2" : "X", reading.is(index + 2, "of") ? index + 3 : index + 2);
        }
        if (reading.is(index, "another") && numbers.at(reading, index + 1) != null) {
            return at(reading, index + 1);
        }
        // "a hundred years", "a dozen years"
        if (one && words.number(reading.token(index + 1)) >= 12 && isWord(reading, index + 1)) {
            return at(reading, index + 1);
        }
        if (one) {
            return new Count("1", index + 1);
        }
        if (reading.is(index, "half") && (reading.is(index + 1, "a") || reading.is(index + 1, "an"))) {
            return new Count("0.5", index + 2);
        }
        if (words.is(reading.token(index), "vague")) {
            return new Count(
                    "X", reading.is(index + 1, "couple") || reading.is(index + 1, "of") ? index + 2 : index + 1);
        }
        Token token = reading.token(index);
        if (token != null
                && token.kind() == Token.Kind.NUMBER
                && token.text().indexOf('.') > 0
                && DECIMAL.matcher(token.text()).matches()) {
            return new Count(new BigDecimal(token.text()).toPlainString(), index + 1);
        }
        Numbers.Found number = numbers.at(reading, index);
        if (number == null || number.halves() < 1) {
            return null;
        }
        String text = number.isWhole() ? Long.toString(number.whole()) : number.whole() + ".5";
        // "thirty (30) days"
        boolean repeated = reading.is(number.end(), "(")
                && words.number(reading.token(number.end() + 1)) == number.whole()
                && reading.is(number.end() + 2, ")");
        if (repeated) {
            return new Count(text, number.end() + 3);
        }
        // "two to three weeks", "12 or 18 months", "10-15 minutes"
        boolean range =
                reading.is(number.end(), "to") || reading.is(number.end(), "or") || reading.isDash(number.end());
        Numbers.Found second = range ? numbers.at(reading, number.end() + 1) : null;
        boolean closes =
                second != null && second.halves() > number.halves() && words.unit(reading.token(second.end())) != null;
        return new Count(text, closes && second != null ? second.end() : number.end());
    }

    private static boolean isWord(Reading reading, int index) {
        Token token = reading.token(index);
        return token != null && token.isWord();
    }

    /** The token after a hyphen or an adjective that may stand between a number and its unit. */
    static int filled(Reading reading, int index) {
        return reading.isAny(index, FILLERS) ? index + 1 : index;
    }
}
