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

    /** A number that nothing else tells to be a year is none beyond this. */
    private static final int LAST_YEAR = 2060;

    /** Nor further ahead of publication. */
    private static final int YEARS_AHEAD = 20;

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
        int named = article && reading.is(at, "year") ? TimeWords.year(reading.token(at + 1)) : -1;
        if (named > 0) {
            return new Found(at + 2, Timex.year(named));
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
        int second = secondOfRange(reading, index);
        if (second > 0) {
            return new Found(index + 1, Timex.year(second));
        }
        Found elided = elided(reading, index);
        if (elided != null) {
            return elided;
        }
        if (year < 0
                || reading.isAny(index + 1, AFTER_A_COUNT)
                || reading.is(index - 1, "$")
                || reading.is(index - 1, "#")) {
            return null;
        }
        boolean decimal = (reading.is(index + 1, ":") || reading.is(index + 1, "/"))
                && reading.joined(index + 1)
                && reading.joined(index + 2);
        boolean range = reading.isDash(index - 1) && reading.joined(index - 1);
        boolean told = modified
                || (range
                        ? TimeWords.year(reading.token(index - 2)) > 0 && year <= LAST_YEAR
                        : reading.isAny(index - 1, BEFORE_A_YEAR));
        LocalDate today = reading.today();
        int latest = today == null ? LAST_YEAR : Math.min(LAST_YEAR, today.getYear() + YEARS_AHEAD);
        boolean quoted = isQuote(reading, index - 1) && isQuote(reading, index + 1);
        boolean likely = (year >= 1900 || (year >= 1400 && reading.tellsHistory())) && year <= latest && !quoted;
        if (decimal || (reading.is(index - 1, "-") && !told)) {
            return null;
        }
        boolean close = year >= 1400 && told;
        return close || likely ? new Found(index + 1, Timex.year(year)) : null;
    }

    private static boolean isQuote(Reading reading, int index) {
        return reading.is(index, "\"") || reading.is(index, "“") || reading.is(index, "”");
    }

    /** "Class of '71": the year with these two digits that is nearest to publication. */
    private static @Nullable Found elided(Reading reading, int index) {
        Token digits = reading.token(index + 1);
        LocalDate today = reading.today();
        Token mark = reading.token(index);
        boolean apostrophe = mark != null && mark.is("'") && mark.spaceBefore() && reading.joined(index + 1);
        boolean two = digits != null && digits.text().length() == 2;
        if (!apostrophe || !two || digits == null || today == null || !reading.isAny(index - 1, BEFORE_A_YEAR)) {
            return null;
        }
        int number = TimeWords.digits(digits.text());
        Token after = reading.token(index + 2);
        if (number < 0 || (after != null && after.is("'"))) {
            return null;
        }
        int year = today.getYear() / 100 * 100 + number;
        int nearest = year - today.getYear() > 50 ? year - 100 : today.getYear() - year > 50 ? year + 100 : year;
        return new Found(index + 2, Timex.year(nearest));
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
        if (number < 0 || number % 10 != 0 || reading.is(end, "°")) {
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
        // the first of "from the 15th to the 19th century"
        int to = reading.is(index + 1, "to") || reading.is(index + 1, "and") || reading.is(index + 1, "or")
                ? index + 2
                : -1;
        to += to > 0 && reading.is(to, "the") ? 1 : 0;
        boolean centuries = to > 0 && words.ordinal(reading.token(to)) > ordinal && reading.is(to + 1, "century");
        if (ordinal > 0 && ordinal <= 22 && centuries) {
            return new Found(index + 1, Timex.century(ordinal));
        }
        LocalDate today = reading.today();
        boolean here = reading.is(index, "this") && reading.is(index + 1, "century");
        return here && today != null ? new Found(index + 2, Timex.century(today.getYear() / 100 + 1)) : null;
    }
}
