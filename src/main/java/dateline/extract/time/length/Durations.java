package dateline.extract.time.length;

import dateline.extract.model.Interval;
import dateline.extract.text.Token;
import dateline.extract.text.WordSet;
import dateline.extract.time.reading.Lengths;
import dateline.extract.time.reading.Numbers;
import dateline.extract.time.reading.Reading;
import dateline.extract.time.reading.Rule;
import dateline.extract.time.reading.TimeWords;
import dateline.extract.time.reading.Timex;
import dateline.extract.time.reading.Units;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Lengths of time: {@code three years}, {@code six-month}, {@code the past decade}; and {@link Repetitions}. */
public final class Durations implements Rule {
    private static final Set<String> FILLERS = WordSet.of(
            "-",
            "more",
            "full",
            "half",
            "straight",
            "consecutive",
            "long",
            "short",
            "additional",
            "solid",
            "whole",
            "further");

    /** "The only one in two years", "twice in three weeks": counted over a length of time. */
    private static final Set<String> RANKS =
            WordSet.of("once", "twice", "times", "time", "most", "only", "number", "people", "percent", "%");

    private static final int WORDS_OF_A_RANK = 6;

    /** Before these "past" is no adjective: "far past eighteen months". */
    private static final Set<String> BEYOND = WordSet.of("far", "well", "long", "way");

    /** What has an age that news tell: "the four-year-old war". */
    private static final Set<String> THINGS_WITH_AGES = WordSet.of(
            "war",
            "conflict",
            "dispute",
            "truce",
            "ceasefire",
            "cease-fire",
            "siege",
            "insurgency",
            "insurrection",
            "rebellion",
            "revolt",
            "uprising",
            "embargo",
            "ban",
            "blockade",
            "boycott",
            "strike",
            "crisis",
            "standoff",
            "stalemate",
            "impasse",
            "feud",
            "law",
            "treaty",
            "agreement",
            "pact",
            "accord",
            "deal",
            "policy",
            "campaign",
            "operation",
            "offensive",
            "occupation",
            "regime",
            "government",
            "coalition",
            "alliance",
            "union",
            "republic",
            "state",
            "company",
            "firm",
            "program",
            "programme",
            "project",
            "plan",
            "rule",
            "record",
            "tradition",
            "slump",
            "recession",
            "boom",
            "drought",
            "case",
            "investigation",
            "trial",
            "lawsuit",
            "peace",
            "civil",
            "border",
            "trade",
            "marriage",
            "relationship",
            "partnership",
            "building",
            "church",
            "temple",
            "mosque",
            "bridge",
            "city",
            "town",
            "house",
            "monarchy",
            "dictatorship",
            "protest",
            "movement");

    private static final Set<String> OF_THE_FUTURE = WordSet.of("will", "would", "may", "might", "could", "'ll");

    /** The units that may stand behind one in the same length. */
    private static final Map<String, Set<String>> LESSER = Map.of(
            "Y", Set.of("M", "W", "D"),
            "M", Set.of("W", "D"),
            "W", Set.of("D"),
            "D", Set.of("TH"),
            "TH", Set.of("TM"),
            "TM", Set.of("TS"));

    private static final Set<String> BESIDE_A_DATE = WordSet.of("ago", "earlier", "later", "before", "after", "from");

    private static final Pattern DECIMAL = Pattern.compile("\\d{1,6}\\.\\d{1,3}");

    private final TimeWords words;
    private final Numbers numbers;
    private final Repetitions repetitions;

    public Durations(TimeWords words) {
        this.words = words;
        this.numbers = new Numbers(words);
        this.repetitions = new Repetitions(words);
    }

    @Override
    public @Nullable Found at(Reading reading, int index) {
        Token first = reading.token(index);
        String whole = first == null || first.kind() == Token.Kind.NUMBER ? null : words.value(first, "length");
        if (whole != null) {
            return new Found(index + 1, Timex.duration(whole));
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
            at++;
        } else if (the && reading.is(at, "first") && !reading.is(at + 1, "-")) {
            at++;
        }
        Count count = count(reading, at);
        // "the six-month ban": an adjective, to which no article belongs
        boolean adjective = count != null && sign == 0 && reading.is(count.end, "-") && reading.joined(count.end);
        if (the
                && sign == 0
                && (adjective || count == null || reading.is(at, "a") || words.is(reading.token(at), "vague"))) {
            return null;
        }
        int unitAt = count == null ? at : filled(reading, count.end);
        Token last = reading.token(unitAt);
        String unit = words.unit(last);
        if (unit == null || last == null) {
            return null;
        }
        boolean plural = words.value(last, "units") != null;
        boolean longs = isJoined(reading, unitAt + 1, "long");
        if (count == null && !plural && longs) {
            count = new Count("1", unitAt);
        }
        if (count == null && (!plural || last.isCapitalized() || unit.equals("TS") || unit.equals("Q"))) {
            return null;
        }
        String number = count == null ? "X" : count.number;
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
        boolean old = isJoined(reading, end, "old");
        boolean ofThing = old && (count == null || reading.isAny(end + 2, THINGS_WITH_AGES));
        if (reading.is(end, "old") || (old && !ofThing)) {
            return null;
        }
        // "Islam will one day be"
        if (reading.is(index, "one") && unit.equals("D") && reading.isAny(index - 1, OF_THE_FUTURE)) {
            return new Found(end, Timex.vague("FUTURE_REF"));
        }
        if (longs || old) {
            return new Found(end + 2, Timex.duration(Lengths.value(unit, number)));
        }
        if (number.equals("0.5") && reading.is(end, "ago")) {
            return null;
        }
        Found compound = sign == 0 ? compound(reading, end, unit, number) : null;
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
        Interval ahead = sign == 0 && reading.is(index - 1, "in") ? ahead(reading, index, end, unit, number) : null;
        if (ahead != null) {
            return new Found(end, length.between(ahead.from(), ahead.to()));
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

    /**
     * "They will meet in two weeks": the day, month or year that lies so far ahead. None of "will kill many in a year" and "the first in
     * two years".
     */
    private @Nullable Interval ahead(Reading reading, int index, int end, String unit, String number) {
        LocalDate today = reading.today();
        int count = TimeWords.digits(number);
        boolean small =
                unit.equals("D") || unit.equals("W") || unit.equals("FN") || unit.equals("M") || unit.equals("Y");
        boolean any = reading.is(index, "a") && (unit.equals("D") || unit.equals("Y"));
        if (today == null || count < 1 || count > 100 || !small || any || reading.is(end, "of")) {
            return null;
        }
        // "in 3 to 4 weeks"
        for (int i = index + 1; i < end; i++) {
            if (reading.is(i, "to") || reading.is(i, "or") || reading.isDash(i)) {
                return null;
            }
        }
        for (int i = index - 2; i >= index - WORDS_OF_A_RANK; i--) {
            Token word = reading.token(i);
            if (word != null
                    && (words.ordinal(word) > 0 || word.lower().endsWith("est") || RANKS.contains(word.lower()))) {
                return null;
            }
        }
        if (!reading.tense().looksAhead(index)) {
            return null;
        }
        LocalDate day =
                unit.equals("W") || unit.equals("FN") ? today.plusWeeks((unit.equals("W") ? 1L : 2L) * count) : null;
        Timex then = day == null ? Units.shift(today, unit, count) : Timex.day(day);
        return then == null ? null : then.interval();
    }

    /** "2 minutes 4 seconds", "three hours 45 minutes": units of one length, each lesser than the one before; null for a single one. */
    private @Nullable Found compound(Reading reading, int end, String unit, String number) {
        StringBuilder value = new StringBuilder();
        int at = end;
        String greater = unit;
        if (TimeWords.digits(number) < 0) {
            return null;
        }
        while (true) {
            Token first = reading.token(at);
            Count count = first == null || !words.isAny(first) ? null : count(reading, at);
            String lesser = count == null ? null : words.unit(reading.token(count.end));
            boolean follows =
                    lesser != null && LESSER.getOrDefault(greater, Set.of()).contains(lesser);
            if (count == null || lesser == null || !follows || TimeWords.digits(count.number) < 1) {
                break;
            }
            value.append(part(greater, lesser, count.number));
            greater = lesser;
            at = count.end + 1;
        }
        boolean told = at > end && !reading.isAny(at, BESIDE_A_DATE);
        return told ? new Found(at, Timex.duration(Lengths.value(unit, number) + value)) : null;
    }

    /** "6M" of "P2Y6M"; hours after days have a T before them. */
    private static String part(String greater, String lesser, String number) {
        boolean ofDay = lesser.startsWith("T");
        return (ofDay && !greater.startsWith("T") ? "T" : "") + number + lesser.charAt(ofDay ? 1 : 0);
    }

    private static boolean isJoined(Reading reading, int index, String word) {
        return reading.is(index, "-") && reading.joined(index) && reading.is(index + 1, word);
    }

    /** A number as TIMEX3 writes it (X: several), and the token behind it. */
    private record Count(String number, int end) {}

    private @Nullable Count count(Reading reading, int index) {
        boolean one = reading.is(index, "a") || reading.is(index, "an") || reading.is(index, "another");
        if (one && (reading.is(index + 1, "few") || reading.is(index + 1, "couple"))) {
            return new Count(
                    reading.is(index + 1, "couple") ? "2" : "X", reading.is(index + 2, "of") ? index + 3 : index + 2);
        }
        if (reading.is(index, "another") && numbers.at(reading, index + 1) != null) {
            return count(reading, index + 1);
        }
        if (one) {
            return new Count("1", index + 1);
        }
        if (reading.is(index, "half") && (reading.is(index + 1, "a") || reading.is(index + 1, "an"))) {
            return new Count("0.5", index + 2);
        }
        if (words.is(reading.token(index), "vague")) {
            return new Count(
                    "X", reading.is(index + 1, "couple") || reading.is(index + 1, "of") ? index + 2 : index + 1);
        }
        Token token = reading.token(index);
        if (token != null
                && token.kind() == Token.Kind.NUMBER
                && token.text().indexOf('.') > 0
                && DECIMAL.matcher(token.text()).matches()) {
            return new Count(new BigDecimal(token.text()).toPlainString(), index + 1);
        }
        Numbers.Found number = numbers.at(reading, index);
        if (number == null || number.halves() < 1) {
            return null;
        }
        String text = number.isWhole() ? Long.toString(number.whole()) : number.whole() + ".5";
        // "two to three weeks", "12 or 18 months"
        boolean range =
                reading.is(number.end(), "to") || reading.is(number.end(), "or") || reading.is(number.end(), "–");
        Numbers.Found second = range ? numbers.at(reading, number.end() + 1) : null;
        boolean closes =
                second != null && second.halves() > number.halves() && words.unit(reading.token(second.end())) != null;
        return new Count(text, closes && second != null ? second.end() : number.end());
    }

    /** The token after a hyphen or an adjective that may stand between a number and its unit. */
    private static int filled(Reading reading, int index) {
        return reading.isAny(index, FILLERS) ? index + 1 : index;
    }

    /** "Three-quarters" and "a quarter of the food" are shares, "a second chance" has an ordinal. */
    private static boolean isFraction(Reading reading, int unitAt, String unit, String number) {
        Token after = reading.token(unitAt + 1);
        boolean share = unit.equals("Q") && (reading.is(unitAt - 1, "-") || reading.is(unitAt + 1, "of"));
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
