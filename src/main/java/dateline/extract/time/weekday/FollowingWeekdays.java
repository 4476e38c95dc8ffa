package dateline.extract.time.weekday;

import dateline.extract.model.Granularity;
import dateline.extract.model.Interval;
import dateline.extract.text.Token;
import dateline.extract.text.WordSet;
import dateline.extract.time.reading.Reading;
import dateline.extract.time.reading.Rule.Found;
import dateline.extract.time.reading.TimeWords;
import dateline.extract.time.reading.Timex;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Days of the week that are counted from a day told before: {@code the following Friday}, {@code from Monday to Friday},
 * {@code she will speak on Monday, he on Thursday}.
 */
final class FollowingWeekdays {
    private static final Set<String> BEFORE_AN_EARLIER_DAY =
            WordSet.of("after", "following", "since", "from", "before", "with");

    /** ", his Chilean counterpart on". */
    private static final int WORDS_OF_A_SUBJECT = 8;

    private final TimeWords words;

    FollowingWeekdays(TimeWords words) {
        this.words = words;
    }

    /** "The following Friday", "the previous Monday": counted from a day told before. */
    @Nullable
    Found besideLast(Reading reading, int index) {
        DayOfWeek weekday = words.weekdayByName(reading.token(index + 1));
        Interval last = reading.last();
        if (weekday == null || last == null || last.granularity() != Granularity.DAY) {
            return null;
        }
        boolean following = reading.is(index, "following");
        LocalDate told =
                last.from().with(following ? TemporalAdjusters.next(weekday) : TemporalAdjusters.previous(weekday));
        String part = words.value(reading.token(index + 2), "part");
        return part == null
                ? new Found(index + 2, Timex.day(told))
                : new Found(index + 3, Timex.day(told).at("T" + part));
    }

    /** The Monday of "she will speak on Monday, he on Thursday", whose verb is that of the Thursday, too; else null. */
    @Nullable
    LocalDate ofSameVerb(Reading reading, int index) {
        Interval last = reading.last();
        LocalDate today = reading.today();
        int end = reading.lastEnd();
        boolean joined = reading.is(end, ",") || reading.is(end, "and") || reading.is(end, ";");
        boolean near = joined
                && index - end <= WORDS_OF_A_SUBJECT
                && reading.is(index - 1, "on")
                && words.weekday(reading.token(end - 1)) != null;
        if (!near
                || last == null
                || today == null
                || last.granularity() != Granularity.DAY
                || !last.from().isAfter(today)) {
            return null;
        }
        for (int i = end + 1; i < index - 1; i++) {
            Token token = reading.token(i);
            if (token == null || !(token.isWord() || token.is("'s")) || token.isAny(BEFORE_AN_EARLIER_DAY)) {
                return null;
            }
        }
        return last.from();
    }

    /** The Monday of "from Monday to Friday", whose Friday follows it; null for anything else. */
    @Nullable
    LocalDate startOfRange(Reading reading, int index) {
        if (words.weekday(reading.token(index - 2)) == null) {
            return null;
        }
        Interval last = reading.last();
        boolean to = reading.is(index - 1, "to")
                || reading.is(index - 1, "until")
                || reading.is(index - 1, "through")
                || reading.isDash(index - 1);
        boolean and = reading.is(index - 1, "and") && reading.is(index - 3, "between");
        boolean range = reading.lastEnd() == index - 1 && last != null && last.granularity() == Granularity.DAY;
        return (to || and) && range && last != null ? last.from() : null;
    }
}
