package dateline.extract.time.relative;

import dateline.extract.model.Granularity;
import dateline.extract.model.Interval;
import dateline.extract.text.Token;
import dateline.extract.text.WordSet;
import dateline.extract.time.reading.ContextWords;
import dateline.extract.time.reading.Direction;
import dateline.extract.time.reading.Lengths;
import dateline.extract.time.reading.Reading;
import dateline.extract.time.reading.Rule;
import dateline.extract.time.reading.TimeWords;
import dateline.extract.time.reading.Timex;
import dateline.extract.time.reading.Unit;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A unit of the calendar behind a word that points back, here or ahead: {@code last week}, {@code this evening}, {@code the next
 * month}; or to what was told: {@code the same day}, {@code that year}. Immutable.
 */
final class DirectedDates implements Rule {
    /** "Over the next year" counts from publication, "the next year" alone from the year told. */
    private static final Set<String> AHEAD_OF_NOW = ContextWords.of("ahead-of-now");

    private static final Set<String> UP_TO_NOW = WordSet.of("in", "over", "during", "within", "for");

    private final TimeWords words;
    private final OtherYears otherYears;

    DirectedDates(TimeWords words) {
        this.words = words;
        this.otherYears = new OtherYears(words);
    }

    /**
     * The word that points: the "last" of "the last week".
     *
     * @param index the first token of the expression
     * @param at the pointing word's token
     * @param anaphor whether it points to a date told before: "that week"
     * @param past whether it is that of "this past week"
     */
    private record Pointer(int index, int at, Token word, Direction direction, boolean anaphor, boolean past) {
        boolean is(String lower) {
            return word.is(lower);
        }
    }

    /**
     * What is pointed to.
     *
     * @param unit null for a part of a day
     * @param part the evening of "this evening"; null for a unit
     * @param end the token behind
     */
    private record Target(@Nullable Unit unit, @Nullable String part, int end) {
        boolean isDay() {
            return unit == Unit.DAY || part != null;
        }
    }

    /**
     * The day that is counted from.
     *
     * @param last the date told last, where that is counted from; else null
     * @param onLast whether the words count from a date told before, if there is one
     * @param known whether there is one that can be meant
     */
    private record Base(@Nullable LocalDate day, @Nullable Interval last, boolean onLast, boolean known) {}

    @Override
    public @Nullable Found at(Reading reading, int index) {
        Pointer pointer = pointer(reading, index);
        if (pointer == null) {
            return null;
        }
        Target target = target(reading, pointer);
        if (pointer.is("last") && FinalOnes.isFinal(reading, pointer.at, target.unit, target.part)) {
            return FinalOnes.ofSpeakers(reading, pointer.at, target.unit, target.end);
        }
        Found otherYear = otherYears.at(reading, pointer.at, pointer.word);
        if (otherYear != null) {
            return otherYear;
        }
        Base base = base(reading, pointer, target);
        return target.part != null && base.day != null
                ? new Found(pointer.at + 2, partOfDay(pointer, target.part, base.day, base))
                : unit(reading, pointer, target, base);
    }

    /** "Last", "the next", "late this", "this past", "that very"; null where nothing points. */
    private @Nullable Pointer pointer(Reading reading, int index) {
        boolean opened = reading.is(index, "the") || reading.is(index, "late") || reading.is(index, "early");
        int at = opened ? index + 1 : index;
        at += reading.is(at, "very") ? 1 : 0;
        boolean past = reading.is(at, "this") && (reading.is(at + 1, "past") || reading.is(at + 1, "last"));
        at += past ? 1 : 0;
        Token word = reading.token(at);
        if (word == null) {
            return null;
        }
        Direction direction = words.direction(word);
        if (direction != null) {
            return new Pointer(index, at, word, direction, false, past);
        }
        return word.is("same") || word.is("that") ? new Pointer(index, at, word, Direction.HERE, true, past) : null;
    }

    private Target target(Reading reading, Pointer pointer) {
        int at = pointer.at + 1;
        String part = words.value(reading.token(at), "part");
        // "that season": one of games, which a year names
        if (pointer.anaphor && reading.is(at, "season") && isYear(reading.last())) {
            return new Target(Unit.YEAR, part, at + 1);
        }
        int unitAt = reading.is(at, "fiscal") || reading.is(at, "calendar") ? at + 1 : at;
        return new Target(words.singularUnit(reading.token(unitAt)), part, unitAt + 1);
    }

    private static boolean isYear(@Nullable Interval told) {
        return told != null && told.granularity() == Granularity.YEAR;
    }

    /** "The next day" and "that week" count from the date told last, "last week" and "this year" from publication. */
    private static Base base(Reading reading, Pointer pointer, Target target) {
        Interval last = reading.last();
        LocalDate today = reading.today();
        boolean past = isPast(last, today);
        boolean next = pointer.is("next") && (reading.is(pointer.index, "the") || target.part != null);
        boolean ofStory = reading.tellsHistory() || (past && !reading.isAny(pointer.index - 1, AHEAD_OF_NOW));
        boolean onLast = pointer.anaphor
                || pointer.is("following")
                || pointer.is("previous")
                || (next && (target.isDay() || ofStory));
        // "a good day today. You remember that day": another one, which was not told
        boolean other = (pointer.is("that") || pointer.is("next"))
                && target.isDay()
                && last != null
                && last.granularity() == Granularity.DAY
                && last.from().equals(today);
        return new Base(
                onLast && last != null ? last.from() : today, onLast ? last : null, onLast, last != null && !other);
    }

    private static boolean isPast(@Nullable Interval last, @Nullable LocalDate today) {
        return last != null && today != null && last.to().getYear() < today.getYear();
    }

    /** "This evening", "that night". */
    private static Timex partOfDay(Pointer pointer, String part, LocalDate day, Base base) {
        Timex told = Timex.day(day.plusDays(pointer.direction.sign())).at("T" + part);
        boolean untold = base.onLast && (!base.known || base.last == null || Unit.DAY.isFinerThan(base.last));
        return untold ? told.without() : told;
    }

    /** A unit that is pointed to, by the first of these rules that fits. */
    private static @Nullable Found unit(Reading reading, Pointer pointer, Target target, Base base) {
        Unit unit = target.unit;
        int end = target.end;
        if (unit == null || isTitle(reading, pointer)) {
            return null;
        }
        Found thisDay = pointer.is("this") && unit == Unit.DAY ? thisDay(reading, pointer, end) : null;
        if (thisDay != null) {
            return thisDay;
        }
        if (base.day == null) {
            return unit.isOfClock() ? null : new Found(end, Timex.reference(pointer.direction));
        }
        Timex timex = told(reading, pointer, unit, base, base.day);
        return timex == null ? null : new Found(end, timex);
    }

    /** The programme "This Week". */
    private static boolean isTitle(Reading reading, Pointer pointer) {
        return reading.isName(pointer.at) && reading.isName(pointer.at + 1);
    }

    /** The days of a unit that is counted from that one: those up to it or from it on, or those of the calendar. */
    private static @Nullable Timex told(Reading reading, Pointer pointer, Unit unit, Base base, LocalDate day) {
        boolean the = reading.is(pointer.index, "the");
        // "this past year", "the past year": the twelve months up to publication
        if (unit == Unit.YEAR && (pointer.past || (the && pointer.is("past")))) {
            Timex year = unit.shift(day, -1);
            return year == null ? null : rolling(year, day, unit);
        }
        // "the past decade" are the ten years up to publication, "the last" one is that of the calendar
        if ((unit == Unit.DECADE || unit == Unit.CENTURY) && pointer.is("past")) {
            return Lengths.upTo(day, unit);
        }
        if (unit == Unit.DECADE && the && !base.onLast && (pointer.is("next") || pointer.is("coming"))) {
            return Lengths.from(day, unit);
        }
        Timex shifted = unit.shift(day, pointer.direction.sign());
        return shifted == null ? null : inContext(reading, pointer, unit, base, day, shifted);
    }

    /** The unit of the calendar, with the days that the words about it leave of it. */
    private static Timex inContext(
            Reading reading, Pointer pointer, Unit unit, Base base, LocalDate day, Timex shifted) {
        // "the next day" behind a year
        if (base.last != null && unit.isFinerThan(base.last)) {
            return Timex.reference(isPast(base.last, reading.today()) ? Direction.BACK : Direction.AHEAD);
        }
        // nothing was told that they can be counted from
        boolean untold = pointer.anaphor && base.last == null;
        if (untold || (base.onLast && !base.known && pointer.direction != Direction.BACK)) {
            return shifted.without();
        }
        // "in the last week" are the seven days up to publication
        if (reading.is(pointer.index, "the") && pointer.is("last") && reading.isAny(pointer.index - 1, UP_TO_NOW)) {
            return rolling(shifted, day, unit);
        }
        // "they met this week": the week as far as it has come
        Interval week = shifted.interval();
        boolean soFar =
                pointer.is("this") && unit == Unit.WEEK && reading.tense().tellsPast(pointer.index);
        return soFar && week != null ? shifted.between(week.from(), day) : shifted;
    }

    /** The same expression for the unit that ends with a day. */
    private static Timex rolling(Timex timex, LocalDate day, Unit unit) {
        Interval interval = Lengths.upTo(day, unit).interval();
        return interval == null ? timex : timex.between(interval.from(), interval.to());
    }

    /** "This day in 1944", "to this day"; null for any other. */
    private static @Nullable Found thisDay(Reading reading, Pointer pointer, int end) {
        int year = reading.is(end, "in") ? reading.year(end + 1) : -1;
        LocalDate today = reading.today();
        if (year > 0 && today != null) {
            return new Found(end + 2, Timex.day(today.withYear(year)));
        }
        return reading.is(pointer.index - 1, "to") ? new Found(end, Timex.reference(Direction.HERE)) : null;
    }
}
