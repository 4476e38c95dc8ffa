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

    private @Nullable Found length(Reading reading, int index) {
        int at = index;
        boolean the = reading.is(at, "the");
        if (the) {
            at++;
        }
        Token first = reading.token(at);
        int sign = words.is(first, "back") ? -1 : words.is(first, "ahead") ? 1 : 0;
        if (sign != 0) {
            if (first != null && first.is("past") && reading.isAny(at - 1, BEYOND)) {
                return null;
            }
            // "ended, following four days of talks": a preposition
            if (first != null && first.is("following") && !the && !reading.isAny(at - 1, DETERMINERS)) {
                return null;
            }
            at++;
        } else if (the && reading.is(at, "first") && !reading.is(at + 1, "-")) {
            at++;
        }
        // "the past half-century"; in cricket a half-century is a score
        boolean half = sign != 0 && reading.is(at, "half") && isJoined(reading, at + 1, "century");
        UnitCounts.Count count = half ? new UnitCounts.Count("0.5", at + 2) : counts.at(reading, at);
        // "the six-month ban": an adjective, to which no article belongs
        boolean adjective = count != null && sign == 0 && reading.is(count.end(), "-") && reading.joined(count.end());
        if (the
                && sign == 0
                && (adjective || count == null || reading.is(at, "a") || words.is(reading.token(at), "vague"))) {
            return null;
        }
        int unitAt = count == null ? at : UnitCounts.filled(reading, count.end());
        Token last = reading.token(unitAt);
        String unit = words.unit(last);
        if (unit == null || last == null) {
            return null;
        }
        boolean plural = words.value(last, "units") != null;
        boolean longs = isJoined(reading, unitAt + 1, "long");
        if (count == null && !plural && longs) {
            count = new UnitCounts.Count("1", unitAt);
        }
        if (count == null && (!plural || last.isCapitalized() || unit.equals("TS") || unit.equals("Q"))) {
            return null;
        }
        String number = count == null ? "X" : count.number();
        int end = unitAt + 1;
        if (isFraction(reading, unitAt, unit, number)
                || (last.isCapitalized() && !first(reading, index) && !last.isAllCaps())) {
            return null;
        }
        // "a year and a half", "a year or two", "weeks or months"
        if (reading.is(end, "and") && reading.is(end + 1, "a") && reading.is(end + 2, "half")) {
            number = number.equals("1") ? "1.5" : number;
            end += 3;
        } else if (reading.is(end, "or")
                && words.number(reading.token(end + 1)) == 2
                && words.unit(reading.token(end + 2)) == null) {
            end += 2;
        } else if (count == null && reading.is(end, "or") && words.value(reading.token(end + 1), "units") != null) {
            end += 2;
        }
        // an age is a person's, no time of the story's, but that of a war is
        boolean old = isJoined(reading, end, "old") || isJoined(reading, end, "olds");
        boolean ofThing = old && (count == null || reading.isAny(end + 2, THINGS_WITH_AGES));
        if (reading.is(end, "old") || (old && !ofThing)) {
            return null;
        }
        // "Islam will one day be"
        if (reading.is(index, "one") && unit.equals("D") && reading.isAny(index - 1, FunctionWords.MODALS)) {
            return new Found(end, Timex.vague("FUTURE_REF"));
        }
        if (longs || old) {
            return new Found(end + 2, Timex.duration(Lengths.value(unit, number)));
        }
        if (number.equals("0.5") && reading.is(end, "ago")) {
            return null;
        }
        Found compound = sign == 0 ? compounds.from(reading, end, unit, number) : null;
        if (compound != null) {
            return compound;
        }
        Timex length = Timex.duration(Lengths.value(unit, number));
        Interval told = reading.last();
        // "in the course of the next five years" of a life are those after the year told last
        if (sign > 0 && told != null && reading.tellsHistory() && unit.equals("Y") && TimeWords.digits(number) > 0) {
            Interval years = new Interval(told.from(), told.to().plusYears(TimeWords.digits(number)), null);
            return new Found(end, new Timex(length.kind(), length.value(), years));
        }
        Interval then = sign == 0 && reading.is(index - 1, "in") ? ahead.at(reading, index, end, unit, number) : null;
        if (then != null) {
            return new Found(end, length.between(then.from(), then.to()));
        }
        // "the last two years of the war" are its own
        boolean ofWhole = sign < 0 && reading.is(end, "of") && first != null && first.is("last");
        return new Found(
                end,
                sign == 0 || ofWhole
                        ? length
                        : number.endsWith(".5") && unit.equals("Y")
                                ? Lengths.anchored(length, reading.today(), "M", sign, Lengths.months(number))
                                : Lengths.anchored(length, reading.today(), unit, sign, TimeWords.digits(number)));
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

    private static boolean first(Reading reading, int index) {
        Token before = reading.token(index - 1);
        return before == null || before.is(".");
    }
}
