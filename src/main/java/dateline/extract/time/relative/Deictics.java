package dateline.extract.time.relative;

import dateline.extract.text.Token;
import dateline.extract.text.WordSet;
import dateline.extract.time.reading.ContextWords;
import dateline.extract.time.reading.Direction;
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
    private static final Set<String> AFTER = WordSet.of("after", "afterwards", "afterward");

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
        Integer days = words.daysFromToday(token);
        return days == null ? vague(reading, index, token) : day(reading, index, token, days);
    }

    /** Today, yesterday, tonight, tomorrow morning. */
    private @Nullable Found day(Reading reading, int index, Token token, int away) {
        // the programme "Europe Today"
        if (token.isCapitalized() && reading.isName(index - 1) && !reading.is(index + 1, "'s")) {
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
            return new Found(index + 1, Timex.reference(Direction.HERE));
        }
        if (today == null) {
            return new Found(index + 1, Timex.reference(Direction.of(away)));
        }
        Timex day = Timex.day(today.plusDays(away));
        if (token.is("tonight")) {
            return new Found(index + 1, day.at("TNI"));
        }
        String part = words.value(reading.token(index + 1), "part");
        return part == null ? new Found(index + 1, day) : new Found(index + 2, day.at("T" + part));
    }

    /** "Two were killed overnight": the night before publication; not "an overnight train", nor "let it rest overnight". */
    private static @Nullable Found overnight(Reading reading, int index, LocalDate today) {
        // "(overnight 229-1)" is a score
        boolean thing = reading.isAny(index - 1, BEFORE_A_THING) || reading.is(index - 1, "(");
        // "overnight funds" are lent
        boolean adjective = reading.isWord(index + 1) && !reading.isAny(index + 1, FUNCTION_WORDS);
        return thing || adjective || !reading.tense().tellsPast(index)
                ? null
                : new Found(index + 1, Timex.day(today.minusDays(1)).at("TNI"));
    }

    /** Now, recently, soon, the future. */
    private @Nullable Found vague(Reading reading, int index, Token token) {
        // "(2013 - present)"
        if (token.is("present")) {
            boolean open = reading.isDash(index - 1) && reading.year(index - 2) > 0;
            return open ? new Found(index + 1, Timex.reference(Direction.HERE)) : null;
        }
        for (String wordClass : VAGUE) {
            String value = words.value(token, wordClass);
            if (value != null) {
                return vague(reading, index, token, Timex.vague(value));
            }
        }
        if (token.is("these") && reading.is(index + 1, "days") && !reading.is(index + 2, "of")) {
            return new Found(index + 2, Timex.reference(Direction.HERE));
        }
        return token.is("the") ? behindThe(reading, index) : null;
    }

    private @Nullable Found vague(Reading reading, int index, Token token, Timex timex) {
        // "recent years", "on a recent Tuesday", "one recent evening"
        Token after = reading.token(index + 1);
        if (token.is("recent")
                && (words.unit(after) != null || words.weekday(after) != null || words.is(after, "part"))) {
            return new Found(index + 2, timex);
        }
        boolean undetermined = token.is("future") && !reading.is(index - 1, "the");
        boolean comparing = token.is("soon") && (reading.is(index - 1, "as") || reading.isAny(index + 1, AFTER));
        return undetermined || comparing ? null : new Found(index + 1, timex);
    }

    /** "The other day", "the near future", "the past"; not "the past two weeks". */
    private @Nullable Found behindThe(Reading reading, int index) {
        if (reading.is(index + 1, "other")) {
            // "I saw him the other day"; not "on the other day"
            Token named = reading.token(index + 2);
            boolean time = words.singularUnit(named) != null || words.is(named, "part");
            return time && !reading.is(index - 1, "on") && !reading.is(index + 3, "-")
                    ? new Found(index + 3, Timex.reference(Direction.BACK))
                    : null;
        }
        if (reading.is(index + 1, "near") && reading.is(index + 2, "future")) {
            return new Found(index + 3, Timex.reference(Direction.AHEAD));
        }
        boolean past = reading.is(index + 1, "past");
        Token counted = reading.token(index + 2);
        return (past || reading.is(index + 1, "future"))
                        && words.unit(counted) == null
                        && words.number(counted) < 0
                        && !words.is(counted, "vague")
                ? new Found(index + 2, Timex.reference(past ? Direction.BACK : Direction.AHEAD))
                : null;
    }
}
