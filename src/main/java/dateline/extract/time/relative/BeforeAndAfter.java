package dateline.extract.time.relative;

import dateline.extract.model.Interval;
import dateline.extract.text.Token;
import dateline.extract.time.reading.Reading;
import dateline.extract.time.reading.Rule;
import dateline.extract.time.reading.TimeWords;
import dateline.extract.time.reading.Timex;
import dateline.extract.time.reading.Units;
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
        if (!reading.is(index + 2, "before") && !reading.is(index + 2, "after")) {
            return inTheDay(reading, index);
        }
        String unit = words.value(reading.token(index + 1), "unit");
        Found named = unit != null ? anchors.at(reading, index + 2, 1, unit) : null;
        if (named != null) {
            return named;
        }
        Found part = partOfDay(reading, index);
        if (part != null) {
            return part;
        }
        Found deictic = besideDeictic(reading, index);
        Found relative = deictic == null ? beforeOrAfter(reading, index) : deictic;
        return relative == null ? inTheDay(reading, index) : relative;
    }

    /** "The night before", "the morning after": beside the day told last. */
    private @Nullable Found partOfDay(Reading reading, int index) {
        String part = words.value(reading.token(index + 1), "part");
        boolean before = reading.is(index + 2, "before");
        boolean told = part != null && (before || reading.is(index + 2, "after")) && isMark(reading.token(index + 3));
        Interval last = reading.last();
        return told && last != null && !Units.isFiner("D", last)
                ? new Found(
                        index + 3,
                        Timex.day(last.from().plusDays(before ? -1 : 1)).at("T" + part))
                : null;
    }

    /** The day before yesterday, the day after tomorrow. */
    private @Nullable Found besideDeictic(Reading reading, int index) {
        boolean after = reading.is(index + 2, "after") && reading.is(index + 3, "tomorrow");
        boolean before = reading.is(index + 2, "before") && reading.is(index + 3, "yesterday");
        LocalDate today = reading.today();
        boolean told = reading.is(index, "the") && reading.is(index + 1, "day") && (after || before);
        return told && today != null ? new Found(index + 4, Timex.day(today.plusDays(after ? 2 : -2))) : null;
    }

    /** "Later in the day": the one told last. */
    private static @Nullable Found inTheDay(Reading reading, int index) {
        boolean told = reading.is(index, "the")
                && reading.is(index + 1, "day")
                && reading.is(index - 1, "in")
                && (reading.is(index - 2, "later") || reading.is(index - 2, "earlier"));
        Interval last = reading.last();
        LocalDate day = last == null || Units.isFiner("D", last) ? reading.today() : last.from();
        return told && day != null ? new Found(index + 2, Timex.day(day)) : null;
    }

    /** "The year before" the one told last, "the week before last"; not "the day before the vote". */
    private @Nullable Found beforeOrAfter(Reading reading, int index) {
        String unit = reading.is(index, "the") ? words.value(reading.token(index + 1), "unit") : null;
        boolean before = reading.is(index + 2, "before");
        boolean after = reading.is(index + 2, "after");
        if (unit == null || unit.startsWith("T") || (!before && !after)) {
            return null;
        }
        LocalDate today = reading.today();
        boolean pastLast = before && reading.is(index + 3, "last") && !words.isAny(reading.token(index + 4));
        if (pastLast || (after && reading.is(index + 3, "next"))) {
            Timex timex = today == null ? null : Units.shift(today, unit, pastLast ? -2 : 2);
            return timex == null ? null : new Found(index + 4, timex);
        }
        Token behind = reading.token(index + 3);
        Interval last = reading.last();
        // "the week before", "the week before that"
        boolean that = behind != null && behind.is("that") && isMark(reading.token(index + 4));
        boolean closes = that || isMark(behind);
        if (!closes || last == null || Units.isFiner(unit, last)) {
            return null;
        }
        Timex timex = Units.shift(last.from(), unit, before ? -1 : 1);
        return timex == null ? null : new Found(that ? index + 4 : index + 3, timex);
    }

    private static boolean isMark(@Nullable Token token) {
        return token == null || token.kind() == Token.Kind.MARK;
    }
}
