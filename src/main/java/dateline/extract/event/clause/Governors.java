package dateline.extract.event.clause;

import dateline.extract.event.actor.Actor;
import dateline.extract.event.lexicon.ClauseWords;
import dateline.extract.event.lexicon.WordSets;
import dateline.extract.text.Token;
import dateline.extract.text.WordSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What governs a name: the preposition before it ("in Chad", "against Chad"), or the noun behind that makes it a firm's home ("Chadian banks"). A governed
 * name is seldom a subject. Stateless.
 */
public final class Governors {
    private static final Set<String> BESIDE = WordSet.of("in", "at", "on", "with", "to", "against", "into", "over");
    private static final Set<String> CARRYING = WordSets.of("carrying");

    private static final Set<String> TITLES = WordSets.of("leader-title");

    /** "of eastern Chad", "with the new Chadian president". */
    private static final Set<String> MODIFIERS = WordSets.of("name-modifier");

    /** What others do for those who act: "trained by". */
    private static final Set<String> PROVIDED = WordSets.of("provided-for");

    private static final Set<String> FORCES = WordSets.of("force");

    private static final Set<String> FIRMS = WordSets.of("firm");

    /** Corp, Plc: the last words of firms' names. */
    private static final Set<String> COMPANIES = WordSets.of("company-form");

    private static final Set<String> TOPICS = WordSets.of("topic-of-quarrel");

    /** 3: "the Chad arms deal", "the Chad-contra affair". */
    private static final int TOPIC_REACH = 3;

    private static final Set<String> MARKETS = WordSets.of("market");

    /** 4 tokens: "Japanese iron ore importers". */
    private static final int FIRM_REACH = 4;

    private Governors() {}

    /** Whether an actor is the object of a preposition: "in Geneva", "against Moscow", but not "after Moscow had left". */
    public static boolean isAfterPreposition(Clause clause, Actor actor) {
        int at = governor(clause, actor);
        if (clause.is(at, "and") || clause.is(at, ",")) {
            // "with Chad and Mali": what governs the first of a list; but "shunned by the West, Chad and Mali met"
            int list = governor(clause, Coordination.joined(clause, actor).getFirst());
            at = clause.is(list, "by") ? at : list;
        }
        if (clause.is(at, "after") || clause.is(at, "since")) {
            return !FiniteVerbs.isFinite(clause, actor.end());
        }
        return clause.isAny(at, ClauseWords.PREPOSITIONS)
                || clause.isAny(at, CARRYING)
                || clause.is(at, "by")
                || clause.is(at, "between")
                || clause.is(at, "among")
                || clause.is(at, "amongst");
    }

    /** Whose force it is that a word begins with: Chad's in "troops of Chad entered", "soldiers from Chad crossed"; null where none is named so. */
    public static @Nullable Actor ofForce(Clause clause, int noun) {
        boolean of = clause.is(noun + 1, "of") || clause.is(noun + 1, "from");
        if (!of || !clause.isAny(noun, FORCES)) {
            return null;
        }
        Actor whole = clause.startingAt(noun);
        return whole == null ? clause.startingAt(clause.is(noun + 2, "the") ? noun + 3 : noun + 2) : whole;
    }

    /** "Rebels trained by Chad attacked": who trains or arms them does not attack. */
    public static boolean isOfParticiple(Clause clause, Actor actor) {
        int by = governor(clause, actor);
        return clause.is(by, "by") && clause.isAny(by - 1, PROVIDED) && !clause.isAny(by - 2, ClauseWords.AUXILIARIES);
    }

    /** The token before an actor and its articles, where a preposition would stand. */
    public static int governor(Clause clause, Actor actor) {
        int at = actor.first() - 1;
        while (at >= clause.sentence().firstToken()
                && (clause.is(at, "the")
                        || clause.is(at, "its")
                        || clause.is(at, "both")
                        || isModifier(clause, at)
                        || isTitle(clause, actor, at))) {
            at--;
        }
        Actor joined = clause.is(at, "and") ? clause.lastBefore(at, at - 1) : null;
        if (joined != null && joined.end() == at) {
            // "embassies in Kenya and Tanzania": in both
            int first = governor(clause, joined);
            return clause.is(first, "in") ? first : at;
        }
        return at;
    }

    /** Whether a name only says what somebody carries: "protesters waving Chadian flags". */
    public static boolean isCarried(Clause clause, Actor actor) {
        return clause.isAny(governor(clause, actor), CARRYING);
    }

    /** Whether a preposition stands at a token. */
    static boolean isPreposition(Clause clause, int index) {
        return clause.isAny(index, ClauseWords.PREPOSITIONS) || clause.is(index, "by") || clause.is(index, "of");
    }

    /** Whether an actor is where something is, or what it goes to or is done with: "in Chad", "with Chad". */
    public static boolean isBeside(Clause clause, Actor actor) {
        return clause.isAny(governor(clause, actor), BESIDE);
    }

    /** Whether a preposition other than "of" stands between two tokens. */
    public static boolean hasPreposition(Clause clause, int from, int to) {
        for (int i = from; i < to; i++) {
            if (!clause.is(i, "of")
                    && (clause.isAny(i, ClauseWords.PREPOSITIONS)
                            || clause.is(i, "by")
                            || clause.is(i, "as")
                            || clause.is(i, "and"))) {
                return true;
            }
        }
        return false;
    }

    /** Whether a name only says where a firm is at home: "Japanese crushers", "US aircraft maker", but not "Japanese trade officials". */
    public static boolean isFirm(Clause clause, Actor actor, int verb) {
        return isSeat(clause, actor) || isHomeOf(clause, actor, verb, FIRMS) || isAdjectiveOfFirms(clause, actor, verb);
    }

    /** Whether a name only says where people of markets are at home, whose fears and complaints are not their state's: "Chadian traders". */
    public static boolean isMarket(Clause clause, Actor actor, int verb) {
        int governor = governor(clause, actor);
        boolean there =
                (clause.is(governor, "in") || clause.is(governor, "from")) && clause.isAny(governor - 1, MARKETS);
        return there || isHomeOf(clause, actor, verb, MARKETS);
    }

    /** Whether a name only tells what people of one country quarrel over: "the Chad affair", "the Chad arms deal". */
    public static boolean isTopic(Clause clause, Actor actor) {
        if (actor.kind() != Actor.Kind.NAME || !clause.is(actor.first() - 1, "the") || clause.is(actor.end(), "'s")) {
            return false;
        }
        for (int i = actor.end(); i < actor.end() + TOPIC_REACH; i++) {
            if (clause.isAny(i, TOPICS)) {
                return true;
            }
            Token token = clause.token(i);
            if (token == null || !token.isWord() && !token.is("-") || token.isAny(ClauseWords.PREPOSITIONS)) {
                return false;
            }
        }
        return false;
    }

    private static boolean isHomeOf(Clause clause, Actor actor, int verb, Set<String> heads) {
        int end = actor.end() <= verb ? Math.min(verb, actor.end() + FIRM_REACH) : actor.end() + FIRM_REACH;
        for (int i = actor.end(); i < end; i++) {
            Token token = clause.token(i);
            if (token == null || !token.isWord() || clause.isAny(i, ClauseWords.PREPOSITIONS)) {
                // "Chad's <Sahel Sugar>": the mark of a firm's name
                return token != null && token.is("<") && i == actor.end() + 1;
            }
            if (token.isAny(heads)) {
                return true;
            }
        }
        return false;
    }

    /** "Chadian, Malian and some Togolese banks": banks of each. */
    private static boolean isAdjectiveOfFirms(Clause clause, Actor actor, int verb) {
        if (!actor.adjective()) {
            return false;
        }
        Actor last = Coordination.joined(clause, actor).getLast();
        return last.adjective() && !last.equals(actor) && isHomeOf(clause, last, verb, FIRMS);
    }

    /** "Air Chad", "Sahel Sugar Corp, Lima, agreed", "Sahel Sugar Co of Chad": a name that is part of a firm's, or tells its seat. */
    private static boolean isSeat(Clause clause, Actor actor) {
        int before = actor.first() - 1;
        Token token = clause.token(before);
        boolean behind = clause.is(before, ",") || clause.is(before, "of");
        return clause.is(before, "air") && token != null && token.isCapitalized()
                || behind && (clause.isAny(before - 1, COMPANIES) || clause.is(before - 1, ">"));
    }

    private static boolean isModifier(Clause clause, int index) {
        Token token = clause.token(index);
        return token != null && token.isWord() && token.isAny(MODIFIERS);
    }

    /** "with Chancellor Moreau", but not "with President Moreau's refusal". */
    private static boolean isTitle(Clause clause, Actor actor, int index) {
        Token token = clause.token(index);
        return token != null
                && token.isCapitalized()
                && token.isAny(TITLES)
                && index > clause.sentence().firstToken()
                && !clause.is(actor.end(), "'s");
    }
}
