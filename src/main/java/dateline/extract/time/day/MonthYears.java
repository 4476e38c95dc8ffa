package dateline.extract.time.day;

import dateline.extract.model.Granularity;
import dateline.extract.model.Interval;
import dateline.extract.text.WordSet;
import dateline.extract.time.reading.ContextWords;
import dateline.extract.time.reading.Direction;
import dateline.extract.time.reading.Reading;
import dateline.extract.time.reading.TimeWords;
import dateline.extract.time.tense.Tense;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The year of a month that stands without one: {@code in May} is of the year told beside it, of the one that "last", "next" or the tense
 * point to, or of that in which it lies nearest to publication. Immutable.
 */
final class MonthYears {
    private static final Set<String> SINCE = WordSet.of("since");

    /** What stands before the month in which something is to be done. */
    private static final Set<String> DEADLINES = WordSet.of("by", "until", "through", "effective", "before");

    /** From such a day on a thing is so, or has been. */
    private static final Set<String> STARTS = WordSet.of("from", "starting", "beginning");

    private static final Set<String> PREPOSITIONS = WordSet.of("in", "on", "from", "until", "by", "to", "between");

    /** What is dealt in by the month of its delivery. */
    static final Set<String> FUTURES = ContextWords.of("futures");

    /** About three sentences. */
    private static final int WORDS_OF_A_STORY = 60;

    private static final int MONTHS_BACK = 4;

    private final TimeWords words;
    private final DaysOfMonth numbered;

    MonthYears(TimeWords words) {
        this.words = words;
        this.numbered = new DaysOfMonth(words);
    }

    /**
     * The year of a month without one: by direction or tense, else the last such month, unless the next is much nearer.
     *
     * @param direction where "last", "this" or "next" before the month points; null where none of them stands there
     */
    @Nullable
    Integer nearest(Reading reading, int index, int month, @Nullable Direction direction) {
        LocalDate today = reading.today();
        Interval last = reading.last();
        if (today == null) {
            return last == null ? null : (Integer) last.from().getYear();
        }
        Interval story = reading.lastInYear();
        boolean ofStory =
                story != null && reading.tellsHistory() && isOfStory(reading, index, story, today, direction != null);
        if (direction != null) {
            return directed(reading, index, month, direction, ofStory && story != null ? story.to() : today);
        }
        if (ofStory && story != null) {
            return inStory(story, month, story.equals(last));
        }
        Integer told = byWordsBeside(reading, index, month, today);
        return told != null ? told : byTense(reading, index, month, today);
    }

    /** Whether a history's date told last is of another year than publication, or goes on as one: a life may go on after its page was first published. */
    private static boolean isOfStory(Reading reading, int index, Interval story, LocalDate today, boolean directed) {
        int since = today.getYear() - story.from().getYear();
        boolean goesOn = !directed
                && since != 0
                && index - reading.lastEnd() <= WORDS_OF_A_STORY
                && reading.tense().tellsPast(index);
        return since > 1 || goesOn;
    }

    /** A story goes on in its own year; "in December 1801 ... It landed in February": it seldom goes so far back. */
    private static int inStory(Interval story, int month, boolean toldLast) {
        boolean wraps = toldLast && isMonthOfAYear(story) && story.from().getMonthValue() - month >= MONTHS_BACK;
        return story.from().getYear() + (wraps ? 1 : 0);
    }

    /** "Last May", "this May", "next May", counted from a day. */
    private static int directed(Reading reading, int index, int month, Direction direction, LocalDate day) {
        int distance = month - day.getMonthValue();
        int year = day.getYear();
        return switch (direction) {
            case BACK -> distance >= 0 ? year - 1 : year;
            // "we met this October"
            case HERE -> distance > 0 && reading.tense().tellsPast(index - 1) ? year - 1 : year;
            case AHEAD -> distance <= 0 ? year + 1 : year;
        };
    }

    /** The year by what stands beside the month or was told before it, by the first of these that fits; null where none does. */
    private @Nullable Integer byWordsBeside(Reading reading, int index, int month, LocalDate today) {
        int year = today.getYear();
        int distance = month - today.getMonthValue();
        int next = distance < 0 ? year + 1 : year;
        // "Brent for May delivery" is to come
        if (reading.isAny(index + 1, FUTURES)) {
            return next;
        }
        // "On 28 June 1914 he was shot. In July ..."
        Integer story = reading.storyYear(index);
        Interval last = reading.lastInYear();
        if (story != null && last != null) {
            return month < last.to().getMonthValue() && isMonthOfAYear(last) ? story + 1 : story;
        }
        // "since November"
        if (distance > 0 && isAfter(reading, index, SINCE)) {
            return year - 1;
        }
        // "last year's summit was held in June"
        Integer sentence = reading.yearOfSentence(index);
        if (sentence != null && !reading.tense().looksAhead(index)) {
            return sentence;
        }
        // "today is May 3rd": a diary is told before it is published
        if (saysItsDay(reading, index) && !reading.isDiary()) {
            return distance > 0 ? year - 1 : year;
        }
        // "the election is on November 5", "my birthday is May 9th"
        return isFixed(reading, index) ? (Integer) next : null;
    }

    /** The year by the verbs about the month, else the nearest such month, by the first of these that fits. */
    private int byTense(Reading reading, int index, int month, LocalDate today) {
        int year = today.getYear();
        int distance = month - today.getMonthValue();
        Tense tense = reading.tense();
        // "output rose between January and June", told in March
        if (lastOfSpan(reading, index, month) > today.getMonthValue() && tense.tellsPast(index)) {
            return year - 1;
        }
        // "the year ended June 30"
        if ((reading.is(index - 1, "ended") || reading.is(index - 2, "ended")) && distance > 0) {
            return year - 1;
        }
        // "will meet in January", "by January"
        boolean deadline = isAfter(reading, index, DEADLINES);
        if (tense.looksAhead(index) || (deadline && distance < -3 && !isOver(reading, index))) {
            return distance < 0 ? year + 1 : year;
        }
        // "met in November", told in March
        if (distance > 0 && isPast(reading, index)) {
            return year - 1;
        }
        // further ahead than four months only what is told to be so
        boolean ahead = distance > 0 && ((deadline && !tense.tellsPast(index)) || isPlanned(reading, index, deadline));
        return distance > 4 && !ahead ? year - 1 : distance < -9 ? year + 1 : year;
    }

    /** "In May he left", "left in May", "born on May 5". */
    private static boolean isPast(Reading reading, int index) {
        Tense tense = reading.tense();
        return tense.opensPast(index)
                || tense.followsPast(index)
                || tense.followsPast(index - 1)
                || tense.followsDone(index)
                || (reading.is(index - 2, "on") && tense.followsAnyPast(index));
    }

    /** "Applies from July 15", "the fair opens in October"; not "come down from the middle of October". */
    private boolean isPlanned(Reading reading, int index, boolean deadline) {
        Tense tense = reading.tense();
        boolean from = !deadline
                && isAfter(reading, index, STARTS)
                && !reading.is(index - 1, "of")
                && !tense.followsAnyPast(index);
        return from || (isAfter(reading, index, PREPOSITIONS) && tense.tellsPresent(index));
    }

    /** The later month of "between January and June", "from January to June", asked at either; 0 for a month alone. */
    private int lastOfSpan(Reading reading, int index, int month) {
        boolean opens = reading.is(index - 1, "between") || reading.is(index - 1, "from");
        int second = opens && reading.isAny(index + 1, YearsBehind.JOINS) ? words.month(reading.token(index + 2)) : 0;
        boolean closes = reading.isAny(index - 1, YearsBehind.JOINS)
                && words.month(reading.token(index - 2)) > 0
                && words.month(reading.token(index - 2)) < month
                && (reading.is(index - 3, "between") || reading.is(index - 3, "from"));
        return second > month ? second : closes ? month : 0;
    }

    /** "Until January, when the roof was mended". */
    private static boolean isOver(Reading reading, int index) {
        return reading.is(index + 1, ",")
                && reading.is(index + 2, "when")
                && reading.tense().tellsPast(index);
    }

    /** "Today is May 3rd". */
    private boolean saysItsDay(Reading reading, int index) {
        int at = numbered.isDay(reading, index) ? index - 1 : index;
        return reading.saysItsDay(numbered.isDay(reading, at - 1) ? at - 1 : at);
    }

    /** Whether "is" or "are" tell the day of the month that ends at the token; not "it is May 9th". */
    private boolean isFixed(Reading reading, int index) {
        int at = numbered.isDay(reading, index) ? index - 1 : index;
        int first = numbered.isDay(reading, at - 1) ? at - 1 : at;
        first -= reading.is(first - 1, "the") ? 1 : 0;
        boolean day = first < index || numbered.isDay(reading, index + 1);
        int verb = reading.is(first - 1, "on") ? first - 2 : first - 1;
        return day && (reading.is(verb, "is") || reading.is(verb, "are")) && !reading.saysItsDay(verb + 1);
    }

    private static boolean isMonthOfAYear(Interval interval) {
        return interval.granularity() == Granularity.DAY || interval.granularity() == Granularity.MONTH;
    }

    /** Whether such a word stands before a month, or a month and its day, that end at the token. */
    private boolean isAfter(Reading reading, int index, Set<String> before) {
        int at = numbered.isDay(reading, index) ? index - 1 : index;
        at -= reading.is(at, ".") ? 1 : 0;
        int first = numbered.isDay(reading, at - 1) ? at - 2 : at - 1;
        return reading.isAny(first, before) || (reading.is(first, "of") && reading.isAny(first - 3, before));
    }
}
