package dateline.extract.time.day;

import dateline.extract.model.Granularity;
import dateline.extract.model.Interval;
import dateline.extract.text.Token;
import dateline.extract.time.reading.ContextWords;
import dateline.extract.time.reading.Numbers;
import dateline.extract.time.reading.Reading;
import dateline.extract.time.reading.Rule;
import dateline.extract.time.reading.TimeWords;
import dateline.extract.time.reading.Timex;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Dates with a month's name: {@code 7 February 2024}, {@code Feb. 7}, {@code early March 1990}, {@code last December}. */
public final class MonthDates implements Rule {
    /** Words before May, March and August that make them months. */
    private static final Set<String> BEFORE_A_MONTH = ContextWords.of("before-a-month");

    private static final Set<String> GIVEN_NAMES = ContextWords.of("month-as-a-given-name");

    private static final Set<String> DETERMINERS = ContextWords.of("determiner");

    private static final Set<String> BEFORE_THAT = ContextWords.of("before-that");

    private static final Set<String> BESIDE_THE_LAST = ContextWords.of("beside-the-last");

    /** "Septr.", "Novbr." of old letters. */
    private static final int LETTERS_OF_A_SHORT_FORM = 5;

    private static final Set<String> FULL_NAMES = ContextWords.of("month-of-few-letters");

    /** Until then the end of a month is to come. */
    private static final int LAST_DAY_BEFORE_THE_END = 19;

    private final TimeWords words;

    private final Numbers numbers;
    private final DaysOfMonth numbered;
    private final MonthYears years;
    private final YearsInWords told;
    private final Habits habits;

    public MonthDates(TimeWords words) {
        this.words = words;
        this.numbers = new Numbers(words);
        this.numbered = new DaysOfMonth(words);
        this.years = new MonthYears(words);
        this.told = new YearsInWords(words);
        this.habits = new Habits(words);
    }

    /**
     * What stands before the month and its day.
     *
     * @param direction -1 behind "last", 0 behind "this", 1 behind "next"; null without such a word
     * @param late whether the end of the month is meant: "end-March"
     * @param end the token behind
     */
    private record Opening(@Nullable Integer direction, boolean late, int end) {}

    /**
     * A month by its name.
     *
     * @param day the day of the month; -1 without one
     * @param end the token behind
     */
    private record Named(int month, int day, int end) {}

    @Override
    public @Nullable Found at(Reading reading, int index) {
        Found every = habits.every(reading, index);
        if (every != null) {
            return every;
        }
        Found ofLast = ofLast(reading, index);
        if (ofLast != null) {
            return ofLast;
        }
        Opening opening = opening(reading, index);
        Named named = named(reading, opening.end, opening.end == index);
        return named == null ? null : date(reading, index, opening, named);
    }

    /** "That October", "the following January", "the previous May": told against the date before; null for others. */
    private @Nullable Found ofLast(Reading reading, int index) {
        Interval last = reading.last();
        if (last == null) {
            return null;
        }
        if (pointsBack(reading, index) && words.month(reading.token(index + 1)) > 0) {
            YearMonth month = YearMonth.of(last.from().getYear(), words.month(reading.token(index + 1)));
            return new Found(index + 2, Timex.month(month));
        }
        int at = reading.is(index, "the") ? index + 1 : index;
        int month = reading.isAny(at, BESIDE_THE_LAST) ? words.month(reading.token(at + 1)) : 0;
        Integer year = besideLast(last, month, reading.is(at, "previous"));
        return year == null || TimeWords.digits(text(reading, at + 2)) >= 0
                ? null
                : new Found(at + 2, Timex.month(YearMonth.of(year, month)));
    }

    /** "That October, ...", "in that October"; not "said that October was". */
    private static boolean pointsBack(Reading reading, int index) {
        Token before = reading.token(index - 1);
        return reading.is(index, "that") && (before == null || !before.isWord() || before.isAny(BEFORE_THAT));
    }

    /** "Last", "early", "the end of", the article of "the 5th of". */
    private Opening opening(Reading reading, int index) {
        Token second = reading.token(index + 1);
        boolean ofDay = reading.is(index + 2, "of") || (reading.is(index + 2, "day") && reading.is(index + 3, "of"));
        boolean article = reading.is(index, "the")
                && ((words.ordinal(second) > 0 && ofDay)
                        || (words.is(second, "modifier") && reading.is(index + 2, "of"))
                        || (reading.isAny(index + 1, BESIDE_THE_LAST) && words.month(reading.token(index + 2)) > 0));
        int at = article ? index + 1 : index;
        boolean late = reading.is(at, "late") || reading.is(at, "end");
        if (words.is(reading.token(at), "modifier")) {
            boolean linked = reading.is(at + 1, "-") || reading.is(at + 1, "of");
            return new Opening(null, late, linked ? at + 2 : at + 1);
        }
        Integer direction = words.direction(reading.token(at));
        return new Opening(direction, late, direction == null ? at : at + 1);
    }

    /**
     * "May", "7 February", "the 1st day of February", "Feb. 7", "March the 3rd"; null where no month is named.
     *
     * @param alone whether nothing stands before it that tells a month
     */
    private @Nullable Named named(Reading reading, int index, boolean alone) {
        DaysOfMonth.Day first = numbered.at(reading, index);
        // "the first March" of three has no day
        int of = reading.is(first.end(), "day") ? first.end() + 1 : first.end();
        boolean linked = reading.is(of, "of");
        int day = linked || numbered.inDigits(reading, index) > 0 ? first.day() : -1;
        int monthAt = day < 0 ? index : linked ? of + 1 : first.end();
        int month = words.month(reading.token(monthAt));
        if (month == 0 || (alone && day < 0 && !isMonth(reading, monthAt))) {
            return null;
        }
        boolean stop = reading.is(monthAt + 1, ".") && reading.joined(monthAt + 1) && isShort(reading.token(monthAt));
        int end = stop ? monthAt + 2 : monthAt + 1;
        if (day >= 0) {
            return new Named(month, day, end);
        }
        DaysOfMonth.Day behind = numbered.at(reading, reading.is(end, "the") ? end + 1 : end);
        // a clock's hour: "on 5 May 9:30"
        boolean hour = reading.is(behind.end(), ":") && reading.joined(behind.end() + 1);
        return behind.day() > 0 && !hour && !reading.is(behind.end(), "%")
                ? new Named(month, behind.day(), behind.end())
                : new Named(month, day, end);
    }

    private @Nullable Found date(Reading reading, int index, Opening opening, Named named) {
        int end = named.end;
        // "Feb. next", "the 12th of October last"
        Integer behind = isLastOrNext(reading, end) ? words.direction(reading.token(end)) : null;
        if (opening.direction == null && behind != null) {
            Found directly = dated(reading, end, named.month, named.day, true, behind);
            return directly == null ? null : new Found(end + 1, directly.timex());
        }
        Integer direction = opening.direction;
        boolean directed = direction != null;
        Found found = dated(reading, end, named.month, named.day, directed, direction == null ? 0 : direction);
        if (found == null) {
            return null;
        }
        Interval days = found.timex().interval();
        boolean bare = opening.late && named.day < 0 && found.end() == end;
        if (bare && days != null && isYetToEnd(reading, days) && reading.tense().tellsPast(index)) {
            return new Found(end, Timex.month(YearMonth.from(days.from()).minusYears(1)));
        }
        return !directed && habits.repeats(reading, index, found) ? Habits.anyYear(found) : found;
    }

    private static boolean isLastOrNext(Reading reading, int index) {
        Token after = reading.token(index + 1);
        boolean closes = after == null || after.kind() == Token.Kind.MARK || after.is("and") || after.is("as");
        return closes && (reading.is(index, "last") || reading.is(index, "next"));
    }

    /** "Stood at 3 million at end-March", told in the middle of March, is of the year before. */
    private static boolean isYetToEnd(Reading reading, Interval days) {
        LocalDate today = reading.today();
        return today != null
                && YearMonth.from(today).equals(YearMonth.from(days.from()))
                && today.getDayOfMonth() <= LAST_DAY_BEFORE_THE_END;
    }

    /** The year of "the following January" or "the previous May", told against an earlier date; null where the month is none. */
    private static @Nullable Integer besideLast(Interval last, int month, boolean previous) {
        int year = last.from().getYear();
        if (month == 0) {
            return null;
        }
        if (last.granularity() == Granularity.YEAR) {
            return previous ? year - 1 : year + 1;
        }
        int told = last.from().getMonthValue();
        return previous ? (month < told ? year : year - 1) : month > told ? year : year + 1;
    }

    private static String text(Reading reading, int index) {
        Token token = reading.token(index);
        return token == null ? "" : token.text();
    }

    /** A month and day (none: -1) whose year follows at {@code end}, or is to be told from the text. */
    @Nullable
    Found dated(Reading reading, int end, int month, int day, boolean directed, int direction) {
        int yearAt = reading.is(end, ",") || reading.is(end, "of") ? end + 1 : end;
        int digits = TimeWords.year(reading.token(yearAt));
        Integer year = digits > 0 ? (Integer) digits : MonthYears.early(reading, yearAt);
        boolean apostrophe = reading.is(yearAt, "'") && reading.joined(yearAt + 1);
        if (year != null) {
            end = yearAt + 1;
        } else if (apostrophe) {
            Token two = reading.token(yearAt + 1);
            int short_ = two == null || two.text().length() != 2 ? -1 : TimeWords.digits(two.text());
            if (short_ >= 0) {
                year = (short_ < 40 ? 2000 : 1900) + short_;
                end = yearAt + 2;
            }
        }
        Numbers.Found spoken = year == null ? numbers.year(reading, yearAt) : null;
        if (spoken != null) {
            year = (int) spoken.whole();
            end = spoken.end();
        }
        YearsInWords.Told inWords = year != null ? null : told.at(reading, end);
        Integer range = year != null || inWords != null ? null : years.ofRange(reading, end, month);
        if (range != null) {
            year = range;
        } else if (inWords != null) {
            year = inWords.year();
            end = inWords.end();
        } else if (year == null) {
            year = years.nearest(reading, end - 1, month, directed, direction);
        }
        if (year == null) {
            String unknown = day > 0
                    ? String.format(Locale.ROOT, "XXXX-%02d-%02d", month, day)
                    : String.format(Locale.ROOT, "XXXX-%02d", month);
            return new Found(end, Timex.vague(unknown));
        }
        YearMonth yearMonth = YearMonth.of(year, month);
        if (day <= 0) {
            return new Found(end, Timex.month(yearMonth));
        }
        return yearMonth.isValidDay(day) ? new Found(end, Timex.day(yearMonth.atDay(day))) : null;
    }

    /** May, March, August and short forms are other words, too. */
    private boolean isMonth(Reading reading, int index) {
        Token token = reading.token(index);
        if (token == null) {
            return false;
        }
        boolean shortName = isShort(token) && token.lower().length() == 3;
        Token after = reading.token(index + 1);
        if (shortName && after != null && after.isWord() && after.isCapitalized()) {
            return false;
        }
        Token before = reading.token(index - 1);
        if (isGivenName(token, before, after)) {
            return false;
        }
        boolean traded = reading.isAny(index + 1, MonthYears.FUTURES);
        boolean plain = token.lower().length() > 3 && (traded || (!token.is("march") && !token.is("august")));
        boolean afterPreposition = before != null && before.isAny(BEFORE_A_MONTH);
        boolean beforeNumber = numbered.inDigits(reading, index + 1) > 0
                || TimeWords.year(reading.token(index + 1)) > 0
                || (reading.is(index + 1, ".") && numbered.inDigits(reading, index + 2) > 0)
                || (reading.is(index + 1, ",") && TimeWords.year(reading.token(index + 2)) > 0);
        return plain || afterPreposition || beforeNumber;
    }

    /** "Met April Jones", "said June Carter". */
    private static boolean isGivenName(Token month, @Nullable Token before, @Nullable Token after) {
        boolean given = month.isAny(GIVEN_NAMES);
        boolean verb = before != null
                && (before.is(",")
                        || (before.isWord()
                                && !before.isCapitalized()
                                && !before.isAny(BEFORE_A_MONTH)
                                && !before.isAny(DETERMINERS)));
        return given && verb && after != null && after.isWord() && after.isCapitalized() && !after.isAllCaps();
    }

    private static boolean isShort(@Nullable Token token) {
        return token != null && token.lower().length() <= LETTERS_OF_A_SHORT_FORM && !token.isAny(FULL_NAMES);
    }
}
