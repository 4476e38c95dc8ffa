package dateline.extract.event.trigger;

import dateline.extract.event.lexicon.Inflections;
import dateline.extract.event.lexicon.Modes;
import dateline.extract.model.EventType;
import dateline.extract.text.Lexicon;
import dateline.extract.text.PhraseTrie;
import dateline.extract.text.Token;
import dateline.extract.text.WordMap;
import dateline.extract.text.WordSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The words that tell of relations, from {@code lexicons/event-triggers.tsv}, in all their forms: "accuse", "accused of", "talks". Immutable. */
final class TriggerWords {
    /** What the column "frame" says of a row. */
    private record Reading(Frame frame, Set<Trait> traits) {
        Reading(Frame frame, Trait... traits) {
            this(frame, Set.of(traits));
        }
    }

    private static final Map<String, Reading> READINGS = Map.ofEntries(
            Map.entry("v", new Reading(Frame.VERB)),
            Map.entry("p", new Reading(Frame.VERB, Trait.PAIR)),
            Map.entry("t", new Reading(Frame.VERB, Trait.TOPIC)),
            Map.entry("m", new Reading(Frame.VERB, Trait.MUTUAL)),
            Map.entry("q", new Reading(Frame.VERB, Trait.TOPIC, Trait.MUTUAL)),
            Map.entry("o", new Reading(Frame.VERB, Trait.ONE_WAY)),
            Map.entry("r", new Reading(Frame.VERB, Trait.TURNED)),
            Map.entry("s", new Reading(Frame.VERB, Trait.ONE_WAY, Trait.SELLING, Trait.PAIR)),
            Map.entry("u", new Reading(Frame.VERB, Trait.ONE_WAY, Trait.BUYING, Trait.PAIR)),
            Map.entry("d", new Reading(Frame.VERB, Trait.DEALING)),
            Map.entry("do", new Reading(Frame.VERB, Trait.ONE_WAY, Trait.DEALING)),
            Map.entry("w", new Reading(Frame.WEAK_VERB)),
            Map.entry("wu", new Reading(Frame.WEAK_VERB, Trait.ONE_WAY, Trait.BUYING)),
            Map.entry("wo", new Reading(Frame.WEAK_VERB, Trait.ONE_WAY)),
            Map.entry("wp", new Reading(Frame.WEAK_VERB, Trait.PAIR)),
            Map.entry("wpo", new Reading(Frame.WEAK_VERB, Trait.PAIR, Trait.ONE_WAY)),
            Map.entry("po", new Reading(Frame.VERB, Trait.PAIR, Trait.ONE_WAY)),
            Map.entry("n", new Reading(Frame.NOUN)),
            Map.entry("nm", new Reading(Frame.NOUN, Trait.MUTUAL)),
            Map.entry("ns", new Reading(Frame.NOUN, Trait.ONE_WAY, Trait.SELLING)),
            Map.entry("nu", new Reading(Frame.NOUN, Trait.ONE_WAY, Trait.BUYING)),
            Map.entry("b", new Reading(Frame.NOUN_BETWEEN)),
            Map.entry("bo", new Reading(Frame.NOUN_BETWEEN, Trait.ONE_WAY)),
            Map.entry("bs", new Reading(Frame.NOUN_BETWEEN, Trait.ONE_WAY, Trait.SELLING)),
            Map.entry("bu", new Reading(Frame.NOUN_BETWEEN, Trait.ONE_WAY, Trait.BUYING)),
            Map.entry("x", new Reading(Frame.NONE)),
            Map.entry("y", new Reading(Frame.NO_VERB)));

    private final PhraseTrie<Trigger> triggers = new PhraseTrie<>();

    /** Nouns of which a form is a verb as well: "blasts". */
    private final PhraseTrie<Trigger> plainNouns = new PhraseTrie<>();

    private final PhraseTrie<Trigger> between = new PhraseTrie<>();

    private final PhraseTrie<String> nothing = new PhraseTrie<>();

    private final Compounds compounds = new Compounds();

    /** Which of these a word may begin; most of a text begin none. */
    private final WordMap<Beginning> beginnings = new WordMap<>();

    /**
     * What a word may begin, so that nothing is looked for in vain.
     *
     * @param nothing phrases that tell of no act, with their lines of the lexicon
     * @param trigger verbs, weak ones as well, and nouns
     * @param between nouns read only with both parties
     * @param compound verbs of {@link Compounds}
     */
    record Beginning(
            PhraseTrie.@Nullable Branch<String> nothing,
            PhraseTrie.@Nullable Branch<Trigger> trigger,
            PhraseTrie.@Nullable Branch<Trigger> between,
            PhraseTrie.@Nullable Branch<Compounds.Verb> compound) {}

    TriggerWords() {
        List<Runnable> verbs = new ArrayList<>();
        for (Lexicon.Row row : Lexicon.rows("event-triggers.tsv")) {
            String lemma = row.column(0);
            String line = row.file() + ":" + row.number();
            Reading reading = READINGS.get(row.column(1));
            if (reading == null) {
                throw row.error("unknown frame " + row.column(1));
            }
            Frame frame = reading.frame();
            Set<Trait> traits = reading.traits();
            if (frame == Frame.NO_VERB) {
                Inflections.of(lemma).forEach(form -> nothing.put(form.words(), line));
                continue;
            }
            if (frame == Frame.NONE) {
                nothing.put(lemma, line);
                continue;
            }
            EventType type = EventType.valueOf(row.column(2));
            String mode = Modes.read(row, row.column(3));
            double score = Double.parseDouble(row.column(4));
            if (frame == Frame.NOUN || frame == Frame.NOUN_BETWEEN) {
                Trigger noun = new Trigger(type, mode, score, frame, false, false, traits, line);
                (frame == Frame.NOUN ? triggers : between).put(lemma, noun);
                if (frame == Frame.NOUN) {
                    plainNouns.put(lemma, noun);
                }
            } else {
                // after the nouns: "signs" is a verb first
                verbs.add(() -> Inflections.of(lemma)
                        .forEach(form -> triggers.put(
                                form.words(),
                                new Trigger(type, mode, score, frame, form.base(), form.participle(), traits, line))));
            }
        }
        verbs.forEach(Runnable::run);
        for (String word : WordSet.union(
                List.of(nothing.firstWords(), triggers.firstWords(), between.firstWords(), compounds.firstWords()))) {
            beginnings.put(
                    word,
                    new Beginning(
                            nothing.branch(word), triggers.branch(word), between.branch(word), compounds.branch(word)));
        }
    }

    /** What a word may begin; null where it begins nothing. */
    @Nullable
    Beginning beginning(Token word) {
        return beginnings.get(word);
    }

    /** Verbs, weak ones as well, and nouns. */
    PhraseTrie<Trigger> triggers() {
        return triggers;
    }

    /** Nouns of which a form is a verb as well: "blasts". */
    PhraseTrie<Trigger> plainNouns() {
        return plainNouns;
    }

    Compounds compounds() {
        return compounds;
    }
}
