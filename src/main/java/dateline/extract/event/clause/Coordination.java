package dateline.extract.event.clause;

import dateline.extract.event.actor.Actor;
import dateline.extract.event.lexicon.ClauseWords;
import dateline.extract.event.lexicon.WordSets;
import dateline.extract.text.Token;
import dateline.extract.text.WordSet;
import java.util.List;
import java.util.Set;

/**
 * Tells the members of one list from the subject of the next clause: "Chad, Mali and Niger met" has three subjects, "Chad left, and Mali met Niger" one for
 * each verb. Stateless.
 */
public final class Coordination {
    /** 4: tokens between two members of a list, as in "Chad, and also the". */
    private static final int MEMBER_REACH = 4;

    private static final Set<String> OFFICE = WordSets.of("office");
    private static final Set<String> CONTRASTING = WordSet.of("but", "while", "though", "although", "whereas");

    private static final Set<String> ABSTAINING = WordSets.of("abstaining");
    private static final Set<String> REACTING = WordSets.of("reacting");

    /** Verbs of the past that a party is the object of. */
    private static final Set<String> TAKING_OBJECT = WordSets.of("takes-party-as-object");

    private static final Set<String> DETERMINERS =
            WordSet.of("the", "a", "an", "its", "their", "it", "them", "his", "her");

    private static final Set<String> COUNTS = WordSets.of("count");

    /** 2: "North Korean shipping companies". */
    private static final int COUNTED_NOUNS = 2;

    /** 7 tokens: "'s sole ally in the region ,". */
    private static final int APPOSITION = 7;

    private Coordination() {}

    /** The actors joined to one by commas and "and": all of "the EU and Britain". */
    public static List<Actor> joined(Clause clause, Actor one) {
        List<Actor> actors = clause.actors();
        int at = actors.indexOf(one);
        if (at < 0) {
            return List.of(one);
        }
        int low = at;
        while (low > 0 && isList(clause, actors.get(low - 1), actors.get(low))) {
            low--;
        }
        int high = at;
        while (high + 1 < actors.size() && isList(clause, actors.get(high), actors.get(high + 1))) {
            high++;
        }
        return List.copyOf(actors.subList(low, high + 1));
    }

    /** Whether only list marks, articles and adjectives of office stand between two actors, and one mark at least. */
    private static boolean isList(Clause clause, Actor one, Actor next) {
        if (one.end() == next.first()
                && (clause.is(one.first(), "two")
                        || clause.is(one.first(), "both")
                        || clause.is(next.first(), "two"))) {
            // "the two countries"
            return true;
        }
        boolean mark = false;
        boolean comma = false;
        for (int i = counted(clause, one, next); i < next.first(); i++) {
            if (opensClause(clause, i)) {
                return false;
            }
            if (clause.is(i, ",")) {
                comma = true;
            } else if (clause.is(i, "and")
                    || clause.is(i, "&")
                    || clause.is(i, "or")
                    || clause.is(i, "/")
                    || isHyphen(clause, i)) {
                mark = true;
            } else if (!clause.is(i, "the")
                    && !clause.is(i, "both")
                    && !(mark && (isTitle(clause, i) || isOwn(clause, i) || isCount(clause, i)))) {
                return false;
            }
        }
        boolean opens = one.first() == clause.sentence().firstToken();
        if (!mark && !opens && Speakers.speaksBehindComma(clause, next)) {
            return false;
        }
        boolean owner = isPossessive(clause, next) && !isPossessive(clause, one);
        if (!mark && owner && (isApposition(clause, next) || Governors.isBeside(clause, one))) {
            // "troops in Chad, Mali's war and": Mali's is another thing
            return false;
        }
        // "in Peru, the Chilean president": a new clause
        // "US, Canadian and Peruvian staff": the next goes on with the list
        boolean goesOn = clause.is(next.end(), ",") || clause.is(next.end(), "and");
        boolean list = mark || comma && (opens || goesOn || !(next.adjective() && !one.adjective()));
        return list && next.first() - counted(clause, one, next) <= MEMBER_REACH;
    }

    /** Where a counted member of a list ends: behind "banks" in "two Chadian banks and eight Malian ships"; else the end of its name. */
    private static int counted(Clause clause, Actor one, Actor next) {
        int at = one.end();
        while (at <= one.end() + COUNTED_NOUNS && isPlainNoun(clause, at)) {
            at++;
        }
        return isCount(clause, next.first() - 1) && clause.is(at, "and") && at == next.first() - 2 ? at : one.end();
    }

    private static boolean isCount(Clause clause, int index) {
        Token token = clause.token(index);
        return token != null && (token.kind() == Token.Kind.NUMBER || token.isAny(COUNTS));
    }

    private static boolean isPlainNoun(Clause clause, int index) {
        Token token = clause.token(index);
        return token != null
                && token.isWord()
                && !token.isCapitalized()
                && !token.is("and")
                && !FiniteVerbs.isFinite(clause, index)
                && !Governors.isPreposition(clause, index);
    }

    /** "Chad, Mali's closest partner, called": told of Chad; not the headline "Chad, Mali's leaders meet". */
    private static boolean isApposition(Clause clause, Actor next) {
        int at = next.end();
        while (at < next.end() + APPOSITION && !clause.is(at, ",") && !FiniteVerbs.isFinite(clause, at)) {
            at++;
        }
        return clause.is(at, ",");
    }

    private static boolean isPossessive(Clause clause, Actor actor) {
        return clause.is(actor.end(), "'s") || clause.is(actor.end(), "'");
    }

    /** "US-China", but not "ROME - Israeli ministers". */
    private static boolean isHyphen(Clause clause, int index) {
        Token token = clause.token(index);
        return token != null && (token.is("-") || token.is("–")) && !token.spaceBefore();
    }

    /** "and his Peruvian counterpart" */
    private static boolean isOwn(Clause clause, int index) {
        return clause.isAny(index, ClauseWords.POSSESSIVES);
    }

    /** "and President", "and Prime Minister" */
    private static boolean isTitle(Clause clause, int index) {
        Token token = clause.token(index);
        return token != null && token.isCapitalized() && token.isAny(OFFICE);
    }

    /**
     * Whether a clause with a subject of its own begins at "and", "but", "while" or a comma: "urged Chad, and Niger offered", "since
     * Chad declined, the Sudan has".
     */
    public static boolean opensClause(Clause clause, int index) {
        boolean comma = clause.is(index, ",");
        if (comma && index == clause.mainClause()) {
            return true;
        }
        if (!comma && !clause.isAny(index, ClauseWords.CONJUNCTIONS) && !clause.isAny(index, CONTRASTING)) {
            return false;
        }
        int at = comma ? index + 1 : index;
        boolean and = clause.is(at, "and");
        boolean but = clause.isAny(at, CONTRASTING);
        at = and || but ? at + 1 : at;
        at = clause.is(at, "the") ? at + 1 : at;
        Actor subject = clause.startingAt(at);
        if (subject == null) {
            return false;
        }
        if (but) {
            return true;
        }
        Actor before = clause.lastBefore(index, index - 1);
        if (!and) {
            boolean place = before == null
                    || clause.is(Governors.governor(clause, before), "in")
                    || clause.is(Governors.governor(clause, before), "at");
            boolean next = place && clause.isAny(subject.end(), ClauseWords.AUXILIARIES);
            return next || comma && (before == null || before.end() != index) && isVotingToo(clause, subject);
        }
        if (before != null && isObject(clause, before) && isTransitive(clause, subject.end())) {
            // "accused Chad and Mali condemned the raid"
            return true;
        }
        // "Chad, Niger, and Mali agreed", "between Chad and Niger ended": a list
        boolean list = comma
                ? before != null && clause.is(before.first() - 1, ",")
                : clause.lastBefore(index, index - 3) != null;
        return !list && (FiniteVerbs.isFinite(clause, subject.end()) || comma && isOwned(clause, subject));
    }

    /** Whether a name stands right behind a verb that somebody named before does to it: "Sudan accused Chad". */
    private static boolean isObject(Clause clause, Actor actor) {
        int verb = clause.is(actor.first() - 1, "the") ? actor.first() - 2 : actor.first() - 1;
        return clause.isAny(verb, TAKING_OBJECT)
                && clause.lastBefore(verb, clause.sentence().firstToken()) != null;
    }

    /** Whether a verb of the past stands at the token with an object or infinitive of its own: "condemned the raid", "vowed to respond". */
    private static boolean isTransitive(Clause clause, int verb) {
        boolean object = clause.isAny(verb + 1, DETERMINERS) || clause.startingAt(verb + 1) != null;
        return object && FiniteVerbs.isFinite(clause, verb) || isReacting(clause, verb) && clause.is(verb + 1, "to");
    }

    /** Whether what belongs to a name has a verb: "..., and Chadian tanks rolled". */
    private static boolean isOwned(Clause clause, Actor subject) {
        int at = subject.end();
        while (at <= subject.end() + COUNTED_NOUNS && isPlainNoun(clause, at)) {
            at++;
        }
        return subject.adjective() && at > subject.end() && FiniteVerbs.isFinite(clause, at);
    }

    /** "Chad voted in favour, Mali and Niger abstained", "Chad shuts border, Mali protests" */
    private static boolean isVotingToo(Clause clause, Actor subject) {
        int end = Asides.listEnd(clause, subject);
        boolean several = end > subject.end();
        return subject.kind() == Actor.Kind.NAME
                && (several && FiniteVerbs.isFinite(clause, end)
                        || clause.isAny(end, ABSTAINING)
                        || isReacting(clause, end));
    }

    private static boolean isReacting(Clause clause, int index) {
        Token verb = clause.token(index);
        return verb != null
                && verb.isAny(REACTING)
                && (verb.lower().endsWith("s") || verb.lower().endsWith("ed"));
    }
}
