package dateline.extract.event.sanction;

import dateline.extract.event.clause.Clause;
import dateline.extract.event.lexicon.Inflections;
import dateline.extract.event.lexicon.WordSets;
import dateline.extract.model.Measure;
import dateline.extract.model.SanctionAction;
import dateline.extract.text.Lexicon;
import dateline.extract.text.PhraseTrie;
import dateline.extract.text.Token;
import dateline.extract.text.WordSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The words of sanctions in a sentence, from {@code lexicons/event-sanctions.tsv}: means ("tariffs"), acts ("imposed"), both in one ("sanctioned"), and
 * frames ("threatens to"). Immutable.
 */
final class SanctionWords {

    /** What a word is to the rules. */
    sealed interface Word {
        /** Its file and line. */
        String line();

        /** "sanctions", "oil embargo" */
        record Means(Measure measure, String line) implements Word {}

        /** "imposed", "lifts" */
        record Act(SanctionAction action, boolean participle, String line) implements Word {}

        /** "sanctioned": act and means in one */
        record Direct(Measure measure, SanctionAction action, boolean participle, String line) implements Word {}

        /** "threatens", "urged": changes the act that follows */
        record Frame(Kind kind, String line) implements Word {
            /** What a frame makes of the act. */
            enum Kind {
                THREATEN,
                CALL_FOR,
                REFUSE,
                BLOCK,
                AGREE
            }
        }
    }

    /** A word found: first token and the index after its last. */
    record Found(Word word, int first, int end) {}

    /** Behind these "ban", "sanction" and "halt" are nouns. */
    static final Set<String> BEFORE_NOUN = WordSets.of("before-means-noun");

    private static final Set<String> LEVYING = WordSets.of("levying");

    private static final Set<String> PERCENT = WordSets.of("percent");

    /** 3: "levied an extra 25". */
    private static final int RATE_REACH = 3;

    /** What is banned at home. */
    private static final Set<String> HOME = WordSets.of("banned-at-home");

    /** "its sanctions office", "the sanctions committee": who watches over sanctions imposes none by that. */
    private static final Set<String> WHO_KEEPS = WordSets.of("who-keeps-sanctions");

    /** "put Chad back on its blacklist", "hit back at": nobody backs anything. */
    private static final Set<String> BACK_TO = WordSet.of("on", "onto", "to", "in", "into", "from", "at", "against");

    /** His, consular, resumed: duties that are work. */
    private static final Set<String> DUTIES_OF_OFFICE = WordSets.of("duties-of-office");

    private static final Set<String> WHERE_DONE = WordSet.of("at", "as", "in");

    /** Goals, the cup: penalties that are kicks. */
    private static final Set<String> OF_MATCH = WordSets.of("of-match");

    /** 3 tokens: "on all opposition candidates". */
    private static final int HOME_REACH = 3;

    private final PhraseTrie<Word> means = new PhraseTrie<>();
    private final PhraseTrie<Word> acts = new PhraseTrie<>();

    /** The words that means and direct acts begin with. */
    private final Set<String> telling;

    private final Set<String> tellingDirectly;

    SanctionWords() {
        PhraseTrie<Boolean> directs = new PhraseTrie<>();
        for (Lexicon.Row row : Lexicon.rows("event-sanctions.tsv")) {
            for (String entry : row.column(2).split(";", -1)) {
                put(row, entry, directs);
            }
        }
        tellingDirectly = WordSet.union(List.of(directs.firstWords(), Restraints.WORDS));
        telling = WordSet.union(List.of(means.firstWords(), tellingDirectly, LEVYING));
    }

    private void put(Lexicon.Row row, String entry, PhraseTrie<Boolean> directs) {
        String line = row.file() + ":" + row.number();
        String code = row.column(1).toUpperCase(Locale.ROOT).replace('-', '_');
        switch (row.column(0)) {
            case "measure" -> means.put(entry, new Word.Means(Measure.valueOf(code), line));
            case "verb" ->
                Inflections.of(entry)
                        .forEach(form -> acts.put(
                                form.words(), new Word.Act(SanctionAction.valueOf(code), form.participle(), line)));
            case "direct" -> putDirect(entry, code, SanctionAction.IMPOSE, line, directs);
            case "direct-ease" -> putDirect(entry, code, SanctionAction.EASE, line, directs);
            case "direct-lift" -> putDirect(entry, code, SanctionAction.LIFT, line, directs);
            case "frame" ->
                Inflections.of(entry)
                        .forEach(form -> acts.put(form.words(), new Word.Frame(Word.Frame.Kind.valueOf(code), line)));
            default -> throw row.error("unknown role " + row.column(0));
        }
    }

    private void putDirect(
            String entry, String measure, SanctionAction action, String line, PhraseTrie<Boolean> directs) {
        Inflections.of(entry).forEach(form -> {
            acts.put(form.words(), new Word.Direct(Measure.valueOf(measure), action, form.participle(), line));
            directs.put(form.words(), true);
        });
    }

    /** Whether a clause may tell of sanctions: most name neither means nor a direct act, without which none is read. */
    boolean mayTell(Clause clause) {
        return hasAny(clause, telling);
    }

    /** Whether a clause may hold a direct act, which needs no means. */
    boolean mayTellDirectly(Clause clause) {
        return hasAny(clause, tellingDirectly);
    }

    private static boolean hasAny(Clause clause, Set<String> words) {
        for (int i = clause.sentence().firstToken(); i < clause.sentence().endToken(); i++) {
            if (clause.isAny(i, words)) {
                return true;
            }
        }
        return false;
    }

    /** The means in a clause, in order. */
    List<Found> means(Clause clause) {
        List<Found> found = found(clause, means);
        for (int i = clause.sentence().firstToken();
                found.isEmpty() && i < clause.sentence().endToken();
                i++) {
            if (clause.isAny(i, LEVYING)) {
                addRate(clause, i, found);
            }
        }
        found.removeIf(
                means -> isAtHome(clause, means) || clause.isAny(means.end(), WHO_KEEPS) || isOther(clause, means));
        return found;
    }

    /** "levied 25 percent on cars": a tariff, though no word says so. */
    private static void addRate(Clause clause, int verb, List<Found> found) {
        for (int i = verb + 1; i <= verb + RATE_REACH; i++) {
            Token rate = clause.token(i);
            boolean percent = clause.isAny(i + 1, PERCENT) || clause.is(i + 1, "per") && clause.is(i + 2, "cent");
            int on = clause.is(i + 1, "per") ? i + 3 : i + 2;
            if (rate != null && rate.kind() == Token.Kind.NUMBER && percent && clause.is(on, "on")) {
                found.add(new Found(new Word.Means(Measure.TARIFF, "a rate in percent"), i, on + 1));
                return;
            }
        }
    }

    /** "took up his duties in Chad", "two penalties decided the match": no customs, no punishment. */
    private static boolean isOther(Clause clause, Found means) {
        if (means.end() > means.first() + 1) {
            return false;
        }
        boolean duties = clause.is(means.first(), "duties");
        return duties && (clause.isAny(means.first() - 1, DUTIES_OF_OFFICE) || clause.isAny(means.end(), WHERE_DONE))
                || clause.is(means.first(), "penalties") && hasAny(clause, OF_MATCH);
    }

    /** "bans on opposition candidates": what a state forbids at home. */
    private static boolean isAtHome(Clause clause, Found means) {
        if (!clause.is(means.end() - 1, "on")) {
            return false;
        }
        for (int i = means.end(); i < means.end() + HOME_REACH; i++) {
            if (clause.isAny(i, HOME)) {
                return true;
            }
            if (clause.lastBefore(i + 1, i) != null) {
                return false;
            }
        }
        // "curbs on protests": most curbs are at home, unless a country is named
        return clause.is(means.first(), "curbs");
    }

    /** Acts, direct verbs and frames in a clause, in order. */
    List<Found> acts(Clause clause) {
        List<Found> found = found(clause, acts);
        found.removeIf(act ->
                clause.is(act.end() - 1, "back") && act.end() - act.first() == 1 && clause.isAny(act.end(), BACK_TO));
        return found;
    }

    private static List<Found> found(Clause clause, PhraseTrie<Word> words) {
        List<Found> found = new ArrayList<>();
        int end = clause.sentence().endToken();
        for (int i = clause.sentence().firstToken(); i < end; i++) {
            PhraseTrie.@Nullable Match<Word> match =
                    words.longestAt(clause.text().tokens(), i);
            if (match != null && match.endToken() <= end) {
                found.add(new Found(match.value(), i, match.endToken()));
                i = match.endToken() - 1;
            }
        }
        return found;
    }
}
