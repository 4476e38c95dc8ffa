package dateline.extract.time.relative;

import dateline.extract.model.Interval;
import dateline.extract.time.reading.Reading;
import dateline.extract.time.reading.Rule;
import dateline.extract.time.reading.TimeWords;
import dateline.extract.time.reading.Timex;
import dateline.extract.time.reading.Unit;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** {@code the day before yesterday}, {@code the week before last}, {@code the year before}, {@code later in the day}. */
public final class BeforeAndAfter implements Rule {
    private final TimeWords words;
    private final NamedAnchors anchors;

    public BeforeAndAfter(TimeWords words, NamedAnchors anchors) {
        this.words = words;
        this.anchors = anchors;
    }

    @Override
    public @Nullable Found at(Reading reading, int index) {
        if (!reading.is(index, "the")) {
            return null;
        }
        boolean before = reading.is(index + 2, "before");
        Found beside = before || reading.is(index + 2, "after") ? beside(reading, index, before) : null;
        return beside == null ? inTheDay(reading, index) : beside;
    }

    /** The unit or part of a day before or after something, by the first of these rules that fits. */
    private @Nullable Found beside(Reading reading, int index, boolean before) {
        Unit unit = words.singularUnit(reading.token(index + 1));
        Found named = unit == null ? null : anchors.at(reading, index + 2, 1, unit);
        if (named != null) {
            return named;
        }
        String part = words.value(reading.token(index + 1), "part");
        Found partOfDay = part == null ? null : partOfDay(reading, index, before, part);
        if (partOfDay != null) {
            return partOfDay;
        }
        LocalDate today = reading.today();
        // "the day before yesterday"
        if (unit == Unit.DAY && today != null && reading.is(index + 3, before ? "yesterday" : "tomorrow")) {
            return new Found(index + 4, Timex.day(today.plusDays(before ? -2 : 2)));
        }
        return unit == null || unit.isOfClock() ? null : unitBeside(reading, index, before, unit);
    }

    /** "The night before", "the morning after": beside the day told last. */
    private static @Nullable Found partOfDay(Reading reading, int index, boolean before, String part) {
        Interval last = reading.last();
        if (last == null || Unit.DAY.isFinerThan(last) || !reading.isMarkOrEdge(index + 3)) {
            return null;
        }
        Timex day = Timex.day(last.from().plusDays(before ? -1 : 1));
        return new Found(index + 3, day.at("T" + part));
    }

    /** "The year before" the one told last, "the week before last"; not "the day before the vote". */
    private @Nullable Found unitBeside(Reading reading, int index, boolean before, Unit unit) {
        boolean pastLast = before && reading.is(index + 3, "last") && !words.isAny(reading.token(index + 4));
        if (pastLast || (!before && reading.is(index + 3, "next"))) {
            LocalDate today = reading.today();
            Timex timex = today == null ? null : unit.shift(today, before ? -2 : 2);
            return timex == null ? null : new Found(index + 4, timex);
        }
        // "the week before", "the week before that"
        int end = reading.is(index + 3, "that") ? index + 4 : index + 3;
        Interval last = reading.last();
        if (!reading.isMarkOrEdge(end) || last == null || unit.isFinerThan(last)) {
            return null;
        }
        Timex timex = unit.shift(last.from(), before ? -1 : 1);
        return timex == null ? null : new Found(end, timex);
    }

    /** "Later in the day": the one told last. */
    private static @Nullable Found inTheDay(Reading reading, int index) {
        boolean told = reading.is(index + 1, "day")
                && reading.is(index - 1, "in")
                && (reading.is(index - 2, "later") || reading.is(index - 2, "earlier"));
        Interval last = reading.last();
        LocalDate day = last == null || Unit.DAY.isFinerThan(last) ? reading.today() : last.from();
        return told && day != null ? new Found(index + 2, Timex.day(day)) : null;
    }
}
