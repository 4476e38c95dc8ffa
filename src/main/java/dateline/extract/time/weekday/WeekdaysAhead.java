package dateline.extract.time.weekday;

import dateline.extract.text.Token;
import dateline.extract.text.WordSet;
import dateline.extract.time.reading.ContextWords;
import dateline.extract.time.reading.Reading;
import dateline.extract.time.tense.Tense;
import java.util.Set;

/** Whether a day of the week is to come, by the words about it: {@code will meet on Monday}, {@code by Friday}, {@code kick-off is on Sunday}. Stateless. */
final class WeekdaysAhead {
    private static final Set<String> DEADLINES = WordSet.of("by", "before", "until", "till", "through");

    private static final Set<String> HALVES_OF_A_DAY = ContextWords.of("half-of-a-day");

    private WeekdaysAhead() {}

    /**
     * "This Friday" is to come, unless a verb says that it was.
     *
     * @param index the first token of the expression
     * @param at the token of the day's name
     */
    static boolean isAhead(Reading reading, int index, int at) {
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
        boolean separate = half != null && half.isAny(HALVES_OF_A_DAY);
        Token time = reading.token(separate ? last - 1 : last);
        if (time == null || time.kind() != Token.Kind.NUMBER) {
            return last;
        }
        int first = separate ? last - 1 : last;
        first -= reading.is(first - 1, ":") ? 2 : 0;
        return reading.is(first - 1, "at") ? first - 2 : last;
    }
}
