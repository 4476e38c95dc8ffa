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
    private static final Map<String, Set<Trait>> TRAITS = Map.of(
            "m",
            Set.of(Trait.MUTUAL),
            "t",
            Set.of(Trait.TOPIC),
            "p",
            Set.of(Trait.PAIR),
            "o",
            Set.of(Trait.ONE_WAY),
            "r",
            Set.of(Trait.TURNED),
            "q",
            Set.of(Trait.TOPIC, Trait.MUTUAL));

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
            String code = row.column(1);
            String line = row.file() + ":" + row.number();
            Set<Trait> traits =
                    TRAITS.getOrDefault(code.isEmpty() ? code : code.substring(code.length() - 1), Set.of());
            Frame frame = code.length() != 1 || traits.isEmpty()
                    ? Frame.of(code.isEmpty() ? code : code.substring(0, 1))
                    : Frame.VERB;
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
