package dateline.extract.event.trigger;

import dateline.extract.event.actor.Actor;
import dateline.extract.event.clause.Clause;
import dateline.extract.event.lexicon.ClauseWords;
import dateline.extract.event.lexicon.Codes;
import dateline.extract.event.lexicon.WordSets;
import dateline.extract.text.Lexicon;
import dateline.extract.text.Token;
import dateline.extract.text.WordMap;
import dateline.extract.text.WordSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Tells whether a form that may be noun or verb is a noun where it stands, by {@code lexicons/event-nouns.tsv}: "the visit" and "export licences", but
 * "Chad exports oil". Immutable.
 */
final class NounsOrVerbs {
    private static final Set<String> GERUND_PREPOSITIONS = WordSet.of("of", "for", "from", "by", "without", "in");

    private static final Set<String> AND_OR = WordSet.of("and", "or");

    private static final Set<String> BEFORE_OBJECTS =
            WordSet.of("the", "a", "an", "its", "their", "his", "her", "with", "any", "all");

    /** Codes whose names serve as adjectives: "U.S. raids". */
    private static final Set<String> ADJECTIVE_TOO = Codes.of("adjective-too");

    /** 8: "forces the two largest parties of Chad to". */
    private static final int FORCED_REACH = 8;

    private static final Set<String> FORCED_TO = WordSet.of("to", "into", "out", "off", "from", "back");

    /** Infinitive or past: "Chad hit". */
    private static final Set<String> INVARIANT = WordSets.of("same-in-past");

    /** "minister calls off" */
    private static final Set<String> OFFICE_HOLDERS = WordSets.of("office-holder");

    /** Behind "protests" where somebody protests. */
    private static final Set<String> PROTESTED = WordSets.of("protested");

    /** Behind a verb, not a noun: "calls off", "rules against". */
    private static final Set<String> PARTICLES = WordSet.of("off", "out", "up", "down", "back", "against");

    /** One court, parliament or army; several, and the police, take no verb in -s. */
    private final Set<String> bodies;

    private final Set<String> beforeNouns;

    private final Set<String> adjectives;

    private final Set<String> beforeVerbs;

    /** Verbs that are nouns as well; true where the noun tells of the same act. */
    private final WordMap<Boolean> nouns = new WordMap<>();

    NounsOrVerbs() {
        List<String> beforeNouns = new ArrayList<>();
        List<String> adjectives = new ArrayList<>();
        List<String> beforeVerbs = new ArrayList<>();
        List<String> bodies = new ArrayList<>();
        // "prosecutors drop charges", "a court drops charges"
        for (Lexicon.Row row : Lexicon.rows("event-roles.tsv")) {
            for (String role : row.column(1).split(";", -1)) {
                String last = role.substring(role.lastIndexOf(' ') + 1);
                boolean several =
                        last.endsWith("s") || last.endsWith("men") || last.equals("police") || last.equals("people");
                (several && !last.equals("congress") ? beforeVerbs : bodies).add(last);
            }
        }
        for (Lexicon.Row row : Lexicon.rows("event-nouns.tsv")) {
            String word = row.column(0);
            switch (row.column(1)) {
                case "act", "other" -> {
                    boolean act = row.column(1).equals("act");
                    nouns.put(word, act);
                    nouns.put(word + "s", act);
                    if (word.endsWith("y")) {
                        nouns.put(word.substring(0, word.length() - 1) + "ies", act);
                    }
                }
                case "adjective" -> adjectives.add(word);
                case "before-noun" -> beforeNouns.add(word);
                case "before-verb" -> beforeVerbs.add(word);
                default -> throw row.error("no use of a word: " + row.column(1));
            }
        }
        this.bodies = WordSet.copyOf(bodies);
        this.beforeNouns = WordSet.copyOf(beforeNouns);
        this.adjectives = WordSet.copyOf(adjectives);
        this.beforeVerbs = WordSet.copyOf(beforeVerbs);
    }

    /** Whether a form of a verb is a noun where it stands. */
    boolean isNoun(Clause clause, int index) {
        if (isGerund(clause, index)) {
            return false;
        }
        if (clause.isAny(index - 1, AND_OR) && clause.is(index - 3, "to")) {
            // "to cut or stop aid"
            return false;
        }
        boolean relative = clause.is(index - 1, "that") && isRelative(clause, index);
        if (!relative && clause.isAny(index - 1, beforeNouns) || isAdjective(clause, index)) {
            return true;
        }
        String word = clause.text().token(index).lower();
        boolean person = word.endsWith("s") && clause.isAny(index - 1, OFFICE_HOLDERS);
        if (person || nouns.get(word) == null || isDoneByBody(clause, index) && hasClearObject(clause, index + 1)) {
            return false;
        }
        // a name, not an adjective, may be the subject right before: "Japan exports", but "Japanese exports"
        boolean subject =
                index == clause.sentence().firstToken() && word.endsWith("s") && !isHeadlinesSubject(clause, index)
                        || !isFollowedAsNoun(clause, index, word)
                                && clause.actors().stream()
                                        .anyMatch(actor -> actor.end() == index && isSubject(clause, actor, index));
        return !subject && !relative && !clause.isAny(index - 1, beforeVerbs) && !hasObject(clause, index);
    }

    /** Behind "that": "missiles that killed", "a law that bans abortion", but "that raid", "that exports of coal fell". */
    private boolean isRelative(Clause clause, int index) {
        String word = clause.text().token(index).lower();
        boolean plural = clause.isAny(index + 1, ClauseWords.AFTER_NOUNS) || clause.is(index + 1, "be");
        return nouns.get(word) == null || word.endsWith("s") && !plural;
    }

    /** Whether a form in -s may be what a court, a parliament or another body does. */
    boolean isDoneByBody(Clause clause, int index) {
        return clause.text().token(index).lower().endsWith("s") && clause.isAny(index - 1, bodies);
    }

    /** "raids the", "kills two", "calls off", "rules against": no noun. */
    private static boolean hasClearObject(Clause clause, int index) {
        Token next = clause.token(index);
        return next != null
                && (next.kind() == Token.Kind.NUMBER
                        || clause.isAny(index, BEFORE_OBJECTS)
                        || clause.isAny(index, PARTICLES)
                        || clause.actors().stream().anyMatch(actor -> actor.first() == index));
    }

    /** "Ukraine forces moved", "Iran protests intensify", but "Iran protests against": a noun by the word behind it. */
    private static boolean isFollowedAsNoun(Clause clause, int index, String word) {
        Token next = clause.token(index + 1);
        boolean forces = word.equals("forces")
                && next != null
                && (next.isAny(ClauseWords.AFTER_NOUNS) || next.lower().endsWith("ed") || !isForcedTo(clause, index));
        boolean last = index + 1 >= clause.sentence().endToken() || clause.is(index + 1, ".");
        // "Chad shuts border, Mali protests"
        boolean reacts = last && clause.is(index - 2, ",");
        // "wins China order", "Israel raid in Gaza": one takes a form in -s
        boolean base = !word.endsWith("s")
                && !word.endsWith("ed")
                && !clause.isAny(index, INVARIANT)
                && (last || clause.isAny(index + 1, ClauseWords.PREPOSITIONS));
        return forces || base || word.equals("protests") && !reacts && !clause.isAny(index + 1, PROTESTED);
    }

    /** "forces Chad to withdraw", but "Chadian forces kill": what somebody is forced to follows. */
    private static boolean isForcedTo(Clause clause, int forces) {
        for (int i = forces + 1; i < forces + FORCED_REACH; i++) {
            if (clause.isAny(i, FORCED_TO)) {
                return true;
            }
        }
        return false;
    }

    /** "Japan exports", but "Japanese exports", "US exports": the names of some are adjectives as well. */
    private static boolean isSubject(Clause clause, Actor actor, int verb) {
        boolean object = clause.isAny(verb + 1, BEFORE_OBJECTS)
                || clause.actors().stream().anyMatch(other -> other.first() == verb + 1);
        // "a Chechen exile"
        boolean article = clause.is(actor.first() - 1, "a") || clause.is(actor.first() - 1, "an");
        return !actor.adjective() && !article && (object || !ADJECTIVE_TOO.contains(actor.code()));
    }

    /** "opened its borders to displaced Afghans": no infinitive; "26 alleged members", "in occupied territory". */
    private boolean isAdjective(Clause clause, int index) {
        String word = clause.text().token(index).lower();
        if (word.endsWith("ed") && (clause.is(index - 1, "to") || clause.is(index - 1, "'s"))) {
            return true;
        }
        Token before = clause.token(index - 1);
        Token next = clause.token(index + 1);
        if (before == null && adjectives.contains(word) && !clause.isGerund(index)) {
            // "Jailed activist begins hunger strike", but "Detained in Chad", "Accused the minister"
            return next != null && next.isWord() && !next.isAny(ClauseWords.AFTER_NOUNS) && !next.isAny(BEFORE_OBJECTS);
        }
        return adjectives.contains(word)
                && before != null
                && next != null
                && next.isWord()
                && !next.isAny(ClauseWords.AFTER_NOUNS)
                && !next.isAny(BEFORE_OBJECTS)
                && (before.kind() == Token.Kind.NUMBER
                        || before.isAny(ClauseWords.PREPOSITIONS) && !clause.isGerund(index));
    }

    /**
     * "Blasts Hit Cities", "Blast in Paris", but "Slams Uganda": what a verb without a subject is done to begins with a name or an
     * article.
     */
    private static boolean isHeadlinesSubject(Clause clause, int index) {
        return (clause.text().token(index).lower().endsWith("s") || clause.isAny(index + 1, ClauseWords.AFTER_NOUNS))
                && !clause.isAny(index + 1, BEFORE_OBJECTS)
                && clause.actors().stream().noneMatch(actor -> actor.first() == index + 1);
    }

    /** Whether no article, possessive or the like stands before it, which would make it a noun. */
    boolean isBare(Clause clause, int index) {
        return !clause.isAny(index - 1, beforeNouns);
    }

    /** Whether the noun tells of the act that the verb does: "Israeli raids". */
    boolean isAct(Clause clause, int index) {
        return Boolean.TRUE.equals(nouns.get(clause.text().token(index).lower()))
                && !clause.isAny(index - 1, beforeNouns);
    }

    /** "groups demand Chad release them" */
    private static boolean isBehindPlural(Clause clause, int index) {
        Token before = clause.token(index - 1);
        return before != null
                && (before.is("media")
                        || before.isWord()
                                && before.lower().endsWith("s")
                                && !before.lower().endsWith("ss"))
                && !before.is("'s");
    }

    /** "Security Official Visits Iran": a noun has no name right behind, but for "hits out at hosts Chad". */
    private static boolean hasObject(Clause clause, int index) {
        return !clause.isAny(index - 1, ClauseWords.PREPOSITIONS)
                && (clause.text().token(index).lower().endsWith("s") || isBehindPlural(clause, index))
                && clause.actors().stream().anyMatch(actor -> actor.first() == index + 1 && !actor.adjective());
    }

    /** "of killing six people", "of shelling towns", but not "of fighting in", "of bombing ," */
    private static boolean isObject(Clause clause, int index) {
        Token token = clause.token(index);
        return token != null
                && (token.kind() == Token.Kind.NUMBER
                        || token.isWord() && !token.isCapitalized() && !token.isAny(ClauseWords.AFTER_NOUNS));
    }

    /** "accused of shelling the town", "plans of meeting with": what follows is done to. */
    private static boolean isGerund(Clause clause, int index) {
        return clause.isGerund(index)
                && clause.isAny(index - 1, GERUND_PREPOSITIONS)
                && (clause.isAny(index + 1, BEFORE_OBJECTS)
                        || isObject(clause, index + 1)
                        || clause.actors().stream().anyMatch(actor -> actor.first() == index + 1));
    }
}
