package dateline.extract.event.trigger;

import dateline.extract.event.clause.Clause;
import dateline.extract.event.clause.FiniteVerbs;
import dateline.extract.event.clause.Reach;
import dateline.extract.event.clause.Voice;
import dateline.extract.event.lexicon.ClauseWords;
import dateline.extract.event.lexicon.WordSets;
import dateline.extract.model.EventType;
import dateline.extract.text.Token;
import dateline.extract.text.WordSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Words of force that hurt nobody: "currency intervention", "cheap imports hurt Malian farmers", "attacked Mali's tax plan", "took over a Malian mill".
 * Stateless.
 */
final class Figurative {
    /** Central banks intervene in markets. */
    private static final Set<String> INTERVENING = WordSets.of("intervening");

    private static final Set<String> MARKETS = WordSets.of("intervened-in");

    /** 6: "the sugar that it has placed into intervention". */
    private static final int MARKET_REACH_BEFORE = 6;

    /** 6: "intervention by the central bank to support the yen". */
    private static final int MARKET_REACH_BEHIND = 6;

    /** Imports, criticism, delays: what harms without anybody using force. */
    private static final Set<String> NO_HANDS = WordSets.of("harms-without-force");

    /** 8: "damaged by the arms-to-Mali scandal", whose hyphens are tokens. */
    private static final int AGENT_REACH = 8;

    /** Goods hurt nobody either: "Malian corn has injured growers". */
    private static final Set<String> GOODS = WordSets.of("goods");

    private static final Set<String> HARMING = WordSets.of("harming");

    /** 8: "imports of corn from northern Mali are". */
    private static final int SUBJECT_REACH = 8;

    /** Plans, taxes, markets: what can be attacked in words only. */
    private static final Set<String> THOUGHTS = WordSets.of("attacked-in-words");

    /** 7: "attacked the new Malian government's draft tax plan". */
    private static final int OBJECT_REACH = 7;

    private static final Set<String> ATTACKING = WordSets.of("attacking-in-words");

    private static final Set<String> FIGHTING = WordSets.of("fighting-in-words");

    /** Mining, rescue. */
    private static final Set<String> CIVIL_OPERATIONS = WordSets.of("civil-operation");

    private static final Set<String> ANIMALS = WordSets.of("animal");

    private static final Set<String> SINKING = WordSets.of("sinking");

    private static final Set<String> VESSELS = WordSets.of("vessel");

    /** 5: "the ferry of a Malian firm sank". */
    private static final int VESSEL_REACH = 5;

    /** Conflicts between trading powers. */
    private static final Set<String> CONFLICTS = WordSets.of("trade-conflict");

    private static final Set<String> ECONOMIC = WordSets.of("economic-powers");

    private static final Set<String> TAKING_GROUND = WordSets.of("taking-ground");

    private static final Set<String> RETALIATING = WordSets.of("retaliating-force");

    private static final Set<String> TRADE = WordSets.of("trade-dispute");

    /** 12: "retaliate against Mali for unfair practices in the trade of". */
    private static final int TRADE_REACH = 12;

    private static final Set<String> TAKING_OVER = WordSets.of("taking-over");

    /** "took over", "takeover of", "took control of" */
    private static final Set<String> OVER = WordSet.of("over", "of", "control");

    private static final Set<String> BUSINESSES = WordSets.of("business-taken-over");

    private Figurative() {}

    /** Why a word of force tells of no act; null where it may. */
    static @Nullable String reason(Clause clause, Hit hit) {
        return switch (hit.trigger().type()) {
            case COERCE -> isOfMarkets(clause, hit) ? "done on markets, no force" : null;
            case ASSAULT -> ofAssault(clause, hit);
            default -> null;
        };
    }

    private static @Nullable String ofAssault(Clause clause, Hit hit) {
        if (isOfBusiness(clause, hit)) {
            return "a firm or an office changes hands";
        }
        if (clause.is(hit.first(), "operation") && clause.isAny(hit.first() - 1, CIVIL_OPERATIONS)) {
            return "an operation of rescuers or firms";
        }
        if (isOfAnimals(clause, hit)) {
            return "done to animals";
        }
        if (hit.trigger().verb() && isAccidentAtSea(clause, hit)) {
            return "a ship that sinks by itself";
        }
        // "fought to recover"
        boolean struggles = clause.isAny(hit.first(), FIGHTING)
                && clause.is(hit.end(), "to")
                && !clause.isAny(hit.end() + 1, TAKING_GROUND);
        return hit.trigger().verb() && (struggles || isWithoutForce(clause, hit)) ? "harms without force" : null;
    }

    /** The act that a word of force tells where it stands: "attacked Mali's tax plan" is criticism, "retaliate over steel tariffs" no attack. */
    static Hit meant(Clause clause, Hit hit) {
        if (hit.trigger().type() != EventType.ASSAULT) {
            return hit;
        }
        if (clause.isAny(hit.first(), RETALIATING) && isOfTrade(clause, hit)) {
            return new Hit(hit.trigger().as(EventType.SANCTION, -6), hit.first(), hit.end());
        }
        if (clause.isAny(hit.first(), CONFLICTS)
                && !hit.trigger().verb()
                && has(clause, ECONOMIC, hit.first() - MARKET_REACH_BEFORE, hit.end() + MARKET_REACH_BEHIND)) {
            return new Hit(hit.trigger().as(EventType.ACCUSE, -3), hit.first(), hit.end());
        }
        boolean fights = clause.isAny(hit.first(), FIGHTING);
        if ((fights || clause.isAny(hit.first(), ATTACKING)) && isOnThought(clause, hit)) {
            EventType inWords = fights ? EventType.REJECT : EventType.ACCUSE;
            return new Hit(hit.trigger().as(inWords, -2), hit.first(), hit.end());
        }
        return hit;
    }

    /** "currency intervention", "intervened to support the yen" */
    private static boolean isOfMarkets(Clause clause, Hit hit) {
        return clause.isAny(hit.first(), INTERVENING)
                && has(clause, MARKETS, hit.first() - MARKET_REACH_BEFORE, hit.end() + MARKET_REACH_BEHIND);
    }

    /** Whether one of these words stands from a token to before another. */
    static boolean has(Clause clause, Set<String> words, int from, int to) {
        for (int i = from; i < to; i++) {
            if (clause.isAny(i, words)) {
                return true;
            }
        }
        return false;
    }

    /** "took over a Malian mill", "takeover of the bank" */
    private static boolean isOfBusiness(Clause clause, Hit hit) {
        // "took hostages at a bank" takes over nothing
        return clause.isAny(hit.first(), TAKING_OVER)
                && clause.isAny(hit.first() + 1, OVER)
                && has(clause, BUSINESSES, hit.end(), Reach.right(clause, hit.end(), OBJECT_REACH));
    }

    private static boolean isOfAnimals(Clause clause, Hit hit) {
        for (int i = hit.end(); i < hit.end() + OBJECT_REACH; i++) {
            if (clause.isAny(i, ANIMALS)) {
                return true;
            }
            if (clause.isAny(i, ClauseWords.AFTER_NOUNS) && !clause.is(i, "of")) {
                return false;
            }
        }
        return false;
    }

    /** "cheap imports hurt", "was damaged by the scandal" */
    private static boolean isWithoutForce(Clause clause, Hit hit) {
        if (hit.trigger().participle() && Voice.isPassive(clause, hit.first())) {
            return clause.is(hit.end(), "by")
                    && has(clause, NO_HANDS, hit.end(), Reach.right(clause, hit.end(), AGENT_REACH));
        }
        int before = hit.first() - 1;
        while (clause.isAny(before, ClauseWords.AUXILIARIES)
                || clause.isAny(before, ClauseWords.NEGATIONS)
                || FiniteVerbs.isAdverb(clause, before)) {
            before--;
        }
        return clause.isAny(before, NO_HANDS)
                || clause.isAny(hit.first(), HARMING)
                        && (clause.isAny(before, GOODS)
                                || has(clause, NO_HANDS, Reach.left(clause, before, SUBJECT_REACH), before));
    }

    /** "a ferry sank off Mali", but not "warships sank two boats" */
    private static boolean isAccidentAtSea(Clause clause, Hit hit) {
        boolean without = hit.end() >= clause.sentence().endToken()
                || clause.isAny(hit.end(), ClauseWords.AFTER_NOUNS)
                || clause.isAny(hit.end(), ClauseWords.CLAUSE_BREAKS)
                || clause.is(hit.end(), "off");
        return without
                && clause.isAny(hit.first(), SINKING)
                && !(hit.trigger().participle() && Voice.isPassive(clause, hit.first()) && clause.is(hit.end(), "by"))
                && has(clause, VESSELS, Reach.left(clause, hit.first(), VESSEL_REACH), hit.first());
    }

    private static boolean isOfTrade(Clause clause, Hit hit) {
        return has(clause, TRADE, hit.first() - TRADE_REACH, hit.end() + TRADE_REACH);
    }

    /** Whether the last noun of what is attacked is a thought: "the Malian tax plan", but not "the plan's opponents". */
    private static boolean isOnThought(Clause clause, Hit hit) {
        for (int i = hit.end(); i < hit.end() + OBJECT_REACH; i++) {
            Token next = clause.token(i + 1);
            boolean last = next == null
                    || !next.isWord() && !next.is("-")
                    || next.isAny(ClauseWords.AFTER_NOUNS)
                    || next.isAny(ClauseWords.CLAUSE_BREAKS)
                    || clause.isInDate(i + 1);
            if (last && !(next != null && next.is("'s"))) {
                return clause.isAny(i, THOUGHTS);
            }
        }
        return false;
    }
}
