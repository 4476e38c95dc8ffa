package dateline.extract.event.relation;

import dateline.extract.event.clause.Clause;
import dateline.extract.event.clause.Inflections;
import dateline.extract.event.clause.WordSets;
import dateline.extract.model.EventType;
import dateline.extract.text.Lexicon;
import dateline.extract.text.PhraseTrie;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The words that tell of relations, from {@code lexicons/event-triggers.tsv}, and what the words before them make of them. Immutable. */
final class Triggers {
    private static final Set<EventType> MUTUAL = EnumSet.of(EventType.CONSULT, EventType.AGREE, EventType.COOPERATE);

    private static final Map<String, Set<Trait>> TRAITS = Map.of(
            "m", Set.of(Trait.MUTUAL), "t", Set.of(Trait.TOPIC), "p", Set.of(Trait.PAIR), "o", Set.of(Trait.ONE_WAY));

    private static final Set<String> BEFORE_GERUNDS = Set.of("of", "for", "from", "by", "without", "in");

    private static final Set<String> OBJECTS =
            Set.of("the", "a", "an", "its", "their", "his", "her", "with", "any", "all");

    /** What ends a clause: the parties of an act stand on its side. */
    static final Set<String> BREAKS = WordSets.of("clause-break");

    /** The frames of {@code event-triggers.tsv}, in the order in which a sentence is asked for them. */
    enum Frame {
        VERB("v"),
        NOUN("n"),
        WEAK_VERB("w"),
        /** Only with both parties beside it. */
        NOUN_BETWEEN("b"),
        /** No act, though a word of it would be one. */
        NONE("x");

        private final String code;

        Frame(String code) {
            this.code = code;
        }

        static Frame of(String code) {
            for (Frame frame : values()) {
                if (frame.code.equals(code)) {
                    return frame;
                }
            }
            throw new IllegalArgumentException("no frame: " + code);
        }
    }

    /** What is special about the parties of an act. */
    enum Trait {
        /** Both act on each other, though the type is not always mutual: "signed a treaty". */
        MUTUAL,
        /** Who stands before the active verb is acted on: "Egypt received aid". */
        TURNED,
        /** What the verb is done to is no party, but a topic: "discussed Iran with". */
        TOPIC,
        /** One acts, though the type is mutual: "pledged". */
        ONE_WAY,
        /** Nothing is told unless both are named: "cut exports". */
        PAIR
    }

    /**
     * A line of {@code event-triggers.tsv} or {@code event-compounds.tsv} in one of its forms.
     *
     * @param line its file and number
     */
    record Trigger(
            EventType type,
            @Nullable String mode,
            double score,
            Frame frame,
            boolean participle,
            Set<Trait> traits,
            String line) {
        Trigger asNoun() {
            return new Trigger(type, mode, score, Frame.NOUN, false, traits, line);
        }

        /** Whether both parties act. */
        boolean mutual() {
            return !traits.contains(Trait.ONE_WAY) && (MUTUAL.contains(type) || traits.contains(Trait.MUTUAL));
        }

        boolean turned() {
            return traits.contains(Trait.TURNED);
        }

        boolean verb() {
            return frame == Frame.VERB || frame == Frame.WEAK_VERB;
        }
    }

    /** A trigger in a clause: first token and the index after its last. */
    record Hit(Trigger trigger, int first, int end) {}

    private final Set<String> beforeNouns = new HashSet<>();

    private final Set<String> beforeVerbs = new HashSet<>();

    /** Verbs that are nouns as well; true where the noun tells of the same act. */
    private final Map<String, Boolean> nouns = new HashMap<>();

    private final PhraseTrie<Trigger> triggers = new PhraseTrie<>();

    private final PhraseTrie<Trigger> between = new PhraseTrie<>();

    private final PhraseTrie<String> nothing = new PhraseTrie<>();

    private final Compounds compounds = new Compounds();

    Triggers() {
        for (Lexicon.Row row : Lexicon.rows("event-nouns.tsv")) {
            String word = row.column(0);
            switch (row.column(1)) {
                case "act", "other" -> {
                    boolean act = row.column(1).equals("act");
                    nouns.put(word, act);
                    nouns.put(word + "s", act);
                }
                case "before-noun" -> beforeNouns.add(word);
                case "before-verb" -> beforeVerbs.add(word);
                default -> throw row.error("no use of a word: " + row.column(1));
            }
        }
        List<Runnable> verbs = new ArrayList<>();
        for (Lexicon.Row row : Lexicon.rows("event-triggers.tsv")) {
            Set<Trait> traits = TRAITS.getOrDefault(row.column(3), Set.of());
            Frame frame = traits.isEmpty() ? Frame.of(row.column(3)) : Frame.VERB;
            if (frame == Frame.NONE) {
                for (String words : row.column(4).split(";", -1)) {
                    nothing.put(words, row.file() + ":" + row.number());
                }
                continue;
            }
            EventType type = EventType.valueOf(row.column(0));
            String mode = row.column(1).isBlank() ? null : row.column(1);
            String line = row.file() + ":" + row.number();
            double score = Double.parseDouble(row.column(2));
            for (String lemma : row.column(4).split(";", -1)) {
                if (frame == Frame.NOUN || frame == Frame.NOUN_BETWEEN) {
                    Trigger noun = new Trigger(type, mode, score, frame, false, Set.of(), line);
                    (frame == Frame.NOUN ? triggers : between).put(lemma, noun);
                } else {
                    // after the nouns: "signs" is a verb first
                    verbs.add(() -> Inflections.of(lemma)
                            .forEach(form -> triggers.put(
                                    form.words(),
                                    new Trigger(type, mode, score, frame, form.participle(), traits, line))));
                }
            }
        }
        verbs.forEach(Runnable::run);
    }

    /** The triggers of a clause, in order. */
    List<Hit> hits(Clause clause) {
        List<Hit> hits = new ArrayList<>();
        int end = clause.sentence().endToken();
        for (int i = clause.sentence().firstToken(); i < end; i++) {
            Hit hit = hitAt(clause, i);
            if (hit != null && hit.end() <= end) {
                // "vowed to investigate": told by what is vowed, unless that is friendly
                Hit last = hits.isEmpty() ? null : hits.getLast();
                if (last != null && isPromiseOf(clause, last, hit)) {
                    hits.removeLast();
                }
                hits.add(hit);
                i = hit.end() - 1;
            }
        }
        return hits;
    }

    private static boolean isPromiseOf(Clause clause, Hit promise, Hit promised) {
        int to = promise.end() - (clause.is(promise.end() - 1, "to") ? 1 : 0);
        return promise.trigger.type() == EventType.AGREE
                && promise.trigger.verb()
                && promised.trigger.verb()
                && !Framing.FRIENDLY.contains(promised.trigger.type())
                && clause.isAny(promise.first, Framing.THREATENING)
                && clause.is(to, "to")
                && promised.first - to <= 2;
    }

    private @Nullable Hit hitAt(Clause clause, int index) {
        PhraseTrie.Match<String> none = nothing.longestAt(clause.text().tokens(), index);
        PhraseTrie.Match<Trigger> match = triggers.longestAt(clause.text().tokens(), index);
        if (none != null && (match == null || none.endToken() >= match.endToken())) {
            clause.dropped(index, none.endToken(), "no act, " + none.value());
            return null;
        }
        if (isName(clause, index)) {
            if (match != null) {
                clause.dropped(index, match.endToken(), "a name, no trigger");
            }
            return null;
        }
        Hit compound = isNoun(clause, index) ? null : compounds.at(clause, index);
        if (compound != null && (match == null || match.endToken() <= compound.end())) {
            return compound;
        }
        if (match != null && !isNounHere(clause, index, match.value())) {
            return new Hit(match.value(), index, match.endToken());
        }
        boolean act = nouns.getOrDefault(clause.text().token(index).lower(), false);
        if (match != null && act && !clause.isAny(index - 1, beforeNouns)) {
            return new Hit(match.value().asNoun(), index, match.endToken());
        }
        PhraseTrie.Match<Trigger> noun = between.longestAt(clause.text().tokens(), index);
        return noun == null ? null : new Hit(noun.value(), index, noun.endToken());
    }

    private static boolean isName(Clause clause, int index) {
        return !clause.isHeadline()
                && index != clause.sentence().firstToken()
                && clause.text().token(index).isCapitalized()
                && !clause.text().token(index).isAllCaps();
    }

    /** "the visit", "an attack", "their support": forms that are verbs elsewhere. */
    private boolean isNounHere(Clause clause, int index, Trigger trigger) {
        return trigger.verb() && isNoun(clause, index);
    }

    /** "Security Official Visits Iran": a noun has no name right behind. */
    private static boolean hasObject(Clause clause, int index) {
        return clause.text().token(index).lower().endsWith("s")
                && clause.actors().stream().anyMatch(actor -> actor.first() == index + 1 && !actor.adjective());
    }

    /** "accused of shelling the town", "plans of meeting with": what follows is done to. */
    private static boolean isGerund(Clause clause, int index) {
        return clause.text().token(index).lower().endsWith("ing")
                && clause.isAny(index - 1, BEFORE_GERUNDS)
                && (clause.isAny(index + 1, OBJECTS)
                        || clause.actors().stream().anyMatch(actor -> actor.first() == index + 1));
    }

    private boolean isNoun(Clause clause, int index) {
        if (isGerund(clause, index)) {
            return false;
        }
        if (clause.isAny(index - 1, beforeNouns)) {
            return true;
        }
        if (!nouns.containsKey(clause.text().token(index).lower())) {
            return false;
        }
        // a name, not an adjective, may be the subject right before: "Japan exports", but "Japanese exports"
        boolean subject = index == clause.sentence().firstToken()
                || clause.actors().stream().anyMatch(actor -> actor.end() == index && !actor.adjective());
        return !subject && !clause.isAny(index - 1, beforeVerbs) && !hasObject(clause, index);
    }
}
