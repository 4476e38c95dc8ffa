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

    /** "That October, ...", "in that October"; not "said that October was". */
    private static boolean pointsBack(Reading reading, int index) {
        Token before = reading.token(index - 1);
        return reading.is(index, "that") && (before == null || !before.isWord() || before.isAny(BEFORE_THAT));
    }

    @Override
    public @Nullable Found at(Reading reading, int index) {
        int at = index;
        Found every = habits.every(reading, at);
        if (every != null) {
            return every;
        }
        int direction = 0;
        boolean directed = false;
        Interval last = reading.last();
        if (last != null && pointsBack(reading, at) && words.month(reading.token(at + 1)) > 0) {
            return new Found(
                    at + 2, Timex.month(YearMonth.of(last.from().getYear(), words.month(reading.token(at + 1)))));
        }
        boolean ofDay = reading.is(at + 2, "of") || (reading.is(at + 2, "day") && reading.is(at + 3, "of"));
        if (reading.is(at, "the") && words.ordinal(reading.token(at + 1)) > 0 && ofDay) {
            at++;
        }
        boolean the = reading.is(at, "the") && words.is(reading.token(at + 1), "modifier") && reading.is(at + 2, "of");
        boolean besideLast = reading.is(at, "the")
                && reading.isAny(at + 1, BESIDE_THE_LAST)
                && words.month(reading.token(at + 2)) > 0;
        at += the || besideLast ? 1 : 0;
        boolean late = reading.is(at, "late") || reading.is(at, "end");
        Integer pointed = words.direction(reading.token(at));
        if (words.is(reading.token(at), "modifier")) {
            at += reading.is(at + 1, "-") || reading.is(at + 1, "of") ? 2 : 1;
        } else if (pointed != null) {
            Integer beside = last != null && reading.isAny(at, BESIDE_THE_LAST)
                    ? besideLast(last, words.month(reading.token(at + 1)), reading.is(at, "previous"))
                    : null;
            if (beside != null && TimeWords.digits(text(reading, at + 2)) < 0) {
                return new Found(at + 2, Timex.month(YearMonth.of(beside, words.month(reading.token(at + 1)))));
            }
            direction = pointed;
            directed = true;
            at++;
        }
        DaysOfMonth.Day first = numbered.at(reading, at);
        // "the 1st day of February"; "the first March" of three is none
        int of = reading.is(first.end(), "day") ? first.end() + 1 : first.end();
        boolean linked = reading.is(of, "of");
        int day = linked || numbered.inDigits(reading, at) > 0 ? first.day() : -1;
        int monthAt = day < 0 ? at : linked ? of + 1 : first.end();
        int month = words.month(reading.token(monthAt));
        if (month == 0 || (at == index && day < 0 && !isMonth(reading, monthAt))) {
            return null;
        }
        int end = monthAt + 1;
        if (reading.is(end, ".") && reading.joined(end) && isShort(reading.token(monthAt))) {
            end++;
        }
        if (day < 0) {
            DaysOfMonth.Day behind = numbered.at(reading, reading.is(end, "the") ? end + 1 : end);
            // a clock's hour: "on 5 May 9:30"
            boolean hour = reading.is(behind.end(), ":") && reading.joined(behind.end() + 1);
            if (behind.day() > 0 && !hour && !reading.is(behind.end(), "%")) {
                day = behind.day();
                end = behind.end();
            }
        }
        // "Feb. next", "the 12th of October last"
        Integer behindIt = words.direction(reading.token(end));
        Token after = reading.token(end + 1);
        boolean closes = after == null || after.kind() == Token.Kind.MARK || after.is("and") || after.is("as");
        boolean lastOrNext = reading.is(end, "last") || reading.is(end, "next");
        if (!directed && closes && lastOrNext && behindIt != null) {
            Found directly = dated(reading, end, month, day, true, behindIt);
            return directly == null ? null : new Found(end + 1, directly.timex());
        }
        Found found = dated(reading, end, month, day, directed, direction);
        // "stood at 3 million at end-March", told in the middle of March
        boolean untold = found != null && found.end() == end && late && day < 0;
        Interval days = found == null ? null : found.timex().interval();
        LocalDate today = reading.today();
        boolean ahead = today != null
                && days != null
                && YearMonth.from(today).equals(YearMonth.from(days.from()))
                && today.getDayOfMonth() <= LAST_DAY_BEFORE_THE_END;
        if (untold && ahead && days != null && reading.tense().tellsPast(index)) {
            return new Found(end, Timex.month(YearMonth.from(days.from()).minusYears(1)));
        }
        return found != null && !directed && habits.repeats(reading, index, found) ? Habits.anyYear(found) : found;
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
