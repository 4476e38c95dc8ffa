package dateline.extract.event;

import dateline.extract.event.clause.Candidate;
import dateline.extract.event.clause.Clause;
import dateline.extract.event.clause.WordSets;
import dateline.extract.model.EventDate;
import dateline.extract.model.Interval;
import dateline.extract.model.Mention;
import dateline.extract.model.Modality;
import dateline.extract.text.WordSet;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** When an act happened: the date nearest to its word, unless it dates something else in the sentence; else publication. Stateless. */
final class ActDates {
    private static final Set<String> BACKGROUND = WordSet.of("since", "after", "before", "until", "over", "following");

    /** What opens a clause whose dates are its own: "which had sent troops in December". */
    private static final Set<String> OPENERS =
            WordSet.of("that", "which", "who", "whom", "whose", "when", "where", "while", "because");

    /** "the morning of March 5" is that day; the agreement of July is background. */
    private static final Set<String> PARTS = WordSets.of("part-of-time");

    /** 3 days around publication: what a report dates so is its news, whatever clause stands between. */
    private static final int NEWS_DAYS = 3;

    /** 6 tokens: "after the long invasion in 2022". */
    private static final int BACKGROUND_REACH = 6;

    /** 14 tokens: "one day after the European Union had tightened". */
    private static final int AFTER_REACH = 14;

    private static final List<String> NUMBERS =
            List.of("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve");

    private ActDates() {}

    static @Nullable EventDate of(Clause clause, Candidate act, @Nullable LocalDate published) {
        int at = clause.text().token(act.trigger()).start();
        Mention.Date nearest = null;
        for (Mention.Date date : clause.dates()) {
            if (isUsable(clause, act, date, published)
                    && (nearest == null
                            || Math.abs(date.span().start() - at)
                                    < Math.abs(nearest.span().start() - at))) {
                nearest = date;
            }
        }
        Interval interval = nearest == null ? null : nearest.interval();
        int shift = nearest != null && nearest.span().start() > at ? 0 : daysFrom(clause, act.trigger());
        if (shift != 0) {
            LocalDate day = interval == null ? published : interval.from();
            boolean exact = interval == null || interval.from().equals(interval.to());
            if (day == null || !exact) {
                return null;
            }
            LocalDate shifted = day.plusDays(shift);
            return published != null && shifted.isAfter(published) && act.modality() == Modality.ASSERTED
                    ? new EventDate(Interval.day(published), EventDate.Basis.PUBLISHED)
                    : new EventDate(Interval.day(shifted), EventDate.Basis.TEXT);
        }
        if (interval != null) {
            return new EventDate(interval, EventDate.Basis.TEXT);
        }
        return published == null ? null : new EventDate(Interval.day(published), EventDate.Basis.PUBLISHED);
    }

    private static boolean isUsable(Clause clause, Candidate act, Mention.Date date, @Nullable LocalDate published) {
        Interval interval = date.interval();
        if (interval == null || date.kind() == Mention.TimexKind.SET || isName(date)) {
            return false;
        }
        // what is asserted has happened: "met ... and will visit on August 14"
        boolean ahead = published != null && interval.from().isAfter(published);
        boolean past = act.action() == null
                || clause.text().token(act.trigger()).lower().endsWith("ed");
        if (ahead && past && act.modality() == Modality.ASSERTED) {
            return false;
        }
        int first = tokenAt(clause, date.span().start());
        boolean news = published != null
                && interval.from().equals(interval.to())
                && Math.abs(ChronoUnit.DAYS.between(interval.from(), published)) <= NEWS_DAYS;
        if (news) {
            return !isBackground(clause, act, first);
        }
        return !isBackground(clause, act, first) && !isOfAnotherClause(clause, act.trigger(), first);
    }

    /** "the Korean War" */
    private static boolean isName(Mention.Date date) {
        return date.span().text().endsWith(" War");
    }

    private static int tokenAt(Clause clause, int start) {
        int index = clause.sentence().firstToken();
        while (index < clause.sentence().endToken()
                && clause.text().token(index).start() < start) {
            index++;
        }
        return index;
    }

    /** "after the invasion in 2022", "since 2014", "the agreement of July 2015": these date something else. */
    private static boolean isBackground(Clause clause, Candidate act, int date) {
        int of = clause.is(date - 1, "the") ? date - 2 : date - 1;
        if (clause.is(of, "of") && act.triggerEnd() != of && !clause.isAny(of - 1, PARTS)) {
            return true;
        }
        for (int i = date - 1; i >= Math.max(clause.sentence().firstToken(), date - BACKGROUND_REACH); i--) {
            if (clause.isAny(i, BACKGROUND)) {
                return true;
            }
            if (clause.is(i, ",")) {
                return false;
            }
        }
        return false;
    }

    /** "voiced regret over the mine that hurt two on August 4", "France, which sent troops in December, asked for talks". */
    private static boolean isOfAnotherClause(Clause clause, int trigger, int date) {
        for (int i = trigger + 1; i < date; i++) {
            if (clause.isAny(i, OPENERS)) {
                return true;
            }
        }
        boolean closed = false;
        for (int i = trigger - 1; i > date; i--) {
            closed |= clause.is(i, ",");
        }
        for (int i = date - 1; closed && i >= clause.sentence().firstToken() && !clause.is(i, ","); i--) {
            if (clause.isAny(i, OPENERS)) {
                return true;
            }
        }
        return false;
    }

    /** Days between an act and what the sentence dates: -1 for "one day after Chad had", 7 for "a week before it". */
    private static int daysFrom(Clause clause, int trigger) {
        for (int i = trigger - 1; i > trigger - AFTER_REACH; i--) {
            int sign = clause.is(i, "after") ? -1 : clause.is(i, "before") ? 1 : 0;
            if (sign != 0) {
                return sign * days(clause, i - 1) * Math.max(1, number(clause, i - 2));
            }
            if (clause.is(i, ",") || clause.isAny(i, OPENERS)) {
                return 0;
            }
        }
        return 0;
    }

    private static int days(Clause clause, int unit) {
        if (clause.is(unit, "day") || clause.is(unit, "days")) {
            return 1;
        }
        return clause.is(unit, "week") || clause.is(unit, "weeks") ? 7 : 0;
    }

    /** 1 to 12, as a word or in figures; 1 for "a" and "the"; 0 for any other word. */
    private static int number(Clause clause, int index) {
        for (int i = 0; i < NUMBERS.size(); i++) {
            if (clause.is(index, NUMBERS.get(i)) || clause.is(index, Integer.toString(i + 1))) {
                return i + 1;
            }
        }
        return clause.is(index, "a") || clause.is(index, "the") ? 1 : 0;
    }
}
