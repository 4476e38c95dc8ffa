package dateline.extract.event.relation;

import dateline.extract.event.clause.Clause;
import dateline.extract.event.clause.Inflections;
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
    private static final Set<EventType> FRIENDLY = EnumSet.of(
            EventType.AGREE,
            EventType.CONSULT,
            EventType.SUPPORT,
            EventType.CONCEDE,
            EventType.COOPERATE,
            EventType.AID,
            EventType.RETREAT);

    /** 5: "would not be ready to", "has failed so far to". */
    private static final int WORDS_BEFORE = 5;

    private static final Set<String> WILLING = Set.of(
            "will",
            "'ll",
            "would",
            "willing",
            "ready",
            "prepared",
            "agreed",
            "agrees",
            "agree",
            "pledged",
            "pledges",
            "offered",
            "offers",
            "promised",
            "promises",
            "plans",
            "vowed",
            "vows",
            "intends",
            "committed",
            "willingness",
            "readiness");

    private static final Set<String> REFUSING = Set.of(
            "not",
            "n't",
            "never",
            "failed",
            "fails",
            "fail",
            "failure",
            "refused",
            "refuses",
            "refuse",
            "refusal",
            "refusing",
            "cancelled",
            "canceled",
            "cancels",
            "rejected",
            "rejects",
            "unable",
            "declined",
            "declines",
            "without");

    /** What ends a clause: the parties of an act stand on its side. */
    static final Set<String> BREAKS = Set.of(
            ",", ";", ":", ".", "-", "–", "—", "that", "who", "which", "after", "as", "while", "because", "when", "if",
            "but", "over");

    /** The frames of {@code event-triggers.tsv}, in the order in which a sentence is asked for them. */
    enum Frame {
        VERB("v"),
        NOUN("n"),
        WEAK_VERB("w"),
        /** Only with both parties beside it. */
        NOUN_BETWEEN("b");

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

    /** A line of {@code event-triggers.tsv} in one of its forms; {@code line} is its file and number. */
    record Trigger(EventType type, @Nullable String mode, double score, Frame frame, boolean participle, String line) {
        Trigger asNoun() {
            return new Trigger(type, mode, score, Frame.NOUN, false, line);
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
            EventType type = EventType.valueOf(row.column(0));
            String mode = row.column(1).isBlank() ? null : row.column(1);
            Frame frame = Frame.of(row.column(3));
            String line = row.file() + ":" + row.number();
            double score = Double.parseDouble(row.column(2));
            for (String lemma : row.column(4).split(";", -1)) {
                if (frame == Frame.NOUN || frame == Frame.NOUN_BETWEEN) {
                    Trigger noun = new Trigger(type, mode, score, frame, false, line);
                    (frame == Frame.NOUN ? triggers : between).put(lemma, noun);
                } else {
                    // after the nouns: "signs" is a verb first
                    verbs.add(() -> Inflections.of(lemma)
                            .forEach(form -> triggers.put(
                                    form.words(), new Trigger(type, mode, score, frame, form.participle(), line))));
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
                hits.add(hit);
                i = hit.end() - 1;
            }
        }
        return hits;
    }

    private @Nullable Hit hitAt(Clause clause, int index) {
        PhraseTrie.Match<Trigger> match = triggers.longestAt(clause.text().tokens(), index);
        if (isName(clause, index)) {
            if (match != null) {
                clause.dropped(index, match.endToken(), "a name, no trigger");
            }
            return null;
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
        return index != clause.sentence().firstToken()
                && clause.text().token(index).isCapitalized()
                && !clause.text().token(index).isAllCaps();
    }

    /** "the visit", "an attack", "their support": forms that are verbs elsewhere. */
    private boolean isNounHere(Clause clause, int index, Trigger trigger) {
        if (!trigger.verb()) {
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
        return !subject && !clause.isAny(index - 1, beforeVerbs);
    }

    /**
     * What an act is by the words before it (PLOVER): a friendly act that is promised is an agreement, one that is refused or fails
     * is a rejection.
     */
    static EventType told(Clause clause, Hit hit) {
        EventType type = hit.trigger.type();
        if (!FRIENDLY.contains(type)) {
            return type;
        }
        int from = Math.max(left(clause, hit.first, WORDS_BEFORE), hit.first - WORDS_BEFORE);
        boolean willing = false;
        for (int i = from; i < hit.first; i++) {
            if (clause.isAny(i, REFUSING)) {
                return EventType.REJECT;
            }
            willing |= clause.isAny(i, WILLING);
        }
        return willing && hit.trigger.verb() && type != EventType.AGREE ? EventType.AGREE : type;
    }

    /** The first token of a clause that reaches back from a token. */
    static int left(Clause clause, int from, int reach) {
        int limit = Math.max(clause.sentence().firstToken(), from - reach);
        int at = from;
        while (at > limit && !clause.isAny(at - 1, BREAKS)) {
            at--;
        }
        return at;
    }
}
