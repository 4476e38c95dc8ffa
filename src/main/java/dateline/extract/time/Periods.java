package dateline.extract.time;

import dateline.extract.model.Granularity;
import dateline.extract.model.Interval;
import dateline.extract.text.Token;
import dateline.extract.text.WordSet;
import dateline.extract.time.reading.Numbers;
import dateline.extract.time.reading.Reading;
import dateline.extract.time.reading.Rule;
import dateline.extract.time.reading.TimeWords;
import dateline.extract.time.reading.Timex;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Seasons, the year, the weekend, and anniversaries: {@code last summer}, {@code the year ended June 30}, {@code 140th anniversary}. */
final class Periods implements Rule {
    /** No direction is told, other than "this", which is 0. */
    private static final int NONE = Integer.MAX_VALUE;

    private static final Set<String> SEASONAL =
            WordSet.of("month", "months", "time", "season", "weather", "term", "holiday", "holidays", "sports");

    /** "The end of the year" is one of this year, "much of the year" of any. */
    private static final Set<String> PARTS_OF_A_YEAR = WordSet.of(
            "end",
            "start",
            "beginning",
            "rest",
            "remainder",
            "middle",
            "quarter",
            "half",
            "months",
            "part",
            "close",
            "weeks",
            "days",
            "balance");

    private static final Set<String> ADJECTIVES = WordSet.of("latest", "full", "fiscal", "current", "whole");

    private final TimeWords words;

    private final Numbers numbers;

    Periods(TimeWords words) {
        this.words = words;
        this.numbers = new Numbers(words);
    }

    @Override
    public @Nullable Found at(Reading reading, int index) {
        int at = index;
        int direction = NONE;
        boolean determined = reading.is(at, "the") || reading.is(at, "its") || reading.is(at, "their");
        if (reading.is(at, "the")) {
            at++;
        }
        Token first = reading.token(at);
        if (words.is(first, "back") || words.is(first, "here") || words.is(first, "ahead")) {
            direction = words.is(first, "back") ? -1 : words.is(first, "ahead") ? 1 : 0;
            if (reading.is(at, "following") || reading.is(at, "previous")) {
                Found told = besideLast(reading, at + 1, direction);
                if (told != null) {
                    return told;
                }
            }
            Found season = season(reading, at + 1, true, direction);
            if (season != null) {
                return season;
            }
        }
        Found ends = yearEnd(reading, at);
        if (ends != null) {
            return ends;
        }
        Found definite = reading.is(index, "the") ? definite(reading, at) : null;
        if (definite != null) {
            return definite;
        }
        Found anniversary = anniversary(reading, at);
        if (anniversary != null) {
            return anniversary;
        }
        return season(reading, at, determined, NONE);
    }

    /** The year in which a report is written, or is told to have ended; the week; the weekend. */
    private @Nullable Found definite(Reading reading, int index) {
        LocalDate today = reading.today();
        int at = reading.isAny(index, ADJECTIVES) ? index + 1 : index;
        at += at > index && reading.isAny(at, ADJECTIVES) ? 1 : 0;
        Interval last = reading.last();
        if (today == null) {
            return null;
        }
        Token unit = reading.token(at);
        // "the year before the war", "the week of 12 October"
        boolean told = reading.is(at + 1, "before") || reading.is(at + 1, "after");
        if (told) {
            return null;
        }
        if (reading.is(at, "year") && unit != null && !unit.isCapitalized() && !reading.is(at + 1, "-")) {
            boolean upTo =
                    reading.is(at + 1, "to") && (reading.is(at + 2, "date") || words.month(reading.token(at + 2)) > 0);
            if (upTo || reading.is(at + 1, "ended") || reading.is(at + 1, "ending")) {
                return new Found(at + 1, Timex.duration("P1Y"));
            }
            // a prize, a part of any year
            boolean any = (reading.is(index - 2, "of") && !reading.isAny(index - 3, PARTS_OF_A_YEAR))
                    || reading.is(index - 2, "throughout")
                    || (reading.is(at + 1, "of") && !reading.is(at + 2, "$"));
            if (any) {
                return new Found(at + 1, Timex.duration("P1Y"));
            }
            boolean year = last != null && last.granularity() == Granularity.YEAR && reading.tellsHistory();
            return new Found(
                    at + 1, Timex.year(year && last != null ? last.from().getYear() : today.getYear()));
        }
        if (reading.is(at, "weekend") && !reading.is(at + 1, "of")) {
            boolean ahead =
                    reading.tense().looksAhead(index) || today.getDayOfWeek().getValue() > 5;
            return new Found(at + 1, Timex.weekend(ahead ? today : today.minusDays(7)));
        }
        return reading.is(at, "week") && at == index && !reading.is(at + 1, "of")
                ? new Found(at + 1, Timex.week(today))
                : null;
    }

    /** "Year-end" and "year's end" are its last day. */
    private static @Nullable Found yearEnd(Reading reading, int index) {
        LocalDate today = reading.today();
        int end = reading.is(index + 1, "-") || reading.is(index + 1, "'s") ? index + 2 : index + 1;
        boolean told = reading.is(index, "year") && reading.is(end, "end");
        return told && today != null ? new Found(end + 1, Timex.day(LocalDate.of(today.getYear(), 12, 31))) : null;
    }

    /** "Fall" and "spring" are verbs, too: only with a determiner, a preposition or a year. */
    private @Nullable Found season(Reading reading, int index, boolean determined, int direction) {
        String season = words.value(reading.token(index), "season");
        if (season == null) {
            return null;
        }
        int yearAt = reading.is(index + 1, "of") || reading.is(index + 1, ",") ? index + 2 : index + 1;
        int year = TimeWords.year(reading.token(yearAt));
        if (year > 0 && reading.isDash(yearAt + 1)) {
            Token second = reading.token(yearAt + 2);
            boolean next = second != null && TimeWords.digits(second.text()) == (year + 1) % 100;
            if (next) {
                return new Found(yearAt + 3, Timex.season(season.equals("WI") ? year + 1 : year, season));
            }
        }
        if (year > 0) {
            return new Found(yearAt + 1, Timex.season(year, season));
        }
        Numbers.Found spoken = numbers.year(reading, yearAt);
        if (spoken != null) {
            return new Found(spoken.end(), Timex.season((int) spoken.whole(), season));
        }
        // the fall of a city is no season, nor are the Winter Games
        Token name = reading.token(index);
        Token behind = reading.token(index + 1);
        boolean named = name != null
                && name.isCapitalized()
                && !name.isAllCaps()
                && behind != null
                && behind.isWord()
                && behind.isCapitalized();
        if (named || (reading.is(index, "fall") && reading.is(index + 1, "of"))) {
            return null;
        }
        boolean told = determined
                || reading.is(index - 1, "in")
                || reading.is(index - 1, "during")
                || reading.is(index - 1, "by");
        LocalDate today = reading.today();
        if (!told || today == null) {
            return null;
        }
        Timex now = Timex.season(today.getYear(), season);
        Interval interval = now.interval();
        boolean over = interval != null && interval.to().isBefore(today);
        boolean directed = direction != NONE;
        int years = direction < 0 ? (over ? 0 : -1) : direction > 0 && directed ? (over ? 1 : 0) : 0;
        Timex timex = Timex.season(today.getYear() + years, season);
        // "in winter" and "during the summer months" are those of any year; a report of one has a verb of the past or
        // of a plan
        boolean any = !directed
                && (!determined
                        || isBeforeNoun(reading, index + 1)
                        || !reading.tense().looksAhead(index));
        return new Found(index + 1, any ? new Timex(timex.kind(), timex.value(), null) : timex);
    }

    /** "The following autumn": the first after the last date told, or the last before it. */
    private @Nullable Found besideLast(Reading reading, int index, int direction) {
        String season = words.value(reading.token(index), "season");
        Interval last = reading.last();
        if (season == null || last == null) {
            return null;
        }
        int year = last.from().getYear();
        Interval same = Timex.season(year, season).interval();
        boolean after = same != null && last.to().isAfter(same.from());
        int shift = direction > 0 ? (after ? 1 : 0) : after ? 0 : -1;
        return new Found(index + 1, Timex.season(year + shift, season));
    }

    private static boolean isBeforeNoun(Reading reading, int index) {
        Token after = reading.token(index);
        return after != null && after.isWord() && SEASONAL.contains(after.lower());
    }

    /** An anniversary refers to the year that it is counted from: the 140th of 2023 to 1883. */
    private @Nullable Found anniversary(Reading reading, int index) {
        int ordinal = words.ordinal(reading.token(index));
        if (ordinal < 1 || !reading.is(index + 1, "anniversary")) {
            return null;
        }
        Interval last = reading.last();
        LocalDate today = reading.today();
        LocalDate now = last != null ? last.to() : today;
        return now == null || now.getYear() <= ordinal
                ? null
                : new Found(index + 2, Timex.year(now.getYear() - ordinal));
    }
}
