package dateline.extract.time.year;

import dateline.extract.model.Granularity;
import dateline.extract.model.Interval;
import dateline.extract.text.FunctionWords;
import dateline.extract.text.Token;
import dateline.extract.time.reading.ContextWords;
import dateline.extract.time.reading.Digits;
import dateline.extract.time.reading.Reading;
import dateline.extract.time.reading.Rule.Found;
import dateline.extract.time.reading.TimeWords;
import dateline.extract.time.reading.Timex;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code 1980s}, {@code the '90s}, {@code the nineteen-sixties}; not ages and temperatures in the eighties. Immutable. */
final class Decades {
    private static final Set<String> TEMPERATURES = ContextWords.of("temperature");

    private static final int WORDS_TO_A_TEMPERATURE = 6;

    /** "The twenties" are the 1920s. */
    private static final int CENTURY_OF_WORDS = 19;

    private final TimeWords words;

    Decades(TimeWords words) {
        this.words = words;
    }

    /** @param told whether an article or a word such as "early" stands before */
    @Nullable
    Found at(Reading reading, int index, boolean told) {
        int at = reading.is(index, "'") && reading.joined(index + 1) ? index + 1 : index;
        Token token = reading.token(at);
        if (token == null) {
            return null;
        }
        return token.kind() == Token.Kind.NUMBER
                ? inDigits(reading, index, at, token.lower(), told)
                : inWords(reading, index, at, token, told);
    }

    /** "The nineteen-sixties", "the sixties and seventies". */
    private @Nullable Found inWords(Reading reading, int index, int at, Token token, boolean told) {
        int century = words.number(token);
        int decadeAt = reading.is(at + 1, "-") ? at + 2 : at + 1;
        String spoken = century >= 17 && century <= 20 ? words.value(reading.token(decadeAt), "decade") : null;
        if (spoken != null && told) {
            return new Found(decadeAt + 1, Timex.decade(century * 10 + Integer.parseInt(spoken)));
        }
        String decade = words.value(token, "decade");
        return decade != null && (told || (isListed(reading, index) && followsDecade(reading)))
                ? new Found(at + 1, Timex.decade(CENTURY_OF_WORDS * 10 + Integer.parseInt(decade)))
                : null;
    }

    private @Nullable Found inDigits(Reading reading, int index, int at, String lower, boolean told) {
        boolean plural = lower.endsWith("s");
        int end = plural ? at + 1 : afterClitic(reading, at + 1);
        String digits = plural ? lower.substring(0, lower.length() - 1) : lower;
        int number = Digits.of(digits);
        if (end < 0 || number < 0 || number % 10 != 0 || reading.is(end, "°")) {
            return null;
        }
        if (digits.length() == 4) {
            boolean possessive = !plural && !told && !reading.is(index - 1, "in") && !reading.is(index - 1, "of");
            Timex timex = beginningWith(number, possessive);
            return timex == null ? null : new Found(end, timex);
        }
        boolean written = told || at > index || isListed(reading, index);
        // "in her mid-20s" is an age
        boolean other = (at == index && isAge(reading, index)) || isTemperature(reading, index);
        return digits.length() == 2 && written && !other
                ? new Found(end, Timex.decade(number == 0 ? 200 : 190 + number / 10))
                : null;
    }

    /** The token behind the 's of "1980's", which may be two tokens; -1 where there is none. */
    private static int afterClitic(Reading reading, int index) {
        if (reading.is(index, "'s") && reading.joined(index)) {
            return index + 1;
        }
        boolean parted = reading.is(index, "'")
                && reading.joined(index)
                && reading.is(index + 1, "s")
                && reading.joined(index + 1);
        return parted ? index + 2 : -1;
    }

    /** @param possessive whether the 's may be no plural's: "Vision 2030's" is the plan's */
    private static @Nullable Timex beginningWith(int year, boolean possessive) {
        // the 1800s are a century, the 2000s a decade
        if (year >= 1000 && year < 2000 && year % 100 == 0) {
            return Timex.century(year / 100 + 1);
        }
        return possessive || year < 1000 || year >= 2100 ? null : Timex.decade(year / 10);
    }

    /** "The 1980s and 90s", "the sixties and seventies". */
    private static boolean isListed(Reading reading, int index) {
        return (reading.is(index - 1, "and") || reading.is(index - 1, "or")) && reading.lastEnd() == index - 1;
    }

    private static boolean followsDecade(Reading reading) {
        Interval last = reading.last();
        return last != null && last.granularity() == Granularity.DECADE;
    }

    private boolean isAge(Reading reading, int index) {
        int before = reading.is(index - 1, "-") ? index - 2 : index - 1;
        before -= words.is(reading.token(before), "modifier") ? 1 : 0;
        return reading.isAny(before, FunctionWords.POSSESSIVES);
    }

    /** "Highs in the 80s", "it was in the 80s and humid". */
    private static boolean isTemperature(Reading reading, int index) {
        for (int i = index - WORDS_TO_A_TEMPERATURE; i <= index + WORDS_TO_A_TEMPERATURE; i++) {
            boolean edge = (reading.is(i, "highs") || reading.is(i, "lows"))
                    && !reading.is(i + 1, "of")
                    && !reading.is(i + 1, "and");
            if (edge || reading.isAny(i, TEMPERATURES)) {
                return true;
            }
        }
        return false;
    }
}
