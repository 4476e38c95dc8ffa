package dateline.extract.event;

import dateline.extract.event.clause.Allegations;
import dateline.extract.event.clause.Candidate;
import dateline.extract.event.clause.Clause;
import dateline.extract.event.clause.Coordination;
import dateline.extract.event.clause.FiniteVerbs;
import dateline.extract.event.lexicon.ClauseWords;
import dateline.extract.event.lexicon.WordSets;
import dateline.extract.model.EventDate;
import dateline.extract.model.Interval;
import dateline.extract.model.Mention;
import dateline.extract.model.Modality;
import dateline.extract.text.Token;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** When an act happened: the date nearest to its word, unless it dates something else in the sentence; else publication. Stateless. */
final class ActDates {
    private static final Set<String> BACKGROUND = WordSets.of("date-background");

    /** What opens a clause whose dates are its own: "which had sent troops in December". */
    private static final Set<String> DATE_OPENERS = WordSets.of("date-opener");

    /** "the morning of March 5" is that day; the agreement of July is background. */
    private static final Set<String> PARTS = WordSets.of("part-of-time");

    private static final Set<String> WARS = WordSets.of("war");

    /** 3 days around publication: what a report dates so is its news, whatever clause stands between. */
    private static final int NEWS_DAYS = 3;

    /** 6 tokens: "after the long invasion in 2022". */
    private static final int BACKGROUND_REACH = 6;

    /** 5 letters: "using" is one, "king" is none. */
    private static final int SHORTEST_GERUND = 5;

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
        Lapse lapse = nearest != null && nearest.span().start() > at ? null : Lapse.of(clause, act.trigger());
        if (lapse != null) {
            return shifted(lapse, act, interval, published);
        }
        if (interval != null) {
            return new EventDate(interval, EventDate.Basis.TEXT);
        }
        return published == null ? null : new EventDate(Interval.day(published), EventDate.Basis.PUBLISHED);
    }

    /** The date of an act that lies so far from a day of its sentence, else of publication; null where that is no single day. */
    private static @Nullable EventDate shifted(
            Lapse lapse, Candidate act, @Nullable Interval interval, @Nullable LocalDate published) {
        LocalDate day = interval == null ? published : interval.from();
        boolean exact = interval == null || interval.from().equals(interval.to());
        Interval shifted = day == null || !exact ? null : lapse.from(day);
        if (shifted == null) {
            return null;
        }
        return published != null && shifted.from().isAfter(published) && act.modality() == Modality.ASSERTED
                ? new EventDate(Interval.day(published), EventDate.Basis.PUBLISHED)
                : new EventDate(shifted, EventDate.Basis.TEXT);
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
        if (isPastSemicolon(clause, act, first)
                || isOfFronted(clause, act.trigger(), first)
                || isOfParticiple(clause, act, first)) {
            return false;
        }
        boolean news = published != null
                && interval.from().equals(interval.to())
                && Math.abs(ChronoUnit.DAYS.between(interval.from(), published)) <= NEWS_DAYS;
        if (isBackground(clause, act, first) || isOfAccusation(clause, act.trigger(), first)) {
            return false;
        }
        return news || !isOfAnotherClause(clause, act.trigger(), first) && !isOfCharge(clause, act.trigger(), first);
    }

    /** "revoked it on May 5; Chad answered two days later" */
    private static boolean isPastSemicolon(Clause clause, Candidate act, int date) {
        for (int i = Math.min(act.trigger(), date); i < Math.max(act.trigger(), date); i++) {
            if (clause.is(i, ";")) {
                return true;
            }
        }
        return false;
    }

    /** "the Korean War" */
    private static boolean isName(Mention.Date date) {
        String text = date.span().text();
        return WARS.contains(text.substring(text.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT));
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
            // "after Chad attacked Mali in 2022": what stands before the act's own verb tells nothing of its day
            if (i == act.trigger()) {
                return false;
            }
            if (clause.isAny(i, BACKGROUND)) {
                return true;
            }
            if (clause.is(i, ",")) {
                return false;
            }
        }
        return false;
    }

    /** "A week after the EU had acted on November 3, Minsk answered": the day of the clause before the main one. */
    private static boolean isOfFronted(Clause clause, int trigger, int date) {
        int comma = clause.mainClause();
        if (comma < 0 || date >= comma || trigger < comma) {
            return false;
        }
        for (int i = clause.sentence().firstToken() + 1; i < date; i++) {
            if (FiniteVerbs.isFinite(clause, i)) {
                return true;
            }
        }
        return false;
    }

    /** "lifted the embargo imposed in 2014", "eased the curbs it tightened in 2022": the day of the other verb. */
    private static boolean isOfParticiple(Clause clause, Candidate act, int date) {
        int verb = date - 2;
        boolean at = clause.is(date - 1, "in") || clause.is(date - 1, "on");
        return at
                && verb > act.triggerEnd()
                && FiniteVerbs.isFinite(clause, verb)
                && !clause.isAny(verb - 1, ClauseWords.AUXILIARIES)
                && !clause.is(verb - 1, "and");
    }

    /** "voiced regret over the mine that hurt two on August 4", "France, which sent troops in December, asked for talks". */
    private static boolean isOfAnotherClause(Clause clause, int trigger, int date) {
        for (int i = trigger + 1; i < date; i++) {
            // ", a spy who had been caught in 2019"
            boolean apposed =
                    clause.is(i, ",") && (clause.is(i + 1, "a") || clause.is(i + 1, "an")) && !clause.isInDate(i + 2);
            if (apposed || clause.isAny(i, DATE_OPENERS) || Coordination.opensClause(clause, i)) {
                return true;
            }
        }
        boolean closed = false;
        for (int i = trigger - 1; i > date; i--) {
            closed |= clause.is(i, ",");
        }
        for (int i = date - 1; closed && i >= clause.sentence().firstToken() && !clause.is(i, ","); i--) {
            if (clause.isAny(i, DATE_OPENERS)) {
                return true;
            }
        }
        return false;
    }

    /** "accused Chad of shelling Mali in 2019", "praised it for helping in 2019": the year of the charge, not of who makes it. */
    private static boolean isOfCharge(Clause clause, int trigger, int date) {
        for (int i = trigger + 1; i < date; i++) {
            if (isCharge(clause, i)) {
                return true;
            }
        }
        return false;
    }

    /** "accused Chad in 2019 of shelling Mali": the year of the accusation, not of the charge. */
    private static boolean isOfAccusation(Clause clause, int trigger, int date) {
        return date < trigger && isCharge(clause, trigger - 1);
    }

    private static boolean isCharge(Clause clause, int of) {
        Token next = clause.token(of + 1);
        return next != null && isGerund(next) && (clause.is(of, "for") || Allegations.isAlleged(clause, of + 1));
    }

    private static boolean isGerund(Token token) {
        return token.isWord()
                && token.lower().length() >= SHORTEST_GERUND
                && token.lower().endsWith("ing");
    }
}
