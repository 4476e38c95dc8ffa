package dateline.extract.event.role;

import dateline.extract.event.actor.Actor;
import dateline.extract.event.clause.Clause;
import dateline.extract.event.clause.FiniteVerbs;
import dateline.extract.event.clause.Governors;
import dateline.extract.event.clause.Reach;
import dateline.extract.event.lexicon.ClauseWords;
import dateline.extract.event.lexicon.WordSets;
import dateline.extract.event.trigger.Hit;
import dateline.extract.event.trigger.Trait;
import dateline.extract.model.EventType;
import dateline.extract.text.Token;
import dateline.extract.text.WordSet;
import java.util.Set;

/**
 * Whether states deal with each other where somebody sells, buys or builds: "Chad bought tanks from Mali" does, "a Chadian firm bought a Malian mill" does
 * not. Stateless.
 */
public final class Commerce {
    /** What governs and rules, or belongs to those who do. */
    private static final Set<String> STATE_BODIES = WordSets.of("state-body");

    /** Bonds, shares, dollars: bought on markets, from nobody. */
    private static final Set<String> PAPER = WordSets.of("paper");

    /** 6 tokens: "Chad's state-owned oil company Sonara". */
    private static final int BODY_REACH = 6;

    /** 4 tokens: "Malian ten-year bonds". */
    private static final int PAPER_REACH = 4;

    private static final Set<String> NOT_SOLD_TO = WordSet.of("in", "at", "for", "from", "of", "with", "on", "under");

    private static final Set<String> NOT_BOUGHT_FROM =
            WordSet.of("in", "at", "to", "for", "against", "on", "under", "with");

    private Commerce() {}

    /** Whether a name behind a sale or purchase is only where that is, where the goods are from, or where they go. */
    static boolean isNoParty(Clause clause, Hit hit, Actor party) {
        Set<Trait> traits = hit.trigger().traits();
        int governor = Governors.governor(clause, party);
        if (!hit.trigger().verb() || governor < hit.first()) {
            return false;
        }
        if (traits.contains(Trait.SELLING)) {
            // "sold Malian gold", but "sold the Malians gold"
            boolean goods = governor < hit.end() && party.adjective() && isOrigin(clause, party);
            return goods || clause.isAny(governor, NOT_SOLD_TO);
        }
        boolean from = clause.is(governor, "from");
        return traits.contains(Trait.BUYING)
                && (clause.isAny(governor, NOT_BOUGHT_FROM) || !from && !isOrigin(clause, party));
    }

    /** Whether a name says where goods come from: "Malian wheat", "wheat of U.S. origin". */
    static boolean isOrigin(Clause clause, Actor actor) {
        Token next = clause.token(actor.end());
        return next != null
                && (next.isWord() || next.is("-"))
                && !next.is("'s")
                && !next.isAny(ClauseWords.AFTER_NOUNS)
                && (actor.adjective() || !FiniteVerbs.isPast(clause, actor.end()))
                && !isPaper(clause, actor);
    }

    private static boolean isPaper(Clause clause, Actor actor) {
        for (int i = actor.end(); i < actor.end() + PAPER_REACH && !clause.isAny(i, ClauseWords.AFTER_NOUNS); i++) {
            if (clause.isAny(i, PAPER)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a word tells of business that states seldom do themselves. */
    public static boolean is(Hit hit) {
        boolean dealing = hit.trigger().ofSale() || hit.trigger().traits().contains(Trait.DEALING);
        return dealing && hit.trigger().type() == EventType.COOPERATE;
    }

    /** Whether a firm or a market in the country named does business, and not its state. */
    public static boolean isPrivate(Clause clause, Hit hit, Actor actor) {
        return actor.kind() != Actor.Kind.ROLE && !isState(clause, hit, actor);
    }

    private static boolean isState(Clause clause, Hit hit, Actor actor) {
        int governor = Governors.governor(clause, actor);
        if (clause.is(governor, "of")) {
            return clause.isAny(governor - 1, STATE_BODIES);
        }
        boolean before = actor.end() <= hit.first();
        if (before && clause.isAny(governor, ClauseWords.PREPOSITIONS) && !clause.is(governor, "like")) {
            return false;
        }
        if (before && !hit.trigger().verb()) {
            // "Chadian corn sales"
            return true;
        }
        int end = before ? Math.min(hit.first(), actor.end() + BODY_REACH) : actor.end() + BODY_REACH;
        boolean owner = clause.is(actor.end(), "'s") || clause.is(actor.end(), "'") || clause.is(actor.end(), "-");
        int first = owner ? actor.end() + 1 : actor.end();
        boolean alone = !isNoun(clause, hit, first)
                || !owner
                        && !actor.adjective()
                        && !isPartOfName(clause, first)
                        && !Governors.isFirm(clause, actor, end);
        if (alone) {
            return true;
        }
        for (int i = first; i < end; i++) {
            Token token = clause.token(i);
            if (token == null || Reach.isBreak(clause, i)) {
                return false;
            }
            if (token.isAny(STATE_BODIES)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isNoun(Clause clause, Hit hit, int index) {
        Token token = clause.token(index);
        return token != null
                && token.isWord()
                && index != hit.first()
                && !clause.isInDate(index)
                && !token.isAny(ClauseWords.AFTER_NOUNS)
                && !token.isAny(ClauseWords.AUXILIARIES)
                && !token.isAny(ClauseWords.NEGATIONS)
                && !FiniteVerbs.isPast(clause, index)
                && !FiniteVerbs.isAdverb(clause, index);
    }

    /** "Canada Packers": a name that goes on; not in headlines. */
    private static boolean isPartOfName(Clause clause, int index) {
        Token token = clause.token(index);
        return token != null && token.isCapitalized() && !token.isAllCaps() && !clause.isHeadline();
    }
}
