package dateline.extract.time.relative;

import dateline.extract.model.Granularity;
import dateline.extract.model.Interval;
import dateline.extract.text.FunctionWords;
import dateline.extract.text.Token;
import dateline.extract.text.WordSet;
import dateline.extract.time.day.WeeksFromDay;
import dateline.extract.time.reading.ContextWords;
import dateline.extract.time.reading.Lengths;
import dateline.extract.time.reading.Reading;
import dateline.extract.time.reading.Rule;
import dateline.extract.time.reading.TimeWords;
import dateline.extract.time.reading.Timex;
import dateline.extract.time.reading.Units;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Dates told against another: {@code yesterday}, {@code last year}, {@code the same day}, {@code now}; with a number, {@link CountedDates}. */
public final class RelativeDates implements Rule {
    /** "Over the next year" counts from now, "the next year" alone from the year told. */
    private static final Set<String> AHEAD_OF_NOW = ContextWords.of("ahead-of-now");

    /** Before these a "last night" is the final one. */
    private static final Set<String> DETERMINERS = WordSet.union(List.of(Set.of("the"), FunctionWords.POSSESSIVES));

    private static final Set<String> UP_TO_NOW = WordSet.of("in", "over", "during", "within", "for");

    private static final Set<String> SAME_UNITS = Set.of("D", "W", "M");

    private final TimeWords words;
    private final Deictics deictics;
    private final CountedDates counted;

    public RelativeDates(TimeWords words, WeeksFromDay weeksFromDay, NamedAnchors anchors) {
        this.words = words;
        this.deictics = new Deictics(words);
        this.counted = new CountedDates(words, weeksFromDay, anchors);
    }

    @Override
    public @Nullable Found at(Reading reading, int index) {
        Found deictic = deictics.at(reading, index);
        if (deictic != null) {
            return deictic;
        }
        Found count = counted.at(reading, index);
        return count != null ? count : directed(reading, index);
    }

    /** Last week, this year, the next month, the same day, that year, the year. */
    private @Nullable Found directed(Reading reading, int index) {
        int at =
                reading.is(index, "the") || reading.is(index, "late") || reading.is(index, "early") ? index + 1 : index;
        boolean the = reading.is(index, "the");
        at += reading.is(at, "very") ? 1 : 0;
        // "this past year", "this last week"
        boolean thisPast = reading.is(at, "this") && (reading.is(at + 1, "past") || reading.is(at + 1, "last"));
        at += thisPast ? 1 : 0;
        Token word = reading.token(at);
        if (word == null) {
            return null;
        }
        int direction;
        boolean anaphor = false;
        if (words.is(word, "back")) {
            direction = -1;
        } else if (words.is(word, "here")) {
            direction = 0;
        } else if (words.is(word, "ahead")) {
            direction = 1;
        } else if (word.is("same") || word.is("that")) {
            direction = 0;
            anaphor = true;
        } else {
            return null;
        }
        int unitAt = at + 1;
        // "his last year at the academy" is the final one
        if (word.is("last") && reading.isAny(at - 1, FunctionWords.POSSESSIVES)) {
            Token unit = reading.token(unitAt);
            boolean speakers = words.is(unit, "unit") && isToday(reading, at, words.value(unit, "unit"));
            LocalDate day = speakers ? reading.today() : null;
            return day == null ? null : new Found(unitAt + 1, Timex.day(day));
        }
        Found otherYear = ofOtherYear(reading, unitAt, word);
        if (otherYear != null) {
            return otherYear;
        }
        boolean fiscal = reading.is(unitAt, "fiscal") || reading.is(unitAt, "calendar");
        // a season of games, which a year names
        boolean season = anaphor && reading.is(unitAt, "season") && isYear(reading.last());
        String unit = season ? "Y" : words.value(reading.token(fiscal ? unitAt + 1 : unitAt), "unit");
        int end = (fiscal ? unitAt + 1 : unitAt) + 1;
        LocalDate today = reading.today();
        String part = words.value(reading.token(unitAt), "part");
        Interval last = reading.last();
        // "a good day today. You remember that day": another one, which was not told
        boolean unknown = (word.is("that") || word.is("next"))
                && ("D".equals(unit) || part != null)
                && last != null
                && today != null
                && last.granularity() == Granularity.DAY
                && last.from().equals(today);
        if (word.is("last") && isFinal(reading, at, unit, part)) {
            return isToday(reading, at, unit) && today != null ? new Found(end, Timex.day(today)) : null;
        }
        boolean next = word.is("next") && (the || part != null);
        boolean onLast =
                anaphor || word.is("following") || word.is("previous") || (next && ("D".equals(unit) || part != null));
        boolean past = last != null && today != null && last.to().getYear() < today.getYear();
        boolean opens = !reading.isAny(index - 1, AHEAD_OF_NOW) && past;
        onLast |= next && (reading.tellsHistory() || opens);
        LocalDate base = onLast && last != null ? last.from() : today;
        if (part != null && base != null) {
            Timex told = Timex.day(base.plusDays(direction)).at("T" + part);
            boolean untold = last == null || unknown || Units.isFiner("D", last);
            return new Found(unitAt + 1, onLast && untold ? told.without() : told);
        }
        // the programme "This Week"
        boolean title = isTitle(word) && isTitle(reading.token(unitAt));
        if (unit == null || title) {
            return null;
        }
        int inYear = word.is("this") && unit.equals("D") && reading.is(end, "in")
                ? TimeWords.year(reading.token(end + 1))
                : -1;
        if (inYear > 0 && today != null) {
            return new Found(end + 2, Timex.day(today.withYear(inYear)));
        }
        if (word.is("this") && unit.equals("D") && reading.is(index - 1, "to")) {
            return new Found(end, Timex.vague("PRESENT_REF"));
        }
        if (base == null) {
            return unit.startsWith("T")
                    ? null
                    : new Found(
                            end,
                            Timex.vague(direction < 0 ? "PAST_REF" : direction > 0 ? "FUTURE_REF" : "PRESENT_REF"));
        }
        // "the past decade" is the time up to publication, the "last" one that of the calendar
        boolean decades = unit.equals("DE") || unit.equals("CE");
        if (unit.equals("Y") && (thisPast || (word.is("past") && the))) {
            Interval rolling = Lengths.upTo(base, unit).interval();
            Timex year = Units.shift(base, unit, -1);
            return year == null || rolling == null ? null : new Found(end, year.between(rolling.from(), rolling.to()));
        }
        if (word.is("past") && decades) {
            return new Found(end, Lengths.upTo(base, unit));
        }
        if (unit.equals("DE") && the && (word.is("next") || word.is("coming")) && !onLast) {
            return new Found(end, Lengths.from(base, unit));
        }
        Timex shifted = Units.shift(base, unit, direction);
        if (shifted == null) {
            return null;
        }
        if (onLast && last != null && Units.isFiner(unit, last)) {
            return new Found(end, Timex.vague(past ? "PAST_REF" : "FUTURE_REF"));
        }
        if ((onLast && direction >= 0 && (last == null || unknown)) || (anaphor && last == null)) {
            return new Found(end, shifted.without());
        }
        // "in the last week" are the seven days up to publication
        if (the && word.is("last") && reading.isAny(index - 1, UP_TO_NOW)) {
            Interval rolling = Lengths.upTo(base, unit).interval();
            return new Found(end, rolling == null ? shifted : shifted.between(rolling.from(), rolling.to()));
        }
        // "they met this week": the week as far as it has come
        Interval week = shifted.interval();
        boolean soFar = word.is("this") && unit.equals("W") && reading.tense().tellsPast(index);
        return new Found(end, soFar && week != null ? shifted.between(week.from(), base) : shifted);
    }

    private static boolean isYear(@Nullable Interval told) {
        return told != null && told.granularity() == Granularity.YEAR;
    }

    /** "The same month last year", "this time next year", "the same week a year ago". */
    private @Nullable Found ofOtherYear(Reading reading, int unitAt, Token word) {
        boolean time = word.is("this") && reading.is(unitAt, "time");
        String unit = time ? "M" : word.is("same") ? words.value(reading.token(unitAt), "unit") : null;
        if (unit == null) {
            return null;
        }
        int yearAt = reading.is(unitAt + 1, "of") ? unitAt + 2 : unitAt + 1;
        boolean ago = reading.is(yearAt, "a") && reading.is(yearAt + 1, "year") && reading.is(yearAt + 2, "ago");
        boolean told =
                ago || (reading.is(yearAt + 1, "year") && (reading.is(yearAt, "last") || reading.is(yearAt, "next")));
        LocalDate today = reading.today();
        if (!told || today == null || !SAME_UNITS.contains(unit)) {
            return null;
        }
        Interval last = reading.last();
        boolean finer = last == null || Units.isFiner(unit, last);
        LocalDate base = time || finer || last == null ? today : last.from();
        Timex timex =
                Units.shift(base.withYear(today.getYear()).plusYears(reading.is(yearAt, "next") ? 1 : -1), unit, 0);
        return timex == null ? null : new Found(ago ? yearAt + 3 : yearAt + 2, timex);
    }

    private static boolean isTitle(@Nullable Token token) {
        return token != null && token.isCapitalized() && !token.isAllCaps();
    }

    /** "Our last day here", "the last week of August": the final one, not the one before this. */
    private boolean isFinal(Reading reading, int at, @Nullable String unit, @Nullable String part) {
        boolean day = "D".equals(unit) || part != null;
        boolean determined = reading.isAny(at - 1, DETERMINERS);
        boolean ofWhole = reading.is(at + 2, "of") && unit != null && !unit.equals("Y");
        return "D".equals(unit) || (day && determined) || ofWhole;
    }

    /** "It's our last day": of those who speak. */
    private static boolean isToday(Reading reading, int at, @Nullable String unit) {
        boolean ours = reading.is(at - 1, "our") || reading.is(at - 1, "my");
        return ours && "D".equals(unit) && !reading.is(at - 2, "was");
    }
}
