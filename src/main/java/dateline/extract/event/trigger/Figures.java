package dateline.extract.event.trigger;

import dateline.extract.event.actor.Actor;
import dateline.extract.event.clause.Clause;
import dateline.extract.event.clause.FiniteVerbs;
import dateline.extract.event.clause.Governors;
import dateline.extract.event.clause.Reach;
import dateline.extract.event.clause.Voice;
import dateline.extract.event.lexicon.ClauseWords;
import dateline.extract.event.lexicon.WordSets;
import dateline.extract.model.EventType;
import dateline.extract.text.Token;
import java.util.Set;

/** Figures of trade and of the economy, which are told in words of acts: "imports from Chad fell", "inflation hit a 40-year high". Stateless. */
final class Figures {
    /** 10: "imports from Ecuador in the first half of the year fell". */
    private static final int TRADE_REACH = 10;

    private static final Set<String> FIGURES = WordSets.of("figures");

    /** 8: "hit a more than 40-year high", whose hyphen is a token. */
    private static final int LEVEL_REACH = 8;

    private static final Set<String> LEVELS = WordSets.of("level");

    private static final Set<String> BEFORE_LEVEL = WordSets.of("before-level");

    private static final Set<String> PERCENT = WordSets.of("percent");

    /** Inflation, exports, shares. */
    private static final Set<String> ECONOMY = WordSets.of("economy");

    /** 8: "inflation in the largest economy of Africa hit". */
    private static final int SUBJECT_REACH = 8;

    /** 8: "dropped for the third month on weak demand from". */
    private static final int OBJECT_REACH = 8;

    /** 2: "over rising inflation". */
    private static final int GOVERNOR_REACH = 2;

    private static final Set<String> CLAIMING = WordSets.of("claiming");

    private static final Set<String> COUNTED = WordSets.of("counted-in-war");

    /** 3: "300 more Nigerien casualties". */
    private static final int COUNT_REACH = 3;

    private Figures() {}

    /** Whether a word tells how a figure moves, and not what somebody does. */
    static boolean is(Clause clause, Hit hit) {
        if (!hit.trigger().verb()) {
            return hit.trigger().type() == EventType.COOPERATE && isOfTrade(clause, hit);
        }
        // "relations hit a new low" is told by its noun, "debt talks" are held
        return hit.trigger().type() != EventType.CONSULT
                && !hit.trigger().traits().contains(Trait.INTRANSITIVE)
                && (isBeforeLevel(clause, hit.end()) || isOfEconomy(clause, hit));
    }

    /** "imports from Chad fell by three pct" */
    private static boolean isOfTrade(Clause clause, Hit hit) {
        for (int i = hit.end(); i < hit.end() + TRADE_REACH; i++) {
            // "sales to Chad of 20,000 tonnes"
            boolean amount = hit.trigger().ofSale() && clause.is(i, "tonnes");
            if (clause.isAny(i, FIGURES) && !amount) {
                return true;
            }
        }
        return false;
    }

    /** "hit | a 40-year high", "sank | to a record low", "targets | 5% growth", but not "hit | a high school". */
    private static boolean isBeforeLevel(Clause clause, int from) {
        for (int i = from; i < from + LEVEL_REACH; i++) {
            if (clause.isAny(i, PERCENT) || clause.is(i, "per") && clause.is(i + 1, "cent")) {
                int next = clause.is(i, "per") ? i + 2 : i + 1;
                // "seized 20 percent of the land", "went on strike for 5 percent more pay"
                return i > from && !clause.is(next, "of") && (isEndOfNoun(clause, next) || clause.isAny(next, ECONOMY));
            }
            if (clause.isAny(i, LEVELS) && isEndOfNoun(clause, i + 1)) {
                return true;
            }
            Token token = clause.token(i);
            if (token == null || token.kind() != Token.Kind.NUMBER && !clause.isAny(i, BEFORE_LEVEL)) {
                return false;
            }
        }
        return false;
    }

    private static boolean isEndOfNoun(Clause clause, int next) {
        Token token = clause.token(next);
        return token == null
                || token.kind() == Token.Kind.MARK && !token.is("-")
                || token.isAny(ClauseWords.AFTER_NOUNS)
                || token.is("since")
                || clause.isInDate(next);
    }

    /** "British inflation eased", "exports to Peru declined": what moves by itself and moves nobody. */
    private static boolean isOfEconomy(Clause clause, Hit hit) {
        int verb = hit.first();
        int left = Reach.left(clause, verb, SUBJECT_REACH);
        for (int i = left; i < verb; i++) {
            if (clause.isAny(i, ECONOMY) && isHead(clause, i, verb) && !isGoverned(clause, i, left)) {
                Actor nearer = clause.lastBefore(verb, i);
                return (nearer == null || Governors.isAfterPreposition(clause, nearer))
                        && !(hit.trigger().participle() && Voice.isPassive(clause, verb))
                        && clause.firstStarting(hit.end(), Reach.right(clause, hit.end(), OBJECT_REACH)) == null;
            }
        }
        return false;
    }

    /** "inflation hit", "exports of steel hit", but not "inflation fears hit". */
    private static boolean isHead(Clause clause, int noun, int verb) {
        int next = noun + 1;
        return next == verb
                || clause.isAny(next, ClauseWords.AFTER_NOUNS)
                || clause.isAny(next, ECONOMY)
                || FiniteVerbs.isAdverb(clause, next)
                || clause.isInDate(next);
    }

    /** "marches against inflation", "over rising prices" */
    private static boolean isGoverned(Clause clause, int noun, int left) {
        for (int i = noun - 1; i >= Math.max(left, noun - GOVERNOR_REACH); i--) {
            boolean preposition = clause.isAny(i, ClauseWords.PREPOSITIONS)
                    || clause.is(i, "by")
                    || clause.is(i, "of")
                    || clause.is(i, "amid");
            if (preposition && !clause.isInDate(i + 1) && clause.startingAt(i + 1) == null) {
                return true;
            }
        }
        return false;
    }

    /** "claims 300 dead" */
    static boolean isCount(Clause clause, Hit hit) {
        Token next = clause.token(hit.end());
        if (hit.end() > hit.first() + 1
                || !clause.isAny(hit.first(), CLAIMING)
                || next == null
                || next.kind() != Token.Kind.NUMBER) {
            return false;
        }
        for (int i = hit.end() + 1; i <= hit.end() + COUNT_REACH; i++) {
            if (clause.isAny(i, COUNTED)) {
                return true;
            }
        }
        return false;
    }
}
