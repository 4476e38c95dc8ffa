package dateline.extract.event.relation;

import dateline.extract.event.actor.Actor;
import dateline.extract.event.clause.Candidate;
import dateline.extract.event.clause.Clause;
import dateline.extract.event.clause.Coordination;
import dateline.extract.event.clause.Governors;
import dateline.extract.event.clause.Hedges;
import dateline.extract.event.clause.NounModality;
import dateline.extract.event.clause.Reach;
import dateline.extract.event.clause.Voice;
import dateline.extract.event.lexicon.ClauseWords;
import dateline.extract.event.lexicon.Modes;
import dateline.extract.event.lexicon.WordSets;
import dateline.extract.model.EventType;
import dateline.extract.model.Modality;
import dateline.extract.text.WordSet;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who brought others together: in "the Norwegian-brokered deal between Chad and Niger" the deal is of Chad and Niger, and Norway met both. Not safe for use
 * by several threads.
 */
final class Brokers {
    private static final Set<String> BROKERED = WordSets.of("broker");

    private static final Set<String> HELPING = WordSets.of("helping");

    /** Types of acts that a broker brings about. */
    private static final Set<EventType> BROUGHT_ABOUT =
            EnumSet.of(EventType.AGREE, EventType.SUPPORT, EventType.CONSULT, EventType.RETREAT, EventType.COOPERATE);

    /** 1, from -10 to 10: who only brings others together. */
    private static final double SCORE = 1;

    /** 2.5, from -10 to 10: a meeting of two, as of the rows for talks in event-triggers.tsv. */
    private static final double MEETING_SCORE = 2.5;

    private static final Set<String> AMONG = WordSet.of("between", "among", "with");

    /** 4: "brokered grain deal between", "Qatar on Monday brokered". */
    private static final int REACH = 4;

    /** 12: "a truce between Chad and the Sudan in the disputed border province, brokered by". */
    private static final int BETWEEN_REACH = 12;

    private static final Set<String> HOSTING = WordSets.of("hosting");

    private static final Set<String> GATHERINGS = WordSets.of("gathering");

    /** 10: "hosted a second round of talks on fishing in Togo between". */
    private static final int HOSTED_REACH = 10;

    /** Who brought others together, and the word that says so. */
    private record Broker(Actor actor, int word) {}

    private final Clause clause;
    private final List<Broker> brokers;

    private Brokers(Clause clause, List<Broker> brokers) {
        this.clause = clause;
        this.brokers = brokers;
    }

    /** Those of "a US-brokered truce", "a truce brokered by the US and Qatar", "the US brokered a truce between". */
    static Brokers of(Clause clause) {
        Set<Broker> brokers = new LinkedHashSet<>();
        for (Actor actor : clause.actors()) {
            int by = Governors.governor(clause, actor);
            if (clause.is(actor.end(), "-") && clause.isAny(actor.end() + 1, BROKERED)) {
                brokers.add(new Broker(actor, actor.end() + 1));
            } else if (clause.is(by, "by") && clause.isAny(by - 1, BROKERED)) {
                Coordination.joined(clause, actor).forEach(one -> brokers.add(new Broker(one, by - 1)));
            } else {
                int active = active(clause, actor);
                int word = active < 0 ? hosting(clause, actor) : active;
                if (word >= 0) {
                    Coordination.joined(clause, actor).forEach(one -> brokers.add(new Broker(one, word)));
                }
            }
        }
        return new Brokers(clause, List.copyOf(brokers));
    }

    /** The verb by which an actor brokers what is between others; -1 where there is none. */
    private static int active(Clause clause, Actor actor) {
        for (int i = actor.end(); i < actor.end() + REACH && !clause.isAny(i, ClauseWords.RELATIVES); i++) {
            // "helped broker a truce between"
            boolean helps = clause.is(i, "broker") && clause.isAny(i - 1, HELPING);
            if (helps || clause.isAny(i, BROKERED)) {
                boolean acts = !Voice.isPassive(clause, i) && !Governors.isAfterPreposition(clause, actor);
                return acts && !named(clause, i).isEmpty() ? i : -1;
            }
        }
        return -1;
    }

    /** The verb by which an actor is host to talks of others; -1 where there is none. */
    private static int hosting(Clause clause, Actor actor) {
        for (int i = actor.end(); i < actor.end() + REACH && !Reach.isBreak(clause, i); i++) {
            if (clause.isAny(i, HOSTING)) {
                return Governors.isAfterPreposition(clause, actor)
                                || hosted(clause, i).isEmpty()
                        ? -1
                        : i;
            }
        }
        return -1;
    }

    /** "hosted a second round of talks between Chad and Niger" */
    private static List<String> hosted(Clause clause, int host) {
        for (int i = host + 1; i < host + HOSTED_REACH && !Reach.isBreak(clause, i); i++) {
            boolean of = clause.is(i, "of") && clause.isAny(i - 1, GATHERINGS);
            Actor first = of || clause.is(i, "between") || clause.is(i, "among")
                    ? clause.firstWithin(i, clause.sentence().endToken())
                    : null;
            if (first != null && Governors.governor(clause, first) == i) {
                return joined(clause, first);
            }
        }
        return List.of();
    }

    boolean isEmpty() {
        return brokers.isEmpty();
    }

    /** The sentence without the brokers among its actors. */
    Clause others() {
        return clause.without(brokers.stream().map(Broker::actor).toList());
    }

    /**
     * The acts of the others, and each broker's on those that agree or deal with each other, as likely as they do; where no act of theirs is told, on
     * those named behind "between" or "with".
     */
    List<Candidate> with(List<Candidate> acts) {
        List<Candidate> told = acts.stream()
                .filter(act -> brokers.stream().noneMatch(broker -> act.trigger() == broker.word))
                .toList();
        List<Candidate> deals = told.stream().filter(act -> isDeal(act, told)).toList();
        Set<String> dealing = new LinkedHashSet<>();
        deals.forEach(act -> dealing.add(String.valueOf(act.source())));
        if (dealing.isEmpty()) {
            brokers.forEach(broker -> dealing.addAll(
                    clause.isAny(broker.word, HOSTING) ? hosted(clause, broker.word) : named(clause, broker.word)));
        }
        List<Candidate> all = new ArrayList<>(told);
        if (deals.isEmpty() && clause.isAny(brokers.getFirst().word, HOSTING)) {
            all.addAll(meetings(brokers.getFirst(), List.copyOf(dealing)));
        }
        for (Broker broker : brokers) {
            Modality modality =
                    deals.isEmpty() ? modality(broker) : deals.getFirst().modality();
            for (String other : dealing) {
                if (!other.equals(broker.actor.code())) {
                    all.add(act(broker, other, modality));
                }
            }
            boolean adjective = broker.actor.end() + 1 == broker.word;
            if (dealing.isEmpty() && (broker.actor.first() > broker.word || adjective)) {
                // "the truce was brokered by the US", "the US-brokered truce": news of the US, whoever keeps it
                all.add(act(broker, null, modality));
            }
        }
        return all;
    }

    /** "hosted talks between Chad and Niger": each of the guests meets the others. */
    private List<Candidate> meetings(Broker host, List<String> guests) {
        List<Candidate> meetings = new ArrayList<>();
        for (String one : guests) {
            for (String other : guests) {
                if (!one.equals(other)) {
                    meetings.add(consult(one, other, null, MEETING_SCORE, host, modality(host)));
                }
            }
        }
        return meetings;
    }

    private static Candidate act(Broker broker, @Nullable String other, Modality modality) {
        return consult(broker.actor.code(), other, Modes.THIRD_PARTY, SCORE, broker, modality);
    }

    private static Candidate consult(
            String source,
            @Nullable String target,
            @Nullable String mode,
            double score,
            Broker broker,
            Modality modality) {
        return new Candidate(
                source,
                target,
                EventType.CONSULT,
                mode,
                score,
                null,
                Set.of(),
                modality,
                broker.word,
                broker.word + 1,
                "relation, a broker",
                false);
    }

    private Modality modality(Broker broker) {
        Modality said = NounModality.of(clause, broker.word + 1);
        if (said != null) {
            return said;
        }
        return Hedges.isPossible(clause, broker.actor.first()) ? Modality.POSSIBLE : Modality.ASSERTED;
    }

    /** Whether an act is (part of) the deal: an agreement, or what two do to each other; who only praises the deal has no part in it. */
    private static boolean isDeal(Candidate act, List<Candidate> acts) {
        if (act.source() == null || !BROUGHT_ABOUT.contains(act.type())) {
            return false;
        }
        return act.type() == EventType.AGREE
                || acts.stream()
                        .anyMatch(other -> other.type() == act.type()
                                && act.source().equals(other.target())
                                && Objects.equals(act.target(), other.source()));
    }

    /** "a US-brokered truce between Chad and Niger", "a truce between Chad and Niger brokered by the US". */
    private static List<String> named(Clause clause, int word) {
        for (int i = word + 1; i <= word + REACH; i++) {
            if (clause.isAny(i, AMONG)) {
                return joined(clause, clause.firstWithin(i, clause.sentence().endToken()));
            }
        }
        for (int i = word - 1; i >= word - BETWEEN_REACH; i--) {
            if (clause.is(i, "between")) {
                return joined(clause, clause.firstWithin(i, word));
            }
        }
        return List.of();
    }

    private static List<String> joined(Clause clause, @Nullable Actor first) {
        return first == null
                ? List.of()
                : Coordination.joined(clause, first).stream().map(Actor::code).toList();
    }
}
