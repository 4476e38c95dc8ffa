package dateline.extract.time.year;

import dateline.extract.time.reading.Digits;
import dateline.extract.time.reading.Reading;
import dateline.extract.time.reading.Rule;
import dateline.extract.time.reading.TimeWords;
import dateline.extract.time.reading.Timex;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Years, decades, centuries and their parts: {@code 1884}, {@code fiscal 1990}, {@code the late 1980s}, {@code the 19th century}. */
public final class Years implements Rule {
    private static final int LAST_CENTURY = 22;

    private final TimeWords words;
    private final PlainYears years = new PlainYears();
    private final Decades decades;

    public Years(TimeWords words) {
        this.words = words;
        this.decades = new Decades(words);
    }

    /**
     * The words before a year, decade or century that tell a part of it.
     *
     * @param part null where none is told
     * @param linked whether "of" stands behind them: "the end of"
     * @param end the token behind
     */
    private record Opening(@Nullable PartOfYears part, boolean linked, int end) {
        boolean isHalf() {
            return part == PartOfYears.FIRST_HALF || part == PartOfYears.SECOND_HALF;
        }
    }

    @Override
    public @Nullable Found at(Reading reading, int index) {
        boolean article = reading.is(index, "the");
        int at = article ? index + 1 : index;
        int named = article && reading.is(at, "year") ? reading.year(at + 1) : -1;
        if (named > 0) {
            return new Found(at + 2, Timex.year(named));
        }
        // "FY2012"
        int fiscal = Digits.fiscalYear(reading.token(at));
        if (fiscal >= 0) {
            return new Found(at + 1, Timex.year(fiscal));
        }
        Opening opening = opening(reading, at);
        int whole = opening.end;
        if (reading.is(whole, "fiscal")) {
            int yearAt = reading.is(whole + 1, "year") ? whole + 2 : whole + 1;
            int year = reading.year(yearAt);
            return year < 0 ? null : new Found(yearAt + 1, Timex.year(year));
        }
        Found decade = decades.at(reading, whole, whole > index);
        Found several = decade == null ? century(reading, whole) : decade;
        if (several != null) {
            return part(opening, several);
        }
        boolean onlyArticle = article && whole == at;
        return opening.isHalf() || onlyArticle ? null : years.at(reading, whole, whole > index);
    }

    /** "Early", "the end of the", "the first half of the". */
    private Opening opening(Reading reading, int at) {
        boolean last = reading.is(at, "last") || reading.is(at, "latter");
        int half = last ? 2 : words.ordinal(reading.token(at));
        if ((half == 1 || half == 2) && reading.is(at + 1, "half") && reading.is(at + 2, "of")) {
            PartOfYears part = half == 1 ? PartOfYears.FIRST_HALF : PartOfYears.SECOND_HALF;
            return new Opening(part, false, reading.is(at + 3, "the") ? at + 4 : at + 3);
        }
        String modifier = words.value(reading.token(at), "modifier");
        if (modifier == null) {
            return new Opening(null, false, at);
        }
        boolean linked = reading.is(at + 1, "of");
        int end = linked || reading.is(at + 1, "-") ? at + 2 : at + 1;
        return new Opening(PartOfYears.of(modifier), linked, reading.is(end, "the") ? end + 1 : end);
    }

    private static Found part(Opening opening, Found whole) {
        // where the beginning of a century ends is a matter of opinion
        boolean vague = opening.linked && whole.timex().isCentury();
        return opening.part == null || vague ? whole : new Found(whole.end(), opening.part.of(whole.timex()));
    }

    private @Nullable Found century(Reading reading, int index) {
        if (reading.is(index, "this") && reading.is(index + 1, "century")) {
            LocalDate today = reading.today();
            return today == null ? null : new Found(index + 2, Timex.century(today.getYear() / 100 + 1));
        }
        int ordinal = words.ordinal(reading.token(index));
        if (ordinal < 1 || ordinal > LAST_CENTURY) {
            return null;
        }
        int end = reading.is(index + 1, "-") ? index + 2 : index + 1;
        if (reading.is(end, "century") || reading.is(end, "centuries")) {
            return reading.isAny(end + 1, Reading.BEFORE_OUR_ERA)
                    ? new Found(end + 2, Timex.vague(String.format(Locale.ROOT, "BC%02d", ordinal - 1)))
                    : new Found(end + 1, Timex.century(ordinal));
        }
        return opensRange(reading, index, ordinal) ? new Found(index + 1, Timex.century(ordinal)) : null;
    }

    /** The 15th of "from the 15th to the 19th century", the 19th of "the late 19th and early 20th century". */
    private boolean opensRange(Reading reading, int index, int ordinal) {
        if (!reading.is(index + 1, "to") && !reading.is(index + 1, "and") && !reading.is(index + 1, "or")) {
            return false;
        }
        int at = reading.is(index + 2, "the") ? index + 3 : index + 2;
        if (words.is(reading.token(at), "modifier")) {
            at += reading.is(at + 1, "-") ? 2 : 1;
        }
        return words.ordinal(reading.token(at)) > ordinal && reading.is(at + 1, "century");
    }
}
