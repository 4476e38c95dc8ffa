package dateline.extract.time.year;

import dateline.extract.model.Granularity;
import dateline.extract.model.Interval;
import dateline.extract.text.FunctionWords;
import dateline.extract.text.Token;
import dateline.extract.time.reading.ContextWords;
import dateline.extract.time.reading.Reading;
import dateline.extract.time.reading.Rule;
import dateline.extract.time.reading.TimeWords;
import dateline.extract.time.reading.Timex;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Years, decades, centuries and their parts: {@code 1884}, {@code fiscal 1990}, {@code the late 1980s}, {@code the 19th century}. */
public final class Years implements Rule {
    private static final Set<String> TEMPERATURES = ContextWords.of("temperature");

    private static final int WORDS_TO_A_TEMPERATURE = 6;

    private final TimeWords words;
    private final PlainYears years = new PlainYears();

    public Years(TimeWords words) {
        this.words = words;
    }

    @Override
    public @Nullable Found at(Reading reading, int index) {
        int at = index;
        boolean article = reading.is(at, "the");
        if (article) {
            at++;
        }
        int named = article && reading.is(at, "year") ? TimeWords.year(reading.token(at + 1)) : -1;
        if (named > 0) {
            return new Found(at + 2, Timex.year(named));
        }
        Found fiscal = fiscal(reading, at);
        if (fiscal != null) {
            return fiscal;
        }
        String part = words.value(reading.token(at), "modifier");
        boolean linked = false;
        int half = reading.is(at, "last") || reading.is(at, "latter") ? 2 : words.ordinal(reading.token(at));
        if (half > 0 && half <= 2 && reading.is(at + 1, "half") && reading.is(at + 2, "of")) {
            part = half == 1 ? "first half" : "second half";
            at += reading.is(at + 3, "the") ? 4 : 3;
        } else if (part != null) {
            linked = reading.is(at + 1, "of");
            at += reading.is(at + 1, "-") || reading.is(at + 1, "of") ? 2 : 1;
            at += reading.is(at, "the") ? 1 : 0;
        }
        if (reading.is(at, "fiscal")) {
            at += reading.is(at + 1, "year") ? 2 : 1;
            int year = TimeWords.year(reading.token(at));
            return year < 0 ? null : new Found(at + 1, Timex.year(year));
        }
        Found found = decade(reading, at, article || at > index);
        found = found == null ? century(reading, at) : found;
        // where the beginning of a century ends is a matter of opinion
        boolean vague = found != null && linked && found.timex().isCentury();
        if (found != null && (part == null || vague)) {
            return found;
        }
        if (found != null && part != null) {
            return new Found(found.end(), found.timex().part(part));
        }
        if (found == null && part != null && part.endsWith("half")) {
            return null;
        }
        if (found == null && (!article || at > index + 1)) {
            found = years.at(reading, at, at > index);
        }
        return found;
    }

    /** "FY2012", "FY12". */
    private static @Nullable Found fiscal(Reading reading, int index) {
        int year = TimeWords.fiscalYear(reading.token(index));
        return year < 0 ? null : new Found(index + 1, Timex.year(year));
    }

    private @Nullable Found decade(Reading reading, int index, boolean told) {
        Token token = reading.token(index);
        int at = index;
        if (reading.is(index, "'") && reading.joined(index + 1)) {
            token = reading.token(index + 1);
            at = index + 1;
        }
        int century = words.number(token);
        int decadeAt = reading.is(at + 1, "-") ? at + 2 : at + 1;
        String spoken = century >= 17 && century <= 20 && token != null && token.kind() == Token.Kind.WORD
                ? words.value(reading.token(decadeAt), "decade")
                : null;
        if (spoken != null && told) {
            return new Found(decadeAt + 1, Timex.decade(century * 10 + Integer.parseInt(spoken)));
        }
        String word = words.value(token, "decade");
        boolean listed =
                (reading.is(index - 1, "and") || reading.is(index - 1, "or")) && reading.lastEnd() == index - 1;
        if (word != null && (told || (listed && followsDecade(reading)))) {
            return new Found(at + 1, Timex.decade(190 + Integer.parseInt(word)));
        }
        if (token == null || token.kind() != Token.Kind.NUMBER) {
            return null;
        }
        String digits = token.lower();
        int end = at + 1;
        if (digits.endsWith("s")) {
            digits = digits.substring(0, digits.length() - 1);
        } else if (reading.is(end, "'s") && reading.joined(end)) {
            end++;
        } else if (reading.is(end, "'") && reading.joined(end) && reading.is(end + 1, "s") && reading.joined(end + 1)) {
            end += 2;
        } else {
            return null;
        }
        int number = TimeWords.digits(digits);
        if (number < 0 || number % 10 != 0 || reading.is(end, "°")) {
            return null;
        }
        // the 1800s are a century, the 2000s a decade
        if (digits.length() == 4 && number % 100 == 0 && number >= 1000 && number < 2000) {
            return new Found(end, Timex.century(number / 100 + 1));
        }
        // "Vision 2030's" is the plan's
        boolean possessive = end > at + 1 && !told && !reading.is(index - 1, "in") && !reading.is(index - 1, "of");
        if (possessive && digits.length() == 4) {
            return null;
        }
        if (digits.length() == 4 && number >= 1000 && number < 2100) {
            return new Found(end, Timex.decade(number / 10));
        }
        // "in her mid-20s" is an age
        if (digits.length() == 2 && (at == index && isAge(reading, index) || isTemperature(reading, index))) {
            return null;
        }
        return digits.length() == 2 && (told || at > index || listed)
                ? new Found(end, Timex.decade(number == 0 ? 200 : 190 + number / 10))
                : null;
    }

    /** "The sixties and seventies". */
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

    private @Nullable Found century(Reading reading, int index) {
        int ordinal = words.ordinal(reading.token(index));
        int end = reading.is(index + 1, "-") ? index + 2 : index + 1;
        boolean century = reading.is(end, "century") || reading.is(end, "centuries");
        if (ordinal > 0 && ordinal <= 22 && century && reading.isAny(end + 1, Reading.BEFORE_OUR_ERA)) {
            return new Found(end + 2, Timex.vague(String.format(Locale.ROOT, "BC%02d", ordinal - 1)));
        }
        if (ordinal > 0 && ordinal <= 22 && century) {
            return new Found(end + 1, Timex.century(ordinal));
        }
        // the first of "from the 15th to the 19th century"
        int to = reading.is(index + 1, "to") || reading.is(index + 1, "and") || reading.is(index + 1, "or")
                ? index + 2
                : -1;
        to += to > 0 && reading.is(to, "the") ? 1 : 0;
        // "the late 19th and early 20th century"
        to += to > 0 && words.is(reading.token(to), "modifier") ? (reading.is(to + 1, "-") ? 2 : 1) : 0;
        boolean centuries = to > 0 && words.ordinal(reading.token(to)) > ordinal && reading.is(to + 1, "century");
        if (ordinal > 0 && ordinal <= 22 && centuries) {
            return new Found(index + 1, Timex.century(ordinal));
        }
        LocalDate today = reading.today();
        boolean here = reading.is(index, "this") && reading.is(index + 1, "century");
        return here && today != null ? new Found(index + 2, Timex.century(today.getYear() / 100 + 1)) : null;
    }
}
