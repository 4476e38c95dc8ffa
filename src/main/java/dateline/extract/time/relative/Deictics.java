package dateline.extract.time.relative;

import dateline.extract.text.Token;
import dateline.extract.time.reading.ContextWords;
import dateline.extract.time.reading.Reading;
import dateline.extract.time.reading.Rule;
import dateline.extract.time.reading.TimeWords;
import dateline.extract.time.reading.Timex;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is told from where the speaker stands, in one word or two: {@code today}, {@code tomorrow night}, {@code now}, {@code the future}. */
final class Deictics implements Rule {
    private static final List<String> VAGUE = List.of("present", "past", "future");

    /** "Today's world", "today's young people" are those of these years. */
    private static final Set<String> OF_AN_AGE = ContextWords.of("of-an-age");

    private static final Set<String> FUNCTION_WORDS = ContextWords.of("after-a-year");

    private static final Set<String> BEFORE_A_THING = ContextWords.of("determiner");

    private final TimeWords words;

    Deictics(TimeWords words) {
        this.words = words;
    }

    @Override
    public @Nullable Found at(Reading reading, int index) {
        Token token = reading.token(index);
        if (token == null) {
            return null;
        }
        String days = words.value(token, "deictic");
        return days == null ? vague(reading, index, token) : day(reading, index, token, days);
    }

    /** Today, yesterday, tonight, tomorrow morning. */
    private @Nullable Found day(Reading reading, int index, Token token, String days) {
        Token before = reading.token(index - 1);
        boolean title = token.isCapitalized()
                && before != null
                && before.isWord()
                && before.isCapitalized()
                && !before.isAllCaps();
        if (title && !reading.is(index + 1, "'s")) {
            return null;
        }
        LocalDate today = reading.today();
        if (token.is("overnight")) {
            return today == null ? null : overnight(reading, index, today);
        }
        // "known today as": a history's present has no day, nor has "today's world"
        boolean history = token.is("today") && reading.tellsHistory() && !reading.is(index + 1, "'s");
        boolean age = reading.is(index + 1, "'s")
                && (reading.isAny(index + 2, OF_AN_AGE) || reading.isAny(index + 3, OF_AN_AGE));
        if (history || (token.is("today") && age)) {
            return new Found(index + 1, Timex.reference(0));
        }
        Timex day = today == null
                ? Timex.reference(Integer.parseInt(days))
                : Timex.day(today.plusDays(Integer.parseInt(days)));
        if (today != null && token.is("tonight")) {
            return new Found(index + 1, day.at("TNI"));
        }
        String part = words.value(reading.token(index + 1), "part");
        return today != null && part != null ? new Found(index + 2, day.at("T" + part)) : new Found(index + 1, day);
    }

    /** "Two were killed overnight": the night before publication; not "an overnight train", nor "let it rest overnight". */
    private static @Nullable Found overnight(Reading reading, int index, LocalDate today) {
        // "(overnight 229-1)" is a score
        boolean thing = reading.isAny(index - 1, BEFORE_A_THING) || reading.is(index - 1, "(");
        // "overnight funds" are lent
        Token after = reading.token(index + 1);
        boolean adjective = after != null && after.isWord() && !after.isAny(FUNCTION_WORDS);
        return thing || adjective || !reading.tense().tellsPast(index)
                ? null
                : new Found(index + 1, Timex.day(today.minusDays(1)).at("TNI"));
    }

    /** Now, recently, soon, the future. */
    private @Nullable Found vague(Reading reading, int index, Token token) {
        // "(2013 - present)"
        if (token.is("present")) {
            boolean open = reading.isDash(index - 1) && TimeWords.year(reading.token(index - 2)) > 0;
            return open ? new Found(index + 1, Timex.reference(0)) : null;
        }
        for (String wordClass : VAGUE) {
            String value = words.value(token, wordClass);
            if (value != null) {
                boolean determined = reading.is(index - 1, "the") || !token.is("future");
                // "recent years", "on a recent Tuesday", "one recent evening"
                Token after = reading.token(index + 1);
                boolean ofUnits = token.is("recent")
                        && (words.unit(after) != null || words.is(after, "weekday") || words.is(after, "part"));
                if (ofUnits) {
                    return new Found(index + 2, Timex.vague(value));
                }
                boolean comparing = token.is("soon")
                        && (reading.is(index - 1, "as")
                                || reading.is(index + 1, "after")
                                || reading.is(index + 1, "afterwards")
                                || reading.is(index + 1, "afterward"));
                return determined && !comparing ? new Found(index + 1, Timex.vague(value)) : null;
            }
        }
        boolean these = token.is("these") && reading.is(index + 1, "days") && !reading.is(index + 2, "of");
        if (these) {
            return new Found(index + 2, Timex.reference(0));
        }
        // "I saw him the other day"; not "on the other day"
        boolean other = token.is("the")
                && reading.is(index + 1, "other")
                && (words.value(reading.token(index + 2), "unit") != null
                        || words.value(reading.token(index + 2), "part") != null);
        if (other && !reading.is(index - 1, "on") && !reading.is(index + 3, "-")) {
            return new Found(index + 3, Timex.reference(-1));
        }
        if (token.is("the") && reading.is(index + 1, "near") && reading.is(index + 2, "future")) {
            return new Found(index + 3, Timex.reference(1));
        }
        if (token.is("the")
                && (reading.is(index + 1, "future") || reading.is(index + 1, "past"))
                && words.unit(reading.token(index + 2)) == null
                && words.number(reading.token(index + 2)) < 0
                && !words.is(reading.token(index + 2), "vague")) {
            return new Found(index + 2, Timex.reference(reading.is(index + 1, "past") ? -1 : 1));
        }
        return null;
    }
}
