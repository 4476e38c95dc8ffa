package dateline.extract.time.reading;

import dateline.extract.model.Granularity;
import dateline.extract.model.Interval;
import dateline.extract.text.Text;
import dateline.extract.time.tense.Tense;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The dates that a text has told so far, as those to come are told against them. */
final class Told {
    /** About a sentence and a half. */
    private static final int WORDS_OF_A_STORY = 30;

    private static final int WORDS_OF_AN_OPENING = 4;

    private static final int WORDS_OF_A_CLAUSE = 12;

    private static final int YEARS_OF_A_GENERATION = 25;

    private final Text text;
    private final @Nullable LocalDate published;
    private final Era era;
    private final Tense tense;
    private @Nullable Timex timex;
    private int end = -1;
    private @Nullable Interval last;
    private @Nullable Interval inYear;
    private @Nullable Interval quarter;

    Told(Text text, @Nullable LocalDate published, Era era, Tense tense) {
        this.text = text;
        this.published = published;
        this.era = era;
        this.tense = tense;
    }

    /** @param mayLead whether a story may go on in its year: not after "the first since 2010" */
    void add(int end, Timex timex, boolean mayLead) {
        this.end = end;
        this.timex = timex;
        Interval interval = timex.interval();
        if (interval == null) {
            return;
        }
        last = interval;
        if (mayLead && interval.from().getYear() == interval.to().getYear()) {
            inYear = interval;
        }
        if (interval.granularity() == Granularity.QUARTER && isReported(interval)) {
            quarter = interval;
        }
    }

    /** Whether a report is rather about this quarter than about the one told before: the latest, but before all one that is over. */
    private boolean isReported(Interval other) {
        if (published != null && other.from().isAfter(published)) {
            return false;
        }
        Interval told = quarter;
        return told == null || (isOver(other) == isOver(told) ? told.from().isBefore(other.from()) : isOver(other));
    }

    private boolean isOver(Interval interval) {
        return published == null || interval.to().isBefore(published);
    }

    /** The last expression; null before the first. */
    @Nullable
    Timex timex() {
        return timex;
    }

    /** The token after the last expression; -1 before the first. */
    int end() {
        return end;
    }

    /** The last date. */
    @Nullable
    Interval last() {
        return last;
    }

    /** The last date that lies within one year: no decade, no reign. */
    @Nullable
    Interval inYear() {
        return inYear;
    }

    /** The latest quarter. */
    @Nullable
    Interval quarter() {
        return quarter;
    }

    /** As {@link Reading#storyYear}. */
    @Nullable
    Integer storyYear(int index) {
        Interval story = inYear;
        if (published == null
                || era.namesDays()
                || story == null
                || !story.equals(last)
                || index - end > WORDS_OF_A_STORY) {
            return null;
        }
        int year = story.from().getYear();
        boolean fine = story.granularity() == Granularity.DAY || story.granularity() == Granularity.MONTH;
        boolean past = published.getYear() - year > (fine ? 1 : YEARS_OF_A_GENERATION);
        return past && tense.tellsPast(index) ? (Integer) year : null;
    }

    /** As {@link Reading#yearOfSentence}. */
    @Nullable
    Integer yearOfSentence(int index) {
        Interval year = timex == null ? null : timex.interval();
        if (published == null
                || year == null
                || year.granularity() != Granularity.YEAR
                || year.from().getYear() >= published.getYear()
                || index - end > WORDS_OF_A_CLAUSE) {
            return null;
        }
        int behindFirst = end - text.sentenceOf(index).firstToken();
        boolean opens = behindFirst > 0 && behindFirst <= WORDS_OF_AN_OPENING;
        return opens && tense.tellsPast(index) ? (Integer) year.from().getYear() : null;
    }
}
