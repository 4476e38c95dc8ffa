package dateline.extract.time.length;

import dateline.extract.model.Interval;
import dateline.extract.text.FunctionWords;
import dateline.extract.text.Token;
import dateline.extract.time.reading.ContextWords;
import dateline.extract.time.reading.Digits;
import dateline.extract.time.reading.Direction;
import dateline.extract.time.reading.Lengths;
import dateline.extract.time.reading.Numbers;
import dateline.extract.time.reading.Reading;
import dateline.extract.time.reading.Rule;
import dateline.extract.time.reading.TimeWords;
import dateline.extract.time.reading.Timex;
import dateline.extract.time.reading.Unit;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Lengths of time: {@code three years}, {@code six-month}, {@code the past decade}; and {@link Repetitions}. */
public final class Durations implements Rule {
    /** Before these "past" is no adjective: "far past eighteen months". */
    private static final Set<String> BEYOND = ContextWords.of("before-beyond");

    /** What has an age that news tell: "the four-year-old war". */
    private static final Set<String> THINGS_WITH_AGES = ContextWords.of("thing-with-an-age");

    private static final Set<String> DETERMINERS = ContextWords.of("determiner");

    private final TimeWords words;
    private final UnitCounts counts;
    private final CompoundLengths compounds;
    private final LengthsAhead ahead;
    private final Repetitions repetitions;

    public Durations(TimeWords words) {
        this.words = words;
        this.counts = new UnitCounts(words);
        this.compounds = new CompoundLengths(words, counts);
        this.ahead = new LengthsAhead(words);
        this.repetitions = new Repetitions(words);
    }

    @Override
    public @Nullable Found at(Reading reading, int index) {
        Token first = reading.token(index);
        String whole = first == null || first.kind() == Token.Kind.NUMBER ? null : words.value(first, "length");
        if (whole != null) {
            return new Found(index + 1, Timex.duration(whole));
        }
        if (reading.isHour(index)) {
            return null;
        }
        Found repeated = repetitions.at(reading, index);
        return repeated != null ? repeated : length(reading, index);
    }

    /**
     * What stands before the number and the unit.
     *
     * @param the whether an article opens the expression
     * @param word "past" of "the past three years", which tells where the length lies; null without such a word
     * @param direction back for "the past", ahead for "the next", here for none
     * @param end the token behind
     */
    private record Opening(boolean the, @Nullable Token word, Direction direction, int end) {
        boolean pointsNowhere() {
            return direction == Direction.HERE;
        }
    }

    /**
     * A number of units.
     *
     * @param number as TIMEX3 writes it, X for "years" without one
     * @param bare whether it is "years" without a number
     * @param end the token behind
     */
    private record Length(String number, Unit unit, boolean bare, int end) {
        Timex timex() {
            return Timex.duration(Lengths.value(unit, number));
        }
    }

    private @Nullable Found length(Reading reading, int index) {
        Opening opening = opening(reading, index);
        Length length = opening == null ? null : length(reading, index, opening);
        if (opening == null || length == null) {
            return null;
        }
        int end = length.end;
        // an age is a person's, no time of the story's, but that of a war is
        boolean old = isJoined(reading, end, "old") || isJoined(reading, end, "olds");
        boolean ofThing = old && (length.bare || reading.isAny(end + 2, THINGS_WITH_AGES));
        if (reading.is(end, "old") || (old && !ofThing)) {
            return null;
        }
        // "Islam will one day be"
        if (reading.is(index, "one") && length.unit == Unit.DAY && reading.isAny(index - 1, FunctionWords.MODALS)) {
            return new Found(end, Timex.reference(Direction.AHEAD));
        }
        // "a two-year-long siege", "the four-year-old war"
        if (old || isJoined(reading, end, "long")) {
            return new Found(end + 2, length.timex());
        }
        // "half a century ago" is a date
        boolean halfAgo = length.number.equals("0.5") && reading.is(end, "ago");
        return halfAgo ? null : placed(reading, index, opening, length);
    }

    /** "The past", "the next", "the first", "the" or nothing; null where a word of these begins no length. */
    private @Nullable Opening opening(Reading reading, int index) {
        boolean the = reading.is(index, "the");
        int at = the ? index + 1 : index;
        Token word = reading.token(at);
        Direction direction = words.direction(word);
        if (word == null || direction == null || direction == Direction.HERE) {
            boolean first = the && reading.is(at, "first") && !reading.is(at + 1, "-");
            return new Opening(the, null, Direction.HERE, first ? at + 1 : at);
        }
        // "far past eighteen months"; "ended, following four days of talks": prepositions
        boolean beyond = word.is("past") && reading.isAny(at - 1, BEYOND);
        boolean following = word.is("following") && !the && !reading.isAny(at - 1, DETERMINERS);
        return beyond || following ? null : new Opening(the, word, direction, at + 1);
    }

    /** The number and the unit behind the opening words; null where they are no length. */
    private @Nullable Length length(Reading reading, int index, Opening opening) {
        UnitCounts.Count count = count(reading, opening);
        if (opening.the && opening.pointsNowhere() && !mayFollowArticle(reading, opening.end, count)) {
            return null;
        }
        int unitAt = count == null ? opening.end : UnitCounts.filled(reading, count.end());
        Token last = reading.token(unitAt);
        Unit unit = words.unit(last);
        if (unit == null || last == null) {
            return null;
        }
        boolean plural = words.pluralUnit(last) != null;
        boolean bare = count == null && (plural || !isJoined(reading, unitAt + 1, "long"));
        // "years"; not "second", nor "quarter"
        if (bare && (!plural || last.isCapitalized() || unit == Unit.SECOND || unit == Unit.QUARTER)) {
            return null;
        }
        String number = bare ? "X" : count == null ? "1" : count.number();
        boolean name = reading.isName(unitAt) && !opensSentence(reading, index);
        return name || isFraction(reading, unitAt, unit, number)
                ? null
                : withRest(reading, new Length(number, unit, bare, unitAt + 1));
    }

    /** "Three", "a", "two to three"; the half of "the past half-century": in cricket, without "past", it is a score. */
    private UnitCounts.@Nullable Count count(Reading reading, Opening opening) {
        int at = opening.end;
        boolean half = !opening.pointsNowhere() && reading.is(at, "half") && isJoined(reading, at + 1, "century");
        return half ? new UnitCounts.Count("0.5", at + 2) : counts.at(reading, at);
    }

    /** "The three years"; not "the six-month ban", an adjective to which no article belongs, nor "the years", "the few weeks". */
    private boolean mayFollowArticle(Reading reading, int index, UnitCounts.@Nullable Count count) {
        boolean adjective = count != null && reading.is(count.end(), "-") && reading.joined(count.end());
        return count != null && !adjective && !reading.is(index, "a") && !words.is(reading.token(index), "vague");
    }

    /** What may follow the unit: "a year and a half", "a year or two", "weeks or months". */
    private Length withRest(Reading reading, Length length) {
        int end = length.end;
        if (Numbers.isAndAHalf(reading, end)) {
            return new Length(length.number.equals("1") ? "1.5" : length.number, length.unit, length.bare, end + 3);
        }
        if (!reading.is(end, "or")) {
            return length;
        }
        Token behind = reading.token(end + 1);
        boolean two = words.number(behind) == 2 && words.unit(reading.token(end + 2)) == null;
        boolean units = length.bare && words.pluralUnit(behind) != null;
        return two || units ? new Length(length.number, length.unit, length.bare, end + 2) : length;
    }

    /** A length with the days that it spans, by the first of these rules that fits. */
    private @Nullable Found placed(Reading reading, int index, Opening opening, Length length) {
        Unit unit = length.unit;
        int end = length.end;
        boolean nowhere = opening.pointsNowhere();
        Found compound = nowhere ? compounds.from(reading, end, unit, length.number) : null;
        if (compound != null) {
            return compound;
        }
        Timex timex = length.timex();
        Interval told = reading.last();
        int count = Digits.of(length.number);
        // "in the course of the next five years" of a life are those after the year told last
        boolean ofLife = opening.direction == Direction.AHEAD && reading.tellsHistory();
        if (ofLife && told != null && unit == Unit.YEAR && count > 0) {
            return new Found(end, timex.between(told.from(), told.to().plusYears(count)));
        }
        // "they will meet in two weeks"
        Interval then =
                nowhere && reading.is(index - 1, "in") ? ahead.at(reading, index, end, unit, length.number) : null;
        if (then != null) {
            return new Found(end, timex.between(then.from(), then.to()));
        }
        // "the last two years of the war" are its own
        boolean ofWhole = opening.word != null && opening.word.is("last") && reading.is(end, "of");
        if (nowhere || ofWhole) {
            return new Found(end, timex);
        }
        boolean halfYear = length.number.endsWith(".5") && unit == Unit.YEAR;
        return new Found(
                end,
                halfYear
                        ? Lengths.anchored(
                                timex, reading.today(), Unit.MONTH, opening.direction, Lengths.months(length.number))
                        : Lengths.anchored(timex, reading.today(), unit, opening.direction, count));
    }

    private static boolean isJoined(Reading reading, int index, String word) {
        return reading.is(index, "-") && reading.joined(index) && reading.is(index + 1, word);
    }

    /** "Euro 2024 quarter-final", "three-quarters" and "a quarter of the food" are shares, "a second chance" has an ordinal. */
    private static boolean isFraction(Reading reading, int unitAt, Unit unit, String number) {
        boolean share = unit == Unit.QUARTER
                && (reading.is(unitAt - 1, "-")
                        || reading.is(unitAt + 1, "of")
                        || (reading.is(unitAt + 1, "-") && reading.joined(unitAt + 1)));
        boolean ordinal =
                unit == Unit.SECOND && number.equals("1") && reading.is(unitAt, "second") && reading.isWord(unitAt + 1);
        return share || ordinal;
    }

    private static boolean opensSentence(Reading reading, int index) {
        Token before = reading.token(index - 1);
        return before == null || before.is(".");
    }
}
