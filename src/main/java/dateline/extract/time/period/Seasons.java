package dateline.extract.time.period;

import dateline.extract.model.Granularity;
import dateline.extract.model.Interval;
import dateline.extract.text.FunctionWords;
import dateline.extract.text.Token;
import dateline.extract.text.WordSet;
import dateline.extract.time.reading.ContextWords;
import dateline.extract.time.reading.Numbers;
import dateline.extract.time.reading.Reading;
import dateline.extract.time.reading.Rule;
import dateline.extract.time.reading.TimeWords;
import dateline.extract.time.reading.Timex;
import java.time.LocalDate;
import java.time.Month;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Seasons: {@code the winter of 1776-77}, {@code last summer}, {@code the following autumn}, {@code that spring}. */
public final class Seasons implements Rule {
    private static final Set<String> SEASONAL = ContextWords.of("seasonal");

    private static final Set<String> DETERMINERS = WordSet.of("the", "its", "their");

    private static final Set<String> BEFORE_A_SEASON = WordSet.of("in", "during", "by");

    /** "The fall in prices", "a fall of 3 percent". */
    private static final Set<String> AFTER_A_DROP = WordSet.of("in", "from", "to", "against", "by");

    private static final Set<String> BESIDE_THE_LAST = WordSet.of("following", "previous", "that", "same");

    private static final Map<String, String> SEASONS =
            Map.of("springs", "SP", "summers", "SU", "autumns", "FA", "falls", "FA", "winters", "WI");

    private static final int MOST_SEASONS = 100;

    private final TimeWords words;
    private final Numbers numbers;

    public Seasons(TimeWords words) {
        this.words = words;
        this.numbers = new Numbers(words);
    }

    @Override
    public @Nullable Found at(Reading reading, int index) {
        Found counted = counted(reading, index);
        if (counted != null) {
            return counted;
        }
        boolean every = reading.isAny(index, FunctionWords.DISTRIBUTIVES);
        String repeated = every ? words.value(reading.token(index + 1), "season") : null;
        if (every) {
            return repeated == null ? null : new Found(index + 2, Timex.set("XXXX-" + repeated));
        }
        boolean determined = reading.isAny(index, DETERMINERS);
        int at = reading.is(index, "the") ? index + 1 : index;
        if (reading.isAny(at, BESIDE_THE_LAST)) {
            Found told = besideLast(reading, at);
            if (told != null) {
                return told;
            }
        }
        // "in early summer", "by mid-winter", "late in"
        boolean part = reading.is(at, "early") || reading.is(at, "late") || reading.is(at, "mid");
        if (part) {
            at += reading.is(at + 1, "-") ? 2 : 1;
            determined = true;
        }
        Integer direction = words.direction(reading.token(at));
        return direction == null ? season(reading, at, determined, null) : season(reading, at + 1, true, direction);
    }

    /** "Two summers ago", "the summer before last". */
    private @Nullable Found counted(Reading reading, int index) {
        LocalDate today = reading.today();
        boolean ago = reading.is(index + 2, "ago");
        boolean beforeLast =
                reading.is(index, "the") && reading.is(index + 2, "before") && reading.is(index + 3, "last");
        if (today == null || (!ago && !beforeLast)) {
            return null;
        }
        Token named = reading.token(index + 1);
        String many = ago && named != null ? SEASONS.get(named.lower()) : null;
        String season = beforeLast ? words.value(named, "season") : many;
        int number = beforeLast ? 2 : words.number(reading.token(index));
        if (season == null || number < 1 || number > MOST_SEASONS) {
            return null;
        }
        Interval interval = Timex.season(today.getYear(), season).interval();
        int last = interval != null && interval.to().isBefore(today) ? today.getYear() : today.getYear() - 1;
        return new Found(beforeLast ? index + 4 : index + 3, Timex.season(last - number + 1, season));
    }

    /**
     * "Fall" and "spring" are verbs, too: only with a determiner, a preposition or a year.
     *
     * @param direction -1 for "last", 0 for "this", 1 for "next"; null where none of them stands before
     */
    private @Nullable Found season(Reading reading, int index, boolean determined, @Nullable Integer direction) {
        String season = words.value(reading.token(index), "season");
        // the fall of a city is no season, nor are the Winter Games, nor the Arab Spring of 2011
        if (season == null || isTitle(reading, index)) {
            return null;
        }
        Found dated = dated(reading, index, season);
        if (dated != null) {
            return dated;
        }
        LocalDate today = reading.today();
        boolean told = determined || reading.isAny(index - 1, BEFORE_A_SEASON);
        boolean fall = reading.is(index, "fall")
                && (reading.is(index + 1, "of")
                        || (direction == null
                                && reading.isAny(index + 1, AFTER_A_DROP)
                                && !reading.isAny(index - 2, BEFORE_A_SEASON)));
        if (!told || today == null || fall || (isCapitalized(reading, index) && isCapitalized(reading, index + 1))) {
            return null;
        }
        boolean past = reading.tense().tellsPast(index);
        boolean ahead = !past && reading.tense().looksAhead(index);
        // the winter that is spoken of in autumn has the number of the year to come
        boolean nextWinter = season.equals("WI") && today.getMonthValue() >= Month.SEPTEMBER.getValue();
        int thisYear = nextWinter ? today.getYear() + 1 : today.getYear();
        Interval interval = Timex.season(thisYear, season).interval();
        boolean over = interval != null && interval.to().isBefore(today);
        boolean begun = interval != null && !interval.from().isAfter(today);
        Interval story = reading.lastInYear();
        if (direction == null && past && reading.tellsHistory() && story != null) {
            boolean general = !determined || isBeforeNoun(reading, index + 1);
            Timex timex = Timex.season(story.from().getYear(), season);
            return new Found(index + 1, general ? timex.without() : timex);
        }
        int years;
        if (direction == null) {
            years = ahead && over ? 1 : 0;
        } else if (direction == 0) {
            // "they met this summer", told in spring
            years = past && !begun ? -1 : 0;
        } else {
            years = direction < 0 ? (over ? 0 : -1) : over || begun ? 1 : 0;
        }
        Timex timex = Timex.season(thisYear + years, season);
        // "in winter" and "during the summer months" are those of any year; a report of one has a verb of the past or
        // of a plan
        boolean any = direction == null && (!determined || isBeforeNoun(reading, index + 1) || !ahead);
        return new Found(index + 1, any ? timex.without() : timex);
    }

    /** With its year behind it. */
    private @Nullable Found dated(Reading reading, int index, String season) {
        int yearAt = reading.is(index + 1, "of") || reading.is(index + 1, ",") ? index + 2 : index + 1;
        int year = TimeWords.year(reading.token(yearAt));
        Token told = reading.token(yearAt);
        // "the winter of 373"; not "a fall of 290 million"
        Token behind = reading.token(yearAt + 1);
        boolean early = told != null
                && told.text().length() == 3
                && yearAt == index + 2
                && !reading.is(index, "fall")
                && (behind == null || !behind.isWord())
                && reading.tellsHistory();
        year = early && told != null ? TimeWords.digits(told.text()) : year;
        Token second = reading.token(yearAt + 2);
        boolean next = year > 0
                && (reading.isDash(yearAt + 1) || reading.is(yearAt + 1, "/"))
                && second != null
                && (TimeWords.digits(second.text()) == (year + 1) % 100 || TimeWords.digits(second.text()) == year + 1);
        if (next) {
            return new Found(yearAt + 3, Timex.season(season.equals("WI") ? year + 1 : year, season));
        }
        if (year > 0) {
            return new Found(yearAt + 1, Timex.season(year, season));
        }
        // "the spring of '43", "summer '69"
        Token digits = reading.is(yearAt, "'") && reading.joined(yearAt + 1) ? reading.token(yearAt + 1) : null;
        int two = digits == null || digits.text().length() != 2 ? -1 : TimeWords.digits(digits.text());
        LocalDate today = reading.today();
        if (two >= 0 && today != null) {
            int elided = today.getYear() / 100 * 100 + two;
            return new Found(yearAt + 2, Timex.season(elided > today.getYear() + 1 ? elided - 100 : elided, season));
        }
        Numbers.Found spoken = numbers.year(reading, yearAt);
        return spoken == null ? null : new Found(spoken.end(), Timex.season((int) spoken.whole(), season));
    }

    /** "The following autumn": the first after the last date told, or the last before it; "that autumn": of its year. */
    private @Nullable Found besideLast(Reading reading, int index) {
        String season = words.value(reading.token(index + 1), "season");
        Interval last = reading.last();
        if (season == null || last == null) {
            return null;
        }
        int year = last.from().getYear();
        Interval same = Timex.season(year, season).interval();
        boolean after = same != null && last.to().isAfter(same.from());
        int shift = reading.is(index, "following")
                ? (after ? 1 : 0)
                : reading.is(index, "previous") && (!after || year(last)) ? -1 : 0;
        return new Found(index + 2, Timex.season(year + shift, season));
    }

    private static boolean year(Interval told) {
        return told.granularity() == Granularity.YEAR;
    }

    private boolean isTitle(Reading reading, int index) {
        Token before = reading.token(index - 1);
        return isCapitalized(reading, index)
                && isCapitalized(reading, index - 1)
                && reading.is(index - 2, "the")
                && !words.isAny(before);
    }

    private static boolean isCapitalized(Reading reading, int index) {
        Token token = reading.token(index);
        return token != null && token.isWord() && token.isCapitalized() && !token.isAllCaps();
    }

    private static boolean isBeforeNoun(Reading reading, int index) {
        Token after = reading.token(index);
        return after != null && after.isWord() && after.isAny(SEASONAL);
    }
}
