package dateline.extract.event.trigger;

import dateline.extract.event.actor.Actor;
import dateline.extract.event.clause.Clause;
import dateline.extract.event.clause.Hedges;
import dateline.extract.event.clause.Voice;
import dateline.extract.event.lexicon.ClauseWords;
import dateline.extract.event.lexicon.Inflections;
import dateline.extract.event.lexicon.Modes;
import dateline.extract.event.lexicon.WordSets;
import dateline.extract.model.EventType;
import dateline.extract.text.Lexicon;
import dateline.extract.text.PhraseTrie;
import dateline.extract.text.Token;
import dateline.extract.text.WordSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Acts that a verb and a noun make together, from {@code lexicons/event-compounds.tsv}: "launched its third air strike", "lifted the
 * curfew". Immutable.
 */
final class Compounds {
    /** 6 words between: "put the country's nuclear forces on alert". */
    private static final int REACH = 6;

    /** 3 words: "fight rising food prices". */
    private static final int REACH_OF_NONE = 3;

    /** "talks were suspended": words between the noun and the auxiliary. */
    private static final int REACH_BEFORE = 4;

    /** "ties between the two neighbours of the Sahel have soured": words between the noun and its verb. */
    private static final int REACH_INTRANSITIVE = 8;

    private static final Set<String> BARRIERS = WordSets.of("compound-barrier");

    private static final Set<String> COMPARED = WordSet.of("more", "less", "fewer");

    /** A form of a verb and its classes. */
    private record Form(Set<String> classes, Inflections.Form form) {}

    /**
     * A form of a verb: its acts by the class of their noun, the classes with which it tells of none, and whether nouns stand before
     * it.
     */
    record Verb(List<Map<String, Act>> acts, Set<String> none, Inflections.Form form, boolean intransitive) {}

    record Act(EventType type, @Nullable String mode, double score, Set<Trait> traits, String line) {}

    private final PhraseTrie<Verb> verbs = new PhraseTrie<>();
    private final PhraseTrie<List<String>> nouns = new PhraseTrie<>();

    Compounds() {
        Map<String, Form> forms = new HashMap<>();
        Map<String, Map<String, Act>> acts = new HashMap<>();
        Map<String, Set<String>> words = new HashMap<>();
        Map<String, Set<String>> none = new HashMap<>();
        for (Lexicon.Row row : Lexicon.rows("event-compounds.tsv")) {
            List<String> entries = List.of(row.column(2).split(";", -1));
            switch (row.column(0)) {
                case "verb" -> entries.forEach(entry -> addForms(forms, entry, row.column(1)));
                case "noun" ->
                    entries.forEach(entry -> words.computeIfAbsent(entry, any -> new LinkedHashSet<>())
                            .add(row.column(1)));
                case "act" -> addAct(acts, row, entries);
                case "none" ->
                    none.computeIfAbsent(row.column(1), any -> new LinkedHashSet<>())
                            .addAll(entries);
                default -> throw row.error("unknown role " + row.column(0));
            }
        }
        forms.forEach((form, verb) -> verbs.put(form, verb(verb, acts, none)));
        words.keySet().forEach(noun -> nouns.put(noun, withShorter(noun, words)));
    }

    /** The classes of a noun, then those of the shorter nouns that it begins with: "diplomats to" are diplomats as well. */
    private static List<String> withShorter(String noun, Map<String, Set<String>> words) {
        Set<String> classes = new LinkedHashSet<>(words.getOrDefault(noun, Set.of()));
        for (int end = noun.lastIndexOf(' '); end > 0; end = noun.lastIndexOf(' ', end - 1)) {
            classes.addAll(words.getOrDefault(noun.substring(0, end), Set.of()));
        }
        return List.copyOf(classes);
    }

    private static Verb verb(Form form, Map<String, Map<String, Act>> acts, Map<String, Set<String>> none) {
        List<Map<String, Act>> own =
                form.classes().stream().map(acts::get).filter(Objects::nonNull).toList();
        boolean intransitive = own.stream()
                .flatMap(byNoun -> byNoun.values().stream())
                .anyMatch(act -> act.traits.contains(Trait.INTRANSITIVE));
        Set<String> ownNone = form.classes().stream()
                .flatMap(verbClass -> none.getOrDefault(verbClass, Set.of()).stream())
                .collect(Collectors.toUnmodifiableSet());
        return new Verb(own, ownNone, form.form(), intransitive);
    }

    private static void addForms(Map<String, Form> forms, String entry, String verbClass) {
        for (Inflections.Form form : Inflections.of(entry)) {
            Form verb = forms.computeIfAbsent(form.words(), any -> new Form(new LinkedHashSet<>(), form));
            verb.classes().add(verbClass);
        }
    }

    private static void addAct(Map<String, Map<String, Act>> acts, Lexicon.Row row, List<String> columns) {
        String[] classes = row.column(1).split(" ", -1);
        Act act = new Act(
                EventType.valueOf(columns.get(0)),
                Modes.read(row, columns.get(1)),
                Double.parseDouble(columns.get(2)),
                columns.stream()
                        .skip(3)
                        .map(trait -> Trait.valueOf(trait.toUpperCase(Locale.ROOT)))
                        .collect(Collectors.toUnmodifiableSet()),
                row.file() + ":" + row.number());
        acts.computeIfAbsent(classes[0], any -> new HashMap<>()).put(classes[1], act);
    }

    /** The words that verbs begin with. */
    Set<String> firstWords() {
        return verbs.firstWords();
    }

    /** The verbs that begin with a word. */
    PhraseTrie.@Nullable Branch<Verb> branch(String firstWord) {
        return verbs.branch(firstWord);
    }

    /**
     * The act whose verb begins at the token, with its noun behind it, or before it in the passive; null where none does.
     *
     * @param begins the verbs that begin with the word
     */
    @Nullable
    Hit at(Clause clause, int index, PhraseTrie.Branch<Verb> begins) {
        PhraseTrie.Match<Verb> verb = begins.longestAt(clause.text().tokens(), index);
        if (verb == null) {
            return null;
        }
        Inflections.Form form = verb.value().form();
        int words = 0;
        for (int i = verb.endToken(); i < clause.sentence().endToken() && words < REACH; i++) {
            words += clause.text().token(i).isWord() ? 1 : 0;
            PhraseTrie.Match<List<String>> noun = nouns.longestAt(clause.text().tokens(), i);
            // "held since March": a month, no march
            boolean month = clause.isInDate(i) && clause.text().token(i).isCapitalized();
            Act act = noun == null || month ? null : act(verb.value(), noun.value(), false);
            if (act != null && noun != null) {
                return hit(act, form.base(), form.participle(), index, noun.endToken());
            }
            // "dropped corruption and fraud charges"
            boolean joined = clause.is(i, "and")
                    && i == verb.endToken() + 1
                    && verbs.longestAt(clause.text().tokens(), i + 1) == null;
            // "exchanged more than 300 prisoners"
            boolean count = clause.is(i, "than") && clause.isAny(i - 1, COMPARED);
            if (isBarrier(clause, i) && !joined && !count && !isListed(clause, i)) {
                break;
            }
        }
        Hit before = form.participle() && Voice.isPassive(clause, index) ? passive(clause, verb, index) : null;
        return before == null ? intransitive(clause, verb, index) : before;
    }

    /**
     * The index behind a verb and a noun that together tell of no act, as "fights inflation" does; -1 where none begin at the token.
     *
     * @param begins the verbs that begin with the word
     */
    int endOfNone(Clause clause, int index, PhraseTrie.Branch<Verb> begins) {
        PhraseTrie.Match<Verb> verb = begins.longestAt(clause.text().tokens(), index);
        if (verb == null || verb.value().none().isEmpty()) {
            return -1;
        }
        int end = Math.min(clause.sentence().endToken(), verb.endToken() + REACH_OF_NONE + 1);
        for (int i = verb.endToken(); i < end && !isBarrier(clause, i) && !isAlone(clause, i); i++) {
            PhraseTrie.Match<List<String>> noun = nouns.longestAt(clause.text().tokens(), i);
            if (noun != null && noun.value().stream().anyMatch(verb.value().none()::contains)) {
                return noun.endToken();
            }
        }
        return -1;
    }

    /** A name that no noun follows, so that it is done to the named: "fights Chad", but not "fights Chadian smuggling". */
    private static boolean isAlone(Clause clause, int index) {
        Actor actor = clause.startingAt(index);
        Token next = actor == null ? null : clause.token(actor.end());
        return actor != null && (next == null || !next.isWord() || next.isAny(ClauseWords.AFTER_NOUNS));
    }

    /** "Chad's ties with Niger have soured", "troops entered Chad": from the noun to the verb. */
    private @Nullable Hit intransitive(Clause clause, PhraseTrie.Match<Verb> verb, int index) {
        if (!verb.value().intransitive()) {
            return null;
        }
        Inflections.Form form = verb.value().form();
        int first = Math.max(clause.sentence().firstToken(), index - REACH_INTRANSITIVE);
        for (int i = index - 1; i >= first && !clause.isAny(i, ClauseWords.CLAUSE_BREAKS); i--) {
            PhraseTrie.Match<List<String>> noun = nouns.longestAt(clause.text().tokens(), i);
            Act act = noun == null || noun.endToken() > index ? null : act(verb.value(), noun.value(), true);
            // "relations have not hit rock bottom"
            if (act != null && !Hedges.isNegated(clause, index)) {
                return hit(act, form.base(), false, i, verb.endToken());
            }
        }
        return null;
    }

    private @Nullable Hit passive(Clause clause, PhraseTrie.Match<Verb> verb, int index) {
        Inflections.Form form = verb.value().form();
        int first = Math.max(clause.sentence().firstToken(), index - REACH_BEFORE);
        for (int i = index - 1; i >= first; i--) {
            PhraseTrie.Match<List<String>> noun = nouns.longestAt(clause.text().tokens(), i);
            Act act = noun == null || noun.endToken() > index ? null : act(verb.value(), noun.value(), false);
            if (act != null) {
                return hit(act, form.base(), form.participle(), index, verb.endToken());
            }
            // "forum to be disbanded"
            if (isBarrier(clause, i) && !(clause.is(i, "to") && clause.is(i + 1, "be"))) {
                return null;
            }
        }
        return null;
    }

    /** "asked Chad, Mali to stop" */
    private static boolean isListed(Clause clause, int index) {
        return clause.is(index, ",")
                && clause.startingAt(index + 1) != null
                && clause.lastBefore(index, index - 1) != null;
    }

    private static boolean isBarrier(Clause clause, int index) {
        return clause.isAny(index, BARRIERS)
                || clause.isAny(index, ClauseWords.CLAUSE_BREAKS) && !clause.is(index, "-");
    }

    private static Hit hit(Act act, boolean base, boolean participle, int first, int end) {
        Trigger trigger =
                new Trigger(act.type, act.mode, act.score, Frame.VERB, base, participle, act.traits, act.line);
        return new Hit(trigger, first, end);
    }

    private static @Nullable Act act(Verb verb, List<String> noun, boolean nounFirst) {
        for (Map<String, Act> acts : verb.acts()) {
            for (String nounClass : noun) {
                Act act = acts.get(nounClass);
                if (act != null && act.traits.contains(Trait.INTRANSITIVE) == nounFirst) {
                    return act;
                }
            }
        }
        return null;
    }
}
