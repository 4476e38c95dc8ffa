package dateline.extract.time.weekday;

import dateline.extract.model.Mention.TimexKind;
import dateline.extract.text.Token;
import dateline.extract.text.WordSet;
import dateline.extract.time.day.Habits;
import dateline.extract.time.reading.Direction;
import dateline.extract.time.reading.Reading;
import dateline.extract.time.reading.Rule.Found;
import dateline.extract.time.reading.TimeWords;
import dateline.extract.time.reading.Timex;
import java.time.DayOfWeek;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Days of the week that come again and are none of the calendar: {@code every Monday}, {@code on a Sunday}, {@code Monday mornings}, {@code usually meets on Friday}. Immutable. */
final class RepeatedWeekdays {
    /** "Twice a week on", "per week, on". */
    private static final int WORDS_TO_A_LIST = 2;

    private static final Set<String> JOINING = WordSet.of("on", "and", "or", "/", ",", "to", "-", "–");

    private final TimeWords words;
    private final Habits habits;

    RepeatedWeekdays(TimeWords words) {
        this.words = words;
        this.habits = new Habits(words);
    }

    /** "Every Monday", "each Friday evening". */
    @Nullable
    Found every(Reading reading, int index) {
        DayOfWeek day = words.weekday(reading.token(index + 1));
        String part = words.value(reading.token(index + 2), "part");
        return day == null ? null : new NamedWeekday(index, index + 1, Direction.HERE, day, part, index + 2).repeated();
    }

    /** "On a Sunday", "one Sunday", "Monday mornings", "Monday: 9-17", "usually meets on Friday": none of the calendar. */
    boolean isRepeated(Reading reading, NamedWeekday name) {
        int index = name.index();
        int end = name.end();
        Token part = name.part() == null ? null : reading.token(end);
        boolean plural = part != null && part.lower().endsWith("s");
        boolean hours = reading.is(end + 1, ":") && reading.isDash(end + 3) && reading.joined(end + 3);
        boolean a = reading.is(index - 1, "a")
                && (reading.is(index - 2, "on") || reading.is(end, "in") || reading.is(end, "of"));
        boolean one = reading.is(index - 1, "one") && !reading.is(index - 2, "than");
        boolean habit = name.direction() == Direction.HERE && habits.repeatsDay(reading, index);
        return plural || hours || a || one || habit || followsRepetition(reading, index);
    }

    /** The nights of "on Monday and Tuesday nights", asked behind the Monday; else null. */
    @Nullable
    String listedPart(Reading reading, int end) {
        boolean list =
                (reading.is(end, "and") || reading.is(end, "or")) && words.weekday(reading.token(end + 1)) != null;
        Token part = list ? reading.token(end + 2) : null;
        return part != null && part.lower().endsWith("s") ? words.value(part, "part") : null;
    }

    /** Whether a repetition is told just before. */
    private static boolean followsRepetition(Reading reading, int index) {
        Timex last = reading.lastTimex();
        boolean near = reading.lastEnd() >= index - WORDS_TO_A_LIST && last != null && last.kind() == TimexKind.SET;
        boolean joined = reading.isAny(index - 1, JOINING);
        boolean sameSentence = reading.lastEnd() == index - 1 || reading.is(index - 2, ",");
        return near && joined && sameSentence;
    }
}
