package dateline.extract.event.relation;

import dateline.extract.event.clause.Clause;
import dateline.extract.event.lexicon.Inflections;
import dateline.extract.event.trigger.Compounds;
import dateline.extract.event.trigger.Frame;
import dateline.extract.event.trigger.Hit;
import dateline.extract.event.trigger.Lemmas;
import dateline.extract.event.trigger.NounsOrVerbs;
import dateline.extract.event.trigger.Trait;
import dateline.extract.event.trigger.Trigger;
import dateline.extract.model.EventType;
import dateline.extract.text.Lexicon;
import dateline.extract.text.PhraseTrie;
import dateline.extract.text.Token;
import dateline.extract.text.Tokens;
import dateline.extract.text.WordMap;
import dateline.extract.text.WordSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The words that tell of relations, from {@code lexicons/event-triggers.tsv}, and what the words before them make of them. Immutable. */
final class Triggers {
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

    private static final Set<String> BEFORE_DATE = WordSet.of("on", "in", "at");

    /** 3: words behind a date that may go on a phrase: "agreed on Friday to work with". */
    private static final int PHRASE = 3;

    private final NounsOrVerbs nouns = new NounsOrVerbs();

    private final PhraseTrie<Trigger> triggers = new PhraseTrie<>();

    /** Nouns of which a form is a verb as well: "blasts". */
    private final PhraseTrie<Trigger> plainNouns = new PhraseTrie<>();

    private final PhraseTrie<Trigger> between = new PhraseTrie<>();

    private final PhraseTrie<String> nothing = new PhraseTrie<>();

    private final Compounds compounds = new Compounds();

    /** Which of these a word may begin; most of a text begin none. */
    private final WordMap<Beginning> beginnings = new WordMap<>();

    /** What a word may begin, so that nothing is looked for in vain. */
    private record Beginning(boolean nothing, boolean trigger, boolean between, boolean compound) {}

    Triggers() {
        List<Runnable> verbs = new ArrayList<>();
        for (Lexicon.Row row : Lexicon.rows("event-triggers.tsv")) {
            String code = row.column(3);
            Set<Trait> traits =
                    TRAITS.getOrDefault(code.isEmpty() ? code : code.substring(code.length() - 1), Set.of());
            Frame frame = code.length() != 1 || traits.isEmpty()
                    ? Frame.of(code.isEmpty() ? code : code.substring(0, 1))
                    : Frame.VERB;
            if (frame == Frame.NONE || frame == Frame.NO_VERB) {
                for (String words : Lemmas.of(row.column(4))) {
                    String line = row.file() + ":" + row.number();
                    if (frame == Frame.NO_VERB) {
                        Inflections.of(words).forEach(form -> nothing.put(form.words(), line));
                    } else {
                        nothing.put(words, line);
                    }
                }
                continue;
            }
            EventType type = EventType.valueOf(row.column(0));
            String mode = row.column(1).isBlank() ? null : row.column(1);
            String line = row.file() + ":" + row.number();
            double score = Double.parseDouble(row.column(2));
            for (String lemma : Lemmas.of(row.column(4))) {
                if (frame == Frame.NOUN || frame == Frame.NOUN_BETWEEN) {
                    Trigger noun = new Trigger(type, mode, score, frame, false, traits, line);
                    (frame == Frame.NOUN ? triggers : between).put(lemma, noun);
                    if (frame == Frame.NOUN) {
                        plainNouns.put(lemma, noun);
                    }
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
        Set<String> nothings = nothing.firstWords();
        Set<String> acts = triggers.firstWords();
        Set<String> betweens = between.firstWords();
        Set<String> compoundWords = compounds.firstWords();
        for (String word : WordSet.union(List.of(nothings, acts, betweens, compoundWords))) {
            beginnings.put(
                    word,
                    new Beginning(
                            nothings.contains(word),
                            acts.contains(word),
                            betweens.contains(word),
                            compoundWords.contains(word)));
        }
    }

    /** The triggers of a clause, in order. */
    List<Hit> hits(Clause clause) {
        List<Hit> hits = new ArrayList<>();
        int end = clause.sentence().endToken();
        for (int i = clause.sentence().firstToken(); i < end; i++) {
            Beginning begins = beginnings.get(clause.text().token(i));
            if (begins == null) {
                continue;
            }
            PhraseTrie.Match<String> none =
                    begins.nothing ? nothing.longestAt(clause.text().tokens(), i) : null;
            PhraseTrie.Match<Trigger> match = begins.trigger
                    ? acrossDate(clause, i, triggers.longestAt(clause.text().tokens(), i))
                    : null;
            // "called the claim absurd", though "called the" alone tells nothing
            Hit longer = none != null && match == null && begins.compound ? compounds.at(clause, i) : null;
            boolean told =
                    longer != null && longer.first() == i && longer.trigger().type() == EventType.ACCUSE;
            if (none != null && !told && (match == null || none.endToken() >= match.endToken())) {
                clause.dropped(i, Math.min(end, none.endToken()), "no act, " + none.value());
                i = none.endToken() - 1;
                continue;
            }
            Hit hit = hitAt(clause, i, match, begins);
            if (hit != null && NoActs.isBusiness(clause, hit)) {
                clause.dropped(hit.first(), hit.end(), "business in general, no act");
            } else if (hit != null && (NoActs.isOfMarkets(clause, hit) || NoActs.isEndOfPeriod(clause, hit))) {
                clause.dropped(hit.first(), hit.end(), "a word of markets and reports, no act");
            } else if (hit != null && NoActs.isFigure(clause, hit)) {
                clause.dropped(hit.first(), hit.end(), "a figure of trade, no act");
            } else if (hit != null && NoActs.isByNature(clause, hit)) {
                clause.dropped(hit.first(), hit.end(), "done by nature or by accident");
            } else if (hit != null && Sports.is(clause, hit)) {
                clause.dropped(hit.first(), hit.end(), "a match, no attack");
            } else if (hit != null && !hits.isEmpty() && NoActs.isShutOutFrom(clause, hits.getLast(), hit)) {
                clause.dropped(hit.first(), hit.end(), "what somebody is shut out from");
            } else if (hit != null && !hits.isEmpty() && NoActs.isStopped(hits.getLast(), hit)) {
                clause.dropped(hit.first(), hit.end(), "what comes to an end");
            } else if (hit != null && hit.end() <= end) {
                // "the row deepened": the noun is told with its verb
                while (!hits.isEmpty() && hits.getLast().first() >= hit.first()) {
                    hits.removeLast();
                }
                if (!hits.isEmpty() && NoActs.isEnded(clause, hits.getLast(), hit)) {
                    hits.removeLast();
                }
                // "vowed to investigate": told by what is vowed, unless that is friendly
                Hit last = hits.isEmpty() ? null : hits.getLast();
                if (last != null && (Sequels.isPromiseOf(clause, last, hit) || Sequels.tells(clause, last, hit))) {
                    hits.removeLast();
                }
                if (last != null && Sequels.isSentenceFor(clause, last, hit)) {
                    hits.removeLast();
                    hit = new Hit(
                            last.trigger()
                                    .as(hit.trigger().type(), hit.trigger().score()),
                            last.first(),
                            last.end());
                    hits.add(hit);
                    continue;
                }
                hits.add(hit);
                i = hit.end() - 1;
            }
        }
        return hits;
    }

    /** "agreed on Friday to", "called on Monday for": a date between the words of a phrase is none of them, and nor is its preposition. */
    private PhraseTrie.@Nullable Match<Trigger> acrossDate(
            Clause clause, int verb, PhraseTrie.@Nullable Match<Trigger> match) {
        int date = clause.isAny(verb + 1, BEFORE_DATE) ? verb + 2 : verb + 1;
        if (clause.dates().isEmpty() || !clause.isInDate(date)) {
            return match;
        }
        int end = date;
        while (clause.isInDate(end)) {
            end++;
        }
        List<Token> words = new ArrayList<>();
        words.add(clause.text().token(verb));
        words.addAll(clause.text()
                .tokens()
                .subList(end, Math.min(end + PHRASE, clause.sentence().endToken())));
        PhraseTrie.Match<Trigger> phrase = triggers.longestAt(Tokens.copyOf(words), 0);
        if (phrase == null) {
            return match == null || match.endToken() > date ? match : null;
        }
        int behind = phrase.endToken() - 1;
        return new PhraseTrie.Match<>(phrase.value(), behind == 0 ? verb + 1 : end + behind);
    }

    private @Nullable Hit hitAt(Clause clause, int index, PhraseTrie.@Nullable Match<Trigger> match, Beginning begins) {
        if (NoActs.isName(clause, index)) {
            if (match != null) {
                clause.dropped(index, match.endToken(), "a name, no trigger");
            }
            return null;
        }
        if (NoActs.isCompounded(clause, index) || clause.isInDate(index)) {
            return null;
        }
        if (match != null && NoActs.isVisitOfNothing(clause, match.value(), match.endToken())) {
            clause.dropped(index, match.endToken(), "a way to do something, no place to go to");
            return null;
        }
        if (match != null && NoActs.isMeetingOfNeeds(clause, index, match.endToken())) {
            clause.dropped(index, match.endToken(), "meets what is needed, nobody");
            return null;
        }
        boolean noun = (match != null || begins.compound) && nouns.isNoun(clause, index);
        // "a court drops charges", "an army fires on": a noun, unless a verb with what is done
        boolean body = noun && nouns.isDoneByBody(clause, index);
        Hit compound = begins.compound && (!noun || body) ? compounds.at(clause, index) : null;
        noun &= !body || compound == null && (match == null || match.endToken() == index + 1);
        if (compound != null
                && (match == null
                        || match.endToken() < compound.end()
                        || match.endToken() == index + 1
                        || compound.first() < index)) {
            return compound;
        }
        if (match != null && !(match.value().verb() && noun)) {
            return new Hit(match.value(), index, match.endToken());
        }
        if (match != null && nouns.isAct(clause, index)) {
            return new Hit(match.value().asNoun(), index, match.endToken());
        }
        PhraseTrie.Match<Trigger> plain =
                match == null ? null : plainNouns.longestAt(clause.text().tokens(), index);
        if (plain != null && nouns.isBare(clause, index)) {
            return new Hit(plain.value(), index, plain.endToken());
        }
        PhraseTrie.Match<Trigger> parties =
                begins.between ? between.longestAt(clause.text().tokens(), index) : null;
        return parties == null ? null : new Hit(parties.value(), index, parties.endToken());
    }
}
