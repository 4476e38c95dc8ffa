package dateline.extract.time;

import dateline.extract.model.Mention;
import dateline.extract.text.Text;
import dateline.extract.text.Token;
import dateline.extract.time.day.ClockTimes;
import dateline.extract.time.day.DayRanges;
import dateline.extract.time.day.Holidays;
import dateline.extract.time.day.MonthDates;
import dateline.extract.time.day.MonthlyDays;
import dateline.extract.time.day.NumericDates;
import dateline.extract.time.length.Durations;
import dateline.extract.time.period.NamedPeriods;
import dateline.extract.time.period.PartsOfPeriods;
import dateline.extract.time.period.Periods;
import dateline.extract.time.period.PeriodsByEnd;
import dateline.extract.time.period.Quarters;
import dateline.extract.time.period.Seasons;
import dateline.extract.time.reading.Reading;
import dateline.extract.time.reading.Rule;
import dateline.extract.time.reading.TimeWords;
import dateline.extract.time.reading.Timex;
import dateline.extract.time.relative.BeforeAndAfter;
import dateline.extract.time.relative.NamedAnchors;
import dateline.extract.time.relative.RelativeDates;
import dateline.extract.time.tense.TenseWords;
import dateline.extract.time.weekday.Weekdays;
import dateline.extract.time.weekday.WeeksFromDay;
import dateline.extract.time.year.CenturyRanges;
import dateline.extract.time.year.EarlyYears;
import dateline.extract.time.year.SpokenYears;
import dateline.extract.time.year.Turns;
import dateline.extract.time.year.Years;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds temporal expressions and the calendar intervals that they denote: at each token the longest expression that any rule of
 * the grammar reads (docs/extraction.md). Immutable and safe for any number of threads; time is linear in the text's length.
 */
public final class DateFinder {
    private final TimeWords words = new TimeWords();
    private final TenseWords tenses = new TenseWords();
    private final Extents extents = new Extents(words);
    private final RulesByWord rules;

    private final TellingWords telling;

    public DateFinder() {
        this(RulesByWord.BEGINNINGS);
    }

    /** @param beginnings what the expressions of each rule begin with; none: each is asked at each word of the calendar */
    DateFinder(Map<Class<? extends Rule>, Set<String>> beginnings) {
        Holidays holidays = new Holidays(words);
        NamedPeriods periods = new NamedPeriods();
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
                new CenturyRanges(words),
                new SpokenYears(words),
                new EarlyYears(),
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
                Map.of(
                        Holidays.class, holidays.names().beginnings(),
                        NamedPeriods.class, periods.names().beginnings()));
        telling = new TellingWords(words, List.of(holidays.names(), periods.names()));
    }

    /** The dates in a field, sorted by span; without {@code published}, only what needs no reference day is resolved. */
    public List<Mention> find(Text text, @Nullable LocalDate published) {
        List<Mention> dates = new ArrayList<>();
        BitSet tokens = telling.in(text);
        Reading reading = new Reading(tenses, text, published, tokens);
        for (int i = tokens.nextSetBit(0); i >= 0; i = tokens.nextSetBit(i + 1)) {
            Token token = text.token(i);
            if (!telling.mayBegin(text, token, tokens)) {
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

    private boolean namesDay(Text text, int first, int end) {
        for (int i = first; i < end; i++) {
            if (words.month(text.token(i)) > 0 || words.weekday(text.token(i)) != null) {
                return true;
            }
        }
        return false;
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
