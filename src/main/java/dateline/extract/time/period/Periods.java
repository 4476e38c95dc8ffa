package dateline.extract.time.period;

import dateline.extract.model.Granularity;
import dateline.extract.model.Interval;
import dateline.extract.text.Token;
import dateline.extract.time.reading.ContextWords;
import dateline.extract.time.reading.Reading;
import dateline.extract.time.reading.Rule;
import dateline.extract.time.reading.TimeWords;
import dateline.extract.time.reading.Timex;
import dateline.extract.time.reading.Unit;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The year, the week, the weekend, and anniversaries: {@code the year ended June 30}, {@code 140th anniversary}. */
public final class Periods implements Rule {
    /** "The end of the year" is one of this year, "much of the year" of any. */
    private static final Set<String> PARTS_OF_A_YEAR = ContextWords.of("part-of-a-year");

    private static final Set<String> ADJECTIVES = ContextWords.of("before-the-year");

    private final TimeWords words;

    public Periods(TimeWords words) {
        this.words = words;
    }

    @Override
    public @Nullable Found at(Reading reading, int index) {
        boolean the = reading.is(index, "the");
        int at = the ? index + 1 : index;
        Found ends = yearEnd(reading, at);
        if (ends != null) {
            return ends;
        }
        Found definite = the ? definite(reading, at) : null;
        return definite == null ? anniversary(reading, at) : definite;
    }

    /** The year, century, decade, weekend or week of the text's own time. */
    private @Nullable Found definite(Reading reading, int index) {
        int at = reading.isAny(index, ADJECTIVES) ? index + 1 : index;
        at += at > index && reading.isAny(at, ADJECTIVES) ? 1 : 0;
        LocalDate today = reading.today();
        Token unit = reading.token(at);
        // "the year before the war" counts from that
        boolean counts = reading.is(at + 1, "before") || reading.is(at + 1, "after");
        if (today == null || unit == null || counts) {
            return null;
        }
        if (unit.is("year") && !unit.isCapitalized() && !reading.is(at + 1, "-")) {
            return theYear(reading, index, at, today);
        }
        if (unit.is("century") || unit.is("decade")) {
            return theEpoch(reading, at);
        }
        if (unit.is("weekend") && !reading.is(at + 1, "of")) {
            return theWeekend(reading, index, at, today);
        }
        boolean part = reading.is(index - 2, "of") && reading.isAny(index - 3, PARTS_OF_A_YEAR);
        if (unit.is("month") && part && !reading.is(at + 1, "of") && !reading.tellsHistory()) {
            return new Found(at + 1, Timex.month(YearMonth.from(today)));
        }
        return unit.is("week") && at == index && !reading.is(at + 1, "of")
                ? new Found(at + 1, Timex.week(today))
                : null;
    }

    /** The year in which a report is written, that a story tells of, or any, as that of a prize. */
    private Found theYear(Reading reading, int index, int at, LocalDate today) {
        boolean upTo =
                reading.is(at + 1, "to") && (reading.is(at + 2, "date") || words.month(reading.token(at + 2)) > 0);
        boolean ends = upTo || reading.is(at + 1, "ended") || reading.is(at + 1, "ending");
        // a prize, a part of any year
        boolean any = (reading.is(index - 2, "of") && !reading.isAny(index - 3, PARTS_OF_A_YEAR))
                || reading.is(index - 2, "throughout")
                || (reading.is(at + 1, "of") && !reading.is(at + 2, "$"));
        if (ends || any) {
            return new Found(at + 1, Timex.duration("P1Y"));
        }
        Integer story = reading.storyYear(at);
        if (story != null) {
            return new Found(at + 1, Timex.year(story));
        }
        Interval last = reading.last();
        boolean ofHistory = last != null && last.granularity() == Granularity.YEAR && reading.tellsHistory();
        LocalDate day = ofHistory && last != null ? last.from() : today;
        return new Found(at + 1, Timex.year(day.getYear()));
    }

    /** The century or decade that a history tells of. */
    private static @Nullable Found theEpoch(Reading reading, int at) {
        Interval last = reading.last();
        if (last == null || !reading.tellsHistory() || reading.is(at + 1, "of") || reading.is(at + 1, "-")) {
            return null;
        }
        Timex epoch = (reading.is(at, "decade") ? Unit.DECADE : Unit.CENTURY).holding(last.from());
        return epoch == null ? null : new Found(at + 1, epoch);
    }

    private static Found theWeekend(Reading reading, int index, int at, LocalDate today) {
        int the = index - 1;
        boolean before = (reading.is(the - 1, "of") && reading.is(the - 2, "ahead"))
                || reading.is(the - 1, "before")
                || reading.is(the - 1, "into");
        boolean told = before || reading.tense().looksAhead(index);
        boolean ahead = told || today.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0;
        Timex weekend = Timex.weekend(ahead ? today : today.minusDays(7));
        // "a popular area on the weekend"
        boolean any = !told && reading.is(the - 1, "on") && !reading.tense().tellsPast(index);
        return new Found(at + 1, any ? weekend.without() : weekend);
    }

    /** "Year-end" and "month's end" are its last day. */
    private static @Nullable Found yearEnd(Reading reading, int index) {
        LocalDate today = reading.today();
        int end = reading.is(index + 1, "-") || reading.is(index + 1, "'s") ? index + 2 : index + 1;
        boolean year = reading.is(index, "year");
        boolean told = (year || (reading.is(index, "month") && end > index + 1)) && reading.is(end, "end");
        if (!told || today == null) {
            return null;
        }
        LocalDate last = today.with(year ? TemporalAdjusters.lastDayOfYear() : TemporalAdjusters.lastDayOfMonth());
        return new Found(end + 1, Timex.day(last));
    }

    /** An anniversary refers to the year that it is counted from: the 140th of 2023 to 1883. */
    private @Nullable Found anniversary(Reading reading, int index) {
        int ordinal = words.ordinal(reading.token(index));
        if (ordinal < 1 || !reading.is(index + 1, "anniversary")) {
            return null;
        }
        Interval last = reading.last();
        LocalDate now = last != null ? last.to() : reading.today();
        return now == null || now.getYear() <= ordinal
                ? null
                : new Found(index + 2, Timex.year(now.getYear() - ordinal));
    }
}
