package dateline.extract.time.weekday;

import dateline.extract.text.FunctionWords;
import dateline.extract.text.Token;
import dateline.extract.time.day.MonthDates;
import dateline.extract.time.reading.ContextWords;
import dateline.extract.time.reading.Direction;
import dateline.extract.time.reading.Reading;
import dateline.extract.time.reading.Rule;
import dateline.extract.time.reading.TimeWords;
import dateline.extract.time.reading.Timex;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Days of the week, by tense: in a report the last one, after "will" the next: {@code Monday morning}, {@code last Friday}. */
public final class Weekdays implements Rule {
    /** These days are tomorrow and the day after, and not the next of their name. */
    private static final int DAYS_TOLD_OTHERWISE = 2;

    private static final Set<String> BESIDE_THE_LAST = ContextWords.of("beside-the-last");

    private final TimeWords words;
    private final DatedWeekdays dated;
    private final RepeatedWeekdays repeated;
    private final FollowingWeekdays following;

    public Weekdays(TimeWords words, MonthDates months) {
        this.words = words;
        this.dated = new DatedWeekdays(words, months);
        this.repeated = new RepeatedWeekdays(words);
        this.following = new FollowingWeekdays(words);
    }

    @Override
    public @Nullable Found at(Reading reading, int index) {
        boolean the = reading.is(index, "the");
        int first = the ? index + 1 : index;
        // "the following Friday"
        Found besideLast = reading.isAny(first, BESIDE_THE_LAST) ? following.besideLast(reading, first) : null;
        if (the || besideLast != null) {
            return besideLast;
        }
        if (reading.isAny(index, FunctionWords.DISTRIBUTIVES)) {
            return repeated.every(reading, index);
        }
        // "are you coming Saturday"; but "this coming Saturday"
        boolean verb = reading.is(index, "coming")
                && reading.isWord(index - 1)
                && !reading.is(index - 1, "this")
                && !reading.is(index - 1, "the");
        return verb ? null : opened(reading, index);
    }

    /** "Monday", "last Monday", "this past Monday", "late on Monday", "Mondays". */
    private @Nullable Found opened(Reading reading, int index) {
        boolean past = reading.is(index, "this") && (reading.is(index + 1, "past") || reading.is(index + 1, "last"));
        int at = past ? index + 1 : index;
        Direction direction = words.direction(reading.token(at));
        if (direction != null) {
            at++;
        } else if (reading.is(at, "late") || reading.is(at, "early")) {
            at += reading.is(at + 1, "on") ? 2 : 1;
        }
        Token name = reading.token(at);
        if (name == null || !name.isCapitalized()) {
            return null;
        }
        String days = words.value(name, "weekdays");
        if (days != null) {
            return new Found(at + 1, Timex.set("XXXX-WXX-" + days));
        }
        DayOfWeek full = words.weekday(name);
        // "Wed." and "Sat," only with the mark: else they are words
        boolean stop = full == null && reading.is(at + 1, ".");
        DayOfWeek day = full == null && (stop || reading.is(at + 1, ",")) ? words.shortWeekday(name) : full;
        if (day == null) {
            return null;
        }
        int end = stop ? at + 2 : at + 1;
        String part = words.value(reading.token(end), "part");
        return told(
                reading, new NamedWeekday(index, at, direction == null ? Direction.HERE : direction, day, part, end));
    }

    /** The day that a name tells, by the first of these rules that fits. */
    private @Nullable Found told(Reading reading, NamedWeekday name) {
        Found date = dated.at(reading, name.end(), name.weekday());
        if (date != null) {
            return date;
        }
        // "Friday the 13th": a superstition
        if (isTitle(reading, name) || (reading.is(name.end(), "the") && reading.is(name.end() + 1, "13th"))) {
            return null;
        }
        LocalDate today = reading.today();
        if (today == null) {
            return new Found(name.end(), Timex.vague(name.any()));
        }
        Found inWeek = inWeek(reading, name, today);
        if (inWeek != null) {
            return inWeek;
        }
        // the Friday of "from Monday to Friday"
        LocalDate start = name.direction() == Direction.HERE && name.part() == null
                ? following.startOfRange(reading, name.index())
                : null;
        if (start != null) {
            return new Found(name.end(), Timex.day(start.with(TemporalAdjusters.next(name.weekday()))));
        }
        // "on Monday and Tuesday nights"
        String listed = repeated.listedPart(reading, name.end());
        if (listed != null) {
            return new Found(name.end(), Timex.set(name.any() + "T" + listed));
        }
        if (repeated.isRepeated(reading, name)) {
            return name.repeated();
        }
        boolean ahead = name.direction() == Direction.HERE && WeekdaysAhead.isAhead(reading, name.index(), name.at());
        // the Thursday of "she will speak on Monday, he on Thursday"
        LocalDate shared = ahead ? following.ofSameVerb(reading, name.index()) : null;
        return name.with(Timex.day(
                shared == null
                        ? nearest(today, name.weekday(), name.direction(), ahead)
                        : shared.with(TemporalAdjusters.nextOrSame(name.weekday()))));
    }

    /** "Monday Night Football", "Saturday Morning Club". */
    private static boolean isTitle(Reading reading, NamedWeekday name) {
        return name.part() != null
                && reading.isName(name.end())
                && reading.isWord(name.end() + 1)
                && reading.isCapitalized(name.end() + 1);
    }

    /** "Monday last", "Thursday of next week"; null where no week is told. */
    private @Nullable Found inWeek(Reading reading, NamedWeekday name, LocalDate today) {
        int end = name.end();
        boolean last = reading.is(end, "last");
        if ((last || reading.is(end, "next")) && reading.isMarkOrEdge(end + 1)) {
            Direction direction = last ? Direction.BACK : Direction.AHEAD;
            return new Found(end + 1, Timex.day(nearest(today, name.weekday(), direction, false)));
        }
        int weekAt = reading.is(end, "of") ? end + 1 : end;
        Direction week = reading.is(weekAt + 1, "week") ? words.direction(reading.token(weekAt)) : null;
        return week == null
                ? null
                : new Found(weekAt + 2, Timex.day(today.plusWeeks(week.sign()).with(name.weekday())));
    }

    private static LocalDate nearest(LocalDate today, DayOfWeek day, Direction direction, boolean ahead) {
        return switch (direction) {
            case BACK -> today.with(TemporalAdjusters.previous(day));
            case HERE -> today.with(ahead ? TemporalAdjusters.nextOrSame(day) : TemporalAdjusters.previousOrSame(day));
            case AHEAD -> {
                LocalDate next = today.with(TemporalAdjusters.next(day));
                // on a Wednesday the next Thursday is not tomorrow
                yield next.isAfter(today.plusDays(DAYS_TOLD_OTHERWISE)) ? next : next.plusWeeks(1);
            }
        };
    }
}
