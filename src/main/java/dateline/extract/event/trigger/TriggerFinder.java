package dateline.extract.event.trigger;

import dateline.extract.event.clause.Clause;
import dateline.extract.model.EventType;
import dateline.extract.text.PhraseTrie;
import dateline.extract.text.Token;
import dateline.extract.text.Tokens;
import dateline.extract.text.WordSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the words of a sentence that may tell of a relation, longest phrases first, without those that tell of none where they stand: in "Chad called on
 * Mali to leave" these are "called on" and "leave". Immutable.
 */
public final class TriggerFinder {
    private static final Set<String> BEFORE_DATE = WordSet.of("on", "in", "at");

    /** 3: words behind a date that may go on a phrase: "agreed on Friday to work with". */
    private static final int PHRASE = 3;

    private final NounsOrVerbs nouns = new NounsOrVerbs();

    private final TriggerWords words = new TriggerWords();

    /** The triggers of a clause, in order. */
    public List<Hit> hits(Clause clause) {
        List<Hit> hits = new ArrayList<>();
        int end = clause.sentence().endToken();
        for (int i = clause.sentence().firstToken(); i < end; i++) {
            TriggerWords.Beginning begins = words.beginning(clause.text().token(i));
            if (begins == null) {
                continue;
            }
            PhraseTrie.Match<String> none = longest(begins.nothing(), clause, i);
            PhraseTrie.Match<Trigger> match =
                    begins.trigger() == null ? null : acrossDate(clause, i, longest(begins.trigger(), clause, i));
            // "called the claim absurd", though "called the" alone tells nothing
            boolean weak = match == null || match.endToken() == i + 1;
            Hit longer = none != null && weak ? compound(clause, i, begins) : null;
            boolean told =
                    longer != null && longer.first() == i && longer.trigger().type() == EventType.ACCUSE;
            if (none != null && !told && (match == null || none.endToken() >= match.endToken())) {
                clause.dropped(i, Math.min(end, none.endToken()), "no act, " + none.value());
                i = none.endToken() - 1;
                continue;
            }
            int nothing = begins.compound() == null ? -1 : words.compounds().endOfNone(clause, i, begins.compound());
            if (nothing >= 0) {
                clause.dropped(i, nothing, "a verb and a noun that together tell of no act");
                i = nothing - 1;
                continue;
            }
            Hit found = hitAt(clause, i, match, begins);
            if (found == null || found.end() > end) {
                continue;
            }
            Hit hit = Figurative.meant(clause, found);
            String reason = NoActs.reason(clause, hits.isEmpty() ? null : hits.getLast(), hit);
            if (reason != null) {
                clause.dropped(hit.first(), hit.end(), reason);
                // "a fire forced thousands to leave": nor is what is left of it
                i = Math.max(i, hit.end() - 1);
            } else if (add(clause, hits, hit)) {
                i = hit.end() - 1;
            }
        }
        return hits;
    }

    private static <V> PhraseTrie.@Nullable Match<V> longest(
            PhraseTrie.@Nullable Branch<V> branch, Clause clause, int first) {
        return branch == null ? null : branch.longestAt(clause.text().tokens(), first);
    }

    private @Nullable Hit compound(Clause clause, int verb, TriggerWords.Beginning begins) {
        Hit hit = begins.compound() == null ? null : words.compounds().at(clause, verb, begins.compound());
        if (hit == null) {
            return null;
        }
        boolean given = hit.trigger().type() == EventType.AID || hit.trigger().type() == EventType.COOPERATE;
        return given && isOfNothing(clause, hit.end() - 1) ? null : hit;
    }

    /** "handed arms negotiators a draft": the last noun begins a phrase that is no act. */
    private boolean isOfNothing(Clause clause, int noun) {
        TriggerWords.Beginning begins = words.beginning(clause.text().token(noun));
        PhraseTrie.Match<String> none = begins == null ? null : longest(begins.nothing(), clause, noun);
        return none != null && none.endToken() > noun + 1;
    }

    /** Adds an act to those before it, of which it may tell the last better; whether its words are read with that. */
    private static boolean add(Clause clause, List<Hit> hits, Hit hit) {
        // "the row deepened": the noun is told with its verb
        while (!hits.isEmpty() && hits.getLast().first() >= hit.first()) {
            hits.removeLast();
        }
        if (!hits.isEmpty() && Sequels.isEnded(clause, hits.getLast(), hit)) {
            hits.removeLast();
        }
        Hit last = hits.isEmpty() ? null : hits.getLast();
        if (last != null && Sequels.isSentenceFor(clause, last, hit)) {
            hits.removeLast();
            Trigger sentenced =
                    last.trigger().as(hit.trigger().type(), hit.trigger().score());
            hits.add(new Hit(sentenced, last.first(), last.end()));
            return false;
        }
        // "vowed to investigate": told by what is vowed, unless that is friendly
        if (last != null && (Sequels.isPromiseOf(clause, last, hit) || Sequels.tells(clause, last, hit))) {
            hits.removeLast();
        }
        hits.add(hit);
        return true;
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
        List<Token> tokens = new ArrayList<>();
        tokens.add(clause.text().token(verb));
        tokens.addAll(clause.text()
                .tokens()
                .subList(end, Math.min(end + PHRASE, clause.sentence().endToken())));
        PhraseTrie.Match<Trigger> phrase = words.triggers().longestAt(Tokens.copyOf(tokens), 0);
        if (phrase == null) {
            return match == null || match.endToken() > date ? match : null;
        }
        int behind = phrase.endToken() - 1;
        return new PhraseTrie.Match<>(phrase.value(), behind == 0 ? verb + 1 : end + behind);
    }

    /** What the word tells without those behind it: of "returned to" the act of "returned". */
    private PhraseTrie.@Nullable Match<Trigger> first(Clause clause, int index) {
        PhraseTrie.Match<Trigger> word =
                words.triggers().longestAt(Tokens.copyOf(List.of(clause.text().token(index))), 0);
        return word == null ? null : new PhraseTrie.Match<>(word.value(), index + 1);
    }

    private @Nullable Hit hitAt(
            Clause clause, int index, PhraseTrie.@Nullable Match<Trigger> found, TriggerWords.Beginning begins) {
        PhraseTrie.Match<Trigger> match = GivenBack.is(clause, index, found) ? first(clause, index) : found;
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
        if (match != null && NoActs.isOfNoVisitor(clause, match.value(), index)) {
            clause.dropped(index, match.endToken(), "travels, and visits for no country");
            return null;
        }
        if (match != null && NoActs.isMeetingOfNeeds(clause, index, match.endToken())) {
            clause.dropped(index, match.endToken(), "meets what is needed, nobody");
            return null;
        }
        boolean noun = (match != null || begins.compound() != null) && nouns.isNoun(clause, index);
        // "a court drops charges", "an army fires on": a noun, unless a verb with what is done
        boolean body = noun && nouns.isDoneByBody(clause, index);
        Hit compound = !noun || body ? compound(clause, index, begins) : null;
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
        PhraseTrie.Match<Trigger> plain = match == null
                ? null
                : words.plainNouns().longestAt(clause.text().tokens(), index);
        if (plain != null && nouns.isBare(clause, index)) {
            return new Hit(plain.value(), index, plain.endToken());
        }
        PhraseTrie.Match<Trigger> parties = longest(begins.between(), clause, index);
        return parties == null ? null : new Hit(parties.value(), index, parties.endToken());
    }
}
