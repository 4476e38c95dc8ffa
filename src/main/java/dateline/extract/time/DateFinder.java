package dateline.extract.time;

import dateline.extract.model.Mention;
import dateline.extract.text.FunctionWords;
import dateline.extract.text.Text;
import dateline.extract.text.Token;
import dateline.extract.text.WordSet;
import dateline.extract.time.day.ClockTimes;
import dateline.extract.time.day.DayRanges;
import dateline.extract.time.day.Holidays;
import dateline.extract.time.day.MonthDates;
import dateline.extract.time.day.MonthlyDays;
import dateline.extract.time.day.NumericDates;
import dateline.extract.time.day.Weekdays;
import dateline.extract.time.day.WeeksFromDay;
import dateline.extract.time.length.Durations;
import dateline.extract.time.period.NamedPeriods;
import dateline.extract.time.period.PartsOfPeriods;
import dateline.extract.time.period.Periods;
import dateline.extract.time.period.PeriodsByEnd;
import dateline.extract.time.period.Quarters;
import dateline.extract.time.period.Seasons;
import dateline.extract.time.reading.ContextWords;
import dateline.extract.time.reading.Reading;
import dateline.extract.time.reading.Rule;
import dateline.extract.time.reading.TimeWords;
import dateline.extract.time.reading.Timex;
import dateline.extract.time.relative.BeforeAndAfter;
import dateline.extract.time.relative.NamedAnchors;
import dateline.extract.time.relative.RelativeDates;
import dateline.extract.time.tense.TenseWords;
import dateline.extract.time.year.Turns;
import dateline.extract.time.year.YearRanges;
import dateline.extract.time.year.Years;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Finds temporal expressions and the calendar intervals that they denote: at each token the longest expression that any rule of
 * the grammar reads (docs/extraction.md). Immutable and safe for any number of threads; time is linear in the text's length.
 */
public final class DateFinder {
    /** Words that may stand in front of the first word of the calendar. */
    static final Set<String> OPENERS = ContextWords.of("opener");

    /** Behind a number these count something other than time. */
    private static final Set<String> AMOUNTS = ContextWords.of("amount");

    /** Behind "the" these may begin an expression, as the words of the calendar do. */
    private static final Set<String> BEHIND_THE = ContextWords.of("behind-the");

    /** Behind a number of days or of hours these may go on with it: "5 to 7 May", "7 p.m.". */
    private static final Set<String> BEHIND_DIGITS = ContextWords.of("behind-digits");

    /** Before two digits these may make them a year's or a day's: "1871-72 when". */
    private static final Set<String> BEFORE_DAYS = WordSet.union(List.of(FunctionWords.DASHES, Set.of("/", "'", ".")));

    /** Before three digits these may make them a year. */
    private static final Set<String> BEFORE_YEARS = WordSet.union(
            List.of(BEFORE_DAYS, ContextWords.of("before-an-early-year"), ContextWords.of("before-an-old-year")));

    private static final Set<String> HALVES_OF_A_DAY = ContextWords.of("half-of-a-day");

    private static final int DIGITS_OF_A_YEAR = 4;

    /** The shortest number that a determiner makes a date: "the 90s", "the 5th". */
    private static final int DIGITS_OF_A_DATE = 3;

    /** How far such a word stands from it at most: "the same fiscal year". */
    private static final int OPENER_REACH = 4;

    private final TimeWords words = new TimeWords();
    private final TenseWords tenses = new TenseWords();
    private final Holidays holidays = new Holidays(words);
    private final NamedPeriods periods = new NamedPeriods();
    private final Extents extents = new Extents(words);
    private final RulesByWord rules;

    /** The words that may begin a date or tell an era, in lower case: most of a text are none of them. */
    private final Set<String> telling;

    public DateFinder() {
        this(RulesByWord.BEGINNINGS);
    }

    /** @param beginnings what the expressions of each rule begin with; none: each is asked at each word of the calendar */
    DateFinder(Map<Class<? extends Rule>, Set<String>> beginnings) {
        MonthDates months = new MonthDates(words);
        Weekdays weekdays = new Weekdays(words, months);
        Years years = new Years(words);
        WeeksFromDay weeksFromDay = new WeeksFromDay(words);
        NamedAnchors anchors = new NamedAnchors(holidays, periods);
        RelativeDates relative = new RelativeDates(words, weeksFromDay, anchors);
        List<Rule> all = List.of(
                new NumericDates(words),
                months,
                new DayRanges(words, months),
                years,
                new YearRanges(words),
                new Turns(words),
                new PartsOfPeriods(words, months, years, relative),
                new PeriodsByEnd(words, months, weekdays, relative),
                new Periods(words),
                new Seasons(words),
                new Quarters(words),
                relative,
                new BeforeAndAfter(words, anchors),
                weekdays,
                weeksFromDay,
                new Durations(words),
                new MonthlyDays(words),
                new ClockTimes(words, weekdays, months),
                holidays,
                periods);
        rules = new RulesByWord(
                words,
                all,
                beginnings,
                Map.of(Holidays.class, holidays.beginnings(), NamedPeriods.class, periods.beginnings()));
        telling = WordSet.union(List.of(
                words.classes().keySet(),
                OPENERS,
                lower(holidays.firstWords()),
                lower(periods.firstWords()),
                Reading.BEFORE_OUR_ERA));
    }

    private static Set<String> lower(Set<String> words) {
        return words.stream().map(word -> word.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
    }

    /** The dates in a field, sorted by span; without {@code published}, only what needs no reference day is resolved. */
    public List<Mention> find(Text text, @Nullable LocalDate published) {
        List<Mention> dates = new ArrayList<>();
        BitSet telling = telling(text);
        Reading reading = new Reading(tenses, text, published, telling);
        for (int i = telling.nextSetBit(0); i >= 0; i = telling.nextSetBit(i + 1)) {
            Token token = text.token(i);
            if (!mayBegin(text, i, token, telling)) {
                continue;
            }
            Rule.Found found = longest(rules.at(token), reading, i);
            if (found != null) {
                Timex timex = found.timex();
                int first = extents.first(text, i, found.end(), timex, reading.lastEnd());
                int end = extents.end(text, found.end(), timex);
                dates.add(new Mention.Date(text.span(first, end - 1), timex.kind(), timex.value(), timex.interval()));
                reading.found(found.end(), timex);
                if (namesDay(text, i, found.end())) {
                    reading.toldOn(i, timex);
                }
                i = end - 1;
            }
        }
        return dates;
    }

    /** The numbers of a text, and its words that may begin a date or tell an era: no others are looked at again. */
    private BitSet telling(Text text) {
        BitSet tokens = new BitSet(text.size());
        for (int i = 0; i < text.size(); i++) {
            Token token = text.token(i);
            boolean tells = token.kind() == Token.Kind.NUMBER || token.isAny(telling) || TimeWords.isFiscal(token);
            if (tells) {
                tokens.set(i);
            }
        }
        return tokens;
    }

    private boolean namesDay(Text text, int first, int end) {
        for (int i = first; i < end; i++) {
            if (words.month(text.token(i)) > 0 || words.is(text.token(i), "weekday")) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether to ask the rules: most of the words that may begin a date stand before none.
     *
     * @param telling the tokens that may be words of the calendar, of which most are not even looked up
     */
    private boolean mayBegin(Text text, int index, Token token, BitSet telling) {
        if (token.kind() == Token.Kind.NUMBER) {
            return !isAmount(text, index) && !counts(text, index, token, telling);
        }
        if (TimeWords.isFiscal(token)) {
            return true;
        }
        if (words.isAny(token) || holidays.mayBegin(token) || periods.mayBegin(token)) {
            return true;
        }
        if (!token.isAny(OPENERS)) {
            return false;
        }
        if (token.is("the") && !telling.get(index + 1) && !text.isAny(index + 1, BEHIND_THE)) {
            return false;
        }
        for (int i = telling.nextSetBit(index + 1); i > 0 && i <= index + OPENER_REACH; i = telling.nextSetBit(i + 1)) {
            Token next = text.token(i);
            boolean number = next.kind() == Token.Kind.NUMBER;
            boolean decade = i + 2 < text.size()
                    && text.token(i + 1).is("'")
                    && text.token(i + 2).is("s");
            if (number ? token.is("'") || decade || next.text().length() >= DIGITS_OF_A_DATE : words.isAny(next)) {
                return true;
            }
        }
        return false;
    }

    /** "7 men", "in room 120 there": digits that no word of the calendar follows and nothing else that makes them a date's. */
    private static boolean counts(Text text, int index, Token token, BitSet telling) {
        Token next = text.at(index + 1);
        int length = token.text().length();
        if (next == null || !next.isWord() || length == DIGITS_OF_A_YEAR || telling.get(index + 1)) {
            return false;
        }
        if (TimeWords.digits(token.text()) < 0 || next.isAny(BEHIND_DIGITS)) {
            return false;
        }
        Token before = text.at(index - 1);
        return before == null || (length < DIGITS_OF_A_DATE ? !before.isAny(BEFORE_DAYS) : !before.isAny(BEFORE_YEARS));
    }

    /** "$3.5", "12 pct", "1,500 men": what newswire counts is passed over, too. */
    private boolean isAmount(Text text, int index) {
        if ((index > 0 && text.token(index - 1).is("$")) || index + 1 >= text.size()) {
            return index > 0 && text.token(index - 1).is("$");
        }
        Token next = text.token(index + 1);
        if (next.isAny(AMOUNTS)) {
            return true;
        }
        String digits = text.token(index).text();
        int point = digits.indexOf('.');
        boolean parted = (digits.indexOf(',') > 0 || (point > 0 && point == digits.lastIndexOf('.')))
                && Character.isDigit(digits.charAt(digits.length() - 1));
        // "5.30 pm" is a time
        return parted && next.isWord() && !words.isAny(next) && !next.isAny(HALVES_OF_A_DAY);
    }

    private static Rule.@Nullable Found longest(List<Rule> rules, Reading reading, int index) {
        Rule.Found longest = null;
        for (Rule rule : rules) {
            Rule.Found found = rule.at(reading, index);
            if (found != null && (longest == null || found.end() > longest.end())) {
                longest = found;
            }
        }
        return longest;
    }
}
