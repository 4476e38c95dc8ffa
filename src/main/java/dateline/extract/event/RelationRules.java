package dateline.extract.event;

import dateline.extract.model.EventType;
import dateline.extract.model.Modality;
import dateline.extract.text.Lexicon;
import dateline.extract.text.PhraseTrie;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who did what to whom, by triggers and roles: the actor before an active verb acts on the one behind it, the passive turns this
 * around, and between parties of a meeting or an agreement both act (docs/events.md). Immutable.
 */
final class RelationRules {
    private static final Set<EventType> MUTUAL = Set.of(EventType.CONSULT, EventType.AGREE, EventType.COOPERATE);

    /** 2: a sentence of news tells one act, seldom two. */
    private static final int MOST_PER_SENTENCE = 2;

    /** A line of {@code event-triggers.tsv} in one of its forms. */
    private record Trigger(EventType type, @Nullable String mode, double score, boolean verb, boolean participle) {}

    private record Hit(Trigger trigger, int first, int end) {}

    private final PhraseTrie<Trigger> triggers = new PhraseTrie<>();

    RelationRules() {
        List<Runnable> verbs = new ArrayList<>();
        for (Lexicon.Row row : Lexicon.rows("event-triggers.tsv")) {
            EventType type = EventType.valueOf(row.column(0));
            String mode = row.column(1).isBlank() ? null : row.column(1);
            double score = Double.parseDouble(row.column(2));
            for (String lemma : row.column(4).split(";", -1)) {
                if (row.column(3).equals("n")) {
                    triggers.put(lemma, new Trigger(type, mode, score, false, false));
                } else {
                    // after the nouns: "signs" is a verb first
                    verbs.add(() -> Inflections.of(lemma)
                            .forEach(form -> triggers.put(
                                    form.words(), new Trigger(type, mode, score, true, form.participle()))));
                }
            }
        }
        verbs.forEach(Runnable::run);
    }

    List<Candidate> read(Clause clause) {
        if (clause.actors().isEmpty()) {
            return List.of();
        }
        List<Hit> hits = hits(clause);
        List<Candidate> candidates = new ArrayList<>();
        for (boolean verbs : new boolean[] {true, false}) {
            for (Hit hit : hits) {
                if (hit.trigger.verb() == verbs && candidates.isEmpty()) {
                    read(clause, hit, candidates);
                }
            }
        }
        return candidates.subList(0, Math.min(candidates.size(), MOST_PER_SENTENCE));
    }

    private List<Hit> hits(Clause clause) {
        List<Hit> hits = new ArrayList<>();
        int end = clause.sentence().endToken();
        for (int i = clause.sentence().firstToken(); i < end; i++) {
            PhraseTrie.Match<Trigger> match = triggers.longestAt(clause.text().tokens(), i);
            boolean begins = i == clause.sentence().firstToken();
            boolean name = !begins
                    && clause.text().token(i).isCapitalized()
                    && !clause.text().token(i).isAllCaps();
            if (match != null && match.endToken() <= end && !name && !isNounHere(clause, i, match.value())) {
                hits.add(new Hit(match.value(), i, match.endToken()));
                i = match.endToken() - 1;
            }
        }
        return hits;
    }

    /** "the visit", "an attack", "their support": forms that are verbs elsewhere. */
    private static boolean isNounHere(Clause clause, int index, Trigger trigger) {
        Set<String> determiners = Set.of(
                "the", "a", "an", "its", "their", "his", "her", "this", "that", "any", "no", "of", "some", "new", "in",
                "for");
        return trigger.verb() && clause.isAny(index - 1, determiners);
    }

    private static void read(Clause clause, Hit hit, List<Candidate> candidates) {
        Trigger trigger = hit.trigger;
        boolean passive = trigger.participle() && clause.isPassive(hit.first);
        Actor before = subject(clause, hit.first);
        Actor after = clause.firstBetween(hit.end, clause.sentence().endToken());
        Actor source = passive ? by(clause, hit.end) : before;
        Actor target = passive ? before : after;
        if (before == null && after == null) {
            return;
        }
        if (!trigger.verb() && before != null && after == null) {
            Actor earlier = clause.lastBefore(before.first(), clause.sentence().firstToken());
            if (earlier != null && !earlier.code().equals(before.code())) {
                source = earlier;
                target = before;
            }
        }
        boolean mutual = MUTUAL.contains(trigger.type());
        List<Actor> sources = source == null ? List.of() : clause.joined(source);
        List<Actor> targets = target == null ? List.of() : clause.joined(target);
        if (mutual && targets.isEmpty() && sources.size() > 1) {
            targets = sources;
        }
        if (mutual && sources.isEmpty() && targets.size() > 1) {
            sources = targets;
        }
        if (sources.isEmpty() && targets.isEmpty()) {
            return;
        }
        for (Actor from : sources.isEmpty() ? java.util.Collections.<@Nullable Actor>singletonList(null) : sources) {
            for (Actor to : targets.isEmpty() ? java.util.Collections.<@Nullable Actor>singletonList(null) : targets) {
                add(clause, hit, from, to, mutual, candidates);
            }
        }
    }

    private static void add(
            Clause clause,
            Hit hit,
            @Nullable Actor from,
            @Nullable Actor to,
            boolean mutual,
            List<Candidate> candidates) {
        String source = from == null ? null : from.code();
        String target = to == null ? null : to.code();
        if (source != null && source.equals(target)) {
            if (mutual) {
                return;
            }
            target = null;
        }
        if (source == null && target == null) {
            return;
        }
        Candidate candidate = candidate(clause, hit, source, target);
        candidates.add(candidate);
        if (mutual && source != null && target != null) {
            candidates.add(candidate(clause, hit, target, source));
        }
    }

    private static Candidate candidate(Clause clause, Hit hit, @Nullable String source, @Nullable String target) {
        Trigger trigger = hit.trigger;
        Modality modality = clause.isNegated(hit.first)
                ? Modality.DENIED
                : clause.isPossible(hit.first)
                        ? Modality.POSSIBLE
                        : clause.isPlanned(hit.first) ? Modality.PLANNED : Modality.ASSERTED;
        return new Candidate(
                source,
                target,
                trigger.type(),
                trigger.mode(),
                trigger.score(),
                null,
                Set.of(),
                modality,
                hit.first,
                hit.end);
    }

    /** The actor that the verb belongs to: the first before it that no preposition governs, else the nearest. */
    private static @Nullable Actor subject(Clause clause, int verb) {
        for (Actor actor : clause.actors()) {
            if (actor.end() <= verb && !clause.isAfterPreposition(actor)) {
                return actor;
            }
        }
        return clause.lastBefore(verb, clause.sentence().firstToken());
    }

    private static @Nullable Actor by(Clause clause, int from) {
        for (int i = from; i < Math.min(clause.sentence().endToken(), from + 12); i++) {
            if (clause.is(i, "by")) {
                return clause.firstBetween(i + 1, Math.min(clause.sentence().endToken(), i + 10));
            }
        }
        return null;
    }
}
