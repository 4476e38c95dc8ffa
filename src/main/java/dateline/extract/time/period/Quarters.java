package dateline.extract.time.period;

import dateline.extract.model.Interval;
import dateline.extract.text.Token;
import dateline.extract.text.WordSet;
import dateline.extract.time.reading.ContextWords;
import dateline.extract.time.reading.Reading;
import dateline.extract.time.reading.Rule;
import dateline.extract.time.reading.TimeWords;
import dateline.extract.time.reading.Timex;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Quarters and halves of a year as companies and statisticians report them: {@code the third quarter of 1986}, {@code the 1988 second
 * quarter}, {@code the latest period}, {@code the year-earlier quarter}. What is not told is that of the report's own quarter.
 */
public final class Quarters implements Rule {
    private static final Set<String> REPORTED = ContextWords.of("before-a-reported-period");

    /** Before Q1 without a year: else it may be a question's number. */
    private static final Set<String> BEFORE_A_SHORT_FORM = WordSet.of("in", "of", "for", "the", "during", "by", "'s");

    /** "2Q12" is of 2012. */
    private static final int FIRST_SHORT_YEAR = 2000;

    /** So far into a half nobody reports of it yet. */
    private static final int MONTHS_BEFORE_A_REPORT = 4;

    private final TimeWords words;
    private final QuartersByMonth months;

    public Quarters(TimeWords words) {
        this.words = words;
        this.months = new QuartersByMonth(words);
    }

    @Override
    public @Nullable Found at(Reading reading, int index) {
        int at = reading.is(index, "the") || reading.is(index, "its") || reading.is(index, "their") ? index + 1 : index;
        boolean the = reading.is(index, "the");
        boolean reported = reading.isAny(at, REPORTED);
        at += reported ? 1 : 0;
        boolean before = reading.is(at, "year")
                && reading.is(at + 1, "-")
                && (reading.is(at + 2, "ago") || reading.is(at + 2, "earlier"));
        if (before) {
            Found year = yearBefore(reading, at + 3);
            // "the year-ago results": an adjective, to which no article belongs
            return year != null && year.end() == at + 3 && at > index ? null : year;
        }
        int year = TimeWords.year(reading.token(at));
        Found byMonths = year > 0 ? months.of(reading, at + 1, year) : months.at(reading, at);
        if (byMonths != null) {
            return byMonths;
        }
        Integer shift = words.direction(reading.token(at));
        if (year > 0) {
            at++;
        } else if (shift != null && reading.is(at + 1, "year") && reading.is(at + 2, "'s")) {
            LocalDate today = reading.today();
            year = today == null ? -1 : today.getYear() + shift;
            at += 3;
        }
        // not "the Euro 2024 quarter-final"
        boolean round = reading.is(at + 1, "-") && reading.is(at + 2, "final") || reading.is(at + 2, "finals");
        if (year > 0 && !round && (reading.is(at, "quarter") || reading.is(at, "period"))) {
            return reading.is(at, "period") && reading.reportedQuarter() == null
                    ? new Found(at + 1, Timex.year(year))
                    : ofReport(reading, at + 1, year);
        }
        boolean told = year < 0 && (reading.is(at, "quarter") || (reading.is(at, "period") && reported));
        if (the && told) {
            return ofReport(reading, at + 1, -1);
        }
        if (at > index && reading.is(at + 1, "-") && words.ordinal(reading.token(at)) > 0) {
            return null;
        }
        boolean fiscal = reading.is(at, "fiscal") || reading.is(at, "financial");
        at += !fiscal ? 0 : reading.is(at + 1, "-") ? 2 : 1;
        return part(reading, at, year);
    }

    private boolean isOfYear(Reading reading, int index) {
        Token token = reading.token(index);
        return TimeWords.year(token) > 0
                || reading.is(index, "fiscal")
                || reading.is(index + 1, "year")
                || reading.is(index + 2, "year");
    }

    /** The year-earlier third quarter, quarter, period or results: a year before the quarter of the report. */
    private @Nullable Found yearBefore(Reading reading, int index) {
        LocalDate today = reading.today();
        if (today == null) {
            return null;
        }
        int ordinal = words.ordinal(reading.token(index));
        if (ordinal >= 1 && ordinal <= 4 && reading.is(index + 1, "quarter")) {
            return new Found(index + 2, Timex.quarter(today.getYear() - 1, ordinal));
        }
        int end = reading.is(index, "quarter") || reading.is(index, "period") ? index + 1 : index;
        LocalDate day = dayOfReport(reading);
        if (day == null || (reading.reportedQuarter() == null && !reading.is(index, "quarter"))) {
            return new Found(end, Timex.year(today.getYear() - 1));
        }
        return new Found(end, Timex.quarter(day.getYear() - 1, quarter(day)));
    }

    /** The quarter that the report is about, or that quarter of another year. */
    private @Nullable Found ofReport(Reading reading, int end, int year) {
        boolean yearAgo = reading.is(end, "a")
                && reading.is(end + 1, "year")
                && (reading.is(end + 2, "ago") || reading.is(end + 2, "earlier"));
        if (yearAgo || (words.is(reading.token(end), "back") && reading.is(end + 1, "year"))) {
            Found before = yearBefore(reading, end - 1);
            return before == null ? null : new Found(yearAgo ? end + 3 : end + 2, before.timex());
        }
        LocalDate day = dayOfReport(reading);
        if (day == null) {
            return null;
        }
        // the quarter of a town is none of the year
        Timex quarter = Timex.quarter(year > 0 ? year : day.getYear(), quarter(day));
        return new Found(end, reading.reportedQuarter() == null ? quarter.without() : quarter);
    }

    /** A day of the quarter that the report is about; null where neither it nor publication is told. */
    private static @Nullable LocalDate dayOfReport(Reading reading) {
        Interval reported = reading.reportedQuarter();
        if (reported != null) {
            return reported.from();
        }
        LocalDate today = reading.today();
        return today == null ? null : today.minusMonths(3);
    }

    private static int quarter(LocalDate day) {
        return (day.getMonthValue() + 2) / 3;
    }

    /** An ordinal or Q1 and its unit, with a year before ({@code told}), behind, or the one that fits publication. */
    private @Nullable Found part(Reading reading, int index, int told) {
        boolean lastHalf = reading.is(index, "last") && reading.is(index + 1, "half");
        int ordinal = lastHalf ? 2 : words.ordinal(reading.token(index));
        int at = index + 1;
        Token token = reading.token(index);
        String shortForm = shortForm(token);
        if (shortForm != null) {
            ordinal = shortForm.charAt(1) - '0';
            at = index;
        }
        if (reading.is(at, "-")) {
            at++;
        }
        Token unit = reading.token(at);
        boolean quarter = unit != null && (shortForm == null ? unit.is("quarter") : shortForm.startsWith("Q"));
        boolean half = unit != null && (shortForm == null ? unit.is("half") : shortForm.startsWith("H"));
        if (ordinal < 1 || (!quarter && !half) || ordinal > (quarter ? 4 : 2)) {
            return null;
        }
        int end = at + 1;
        // "the first half-hour", "the first half of the match"
        boolean ofOther = reading.is(end, "of") && !isOfYear(reading, end + 1);
        if (half && (reading.is(end, "-") || ofOther)) {
            return null;
        }
        int yearAt = end;
        if (reading.is(yearAt, "of") || reading.is(yearAt, "in") || reading.is(yearAt, ",")) {
            yearAt++;
        }
        if (reading.is(yearAt, "fiscal")) {
            yearAt++;
        }
        int fiscalYear = TimeWords.fiscalYear(reading.token(yearAt));
        int behind = fiscalYear > 0 ? fiscalYear : TimeWords.year(reading.token(yearAt));
        Token two = reading.token(end);
        int shortYear = shortForm != null
                        && two != null
                        && reading.joined(end)
                        && two.text().length() == 2
                ? TimeWords.digits(two.text())
                : -1;
        if (shortYear >= 0) {
            return new Found(end + 1, inYear(quarter, FIRST_SHORT_YEAR + shortYear, ordinal));
        }
        if (shortForm != null && told < 0 && behind < 0 && !reading.isAny(index - 1, BEFORE_A_SHORT_FORM)) {
            return null;
        }
        int year = told > 0 ? told : behind;
        LocalDate today = reading.today();
        if (told > 0) {
            end = at + 1;
        } else if (behind > 0) {
            end = yearAt + 1;
        } else if (today != null) {
            Integer shift = words.direction(reading.token(yearAt));
            if (shift != null && reading.is(yearAt + 1, "year")) {
                year = today.getYear() + shift;
                end = yearAt + 2;
            } else {
                int now = quarter ? (today.getMonthValue() + 2) / 3 : (today.getMonthValue() + 5) / 6;
                boolean ahead = reading.tense().looksAhead(index);
                // "profit fell in H1", told in March
                boolean begun = half
                        && ordinal == now
                        && today.getMonthValue() - 6 * (now - 1) <= MONTHS_BEFORE_A_REPORT
                        && reading.tense().tellsPast(index);
                year = (ordinal > now && !ahead) || begun ? today.getYear() - 1 : today.getYear();
            }
        }
        if (year < 0) {
            return new Found(end, Timex.vague(String.format(Locale.ROOT, quarter ? "XXXX-Q%d" : "XXXX-H%d", ordinal)));
        }
        return new Found(end, inYear(quarter, year, ordinal));
    }

    private static Timex inYear(boolean quarter, int year, int ordinal) {
        return quarter ? Timex.quarter(year, ordinal) : Timex.half(year, ordinal);
    }

    /** Q1 to H2 of "Q1", "2Q", "1H"; null for anything else. */
    private @Nullable String shortForm(@Nullable Token token) {
        if (token == null || !token.isCapitalized() && token.kind() != Token.Kind.NUMBER) {
            return null;
        }
        String text = token.text();
        if (token.kind() != Token.Kind.NUMBER) {
            return words.value(token, "part-of-year");
        }
        boolean letter = text.length() == 2 && (text.charAt(1) == 'Q' || text.charAt(1) == 'H');
        return letter ? "" + text.charAt(1) + text.charAt(0) : null;
    }
}
