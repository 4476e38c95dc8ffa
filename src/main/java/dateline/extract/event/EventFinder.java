package dateline.extract.event;

import dateline.extract.event.actor.Actor;
import dateline.extract.event.actor.Actors;
import dateline.extract.event.actor.BlocAnaphora;
import dateline.extract.event.actor.CountryAnaphora;
import dateline.extract.event.actor.DividedStates;
import dateline.extract.event.actor.Firms;
import dateline.extract.event.actor.PairAnaphora;
import dateline.extract.event.clause.Candidate;
import dateline.extract.event.clause.Clause;
import dateline.extract.event.clause.Trace;
import dateline.extract.event.relation.RelationRules;
import dateline.extract.event.sanction.Designated;
import dateline.extract.event.sanction.SanctionRules;
import dateline.extract.model.Dateline;
import dateline.extract.model.Event;
import dateline.extract.model.EventDate;
import dateline.extract.model.EventType;
import dateline.extract.model.Field;
import dateline.extract.model.Mention;
import dateline.extract.model.Modality;
import dateline.extract.model.Span;
import dateline.extract.text.Sentence;
import dateline.extract.text.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds who did what to whom, sentence by sentence: sanctions first, then other relations. Immutable and safe for any number of threads.
 */
public final class EventFinder {
    /** 0.4: of an article's mentions of countries; a round-up of the world's news has no country of its own. */
    private static final double HOME_SHARE = 0.4;

    private final Actors actors = new Actors();
    private final Firms firms = new Firms();
    private final SanctionRules sanctions = new SanctionRules();
    private final RelationRules relations = new RelationRules();
    private final AttackSides sides = new AttackSides(actors);
    private final Visits visits = new Visits(actors);

    /**
     * The events that an article tells, each telling with its own sentence, sorted by evidence; {@link Acts} joins those of one act.
     *
     * @param mentions those of all its fields, sorted by span
     */
    public List<Event> find(List<Text> fields, List<Mention> mentions, @Nullable LocalDate published) {
        return find(fields, mentions, null, published, Trace.NONE);
    }

    /** As {@link #find(List, List, LocalDate)}, passing over the places of the dateline and telling a trace why. */
    public List<Event> find(
            List<Text> fields,
            List<Mention> mentions,
            @Nullable Dateline dateline,
            @Nullable LocalDate published,
            Trace trace) {
        List<Event> events = new ArrayList<>();
        Candidate sanction = null;
        Map<String, Integer> counts = countries(mentions);
        String home = counts.isEmpty() && (dateline == null || dateline.country() == null)
                ? actors.homeByNames(fields, published)
                : home(counts, dateline);
        BlocAnaphora blocs = new BlocAnaphora();
        DividedStates divided = new DividedStates();
        PairAnaphora pairs = new PairAnaphora();
        CountryAnaphora anaphora = new CountryAnaphora(about(counts));
        Replies replies = new Replies();
        Set<String> named = counts.keySet();
        Set<String> leaders = new HashSet<>();
        for (Text text : fields) {
            List<Mention> places = new ArrayList<>();
            List<Mention.Date> dates = new ArrayList<>();
            List<Mention> names = new ArrayList<>();
            for (Mention mention : mentions) {
                boolean here = mention.span().field() == text.field();
                if (here && mention instanceof Mention.Date date) {
                    dates.add(date);
                } else if (here && (mention instanceof Mention.Person || mention instanceof Mention.Organization)) {
                    names.add(mention);
                } else if (here
                        && !isIn(dateline, text.field(), mention.span().start())
                        && (mention instanceof Mention.Country || mention instanceof Mention.Bloc)) {
                    places.add(mention);
                }
            }
            int date = 0;
            int name = 0;
            for (Sentence sentence : LongSentences.readable(text, trace)) {
                List<Mention.Date> own = new ArrayList<>();
                while (date < dates.size() && dates.get(date).span().start() < sentence.end()) {
                    own.add(dates.get(date++));
                }
                List<Mention> designated = new ArrayList<>();
                while (name < names.size() && names.get(name).span().start() < sentence.end()) {
                    designated.add(names.get(name++));
                }
                List<Actor> acting = actors.in(text, sentence, places, designated, published, home, leaders);
                acting.removeIf(actor ->
                        isIn(dateline, text.field(), text.token(actor.first()).start()));
                blocs.addTo(text, sentence, places, acting);
                divided.addTo(text, sentence, places, acting);
                pairs.addTo(text, sentence, acting);
                anaphora.addTo(text, sentence, acting).forEach(meant -> tell(text, sentence, acting, meant, trace));
                sanction = read(
                        new Clause(text, sentence, acting, () -> firms.in(text, sentence, designated), own, trace),
                        designated,
                        named,
                        replies,
                        published,
                        sanction,
                        events,
                        trace);
            }
        }
        events.sort(Comparator.comparing(Event::evidence).thenComparing(Event::trigger));
        return events;
    }

    /** Tells whom "the country" means. */
    private static void tell(Text text, Sentence sentence, List<Actor> acting, Actor meant, Trace trace) {
        boolean here = acting.stream()
                .anyMatch(actor -> !actor.equals(meant) && actor.code().equals(meant.code()));
        trace.meant(
                text.span(sentence),
                text.span(meant.first(), meant.end() - 1),
                meant.code(),
                here ? "named in this sentence" : "the country that the article names most");
    }

    /**
     * The country named most often, whose police and courts an article means; the dateline counts as one more mention. Null in a
     * round-up of many.
     */
    private static @Nullable String home(Map<String, Integer> named, @Nullable Dateline dateline) {
        Map<String, Integer> counts = new LinkedHashMap<>(named);
        String filedIn = dateline == null ? null : dateline.country();
        if (filedIn != null) {
            counts.merge(filedIn, 1, Integer::sum);
        }
        String home = null;
        for (Map.Entry<String, Integer> entry : counts.entrySet()) {
            home = home == null || entry.getValue() > counts.getOrDefault(home, 0) ? entry.getKey() : home;
        }
        int all = counts.values().stream().mapToInt(Integer::intValue).sum();
        return home != null && counts.getOrDefault(home, 0) >= all * HOME_SHARE ? home : null;
    }

    /** The country that is named at least twice, and oftener than any two others together; null where none is. */
    private static @Nullable String about(Map<String, Integer> named) {
        List<Map.Entry<String, Integer>> most = named.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .limit(3)
                .toList();
        int first = most.isEmpty() ? 0 : most.getFirst().getValue();
        int others = most.stream().skip(1).mapToInt(Map.Entry::getValue).sum();
        return first >= 2 && first > others ? most.getFirst().getKey() : null;
    }

    /** How often each country is named, in order of the first time. */
    private static Map<String, Integer> countries(List<Mention> mentions) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (Mention mention : mentions) {
            if (mention instanceof Mention.Country country) {
                counts.merge(country.country(), 1, Integer::sum);
            }
        }
        return counts;
    }

    /** Whether a place stands in the dateline, which only says where a report was filed. */
    private static boolean isIn(@Nullable Dateline dateline, Field field, int start) {
        return dateline != null && field == Field.BODY && start < dateline.end();
    }

    /** Reads a sentence. Returns the last act of sanctions between two parties so far, which "the sanctions" of later sentences mean. */
    private @Nullable Candidate read(
            Clause clause,
            List<Mention> designated,
            Set<String> named,
            Replies replies,
            @Nullable LocalDate published,
            @Nullable Candidate sanction,
            List<Event> events,
            Trace trace) {
        List<Candidate> candidates = sanctions.read(clause, sanction);
        Candidate last = sanction;
        for (Candidate candidate : candidates) {
            last = candidate.source() != null && candidate.target() != null ? candidate : last;
        }
        candidates = candidates.isEmpty()
                ? relations.read(clause)
                : relations.readBesides(clause, candidates, sanctions.means(clause));
        if (candidates.isEmpty()) {
            return last;
        }
        List<Candidate> told = candidates;
        List<Candidate> sided = new ArrayList<>();
        for (Candidate candidate : told) {
            Candidate suffered = sanctions.suffered(clause, candidate);
            sided.addAll(visits.complete(clause, sides.complete(clause, suffered, named, published)));
        }
        for (Candidate candidate : replies.complete(clause, sided)) {
            if (!told.contains(candidate) && told.stream().anyMatch(candidate::isOf)) {
                // "missiles hit Kharkiv": one attack, told by two words
                continue;
            }
            EventDate date = ActDates.of(clause, candidate, published);
            Span trigger = clause.text().span(candidate.trigger(), candidate.triggerEnd() - 1);
            Event event = event(clause, candidate, designated, date, modality(candidate, date, published), trigger);
            trace.told(event, candidate.rule());
            events.add(event);
        }
        return last;
    }

    /** A meeting on a day after publication is planned, whatever the words: "will announce it when she visits Mali on 5 May". */
    private static Modality modality(Candidate act, @Nullable EventDate date, @Nullable LocalDate published) {
        boolean ahead = act.type() == EventType.CONSULT
                && act.modality() == Modality.ASSERTED
                && date != null
                && published != null
                && date.interval().from().isAfter(published);
        return ahead ? Modality.PLANNED : act.modality();
    }

    private static Event event(
            Clause clause,
            Candidate candidate,
            List<Mention> named,
            @Nullable EventDate date,
            Modality modality,
            Span trigger) {
        return new Event(
                clause.evidence(),
                candidate.source(),
                candidate.target(),
                candidate.type(),
                candidate.mode(),
                candidate.score(),
                candidate.action(),
                candidate.measures(),
                Designated.in(clause, candidate, named),
                modality,
                date,
                trigger,
                candidate.again(),
                1);
    }
}
