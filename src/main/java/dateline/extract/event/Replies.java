package dateline.extract.event;

import dateline.extract.event.clause.Candidate;
import dateline.extract.event.clause.Clause;
import dateline.extract.event.lexicon.Modes;
import dateline.extract.event.lexicon.WordSets;
import dateline.extract.model.EventType;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Whom somebody answers without saying whom: who denies or rejects, the last who accused, asked or threatened them in the article ("China
 * accused Manila. It rejected the charge"); who condemns, welcomes or protests over what was told before, the one who did it ("India
 * revokes autonomy, Pakistan condemns move"). For one article, whose sentences are read in order.
 */
final class Replies {
    private static final Set<EventType> ANSWERED =
            EnumSet.of(EventType.ACCUSE, EventType.REQUEST, EventType.THREATEN, EventType.AGREE);

    private static final Set<String> ANSWERING = WordSets.of("answering");

    private static final Set<String> AGREEING = WordSets.of("agreeing");

    /** The charge, the demand. */
    private static final Set<String> SAID = WordSets.of("said-to-them");

    /** 4 tokens: "denied any such role". */
    private static final int SAID_REACH = 4;

    private static final Set<EventType> CHARGE = EnumSet.of(EventType.ACCUSE);

    private static final Set<EventType> DEMAND = EnumSet.of(EventType.REQUEST, EventType.THREATEN);

    private static final Set<String> CHARGES = WordSets.of("said-as-charge");

    private static final Set<String> DEMANDS = WordSets.of("said-as-demand");

    /** Who last spoke to each country, by what they said (accused, asked, threatened): all speakers of one sentence. */
    private final Map<String, Map<EventType, Said>> spoken = new HashMap<>();

    /** Who said something, and the last sentence in which somebody did. */
    private record Said(int sentence, Set<String> by) {}

    /** How many sentences were read: offsets begin anew in each field. */
    private int sentences;

    /** The acts of the last sentence that told any. */
    private List<Candidate> before = List.of();

    private final Reactions reactions = new Reactions();

    /** The acts of a sentence, each with whom it answers. */
    List<Candidate> complete(Clause clause, List<Candidate> acts) {
        sentences++;
        List<Candidate> completed = new ArrayList<>();
        for (Candidate answer : acts.stream()
                .flatMap(act -> answers(clause, act, acts).stream())
                .toList()) {
            List<String> sides = isBrokers(answer) ? sides() : List.of();
            if (!sides.isEmpty()) {
                sides.forEach(side ->
                        completed.add(answer.between(answer.source(), side, "who agreed in the sentence before")));
            } else if (!isBrokers(answer) || !clause.is(answer.trigger() - 1, "-")) {
                // "the US-brokered deal" alone is background
                completed.addAll(answer.target() == null ? reactions.complete(clause, answer, acts) : List.of(answer));
            }
        }
        reactions.remember(clause, completed);
        completed.forEach(this::remember);
        before = completed.isEmpty() ? before : completed;
        return completed;
    }

    private static boolean isBrokers(Candidate act) {
        return act.type() == EventType.CONSULT
                && Modes.THIRD_PARTY.equals(act.mode())
                && act.source() != null
                && act.target() == null;
    }

    /** "Chad and Mali sign a deal. The US-brokered deal ...": the two that the sentence before tells to agree; nobody where there are more. */
    private List<String> sides() {
        List<String> agreeing = before.stream()
                .filter(act -> act.source() != null
                        && act.target() != null
                        && (act.type() == EventType.AGREE || act.type() == EventType.SUPPORT))
                .flatMap(act -> Stream.of(String.valueOf(act.source()), String.valueOf(act.target())))
                .distinct()
                .toList();
        return agreeing.size() == 2 ? agreeing : List.of();
    }

    private void remember(Candidate act) {
        String source = act.source();
        String target = act.target();
        if (source != null && target != null && ANSWERED.contains(act.type())) {
            spoken.computeIfAbsent(target, any -> new EnumMap<>(EventType.class))
                    .merge(act.type(), new Said(sentences, Set.of(source)), Replies::later);
        }
    }

    /** Who says it last, and all who say it in one sentence. */
    private static Said later(Said earlier, Said later) {
        if (earlier.sentence != later.sentence) {
            return later;
        }
        Set<String> all = new LinkedHashSet<>(earlier.by);
        all.addAll(later.by);
        return new Said(later.sentence, all);
    }

    /** Who last spoke to somebody in one of these ways. */
    private Set<String> speakers(String to, Set<EventType> how) {
        Said last = null;
        for (Map.Entry<EventType, Said> said : spoken.getOrDefault(to, Map.of()).entrySet()) {
            boolean later = last == null || said.getValue().sentence >= last.sentence;
            last = how.contains(said.getKey()) && later ? said.getValue() : last;
        }
        return last == null ? Set.of() : last.by;
    }

    private List<Candidate> answers(Clause clause, Candidate act, List<Candidate> acts) {
        String source = act.source();
        if (source == null || act.target() != null) {
            return List.of(act);
        }
        acts.stream().filter(other -> other.trigger() < act.trigger()).forEach(this::remember);
        int said = act.type() == EventType.REJECT && clause.isAny(act.trigger(), ANSWERING)
                ? answered(clause, act.trigger())
                : -1;
        Set<String> asked = speakers(source, said < 0 ? ANSWERED : kinds(clause, said));
        asked = asked.isEmpty() ? speakers(source, ANSWERED) : asked;
        Set<String> asking = asked;
        boolean agrees = act.type() == EventType.AGREE
                && clause.isAny(act.trigger(), AGREEING)
                && Stream.concat(acts.stream(), before.stream())
                        .anyMatch(other -> other.type() == EventType.REQUEST
                                && source.equals(other.target())
                                && other.source() != null
                                && asking.contains(other.source()));
        return (said >= 0 || agrees) && !asked.isEmpty()
                ? asked.stream()
                        .map(other -> act.between(source, other, "whom this answers"))
                        .toList()
                : List.of(act);
    }

    private static Set<EventType> kinds(Clause clause, int said) {
        if (clause.isAny(said, CHARGES)) {
            return CHARGE;
        }
        return clause.isAny(said, DEMANDS) ? DEMAND : ANSWERED;
    }

    /** The charge or demand that a verb answers; -1 where there is none. */
    private static int answered(Clause clause, int verb) {
        for (int i = verb + 1; i <= verb + SAID_REACH; i++) {
            if (clause.isAny(i, SAID)) {
                return i;
            }
        }
        return -1;
    }
}
