package dateline.extract.time.length;

import dateline.extract.model.Interval;
import dateline.extract.text.FunctionWords;
import dateline.extract.text.Token;
import dateline.extract.time.reading.ContextWords;
import dateline.extract.time.reading.Lengths;
import dateline.extract.time.reading.Reading;
import dateline.extract.time.reading.Rule;
import dateline.extract.time.reading.TimeWords;
import dateline.extract.time.reading.Timex;
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
     * @param sign -1 for "the past", 1 for "the next", 0 for none
     * @param end the token behind
     */
    private record Opening(boolean the, @Nullable Token word, int sign, int end) {}

    /**
     * A number of units.
     *
     * @param number as TIMEX3 writes it, X for "years" without one
     * @param end the token behind
     */
    private record Length(String number, String unit, int end) {
        Timex timex() {
            return Timex.duration(Lengths.value(unit, number));
        }
    }

    private @Nullable Found length(Reading reading, int index) {
        Opening opening = opening(reading, index);
        if (opening == null) {
            return null;
        }
        UnitCounts.Count count = count(reading, opening);
        if (opening.the && opening.sign == 0 && !mayFollowArticle(reading, opening.end, count)) {
            return null;
        }
        int unitAt = count == null ? opening.end : UnitCounts.filled(reading, count.end());
        Token last = reading.token(unitAt);
        String unit = words.unit(last);
        if (unit == null || last == null) {
            return null;
        }
        boolean plural = words.value(last, "units") != null;
        boolean isLong = isJoined(reading, unitAt + 1, "long");
        boolean bare = count == null && !(isLong && !plural);
        // "years"; not "second", nor "quarter"
        if (bare && (!plural || last.isCapitalized() || unit.equals("TS") || unit.equals("Q"))) {
            return null;
        }
        String number = bare ? "X" : count == null ? "1" : count.number();
        boolean name = last.isCapitalized() && !opensSentence(reading, index) && !last.isAllCaps();
        if (name || isFraction(reading, unitAt, unit, number)) {
            return null;
        }
        Length length = withRest(reading, new Length(number, unit, unitAt + 1), bare);
        int end = length.end;
        // an age is a person's, no time of the story's, but that of a war is
        boolean old = isJoined(reading, end, "old") || isJoined(reading, end, "olds");
        boolean ofThing = old && (bare || reading.isAny(end + 2, THINGS_WITH_AGES));
        if (reading.is(end, "old") || (old && !ofThing)) {
            return null;
        }
        // "Islam will one day be"
        if (reading.is(index, "one") && unit.equals("D") && reading.isAny(index - 1, FunctionWords.MODALS)) {
            return new Found(end, Timex.reference(1));
        }
        // "a two-year-long siege", "the four-year-old war"
        if (isLong || old) {
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
        Integer direction = words.direction(word);
        if (word == null || direction == null || direction == 0) {
            boolean first = the && reading.is(at, "first") && !reading.is(at + 1, "-");
            return new Opening(the, null, 0, first ? at + 1 : at);
        }
        // "far past eighteen months"; "ended, following four days of talks": prepositions
        boolean beyond = word.is("past") && reading.isAny(at - 1, BEYOND);
        boolean following = word.is("following") && !the && !reading.isAny(at - 1, DETERMINERS);
        return beyond || following ? null : new Opening(the, word, direction, at + 1);
    }

    /** "Three", "a", "two to three"; the half of "the past half-century": in cricket, without "past", it is a score. */
    private UnitCounts.@Nullable Count count(Reading reading, Opening opening) {
        int at = opening.end;
        boolean half = opening.sign != 0 && reading.is(at, "half") && isJoined(reading, at + 1, "century");
        return half ? new UnitCounts.Count("0.5", at + 2) : counts.at(reading, at);
    }

    /** "The three years"; not "the six-month ban", an adjective to which no article belongs, nor "the years", "the few weeks". */
    private boolean mayFollowArticle(Reading reading, int index, UnitCounts.@Nullable Count count) {
        boolean adjective = count != null && reading.is(count.end(), "-") && reading.joined(count.end());
        return count != null && !adjective && !reading.is(index, "a") && !words.is(reading.token(index), "vague");
    }

    /** What may follow the unit: "a year and a half", "a year or two", "weeks or months". */
    private Length withRest(Reading reading, Length length, boolean bare) {
        int end = length.end;
        if (reading.is(end, "and") && reading.is(end + 1, "a") && reading.is(end + 2, "half")) {
            return new Length(length.number.equals("1") ? "1.5" : length.number, length.unit, end + 3);
        }
        if (!reading.is(end, "or")) {
            return length;
        }
        boolean two = words.number(reading.token(end + 1)) == 2 && words.unit(reading.token(end + 2)) == null;
        boolean units = bare && words.value(reading.token(end + 1), "units") != null;
        return two || units ? new Length(length.number, length.unit, end + 2) : length;
    }

    /** A length with the days that it spans, by the first of these rules that fits. */
    private @Nullable Found placed(Reading reading, int index, Opening opening, Length length) {
        String unit = length.unit;
        String number = length.number;
        int end = length.end;
        int sign = opening.sign;
        Found compound = sign == 0 ? compounds.from(reading, end, unit, number) : null;
        if (compound != null) {
            return compound;
        }
        Timex timex = length.timex();
        Interval told = reading.last();
        int count = TimeWords.digits(number);
        // "in the course of the next five years" of a life are those after the year told last
        if (sign > 0 && told != null && reading.tellsHistory() && unit.equals("Y") && count > 0) {
            return new Found(end, timex.between(told.from(), told.to().plusYears(count)));
        }
        // "they will meet in two weeks"
        Interval then = sign == 0 && reading.is(index - 1, "in") ? ahead.at(reading, index, end, unit, number) : null;
        if (then != null) {
            return new Found(end, timex.between(then.from(), then.to()));
        }
        // "the last two years of the war" are its own
        boolean ofWhole = opening.word != null && opening.word.is("last") && reading.is(end, "of");
        if (sign == 0 || ofWhole) {
            return new Found(end, timex);
        }
        boolean halfYear = number.endsWith(".5") && unit.equals("Y");
        return new Found(
                end,
                halfYear
                        ? Lengths.anchored(timex, reading.today(), "M", sign, Lengths.months(number))
                        : Lengths.anchored(timex, reading.today(), unit, sign, count));
    }

    private static boolean isJoined(Reading reading, int index, String word) {
        return reading.is(index, "-") && reading.joined(index) && reading.is(index + 1, word);
    }

    /** "Euro 2024 quarter-final", "three-quarters" and "a quarter of the food" are shares, "a second chance" has an ordinal. */
    private static boolean isFraction(Reading reading, int unitAt, String unit, String number) {
        Token after = reading.token(unitAt + 1);
        boolean share = unit.equals("Q")
                && (reading.is(unitAt - 1, "-")
                        || reading.is(unitAt + 1, "of")
                        || (reading.is(unitAt + 1, "-") && reading.joined(unitAt + 1)));
        boolean ordinal = unit.equals("TS")
                && number.equals("1")
                && reading.is(unitAt, "second")
                && after != null
                && after.isWord();
        return share || ordinal;
    }

    private static boolean opensSentence(Reading reading, int index) {
        Token before = reading.token(index - 1);
        return before == null || before.is(".");
    }
}
