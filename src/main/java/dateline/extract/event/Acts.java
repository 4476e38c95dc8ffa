package dateline.extract.event;

import dateline.extract.model.Event;
import dateline.extract.model.EventDate;
import dateline.extract.model.Measure;
import dateline.extract.model.Modality;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Joins the tellings of an article to acts: who did what to whom when, with the best evidence and how often it is told. Two tellings
 * are of one act where kind and modality are the same, no party of one is another in the other, and the dates may be the same. For one
 * thread; in time linear in the tellings.
 */
public final class Acts {
    /** 3 days from publication: a headline has no date of its own, and the report below it tells of yesterday or Friday. */
    private static final int NEWS_DAYS = 3;

    /** 200 acts: a report tells of fewer; of a longer list only the same parties on the same day are joined. */
    private static final int COMPARED = 200;

    /** Tellings that agree in all of this are of one act. */
    private record Key(
            Object kind,
            Modality modality,
            @Nullable String source,
            @Nullable String target,
            @Nullable EventDate date) {}

    private record Parties(
            @Nullable String source, @Nullable String target) {}

    /** An act: its best telling so far, and what the others add. */
    private static final class Act {
        private Event best;
        private @Nullable EventDate date;
        private final Set<Measure> measures = EnumSet.noneOf(Measure.class);
        private final Set<String> designated = new LinkedHashSet<>();
        private int count;

        Act(Event telling) {
            best = telling;
            add(telling);
        }

        void add(Event telling) {
            count += telling.count();
            designated.addAll(telling.designated());
            if (!telling.again()) {
                measures.addAll(telling.measures());
                best = worth(telling) > worth(best) ? telling : best;
                date = isTold(date) ? date : telling.date();
            }
        }

        /** How much a telling says: both parties first, then a date in its own sentence; of equals the first is kept. */
        private static int worth(Event event) {
            boolean both = event.source() != null && event.target() != null;
            return (both ? 2 : 0) + (isTold(event.date()) ? 1 : 0);
        }

        private static boolean isTold(@Nullable EventDate date) {
            return date != null && date.basis() == EventDate.Basis.TEXT;
        }

        Event event() {
            return best.joined(measures, List.copyOf(designated), date, count);
        }
    }

    private final List<Act> acts = new ArrayList<>();
    private final Map<Key, Act> exact = new HashMap<>();

    /** The last act of sanctions between two parties. */
    private final Map<Parties, Act> lastSanctions = new HashMap<>();

    private Acts() {}

    /**
     * Each act once, in order of its first telling; headline, lead and body of one report swell no count. What only goes back to an act
     * is a telling of it, and nothing without one.
     */
    public static List<Event> oncePerArticle(List<Event> tellings) {
        Acts joining = new Acts();
        tellings.forEach(joining::add);
        return joining.acts.stream().map(Act::event).toList();
    }

    private void add(Event telling) {
        if (telling.again()) {
            Act act = lastSanctions.get(new Parties(telling.source(), telling.target()));
            if (act != null) {
                act.add(telling);
            }
            return;
        }
        Key key = new Key(kind(telling), telling.modality(), telling.source(), telling.target(), telling.date());
        Act act = exact.get(key);
        act = act == null ? similar(telling) : act;
        if (act == null) {
            act = new Act(telling);
            acts.add(act);
        } else {
            act.add(telling);
        }
        exact.putIfAbsent(key, act);
        if (telling.action() != null) {
            lastSanctions.put(new Parties(act.best.source(), act.best.target()), act);
        }
    }

    /** The act that a telling may be of: preferably one with the same two parties, else one that shares a party where either names only one. */
    private @Nullable Act similar(Event telling) {
        Act partly = null;
        for (Act act : acts.subList(0, Math.min(acts.size(), COMPARED))) {
            boolean alike = kind(act.best).equals(kind(telling))
                    && act.best.modality() == telling.modality()
                    && mayBeSame(act.date, telling.date());
            if (alike && hasSameParties(act.best, telling)) {
                return act;
            }
            if (alike && partly == null && isPartOf(act.best, telling)) {
                partly = act;
            }
        }
        return partly;
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

    /** Whether one date is only that of publication, and the other is a day of the text near it. */
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
}
