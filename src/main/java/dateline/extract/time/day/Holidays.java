package dateline.extract.time.day;

import dateline.extract.model.Interval;
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

/** Holidays, from {@code lexicons/time-holidays.tsv} and {@code time-national-days.tsv}: the one nearest to publication, unless a year or a direction is told. */
public final class Holidays implements Rule {
    /** Beside these the holiday's name tells of things, of wishes, or of another calendar's day. */
    private static final Set<String> NO_DATES = ContextWords.of("beside-no-holiday");

    private static final Set<String> ARTICLES = WordSet.of("a", "another");

    /** Days that each nation has of its own. */
    private static final Set<String> OF_A_NATION =
            WordSet.of("Independence", "Memorial", "Labor", "Labour", "Election", "Thanksgiving", "Flag", "Family");

    /** For so long a holiday to come is spoken of before it; what is told in the past further ahead was that of last year. */
    private static final int DAYS_OF_EXPECTATION = 45;

    /** "Chad celebrated its Independence Day", which is no other's. */
    private static final Set<String> OWNERS = WordSet.of("its", "their", "his", "her", "our", "my");

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
        int end = match.endToken();
        // "The Last Christmas of Mrs. Claus"
        Token before = reading.token(index - 1);
        if (last
                && reading.tokens().get(index).isCapitalized()
                && before != null
                && before.is("the")
                && before.isCapitalized()) {
            return null;
        }
        if (reading.isAny(first - 1, NO_DATES) || reading.isAny(first - 1, ARTICLES) || isOfOthers(reading, first)) {
            return null;
        }
        Token after = reading.token(end);
        if (after != null && after.isAny(NO_DATES)) {
            return null;
        }
        // "The Christmas Cottage"
        boolean title = after != null
                && after.isWord()
                && after.isCapitalized()
                && !after.isAllCaps()
                && !reading.is(first - 1, "on");
        if (title) {
            return null;
        }
        // "Good Friday, 1865"
        Token behindYear = reading.token(end + 2);
        boolean comma = reading.is(end, ",") && (behindYear == null || behindYear.kind() == Token.Kind.MARK);
        end += comma && TimeWords.year(reading.token(end + 1)) > 0 ? 1 : 0;
        int year = TimeWords.year(reading.token(end));
        LocalDate today = reading.today();
        if (year > 0) {
            return new Found(end + 1, Timex.day(match.value().in(year)));
        }
        if (today == null) {
            return null;
        }
        YearsInWords.Told yearTold = years.at(reading, end);
        if (yearTold != null) {
            return new Found(yearTold.end(), Timex.day(match.value().in(yearTold.year())));
        }
        Interval told = reading.lastInYear();
        Token behind = reading.token(end + 1);
        boolean beforeLast = reading.is(end, "before") && behind != null && behind.is("last");
        boolean beforeThat = reading.is(end, "before") && (behind == null || behind.kind() == Token.Kind.MARK);
        LocalDate past = match.value().nearest(today);
        past = past.isBefore(today) ? past : match.value().in(past.getYear() - 1);
        if (beforeLast || (beforeThat && told != null)) {
            int base = beforeThat && told != null ? told.from().getYear() : past.getYear();
            return new Found(
                    beforeLast ? end + 2 : end + 1, Timex.day(match.value().in(base - 1)));
        }
        if (reading.tellsHistory() && told != null && !last && !next) {
            return new Found(end, Timex.day(match.value().in(told.from().getYear())));
        }
        LocalDate day = match.value().nearest(today);
        // "we always meet at Christmas"
        if (!last && !next && habits.repeatsDay(reading, first)) {
            return new Found(end, Timex.day(day).without());
        }
        if (last && !day.isBefore(today)) {
            day = match.value().in(day.getYear() - 1);
        } else if (next && !day.isAfter(today)) {
            day = match.value().in(day.getYear() + 1);
        } else if (!last && day.isBefore(today) && isAhead(reading, first)) {
            day = match.value().in(day.getYear() + 1);
        } else if (!next
                && day.isAfter(today.plusDays(DAYS_OF_EXPECTATION))
                && reading.tense().tellsPast(first)) {
            day = match.value().in(day.getYear() - 1);
        }
        return new Found(end, Timex.day(day));
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
                        || before.isAny(OWNERS)
                        || (before.isWord() && before.isCapitalized() && !before.isAllCaps()));
        boolean sentence =
                before != null && (before.is("on") || before.is("this") || before.is("last") || before.is("next"));
        return nation
                && !sentence
                && OF_A_NATION.contains(reading.tokens().get(index).text());
    }
}
