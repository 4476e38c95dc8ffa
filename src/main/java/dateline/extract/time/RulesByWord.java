package dateline.extract.time;

import dateline.extract.text.Token;
import dateline.extract.text.WordMap;
import dateline.extract.text.WordSet;
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
import dateline.extract.time.reading.Digits;
import dateline.extract.time.reading.Rule;
import dateline.extract.time.reading.TimeWords;
import dateline.extract.time.relative.BeforeAndAfter;
import dateline.extract.time.relative.RelativeDates;
import dateline.extract.time.weekday.Weekdays;
import dateline.extract.time.weekday.WeeksFromDay;
import dateline.extract.time.year.CenturyRanges;
import dateline.extract.time.year.EarlyYears;
import dateline.extract.time.year.SpokenYears;
import dateline.extract.time.year.Turns;
import dateline.extract.time.year.Years;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The rules to ask at a token: those whose expressions may begin with its word, which are two or three of them all. Immutable.
 */
final class RulesByWord {
    /** Any number in digits, with what is joined to it: 5, 1990s, 12th. */
    private static final String DIGITS = "0";

    /** Up to two digits: 7. */
    private static final String DAY = "00";

    /** Four digits: 1987. */
    private static final String YEAR = "0000";

    /** Any other number of digits alone: 120. */
    private static final String COUNT = "000";

    /** Digits as an ordinal: 12th. */
    private static final String ORDINAL = "00th";

    /** Whatever else begins with a digit: 3.5, 1,500, 90s, 5pm. */
    private static final String OTHER = "0.0";

    private static final List<String> NUMBERS = List.of(DAY, YEAR, COUNT, ORDINAL, OTHER);

    /**
     * What the expressions of a rule begin with: words, classes of {@code lexicons/time-words.tsv}, {@link #DIGITS} or some of
     * {@link #NUMBERS}. A rule that is not listed is asked everywhere.
     */
    static final Map<Class<? extends Rule>, Set<String>> BEGINNINGS = Map.ofEntries(
            Map.entry(NumericDates.class, Set.of(DIGITS)),
            Map.entry(
                    MonthDates.class,
                    Set.of(
                            DAY,
                            ORDINAL,
                            "the",
                            "that",
                            "every",
                            "each",
                            "modifier",
                            "back",
                            "here",
                            "ahead",
                            "number",
                            "ordinal",
                            "month")),
            Map.entry(DayRanges.class, Set.of(DAY, ORDINAL, "month")),
            Map.entry(
                    Years.class,
                    Set.of(
                            DAY,
                            YEAR,
                            ORDINAL,
                            OTHER,
                            "the",
                            "'",
                            "fiscal",
                            "this",
                            "last",
                            "modifier",
                            "ordinal",
                            "number",
                            "decade")),
            Map.entry(CenturyRanges.class, Set.of(ORDINAL, "the", "ordinal")),
            Map.entry(SpokenYears.class, Set.of("the", "year", "number")),
            Map.entry(EarlyYears.class, Set.of(DAY, YEAR, COUNT, "the", "year")),
            Map.entry(
                    Periods.class,
                    Set.of(ORDINAL, "the", "its", "their", "year", "month", "back", "here", "ahead", "ordinal")),
            Map.entry(
                    Quarters.class,
                    Set.of(
                            YEAR,
                            OTHER,
                            ORDINAL,
                            "the",
                            "its",
                            "their",
                            "latest",
                            "current",
                            "comparable",
                            "corresponding",
                            "same",
                            "fiscal",
                            "year",
                            "month",
                            "back",
                            "here",
                            "ahead",
                            "ordinal",
                            "part-of-year")),
            Map.entry(
                    RelativeDates.class,
                    Set.of(
                            DAY, YEAR, COUNT, "the", "a", "an", "these", "late", "early", "very", "same", "that",
                            "back", "here", "ahead", "deictic", "present", "past", "future", "number", "vague")),
            Map.entry(Turns.class, Set.of("the")),
            Map.entry(BeforeAndAfter.class, Set.of("the")),
            Map.entry(PartsOfPeriods.class, Set.of("the", "last", "final", "closing", "opening", "ordinal")),
            Map.entry(PeriodsByEnd.class, Set.of("the")),
            Map.entry(WeeksFromDay.class, Set.of("weekday")),
            Map.entry(
                    Seasons.class,
                    Set.of(
                            "the",
                            "every",
                            "each",
                            "following",
                            "previous",
                            "that",
                            "same",
                            "early",
                            "late",
                            "mid",
                            "back",
                            "here",
                            "ahead",
                            "number",
                            DAY,
                            "season")),
            Map.entry(
                    Weekdays.class,
                    Set.of(
                            "the",
                            "late",
                            "early",
                            "every",
                            "each",
                            "back",
                            "here",
                            "ahead",
                            "weekday",
                            "weekdays",
                            "weekday-short")),
            Map.entry(
                    Durations.class,
                    Set.of(
                            DAY, YEAR, COUNT, OTHER, "the", "a", "an", "half", "another", "every", "each", "per", "set",
                            "length", "back", "ahead", "number", "vague", "unit", "units")),
            Map.entry(MonthlyDays.class, Set.of(ORDINAL, "ordinal")),
            // and the names that they list
            Map.entry(Holidays.class, Set.of("this", "last", "next")),
            Map.entry(NamedPeriods.class, Set.of(DAY)),
            Map.entry(ClockTimes.class, Set.of(DAY, YEAR, COUNT, OTHER, "clock")));

    /** "FY2012" is asked for as this is. */
    private static final String FISCAL = "fiscal";

    private final List<Rule> everywhere;
    private final Map<String, List<Rule>> atNumbers = new HashMap<>();
    private final TimeWords words;
    private final WordMap<List<Rule>> atWords = new WordMap<>();

    /**
     * All rules, in the order in which they are asked.
     *
     * @param listed as {@link #BEGINNINGS}
     * @param names what else rules that are listed begin with: the first words of the names that they know
     */
    RulesByWord(
            TimeWords words,
            List<Rule> rules,
            Map<Class<? extends Rule>, Set<String>> listed,
            Map<Class<? extends Rule>, Set<String>> names) {
        this.words = words;
        Map<Class<? extends Rule>, Set<String>> beginnings = new HashMap<>(listed);
        names.forEach(
                (rule, own) -> beginnings.computeIfPresent(rule, (any, begins) -> WordSet.union(List.of(begins, own))));
        Map<String, Set<String>> classes = new HashMap<>();
        beginnings.values().forEach(begins -> begins.forEach(word -> classes.put(word, Set.of())));
        classes.putAll(words.classes());
        classes.forEach((word, own) -> atWords.put(
                word,
                rules.stream()
                        .filter(rule -> mayBegin(beginnings.get(rule.getClass()), word, own))
                        .toList()));
        NUMBERS.forEach(form -> atNumbers.put(
                form,
                rules.stream()
                        .filter(rule -> mayBegin(beginnings.get(rule.getClass()), form, Set.of(DIGITS)))
                        .toList()));
        everywhere = rules.stream()
                .filter(rule -> !beginnings.containsKey(rule.getClass()))
                .toList();
    }

    private static boolean mayBegin(@Nullable Set<String> begins, String word, Set<String> classes) {
        return begins == null || begins.contains(word) || classes.stream().anyMatch(begins::contains);
    }

    List<Rule> at(Token token) {
        if (token.kind() == Token.Kind.NUMBER) {
            return atNumbers.getOrDefault(form(token), everywhere);
        }
        List<Rule> own = Digits.isFiscal(token) ? atWords.get(FISCAL) : atWords.get(token);
        return own == null ? everywhere : own;
    }

    /** Which of {@link #NUMBERS} a number is. */
    private String form(Token token) {
        String digits = token.text();
        for (int i = 0; i < digits.length(); i++) {
            if (digits.charAt(i) < '0' || digits.charAt(i) > '9') {
                return words.ordinal(token) >= 0 ? ORDINAL : OTHER;
            }
        }
        return digits.length() <= 2 ? DAY : digits.length() == 4 ? YEAR : COUNT;
    }
}
