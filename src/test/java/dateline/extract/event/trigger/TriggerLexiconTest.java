package dateline.extract.event.trigger;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.extract.text.Lexicon;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Of two lines with the same words the later would win silently. */
class TriggerLexiconTest {
    private static final Set<String> NOUNS = Set.of("n", "nm", "b", "bo");

    private static final Set<String> NO_ACTS = Set.of("x", "y");

    @Test
    void noVerbStandsTwice() {
        assertThat(twice(false)).isEmpty();
    }

    /** A hyphen parts tokens, so that such a word would never be found. */
    @Test
    void noWordOfAListIsSeveralTokens() {
        assertThat(Lexicon.rows("event-words.tsv").stream()
                        .flatMap(row -> Stream.of(row.column(1).split(" ", -1)))
                        .filter(word -> word.length() > 1 && word.contains("-")))
                .isEmpty();
    }

    @Test
    void noNounStandsTwiceWithDifferentTypes() {
        assertThat(twice(true)).isEmpty();
    }

    @Test
    void noWordOfACompoundStandsTwiceInItsClass() {
        List<String> twice = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Lexicon.Row row : Lexicon.rows("event-compounds.tsv")) {
            for (String entry : row.column(2).split(";", -1)) {
                if (!row.column(0).equals("act") && !seen.add(row.column(0) + " " + row.column(1) + ": " + entry)) {
                    twice.add(row.number() + ": " + entry);
                }
            }
        }
        assertThat(twice).isEmpty();
    }

    /** The phrase of no act would be found first. */
    @Test
    void noVerbIsAPhraseOfNoActAsWell() {
        Set<String> nothing = new HashSet<>();
        Lexicon.rows("event-triggers.tsv").stream()
                .filter(row -> NO_ACTS.contains(row.column(1)))
                .forEach(row -> nothing.add(row.column(0)));

        assertThat(Lexicon.rows("event-triggers.tsv").stream()
                        .filter(row -> !NO_ACTS.contains(row.column(1)) && !NOUNS.contains(row.column(1)))
                        .map(row -> row.column(0))
                        .filter(nothing::contains))
                .isEmpty();
    }

    private static List<String> twice(boolean nouns) {
        List<String> twice = new ArrayList<>();
        Map<String, Lexicon.Row> seen = new HashMap<>();
        for (Lexicon.Row row : Lexicon.rows("event-triggers.tsv")) {
            if (NO_ACTS.contains(row.column(1)) || NOUNS.contains(row.column(1)) != nouns) {
                continue;
            }
            String lemma = base(row.column(0));
            Lexicon.Row other = seen.put(lemma, row);
            if (other != null && !(nouns && other.column(2).equals(row.column(2)))) {
                twice.add(lemma + ": lines " + other.number() + " and " + row.number());
            }
        }
        return twice;
    }

    /** "break/broke/broken off" as "break off" */
    private static String base(String lemma) {
        return lemma.replaceAll("^([^ /]+)/[^ ]*", "$1");
    }
}
