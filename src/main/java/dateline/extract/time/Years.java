package dateline.extract.time;

import dateline.extract.text.Token;
import dateline.extract.time.reading.Reading;
import dateline.extract.time.reading.Rule;
import dateline.extract.time.reading.TimeWords;
import dateline.extract.time.reading.Timex;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Years, decades, centuries: {@code 1884}, {@code fiscal 1990}, {@code the late 1980s}, {@code the 19th century}. */
final class Years implements Rule {
    private static final Set<String> BEFORE_A_YEAR = Set.of(
            "in", "since", "until", "till", "by", "of", "from", "to", "through", "early", "late", "mid", "during",
            "before", "after", "between", "and", "end", "for", "(", "fiscal", "year", "circa", "around", "about", ",",
            "-", "–", "the", "or", "into", "than", "his", "her", "their", "its", "spring", "summer", "fall", "autumn",
            "winter", "c.", "ca.", "c", "born", "died", "b.", "d.", "†", "[");

    /** Words after a number that make it a count, not a year. */
    private static final Set<String> AFTER_A_COUNT = Set.of(
            "people",
            "percent",
            "%",
            "dollars",
            "tonnes",
            "tons",
            "miles",
            "kilometers",
            "kilometres",
            "km",
            "feet",
            "points",
            "pounds",
            "shares",
            "troops",
            "soldiers",
            "men",
            "women",
            "jobs",
            "workers",
            "employees",
            "meters",
            "metres",
            "barrels",
            "votes",
            "members",
            "students",
            "homes",
            "dead",
            "million",
            "billion",
            "hours",
            "days",
            "years",
            "times",
            "gmt",
            "lbs",
            "mw");

    private final TimeWords words;

    Years(TimeWords words) {
        this.words = words;
    }

    @Override
    public @Nullable Found at(Reading reading, int index) {
        int at = index;
        boolean article = reading.is(at, "the");
        if (article) {
            at++;
        }
        String part = words.value(reading.token(at), "modifier");
        int half = words.ordinal(reading.token(at));
        if (half > 0 && half <= 2 && reading.is(at + 1, "half") && reading.is(at + 2, "of")) {
            part = half == 1 ? "first half" : "second half";
            at += reading.is(at + 3, "the") ? 4 : 3;
        } else if (part != null) {
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
        if (found != null && part != null) {
            return new Found(found.end(), found.timex().part(part));
        }
        if (found == null && part != null && part.endsWith("half")) {
            return null;
        }
        if (found == null && (!article || at > index + 1)) {
            found = year(reading, at, at > index);
        }
        return found;
    }

    private static @Nullable Found year(Reading reading, int index, boolean modified) {
        Token token = reading.token(index);
        int year = TimeWords.year(token);
        int short_ = secondOfRange(reading, index);
        if (short_ > 0) {
            return new Found(index + 1, Timex.year(short_));
        }
        if (year < 0
                || reading.isAny(index + 1, AFTER_A_COUNT)
                || reading.is(index - 1, "$")
                || reading.is(index - 1, "#")) {
            return null;
        }
        boolean decimal = (reading.is(index + 1, ":") || reading.is(index + 1, "/")) && reading.joined(index + 1);
        boolean told = modified || reading.isAny(index - 1, BEFORE_A_YEAR);
        boolean likely = (year >= 1900 || (year >= 1400 && reading.tellsHistory())) && year <= 2060;
        if (decimal || (reading.is(index - 1, "-") && !told)) {
            return null;
        }
        boolean close = year >= 1400 && told;
        return close || likely ? new Found(index + 1, Timex.year(year)) : null;
    }

    /** The "72" of "1871-72"; -1 for anything else. */
    private static int secondOfRange(Reading reading, int index) {
        Token token = reading.token(index);
        int first = TimeWords.year(reading.token(index - 2));
        boolean dash = reading.is(index - 1, "-") || reading.is(index - 1, "–");
        int second = token == null || token.text().length() != 2 ? -1 : TimeWords.digits(token.text());
        boolean later = dash && first > 0 && second > first % 100;
        return later ? first / 100 * 100 + second : -1;
    }

    private @Nullable Found decade(Reading reading, int index, boolean told) {
        Token token = reading.token(index);
        int at = index;
        if (reading.is(index, "'") && reading.joined(index + 1)) {
            token = reading.token(index + 1);
            at = index + 1;
        }
        String word = words.value(token, "decade");
        if (word != null && told) {
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
        } else {
            return null;
        }
        int number = TimeWords.digits(digits);
        if (number < 0 || number % 10 != 0) {
            return null;
        }
        // the 1800s are a century, the 2000s a decade
        if (digits.length() == 4 && number % 100 == 0 && number >= 1000 && number < 2000) {
            return new Found(end, Timex.century(number / 100 + 1));
        }
        if (digits.length() == 4 && number >= 1000 && number < 2100) {
            return new Found(end, Timex.decade(number / 10));
        }
        boolean listed = reading.is(index - 1, "and") && reading.lastEnd() == index - 1;
        return digits.length() == 2 && (told || at > index || listed)
                ? new Found(end, Timex.decade(number == 0 ? 200 : 190 + number / 10))
                : null;
    }

    private @Nullable Found century(Reading reading, int index) {
        int ordinal = words.ordinal(reading.token(index));
        int end = reading.is(index + 1, "-") ? index + 2 : index + 1;
        boolean century = reading.is(end, "century") || reading.is(end, "centuries");
        if (ordinal > 0 && ordinal <= 22 && century) {
            return new Found(end + 1, Timex.century(ordinal));
        }
        LocalDate today = reading.today();
        boolean here = reading.is(index, "this") && reading.is(index + 1, "century");
        return here && today != null ? new Found(index + 2, Timex.century(today.getYear() / 100 + 1)) : null;
    }
}
