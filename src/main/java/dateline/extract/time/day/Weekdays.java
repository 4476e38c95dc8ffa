package dateline.extract.time.day;

import dateline.extract.model.Mention.TimexKind;
import dateline.extract.text.FunctionWords;
import dateline.extract.text.Token;
import dateline.extract.text.WordSet;
import dateline.extract.time.reading.ContextWords;
import dateline.extract.time.reading.Reading;
import dateline.extract.time.reading.Rule;
import dateline.extract.time.reading.Tense;
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

    private static final Set<String> DEADLINES = WordSet.of("by", "before", "until", "till", "through");
    private static final Set<String> BESIDE_THE_LAST = ContextWords.of("beside-the-last");
    private static final Set<String> JOINING = WordSet.of("on", "and", "or", "/", ",", "to", "-", "–");

    private static final Set<String> HALVES = ContextWords.of("half-of-a-day");
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

    @Override
    public @Nullable Found at(Reading reading, int index) {
        boolean the = reading.is(index, "the");
        int at = the ? index + 1 : index;
        Found besideLast = reading.isAny(at, BESIDE_THE_LAST) ? following.besideLast(reading, at) : null;
        if (the || besideLast != null) {
            return besideLast;
        }
        int direction = 0;
        Token first = reading.token(at);
        boolean early = reading.is(at, "late") || reading.is(at, "early");
        // "are you coming Saturday"
        Token before = reading.token(at - 1);
        if (reading.is(at, "coming") && before != null && before.isWord() && !before.is("this") && !before.is("the")) {
            return null;
        }
        // "this past Monday"
        if (reading.is(at, "this") && (reading.is(at + 1, "past") || reading.is(at + 1, "last"))) {
            first = reading.token(++at);
        }
        if (words.is(first, "back") || words.is(first, "ahead") || words.is(first, "here")) {
            direction = words.is(first, "back") ? -1 : words.is(first, "ahead") ? 1 : 0;
            at++;
        } else if (early) {
            at += reading.is(at + 1, "on") ? 2 : 1;
        } else if (reading.isAny(at, FunctionWords.DISTRIBUTIVES)) {
            String day = words.value(reading.token(at + 1), "weekday");
            String part = words.value(reading.token(at + 2), "part");
            return day == null
                    ? null
                    : part == null
                            ? new Found(at + 2, Timex.set("XXXX-WXX-" + day))
                            : new Found(at + 3, Timex.set("XXXX-WXX-" + day + "T" + part));
        }
        Token token = reading.token(at);
        if (token == null || !token.isCapitalized()) {
            return null;
        }
        String days = words.value(token, "weekdays");
        if (days != null) {
            return new Found(at + 1, Timex.set("XXXX-WXX-" + days));
        }
        String day = words.value(token, "weekday");
        int end = at + 1;
        if (day == null) {
            day = words.value(token, "weekday-short");
            boolean marked = reading.is(end, ".") || reading.is(end, ",");
            if (day == null || !marked) {
                return null;
            }
            end += reading.is(end, ".") ? 1 : 0;
        }
        Found date = dated.at(reading, end, DayOfWeek.of(Integer.parseInt(day)));
        if (date != null) {
            return date;
        }
        LocalDate today = reading.today();
        String part = words.value(reading.token(end), "part");
        Token after = reading.token(end);
        Token second = reading.token(end + 1);
        boolean title = part != null
                && after != null
                && after.isCapitalized()
                && !after.isAllCaps()
                && second != null
                && second.isWord()
                && second.isCapitalized();
        boolean superstition = reading.is(end, "the") && reading.is(end + 1, "13th");
        if (title || superstition) {
            return null;
        }
        Token behind = reading.token(end + 1);
        boolean closes = behind == null || behind.kind() == Token.Kind.MARK;
        if (today != null && closes && (reading.is(end, "last") || reading.is(end, "next"))) {
            LocalDate told =
                    nearest(today, DayOfWeek.of(Integer.parseInt(day)), reading.is(end, "last") ? -1 : 1, false);
            return new Found(end + 1, Timex.day(told));
        }
        if (today == null) {
            return new Found(end, Timex.vague("XXXX-WXX-" + day));
        }
        DayOfWeek weekday = DayOfWeek.of(Integer.parseInt(day));
        Integer weeks = ofWeek(reading, end);
        if (weeks != null) {
            LocalDate told = today.with(DayOfWeek.MONDAY).plusWeeks(weeks).with(weekday);
            return new Found(reading.is(end, "of") ? end + 3 : end + 2, Timex.day(told));
        }
        LocalDate start = following.startOfRange(reading, index);
        if (start != null && direction == 0 && part == null) {
            return new Found(end, Timex.day(start.with(TemporalAdjusters.next(weekday))));
        }
        // "a Sunday", "one flight per week on Thursday", "every Wednesday or Thursday": none of the calendar
        boolean plural = part != null && after != null && after.lower().endsWith("s");
        String listed = listedPart(reading, end);
        if (listed != null) {
            return new Found(end, Timex.set("XXXX-WXX-" + day + "T" + listed));
        }
        boolean hours = reading.is(end + 1, ":") && reading.isDash(end + 3) && reading.joined(end + 3);
        boolean a = reading.is(index - 1, "a")
                && (reading.is(index - 2, "on") || reading.is(end, "in") || reading.is(end, "of"));
        boolean one = reading.is(index - 1, "one") && !reading.is(index - 2, "than");
        boolean any = a || one || (direction == 0 && habits.repeatsDay(reading, index));
        if (plural || hours || any || repeats(reading, index)) {
            String value = "XXXX-WXX-" + day;
            return part == null ? new Found(end, Timex.set(value)) : new Found(end + 1, Timex.set(value + "T" + part));
        }
        boolean ahead = direction == 0 && isAhead(reading, index, at);
        LocalDate shared = ahead ? following.ofSameVerb(reading, index) : null;
        Timex timex = Timex.day(
                shared == null
                        ? nearest(today, weekday, direction, ahead)
                        : shared.with(TemporalAdjusters.nextOrSame(weekday)));
        return part == null ? new Found(end, timex) : new Found(end + 1, timex.at("T" + part));
    }

    /** "This Friday" is to come, unless a verb says that it was. */
    private static boolean isAhead(Reading reading, int index, int at) {
        Tense tense = reading.tense();
        boolean coming = reading.is(index, "this") && !tense.tellsPast(index);
        int verb = beforeClock(reading, reading.is(index - 1, "on") ? index - 2 : index - 1);
        if (reading.saysItsDay(verb + 1)) {
            return reading.isDiary();
        }
        boolean is = reading.is(verb, "is") || reading.is(verb, "are");
        // "talks resume after Sunday's attack"
        boolean present = !reading.is(at + 1, "'s") && tense.tellsPresent(at);
        // "before Tuesday", unless something had happened by then
        boolean due = reading.isAny(index - 1, DEADLINES) && !reading.is(at + 1, "'s") && !tense.tellsPast(index);
        boolean planned = reading.is(index - 1, "for") && !reading.is(at + 1, "'s") && !tense.tellsPast(index);
        return coming || is || present || due || planned || tense.looksAhead(at);
    }

    /** What stands before a time of day that ends at the token: "kick-off is at 7.45pm". */
    private static int beforeClock(Reading reading, int last) {
        Token half = reading.token(last);
        boolean separate = half != null && half.isAny(HALVES);
        Token time = reading.token(separate ? last - 1 : last);
        if (time == null || time.kind() != Token.Kind.NUMBER) {
            return last;
        }
        int first = separate ? last - 1 : last;
        first -= reading.is(first - 1, ":") ? 2 : 0;
        return reading.is(first - 1, "at") ? first - 2 : last;
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

    /** The weeks from this one in "Thursday of next week", "Thursday next week"; null for anything else. */
    private @Nullable Integer ofWeek(Reading reading, int end) {
        int at = reading.is(end, "of") ? end + 1 : end;
        Token token = reading.token(at);
        if (!reading.is(at + 1, "week")) {
            return null;
        }
        if (words.is(token, "here")) {
            return 0;
        }
        return words.is(token, "back") ? Integer.valueOf(-1) : words.is(token, "ahead") ? Integer.valueOf(1) : null;
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
