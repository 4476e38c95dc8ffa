package dateline.extract.event.relation;

import dateline.extract.event.clause.Clause;
import dateline.extract.text.Lexicon;
import dateline.extract.text.WordSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Tells whether a form of a verb is a noun where it stands ("the visit", "export licences"), by {@code lexicons/event-nouns.tsv}. Immutable. */
final class NounsOrVerbs {
    private static final Set<String> BEFORE_GERUNDS = WordSet.of("of", "for", "from", "by", "without", "in");

    private static final Set<String> OBJECTS =
            WordSet.of("the", "a", "an", "its", "their", "his", "her", "with", "any", "all");

    private final Set<String> beforeNouns = new HashSet<>();

    private final Set<String> beforeVerbs = new HashSet<>();

    /** Verbs that are nouns as well; true where the noun tells of the same act. */
    private final Map<String, Boolean> nouns = new HashMap<>();

    NounsOrVerbs() {
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
    }

    boolean isNoun(Clause clause, int index) {
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

    /** Whether the noun tells of the act that the verb does: "Israeli raids". */
    boolean isAct(Clause clause, int index) {
        return nouns.getOrDefault(clause.text().token(index).lower(), false) && !clause.isAny(index - 1, beforeNouns);
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
}
