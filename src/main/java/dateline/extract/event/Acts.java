package dateline.extract.event;

import dateline.extract.model.Event;
import dateline.extract.model.EventDate;
import dateline.extract.model.Measure;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Joins the tellings of an article to acts: who did what to whom when, with the best evidence and how often it is told. Two tellings
 * are of one act where kind and modality are the same, no party of one is another in the other, and the dates may be the same. Stateless.
 */
public final class Acts {
    /** 3 days from publication: a headline has no date of its own, and the report below it tells of yesterday or Friday. */
    private static final int NEWS_DAYS = 3;

    private Acts() {}

    /**
     * Each act once, in order of its first telling; headline, lead and body of one report swell no count. What only goes back to an act
     * is a telling of it, and nothing without one.
     */
    public static List<Event> oncePerArticle(List<Event> tellings) {
        List<Event> acts = new ArrayList<>();
        for (Event telling : tellings) {
            int same = telling.again() ? goneBackTo(acts, telling) : same(acts, telling);
            if (same >= 0) {
                acts.set(same, joined(acts.get(same), telling));
            } else if (!telling.again()) {
                acts.add(telling);
            }
        }
        return acts;
    }

    /** The act that it tells: one with all its parties before one that lacks a party, or has one that it lacks. */
    private static int same(List<Event> acts, Event telling) {
        int partly = -1;
        for (int i = 0; i < acts.size(); i++) {
            Event act = acts.get(i);
            boolean alike = kind(act).equals(kind(telling))
                    && act.modality() == telling.modality()
                    && mayBeSame(act.date(), telling.date());
            if (alike && hasSameParties(act, telling)) {
                return i;
            }
            if (alike && partly < 0 && isPartOf(act, telling)) {
                partly = i;
            }
        }
        return partly;
    }

    /** The last act of sanctions between its parties. */
    private static int goneBackTo(List<Event> acts, Event telling) {
        for (int i = acts.size() - 1; i >= 0; i--) {
            if (acts.get(i).action() != null && hasSameParties(acts.get(i), telling)) {
                return i;
            }
        }
        return -1;
    }

    private static Object kind(Event event) {
        return event.action() == null ? event.type() : event.action();
    }

    private static boolean hasSameParties(Event one, Event other) {
        return Objects.equals(one.source(), other.source()) && Objects.equals(one.target(), other.target());
    }

    /** "Seoul tightens controls" above "South Korea tightened controls on Russia": one party is the same, the other is named once. */
    private static boolean isPartOf(Event one, Event other) {
        boolean source = one.source() != null && one.source().equals(other.source());
        boolean target = one.target() != null && one.target().equals(other.target());
        return source && (one.target() == null || other.target() == null)
                || target && (one.source() == null || other.source() == null);
    }

    private static boolean mayBeSame(@Nullable EventDate one, @Nullable EventDate other) {
        return Objects.equals(one, other) || isNews(one, other) || isNews(other, one);
    }

    /** Whether one is dated by publication only, and the other by the text to a day near it. */
    private static boolean isNews(@Nullable EventDate published, @Nullable EventDate told) {
        return published != null
                && told != null
                && published.basis() == EventDate.Basis.PUBLISHED
                && told.basis() == EventDate.Basis.TEXT
                && told.interval().from().equals(told.interval().to())
                && Math.abs(ChronoUnit.DAYS.between(
                                published.interval().from(), told.interval().from()))
                        <= NEWS_DAYS;
    }

    /** With the evidence of the one that tells most: more parties, then a date of its own, then the first. */
    private static Event joined(Event act, Event telling) {
        Event best = !telling.again() && worth(telling) > worth(act) ? telling : act;
        Set<Measure> measures = EnumSet.noneOf(Measure.class);
        measures.addAll(act.measures());
        measures.addAll(telling.again() ? Set.of() : telling.measures());
        return new Event(
                best.evidence(),
                best.source(),
                best.target(),
                best.type(),
                best.mode(),
                best.score(),
                best.action(),
                measures,
                Stream.concat(act.designated().stream(), telling.designated().stream())
                        .distinct()
                        .toList(),
                best.modality(),
                best.date(),
                best.trigger(),
                false,
                act.count() + telling.count());
    }

    private static int worth(Event event) {
        boolean both = event.source() != null && event.target() != null;
        boolean dated = event.date() != null && event.date().basis() == EventDate.Basis.TEXT;
        return (both ? 2 : 0) + (dated ? 1 : 0);
    }
}
