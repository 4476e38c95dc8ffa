package dateline.extract.time.period;

import dateline.extract.model.Granularity;
import dateline.extract.model.Interval;
import dateline.extract.text.FunctionWords;
import dateline.extract.text.Token;
import dateline.extract.text.WordSet;
import dateline.extract.time.reading.ContextWords;
import dateline.extract.time.reading.Digits;
import dateline.extract.time.reading.Direction;
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

    private static final Map<String, Season> PLURALS = Map.of(
            "springs", Season.SPRING,
            "summers", Season.SUMMER,
            "autumns", Season.AUTUMN,
            "falls", Season.AUTUMN,
            "winters", Season.WINTER);

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
        if (reading.isAny(index, FunctionWords.DISTRIBUTIVES)) {
            Season repeated = named(reading, index + 1);
            return repeated == null ? null : new Found(index + 2, repeated.ofAnyYear());
        }
        int at = reading.is(index, "the") ? index + 1 : index;
        Found told = reading.isAny(at, BESIDE_THE_LAST) ? besideLast(reading, at) : null;
        if (told != null) {
            return told;
        }
        // "in early summer", "by mid-winter", "late in"
        boolean part = reading.is(at, "early") || reading.is(at, "late") || reading.is(at, "mid");
        at += !part ? 0 : reading.is(at + 1, "-") ? 2 : 1;
        Direction direction = words.direction(reading.token(at));
        int seasonAt = direction == null ? at : at + 1;
        Season season = named(reading, seasonAt);
        // the fall of a city is no season, nor are the Winter Games, nor the Arab Spring of 2011
        if (season == null || isTitle(reading, seasonAt)) {
            return null;
        }
        Found dated = dated(reading, seasonAt, season);
        boolean determined = part || direction != null || reading.isAny(index, DETERMINERS);
        return dated == null ? undated(reading, seasonAt, season, determined, direction) : dated;
    }

    private @Nullable Season named(Reading reading, int index) {
        String code = words.value(reading.token(index), "season");
        return code == null ? null : Season.of(code);
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
        Token plural = reading.token(index + 1);
        Season season = beforeLast ? named(reading, index + 1) : plural == null ? null : PLURALS.get(plural.lower());
        int number = beforeLast ? 2 : words.number(reading.token(index));
        if (season == null || number < 1 || number > MOST_SEASONS) {
            return null;
        }
        int year = today.getYear();
        int last = season.to(year).isBefore(today) ? year : year - 1;
        return new Found(beforeLast ? index + 4 : index + 3, season.in(last - number + 1));
    }

    /**
     * "Fall" and "spring" are verbs, too: only with a determiner or a preposition.
     *
     * @param direction back behind "last", here behind "this", ahead behind "next"; null where none of them stands before
     */
    private @Nullable Found undated(
            Reading reading, int index, Season season, boolean determined, @Nullable Direction direction) {
        LocalDate today = reading.today();
        boolean told = determined || reading.isAny(index - 1, BEFORE_A_SEASON);
        boolean title = reading.isName(index) && reading.isName(index + 1);
        if (!told || today == null || title || isDrop(reading, index, direction)) {
            return null;
        }
        boolean past = reading.tense().tellsPast(index);
        boolean ahead = !past && reading.tense().looksAhead(index);
        boolean beforeNoun = reading.isWord(index + 1) && reading.isAny(index + 1, SEASONAL);
        Interval story = reading.lastInYear();
        if (direction == null && past && reading.tellsHistory() && story != null) {
            Timex ofStory = season.in(story.from().getYear());
            return new Found(index + 1, determined && !beforeNoun ? ofStory : ofStory.without());
        }
        Timex timex = season.in(nearestYear(season, today, direction, past, ahead));
        // "in winter" and "during the summer months" are those of any year; a report of one has a verb of the past or
        // of a plan
        boolean any = direction == null && (!determined || beforeNoun || !ahead);
        return new Found(index + 1, any ? timex.without() : timex);
    }

    /** "The fall of the city", "a fall in prices". */
    private static boolean isDrop(Reading reading, int index, @Nullable Direction direction) {
        boolean amount = direction == null
                && reading.isAny(index + 1, AFTER_A_DROP)
                && !reading.isAny(index - 2, BEFORE_A_SEASON);
        return reading.is(index, "fall") && (amount || reading.is(index + 1, "of"));
    }

    private static int nearestYear(
            Season season, LocalDate today, @Nullable Direction direction, boolean past, boolean ahead) {
        // the winter that is spoken of in autumn has the number of the year to come
        boolean nextWinter = season == Season.WINTER && today.getMonth().compareTo(Month.SEPTEMBER) >= 0;
        int year = nextWinter ? today.getYear() + 1 : today.getYear();
        boolean over = season.to(year).isBefore(today);
        boolean begun = !season.from(year).isAfter(today);
        if (direction == null) {
            return ahead && over ? year + 1 : year;
        }
        return switch (direction) {
            case BACK -> over ? year : year - 1;
            // "they met this summer", told in spring
            case HERE -> past && !begun ? year - 1 : year;
            case AHEAD -> over || begun ? year + 1 : year;
        };
    }

    /** With its year behind it. */
    private @Nullable Found dated(Reading reading, int index, Season season) {
        int yearAt = reading.is(index + 1, "of") || reading.is(index + 1, ",") ? index + 2 : index + 1;
        int year = isEarlyYear(reading, index, yearAt) ? reading.digits(yearAt) : reading.year(yearAt);
        if (year > 0) {
            // "the winter of 1776-77" has the number of its second year
            boolean two = isYearAfter(reading, year, yearAt + 1);
            return two
                    ? new Found(yearAt + 3, season.in(season == Season.WINTER ? year + 1 : year))
                    : new Found(yearAt + 1, season.in(year));
        }
        // "the spring of '43", "summer '69"
        int elided = reading.elidedYear(yearAt);
        LocalDate today = reading.today();
        if (elided >= 0 && today != null) {
            return new Found(yearAt + 2, season.in(Digits.yearEnding(elided, today.getYear() + 1)));
        }
        Numbers.Found spoken = numbers.year(reading, yearAt);
        return spoken == null ? null : new Found(spoken.end(), season.in((int) spoken.whole()));
    }

    /** "The winter of 373"; not "a fall of 290 million". */
    private static boolean isEarlyYear(Reading reading, int index, int yearAt) {
        return reading.tellsHistory()
                && yearAt == index + 2
                && reading.text(yearAt).length() == 3
                && !reading.isWord(yearAt + 1)
                && !reading.is(index, "fall");
    }

    /** The "-77" or "/1777" behind 1776. */
    private static boolean isYearAfter(Reading reading, int year, int index) {
        int second = reading.digits(index + 1);
        return (reading.isDash(index) || reading.is(index, "/")) && (second == (year + 1) % 100 || second == year + 1);
    }

    /** "The following autumn": the first after the last date told, or the last before it; "that autumn": of its year. */
    private @Nullable Found besideLast(Reading reading, int index) {
        Season season = named(reading, index + 1);
        Interval last = reading.last();
        if (season == null || last == null) {
            return null;
        }
        int year = last.from().getYear();
        boolean begun = last.to().isAfter(season.from(year));
        if (reading.is(index, "following")) {
            return new Found(index + 2, season.in(begun ? year + 1 : year));
        }
        boolean before = reading.is(index, "previous") && (!begun || last.granularity() == Granularity.YEAR);
        return new Found(index + 2, season.in(before ? year - 1 : year));
    }

    private boolean isTitle(Reading reading, int index) {
        return reading.isName(index)
                && reading.isName(index - 1)
                && reading.is(index - 2, "the")
                && !words.isAny(reading.token(index - 1));
    }
}
