package dateline.extract.time.day;

import dateline.extract.model.Mention.TimexKind;
import dateline.extract.text.FunctionWords;
import dateline.extract.text.Token;
import dateline.extract.text.WordSet;
import dateline.extract.time.reading.ContextWords;
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
    /** "Twice a week on", "per week, on". */
    private static final int WORDS_TO_A_LIST = 2;

    /** These days are tomorrow and the day after, and not the next of their name. */
    private static final int DAYS_TOLD_OTHERWISE = 2;

    private static final Set<String> BESIDE_THE_LAST = ContextWords.of("beside-the-last");
    private static final Set<String> JOINING = WordSet.of("on", "and", "or", "/", ",", "to", "-", "–");

    private final TimeWords words;
    private final DatedWeekdays dated;
    private final Habits habits;
    private final FollowingWeekdays following;

    public Weekdays(TimeWords words, MonthDates months) {
        this.words = words;
        this.dated = new DatedWeekdays(words, months);
        this.habits = new Habits(words);
        this.following = new FollowingWeekdays(words);
    }

    /**
     * A day of the week by its name.
     *
     * @param index the first token of the expression: the "last" of "last Friday"
     * @param at the token of the name
     * @param direction -1 behind "last", 1 behind "next", else 0
     * @param part the morning of "Monday morning"; null without one
     * @param end the token behind the name
     */
    private record Named(
            int index,
            int at,
            int direction,
            DayOfWeek weekday,
            @Nullable String part,
            int end) {
        /** The expression with the part of the day behind the name. */
        Found with(Timex day) {
            return part == null ? new Found(end, day) : new Found(end + 1, day.at("T" + part));
        }

        /** Any day of the name: {@code XXXX-WXX-1} for a Monday. */
        String any() {
            return "XXXX-WXX-" + weekday.getValue();
        }

        Found repeated() {
            return part == null ? new Found(end, Timex.set(any())) : new Found(end + 1, Timex.set(any() + "T" + part));
        }
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
            return every(reading, index);
        }
        Token before = reading.token(index - 1);
        // "are you coming Saturday"; but "this coming Saturday"
        boolean verb = reading.is(index, "coming")
                && before != null
                && before.isWord()
                && !before.is("this")
                && !before.is("the");
        return verb ? null : opened(reading, index);
    }

    /** "Every Monday", "each Friday evening". */
    private @Nullable Found every(Reading reading, int index) {
        String day = words.value(reading.token(index + 1), "weekday");
        String part = words.value(reading.token(index + 2), "part");
        return day == null ? null : new Named(index, index + 1, 0, weekday(day), part, index + 2).repeated();
    }

    /** "Monday", "last Monday", "this past Monday", "late on Monday", "Mondays". */
    private @Nullable Found opened(Reading reading, int index) {
        boolean past = reading.is(index, "this") && (reading.is(index + 1, "past") || reading.is(index + 1, "last"));
        int at = past ? index + 1 : index;
        Integer direction = words.direction(reading.token(at));
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
        String day = words.value(name, "weekday");
        int end = at + 1;
        // "Wed." and "Sat," only with the mark: else they are words
        if (day == null && (reading.is(end, ".") || reading.is(end, ","))) {
            day = words.value(name, "weekday-short");
            end += reading.is(end, ".") ? 1 : 0;
        }
        if (day == null) {
            return null;
        }
        String part = words.value(reading.token(end), "part");
        return told(reading, new Named(index, at, direction == null ? 0 : direction, weekday(day), part, end));
    }

    private static DayOfWeek weekday(String number) {
        return DayOfWeek.of(Integer.parseInt(number));
    }

    /** The day that a name tells, by the first of these rules that fits. */
    private @Nullable Found told(Reading reading, Named name) {
        Found date = dated.at(reading, name.end, name.weekday);
        if (date != null) {
            return date;
        }
        // "Friday the 13th": a superstition
        if (isTitle(reading, name) || (reading.is(name.end, "the") && reading.is(name.end + 1, "13th"))) {
            return null;
        }
        LocalDate today = reading.today();
        if (today == null) {
            return new Found(name.end, Timex.vague(name.any()));
        }
        Found inWeek = inWeek(reading, name, today);
        if (inWeek != null) {
            return inWeek;
        }
        // the Friday of "from Monday to Friday"
        LocalDate start = name.direction == 0 && name.part == null ? following.startOfRange(reading, name.index) : null;
        if (start != null) {
            return new Found(name.end, Timex.day(start.with(TemporalAdjusters.next(name.weekday))));
        }
        // "on Monday and Tuesday nights"
        String listed = listedPart(reading, name.end);
        if (listed != null) {
            return new Found(name.end, Timex.set(name.any() + "T" + listed));
        }
        if (isRepeated(reading, name)) {
            return name.repeated();
        }
        boolean ahead = name.direction == 0 && WeekdaysAhead.isAhead(reading, name.index, name.at);
        // the Thursday of "she will speak on Monday, he on Thursday"
        LocalDate shared = ahead ? following.ofSameVerb(reading, name.index) : null;
        return name.with(Timex.day(
                shared == null
                        ? nearest(today, name.weekday, name.direction, ahead)
                        : shared.with(TemporalAdjusters.nextOrSame(name.weekday))));
    }

    /** "Monday Night Football", "Saturday Morning Club". */
    private static boolean isTitle(Reading reading, Named name) {
        Token part = name.part == null ? null : reading.token(name.end);
        Token second = reading.token(name.end + 1);
        return part != null
                && part.isCapitalized()
                && !part.isAllCaps()
                && second != null
                && second.isWord()
                && second.isCapitalized();
    }

    /** "Monday last", "Thursday of next week"; null where no week is told. */
    private @Nullable Found inWeek(Reading reading, Named name, LocalDate today) {
        int end = name.end;
        Token behind = reading.token(end + 1);
        boolean closes = behind == null || behind.kind() == Token.Kind.MARK;
        if (closes && (reading.is(end, "last") || reading.is(end, "next"))) {
            int direction = reading.is(end, "last") ? -1 : 1;
            return new Found(end + 1, Timex.day(nearest(today, name.weekday, direction, false)));
        }
        int weekAt = reading.is(end, "of") ? end + 1 : end;
        Integer weeks = reading.is(weekAt + 1, "week") ? words.direction(reading.token(weekAt)) : null;
        return weeks == null
                ? null
                : new Found(
                        weekAt + 2,
                        Timex.day(today.with(DayOfWeek.MONDAY).plusWeeks(weeks).with(name.weekday)));
    }

    /** "On a Sunday", "one Sunday", "Monday mornings", "Monday: 9-17", "usually meets on Friday": none of the calendar. */
    private boolean isRepeated(Reading reading, Named name) {
        int index = name.index;
        int end = name.end;
        Token part = name.part == null ? null : reading.token(end);
        boolean plural = part != null && part.lower().endsWith("s");
        boolean hours = reading.is(end + 1, ":") && reading.isDash(end + 3) && reading.joined(end + 3);
        boolean a = reading.is(index - 1, "a")
                && (reading.is(index - 2, "on") || reading.is(end, "in") || reading.is(end, "of"));
        boolean one = reading.is(index - 1, "one") && !reading.is(index - 2, "than");
        return plural
                || hours
                || a
                || one
                || (name.direction == 0 && habits.repeatsDay(reading, index))
                || repeats(reading, index);
    }

    /** The nights of "on Monday and Tuesday nights", asked behind the Monday; else null. */
    private @Nullable String listedPart(Reading reading, int end) {
        boolean list = (reading.is(end, "and") || reading.is(end, "or")) && words.is(reading.token(end + 1), "weekday");
        Token part = list ? reading.token(end + 2) : null;
        return part != null && part.lower().endsWith("s") ? words.value(part, "part") : null;
    }

    /** Whether a repetition is told just before. */
    private static boolean repeats(Reading reading, int index) {
        Timex last = reading.lastTimex();
        boolean near = reading.lastEnd() >= index - WORDS_TO_A_LIST && last != null && last.kind() == TimexKind.SET;
        boolean joined = reading.isAny(index - 1, JOINING);
        boolean sameSentence = reading.lastEnd() == index - 1 || reading.is(index - 2, ",");
        return near && joined && sameSentence;
    }

    private static LocalDate nearest(LocalDate today, DayOfWeek day, int direction, boolean ahead) {
        if (direction < 0) {
            return today.with(TemporalAdjusters.previous(day));
        }
        if (direction > 0) {
            LocalDate next = today.with(TemporalAdjusters.next(day));
            // on a Wednesday the next Thursday is not tomorrow
            return next.isAfter(today.plusDays(DAYS_TOLD_OTHERWISE)) ? next : next.plusWeeks(1);
        }
        return today.with(ahead ? TemporalAdjusters.nextOrSame(day) : TemporalAdjusters.previousOrSame(day));
    }
}
