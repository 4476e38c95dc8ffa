package dateline.extract.time.day;

import dateline.extract.model.Interval;
import dateline.extract.text.FunctionWords;
import dateline.extract.text.Lexicon;
import dateline.extract.text.PhraseTrie;
import dateline.extract.text.WordSet;
import dateline.extract.time.reading.ContextWords;
import dateline.extract.time.reading.Direction;
import dateline.extract.time.reading.ProperNames;
import dateline.extract.time.reading.Reading;
import dateline.extract.time.reading.Rule;
import dateline.extract.time.reading.TimeWords;
import dateline.extract.time.reading.Timex;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Holidays, from {@code lexicons/time-holidays.tsv} and {@code time-national-days.tsv}: {@code Christmas} is the one nearest to publication, unless a year or "last" or "next" is told. Immutable. */
public final class Holidays implements Rule {
    /** Beside these the holiday's name tells of things, of wishes, or of another calendar's day. */
    private static final Set<String> NO_DATES = ContextWords.of("beside-no-holiday");

    private static final Set<String> POINTING = WordSet.of("last", "this", "next");

    private static final Set<String> ARTICLES = WordSet.of("a", "another");

    /** Days that each nation has of its own. */
    private static final Set<String> OF_A_NATION = ContextWords.of("holiday-of-a-nation");

    /** For so long a holiday to come is spoken of before it; what is told in the past further ahead was that of last year. */
    private static final int DAYS_OF_EXPECTATION = 45;

    private final ProperNames<DayOfYear> names = new ProperNames<>(daysByName());
    private final TimeWords words;
    private final YearsBehind years;
    private final Habits habits;

    public Holidays(TimeWords words) {
        this.words = words;
        this.years = new YearsBehind(words);
        this.habits = new Habits(words);
    }

    private static Map<String, DayOfYear> daysByName() {
        Map<String, DayOfYear> days = new HashMap<>();
        for (Lexicon.Row row : Lexicon.rows("time-holidays.tsv")) {
            days.put(row.column(0), DayOfYear.parse(row.column(1)));
        }
        for (Lexicon.Row row : Lexicon.rows("time-national-days.tsv")) {
            DayOfYear day = DayOfYear.parse(row.column(3));
            days.put(row.column(0) + "'s " + row.column(2), day);
            if (!row.column(1).isEmpty()) {
                days.put(row.column(1) + " " + row.column(2), day);
            }
        }
        return days;
    }

    public ProperNames<DayOfYear> names() {
        return names;
    }

    @Override
    public @Nullable Found at(Reading reading, int index) {
        boolean directed = reading.isAny(index, POINTING);
        int first = directed ? index + 1 : index;
        PhraseTrie.Match<DayOfYear> match = names.longestAt(reading, first);
        if (match == null || !reading.isCapitalized(first)) {
            return null;
        }
        if (isLastOfTitle(reading, index) || isNoDate(reading, first, match.endToken())) {
            return null;
        }
        Direction direction = directed ? words.direction(reading.token(index)) : null;
        return dated(reading, first, match.endToken(), match.value(), direction);
    }

    /** "The Last Christmas of Mrs. Claus". */
    private static boolean isLastOfTitle(Reading reading, int index) {
        return reading.is(index, "last")
                && reading.isCapitalized(index)
                && reading.is(index - 1, "the")
                && reading.isCapitalized(index - 1);
    }

    /** "Christmas tree", "a Christmas", "The Christmas Cottage", "India's Independence Day". */
    private static boolean isNoDate(Reading reading, int first, int end) {
        if (reading.isAny(first - 1, NO_DATES) || reading.isAny(first - 1, ARTICLES) || isOfOthers(reading, first)) {
            return true;
        }
        boolean title = reading.isName(end) && !reading.is(first - 1, "on");
        return title || reading.isAny(end, NO_DATES);
    }

    /** The holiday in its year, by the first of these rules that fits. */
    private @Nullable Found dated(
            Reading reading, int first, int end, DayOfYear holiday, @Nullable Direction direction) {
        LocalDate today = reading.today();
        Found dated = withYear(reading, end, holiday);
        if (dated != null || today == null) {
            return dated;
        }
        boolean undirected = direction == null || direction == Direction.HERE;
        Found told = againstOther(reading, end, holiday, today, undirected);
        if (told != null) {
            return told;
        }
        // "we always meet at Christmas"
        if (undirected && habits.repeatsDay(reading, first)) {
            return new Found(end, Timex.day(holiday.nearest(today)).without());
        }
        LocalDate nearest = holiday.nearest(today);
        int years = yearsFromNearest(reading, first, nearest, today, direction);
        return new Found(end, Timex.day(years == 0 ? nearest : holiday.in(nearest.getYear() + years)));
    }

    /** "Christmas 1914", "Good Friday, 1865", "Easter two years ago"; null where no year is told. */
    private @Nullable Found withYear(Reading reading, int end, DayOfYear holiday) {
        boolean comma = reading.is(end, ",") && reading.isMarkOrEdge(end + 2) && reading.year(end + 1) > 0;
        int yearAt = comma ? end + 1 : end;
        int year = reading.year(yearAt);
        if (year > 0) {
            return new Found(yearAt + 1, Timex.day(holiday.in(year)));
        }
        YearsBehind.Told told = years.inWords(reading, end);
        return told == null ? null : new Found(told.end(), Timex.day(holiday.in(told.year())));
    }

    /** "The Christmas before last", "the Easter before", and the holidays of a history, which are those of its year; null for others. */
    private static @Nullable Found againstOther(
            Reading reading, int end, DayOfYear holiday, LocalDate today, boolean undirected) {
        Interval told = reading.lastInYear();
        boolean before = reading.is(end, "before");
        if (before && reading.is(end + 1, "last")) {
            LocalDate nearest = holiday.nearest(today);
            int lastYear = nearest.isBefore(today) ? nearest.getYear() : nearest.getYear() - 1;
            return new Found(end + 2, Timex.day(holiday.in(lastYear - 1)));
        }
        if (told == null) {
            return null;
        }
        int year = told.from().getYear();
        if (before && reading.isMarkOrEdge(end + 1)) {
            return new Found(end + 1, Timex.day(holiday.in(year - 1)));
        }
        return reading.tellsHistory() && undirected ? new Found(end, Timex.day(holiday.in(year))) : null;
    }

    /** By how many years "last", "next" or the tense move a holiday from the day that is nearest to publication. */
    private static int yearsFromNearest(
            Reading reading, int first, LocalDate nearest, LocalDate today, @Nullable Direction direction) {
        if (direction == Direction.BACK && !nearest.isBefore(today)) {
            return -1;
        }
        if (direction == Direction.AHEAD && !nearest.isAfter(today)) {
            return 1;
        }
        if (direction != Direction.BACK && nearest.isBefore(today) && isAhead(reading, first)) {
            return 1;
        }
        boolean expected = !nearest.isAfter(today.plusDays(DAYS_OF_EXPECTATION));
        return direction != Direction.AHEAD && !expected && reading.tense().tellsPast(first) ? -1 : 0;
    }

    /** "Will meet at Easter", "come home for Christmas". */
    private static boolean isAhead(Reading reading, int index) {
        return reading.tense().looksAhead(index)
                || (reading.is(index - 1, "for") && !reading.tense().tellsPast(index));
    }

    /** "India's Independence Day", "Polish Independence Day": not the one of the United States. */
    private static boolean isOfOthers(Reading reading, int index) {
        boolean sentence = reading.is(index - 1, "on") || reading.isAny(index - 1, POINTING);
        boolean nation = reading.is(index - 1, "'s")
                || reading.isAny(index - 1, FunctionWords.POSSESSIVES)
                || reading.isName(index - 1);
        return nation && !sentence && OF_A_NATION.contains(reading.text(index));
    }
}
