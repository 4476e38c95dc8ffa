package dateline.extract.time.day;

import dateline.extract.model.Interval;
import dateline.extract.text.FunctionWords;
import dateline.extract.text.Lexicon;
import dateline.extract.text.PhraseTrie;
import dateline.extract.text.Token;
import dateline.extract.text.WordSet;
import dateline.extract.time.reading.ContextWords;
import dateline.extract.time.reading.Reading;
import dateline.extract.time.reading.Rule;
import dateline.extract.time.reading.TimeWords;
import dateline.extract.time.reading.Timex;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Holidays, from {@code lexicons/time-holidays.tsv} and {@code time-national-days.tsv}: {@code Christmas} is the one nearest to publication, unless a year or "last" or "next" is told. Immutable. */
public final class Holidays implements Rule {
    /** Beside these the holiday's name tells of things, of wishes, or of another calendar's day. */
    private static final Set<String> NO_DATES = ContextWords.of("beside-no-holiday");

    private static final Set<String> ARTICLES = WordSet.of("a", "another");

    /** Days that each nation has of its own. */
    private static final Set<String> OF_A_NATION = ContextWords.of("holiday-of-a-nation");

    /** For so long a holiday to come is spoken of before it; what is told in the past further ahead was that of last year. */
    private static final int DAYS_OF_EXPECTATION = 45;

    private final Set<String> firstWords;
    private final Set<String> beginnings;
    private final PhraseTrie<DayOfYear> names = new PhraseTrie<>();
    private final YearsInWords years;
    private final Habits habits;

    public Holidays(TimeWords words) {
        this.years = new YearsInWords(words);
        this.habits = new Habits(words);
        Set<String> first = new HashSet<>();
        for (Lexicon.Row row : Lexicon.rows("time-holidays.tsv")) {
            put(row.column(0), row.column(1), first);
        }
        for (Lexicon.Row row : Lexicon.rows("time-national-days.tsv")) {
            String day = row.column(3);
            put(row.column(0) + "'s " + row.column(2), day, first);
            if (!row.column(1).isEmpty()) {
                put(row.column(1) + " " + row.column(2), day, first);
            }
        }
        firstWords = WordSet.copyOf(first);
        beginnings = names.firstWords();
    }

    private void put(String name, String day, Set<String> first) {
        names.put(name, DayOfYear.parse(day));
        first.add(name.split("[ ']", 2)[0]);
    }

    /** The words that names of holidays begin with. */
    public Set<String> firstWords() {
        return firstWords;
    }

    /** The first tokens of the names, in lower case. */
    public Set<String> beginnings() {
        return beginnings;
    }

    /** Whether a holiday's name may begin with the word. */
    public boolean mayBegin(Token token) {
        return token.isAny(beginnings) && firstWords.contains(token.text());
    }

    @Override
    public @Nullable Found at(Reading reading, int index) {
        boolean last = reading.is(index, "last");
        boolean next = reading.is(index, "next");
        int first = last || next || reading.is(index, "this") ? index + 1 : index;
        PhraseTrie.Match<DayOfYear> match = names.longestAt(reading.tokens(), first);
        if (match == null || !reading.tokens().get(first).isCapitalized()) {
            return null;
        }
        if ((last && isLastOfTitle(reading, index)) || isNoDate(reading, first, match.endToken())) {
            return null;
        }
        DayOfYear holiday = match.value();
        LocalDate today = reading.today();
        Found dated = withYear(reading, match.endToken(), holiday);
        if (dated != null || today == null) {
            return dated;
        }
        Found told = againstOther(reading, match.endToken(), holiday, today, last || next);
        if (told != null) {
            return told;
        }
        int end = match.endToken();
        // "we always meet at Christmas"
        if (!last && !next && habits.repeatsDay(reading, first)) {
            return new Found(end, Timex.day(holiday.nearest(today)).without());
        }
        return new Found(end, Timex.day(nearest(reading, first, holiday, today, last, next)));
    }

    /** "The Last Christmas of Mrs. Claus". */
    private static boolean isLastOfTitle(Reading reading, int index) {
        Token before = reading.token(index - 1);
        return reading.tokens().get(index).isCapitalized()
                && before != null
                && before.is("the")
                && before.isCapitalized();
    }

    /** "Christmas tree", "a Christmas", "The Christmas Cottage", "India's Independence Day". */
    private static boolean isNoDate(Reading reading, int first, int end) {
        if (reading.isAny(first - 1, NO_DATES) || reading.isAny(first - 1, ARTICLES) || isOfOthers(reading, first)) {
            return true;
        }
        Token after = reading.token(end);
        boolean title = after != null
                && after.isWord()
                && after.isCapitalized()
                && !after.isAllCaps()
                && !reading.is(first - 1, "on");
        return title || reading.isAny(end, NO_DATES);
    }

    /** "Christmas 1914", "Good Friday, 1865", "Easter two years ago"; null where no year is told. */
    private @Nullable Found withYear(Reading reading, int end, DayOfYear holiday) {
        Token behind = reading.token(end + 2);
        boolean comma = reading.is(end, ",") && (behind == null || behind.kind() == Token.Kind.MARK);
        int yearAt = comma && TimeWords.year(reading.token(end + 1)) > 0 ? end + 1 : end;
        int year = TimeWords.year(reading.token(yearAt));
        if (year > 0) {
            return new Found(yearAt + 1, Timex.day(holiday.in(year)));
        }
        YearsInWords.Told told = years.at(reading, end);
        return told == null ? null : new Found(told.end(), Timex.day(holiday.in(told.year())));
    }

    /** "The Christmas before last", "the Easter before", and the holidays of a history, which are those of its year; null for others. */
    private static @Nullable Found againstOther(
            Reading reading, int end, DayOfYear holiday, LocalDate today, boolean directed) {
        Interval told = reading.lastInYear();
        Token behind = reading.token(end + 1);
        boolean before = reading.is(end, "before");
        if (before && behind != null && behind.is("last")) {
            LocalDate nearest = holiday.nearest(today);
            int lastYear = nearest.isBefore(today) ? nearest.getYear() : nearest.getYear() - 1;
            return new Found(end + 2, Timex.day(holiday.in(lastYear - 1)));
        }
        if (told == null) {
            return null;
        }
        if (before && (behind == null || behind.kind() == Token.Kind.MARK)) {
            return new Found(end + 1, Timex.day(holiday.in(told.from().getYear() - 1)));
        }
        return reading.tellsHistory() && !directed
                ? new Found(end, Timex.day(holiday.in(told.from().getYear())))
                : null;
    }

    /** The day nearest to publication, moved by a year where "last", "next" or the tense say so. */
    private static LocalDate nearest(
            Reading reading, int first, DayOfYear holiday, LocalDate today, boolean last, boolean next) {
        LocalDate day = holiday.nearest(today);
        if (last && !day.isBefore(today)) {
            return holiday.in(day.getYear() - 1);
        }
        if (next && !day.isAfter(today)) {
            return holiday.in(day.getYear() + 1);
        }
        if (!last && day.isBefore(today) && isAhead(reading, first)) {
            return holiday.in(day.getYear() + 1);
        }
        boolean expected = !day.isAfter(today.plusDays(DAYS_OF_EXPECTATION));
        return !next && !expected && reading.tense().tellsPast(first) ? holiday.in(day.getYear() - 1) : day;
    }

    /** "Will meet at Easter", "come home for Christmas". */
    private static boolean isAhead(Reading reading, int index) {
        return reading.tense().looksAhead(index)
                || (reading.is(index - 1, "for") && !reading.tense().tellsPast(index));
    }

    /** "India's Independence Day", "Polish Independence Day": not the one of the United States. */
    private static boolean isOfOthers(Reading reading, int index) {
        Token before = reading.token(index - 1);
        boolean nation = before != null
                && (before.is("'s")
                        || before.isAny(FunctionWords.POSSESSIVES)
                        || (before.isWord() && before.isCapitalized() && !before.isAllCaps()));
        boolean sentence =
                before != null && (before.is("on") || before.is("this") || before.is("last") || before.is("next"));
        return nation
                && !sentence
                && OF_A_NATION.contains(reading.tokens().get(index).text());
    }
}
